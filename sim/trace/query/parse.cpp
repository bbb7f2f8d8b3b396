#include "sim/trace/query/parse.hpp"

#include <charconv>
#include <utility>

#include <fmt/format.h>

#include "sim/trace/query/measures.hpp"

namespace loopglass::query {
namespace {

enum class TokenKind : std::uint8_t { end, name, number, text, symbol };

struct Token {
    TokenKind kind = TokenKind::end;
    std::size_t column = 0;
    std::string text;  // a text without its quotes
};

bool is_letter(char character) {
    return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z') || character == '_';
}
bool is_digit(char character) { return character >= '0' && character <= '9'; }

/// The kinds an event's name in a query stands for.
std::bitset<256> kinds_named(std::string_view name) {
    std::bitset<256> kinds;
    for (std::size_t index = 1; index < trace_kind_count; ++index) {
        const auto kind = static_cast<TraceKind>(index);
        if (query_name_of(kind) == name || name_of(kind) == name) kinds.set(index);
    }
    return kinds;
}

/// Errors travel as exceptions within this file only: a query is parsed once, by an author or at a keystroke.
struct Wrong {
    QueryError error;
};

using NodePointer = std::unique_ptr<Node>;

class Parser {
public:
    explicit Parser(std::string_view text) : text_(text) { advance(); }

    NodePointer parse() {
        NodePointer root = parse_either();
        if (token_.kind != TokenKind::end) fail(token_.column, fmt::format("'{}' is not expected here", token_.text));
        check_quantifiers(*root, true);
        return root;
    }

private:
    static constexpr int max_depth = 100;

    [[noreturn]] static void fail(std::size_t column, std::string message) {
        throw Wrong{{column, std::move(message)}};
    }

    void advance() {
        while (position_ < text_.size() && (text_[position_] == ' ' || text_[position_] == '\t' ||
                                            text_[position_] == '\n' || text_[position_] == '\r')) {
            ++position_;
        }
        token_ = {TokenKind::end, position_ + 1, {}};
        if (position_ == text_.size()) {
            token_.text = "the end";
            return;
        }
        const char first = text_[position_];
        const std::size_t start = position_;
        if (is_letter(first)) {
            while (position_ < text_.size() && (is_letter(text_[position_]) || is_digit(text_[position_]))) ++position_;
            token_.kind = TokenKind::name;
        } else if (is_digit(first) || (first == '.' && start + 1 < text_.size() && is_digit(text_[start + 1]))) {
            read_number();
        } else if (first == '\'' || first == '"') {
            return read_text(first);
        } else {
            read_symbol();
        }
        token_.text = std::string(text_.substr(start, position_ - start));
    }

    void read_number() {
        while (position_ < text_.size() && (is_digit(text_[position_]) || text_[position_] == '.')) ++position_;
        if (position_ < text_.size() && (text_[position_] == 'e' || text_[position_] == 'E')) {
            ++position_;
            if (position_ < text_.size() && (text_[position_] == '-' || text_[position_] == '+')) ++position_;
            while (position_ < text_.size() && is_digit(text_[position_])) ++position_;
        }
        token_.kind = TokenKind::number;
    }

    void read_text(char quote) {
        const std::size_t column = token_.column;
        std::string value;
        for (++position_; position_ < text_.size() && text_[position_] != quote; ++position_) {
            if (text_[position_] == '\\' && position_ + 1 < text_.size()) {
                ++position_;
                const char escaped = text_[position_];
                value += escaped == 'n' ? '\n' : escaped == 't' ? '\t' : escaped;
            } else {
                value += text_[position_];
            }
        }
        if (position_ == text_.size()) fail(column, "this text is not closed");
        ++position_;
        token_ = {TokenKind::text, column, std::move(value)};
    }

    void read_symbol() {
        static constexpr std::string_view symbols[] = {"==", "!=", "<=", ">=", "<", ">", "(",
                                                       ")",  "[",  "]",  ",",  "=", "-"};
        for (const std::string_view symbol : symbols) {
            if (text_.substr(position_, symbol.size()) == symbol) {
                position_ += symbol.size();
                token_.kind = TokenKind::symbol;
                return;
            }
        }
        fail(position_ + 1, fmt::format("'{}' means nothing in a query", text_.substr(position_, 1)));
    }

    bool is_symbol(std::string_view symbol) const { return token_.kind == TokenKind::symbol && token_.text == symbol; }
    bool is_word(std::string_view word) const { return token_.kind == TokenKind::name && token_.text == word; }

    bool take_symbol(std::string_view symbol) {
        if (!is_symbol(symbol)) return false;
        advance();
        return true;
    }

    bool take_word(std::string_view word) {
        if (!is_word(word)) return false;
        advance();
        return true;
    }

    void expect_symbol(std::string_view symbol) {
        if (!take_symbol(symbol)) fail(token_.column, fmt::format("'{}' is expected here, not {}", symbol, seen()));
    }

    std::string seen() const { return token_.kind == TokenKind::end ? token_.text : fmt::format("'{}'", token_.text); }

    static NodePointer make(NodeKind kind, std::size_t column) {
        auto node = std::make_unique<Node>();
        node->kind = kind;
        node->column = column;
        return node;
    }

    static NodePointer join(NodeKind kind, std::size_t column, NodePointer left, NodePointer right) {
        NodePointer node = make(kind, column);
        node->children.push_back(std::move(left));
        node->children.push_back(std::move(right));
        return node;
    }

    NodePointer parse_either() {
        if (++depth_ > max_depth) fail(token_.column, "this query is nested too deeply");
        NodePointer left = parse_both();
        while (is_word("or")) {
            const std::size_t column = token_.column;
            advance();
            left = join(NodeKind::either, column, std::move(left), parse_both());
        }
        --depth_;
        return left;
    }

    NodePointer parse_both() {
        NodePointer left = parse_condition();
        while (is_word("and")) {
            const std::size_t column = token_.column;
            advance();
            left = join(NodeKind::both, column, std::move(left), parse_condition());
        }
        return left;
    }

    NodePointer parse_condition() {
        const std::size_t column = token_.column;
        if (take_word("not")) {
            if (++depth_ > max_depth) fail(column, "this query is nested too deeply");
            NodePointer node = make(NodeKind::negation, column);
            node->children.push_back(parse_condition());
            --depth_;
            return node;
        }
        NodePointer left = parse_operand();
        const std::size_t operator_column = token_.column;
        const auto op = take_operator();
        if (!op) return left;
        NodePointer node = join(NodeKind::compare, operator_column, std::move(left), parse_operand());
        node->op = *op;
        if (take_operator()) fail(operator_column, "comparisons cannot be chained; join two with 'and'");
        return node;
    }

    std::optional<Operator> take_operator() {
        static constexpr std::pair<std::string_view, Operator> operators[] = {
            {"==", Operator::equal},         {"!=", Operator::unequal}, {"<", Operator::less},
            {"<=", Operator::less_or_equal}, {">", Operator::greater},  {">=", Operator::greater_or_equal}};
        for (const auto& [symbol, op] : operators) {
            if (take_symbol(symbol)) return op;
        }
        if (take_word("in")) return Operator::in;
        if (is_word("not")) {
            advance();
            if (!take_word("in")) fail(token_.column, "'in' is expected after 'not' here");
            return Operator::not_in;
        }
        if (is_symbol("=")) fail(token_.column, "'=' is for arguments; compare with '=='");
        return std::nullopt;
    }

    NodePointer parse_operand() {
        const Token token = token_;
        if (take_symbol("(")) {
            NodePointer inner = parse_either();
            expect_symbol(")");
            return inner;
        }
        if (token.kind == TokenKind::text) {
            advance();
            return literal(token.column, token.text);
        }
        if (token.kind == TokenKind::number || is_symbol("-")) return literal(token.column, parse_number());
        if (token.kind != TokenKind::name) fail(token.column, fmt::format("a value is expected here, not {}", seen()));
        advance();
        if (token.text == "True" || token.text == "False") return literal(token.column, token.text == "True");
        if (token.text == "None") return literal(token.column, std::monostate());
        if (is_symbol("[")) return parse_index(token);
        if (is_symbol("(")) return parse_call(token);
        return parse_name(token);
    }

    static NodePointer literal(std::size_t column, QueryValue value) {
        NodePointer node = make(NodeKind::literal, column);
        node->literal = std::move(value);
        return node;
    }

    double parse_number() {
        const bool negative = take_symbol("-");
        if (token_.kind != TokenKind::number)
            fail(token_.column, fmt::format("a number is expected here, not {}", seen()));
        double value = 0;
        const char* end = token_.text.data() + token_.text.size();
        const auto [stop, error] = std::from_chars(token_.text.data(), end, value);
        if (error != std::errc() || stop != end) fail(token_.column, fmt::format("'{}' is no number", token_.text));
        advance();
        return negative ? -value : value;
    }

    std::int64_t parse_integer() {
        const std::size_t column = token_.column;
        const double value = parse_number();
        if (value < -1e9 || value > 1e9 || value != static_cast<double>(static_cast<std::int64_t>(value))) {
            fail(column, "a whole number is expected here");
        }
        return static_cast<std::int64_t>(value);
    }

    NodePointer parse_index(const Token& name) {
        if (name.text != "stdout" && name.text != "stderr") {
            fail(name.column, fmt::format("only stdout and stderr have lines to pick, not '{}'", name.text));
        }
        expect_symbol("[");
        NodePointer node = make(NodeKind::index, name.column);
        node->name = name.text;
        node->index = parse_integer();
        expect_symbol("]");
        return node;
    }

    NodePointer parse_name(const Token& name) {
        const Measure* measure = find_measure(name.text);
        if (measure != nullptr && measure->min_arguments == 0) {
            NodePointer node = make(NodeKind::measure, name.column);
            node->name = name.text;
            return node;
        }
        if (measure != nullptr || kinds_named(name.text).any()) {
            fail(name.column, fmt::format("'{0}' needs parentheses: {0}(…)", name.text));
        }
        fail(name.column, fmt::format("there is no event, measure or value '{}'", name.text));
    }

    NodePointer parse_call(const Token& name) {
        if (name.text == "always") return parse_around(NodeKind::always, name);
        if (name.text == "eventually") return parse_around(NodeKind::eventually, name);
        if (name.text == "count") return parse_around(NodeKind::count_of, name);
        if (name.text == "time") return parse_around(NodeKind::time_of, name);
        if (const Measure* measure = find_measure(name.text)) return parse_measure(name, *measure);
        const std::bitset<256> kinds = kinds_named(name.text);
        if (kinds.none()) fail(name.column, fmt::format("there is no event or measure '{}'", name.text));
        return parse_event(name, kinds);
    }

    NodePointer parse_around(NodeKind kind, const Token& name) {
        expect_symbol("(");
        NodePointer node = make(kind, name.column);
        const std::size_t column = token_.column;
        node->children.push_back(parse_either());
        expect_symbol(")");
        const bool wants_event = kind == NodeKind::count_of || kind == NodeKind::time_of;
        if (wants_event && node->children[0]->kind != NodeKind::event) {
            fail(column, fmt::format("{} takes an event, such as {}(finished())", name.text, name.text));
        }
        return node;
    }

    NodePointer parse_measure(const Token& name, const Measure& measure) {
        expect_symbol("(");
        NodePointer node = make(NodeKind::measure, name.column);
        node->name = name.text;
        while (!is_symbol(")")) {
            if (!node->children.empty()) expect_symbol(",");
            // A mark may stand there without quotes.
            if (token_.kind != TokenKind::text && token_.kind != TokenKind::name) {
                fail(token_.column, fmt::format("a text in quotes is expected here, not {}", seen()));
            }
            if (node->children.size() == measure.max_arguments) {
                fail(token_.column, fmt::format("{} takes {}", name.text, arity(measure)));
            }
            node->children.push_back(literal(token_.column, token_.text));
            advance();
        }
        if (node->children.size() < measure.min_arguments) {
            fail(token_.column, fmt::format("{} takes {}", name.text, arity(measure)));
        }
        expect_symbol(")");
        return node;
    }

    static std::string arity(const Measure& measure) {
        if (measure.max_arguments == 0) return "no argument";
        return measure.min_arguments == 0 ? "one argument at most" : "one argument";
    }

    NodePointer parse_event(const Token& name, const std::bitset<256>& kinds) {
        expect_symbol("(");
        NodePointer node = make(NodeKind::event, name.column);
        node->name = name.text;
        node->pattern.kinds = kinds;
        bool first = true;
        while (!is_symbol(")")) {
            if (!first) expect_symbol(",");
            parse_event_argument(node->pattern, first);
            first = false;
        }
        expect_symbol(")");
        return node;
    }

    void parse_event_argument(EventPattern& pattern, bool first) {
        const Token key = token_;
        if (key.kind == TokenKind::text && first) {
            pattern.task = key.text;
            return advance();
        }
        if (key.kind != TokenKind::name) fail(key.column, "an argument such as task='A' is expected here");
        advance();
        if (!is_symbol("=")) fail(key.column, fmt::format("'{}' has no value: write {}=…", key.text, key.text));
        advance();
        if (key.text == "nth") {
            if (pattern.nth != 0) fail(key.column, "'nth' is given twice");
            const std::size_t column = token_.column;
            pattern.nth = parse_integer();
            if (pattern.nth == 0) fail(column, "nth counts from 1, or from -1 at the end");
            return;
        }
        std::optional<std::string>* place = nullptr;
        if (key.text == "task") place = &pattern.task;
        if (key.text == "on") place = &pattern.on;
        if (key.text == "mark") place = &pattern.mark;
        if (key.text == "text") place = &pattern.text;
        if (place == nullptr) {
            fail(key.column,
                 fmt::format("there is no argument '{}'; there are task, on, mark, text and nth", key.text));
        }
        if (*place) fail(key.column, fmt::format("'{}' is given twice", key.text));
        if (token_.kind != TokenKind::text)
            fail(token_.column, fmt::format("a text in quotes is expected here, not {}", seen()));
        *place = token_.text;
        advance();
    }

    /// always and eventually speak of whole runs: only and, or, not may stand around them.
    static void check_quantifiers(const Node& node, bool allowed) {
        const bool quantifies = node.kind == NodeKind::always || node.kind == NodeKind::eventually;
        if (quantifies && !allowed) {
            fail(node.column,
                 "always(…) and eventually(…) speak of whole runs: only and, or, not can stand around them");
        }
        const bool passes =
            node.kind == NodeKind::both || node.kind == NodeKind::either || node.kind == NodeKind::negation;
        for (const NodePointer& child : node.children) check_quantifiers(*child, allowed && passes);
    }

    std::string_view text_;
    std::size_t position_ = 0;
    Token token_;
    int depth_ = 0;
};

}  // namespace

std::variant<std::unique_ptr<Node>, QueryError> parse(std::string_view text) {
    try {
        return Parser(text).parse();
    } catch (Wrong& wrong) {
        return std::move(wrong.error);
    }
}

}  // namespace loopglass::query
