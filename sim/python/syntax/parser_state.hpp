#pragma once
// The parser itself: recursive descent over the token list, shared by the parser_*.cpp and diagnose_*.cpp
// files. Not for use outside them.
//
// How failure works. A production returns nullptr (or false) when the text does not fit. The first pass
// stops there. If it failed, a second pass over the same tokens runs with `diagnosing_` on: the same
// productions, in the order in which CPython's grammar tries its alternatives, now ask at each place whether a
// well-known mistake stands there, and refuse() it. What nobody recognises is "invalid syntax" at the
// furthest token that the first pass looked at. Results of the second pass are thrown away; it keeps a memo of
// the productions it repeats, so that it too is linear.

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "sim/python/syntax/ast.hpp"
#include "sim/python/syntax/lexer.hpp"
#include "sim/python/syntax/problem.hpp"

namespace loopglass::parsing {

using namespace ast;
using Kind = TokenKind;

/// How many productions may nest before the source counts as too complex.
inline constexpr int kMaximumNesting = 900;

/// Items gathered on a shared stack; whatever was not finished is dropped.
template <class T>
class Gather {
public:
    explicit Gather(std::vector<T>& stack) : stack_(stack), base_(stack.size()) {}
    Gather(const Gather&) = delete;
    Gather& operator=(const Gather&) = delete;
    ~Gather() { stack_.resize(base_); }

    void push(T item) { stack_.push_back(std::move(item)); }
    bool empty() const { return stack_.size() == base_; }
    std::size_t size() const { return stack_.size() - base_; }
    T& operator[](std::size_t i) { return stack_[base_ + i]; }
    T& back() { return stack_.back(); }
    std::span<const T> first(std::size_t count) const { return {stack_.data() + base_, count}; }
    std::span<T> finish(Arena& arena) const { return arena.copy(first(size())); }

private:
    std::vector<T>& stack_;
    std::size_t base_;
};

/// Where an assignment-like construct would put something; decides what is legal there and the wording.
enum class TargetUse { Star, For, Delete };

class Parser {
public:
    Parser(Arena& arena, std::string_view source, const TokenList& list)
        : arena_(arena), source_(source), list_(list), tokens_(list.tokens) {}

    /// The statements of a file, or nullopt with problem() set.
    std::optional<Stmts> parse_file();
    /// The expression of an `eval`, or nullptr with problem() set.
    Expr* parse_eval();

    SyntaxProblem take_problem() { return std::move(*problem_); }

private:
    enum class Rule : std::uint8_t {
        StarExpression,
        NamedExpression,
        Expression,
        Disjunction,
        Bitwise,
        Primary,
        Strings,
        Pattern,
        ClosedPattern,
    };

    class Nesting {
    public:
        explicit Nesting(Parser& parser) : parser_(parser) {
            if (++parser_.depth_ > parser_.deepest_) parser_.deepest_ = parser_.depth_;
            if (parser_.depth_ > kMaximumNesting) parser_.refuse_complexity();
        }
        Nesting(const Nesting&) = delete;
        Nesting& operator=(const Nesting&) = delete;
        ~Nesting() { --parser_.depth_; }
        bool too_deep() const { return parser_.raised(); }

    private:
        Parser& parser_;
    };

    // ---- parser.cpp: reading tokens
    const Token& token() const { return tokens_[at_]; }
    Kind kind() const { return tokens_[at_].kind; }
    bool at(Kind kind) const { return tokens_[at_].kind == kind; }
    Kind kind_after(std::size_t count) const {
        const std::size_t index = at_ + count;
        return index < tokens_.size() ? tokens_[index].kind : Kind::EndMarker;
    }
    const Token& previous() const { return tokens_[at_ - 1]; }
    void advance() { ++at_; }
    bool accept(Kind kind) {
        if (!at(kind)) return false;
        ++at_;
        return true;
    }
    std::string_view text_of(const Token& token) const { return source_.substr(token.begin, token.end - token.begin); }
    bool at_name(std::string_view word) const { return at(Kind::Name) && text_of(token()) == word; }
    bool at_prefix_of_soft_keyword() const;
    std::size_t mark() const { return at_; }
    void reset(std::size_t mark) {
        look_to(at_);
        at_ = mark;
    }
    /// Notes that the token `index` has been looked at.
    void look_to(std::size_t index) {
        if (index > furthest_) furthest_ = index;
    }
    /// From the token at `start` to the one just passed.
    Location since(std::size_t start) const {
        const Location& first = tokens_[start].where;
        const Location& last = previous().where;
        return {first.line, first.column, last.end_line, last.end_column};
    }
    static Location join(const Location& first, const Location& last) {
        return {first.line, first.column, last.end_line, last.end_column};
    }
    Identifier identifier(const Token& token);

    // ---- parser.cpp: running and refusing
    bool raised() const { return problem_.has_value(); }
    std::nullptr_t refuse(std::string message, const Location& where);
    std::nullptr_t refuse_from(std::string message, const Location& first);
    std::nullptr_t refuse_at(std::string message, SyntaxProblem::Type type, std::int32_t line, std::int32_t column,
                             std::int32_t end_line, std::int32_t end_column);
    /// At the last token looked at.
    std::nullptr_t refuse_here(std::string message, SyntaxProblem::Type type = SyntaxProblem::Type::SyntaxError);
    void refuse_complexity();
    void refuse_generically(const Token& last);
    void check_rest_of_tokens();
    void refuse_unclosed();
    bool lexer_gave_up_here();
    template <class Production>
    bool run(Production production);
    void take_lexer_problem();
    void check_depth(Stmts body, Expr* expression);

    /// Runs `production`, remembering its result by position in the second pass.
    template <class Production>
    Expr* memoised(Rule rule, Production production) {
        return second_pass_ ? memoised_in(expression_memo_, rule, production) : production();
    }

    template <class Production>
    Pattern* memoised_pattern(Rule rule, Production production) {
        return second_pass_ ? memoised_in(pattern_memo_, rule, production) : production();
    }

    /// In the first pass, which keeps no memo, a bracket or f-string that has failed is not tried again: otherwise each
    /// level of a nest is tried twice as often as the one around it. A bracket begins an atom, or the tail of a
    /// primary.
    enum class Enclosure : std::uint8_t { atom, tail };
    bool has_failed(std::size_t token, Enclosure role) const {
        return !second_pass_ && !failed_enclosures_.empty() &&
               failed_enclosures_.contains(token * 2 + static_cast<std::size_t>(role));
    }
    void note_failed(std::size_t token, Enclosure role) {
        if (!second_pass_) failed_enclosures_.insert(token * 2 + static_cast<std::size_t>(role));
    }

    /// What a production made of the tokens at a place, and where it ended (0 if it failed).
    template <class Node>
    using Memo = std::unordered_map<std::uint64_t, std::pair<Node*, std::size_t>>;

    template <class Node, class Production>
    Node* memoised_in(Memo<Node>& memo, Rule rule, Production production) {
        const std::uint64_t key = static_cast<std::uint64_t>(at_) << 8 | static_cast<std::uint64_t>(rule);
        if (const auto found = memo.find(key); found != memo.end()) {
            if (found->second.second != 0) at_ = found->second.second;
            return found->second.first;
        }
        Node* result = production();
        if (!raised()) memo[key] = {result, result != nullptr ? at_ : 0};
        return result;
    }

    // ---- parser_expression.cpp
    /// `ELEMENT`, or a tuple of elements between commas, the last of which may be followed by nothing.
    Expr* element_or_tuple(Expr* (Parser::*element)(), Context context);
    /// `OPERAND (KEYWORD OPERAND)*`
    Expr* boolean_operation(Expr* (Parser::*operand)(), Kind keyword, BoolOperator op);
    Expr* star_expressions();
    Expr* expressions();
    Expr* star_expression();
    Expr* star_named_expression();
    Expr* assignment_expression();
    Expr* named_expression();
    Expr* expression();
    Expr* expression_without_diagnosis();
    Expr* expression_without_walrus();  // (assignment_expression | expression !':=')
    Expr* disjunction();
    Expr* conjunction();
    Expr* inversion();
    Expr* comparison();
    Expr* bitwise_or();
    Expr* binary(int level);
    Expr* factor();
    Expr* power();
    Expr* yield_expression();
    Expr* yield_or_star_expressions();
    Expr* lambda();
    bool starts_expression(Kind kind) const;

    // ---- parser_primary.cpp
    Expr* await_primary();
    Expr* primary();
    Expr* primary_tail(Expr* value, std::size_t start);
    Expr* call(Expr* function, std::size_t start);
    bool arguments(Gather<Expr*>& positional, Gather<Keyword>& keywords, bool allow_generator);
    bool argument_list(Gather<Expr*>& positional, Gather<Keyword>& keywords, bool allow_generator);
    Expr* starred_expression();
    Expr* slices();
    Expr* slice();

    // ---- parser_atom.cpp
    Expr* atom();
    /// What begins with a bracket or is an f-string.
    Expr* enclosed(Expr* (Parser::*production)());
    Expr* parenthesised();
    Expr* list_display();
    Expr* brace_display();
    Expr* dict_display(std::size_t start, Expr* first_key);
    bool comprehension_clauses(Gather<ComprehensionClause>& clauses);
    bool at_comprehension() {
        if (!at(Kind::KeywordAsync)) return at(Kind::KeywordFor);
        look_to(at_ + 1);
        return kind_after(1) == Kind::KeywordFor;
    }
    bool comprehension_clause(ComprehensionClause& clause);
    /// Whether `name := …` without brackets begins at the token `start`.
    bool is_bare_walrus(std::size_t start) const {
        return tokens_[start].kind == Kind::Name && tokens_[start + 1].kind == Kind::ColonEqual;
    }

    // ---- parser_literal.cpp, parser_fstring.cpp
    Expr* number();
    Expr* strings();
    Exprs merge_constants(Gather<Expr*>& parts, bool drop_empty);
    std::string_view debug_text(std::size_t begin, std::size_t end);
    bool format_string(Gather<Expr*>& parts);
    Expr* replacement_field(Gather<Expr*>& parts);
    bool format_spec_parts(Gather<Expr*>& parts);
    Expr* format_text(bool is_raw);
    Expr* constant(const Location& where, ConstantKind kind, std::string_view text = {});

    // ---- parser_parameters.cpp
    Parameters* parameters(Kind closer, bool in_lambda);
    bool parameter(Parameter& out, bool in_lambda, bool star_annotation);
    bool type_parameters(TypeParams& out);
    /// NAME [type_params], of a function or class
    bool name_and_type_parameters(Identifier& name, TypeParams& type_params);

    // ---- parser_target.cpp
    Expr* star_targets();
    Expr* star_target();
    bool is_target(const Expr* expr, bool inside = false) const;
    bool is_single_target(const Expr* expr) const;
    bool is_delete_target(const Expr* expr) const;
    static void set_context(Expr* expr, Context context);
    static const Expr* invalid_target(const Expr* expr, TargetUse use);
    static std::string describe(const Expr* expr);
    std::nullptr_t refuse_target(const Expr* expr, TargetUse use);

    // ---- parser_statement.cpp, parser_import.cpp
    bool statements(Gather<Stmt*>& out);
    bool statement(Gather<Stmt*>& out);
    bool simple_statements(Gather<Stmt*>& out);
    Stmt* simple_statement();
    Stmt* expression_statement();
    Stmt* assignment(Expr* first, std::size_t start);
    Stmt* annotated_assignment(Expr* target, std::size_t start);
    Stmt* type_alias();
    Stmt* return_statement();
    Stmt* raise_statement();
    Stmt* delete_statement();
    Stmt* assert_statement();
    Stmt* scope_statement();
    Stmt* import_name();
    Stmt* import_from();
    bool dotted_name(Identifier& out);
    bool import_alias(Gather<Alias>& out, bool dotted);

    // ---- parser_compound.cpp
    Stmt* compound_statement();
    bool block(Stmts& out, std::string_view owner, std::int32_t owner_line);
    Location since_block(std::size_t start) const;
    bool expect_colon();
    bool expect_colon_forced();
    Stmt* if_statement();
    Stmt* while_statement();
    Stmt* for_statement(std::size_t start, bool is_async);
    Stmt* with_statement(std::size_t start, bool is_async);
    bool with_items_in_parentheses(Gather<WithItem>& items);
    bool with_item(Gather<WithItem>& items, bool in_parentheses);
    Stmt* try_statement();
    bool except_clause(Gather<ExceptHandler>& handlers, bool& is_star, bool header_only);
    Stmt* decorated();
    Stmt* function_definition(Exprs decorators, std::size_t start, bool is_async);
    Stmt* class_definition(Exprs decorators);
    bool else_block(Stmts& out);
    bool finally_block(Stmts& out);

    // ---- parser_pattern.cpp
    Stmt* match_statement();
    bool case_block(Gather<MatchCase>& cases);
    Pattern* patterns();
    Pattern* pattern();
    Pattern* or_pattern();
    Pattern* closed_pattern();
    Pattern* maybe_star_pattern();
    Pattern* group_or_sequence_pattern();
    Pattern* mapping_pattern();
    Pattern* class_or_value_pattern();
    Pattern* class_pattern(Expr* cls, std::size_t start);
    Expr* pattern_number();
    bool at_capture_target();

    // ---- diagnose_*.cpp: the known mistakes. Each returns true when it refused.
    bool diagnose_expression();
    bool diagnose_legacy_expression();
    bool diagnose_named_expression();
    bool diagnose_not_after_operator();
    bool diagnose_not_after_sign();
    bool diagnose_assignment();
    bool diagnose_arguments();
    bool diagnose_keyword_argument();
    bool diagnose_starred_argument();
    bool diagnose_group(std::size_t start);
    bool diagnose_comprehension(std::size_t start);
    bool diagnose_dict_comprehension(std::size_t start);
    bool diagnose_dict_items(std::size_t start);
    bool diagnose_clause(std::size_t start);
    bool diagnose_parameters(std::size_t start, Kind closer, bool in_lambda);
    bool diagnose_delete(std::size_t start);
    bool diagnose_with(std::size_t start);
    bool diagnose_with_target();
    bool diagnose_for_target(std::size_t start);
    bool diagnose_except(std::size_t start);
    bool diagnose_import(std::size_t start);
    bool diagnose_import_targets(std::size_t start);
    bool diagnose_field(std::size_t start);
    bool diagnose_as_pattern(std::size_t start);
    bool diagnose_class_pattern(std::size_t start);

    Arena& arena_;
    std::string_view source_;
    const TokenList& list_;
    const std::vector<Token>& tokens_;
    std::size_t at_ = 0;
    std::size_t furthest_ = 0;
    bool second_pass_ = false;  // the memo is kept
    bool diagnosing_ = false;   // known mistakes are looked for
    int depth_ = 0;
    int deepest_ = 0;
    int longest_chain_ = 0;
    std::optional<SyntaxProblem> problem_;
    Memo<Expr> expression_memo_;
    Memo<Pattern> pattern_memo_;
    std::unordered_set<std::size_t> failed_enclosures_;  // by token, times two, and role

    std::vector<Expr*> expressions_;
    std::vector<Expr*> merged_;
    std::vector<Stmt*> statements_;
    std::vector<Pattern*> patterns_;
    std::vector<Keyword> keywords_;
    std::vector<ComprehensionClause> clauses_;
    std::vector<Parameter> parameters_;
    std::vector<CompareOperator> comparisons_;
    std::vector<TypeParam> type_parameters_;
    std::vector<Alias> aliases_;
    std::vector<WithItem> with_items_;
    std::vector<ExceptHandler> handlers_;
    std::vector<MatchCase> cases_;
    std::vector<Identifier> identifiers_;
};

}  // namespace loopglass::parsing
