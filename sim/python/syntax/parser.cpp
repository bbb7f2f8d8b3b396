// The two passes, and how a refusal gets its place.

#include "sim/python/syntax/parser.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "sim/core/text/utf8.hpp"
#include "sim/python/syntax/depth.hpp"
#include "sim/python/syntax/identifier.hpp"
#include "sim/python/syntax/lexer.hpp"
#include "sim/python/syntax/literal_warnings.hpp"
#include "sim/python/syntax/parser_state.hpp"
#include "sim/python/syntax/source.hpp"

namespace loopglass {
namespace parsing {

// CPython 3.13 Parser/pegen.c: _PyPegen_run_parser
template <class Production>
bool Parser::run(Production production) {
    if (production()) return true;
    look_to(at_);
    if (!raised() && !lexer_gave_up_here()) {
        const Token& last = tokens_[furthest_];
        diagnosing_ = second_pass_ = true;
        at_ = 0;
        depth_ = 0;
        production();
        look_to(at_);
        if (!raised() && !lexer_gave_up_here()) {
            refuse_generically(last);
            if (last.kind == Kind::Indent || last.kind == Kind::Dedent) return false;
        }
    }
    check_rest_of_tokens();
    return false;
}

std::optional<Stmts> Parser::parse_file() {
    Stmts body;
    const bool is_fine = run([&] {
        Gather<Stmt*> gathered(statements_);
        if (!statements(gathered) || !at(Kind::EndMarker)) return false;
        body = gathered.finish(arena_);
        return true;
    });
    if (!is_fine) return std::nullopt;
    check_depth(body, nullptr);
    if (raised()) return std::nullopt;
    return body;
}

Expr* Parser::parse_eval() {
    Expr* body = nullptr;
    const bool is_fine = run([&] {
        body = expressions();
        if (body == nullptr) return false;
        while (accept(Kind::Newline)) {
        }
        return at(Kind::EndMarker);
    });
    if (!is_fine) return nullptr;
    check_depth({}, body);
    return raised() ? nullptr : body;
}

/// The tree's depth is bounded by the nesting of productions, most of which add few nodes; look only when a
/// generous estimate exceeds what is allowed.
void Parser::check_depth(Stmts body, Expr* expression) {
    constexpr int kNodesPerNesting = 12;
    if (deepest_ * (kNodesPerNesting + longest_chain_) <= kMaximumDepth) return;
    if (!is_deeper_than(kMaximumDepth, body, expression)) return;
    refuse_complexity();
}

Identifier Parser::identifier(const Token& token) { return normalised_identifier(text_of(token), arena_); }

void Parser::refuse_complexity() {
    if (raised()) return;
    SyntaxProblem problem;
    problem.type = SyntaxProblem::Type::MemoryError;
    problem.message = "Parser stack overflowed - Python source too complex to parse";
    problem.has_position = false;
    problem_ = std::move(problem);
}

/// If the parser has come to where the lexer stopped, the lexer's problem is the problem.
bool Parser::lexer_gave_up_here() {
    if (tokens_[furthest_].kind != Kind::Error && !at(Kind::Error)) return false;
    if (!raised()) take_lexer_problem();
    return true;
}

void Parser::take_lexer_problem() {
    if (list_.problem) {
        problem_ = list_.problem;
    } else {
        refuse_unclosed();
    }
}

void Parser::refuse_unclosed() {
    const OpenBracket& bracket = *list_.unclosed;
    problem_.reset();
    const Location& where = bracket.where;
    std::string message = fmt::format("'{}' was never closed", bracket.bracket);
    const std::string_view line = line_of(source_, where.line);
    problem_ = SyntaxProblem{
        SyntaxProblem::Type::SyntaxError,
        std::move(message),
        where.line,
        static_cast<std::int32_t>(text::count_code_points(line.substr(0, static_cast<std::size_t>(where.column)))) + 1,
        where.line,
        0,
        std::string(line),
        true};
}

/// A lexical mistake further on goes first; so does a bracket left open on an earlier line, which is likelier the
/// cause than what follows from it.
// CPython 3.13 Parser/pegen_errors.c: _PyPegen_tokenize_full_source_to_check_for_errors
void Parser::check_rest_of_tokens() {
    if (problem_->type == SyntaxProblem::Type::MemoryError || tokens_[furthest_].kind == Kind::Error) return;
    if (list_.problem_outranks_syntax) {
        problem_ = list_.problem;
        return;
    }
    if (list_.unclosed && tokens_[furthest_].where.line > list_.unclosed->where.line) refuse_unclosed();
}

void Parser::refuse_generically(const Token& last) {
    if (last.kind == Kind::Indent || last.kind == Kind::Dedent) {
        refuse_here(last.kind == Kind::Indent ? "unexpected indent" : "unexpected unindent",
                    SyntaxProblem::Type::IndentationError);
        return;
    }
    refuse("invalid syntax", last.where);
}

namespace {

/// Characters in the first `bytes` bytes of `line`, which may lie one past its end.
std::int32_t characters(std::string_view line, std::int32_t bytes) {
    if (bytes <= 0) return bytes;
    const auto count = static_cast<std::size_t>(bytes);
    return static_cast<std::int32_t>(text::count_code_points(line.substr(0, count)) + (count > line.size() ? 1 : 0));
}

}  // namespace

/// Columns are 0-based bytes, -1 for none.
std::nullptr_t Parser::refuse_at(std::string message, SyntaxProblem::Type type, std::int32_t line, std::int32_t column,
                                 std::int32_t end_line, std::int32_t end_column) {
    look_to(at_);
    if (raised() || lexer_gave_up_here()) return nullptr;
    std::string_view text = line_of(source_, line);
    // A line that CPython's tokenizer has left behind comes without its newline, and no column lies past it.
    if (line < tokens_[furthest_].where.line && text.ends_with('\n')) text.remove_suffix(1);
    problem_ = SyntaxProblem{type,
                             std::move(message),
                             line,
                             characters(text, column + 1),
                             end_line,
                             characters(text, end_column + 1),
                             std::string(text),
                             true};
    return nullptr;
}

std::nullptr_t Parser::refuse(std::string message, const Location& where) {
    return refuse_at(std::move(message), SyntaxProblem::Type::SyntaxError, where.line, where.column, where.end_line,
                     where.end_column);
}

/// From `first` to where CPython's tokenizer stands, after the last token looked at.
std::nullptr_t Parser::refuse_from(std::string message, const Location& first) {
    look_to(at_);
    const Token& last = tokens_[furthest_];
    const std::int32_t end = last.where.end_column - 1;
    return refuse_at(std::move(message), SyntaxProblem::Type::SyntaxError, first.line, first.column,
                     last.where.end_line, end);
}

std::nullptr_t Parser::refuse_here(std::string message, SyntaxProblem::Type type) {
    look_to(at_);
    if (raised() || lexer_gave_up_here()) return nullptr;
    const Token& last = tokens_[furthest_];
    if (last.where.column >= 0) {
        return refuse_at(std::move(message), type, last.where.line, last.where.column, last.where.end_line,
                         last.where.end_column);
    }
    // A token without text: CPython counts up to where its tokenizer stands.
    const std::string_view line = line_of(source_, last.where.line);
    const std::size_t search =
        last.begin == source_.size() ? last.begin - std::min<std::size_t>(2, last.begin) : last.begin - 1;
    const std::size_t newline = last.begin < 2 ? std::string_view::npos : source_.rfind('\n', search);
    const std::size_t line_begin = newline == std::string_view::npos ? 0 : newline + 1;
    problem_ = SyntaxProblem{type,
                             std::move(message),
                             last.where.line,
                             characters(line, static_cast<std::int32_t>(last.begin - line_begin)),
                             last.where.line,
                             -1,
                             std::string(line),
                             true};
    return nullptr;
}

}  // namespace parsing

namespace {

/// Only a whole file is given the newline that its last line lacks. Of other text that newline has no place.
void displace_last_newline(std::vector<Token>& tokens) {
    const auto newline = std::find_if(tokens.rbegin(), tokens.rend(),
                                      [](const Token& token) { return token.kind == TokenKind::Newline; });
    if (newline != tokens.rend() && newline->where.line == tokens.back().where.line)
        newline->where.column = newline->where.end_column = -1;
}

/// Decodes and lexes `source` into `result`, then lets `parse` fill its body.
template <class Result, class Parse>
std::variant<Result, SyntaxProblem> parse_with(std::string_view source, std::string_view filename, SourceKind kind,
                                               Parse parse) {
    std::string text;
    if (auto problem = decode_source(source, filename, text)) return std::move(*problem);
    if (kind == SourceKind::fragment && text.empty()) {
        SyntaxProblem problem;
        problem.message = "invalid syntax";
        return problem;
    }
    Result result;
    result.filename = result.arena.copy(filename);
    result.source = result.arena.copy(std::string_view(text));
    TokenList tokens = tokenize(result.source);
    const bool lacks_newline = kind == SourceKind::fragment && !source.ends_with('\n') && !source.ends_with('\r');
    if (lacks_newline) displace_last_newline(tokens.tokens);
    parsing::Parser parser(result.arena, result.source, tokens);
    if (!parse(parser, result)) {
        SyntaxProblem problem = parser.take_problem();
        const bool on_last_line = problem.line == tokens.tokens.back().where.line;
        if (lacks_newline && on_last_line && problem.text.ends_with('\n')) problem.text.pop_back();
        if (lacks_newline && problem.message == "unexpected EOF while parsing") {  // after a backslash, not its newline
            problem.message = "unexpected character after line continuation character";
            --problem.column;
            problem.end_column = 0;
        }
        return problem;
    }
    result.warnings = literal_warnings(result.source, tokens.tokens);
    return result;
}

}  // namespace

ParseResult parse_module(std::string_view source, std::string_view filename, SourceKind kind) {
    return parse_with<ast::Module>(source, filename, kind, [](parsing::Parser& parser, ast::Module& module) {
        const auto body = parser.parse_file();
        if (body) module.body = *body;
        return body.has_value();
    });
}

ExpressionResult parse_expression(std::string_view source, std::string_view filename) {
    return parse_with<ast::Expression>(source, filename, SourceKind::fragment,
                                       [](parsing::Parser& parser, ast::Expression& expression) {
                                           expression.body = parser.parse_eval();
                                           return expression.body != nullptr;
                                       });
}

}  // namespace loopglass
