#include "sim/python/syntax/depth.hpp"

#include "sim/python/syntax/ast_children.hpp"

namespace loopglass {
namespace {

class DepthCheck {
public:
    explicit DepthCheck(int limit) : limit_(limit) {}

    bool exceeded() const { return exceeded_; }

    void operator()(const ast::Expr* node) {
        if (!enter()) return;
        while (const auto* operation = ast::try_as<const ast::BinOp>(node)) {
            (*this)(operation->right);
            node = operation->left;
        }
        ast::for_each_child(node, *this);
        --depth_;
    }

    void operator()(const ast::Pattern* node) {
        if (!enter()) return;
        ast::for_each_child(node, *this);
        --depth_;
    }

    void operator()(const ast::Stmt* node) {
        if (!enter()) return;
        for (;;) {
            const auto* branch = ast::try_as<const ast::If>(node);
            if (branch == nullptr || branch->orelse.size() != 1 || branch->orelse[0]->kind != ast::StmtKind::If) break;
            (*this)(branch->test);
            for (const ast::Stmt* statement : branch->body) (*this)(statement);
            node = branch->orelse[0];
        }
        ast::for_each_child(node, *this);
        --depth_;
    }

private:
    bool enter() {
        if (!exceeded_ && ++depth_ <= limit_) return true;
        exceeded_ = true;
        return false;
    }

    int limit_;
    int depth_ = 0;
    bool exceeded_ = false;
};

}  // namespace

bool is_deeper_than(int limit, ast::Stmts body, const ast::Expr* expression) {
    DepthCheck check(limit);
    for (const ast::Stmt* statement : body) check(statement);
    if (expression != nullptr) check(expression);
    return check.exceeded();
}

}  // namespace loopglass
