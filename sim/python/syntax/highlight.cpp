#include "sim/python/syntax/highlight.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "sim/python/syntax/lexer.hpp"
#include "sim/python/syntax/token.hpp"

namespace loopglass {
namespace {

// Sorted, for binary search.
constexpr std::array<std::string_view, 96> kBuiltins = {
    "ArithmeticError",
    "AssertionError",
    "AttributeError",
    "BaseException",
    "BaseExceptionGroup",
    "BrokenPipeError",
    "BufferError",
    "ChildProcessError",
    "ConnectionAbortedError",
    "ConnectionError",
    "ConnectionRefusedError",
    "ConnectionResetError",
    "EOFError",
    "Ellipsis",
    "Exception",
    "ExceptionGroup",
    "FileNotFoundError",
    "GeneratorExit",
    "ImportError",
    "IndexError",
    "KeyError",
    "KeyboardInterrupt",
    "LookupError",
    "MemoryError",
    "ModuleNotFoundError",
    "NameError",
    "NotImplemented",
    "NotImplementedError",
    "OSError",
    "OverflowError",
    "PermissionError",
    "RecursionError",
    "RuntimeError",
    "StopAsyncIteration",
    "StopIteration",
    "SystemExit",
    "TimeoutError",
    "TypeError",
    "ValueError",
    "ZeroDivisionError",
    "abs",
    "aiter",
    "all",
    "anext",
    "any",
    "bool",
    "bytearray",
    "bytes",
    "callable",
    "chr",
    "classmethod",
    "complex",
    "dict",
    "dir",
    "divmod",
    "enumerate",
    "filter",
    "float",
    "format",
    "frozenset",
    "getattr",
    "globals",
    "hasattr",
    "hash",
    "hex",
    "id",
    "input",
    "int",
    "isinstance",
    "issubclass",
    "iter",
    "len",
    "list",
    "locals",
    "map",
    "max",
    "min",
    "next",
    "object",
    "oct",
    "open",
    "ord",
    "pow",
    "print",
    "property",
    "range",
    "repr",
    "reversed",
    "round",
    "set",
    "setattr",
    "slice",
    "sorted",
    "staticmethod",
    "str",
    "sum",
};
constexpr std::array<std::string_view, 5> kMoreBuiltins = {"super", "tuple", "type", "vars", "zip"};

bool is_builtin(std::string_view name) {
    return std::binary_search(kBuiltins.begin(), kBuiltins.end(), name) ||
           std::binary_search(kMoreBuiltins.begin(), kMoreBuiltins.end(), name);
}

bool ends_statement(TokenKind kind) {
    return kind == TokenKind::Newline || kind == TokenKind::Indent || kind == TokenKind::Dedent ||
           kind == TokenKind::Semicolon || kind == TokenKind::EndMarker;
}

bool begins_operand(TokenKind kind) {
    return kind == TokenKind::Name || kind == TokenKind::Number || kind == TokenKind::String ||
           kind == TokenKind::FStringStart || kind == TokenKind::LeftParenthesis || kind == TokenKind::LeftBracket ||
           kind == TokenKind::LeftBrace || kind == TokenKind::Star || kind == TokenKind::Minus || is_keyword(kind);
}

/// Gives the tokens of one run of the lexer their kinds.
class Painter {
public:
    Painter(std::string_view text, const std::vector<Token>& tokens, std::uint32_t offset,
            std::vector<HighlightSpan>& out)
        : text_(text), tokens_(tokens), offset_(offset), out_(out) {}

    void run() {
        for (at_ = 0; at_ < tokens_.size(); ++at_) {
            const Token& token = tokens_[at_];
            if (token.begin == token.end || token.kind == TokenKind::Newline) continue;
            out_.push_back({token.begin + offset_, token.end + offset_, kind_of(token)});
        }
    }

private:
    TokenKind before() const { return at_ == 0 ? TokenKind::Newline : tokens_[at_ - 1].kind; }
    TokenKind after() const { return at_ + 1 < tokens_.size() ? tokens_[at_ + 1].kind : TokenKind::EndMarker; }

    HighlightKind kind_of(const Token& token) {
        switch (token.kind) {
            case TokenKind::Name: return kind_of_name(text_.substr(token.begin, token.end - token.begin));
            case TokenKind::Number: return HighlightKind::Number;
            case TokenKind::String:
            case TokenKind::FStringStart:
            case TokenKind::FStringMiddle:
            case TokenKind::FStringEnd: return HighlightKind::String;
            case TokenKind::KeywordTrue:
            case TokenKind::KeywordFalse:
            case TokenKind::KeywordNone: return HighlightKind::Constant;
            case TokenKind::LeftParenthesis:
            case TokenKind::RightParenthesis:
            case TokenKind::LeftBracket:
            case TokenKind::RightBracket:
            case TokenKind::LeftBrace:
            case TokenKind::RightBrace: return HighlightKind::Bracket;
            case TokenKind::At:
                in_decorator_ = ends_statement(before());
                return in_decorator_ ? HighlightKind::Decorator : HighlightKind::Operator;
            case TokenKind::Unknown:
            case TokenKind::Error: return HighlightKind::Error;
            default: return is_keyword(token.kind) ? HighlightKind::Keyword : HighlightKind::Operator;
        }
    }

    HighlightKind kind_of_name(std::string_view name) {
        if (in_decorator_) {
            in_decorator_ = after() == TokenKind::Dot || after() == TokenKind::Name;
            return HighlightKind::Decorator;
        }
        if (before() == TokenKind::KeywordDef || before() == TokenKind::KeywordClass) return HighlightKind::Definition;
        if (before() == TokenKind::Dot) return HighlightKind::Plain;
        if (is_soft_keyword(name) && name != "_" && ends_statement(before()) && begins_operand(after()) &&
            acts_as_keyword(name)) {
            return HighlightKind::Keyword;
        }
        return is_builtin(name) && after() != TokenKind::Equal ? HighlightKind::Builtin : HighlightKind::Plain;
    }

    /// Whether the rest of the line is what follows a soft keyword: a colon at its end, or a type's name.
    bool acts_as_keyword(std::string_view name) const {
        if (name == "type") return after() == TokenKind::Name;
        for (std::size_t i = at_ + 1; i < tokens_.size() && i < at_ + 200; ++i) {
            if (tokens_[i].kind == TokenKind::Colon && tokens_[i].level == tokens_[at_].level) return true;
            if (tokens_[i].kind == TokenKind::Newline || tokens_[i].kind == TokenKind::Equal) {
                if (tokens_[i].level == tokens_[at_].level) return false;
            }
        }
        return false;
    }

    std::string_view text_;
    const std::vector<Token>& tokens_;
    std::uint32_t offset_;
    std::vector<HighlightSpan>& out_;
    std::size_t at_ = 0;
    bool in_decorator_ = false;
};

/// The text as the lexer wants it, byte for byte in place: stray bytes become spaces.
std::string readable(std::string_view text) {
    std::string result(text);
    for (char& c : result) {
        if (c == '\0' || c == '\r') c = ' ';
    }
    std::size_t at = 0;
    while (at < result.size()) {
        const auto lead = static_cast<unsigned char>(result[at]);
        std::size_t length = lead < 0x80   ? 1
                             : lead < 0xC2 ? 0
                             : lead < 0xE0 ? 2
                             : lead < 0xF0 ? 3
                             : lead < 0xF5 ? 4
                                           : 0;
        bool is_fine = length != 0 && at + length <= result.size();
        for (std::size_t i = 1; is_fine && i < length; ++i)
            is_fine = (static_cast<unsigned char>(result[at + i]) & 0xC0) == 0x80;
        if (!is_fine) result[at] = ' ';
        at += is_fine ? length : 1;
    }
    if (!result.empty() && result.back() != '\n') result.push_back('\n');
    return result;
}

}  // namespace

std::vector<HighlightSpan> tokenize_for_display(std::string_view text) {
    std::vector<HighlightSpan> spans;
    const std::string source = readable(text);
    const auto size = static_cast<std::uint32_t>(text.size());
    std::uint32_t offset = 0;
    // Where the lexer gives up, the rest of the line is an error, and it tries again below. Every mistake costs one
    // line of progress at least, but a text of mistakes only must not cost quadratic time: later ones go line by line.
    constexpr int kFullRestarts = 50;
    for (int restarts = 0; offset < size; ++restarts) {
        std::string_view rest = std::string_view(source).substr(offset);
        if (restarts >= kFullRestarts) rest = rest.substr(0, rest.find('\n') + 1);
        std::vector<CommentSpan> comments;
        const TokenList list = tokenize(rest, &comments);
        const std::size_t first = spans.size();
        Painter(rest, list.tokens, offset, spans).run();
        for (const CommentSpan& comment : comments) {
            spans.push_back({comment.begin + offset, comment.end + offset, HighlightKind::Comment});
        }
        std::sort(spans.begin() + static_cast<std::ptrdiff_t>(first), spans.end(),
                  [](const HighlightSpan& a, const HighlightSpan& b) { return a.begin < b.begin; });
        const auto past = offset + static_cast<std::uint32_t>(rest.size());
        if (!list.problem) {
            offset = past;
            continue;
        }
        const std::uint32_t reached = spans.size() > first ? spans.back().end : offset;
        std::size_t from = reached;
        while (from < past && (source[from] == ' ' || source[from] == '\t' || source[from] == '\n')) ++from;
        const std::size_t end = std::min<std::size_t>(std::min(source.find('\n', from), source.size()), past);
        const bool is_open_string = list.problem->message.find("unterminated") != std::string::npos;
        const bool is_triple = is_open_string && list.problem->message.find("triple") != std::string::npos;
        const std::size_t to = is_triple ? past - 1 : end;
        if (from < to) {
            spans.push_back({static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(to),
                             is_open_string ? HighlightKind::String : HighlightKind::Error});
        }
        offset = static_cast<std::uint32_t>(to) + 1;
    }
    while (!spans.empty() && spans.back().begin >= size) spans.pop_back();
    if (!spans.empty()) spans.back().end = std::min(spans.back().end, size);
    return spans;
}

}  // namespace loopglass
