// Statements with blocks, save match.

#include <fmt/format.h>

#include "sim/python/syntax/parser_state.hpp"

namespace loopglass::parsing {

Stmt* Parser::compound_statement() {
    const std::size_t start = mark();
    switch (kind()) {
        case Kind::KeywordIf: return if_statement();
        case Kind::KeywordWhile: return while_statement();
        case Kind::KeywordFor: return for_statement(start, false);
        case Kind::KeywordWith: return with_statement(start, false);
        case Kind::KeywordTry: return try_statement();
        case Kind::KeywordClass: return class_definition({});
        case Kind::KeywordDef: return function_definition({}, start, false);
        case Kind::At: return decorated();
        case Kind::KeywordAsync:
            advance();
            if (at(Kind::KeywordDef)) return function_definition({}, start, true);
            if (at(Kind::KeywordFor)) return for_statement(start, true);
            if (at(Kind::KeywordWith)) return with_statement(start, true);
            return nullptr;
        default: return nullptr;
    }
}

/// The colon of a header; while diagnosing, its absence at the end of the line is refused.
bool Parser::expect_colon() {
    if (accept(Kind::Colon)) return true;
    if (diagnosing_ && !raised() && at(Kind::Newline)) refuse_here("expected ':'");
    return false;
}

/// The colon of a header that CPython insists on wherever the parser stands.
bool Parser::expect_colon_forced() {
    if (accept(Kind::Colon)) return true;
    look_to(at_);
    if (!raised() && !lexer_gave_up_here()) refuse("expected ':'", token().where);
    return false;
}

// block: NEWLINE INDENT statements DEDENT | simple_stmts
bool Parser::block(Stmts& out, std::string_view owner, std::int32_t owner_line) {
    Gather<Stmt*> body(statements_);
    if (accept(Kind::Newline)) {
        if (!at(Kind::Indent)) {
            if (diagnosing_ && !raised()) {
                look_to(at_);
                refuse_here(fmt::format("expected an indented block after {} on line {}", owner, owner_line),
                            SyntaxProblem::Type::IndentationError);
            }
            return false;
        }
        advance();
        if (!statements(body) || !accept(Kind::Dedent)) return false;
    } else if (!simple_statements(body)) {
        return false;
    }
    out = body.finish(arena_);
    return true;
}

Stmt* Parser::if_statement() {
    // A chain of elif is gathered flat and linked from its end.
    struct Link {
        std::size_t start;
        Expr* test;
        Stmts body;
    };
    std::vector<Link> links;
    Stmts orelse;
    do {
        const std::size_t start = mark();
        const bool is_first = links.empty();
        const std::int32_t line = token().where.line;
        advance();
        Expr* test = named_expression();
        Stmts body;
        if (test == nullptr || !expect_colon() ||
            !block(body, is_first ? "'if' statement" : "'elif' statement", line)) {
            return nullptr;
        }
        links.push_back({start, test, body});
    } while (at(Kind::KeywordElif));
    if (at(Kind::KeywordElse) && !else_block(orelse)) return nullptr;
    Stmt* result = nullptr;
    for (std::size_t i = links.size(); i-- > 0;) {
        const Location where = since_block(links[i].start);
        result = arena_.create<If>(where, links[i].test, links[i].body, orelse);
        orelse = arena_.copy(std::span<Stmt* const>(&result, 1));
    }
    return result;
}

bool Parser::else_block(Stmts& out) {
    const std::int32_t line = token().where.line;
    advance();
    return expect_colon_forced() && block(out, "'else' statement", line);
}

bool Parser::finally_block(Stmts& out) {
    const std::int32_t line = token().where.line;
    advance();
    return expect_colon_forced() && block(out, "'finally' statement", line);
}

/// From the token at `start` to the last of a block, whose line ends are not part of it.
Location Parser::since_block(std::size_t start) const {
    std::size_t last = at_ - 1;
    while (tokens_[last].kind == Kind::Newline || tokens_[last].kind == Kind::Dedent) --last;
    return join(tokens_[start].where, tokens_[last].where);
}

Stmt* Parser::while_statement() {
    const std::size_t start = mark();
    advance();
    Expr* test = named_expression();
    Stmts body;
    Stmts orelse;
    if (test == nullptr || !expect_colon() || !block(body, "'while' statement", tokens_[start].where.line))
        return nullptr;
    if (at(Kind::KeywordElse) && !else_block(orelse)) return nullptr;
    return arena_.create<While>(since_block(start), test, body, orelse);
}

Stmt* Parser::for_statement(std::size_t start, bool is_async) {
    const std::int32_t line = token().where.line;
    advance();
    Expr* target = star_targets();
    if (raised()) return nullptr;
    if (target == nullptr || !accept(Kind::KeywordIn)) {
        if (diagnosing_) {
            reset(start);
            diagnose_for_target(start);
        }
        return nullptr;
    }
    Expr* iterable = star_expressions();
    Stmts body;
    Stmts orelse;
    if (iterable == nullptr || !expect_colon() || !block(body, "'for' statement", line)) return nullptr;
    if (at(Kind::KeywordElse) && !else_block(orelse)) return nullptr;
    const StmtKind kind = is_async ? StmtKind::AsyncFor : StmtKind::For;
    return arena_.create<For>(Stmt{kind, since_block(start)}, target, iterable, body, orelse);
}

/// `expression [as target]`; what must follow it depends on whether a bracket encloses the items.
bool Parser::with_item(Gather<WithItem>& items, bool) {
    const std::size_t start = mark();
    WithItem item{expression(), nullptr};
    if (item.context_expression == nullptr) return false;
    if (at(Kind::KeywordAs)) {
        advance();
        item.target = star_target();
        const bool is_fine =
            item.target != nullptr && (at(Kind::Comma) || at(Kind::Colon) || at(Kind::RightParenthesis));
        if (!is_fine) {
            if (raised()) return false;
            if (diagnosing_) {
                reset(start);
                if (diagnose_with_target()) return false;
                reset(start);
                item.context_expression = expression();
                if (item.context_expression == nullptr) return false;
                item.target = nullptr;
                items.push(item);
                return true;
            }
            return false;
        }
    }
    items.push(item);
    return true;
}

/// `(a as b, c,):`, the form with brackets around all items. Reaches past the colon.
bool Parser::with_items_in_parentheses(Gather<WithItem>& items) {
    if (!accept(Kind::LeftParenthesis)) return false;
    do {
        if (!items.empty() && at(Kind::RightParenthesis)) break;
        if (!starts_expression(kind()) || !with_item(items, true)) return false;
    } while (accept(Kind::Comma));
    return accept(Kind::RightParenthesis) && accept(Kind::Colon);
}

Stmt* Parser::with_statement(std::size_t start, bool is_async) {
    const std::int32_t line = token().where.line;
    advance();
    const std::size_t first = mark();
    std::span<WithItem> items;
    {
        Gather<WithItem> enclosed(with_items_);
        if (with_items_in_parentheses(enclosed)) items = enclosed.finish(arena_);
    }
    if (raised()) return nullptr;
    if (items.empty()) {
        reset(first);
        Gather<WithItem> open(with_items_);
        bool is_fine = true;
        do {
            is_fine = with_item(open, false);
        } while (is_fine && accept(Kind::Comma));
        if (raised()) return nullptr;
        if (!is_fine || !accept(Kind::Colon)) {
            if (diagnosing_) {
                reset(first);
                diagnose_with(first);
            }
            return nullptr;
        }
        items = open.finish(arena_);
    }
    Stmts body;
    if (!block(body, "'with' statement", line)) return nullptr;
    const StmtKind kind = is_async ? StmtKind::AsyncWith : StmtKind::With;
    return arena_.create<With>(Stmt{kind, since_block(start)}, items, body);
}

Stmt* Parser::try_statement() {
    const std::size_t start = mark();
    advance();
    Stmts body;
    Stmts orelse;
    Stmts finalbody;
    if (!expect_colon_forced() || !block(body, "'try' statement", tokens_[start].where.line)) return nullptr;
    if (diagnosing_ && !at(Kind::KeywordExcept) && !at(Kind::KeywordFinally)) {
        return refuse_here("expected 'except' or 'finally' block");
    }
    Gather<ExceptHandler> handlers(handlers_);
    bool is_star = false;
    while (at(Kind::KeywordExcept)) {
        bool this_star = false;
        const std::size_t keyword = mark();
        const bool is_mixed = !handlers.empty() && (kind_after(1) == Kind::Star) != is_star;
        if (!except_clause(handlers, this_star, is_mixed)) {
            if (is_mixed && diagnosing_ && !raised() && previous().kind == Kind::Colon) {
                const Token& last = tokens_[this_star ? keyword + 1 : keyword];
                refuse("cannot have both 'except' and 'except*' on the same 'try'",
                       join(tokens_[keyword].where, last.where));
            }
            return nullptr;
        }
        is_star = this_star;
    }
    if (!handlers.empty() && at(Kind::KeywordElse) && !else_block(orelse)) return nullptr;
    if (at(Kind::KeywordFinally) && !finally_block(finalbody)) return nullptr;
    if (handlers.empty() && finalbody.empty()) return nullptr;
    const StmtKind kind = is_star ? StmtKind::TryStar : StmtKind::Try;
    return arena_.create<Try>(Stmt{kind, since_block(start)}, body, handlers.finish(arena_), orelse, finalbody);
}

/// `header_only` stops after the colon, and fails.
bool Parser::except_clause(Gather<ExceptHandler>& handlers, bool& is_star, bool header_only) {
    const std::size_t start = mark();
    const std::int32_t line = token().where.line;
    advance();
    is_star = accept(Kind::Star);
    ExceptHandler handler{};
    bool is_fine = true;
    if (is_star || !at(Kind::Colon)) {
        handler.type = starts_expression(kind()) ? expression() : nullptr;
        is_fine = handler.type != nullptr;
        if (is_fine && accept(Kind::KeywordAs)) {
            is_fine = at(Kind::Name);
            if (is_fine) {
                handler.name = identifier(token());
                advance();
            }
        }
    }
    if (raised()) return false;
    if (!is_fine || !accept(Kind::Colon)) {
        if (diagnosing_) {
            reset(start);
            diagnose_except(start);
        }
        return false;
    }
    if (header_only) return false;
    if (!block(handler.body, is_star ? "'except*' statement" : "'except' statement", line)) return false;
    handler.where = since_block(start);
    handlers.push(handler);
    return true;
}

Stmt* Parser::decorated() {
    Gather<Expr*> decorators(expressions_);
    while (accept(Kind::At)) {
        Expr* decorator = named_expression();
        if (decorator == nullptr || !accept(Kind::Newline)) return nullptr;
        decorators.push(decorator);
    }
    const std::size_t start = mark();
    if (at(Kind::KeywordClass)) return class_definition(decorators.finish(arena_));
    const bool is_async = accept(Kind::KeywordAsync);
    if (!at(Kind::KeywordDef)) return nullptr;
    return function_definition(decorators.finish(arena_), start, is_async);
}

Stmt* Parser::function_definition(Exprs decorators, std::size_t start, bool is_async) {
    const std::int32_t line = token().where.line;
    advance();
    Identifier name;
    TypeParams type_params;
    if (!name_and_type_parameters(name, type_params)) return nullptr;
    if (!accept(Kind::LeftParenthesis)) {
        look_to(at_);
        if (!raised() && !lexer_gave_up_here()) refuse("expected '('", token().where);
        return nullptr;
    }
    Parameters* parameters = this->parameters(Kind::RightParenthesis, false);
    if (parameters == nullptr || !accept(Kind::RightParenthesis)) return nullptr;
    Expr* returns = nullptr;
    const std::size_t arrow = mark();
    if (accept(Kind::Arrow) && (returns = expression()) == nullptr) {
        if (raised()) return nullptr;
        reset(arrow);
    }
    Stmts body;
    if (!expect_colon_forced() || !block(body, "function definition", line)) return nullptr;
    const StmtKind kind = is_async ? StmtKind::AsyncFunctionDef : StmtKind::FunctionDef;
    return arena_.create<FunctionDef>(Stmt{kind, since_block(start)}, name, parameters, body, decorators, returns,
                                      type_params);
}

Stmt* Parser::class_definition(Exprs decorators) {
    const std::size_t start = mark();
    advance();
    Identifier name;
    TypeParams type_params;
    if (!name_and_type_parameters(name, type_params)) return nullptr;
    Gather<Expr*> bases(expressions_);
    Gather<Keyword> keywords(keywords_);
    if (accept(Kind::LeftParenthesis)) {
        if (!at(Kind::RightParenthesis) && !arguments(bases, keywords, false)) return nullptr;
        if (!accept(Kind::RightParenthesis)) return nullptr;
    }
    Stmts body;
    if (!expect_colon() || !block(body, "class definition", tokens_[start].where.line)) return nullptr;
    return arena_.create<ClassDef>(since_block(start), name, bases.finish(arena_), keywords.finish(arena_), body,
                                   decorators, type_params);
}

}  // namespace loopglass::parsing
