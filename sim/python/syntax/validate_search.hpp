#pragma once
// Looking ahead in a tree for what makes a function a generator or a comprehension a coroutine. Not for use outside
// validate*.cpp.

#include "sim/python/syntax/ast_children.hpp"

namespace loopglass::validating {

using namespace ast;

/// Whether a `yield` belongs to the function whose body this is.
class YieldSearch {
public:
    bool found() const { return found_; }

    void operator()(const Stmt* node) {
        if (found_ || node->kind == StmtKind::ClassDef || is<FunctionDef>(node)) return;
        while (const auto* branch = try_as<const If>(node)) {
            (*this)(branch->test);
            for (const Stmt* child : branch->body) (*this)(child);
            if (branch->orelse.size() == 1) {
                node = branch->orelse[0];
                continue;
            }
            for (const Stmt* child : branch->orelse) (*this)(child);
            return;
        }
        if (node->kind == StmtKind::ClassDef || is<FunctionDef>(node)) return;
        for_each_child(node, *this);
    }
    void operator()(const Pattern* node) { for_each_child(node, *this); }
    void operator()(const Expr* node) {
        while (const auto* operation = try_as<const BinOp>(node)) {
            (*this)(operation->right);
            node = operation->left;
        }
        if (found_ || node->kind == ExprKind::Lambda) return;
        if (node->kind == ExprKind::Yield || node->kind == ExprKind::YieldFrom)
            found_ = true;
        else
            for_each_child(node, *this);
    }

private:
    bool found_ = false;
};

/// Whether a comprehension awaits, itself or in the comprehensions that run within it.
class AwaitSearch {
public:
    bool is_coroutine(const Expr* comprehension) {
        const auto inside = [&](ComprehensionClauses clauses, const Expr* first, const Expr* second) {
            for (std::size_t i = 0; i < clauses.size(); ++i) {
                found_ = found_ || clauses[i].is_async;
                // The first iterable belongs to the code around.
                if (i > 0) (*this)(clauses[i].iterable);
                (*this)(clauses[i].target);
                for (const Expr* condition : clauses[i].conditions) (*this)(condition);
            }
            (*this)(first);
            if (second != nullptr) (*this)(second);
            return found_;
        };
        if (const auto* dict = try_as<const DictComp>(comprehension))
            return inside(dict->clauses, dict->key, dict->value);
        return inside(as<ElementComp>(comprehension)->clauses, as<ElementComp>(comprehension)->element, nullptr);
    }

    void operator()(const Expr* node) {
        while (const auto* operation = try_as<const BinOp>(node)) {
            (*this)(operation->right);
            node = operation->left;
        }
        if (found_ || node->kind == ExprKind::Lambda) return;
        if (node->kind == ExprKind::Await) {
            found_ = true;
        } else if (node->kind == ExprKind::GeneratorExp) {
            (*this)(as<ElementComp>(node)->clauses[0].iterable);
        } else {
            for_each_child(node, *this);
            if (is<ElementComp>(node)) found_ = found_ || any_async(as<ElementComp>(node)->clauses);
            if (is<DictComp>(node)) found_ = found_ || any_async(as<DictComp>(node)->clauses);
        }
    }

private:
    static bool any_async(ComprehensionClauses clauses) {
        for (const ComprehensionClause& clause : clauses) {
            if (clause.is_async) return true;
        }
        return false;
    }

    bool found_ = false;
};

}  // namespace loopglass::validating
