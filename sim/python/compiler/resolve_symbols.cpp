// Second pass: where does each variable live? From the outside in the names bound around a block are known, from the
// inside out the free ones come back. (CPython 3.13 Python/symtable.c: analyze_block and what it calls)
#include <algorithm>
#include <unordered_set>

#include "sim/python/compiler/scope.hpp"
#include "sim/python/syntax/pause.hpp"

namespace loopglass::compiler {
namespace {

namespace flag = symbol_flags;
using Names = std::unordered_set<std::string_view>;

struct Surroundings {
    Names bound;                         ///< variables of the functions around
    Names global;                        ///< declared global around
    const Scope* class_scope = nullptr;  ///< the class that a type parameter scope can look into
};

void insert(Names& into, const Names& names) { into.insert(names.begin(), names.end()); }

class Resolver {
public:
    /// Returns the names that are free in `scope`, for its parent to provide.
    Names resolve(Scope& scope, Surroundings around, bool is_nested);

private:
    void resolve_name(std::string_view name, Symbol& symbol);
    void inline_comprehension(Scope& comprehension, Names& child_free);
    void resolve_children(Surroundings inside);
    void make_cells();
    void take_class_cells();
    void note_free_of_children(bool is_nested);

    Scope* scope_ = nullptr;
    Surroundings around_;
    Names local_, free_, child_free_, inlined_cells_;
};

Names Resolver::resolve(Scope& scope, Surroundings around, bool is_nested) {
    pause_at_statement();
    scope_ = &scope;
    around_ = std::move(around);
    Surroundings inside;
    // What a class body binds is not seen from the functions in it.
    if (scope.kind == ScopeKind::class_body) {
        inside.global = around_.global;
        inside.bound = around_.bound;
    }
    for (auto& [name, symbol] : scope.symbols) resolve_name(name, symbol);
    if (scope.kind != ScopeKind::class_body) {
        if (scope.is_function_like()) insert(inside.bound, local_);
        insert(inside.bound, around_.bound);
        insert(inside.global, around_.global);
    } else {
        inside.bound.insert({"__class__", "__classdict__"});
    }
    resolve_children(std::move(inside));
    if (scope.is_function_like()) {
        make_cells();
    } else if (scope.kind == ScopeKind::class_body) {
        take_class_cells();
    }
    note_free_of_children(is_nested);
    insert(free_, child_free_);
    return std::move(free_);
}

void Resolver::resolve_name(std::string_view name, Symbol& symbol) {
    if (symbol.has(flag::kGlobal)) {
        symbol.binding = Binding::global_explicit;
        around_.global.insert(name);
        around_.bound.erase(name);
    } else if (symbol.has(flag::kNonlocal)) {
        symbol.binding = Binding::free;
        free_.insert(name);
    } else if (symbol.has(flag::kBound)) {
        symbol.binding = Binding::local;
        local_.insert(name);
        around_.global.erase(name);
    } else {
        if (around_.class_scope != nullptr) {
            // Bound by the class right around and perhaps by a function outside: only the class and the globals count.
            const Symbol* in_class = around_.class_scope->symbols.find(name);
            if (in_class != nullptr && in_class->has(flag::kGlobal)) {
                symbol.binding = Binding::global_explicit;
                return;
            }
            if (in_class != nullptr && in_class->has(flag::kBound) && !in_class->has(flag::kNonlocal)) {
                symbol.binding = Binding::global_implicit;
                return;
            }
        }
        if (around_.bound.contains(name)) {
            symbol.binding = Binding::free;
            free_.insert(name);
        } else {
            symbol.binding = Binding::global_implicit;
        }
    }
}

void Resolver::resolve_children(Surroundings inside) {
    for (Scope* child : scope_->children) {
        Surroundings around = inside;
        if (child->sees_class_scope) {
            around.class_scope = scope_->kind == ScopeKind::class_body ? scope_ : around_.class_scope;
        }
        child->is_inlined = child->is_comprehension && !child->is_generator_expression && !scope_->sees_class_scope;
        Names child_free = Resolver().resolve(*child, std::move(around), true);
        if (child->is_inlined) inline_comprehension(*child, child_free);
        insert(child_free_, child_free);
    }
    std::vector<Scope*> children;
    for (Scope* child : scope_->children) {
        if (child->is_inlined) {
            children.insert(children.end(), child->children.begin(), child->children.end());
        } else {
            children.push_back(child);
        }
    }
    scope_->children = std::move(children);
}

bool is_free_in_children(const Scope& scope, std::string_view name) {
    return std::any_of(scope.children.begin(), scope.children.end(),
                       [&](const Scope* child) { return child->binding_of(name) == Binding::free; });
}

void Resolver::inline_comprehension(Scope& comprehension, Names& child_free) {
    for (const auto& [name, symbol] : comprehension.symbols) {
        if (symbol.has(flag::kParameter)) continue;
        if (symbol.binding == Binding::cell || symbol.has(flag::kComprehensionCell)) inlined_cells_.insert(name);
        if (const Symbol* existing = scope_->symbols.find(name)) {
            // Free in the comprehension and local here: the same slot, unless a function inside needs a cell.
            if (existing->has(flag::kBound) && scope_->kind != ScopeKind::class_body &&
                !is_free_in_children(comprehension, name)) {
                child_free.erase(name);
            }
            continue;
        }
        Symbol copy = symbol;
        if (symbol.binding == Binding::free && scope_->kind == ScopeKind::class_body && name == "__class__") {
            copy.binding = Binding::global_implicit;
            child_free.erase(name);
        }
        scope_->symbols[name] = copy;
    }
}

void Resolver::make_cells() {
    for (auto& [name, symbol] : scope_->symbols) {
        if (symbol.binding != Binding::local) continue;
        if (!child_free_.contains(name) && !inlined_cells_.contains(name)) continue;
        symbol.binding = Binding::cell;
        child_free_.erase(name);
    }
}

void Resolver::take_class_cells() {
    scope_->needs_class_cell = child_free_.erase("__class__") > 0;
    scope_->needs_class_dict_cell = child_free_.erase("__classdict__") > 0;
}

// CPython 3.13 Python/symtable.c: update_symbols.
void Resolver::note_free_of_children(bool is_nested) {
    const bool notes_class_names = scope_->kind == ScopeKind::class_body || scope_->sees_class_scope;
    for (auto& [name, symbol] : scope_->symbols) {
        if (inlined_cells_.contains(name)) symbol.flags |= flag::kComprehensionCell;
    }
    for (const std::string_view name : child_free_) {
        if (Symbol* symbol = scope_->symbols.find(name)) {
            if (notes_class_names) symbol->flags |= flag::kFreeClass;
        } else if (!is_nested || around_.bound.contains(name)) {
            scope_->symbols[name].binding = Binding::free;
        }
    }
}

}  // namespace

void resolve_symbols(SymbolTable& table) { Resolver().resolve(*table.top, {}, false); }

}  // namespace loopglass::compiler
