#include "sim/python/vm/carets.hpp"

#include <variant>

#include "sim/core/text/utf8.hpp"
#include "sim/python/syntax/parser.hpp"

namespace loopglass {

namespace {

/// Bytes [begin, end) of a segment that get `^`; the rest gets `~`.
struct Anchor {
    std::size_t begin = 0, end = 0;
    bool found() const { return end > begin; }
};

std::size_t skip(std::string_view text, std::size_t at, std::string_view set) {
    while (at < text.size() && set.find(text[at]) != std::string_view::npos) ++at;
    return at;
}

/// What matters in an expression: its operator, its subscript, its call.
Anchor find_anchor(std::string_view segment) {
    // In parentheses, so that a segment may be anything an expression may be.
    const std::string wrapped = "(" + std::string(segment) + ")";
    const ExpressionResult parsed = parse_expression(wrapped, "");
    const auto* expression = std::get_if<ast::Expression>(&parsed);
    if (expression == nullptr) return {};
    const ast::Expr* body = expression->body;
    const auto end_of = [](const ast::Expr* part) { return static_cast<std::size_t>(part->where.end_column) - 1; };
    if (const auto* operation = ast::try_as<ast::BinOp>(body); operation != nullptr) {
        const std::size_t begin = skip(segment, end_of(operation->left), " \t)\\");
        const bool two = begin + 1 < segment.size() && (segment[begin + 1] == segment[begin]) &&
                         std::string_view("*/<>").find(segment[begin]) != std::string_view::npos;
        return {begin, begin + (two ? 2 : 1)};
    }
    if (const auto* subscript = ast::try_as<ast::Subscript>(body); subscript != nullptr) {
        return {skip(segment, end_of(subscript->value), " \t)"),
                static_cast<std::size_t>(subscript->where.end_column) - 1};
    }
    if (const auto* call = ast::try_as<ast::Call>(body); call != nullptr) {
        return {skip(segment, end_of(call->function), " \t)"), static_cast<std::size_t>(call->where.end_column) - 1};
    }
    return {};
}

/// `return f(…)` and `x = f(…)` need no marks under the whole call.
bool is_whole_statement(std::string_view line, std::size_t begin, std::size_t end) {
    ParseResult parsed = parse_module(std::string(line) + "\n", "");
    const auto* module = std::get_if<ast::Module>(&parsed);
    if (module == nullptr || module->body.empty()) return false;
    const ast::Expr* value = nullptr;
    if (const auto* returned = ast::try_as<ast::Return>(module->body[0]); returned != nullptr) {
        const auto* call = ast::try_as<ast::Call>(returned->value);
        if (call != nullptr && ast::is<ast::Name>(call->function)) value = call;
    } else if (const auto* assign = ast::try_as<ast::Assign>(module->body[0]); assign != nullptr) {
        value = ast::try_as<ast::Call>(assign->value);
    }
    return value != nullptr && static_cast<std::size_t>(value->where.column) == begin &&
           static_cast<std::size_t>(value->where.end_column) == end;
}

}  // namespace

std::string caret_line(std::string_view line, const CodePosition& position) {
    if (position.line != position.end_line || position.end_column > line.size() ||
        position.column >= position.end_column)
        return {};
    const std::size_t indent = std::min(line.find_first_not_of(" \t\f"), line.size());
    std::size_t last = line.find_last_not_of(" \t\r\f");
    last = last == std::string_view::npos ? 0 : last + 1;
    if (position.column < indent) return {};
    const std::string_view stripped = line.substr(indent, last - indent);
    const std::size_t begin = position.column - indent, end = position.end_column - indent;
    if (end > stripped.size()) return {};
    const std::string_view segment = stripped.substr(begin, end - begin);
    const Anchor anchor = find_anchor(segment);
    if (is_whole_statement(stripped, begin, end)) return {};
    if (!anchor.found() && begin == 0 && end == stripped.size()) return {};
    std::string out;
    for (std::size_t at = 0; at < end; ++at) {
        if (text::is_continuation(stripped[at])) continue;
        if (at < begin)
            out += ' ';
        else if (!anchor.found())
            out += '^';
        else
            out += at - begin >= anchor.begin && at - begin < anchor.end ? '^' : '~';
    }
    return out;
}

}  // namespace loopglass
