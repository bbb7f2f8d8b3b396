#pragma once
/// Scopes of a module and what every name means in them: the symbol table.
///
/// Built in two passes over a valid tree (validate.hpp), as CPython 3.13's symtable.c does: `collect_symbols` notes
/// which names each block binds and uses, `resolve_symbols` decides for each use where the variable lives. Names are
/// mangled here. Texts live as long as the tree and the table.
#include <cstdint>
#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "sim/python/syntax/ast.hpp"

namespace loopglass::compiler {

enum class ScopeKind : std::uint8_t { module, class_body, function, type_parameters, type_variable, type_alias };

/// Where a name's variable lives.
enum class Binding : std::uint8_t { unknown, local, cell, free, global_implicit, global_explicit };

namespace symbol_flags {
inline constexpr std::uint16_t kGlobal = 1U << 0;    ///< `global` statement
inline constexpr std::uint16_t kNonlocal = 1U << 1;  ///< `nonlocal` statement
inline constexpr std::uint16_t kLocal = 1U << 2;     ///< assigned
inline constexpr std::uint16_t kParameter = 1U << 3;
inline constexpr std::uint16_t kImport = 1U << 4;
inline constexpr std::uint16_t kTypeParameter = 1U << 5;
inline constexpr std::uint16_t kUse = 1U << 6;
inline constexpr std::uint16_t kFreeClass = 1U << 7;          ///< free in a method, bound in the class body
inline constexpr std::uint16_t kComprehensionCell = 1U << 8;  ///< a cell in an inlined comprehension
inline constexpr std::uint16_t kBound = kLocal | kParameter | kImport | kTypeParameter;
}  // namespace symbol_flags

struct Symbol {
    std::uint16_t flags = 0;
    Binding binding = Binding::unknown;

    bool has(std::uint16_t bits) const { return (flags & bits) != 0; }
};

/// Names in order of first mention.
class SymbolMap {
public:
    struct Entry {
        std::string_view name;
        Symbol symbol;
    };

    Symbol& operator[](std::string_view name);
    Symbol* find(std::string_view name);
    const Symbol* find(std::string_view name) const;
    auto begin() { return entries_.begin(); }
    auto end() { return entries_.end(); }
    auto begin() const { return entries_.begin(); }
    auto end() const { return entries_.end(); }

private:
    std::vector<Entry> entries_;
    std::unordered_map<std::string_view, std::size_t> index_;
};

struct Scope {
    Scope(ScopeKind kind, std::string_view name) : kind(kind), name(name) {}

    ScopeKind kind;
    std::string_view name;
    SymbolMap symbols;
    std::vector<std::string_view> parameters;  ///< in the order of co_varnames
    std::vector<Scope*> children;              ///< those of inlined comprehensions in their place, once resolved
    bool is_comprehension = false;             ///< a comprehension or generator expression
    bool is_generator_expression = false;
    bool is_inlined = false;             ///< a comprehension that runs in its parent's frame (PEP 709)
    bool is_generator = false;           ///< holds a yield
    bool is_coroutine = false;           ///< `async def`, or a comprehension that awaits
    bool sees_class_scope = false;       ///< a type parameter scope right inside a class
    bool needs_class_cell = false;       ///< a class whose methods use `__class__` or super()
    bool needs_class_dict_cell = false;  ///< a class whose type parameter scopes read its namespace

    /// Locals live in fast slots: neither a module nor a class body.
    bool is_function_like() const { return kind != ScopeKind::module && kind != ScopeKind::class_body; }
    Binding binding_of(std::string_view symbol_name) const {
        const Symbol* symbol = symbols.find(symbol_name);
        return symbol != nullptr ? symbol->binding : Binding::unknown;
    }
};

/// `name` as it is known inside the class `class_name` (empty: none): "__x" becomes "_Class__x".
bool is_mangled(std::string_view class_name, std::string_view name);
std::string mangle(std::string_view class_name, std::string_view name);

class SymbolTable {
public:
    SymbolTable() = default;
    SymbolTable(const SymbolTable&) = delete;
    SymbolTable& operator=(const SymbolTable&) = delete;

    /// The scope that `node` opens; `part` tells the scopes of one node apart.
    enum class Part : std::uint8_t { body, type_parameters, bound, default_value };
    Scope* find(const void* node, Part part = Part::body) const;
    Scope* add(ScopeKind kind, std::string_view name, const void* node, Part part);
    /// `mangle`, in storage that lives as long as the table.
    std::string_view mangled(std::string_view class_name, std::string_view name);

    /// Whether the program uses `name` as an identifier of any kind.
    bool mentions(std::string_view name) const { return mentioned_.contains(name); }
    void mention(std::string_view name) { mentioned_.insert(name); }

    Scope* top = nullptr;

private:
    std::deque<Scope> scopes_;
    std::unordered_map<const void*, Scope*> by_node_[4];
    std::unordered_set<std::string_view> mentioned_;
    std::deque<std::string> texts_;
    std::unordered_map<std::string, std::string_view> mangled_;
};

/// Whether annotations stay unevaluated (`from __future__ import annotations`).
struct SymbolOptions {
    bool future_annotations = false;
};

void collect_symbols(SymbolTable& table, ast::Stmts body, SymbolOptions options);
void collect_symbols(SymbolTable& table, const ast::Expr* expression, SymbolOptions options);
void resolve_symbols(SymbolTable& table);

}  // namespace loopglass::compiler
