#include "sim/python/compiler/unparse.hpp"

#include <cmath>

#include "sim/core/operations.hpp"
#include "sim/python/compiler/literal.hpp"

namespace loopglass::compiler {
namespace {

/// How tightly an expression binds; one that stands where something tighter is wanted gets parentheses.
enum Precedence : int {
    kTuple,
    kTest,
    kOr,
    kAnd,
    kNot,
    kComparison,
    kBitOr,
    kBitXor,
    kBitAnd,
    kShift,
    kArithmetic,
    kTerm,
    kFactor,
    kPower,
    kAwait,
    kAtom
};

struct OperatorText {
    std::string_view text;
    int precedence;
};

OperatorText text_of(ast::Operator op) {
    switch (op) {
        case ast::Operator::Add: return {" + ", kArithmetic};
        case ast::Operator::Sub: return {" - ", kArithmetic};
        case ast::Operator::Mult: return {" * ", kTerm};
        case ast::Operator::MatMult: return {" @ ", kTerm};
        case ast::Operator::Div: return {" / ", kTerm};
        case ast::Operator::Mod: return {" % ", kTerm};
        case ast::Operator::LShift: return {" << ", kShift};
        case ast::Operator::RShift: return {" >> ", kShift};
        case ast::Operator::BitOr: return {" | ", kBitOr};
        case ast::Operator::BitXor: return {" ^ ", kBitXor};
        case ast::Operator::BitAnd: return {" & ", kBitAnd};
        case ast::Operator::FloorDiv: return {" // ", kTerm};
        case ast::Operator::Pow: return {" ** ", kPower};
    }
    return {};
}

OperatorText text_of(ast::UnaryOperator op) {
    switch (op) {
        case ast::UnaryOperator::Invert: return {"~", kFactor};
        case ast::UnaryOperator::Not: return {"not ", kNot};
        case ast::UnaryOperator::UAdd: return {"+", kFactor};
        case ast::UnaryOperator::USub: return {"-", kFactor};
    }
    return {};
}

std::string_view text_of(ast::CompareOperator op) {
    switch (op) {
        case ast::CompareOperator::Eq: return " == ";
        case ast::CompareOperator::NotEq: return " != ";
        case ast::CompareOperator::Lt: return " < ";
        case ast::CompareOperator::LtE: return " <= ";
        case ast::CompareOperator::Gt: return " > ";
        case ast::CompareOperator::GtE: return " >= ";
        case ast::CompareOperator::Is: return " is ";
        case ast::CompareOperator::IsNot: return " is not ";
        case ast::CompareOperator::In: return " in ";
        case ast::CompareOperator::NotIn: return " not in ";
    }
    return {};
}

class Writer {
public:
    void write(const ast::Expr* expression, int level);
    std::string take() { return std::move(out_); }

private:
    /// Opens a parenthesis when `level` asks for something tighter than `precedence`; returns whether.
    bool open(int level, int precedence) {
        if (level > precedence) out_ += '(';
        return level > precedence;
    }
    void close(bool opened) {
        if (opened) out_ += ')';
    }
    void write_all(ast::Exprs expressions, int level) {
        std::string_view separator;
        for (const ast::Expr* expression : expressions) {
            out_ += std::exchange(separator, ", ");
            write(expression, level);
        }
    }
    void write_constant(const ast::Constant& constant);
    void write_binary(const ast::BinOp& operation, int level);
    void write_compare(const ast::Compare& comparison, int level);
    void write_lambda(const ast::Lambda& lambda, int level);
    void write_parameters(const ast::Parameters& parameters);
    void write_dict(const ast::Dict& dict);
    void write_call(const ast::Call& call);
    void write_tuple(const ast::Tuple& tuple, int level);
    void write_slice(const ast::Slice& slice);
    void write_clauses(ast::ComprehensionClauses clauses);
    void write_joined(const ast::JoinedStr& joined, bool is_spec);
    void write_formatted(const ast::FormattedValue& formatted);

    std::string out_;
};

void Writer::write(const ast::Expr* expression, int level) {
    using ast::as;
    using ast::ExprKind;
    switch (expression->kind) {
        case ExprKind::BoolOp: {
            const auto* operation = as<ast::BoolOp>(expression);
            const bool is_and = operation->op == ast::BoolOperator::And;
            const int precedence = is_and ? kAnd : kOr;
            const bool opened = open(level, precedence);
            std::string_view separator;
            for (const ast::Expr* value : operation->values) {
                out_ += std::exchange(separator, is_and ? " and " : " or ");
                write(value, precedence + 1);
            }
            return close(opened);
        }
        case ExprKind::NamedExpr: {
            const bool opened = open(level, kTuple);
            write(as<ast::NamedExpr>(expression)->target, kAtom);
            out_ += " := ";
            write(as<ast::NamedExpr>(expression)->value, kAtom);
            return close(opened);
        }
        case ExprKind::BinOp: return write_binary(*as<ast::BinOp>(expression), level);
        case ExprKind::UnaryOp: {
            const OperatorText op = text_of(as<ast::UnaryOp>(expression)->op);
            const bool opened = open(level, op.precedence);
            out_ += op.text;
            write(as<ast::UnaryOp>(expression)->operand, op.precedence);
            return close(opened);
        }
        case ExprKind::Lambda: return write_lambda(*as<ast::Lambda>(expression), level);
        case ExprKind::IfExp: {
            const auto* choice = as<ast::IfExp>(expression);
            const bool opened = open(level, kTest);
            write(choice->body, kTest + 1);
            out_ += " if ";
            write(choice->test, kTest + 1);
            out_ += " else ";
            write(choice->orelse, kTest);
            return close(opened);
        }
        case ExprKind::Dict: return write_dict(*as<ast::Dict>(expression));
        case ExprKind::Set:
            out_ += '{';
            write_all(as<ast::Set>(expression)->elements, kTest);
            out_ += '}';
            return;
        case ExprKind::ListComp:
        case ExprKind::SetComp:
        case ExprKind::GeneratorExp: {
            const std::string_view brackets = expression->kind == ExprKind::ListComp  ? "[]"
                                              : expression->kind == ExprKind::SetComp ? "{}"
                                                                                      : "()";
            out_ += brackets[0];
            write(as<ast::ElementComp>(expression)->element, kTest);
            write_clauses(as<ast::ElementComp>(expression)->clauses);
            out_ += brackets[1];
            return;
        }
        case ExprKind::DictComp:
            out_ += '{';
            write(as<ast::DictComp>(expression)->key, kTest);
            out_ += ": ";
            write(as<ast::DictComp>(expression)->value, kTest);
            write_clauses(as<ast::DictComp>(expression)->clauses);
            out_ += '}';
            return;
        case ExprKind::Await: {
            const bool opened = open(level, kAwait);
            out_ += "await ";
            write(as<ast::Await>(expression)->value, kAtom);
            return close(opened);
        }
        case ExprKind::Yield:
            out_ += "(yield";
            if (const ast::Expr* value = as<ast::Yield>(expression)->value) {
                out_ += ' ';
                write(value, kTest);
            }
            out_ += ')';
            return;
        case ExprKind::YieldFrom:
            out_ += "(yield from ";
            write(as<ast::YieldFrom>(expression)->value, kTest);
            out_ += ')';
            return;
        case ExprKind::Compare: return write_compare(*as<ast::Compare>(expression), level);
        case ExprKind::Call: return write_call(*as<ast::Call>(expression));
        case ExprKind::FormattedValue: return write_formatted(*as<ast::FormattedValue>(expression));
        case ExprKind::JoinedStr: return write_joined(*as<ast::JoinedStr>(expression), false);
        case ExprKind::Constant: return write_constant(*as<ast::Constant>(expression));
        case ExprKind::Attribute: {
            const auto* attribute = as<ast::Attribute>(expression);
            write(attribute->value, kAtom);
            const auto* number = ast::try_as<ast::Constant>(attribute->value);
            out_ += number != nullptr && number->value_kind == ast::ConstantKind::Int ? " ." : ".";
            out_ += attribute->name;
            return;
        }
        case ExprKind::Subscript:
            write(as<ast::Subscript>(expression)->value, kAtom);
            out_ += '[';
            write(as<ast::Subscript>(expression)->index, kTuple);
            out_ += ']';
            return;
        case ExprKind::Starred: out_ += '*'; return write(as<ast::Starred>(expression)->value, kBitOr);
        case ExprKind::Name: out_ += as<ast::Name>(expression)->name; return;
        case ExprKind::List:
            out_ += '[';
            write_all(as<ast::List>(expression)->elements, kTest);
            out_ += ']';
            return;
        case ExprKind::Tuple: return write_tuple(*as<ast::Tuple>(expression), level);
        case ExprKind::Slice: return write_slice(*as<ast::Slice>(expression));
    }
}

void Writer::write_constant(const ast::Constant& constant) {
    if (constant.value_kind == ast::ConstantKind::Ellipsis) {
        out_ += "...";
        return;
    }
    if (constant.unicode_prefix) out_ += 'u';
    const bool is_float =
        constant.value_kind == ast::ConstantKind::Float || constant.value_kind == ast::ConstantKind::Imaginary;
    if (is_float && std::isinf(constant.number)) {  // reads as infinity again
        out_ += constant.value_kind == ast::ConstantKind::Float ? "1e309" : "1e309j";
        return;
    }
    if (const Ref<Str> text = repr(literal_value(constant))) out_ += text->view();
}

void Writer::write_binary(const ast::BinOp& operation, int level) {
    const OperatorText op = text_of(operation.op);
    const bool binds_right = operation.op == ast::Operator::Pow;
    const bool opened = open(level, op.precedence);
    write(operation.left, op.precedence + (binds_right ? 1 : 0));
    out_ += op.text;
    write(operation.right, op.precedence + (binds_right ? 0 : 1));
    close(opened);
}

void Writer::write_compare(const ast::Compare& comparison, int level) {
    const bool opened = open(level, kComparison);
    write(comparison.left, kComparison + 1);
    for (std::size_t i = 0; i < comparison.ops.size(); ++i) {
        out_ += text_of(comparison.ops[i]);
        write(comparison.comparators[i], kComparison + 1);
    }
    close(opened);
}

void Writer::write_lambda(const ast::Lambda& lambda, int level) {
    const bool opened = open(level, kTest);
    // No space before a star, as there.
    const bool has_positional = !lambda.parameters->positional_only.empty() || !lambda.parameters->positional.empty();
    out_ += has_positional ? "lambda " : "lambda";
    write_parameters(*lambda.parameters);
    out_ += ": ";
    write(lambda.body, kTest);
    close(opened);
}

void Writer::write_parameters(const ast::Parameters& parameters) {
    std::string_view separator;
    const auto write_one = [&](std::string_view stars, const ast::Parameter& parameter, const ast::Expr* value) {
        out_ += std::exchange(separator, ", ");
        out_ += stars;
        out_ += parameter.name;
        if (value == nullptr) return;
        out_ += '=';
        write(value, kTest);
    };
    const std::size_t count = parameters.positional_only.size() + parameters.positional.size();
    const std::size_t first_default = count - parameters.defaults.size();
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t only = parameters.positional_only.size();
        const ast::Parameter& parameter = i < only ? parameters.positional_only[i] : parameters.positional[i - only];
        write_one("", parameter, i >= first_default ? parameters.defaults[i - first_default] : nullptr);
        if (i + 1 == only) out_ += ", /";
    }
    if (parameters.variadic != nullptr) {
        write_one("*", *parameters.variadic, nullptr);
    } else if (!parameters.keyword_only.empty()) {
        out_ += std::exchange(separator, ", ");
        out_ += '*';
    }
    for (std::size_t i = 0; i < parameters.keyword_only.size(); ++i) {
        write_one("", parameters.keyword_only[i], parameters.keyword_defaults[i]);
    }
    if (parameters.keyword_variadic != nullptr) write_one("**", *parameters.keyword_variadic, nullptr);
}

void Writer::write_dict(const ast::Dict& dict) {
    out_ += '{';
    for (std::size_t i = 0; i < dict.values.size(); ++i) {
        if (i > 0) out_ += ", ";
        if (dict.keys[i] == nullptr) {
            out_ += "**";
            write(dict.values[i], kBitOr);
        } else {
            write(dict.keys[i], kTest);
            out_ += ": ";
            write(dict.values[i], kTest);
        }
    }
    out_ += '}';
}

void Writer::write_call(const ast::Call& call) {
    write(call.function, kAtom);
    if (call.arguments.size() == 1 && call.keywords.empty() && call.arguments[0]->kind == ast::ExprKind::GeneratorExp) {
        return write(call.arguments[0], kTest);  // brings its own parentheses
    }
    out_ += '(';
    write_all(call.arguments, kTest);
    std::string_view separator = call.arguments.empty() ? "" : ", ";
    for (const ast::Keyword& keyword : call.keywords) {
        out_ += std::exchange(separator, ", ");
        out_ += keyword.name.empty() ? "**" : keyword.name;
        if (!keyword.name.empty()) out_ += '=';
        write(keyword.value, kTest);
    }
    out_ += ')';
}

void Writer::write_tuple(const ast::Tuple& tuple, int level) {
    if (tuple.elements.empty()) {
        out_ += "()";
        return;
    }
    const bool opened = open(level, kTuple);
    write_all(tuple.elements, kTest);
    if (tuple.elements.size() == 1) out_ += ',';
    close(opened);
}

void Writer::write_slice(const ast::Slice& slice) {
    if (slice.lower != nullptr) write(slice.lower, kTest);
    out_ += ':';
    if (slice.upper != nullptr) write(slice.upper, kTest);
    if (slice.step == nullptr) return;
    out_ += ':';
    write(slice.step, kTest);
}

void Writer::write_clauses(ast::ComprehensionClauses clauses) {
    for (const ast::ComprehensionClause& clause : clauses) {
        out_ += clause.is_async ? " async for " : " for ";
        write(clause.target, kTuple);
        out_ += " in ";
        write(clause.iterable, kTest + 1);
        for (const ast::Expr* condition : clause.conditions) {
            out_ += " if ";
            write(condition, kTest + 1);
        }
    }
}

void Writer::write_joined(const ast::JoinedStr& joined, bool is_spec) {
    Writer body;
    for (const ast::Expr* value : joined.values) {
        const auto* text = ast::try_as<ast::Constant>(value);
        if (text == nullptr) {
            body.write(value, kTest);
            continue;
        }
        for (const char c : text->text) {
            body.out_ += c;
            if (c == '{' || c == '}') body.out_ += c;
        }
    }
    if (is_spec) {
        out_ += body.out_;
    } else {
        out_ += 'f';
        out_ += repr(make_str(body.out_))->view();
    }
}

void Writer::write_formatted(const ast::FormattedValue& formatted) {
    Writer value;
    value.write(formatted.value, kTest + 1);
    out_ += value.out_.starts_with('{') ? "{ " : "{";
    out_ += value.out_;
    if (formatted.conversion != 0) {
        out_ += '!';
        out_ += formatted.conversion;
    }
    if (formatted.format_spec != nullptr) {
        out_ += ':';
        write_joined(*ast::as<ast::JoinedStr>(formatted.format_spec), true);
    }
    out_ += '}';
}

}  // namespace

std::string unparse(const ast::Expr* expression) {
    Writer writer;
    writer.write(expression, kTest);
    return writer.take();
}

}  // namespace loopglass::compiler
