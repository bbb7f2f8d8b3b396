// What CPython's code generator refuses: statements and expressions where they have no business.

#include <string>
#include <unordered_map>
#include <vector>

#include <fmt/format.h>

#include "sim/python/syntax/ast_children.hpp"
#include "sim/python/syntax/pause.hpp"
#include "sim/python/syntax/validate_patterns.hpp"
#include "sim/python/syntax/validate_search.hpp"
#include "sim/python/syntax/validate_state.hpp"

namespace loopglass::validating {
namespace {

using namespace ast;

// CPython's CO_MAXBLOCKS: blocks (loops, with, try, handlers) that may nest in one function.
constexpr std::size_t kMaximumBlocks = 21;

enum class UnitKind { Module, Class, Function, AsyncFunction, Lambda, Comprehension };
enum class Block { Loop, Other, ExceptStar };

/// A code object in the making.
struct Unit {
    UnitKind kind;
    bool is_async_generator = false;
    std::vector<Block> blocks;

    bool is_function_like() const { return kind != UnitKind::Module && kind != UnitKind::Class; }
};

class CodeCheck {
public:
    CodeCheck(const FutureFeatures& future, Complaint& complaint) : future_(future), complaint_(complaint) {}

    void run(const Module& module) {
        units_.push_back({UnitKind::Module, false, {}});
        body(module.body);
    }

    void run(const Expression& expression) {
        units_.push_back({UnitKind::Module, false, {}});
        (*this)(static_cast<const Expr*>(expression.body));
    }

    void operator()(const Stmt* node);
    void operator()(const Expr* node);
    void operator()(const Pattern* node) { for_each_child(node, *this); }

private:
    Unit& unit() { return units_.back(); }
    bool in_async_function() const { return units_.back().kind == UnitKind::AsyncFunction; }
    bool refuse(std::string message, const Location& where) { return complaint_.refuse(std::move(message), where); }

    void body(Stmts statements) {
        for (const Stmt* statement : statements) {
            if (complaint_.raised()) return;
            pause_at_statement();
            (*this)(statement);
        }
    }
    template <class Inside>
    void block(Block kind, const Location& where, Inside inside) {
        if (unit().blocks.size() >= kMaximumBlocks) {
            refuse("too many statically nested blocks", where);
            return;
        }
        unit().blocks.push_back(kind);
        inside();
        unit().blocks.pop_back();
    }
    void maybe(const Expr* node) {
        if (node != nullptr) (*this)(node);
    }

    void function(const FunctionDef* node);
    void class_definition(const ClassDef* node);
    void type_params(TypeParams params);
    void lambda(const Lambda* node);
    void parameters(const Parameters& parameters);
    void attempt(const Try* node);
    void return_statement(const Return* node);
    void jump(const Stmt* node);
    void targets(const Expr* target);
    void unpacking(Exprs elements, const Location& where);
    void match_statement(const Match* node);
    void comprehension(const Expr* node, ComprehensionClauses clauses, const Expr* first, const Expr* second);
    bool allow_name(Identifier name, Context context, const Location& where);
    void keywords(std::span<Keyword> all);
    bool store_name(Identifier name, const Location& where) { return allow_name(name, Context::Store, where); }

    const FutureFeatures& future_;
    Complaint& complaint_;
    std::vector<Unit> units_;
};

bool CodeCheck::allow_name(Identifier name, Context context, const Location& where) {
    if (name != "__debug__") return true;
    if (context == Context::Store) return refuse("cannot assign to __debug__", where);
    if (context == Context::Del) return refuse("cannot delete __debug__", where);
    return true;
}

void CodeCheck::operator()(const Stmt* node) {
    if (complaint_.raised()) return;
    switch (node->kind) {
        case StmtKind::FunctionDef:
        case StmtKind::AsyncFunctionDef: return function(as<FunctionDef>(node));
        case StmtKind::ClassDef: return class_definition(as<ClassDef>(node));
        case StmtKind::TypeAlias:
            type_params(as<TypeAlias>(node)->type_params);
            (*this)(as<TypeAlias>(node)->value);
            (*this)(as<TypeAlias>(node)->name);
            return;
        case StmtKind::Return: return return_statement(as<Return>(node));
        case StmtKind::Break:
        case StmtKind::Continue: return jump(node);
        case StmtKind::Assign:
            (*this)(as<Assign>(node)->value);
            for (const Expr* target : as<Assign>(node)->targets) (*this)(target);
            return;
        case StmtKind::AnnAssign: {
            const auto* assign = as<AnnAssign>(node);
            maybe(assign->value);
            if (assign->value != nullptr || assign->target->kind != ExprKind::Name)
                (*this)(assign->target);
            else if (!store_name(as<Name>(static_cast<const Expr*>(assign->target))->name, node->where))
                return;
            if (!future_.annotations) (*this)(assign->annotation);
            return;
        }
        case StmtKind::For:
        case StmtKind::AsyncFor: {
            const auto* loop = as<For>(node);
            if (loop->is_async() && !in_async_function()) {
                refuse("'async for' outside async function", node->where);
                return;
            }
            const auto inside = [&] {
                if (loop->is_async()) {
                    (*this)(loop->iterable);
                    (*this)(loop->target);
                } else {
                    (*this)(loop->target);
                }
                body(loop->body);
            };
            if (!loop->is_async()) (*this)(loop->iterable);
            block(Block::Loop, node->where, inside);
            return body(loop->orelse);
        }
        case StmtKind::While:
            block(Block::Loop, node->where, [&] {
                (*this)(as<While>(node)->test);
                body(as<While>(node)->body);
            });
            return body(as<While>(node)->orelse);
        case StmtKind::If: {
            for (const auto* branch = as<If>(node);;) {
                (*this)(branch->test);
                body(branch->body);
                if (complaint_.raised()) return;
                if (branch->orelse.size() != 1 || branch->orelse[0]->kind != StmtKind::If) return body(branch->orelse);
                branch = as<If>(static_cast<const Stmt*>(branch->orelse[0]));
            }
        }
        case StmtKind::With:
        case StmtKind::AsyncWith: {
            const auto* with = as<With>(node);
            if (with->is_async() && !in_async_function()) {
                refuse("'async with' outside async function", node->where);
                return;
            }
            std::size_t opened = 0;
            for (const WithItem& item : with->items) {
                (*this)(item.context_expression);
                if (unit().blocks.size() >= kMaximumBlocks) {
                    refuse("too many statically nested blocks", item.context_expression->where);
                    break;
                }
                unit().blocks.push_back(Block::Other);
                ++opened;
                maybe(item.target);
            }
            body(with->body);
            unit().blocks.resize(unit().blocks.size() - opened);
            return;
        }
        case StmtKind::Try:
        case StmtKind::TryStar: return attempt(as<Try>(node));
        case StmtKind::Match: return match_statement(as<Match>(node));
        case StmtKind::Import:
            for (const Alias& alias : as<Import>(node)->names) {
                if (!store_name(alias.alias.empty() ? alias.name : alias.alias, node->where)) return;
            }
            return;
        case StmtKind::ImportFrom: {
            const auto* import = as<ImportFrom>(node);
            if (import->module == "__future__" && import->level == 0 && node->where.line > future_.last_line) {
                refuse("from __future__ imports must occur at the beginning of the file", node->where);
                return;
            }
            for (const Alias& alias : import->names) {
                if (!store_name(alias.alias.empty() ? alias.name : alias.alias, node->where)) return;
            }
            return;
        }
        default: for_each_child(node, *this);
    }
}

void CodeCheck::parameters(const Parameters& all) {
    for (const Expr* value : all.defaults) (*this)(value);
    for (const Expr* value : all.keyword_defaults) maybe(value);
    const auto check = [&](const Parameter& parameter) { store_name(parameter.name, parameter.where); };
    for (const Parameter& parameter : all.positional_only) check(parameter);
    for (const Parameter& parameter : all.positional) check(parameter);
    if (all.variadic != nullptr) check(*all.variadic);
    for (const Parameter& parameter : all.keyword_only) check(parameter);
    if (all.keyword_variadic != nullptr) check(*all.keyword_variadic);
}

void CodeCheck::function(const FunctionDef* node) {
    for (const Expr* decorator : node->decorators) (*this)(decorator);
    parameters(*node->parameters);
    type_params(node->type_params);
    if (!future_.annotations) {
        const auto visit = [&](const Expr* annotation) {
            if (const auto* starred = try_as<const Starred>(annotation))
                (*this)(starred->value);
            else
                (*this)(annotation);
        };
        children::annotations_of(*node->parameters, visit);
        maybe(node->returns);
    }
    if (!store_name(node->name, node->where)) return;
    Unit inner{node->is_async() ? UnitKind::AsyncFunction : UnitKind::Function, false, {}};
    if (node->is_async()) {
        YieldSearch search;
        for (const Stmt* statement : node->body) search(statement);
        inner.is_async_generator = search.found();
    }
    units_.push_back(std::move(inner));
    body(node->body);
    units_.pop_back();
}

void CodeCheck::class_definition(const ClassDef* node) {
    for (const Expr* decorator : node->decorators) (*this)(decorator);
    type_params(node->type_params);
    units_.push_back({UnitKind::Class, false, {}});
    body(node->body);
    units_.pop_back();
    for (const Expr* base : node->bases) {
        if (const auto* starred = try_as<const Starred>(base))
            (*this)(starred->value);
        else
            (*this)(base);
    }
    keywords(node->keywords);
    store_name(node->name, node->where);
}

void CodeCheck::type_params(TypeParams params) {
    bool seen_default = false;
    for (const TypeParam& param : params) {
        if (param.bound != nullptr) (*this)(param.bound);
        if (param.default_value != nullptr) {
            seen_default = true;
            if (const auto* starred = try_as<const Starred>(static_cast<const Expr*>(param.default_value)))
                (*this)(starred->value);
            else
                (*this)(param.default_value);
        } else if (seen_default) {
            refuse(fmt::format("non-default type parameter '{}' follows default type parameter", param.name),
                   param.where);
            return;
        }
    }
}

void CodeCheck::lambda(const Lambda* node) {
    parameters(*node->parameters);
    units_.push_back({UnitKind::Lambda, false, {}});
    (*this)(node->body);
    units_.pop_back();
}

void CodeCheck::return_statement(const Return* node) {
    if (!unit().is_function_like()) {
        refuse("'return' outside function", node->where);
        return;
    }
    if (node->value != nullptr && unit().is_async_generator) {
        refuse("'return' with value in async generator", node->where);
        return;
    }
    maybe(node->value);
    for (const Block block : unit().blocks) {
        if (block == Block::ExceptStar) {
            refuse("'break', 'continue' and 'return' cannot appear in an except* block", node->where);
            return;
        }
    }
}

void CodeCheck::jump(const Stmt* node) {
    for (std::size_t i = unit().blocks.size(); i-- > 0;) {
        if (unit().blocks[i] == Block::Loop) return;
        if (unit().blocks[i] == Block::ExceptStar) {
            refuse("'break', 'continue' and 'return' cannot appear in an except* block", node->where);
            return;
        }
    }
    refuse(node->kind == StmtKind::Break ? "'break' outside loop" : "'continue' not properly in loop", node->where);
}

void CodeCheck::attempt(const Try* node) {
    const auto handlers = [&] {
        block(Block::Other, node->where, [&] { body(node->body); });
        body(node->orelse);
        for (std::size_t i = 0; i < node->handlers.size() && !complaint_.raised(); ++i) {
            const ExceptHandler& handler = node->handlers[i];
            if (handler.type == nullptr && i + 1 < node->handlers.size()) {
                refuse("default 'except:' must be last", handler.where);
                return;
            }
            block(node->is_star() ? Block::ExceptStar : Block::Other, handler.where, [&] {
                maybe(handler.type);
                if (!handler.name.empty() && !store_name(handler.name, handler.where)) return;
                block(Block::Other, handler.where, [&] { body(handler.body); });
            });
        }
    };
    if (node->finalbody.empty()) return handlers();
    block(Block::Other, node->where, [&] {
        if (node->handlers.empty())
            body(node->body);
        else
            handlers();
    });
    block(Block::Other, node->where, [&] { body(node->finalbody); });
}

void CodeCheck::match_statement(const Match* node) {
    (*this)(node->subject);
    for (std::size_t i = 0; i < node->cases.size() && !complaint_.raised(); ++i) {
        const MatchCase& match_case = node->cases[i];
        const bool may_be_irrefutable = match_case.guard != nullptr || i + 1 == node->cases.size();
        check_pattern(match_case.pattern, may_be_irrefutable, complaint_);
        if (complaint_.raised()) return;
        maybe(match_case.guard);
        body(match_case.body);
    }
}

void CodeCheck::unpacking(Exprs elements, const Location& where) {
    bool seen_star = false;
    for (std::size_t i = 0; i < elements.size(); ++i) {
        if (elements[i]->kind != ExprKind::Starred) continue;
        if (seen_star) {
            refuse("multiple starred expressions in assignment", where);
            return;
        }
        seen_star = true;
    }
    for (const Expr* element : elements) {
        if (const auto* starred = try_as<const Starred>(element))
            (*this)(starred->value);
        else
            (*this)(element);
    }
}

void CodeCheck::keywords(std::span<Keyword> all) {
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (all[i].name.empty()) continue;
        if (!store_name(all[i].name, all[i].where)) return;
    }
    if (all.size() > 1) {
        // CPython compares each with those after it: the earliest name that comes again, where it first does.
        std::unordered_map<std::string_view, std::size_t> first_use;
        std::size_t earliest = all.size();
        std::size_t repeated = all.size();
        for (std::size_t i = 0; i < all.size(); ++i) {
            if (all[i].name.empty()) continue;
            const auto [found, is_new] = first_use.try_emplace(all[i].name, i);
            if (is_new || found->second >= earliest) continue;
            earliest = found->second;
            repeated = i;
        }
        if (repeated < all.size()) {
            refuse(fmt::format("keyword argument repeated: {}", all[repeated].name), all[repeated].where);
            return;
        }
    }
    for (const Keyword& keyword : all) (*this)(keyword.value);
}

void CodeCheck::comprehension(const Expr* node, ComprehensionClauses clauses, const Expr* first, const Expr* second) {
    (*this)(clauses[0].iterable);
    if (complaint_.raised()) return;
    if (node->kind != ExprKind::GeneratorExp && !in_async_function() && unit().kind != UnitKind::Comprehension) {
        AwaitSearch search;
        if (search.is_coroutine(node)) {
            refuse("asynchronous comprehension outside of an asynchronous function", node->where);
            return;
        }
    }
    units_.push_back({UnitKind::Comprehension, false, {}});
    for (std::size_t i = 0; i < clauses.size() && !complaint_.raised(); ++i) {
        if (i > 0) (*this)(clauses[i].iterable);
        (*this)(clauses[i].target);
        for (const Expr* condition : clauses[i].conditions) (*this)(condition);
    }
    maybe(first);
    (*this)(second);
    units_.pop_back();
}

void CodeCheck::operator()(const Expr* node) {
    if (complaint_.raised()) return;
    if (node->kind == ExprKind::BinOp) {
        // The left operands of a long sum, innermost first.
        std::vector<const BinOp*> chain;
        while (const auto* operation = try_as<const BinOp>(node)) {
            chain.push_back(operation);
            node = operation->left;
        }
        (*this)(node);
        for (; !chain.empty(); chain.pop_back()) (*this)(static_cast<const Expr*>(chain.back()->right));
        return;
    }
    const auto starred_elements = [&](Exprs elements, Context context) {
        if (context == Context::Store) return unpacking(elements, node->where);
        for (const Expr* element : elements) {
            if (const auto* starred = try_as<const Starred>(element))
                (*this)(starred->value);
            else
                (*this)(element);
        }
    };
    switch (node->kind) {
        case ExprKind::Name: {
            const auto* name = as<Name>(node);
            allow_name(name->name, name->context, node->where);
            return;
        }
        case ExprKind::Attribute: {
            const auto* attribute = as<Attribute>(node);
            (*this)(attribute->value);
            allow_name(attribute->name, attribute->context, node->where);
            return;
        }
        case ExprKind::NamedExpr:
            (*this)(as<NamedExpr>(node)->value);
            (*this)(as<NamedExpr>(node)->target);
            return;
        case ExprKind::Starred:
            refuse(as<Starred>(node)->context == Context::Store ? "starred assignment target must be in a list or tuple"
                                                                : "can't use starred expression here",
                   node->where);
            return;
        case ExprKind::List: return starred_elements(as<List>(node)->elements, as<List>(node)->context);
        case ExprKind::Tuple: return starred_elements(as<Tuple>(node)->elements, as<Tuple>(node)->context);
        case ExprKind::Set: return starred_elements(as<Set>(node)->elements, Context::Load);
        case ExprKind::Call:
            (*this)(as<Call>(node)->function);
            if (complaint_.raised()) return;
            starred_elements(as<Call>(node)->arguments, Context::Load);
            return keywords(as<Call>(node)->keywords);
        case ExprKind::Lambda: return lambda(as<Lambda>(node));
        case ExprKind::ListComp:
        case ExprKind::SetComp:
        case ExprKind::GeneratorExp: {
            const auto* comp = as<ElementComp>(node);
            return comprehension(node, comp->clauses, nullptr, comp->element);
        }
        case ExprKind::DictComp: {
            const auto* comp = as<DictComp>(node);
            return comprehension(node, comp->clauses, comp->key, comp->value);
        }
        case ExprKind::Yield:
            if (!unit().is_function_like()) {
                refuse("'yield' outside function", node->where);
                return;
            }
            maybe(as<Yield>(node)->value);
            return;
        case ExprKind::YieldFrom:
            if (!unit().is_function_like()) {
                refuse("'yield from' outside function", node->where);
                return;
            }
            if (in_async_function()) {
                refuse("'yield from' inside async function", node->where);
                return;
            }
            (*this)(as<YieldFrom>(node)->value);
            return;
        case ExprKind::Await:
            if (!unit().is_function_like()) {
                refuse("'await' outside function", node->where);
                return;
            }
            if (!in_async_function() && unit().kind != UnitKind::Comprehension) {
                refuse("'await' outside async function", node->where);
                return;
            }
            (*this)(as<Await>(node)->value);
            return;
        default: for_each_child(node, *this);
    }
}

}  // namespace

void check_code(const ast::Module& module, const FutureFeatures& future, Complaint& complaint) {
    CodeCheck(future, complaint).run(module);
}
void check_code(const ast::Expression& expression, Complaint& complaint) {
    const FutureFeatures none;
    CodeCheck(none, complaint).run(expression);
}

}  // namespace loopglass::validating
