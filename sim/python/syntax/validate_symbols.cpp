// What CPython's symbol table refuses: names declared, bound and used in ways that contradict each other.

#include <string_view>
#include <unordered_map>
#include <vector>

#include <fmt/format.h>

#include "sim/python/syntax/ast_children.hpp"
#include "sim/python/syntax/pause.hpp"
#include "sim/python/syntax/validate_state.hpp"

namespace loopglass::validating {
namespace {

using namespace ast;

enum Flag : unsigned {
    kUsed = 1,
    kLocal = 2,
    kParameter = 4,
    kGlobal = 8,
    kNonlocal = 16,
    kAnnotated = 32,
    kIterationVariable = 64,
    kTypeParameter = 128,
    kImported = 256,
};

enum class ScopeKind { Module, Class, Function, Comprehension, Annotation, TypeVariable, TypeAlias, TypeParameters };

struct Directive {
    Identifier name;
    Location where;
};

struct Scope {
    ScopeKind kind;
    const char* description;  // of comprehensions and of the scopes of types, for messages
    std::size_t parent;
    std::unordered_map<std::string_view, unsigned> flags;
    std::vector<Directive> directives;
    bool in_iteration_target = false;
};

constexpr std::size_t kNone = static_cast<std::size_t>(-1);

class SymbolCheck {
public:
    SymbolCheck(const FutureFeatures& future, Complaint& complaint) : future_(future), complaint_(complaint) {}

    void run(const Module& module) {
        enter(ScopeKind::Module, "");
        for (const Stmt* statement : module.body) (*this)(statement);
        for (std::size_t i = 0; i < scopes_.size() && !complaint_.raised(); ++i) check_directives(i);
    }

    void run(const Expression& expression) {
        enter(ScopeKind::Module, "");
        (*this)(static_cast<const Expr*>(expression.body));
        for (std::size_t i = 0; i < scopes_.size() && !complaint_.raised(); ++i) check_directives(i);
    }

    void operator()(const Stmt* node);
    void operator()(const Expr* node);
    void operator()(const Pattern* node);

private:
    Scope& scope() { return scopes_[current_]; }

    void enter(ScopeKind kind, const char* description) {
        scopes_.push_back({kind, description, current_, {}, {}, false});
        current_ = scopes_.size() - 1;
    }
    void leave() { current_ = scope().parent; }

    void define(Identifier name, unsigned flag, const Location& where);
    void define_target(Identifier name, const Location& where) { define(name, kLocal, where); }
    void maybe(const Expr* node) {
        if (node != nullptr) (*this)(node);
    }
    void annotation(const Expr* node);
    void defaults(const Parameters& parameters);
    void annotations(const Parameters& parameters);
    void bind_parameters(const Parameters& parameters);
    void function(const FunctionDef* node);
    void class_definition(const ClassDef* node);
    void type_params(TypeParams params);
    void type_scope(const Expr* node, ScopeKind kind, const char* description);
    void comprehension(const Expr* node, ComprehensionClauses clauses, const Expr* first, const Expr* second);
    void named_expression(const NamedExpr* node);
    bool extend_named_expression(const NamedExpr* node);
    void declare(Identifiers names, bool is_global, const Location& where);
    void annotated_assignment(const AnnAssign* node);
    bool refuse_in_type_scope(const char* what, const Location& where);
    bool refuse_in_comprehension(const Location& where);
    void check_directives(std::size_t index);

    const FutureFeatures& future_;
    Complaint& complaint_;
    std::vector<Scope> scopes_;
    std::size_t current_ = kNone;
    int comprehension_iterables_ = 0;
};

void SymbolCheck::define(Identifier name, unsigned flag, const Location& where) {
    unsigned& flags = scope().flags[name];
    if ((flag & kParameter) != 0 && (flags & kParameter) != 0) {
        complaint_.refuse(fmt::format("duplicate argument '{}' in function definition", name), where);
        return;
    }
    if ((flag & kTypeParameter) != 0 && (flags & kTypeParameter) != 0) {
        complaint_.refuse(fmt::format("duplicate type parameter '{}'", name), where);
        return;
    }
    flags |= flag;
    if (scope().in_iteration_target && (flag & kLocal) != 0) {
        if ((flags & (kGlobal | kNonlocal)) != 0) {
            complaint_.refuse(
                fmt::format("comprehension inner loop cannot rebind assignment expression target '{}'", name), where);
            return;
        }
        flags |= kIterationVariable;
    }
}

void SymbolCheck::operator()(const Stmt* node) {
    if (complaint_.raised()) return;
    pause_at_statement();
    switch (node->kind) {
        case StmtKind::FunctionDef:
        case StmtKind::AsyncFunctionDef: return function(as<FunctionDef>(node));
        case StmtKind::ClassDef: return class_definition(as<ClassDef>(node));
        case StmtKind::Global: return declare(as<Global>(node)->names, true, node->where);
        case StmtKind::Nonlocal: return declare(as<Nonlocal>(node)->names, false, node->where);
        case StmtKind::AnnAssign: return annotated_assignment(as<AnnAssign>(node));
        case StmtKind::TypeAlias: {
            const auto* alias = as<TypeAlias>(node);
            (*this)(alias->name);
            const bool is_generic = !alias->type_params.empty();
            if (is_generic) {
                enter(ScopeKind::TypeParameters, "the definition of a generic");
                type_params(alias->type_params);
            }
            type_scope(alias->value, ScopeKind::TypeAlias, "a type alias");
            if (is_generic) leave();
            return;
        }
        case StmtKind::Import:
            for (const Alias& alias : as<Import>(node)->names) {
                define(alias.alias.empty() ? alias.name.substr(0, alias.name.find('.')) : alias.alias, kImported,
                       alias.where);
            }
            return;
        case StmtKind::ImportFrom:
            for (const Alias& alias : as<ImportFrom>(node)->names) {
                if (alias.name != "*") {
                    define(alias.alias.empty() ? alias.name : alias.alias, kImported, alias.where);
                } else if (scope().kind != ScopeKind::Module) {
                    complaint_.refuse("import * only allowed at module level", alias.where);
                    return;
                }
            }
            return;
        case StmtKind::Try:
        case StmtKind::TryStar: {
            const auto* attempt = as<Try>(node);
            for (const Stmt* child : attempt->body) (*this)(child);
            for (const Stmt* child : attempt->orelse) (*this)(child);
            for (const ExceptHandler& handler : attempt->handlers) {
                maybe(handler.type);
                if (!handler.name.empty()) define_target(handler.name, handler.where);
                for (const Stmt* child : handler.body) (*this)(child);
            }
            for (const Stmt* child : attempt->finalbody) (*this)(child);
            return;
        }
        case StmtKind::If: {
            // A chain of elif may be as long as it likes.
            for (const auto* branch = as<If>(node);;) {
                (*this)(branch->test);
                for (const Stmt* child : branch->body) (*this)(child);
                if (branch->orelse.size() != 1 || branch->orelse[0]->kind != StmtKind::If) {
                    for (const Stmt* child : branch->orelse) (*this)(child);
                    return;
                }
                branch = as<If>(static_cast<const Stmt*>(branch->orelse[0]));
            }
        }
        default: for_each_child(node, *this);
    }
}

void SymbolCheck::function(const FunctionDef* node) {
    define_target(node->name, node->where);
    for (const Expr* decorator : node->decorators) (*this)(decorator);
    const bool is_generic = !node->type_params.empty();
    defaults(*node->parameters);
    if (is_generic) {
        enter(ScopeKind::TypeParameters, "the definition of a generic");
        type_params(node->type_params);
    }
    annotations(*node->parameters);
    if (node->returns != nullptr) annotation(node->returns);
    enter(ScopeKind::Function, "");
    bind_parameters(*node->parameters);
    for (const Stmt* child : node->body) (*this)(child);
    leave();
    if (is_generic) leave();
}

void SymbolCheck::class_definition(const ClassDef* node) {
    define_target(node->name, node->where);
    for (const Expr* decorator : node->decorators) (*this)(decorator);
    const bool is_generic = !node->type_params.empty();
    if (is_generic) {
        enter(ScopeKind::TypeParameters, "the definition of a generic");
        type_params(node->type_params);
    }
    for (const Expr* base : node->bases) (*this)(base);
    for (const Keyword& keyword : node->keywords) (*this)(keyword.value);
    enter(ScopeKind::Class, "");
    for (const Stmt* child : node->body) (*this)(child);
    leave();
    if (is_generic) leave();
}

void SymbolCheck::defaults(const Parameters& parameters) {
    for (const Expr* value : parameters.defaults) (*this)(value);
    for (const Expr* value : parameters.keyword_defaults) maybe(value);
}

void SymbolCheck::annotations(const Parameters& parameters) {
    const auto visit = [&](const Expr* node) { annotation(node); };
    children::annotations_of(parameters, visit);
}

void SymbolCheck::bind_parameters(const Parameters& parameters) {
    const auto bind = [&](const Parameter& parameter) { define(parameter.name, kParameter, parameter.where); };
    for (const Parameter& parameter : parameters.positional_only) bind(parameter);
    for (const Parameter& parameter : parameters.positional) bind(parameter);
    for (const Parameter& parameter : parameters.keyword_only) bind(parameter);
    if (parameters.variadic != nullptr) bind(*parameters.variadic);
    if (parameters.keyword_variadic != nullptr) bind(*parameters.keyword_variadic);
}

void SymbolCheck::annotation(const Expr* node) {
    if (!future_.annotations) return (*this)(node);
    type_scope(node, ScopeKind::Annotation, "an annotation");
}

void SymbolCheck::type_scope(const Expr* node, ScopeKind kind, const char* description) {
    enter(kind, description);
    (*this)(node);
    leave();
}

void SymbolCheck::type_params(TypeParams params) {
    static constexpr const char* kDefaults[] = {"a TypeVar default", "a ParamSpec default", "a TypeVarTuple default"};
    for (const TypeParam& param : params) {
        if (complaint_.raised()) return;
        define(param.name, kTypeParameter | kLocal, param.where);
        if (param.bound != nullptr) {
            const bool is_tuple = param.bound->kind == ExprKind::Tuple;
            type_scope(param.bound, ScopeKind::TypeVariable, is_tuple ? "a TypeVar constraint" : "a TypeVar bound");
        }
        if (param.default_value != nullptr) {
            type_scope(param.default_value, ScopeKind::TypeVariable, kDefaults[static_cast<int>(param.kind)]);
        }
    }
}

void SymbolCheck::declare(Identifiers names, bool is_global, const Location& where) {
    const char* keyword = is_global ? "global" : "nonlocal";
    for (const Identifier name : names) {
        unsigned& flags = scope().flags[name];
        if ((flags & kParameter) != 0) {
            complaint_.refuse(fmt::format("name '{}' is parameter and {}", name, keyword), where);
        } else if ((flags & kUsed) != 0) {
            complaint_.refuse(fmt::format("name '{}' is used prior to {} declaration", name, keyword), where);
        } else if ((flags & kAnnotated) != 0) {
            complaint_.refuse(fmt::format("annotated name '{}' can't be {}", name, keyword), where);
        } else if ((flags & kLocal) != 0) {
            complaint_.refuse(fmt::format("name '{}' is assigned to before {} declaration", name, keyword), where);
        }
        if (complaint_.raised()) return;
        flags |= is_global ? kGlobal : kNonlocal;
        scope().directives.push_back({name, where});
    }
}

void SymbolCheck::annotated_assignment(const AnnAssign* node) {
    if (const auto* name = try_as<const Name>(static_cast<const Expr*>(node->target))) {
        const unsigned flags = scope().flags[name->name];
        if ((flags & (kGlobal | kNonlocal)) != 0 && scope().kind != ScopeKind::Module && node->simple) {
            complaint_.refuse(fmt::format("annotated name '{}' can't be {}", name->name,
                                          (flags & kGlobal) != 0 ? "global" : "nonlocal"),
                              node->where);
            return;
        }
        if (node->simple)
            define(name->name, kAnnotated | kLocal, name->where);
        else if (node->value != nullptr)
            define(name->name, kLocal, name->where);
    } else {
        (*this)(node->target);
    }
    annotation(node->annotation);
    maybe(node->value);
}

void SymbolCheck::operator()(const Pattern* node) {
    if (complaint_.raised()) return;
    Identifier bound;
    if (const auto* capture = try_as<const MatchAs>(node)) bound = capture->name;
    if (const auto* star = try_as<const MatchStar>(node)) bound = star->name;
    if (const auto* mapping = try_as<const MatchMapping>(node)) bound = mapping->rest;
    if (node->kind == PatternKind::MatchAs) for_each_child(node, *this);
    if (!bound.empty()) define_target(bound, node->where);
    if (node->kind != PatternKind::MatchAs) for_each_child(node, *this);
}

void SymbolCheck::operator()(const Expr* node) {
    while (const auto* operation = try_as<const BinOp>(node)) {
        (*this)(operation->right);
        node = operation->left;
    }
    if (complaint_.raised()) return;
    switch (node->kind) {
        case ExprKind::Name: {
            const auto* name = as<Name>(node);
            define(name->name, name->context == Context::Load ? kUsed : kLocal, node->where);
            return;
        }
        case ExprKind::NamedExpr: return named_expression(as<NamedExpr>(node));
        case ExprKind::Lambda: {
            const auto* lambda = as<Lambda>(node);
            defaults(*lambda->parameters);
            enter(ScopeKind::Function, "");
            bind_parameters(*lambda->parameters);
            (*this)(lambda->body);
            leave();
            return;
        }
        case ExprKind::ListComp:
        case ExprKind::SetComp:
        case ExprKind::GeneratorExp: {
            const auto* comp = as<ElementComp>(node);
            return comprehension(node, comp->clauses, nullptr, comp->element);
        }
        case ExprKind::DictComp: {
            const auto* comp = as<DictComp>(node);
            return comprehension(node, comp->clauses, comp->value, comp->key);
        }
        case ExprKind::Yield:
        case ExprKind::YieldFrom:
            if (!refuse_in_type_scope("yield expression", node->where)) return;
            for_each_child(node, *this);
            refuse_in_comprehension(node->where);
            return;
        case ExprKind::Await:
            if (!refuse_in_type_scope("await expression", node->where)) return;
            for_each_child(node, *this);
            return;
        default: for_each_child(node, *this);
    }
}

/// False if it refused.
bool SymbolCheck::refuse_in_type_scope(const char* what, const Location& where) {
    switch (scope().kind) {
        case ScopeKind::Annotation:
        case ScopeKind::TypeVariable:
        case ScopeKind::TypeAlias:
        case ScopeKind::TypeParameters:
            return complaint_.refuse(fmt::format("{} cannot be used within {}", what, scope().description), where);
        default: return true;
    }
}

bool SymbolCheck::refuse_in_comprehension(const Location& where) {
    if (scope().kind != ScopeKind::Comprehension || complaint_.raised()) return true;
    return complaint_.refuse(fmt::format("'yield' inside {}", scope().description), where);
}

void SymbolCheck::comprehension(const Expr* node, ComprehensionClauses clauses, const Expr* first, const Expr* second) {
    const char* const description = node->kind == ExprKind::ListComp   ? "list comprehension"
                                    : node->kind == ExprKind::SetComp  ? "set comprehension"
                                    : node->kind == ExprKind::DictComp ? "dict comprehension"
                                                                       : "generator expression";
    ++comprehension_iterables_;
    (*this)(clauses[0].iterable);
    --comprehension_iterables_;
    enter(ScopeKind::Comprehension, description);
    for (std::size_t i = 0; i < clauses.size(); ++i) {
        scope().in_iteration_target = true;
        (*this)(clauses[i].target);
        scope().in_iteration_target = false;
        if (i > 0) {
            ++comprehension_iterables_;
            (*this)(clauses[i].iterable);
            --comprehension_iterables_;
        }
        for (const Expr* condition : clauses[i].conditions) (*this)(condition);
    }
    maybe(first);
    (*this)(second);
    leave();
}

void SymbolCheck::named_expression(const NamedExpr* node) {
    if (!refuse_in_type_scope("named expression", node->where)) return;
    if (comprehension_iterables_ > 0) {
        complaint_.refuse("assignment expression cannot be used in a comprehension iterable expression", node->where);
        return;
    }
    if (scope().kind == ScopeKind::Comprehension && !extend_named_expression(node)) return;
    (*this)(node->value);
    (*this)(node->target);
}

/// Binds the target in the function around the comprehensions, as PEP 572 wants.
bool SymbolCheck::extend_named_expression(const NamedExpr* node) {
    const Identifier name = as<Name>(static_cast<const Expr*>(node->target))->name;
    for (std::size_t i = current_; i != kNone; i = scopes_[i].parent) {
        Scope& outer = scopes_[i];
        switch (outer.kind) {
            case ScopeKind::Comprehension:
                if ((outer.flags[name] & kIterationVariable) != 0) {
                    return complaint_.refuse(
                        fmt::format("assignment expression cannot rebind comprehension iteration variable '{}'", name),
                        node->target->where);
                }
                continue;
            case ScopeKind::Function: {
                const bool is_global = (outer.flags[name] & kGlobal) != 0;
                scope().flags[name] |= is_global ? kGlobal : kNonlocal;
                outer.flags[name] |= kLocal;
                return true;
            }
            case ScopeKind::Module:
                scope().flags[name] |= kGlobal;
                outer.flags[name] |= kGlobal;
                return true;
            case ScopeKind::Class:
                return complaint_.refuse("assignment expression within a comprehension cannot be used in a class body",
                                         node->target->where);
            case ScopeKind::TypeParameters:
                return complaint_.refuse(
                    "assignment expression within a comprehension cannot be used within the definition of a generic",
                    node->target->where);
            case ScopeKind::TypeAlias:
                return complaint_.refuse("assignment expression within a comprehension cannot be used in a type alias",
                                         node->target->where);
            case ScopeKind::TypeVariable:
                return complaint_.refuse(
                    "assignment expression within a comprehension cannot be used in a TypeVar bound",
                    node->target->where);
            case ScopeKind::Annotation: return true;
        }
    }
    return true;
}

void SymbolCheck::check_directives(std::size_t index) {
    const Scope& scope = scopes_[index];
    for (const Directive& directive : scope.directives) {
        const unsigned flags = scope.flags.at(directive.name);
        if ((flags & kNonlocal) == 0) continue;
        if ((flags & kGlobal) != 0) {
            complaint_.refuse(fmt::format("name '{}' is nonlocal and global", directive.name), directive.where);
            return;
        }
        if (scope.kind == ScopeKind::Module) {
            complaint_.refuse("nonlocal declaration not allowed at module level", directive.where);
            return;
        }
        bool is_bound = false;
        bool is_type_parameter = false;
        for (std::size_t i = scope.parent; i != kNone && !is_bound; i = scopes_[i].parent) {
            const Scope& outer = scopes_[i];
            // Every class has this one for its methods.
            if (outer.kind == ScopeKind::Class && directive.name == "__class__") is_bound = true;
            if (outer.kind == ScopeKind::Module || outer.kind == ScopeKind::Class) continue;
            const auto found = outer.flags.find(directive.name);
            if (found == outer.flags.end()) continue;
            is_bound = (found->second & (kLocal | kParameter | kImported)) != 0 && (found->second & kGlobal) == 0;
            is_type_parameter = is_bound && (found->second & kTypeParameter) != 0;
        }
        if (!is_bound) {
            complaint_.refuse(fmt::format("no binding for nonlocal '{}' found", directive.name), directive.where);
            return;
        }
        if (is_type_parameter) {
            complaint_.refuse(fmt::format("nonlocal binding not allowed for type parameter '{}'", directive.name),
                              directive.where);
            return;
        }
    }
}

}  // namespace

void check_symbols(const ast::Module& module, const FutureFeatures& future, Complaint& complaint) {
    SymbolCheck(future, complaint).run(module);
}
void check_symbols(const ast::Expression& expression, Complaint& complaint) {
    const FutureFeatures none;
    SymbolCheck(none, complaint).run(expression);
}

}  // namespace loopglass::validating
