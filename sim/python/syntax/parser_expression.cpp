// Expressions from `*a, b` down to unary operators.

#include "sim/python/syntax/parser_state.hpp"

namespace loopglass::parsing {
namespace {

struct BinaryOperator {
    int level;  // binds tighter when larger; 0 is none
    Operator op;
};

BinaryOperator binary_operator(Kind kind) {
    switch (kind) {
        case Kind::Pipe: return {1, Operator::BitOr};
        case Kind::Circumflex: return {2, Operator::BitXor};
        case Kind::Ampersand: return {3, Operator::BitAnd};
        case Kind::LeftShift: return {4, Operator::LShift};
        case Kind::RightShift: return {4, Operator::RShift};
        case Kind::Plus: return {5, Operator::Add};
        case Kind::Minus: return {5, Operator::Sub};
        case Kind::Star: return {6, Operator::Mult};
        case Kind::Slash: return {6, Operator::Div};
        case Kind::DoubleSlash: return {6, Operator::FloorDiv};
        case Kind::Percent: return {6, Operator::Mod};
        case Kind::At: return {6, Operator::MatMult};
        default: return {0, Operator::Add};
    }
}

}  // namespace

bool Parser::starts_expression(Kind kind) const {
    switch (kind) {
        case Kind::Name:
        case Kind::Number:
        case Kind::String:
        case Kind::FStringStart:
        case Kind::LeftParenthesis:
        case Kind::LeftBracket:
        case Kind::LeftBrace:
        case Kind::Minus:
        case Kind::Plus:
        case Kind::Tilde:
        case Kind::Ellipsis:
        case Kind::KeywordNone:
        case Kind::KeywordTrue:
        case Kind::KeywordFalse:
        case Kind::KeywordNot:
        case Kind::KeywordLambda:
        case Kind::KeywordAwait: return true;
        default: return false;
    }
}

Expr* Parser::element_or_tuple(Expr* (Parser::*element)(), Context context) {
    const std::size_t start = mark();
    Expr* first = (this->*element)();
    if (first == nullptr || !at(Kind::Comma)) return first;
    Gather<Expr*> elements(expressions_);
    elements.push(first);
    while (accept(Kind::Comma)) {
        if (!starts_expression(kind()) && !at(Kind::Star)) break;
        const std::size_t before = mark();
        Expr* next = (this->*element)();
        if (next == nullptr) {
            if (raised()) return nullptr;
            reset(before);
            break;
        }
        elements.push(next);
    }
    return arena_.create<Tuple>(since(start), elements.finish(arena_), context);
}

// star_expressions: star_expression (',' star_expression)* [',']
Expr* Parser::star_expressions() { return element_or_tuple(&Parser::star_expression, Context::Load); }

// expressions: expression (',' expression)* [',']
Expr* Parser::expressions() { return element_or_tuple(&Parser::expression, Context::Load); }

Expr* Parser::star_expression() {
    if (!at(Kind::Star)) return expression();
    return memoised(Rule::StarExpression, [&]() -> Expr* {
        const std::size_t start = mark();
        advance();
        Expr* value = bitwise_or();
        if (value == nullptr) return nullptr;
        return arena_.create<Starred>(since(start), value, Context::Load);
    });
}

Expr* Parser::star_named_expression() { return at(Kind::Star) ? star_expression() : named_expression(); }

// assignment_expression: NAME ':=' expression
Expr* Parser::assignment_expression() {
    const std::size_t start = mark();
    if (!at(Kind::Name) || kind_after(1) != Kind::ColonEqual) {
        if (at(Kind::Name)) look_to(at_ + 1);
        return nullptr;
    }
    Expr* target = arena_.create<Name>(token().where, identifier(token()), Context::Store);
    at_ += 2;
    Expr* value = expression();
    if (value == nullptr) return nullptr;
    return arena_.create<NamedExpr>(since(start), target, value);
}

Expr* Parser::named_expression() {
    return memoised(Rule::NamedExpression, [&]() -> Expr* {
        if (at(Kind::Name) && kind_after(1) == Kind::ColonEqual) {
            const std::size_t start = mark();
            if (Expr* named = assignment_expression()) return named;
            if (raised() || !diagnosing_) return nullptr;
            reset(start);
        }
        if (diagnosing_ && diagnose_named_expression()) return nullptr;
        Expr* value = expression();
        return value != nullptr && at(Kind::ColonEqual) ? nullptr : value;
    });
}

Expr* Parser::expression_without_walrus() {
    if (at(Kind::Name) && kind_after(1) == Kind::ColonEqual) return assignment_expression();
    Expr* value = expression();
    return value != nullptr && at(Kind::ColonEqual) ? nullptr : value;
}

// expression: disjunction ['if' disjunction 'else' expression] | lambda
Expr* Parser::expression() {
    const Nesting nesting(*this);
    if (nesting.too_deep()) return nullptr;
    return memoised(Rule::Expression, [&]() -> Expr* {
        if (diagnosing_ && (diagnose_expression() || diagnose_legacy_expression())) return nullptr;
        if (at(Kind::KeywordLambda)) return lambda();
        const std::size_t start = mark();
        Expr* body = disjunction();
        if (body == nullptr || !at(Kind::KeywordIf)) return body;
        const std::size_t after_body = mark();
        advance();
        Expr* test = disjunction();
        if (test != nullptr && accept(Kind::KeywordElse)) {
            if (Expr* orelse = expression()) return arena_.create<IfExp>(since(start), test, body, orelse);
        }
        if (raised()) return nullptr;
        // The condition may belong to a comprehension or a guard around this expression.
        reset(after_body);
        return body;
    });
}

Expr* Parser::boolean_operation(Expr* (Parser::*operand)(), Kind keyword, BoolOperator op) {
    const std::size_t start = mark();
    Expr* first = (this->*operand)();
    if (first == nullptr || !at(keyword)) return first;
    Gather<Expr*> values(expressions_);
    values.push(first);
    while (at(keyword)) {
        const std::size_t before = mark();
        advance();
        Expr* next = (this->*operand)();
        if (next == nullptr) {
            if (raised()) return nullptr;
            reset(before);
            break;
        }
        values.push(next);
    }
    if (values.size() == 1) return first;
    return arena_.create<BoolOp>(since(start), op, values.finish(arena_));
}

Expr* Parser::disjunction() {
    return memoised(Rule::Disjunction,
                    [&] { return boolean_operation(&Parser::conjunction, Kind::KeywordOr, BoolOperator::Or); });
}

Expr* Parser::conjunction() { return boolean_operation(&Parser::inversion, Kind::KeywordAnd, BoolOperator::And); }

Expr* Parser::inversion() {
    if (!at(Kind::KeywordNot)) return comparison();
    const Nesting nesting(*this);
    if (nesting.too_deep()) return nullptr;
    const std::size_t start = mark();
    advance();
    Expr* operand = inversion();
    if (operand == nullptr) return nullptr;
    return arena_.create<UnaryOp>(since(start), UnaryOperator::Not, operand);
}

Expr* Parser::comparison() {
    const std::size_t start = mark();
    Expr* left = bitwise_or();
    if (left == nullptr) return nullptr;
    Gather<CompareOperator> ops(comparisons_);
    Gather<Expr*> comparators(expressions_);
    for (;;) {
        CompareOperator op;
        std::size_t length = 1;
        switch (kind()) {
            case Kind::EqualEqual: op = CompareOperator::Eq; break;
            case Kind::NotEqual: op = CompareOperator::NotEq; break;
            case Kind::Less: op = CompareOperator::Lt; break;
            case Kind::LessEqual: op = CompareOperator::LtE; break;
            case Kind::Greater: op = CompareOperator::Gt; break;
            case Kind::GreaterEqual: op = CompareOperator::GtE; break;
            case Kind::KeywordIn: op = CompareOperator::In; break;
            case Kind::KeywordNot:
                look_to(at_ + 1);
                if (kind_after(1) != Kind::KeywordIn)
                    length = 0;
                else
                    length = 2;
                op = CompareOperator::NotIn;
                break;
            case Kind::KeywordIs:
                if (kind_after(1) == Kind::KeywordNot) length = 2;
                op = length == 2 ? CompareOperator::IsNot : CompareOperator::Is;
                break;
            default:
                length = 0;
                op = CompareOperator::Eq;
                break;
        }
        if (length == 0) break;
        const std::size_t before = mark();
        at_ += length;
        Expr* right = bitwise_or();
        if (right == nullptr) {
            // What precedes the operator stands on its own: the caller sees an operator it did not expect.
            if (raised()) return nullptr;
            reset(before);
            break;
        }
        ops.push(op);
        comparators.push(right);
    }
    if (ops.empty()) return left;
    return arena_.create<Compare>(since(start), left, ops.finish(arena_), comparators.finish(arena_));
}

Expr* Parser::bitwise_or() {
    return memoised(Rule::Bitwise, [&] { return binary(1); });
}

/// Operands joined by operators of at least `level`, by precedence climbing.
Expr* Parser::binary(int level) {
    const std::size_t start = mark();
    Expr* left = factor();
    if (left == nullptr) return nullptr;
    for (;;) {
        const BinaryOperator op = binary_operator(kind());
        if (op.level == 0 || op.level < level) return left;
        const std::size_t before = mark();
        advance();
        Expr* right = binary(op.level + 1);
        if (right == nullptr) {
            if (raised()) return nullptr;
            reset(before);
            if (diagnosing_ && op.level >= 5 && diagnose_not_after_operator()) return nullptr;
            return left;
        }
        left = arena_.create<BinOp>(since(start), left, op.op, right);
    }
}

Expr* Parser::factor() {
    UnaryOperator op;
    switch (kind()) {
        case Kind::Plus: op = UnaryOperator::UAdd; break;
        case Kind::Minus: op = UnaryOperator::USub; break;
        case Kind::Tilde: op = UnaryOperator::Invert; break;
        default: return power();
    }
    const Nesting nesting(*this);
    if (nesting.too_deep()) return nullptr;
    const std::size_t start = mark();
    advance();
    Expr* operand = factor();
    if (operand == nullptr) {
        if (raised()) return nullptr;
        reset(start);
        if (diagnosing_) diagnose_not_after_sign();
        return nullptr;
    }
    return arena_.create<UnaryOp>(since(start), op, operand);
}

Expr* Parser::power() {
    const std::size_t start = mark();
    Expr* base = await_primary();
    if (base == nullptr || !at(Kind::DoubleStar)) return base;
    const Nesting nesting(*this);
    if (nesting.too_deep()) return nullptr;
    const std::size_t before = mark();
    advance();
    Expr* exponent = factor();
    if (exponent == nullptr) {
        if (!raised()) reset(before);
        return raised() ? nullptr : base;
    }
    return arena_.create<BinOp>(since(start), base, Operator::Pow, exponent);
}

// yield_expr: 'yield' 'from' expression | 'yield' [star_expressions]
Expr* Parser::yield_expression() {
    const std::size_t start = mark();
    advance();
    if (accept(Kind::KeywordFrom)) {
        Expr* value = expression();
        if (value == nullptr) return nullptr;
        return arena_.create<YieldFrom>(since(start), value);
    }
    Expr* value = nullptr;
    if (starts_expression(kind()) || at(Kind::Star)) {
        const std::size_t before = mark();
        value = star_expressions();
        if (raised()) return nullptr;
        if (value == nullptr) reset(before);
    }
    return arena_.create<Yield>(since(start), value);
}

Expr* Parser::yield_or_star_expressions() { return at(Kind::KeywordYield) ? yield_expression() : star_expressions(); }

Expr* Parser::lambda() {
    const std::size_t start = mark();
    advance();
    Parameters* parameters = this->parameters(Kind::Colon, true);
    if (parameters == nullptr || !accept(Kind::Colon)) return nullptr;
    Expr* body = expression();
    if (body == nullptr) return nullptr;
    return arena_.create<Lambda>(since(start), parameters, body);
}

}  // namespace loopglass::parsing
