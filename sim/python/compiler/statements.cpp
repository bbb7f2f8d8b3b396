// Statements one by one, and the simple ones.
#include "sim/python/compiler/docstring.hpp"
#include "sim/python/compiler/generator.hpp"
#include "sim/python/syntax/pause.hpp"

namespace loopglass::compiler {
namespace {

bool annotates(ast::Stmts body);

/// Whether an annotated variable stands in the body itself, not in a function or class in it. CPython: find_ann.
bool annotates(const ast::Stmt* statement) {
    using ast::as;
    using ast::StmtKind;
    switch (statement->kind) {
        case StmtKind::AnnAssign: return true;
        case StmtKind::For:
        case StmtKind::AsyncFor:
            return annotates(as<ast::For>(statement)->body) || annotates(as<ast::For>(statement)->orelse);
        case StmtKind::While:
            return annotates(as<ast::While>(statement)->body) || annotates(as<ast::While>(statement)->orelse);
        case StmtKind::With:
        case StmtKind::AsyncWith: return annotates(as<ast::With>(statement)->body);
        case StmtKind::If:
            for (const auto* branch = as<ast::If>(statement);;) {
                if (annotates(branch->body)) return true;
                const auto* next = branch->orelse.size() == 1 ? ast::try_as<ast::If>(branch->orelse[0]) : nullptr;
                if (next == nullptr) return annotates(branch->orelse);
                branch = next;
            }
        case StmtKind::Match:
            for (const ast::MatchCase& match_case : as<ast::Match>(statement)->cases) {
                if (annotates(match_case.body)) return true;
            }
            return false;
        case StmtKind::Try:
        case StmtKind::TryStar: {
            const auto* attempt = as<ast::Try>(statement);
            for (const ast::ExceptHandler& handler : attempt->handlers) {
                if (annotates(handler.body)) return true;
            }
            return annotates(attempt->body) || annotates(attempt->orelse) || annotates(attempt->finalbody);
        }
        default: return false;
    }
}

bool annotates(ast::Stmts body) {
    for (const ast::Stmt* statement : body) {
        if (annotates(statement)) return true;
    }
    return false;
}

}  // namespace

void Generator::visit(ast::Stmts statements) {
    for (const ast::Stmt* statement : statements) {
        pause_at_statement();
        visit(statement);
    }
}

void Generator::visit(const ast::Stmt* statement) {
    using ast::as;
    using ast::StmtKind;
    switch (statement->kind) {
        case StmtKind::FunctionDef:
        case StmtKind::AsyncFunctionDef: return visit_function(*as<ast::FunctionDef>(statement));
        case StmtKind::ClassDef: return visit_class(*as<ast::ClassDef>(statement));
        case StmtKind::Return: return visit_return(*as<ast::Return>(statement));
        case StmtKind::Delete: return visit(as<ast::Delete>(statement)->targets);
        case StmtKind::Assign: return visit_assign(*as<ast::Assign>(statement));
        case StmtKind::TypeAlias: return visit_type_alias(*as<ast::TypeAlias>(statement));
        case StmtKind::AugAssign: return visit_augmented_assign(*as<ast::AugAssign>(statement));
        case StmtKind::AnnAssign: return visit_annotated_assign(*as<ast::AnnAssign>(statement));
        case StmtKind::For: return visit_for(*as<ast::For>(statement));
        case StmtKind::AsyncFor: return visit_async_for(*as<ast::For>(statement));
        case StmtKind::While: return visit_while(*as<ast::While>(statement));
        case StmtKind::If: return visit_if(*as<ast::If>(statement));
        case StmtKind::With:
        case StmtKind::AsyncWith: return visit_with(*as<ast::With>(statement), 0);
        case StmtKind::Match: return visit_match(*as<ast::Match>(statement));
        case StmtKind::Raise: return visit_raise(*as<ast::Raise>(statement));
        case StmtKind::Try:
        case StmtKind::TryStar: return visit_try(*as<ast::Try>(statement));
        case StmtKind::Assert: return visit_assert(*as<ast::Assert>(statement));
        case StmtKind::Import: return visit_import(*as<ast::Import>(statement));
        case StmtKind::ImportFrom: return visit_import_from(*as<ast::ImportFrom>(statement));
        case StmtKind::Global:
        case StmtKind::Nonlocal: return;
        case StmtKind::Expr: return visit_expression_statement(*as<ast::ExprStmt>(statement));
        case StmtKind::Pass: return emit(Opcode::nop_, statement->where);
        case StmtKind::Break: return visit_break(statement->where);
        case StmtKind::Continue: return visit_continue(statement->where);
    }
}

// CPython 3.13 Python/compile.c: compiler_body.
void Generator::visit_body(ast::Stmts body, Location where) {
    if (annotates(body)) emit(Opcode::setup_annotations_, where);
    if (options_.mode != CompileOptions::Mode::single || unit_->kind != UnitKind::module) {
        if (const ast::Constant* docstring = docstring_of(body)) {
            load_constant(make_str(clean_docstring(docstring->text)), docstring->where);
            store("__doc__", kArtificial);
            body = body.subspan(1);
        }
    }
    visit(body);
}

void Generator::visit_expression_statement(const ast::ExprStmt& statement) {
    if (options_.mode == CompileOptions::Mode::single && unit_->kind == UnitKind::module) {
        visit(statement.value);
        return emit(Opcode::print_value_, statement.where);
    }
    if (ast::is<ast::Constant>(statement.value)) return emit(Opcode::nop_, statement.where);
    visit(statement.value);
    emit(Opcode::pop_top_, kArtificial);
}

void Generator::visit_if(const ast::If& branch) {
    const Label end = new_label();
    const ast::If* current = &branch;
    while (true) {  // A long chain of `elif` must not recurse.
        const Label next = current->orelse.empty() ? end : new_label();
        jump_if(current->test, next, false, current->where);
        visit(current->body);
        if (current->orelse.empty()) break;
        jump(Opcode::jump_, end, kArtificial);
        bind(next);
        const auto* alternative = current->orelse.size() == 1 ? ast::try_as<ast::If>(current->orelse[0]) : nullptr;
        if (alternative == nullptr) {
            visit(current->orelse);
            break;
        }
        current = alternative;
    }
    bind(end);
}

void Generator::visit_assert(const ast::Assert& assertion) {
    warn_of_assertion(assertion);
    if (options_.optimize) return;
    if (options_.explain_asserts) return visit_explained_assert(assertion);
    const Label end = new_label();
    jump_if(assertion.test, end, true, assertion.where);
    emit(Opcode::load_assertion_error_, assertion.where);
    if (assertion.message != nullptr) {
        emit(Opcode::push_empty_, assertion.where);
        visit(assertion.message);
        emit(Opcode::call_, 1, assertion.where);
    }
    emit(Opcode::raise_, 1, assertion.test->where);
    bind(end);
}

void Generator::visit_raise(const ast::Raise& statement) {
    std::size_t count = 0;
    if (statement.exception != nullptr) {
        visit(statement.exception);
        ++count;
    }
    if (statement.cause != nullptr) {
        visit(statement.cause);
        ++count;
    }
    emit(Opcode::raise_, count, statement.where);
}

}  // namespace loopglass::compiler
