#pragma once
// The syntax tree of a Python 3.13 module, with the names and the shape of CPython's `ast` module
// (https://docs.python.org/3.13/library/ast.html#abstract-grammar).
//
// Invariants:
// - Nodes are plain, trivially destructible structs that live in the arena of their ast::Module, as do
//   all child lists (std::span) and all texts (std::string_view). They die with the Module.
// - A node's `kind` says which struct it is; ast::as<T>(node) is the checked cast down.
// - "optional" children are nullptr when absent, optional texts are empty; other pointers are never null.
// - One struct may serve several kinds that differ in nothing but their name (FunctionDef for
//   AsyncFunctionDef too; see is_async()).
// - The tree is at most kMaximumDepth nodes deep, so walking it by recursion is safe. Two chains are
//   counted once, however long: `elif` after `elif`, and the left operands of `a + b + c + …`;
//   walk these in a loop (If::orelse holding a single If; BinOp::left).
// - It depends on nothing of Loopglass but its arena, location and warnings.

#include <cassert>
#include <cstdint>
#include <span>
#include <string_view>

#include "sim/python/syntax/arena.hpp"
#include "sim/python/syntax/ast_kind.hpp"
#include "sim/python/syntax/location.hpp"
#include "sim/python/syntax/syntax_warning.hpp"

namespace loopglass::ast {

// ---- Bases ------------------------------------------------------------------------------------

using Identifier = std::string_view;

struct Expr {
    ExprKind kind;
    Location where;
};

struct Stmt {
    StmtKind kind;
    Location where;
};

struct Pattern {
    PatternKind kind;
    Location where;
};

using Exprs = std::span<Expr*>;
using Stmts = std::span<Stmt*>;
using Patterns = std::span<Pattern*>;
using Identifiers = std::span<Identifier>;

/// The base of a struct that serves exactly one kind.
template <class Base, auto Kind>
struct NodeOf : Base {
    NodeOf(Location where) : Base{Kind, where} {}
    static constexpr bool accepts(decltype(Kind) kind) { return kind == Kind; }
};

/// Whether `node` is a T. `node` must not be null.
template <class T, class Base>
bool is(const Base* node) {
    return T::accepts(node->kind);
}

/// `node` as a T, which it must be.
template <class T, class Base>
const T* as(const Base* node) {
    assert(T::accepts(node->kind));
    return static_cast<const T*>(node);
}

template <class T, class Base>
T* as(Base* node) {
    assert(T::accepts(node->kind));
    return static_cast<T*>(node);
}

/// `node` as a T, or nullptr when it is null or something else.
template <class T, class Base>
auto* try_as(Base* node) {
    return node != nullptr && T::accepts(node->kind) ? as<T>(node) : nullptr;
}

// ---- Parts that are neither expression nor statement --------------------------------------------

/// One parameter: CPython's `arg`.
struct Parameter {
    Identifier name;
    Expr* annotation;  // optional; may be a Starred for *args
    Location where;
};

/// CPython's `arguments`: the parameters of a function or lambda.
struct Parameters {
    std::span<Parameter> positional_only;
    std::span<Parameter> positional;  // CPython: args
    Parameter* variadic;              // optional; *args
    std::span<Parameter> keyword_only;
    Exprs keyword_defaults;       // one per keyword_only, nullptr where there is none
    Parameter* keyword_variadic;  // optional; **kwargs
    Exprs defaults;               // of the last positional_only + positional ones
};

/// `name=value`, or `**value` when the name is empty.
struct Keyword {
    Identifier name;
    Expr* value;
    Location where;
};

/// One `for target in iterable if condition…` of a comprehension.
struct ComprehensionClause {
    Expr* target;
    Expr* iterable;
    Exprs conditions;
    bool is_async;
};

using ComprehensionClauses = std::span<ComprehensionClause>;

/// One type parameter of `def f[T: bound = default]`, `[*Ts]`, `[**P]` (PEP 695 and 696).
struct TypeParam {
    TypeParamKind kind;
    Identifier name;
    Expr* bound;          // optional; TypeVar only
    Expr* default_value;  // optional
    Location where;
};

using TypeParams = std::span<TypeParam>;

/// `name as alias` of an import.
struct Alias {
    Identifier name;   // dotted in `import a.b`; "*" in `from a import *`
    Identifier alias;  // optional
    Location where;
};

struct WithItem {
    Expr* context_expression;
    Expr* target;  // optional
};

/// `except type as name:` (always the kind ExceptHandler in CPython).
struct ExceptHandler {
    Expr* type;       // optional
    Identifier name;  // optional
    Stmts body;
    Location where;
};

struct MatchCase {
    Pattern* pattern;
    Expr* guard;  // optional
    Stmts body;
};

// ---- Expressions ------------------------------------------------------------------------------

struct BoolOp : NodeOf<Expr, ExprKind::BoolOp> {
    BoolOperator op;
    Exprs values;  // two or more
};

struct NamedExpr : NodeOf<Expr, ExprKind::NamedExpr> {
    Expr* target;
    Expr* value;
};

struct BinOp : NodeOf<Expr, ExprKind::BinOp> {
    Expr* left;
    Operator op;
    Expr* right;
};

struct UnaryOp : NodeOf<Expr, ExprKind::UnaryOp> {
    UnaryOperator op;
    Expr* operand;
};

struct Lambda : NodeOf<Expr, ExprKind::Lambda> {
    Parameters* parameters;
    Expr* body;
};

struct IfExp : NodeOf<Expr, ExprKind::IfExp> {
    Expr* test;
    Expr* body;
    Expr* orelse;
};

struct Dict : NodeOf<Expr, ExprKind::Dict> {
    Exprs keys;  // nullptr for `**value`
    Exprs values;
};

struct Set : NodeOf<Expr, ExprKind::Set> {
    Exprs elements;
};

/// ListComp, SetComp and GeneratorExp.
struct ElementComp : Expr {
    Expr* element;
    ComprehensionClauses clauses;

    static constexpr bool accepts(ExprKind kind) {
        return kind == ExprKind::ListComp || kind == ExprKind::SetComp || kind == ExprKind::GeneratorExp;
    }
};

struct DictComp : NodeOf<Expr, ExprKind::DictComp> {
    Expr* key;
    Expr* value;
    ComprehensionClauses clauses;
};

struct Await : NodeOf<Expr, ExprKind::Await> {
    Expr* value;
};

struct Yield : NodeOf<Expr, ExprKind::Yield> {
    Expr* value;  // optional
};

struct YieldFrom : NodeOf<Expr, ExprKind::YieldFrom> {
    Expr* value;
};

struct Compare : NodeOf<Expr, ExprKind::Compare> {
    Expr* left;
    std::span<CompareOperator> ops;
    Exprs comparators;  // as many as ops
};

struct Call : NodeOf<Expr, ExprKind::Call> {
    Expr* function;
    Exprs arguments;  // Starred for `*value`
    std::span<Keyword> keywords;
};

/// `{value!conversion:format_spec}` inside an f-string.
struct FormattedValue : NodeOf<Expr, ExprKind::FormattedValue> {
    Expr* value;
    char conversion;    // 's', 'r', 'a', or 0 for none
    Expr* format_spec;  // optional; a JoinedStr
};

struct JoinedStr : NodeOf<Expr, ExprKind::JoinedStr> {
    Exprs values;  // Constants of kind Str, and FormattedValues
};

struct Constant : NodeOf<Expr, ExprKind::Constant> {
    ConstantKind value_kind;
    /// Int: its digits in `base`, lower case, no prefix, no underscores. Str: UTF-8, with lone
    /// surrogates as WTF-8. Bytes: raw. Else empty.
    std::string_view text;
    std::uint8_t base;    // Int: 2, 8, 10 or 16
    double number;        // Float, and the factor of Imaginary
    bool unicode_prefix;  // Str written as u'…' (CPython: kind='u')
};

struct Attribute : NodeOf<Expr, ExprKind::Attribute> {
    Expr* value;
    Identifier name;
    Context context;
};

struct Subscript : NodeOf<Expr, ExprKind::Subscript> {
    Expr* value;
    Expr* index;  // CPython: slice
    Context context;
};

struct Starred : NodeOf<Expr, ExprKind::Starred> {
    Expr* value;
    Context context;
};

struct Name : NodeOf<Expr, ExprKind::Name> {
    Identifier name;
    Context context;
};

struct List : NodeOf<Expr, ExprKind::List> {
    Exprs elements;
    Context context;
};

struct Tuple : NodeOf<Expr, ExprKind::Tuple> {
    Exprs elements;
    Context context;
};

struct Slice : NodeOf<Expr, ExprKind::Slice> {
    Expr* lower;  // optional
    Expr* upper;  // optional
    Expr* step;   // optional
};

// ---- Patterns ---------------------------------------------------------------------------------

struct MatchValue : NodeOf<Pattern, PatternKind::MatchValue> {
    Expr* value;
};

struct MatchSingleton : NodeOf<Pattern, PatternKind::MatchSingleton> {
    ConstantKind value;  // None, True or False
};

struct MatchSequence : NodeOf<Pattern, PatternKind::MatchSequence> {
    Patterns patterns;
};

struct MatchMapping : NodeOf<Pattern, PatternKind::MatchMapping> {
    Exprs keys;
    Patterns patterns;
    Identifier rest;  // optional
};

struct MatchClass : NodeOf<Pattern, PatternKind::MatchClass> {
    Expr* cls;
    Patterns patterns;
    Identifiers keyword_names;
    Patterns keyword_patterns;
};

struct MatchStar : NodeOf<Pattern, PatternKind::MatchStar> {
    Identifier name;  // empty for `*_`
};

struct MatchAs : NodeOf<Pattern, PatternKind::MatchAs> {
    Pattern* pattern;  // optional; without it a bare capture, or the wildcard
    Identifier name;   // empty for `_`
};

struct MatchOr : NodeOf<Pattern, PatternKind::MatchOr> {
    Patterns patterns;
};

// ---- Statements -------------------------------------------------------------------------------

/// FunctionDef and AsyncFunctionDef.
struct FunctionDef : Stmt {
    Identifier name;
    Parameters* parameters;
    Stmts body;
    Exprs decorators;
    Expr* returns;  // optional
    TypeParams type_params;

    bool is_async() const { return kind == StmtKind::AsyncFunctionDef; }
    static constexpr bool accepts(StmtKind kind) {
        return kind == StmtKind::FunctionDef || kind == StmtKind::AsyncFunctionDef;
    }
};

struct ClassDef : NodeOf<Stmt, StmtKind::ClassDef> {
    Identifier name;
    Exprs bases;
    std::span<Keyword> keywords;
    Stmts body;
    Exprs decorators;
    TypeParams type_params;
};

struct Return : NodeOf<Stmt, StmtKind::Return> {
    Expr* value;  // optional
};

struct Delete : NodeOf<Stmt, StmtKind::Delete> {
    Exprs targets;
};

struct Assign : NodeOf<Stmt, StmtKind::Assign> {
    Exprs targets;  // from left to right
    Expr* value;
};

struct TypeAlias : NodeOf<Stmt, StmtKind::TypeAlias> {
    Expr* name;  // a Name
    TypeParams type_params;
    Expr* value;
};

struct AugAssign : NodeOf<Stmt, StmtKind::AugAssign> {
    Expr* target;
    Operator op;
    Expr* value;
};

struct AnnAssign : NodeOf<Stmt, StmtKind::AnnAssign> {
    Expr* target;
    Expr* annotation;
    Expr* value;  // optional
    bool simple;  // a bare name without parentheses
};

/// For and AsyncFor.
struct For : Stmt {
    Expr* target;
    Expr* iterable;
    Stmts body;
    Stmts orelse;

    bool is_async() const { return kind == StmtKind::AsyncFor; }
    static constexpr bool accepts(StmtKind kind) { return kind == StmtKind::For || kind == StmtKind::AsyncFor; }
};

struct While : NodeOf<Stmt, StmtKind::While> {
    Expr* test;
    Stmts body;
    Stmts orelse;
};

struct If : NodeOf<Stmt, StmtKind::If> {
    Expr* test;
    Stmts body;
    Stmts orelse;  // a single If for `elif`
};

/// With and AsyncWith.
struct With : Stmt {
    std::span<WithItem> items;
    Stmts body;

    bool is_async() const { return kind == StmtKind::AsyncWith; }
    static constexpr bool accepts(StmtKind kind) { return kind == StmtKind::With || kind == StmtKind::AsyncWith; }
};

struct Match : NodeOf<Stmt, StmtKind::Match> {
    Expr* subject;
    std::span<MatchCase> cases;
};

struct Raise : NodeOf<Stmt, StmtKind::Raise> {
    Expr* exception;  // optional
    Expr* cause;      // optional
};

/// Try, and TryStar for `except*`.
struct Try : Stmt {
    Stmts body;
    std::span<ExceptHandler> handlers;
    Stmts orelse;
    Stmts finalbody;

    bool is_star() const { return kind == StmtKind::TryStar; }
    static constexpr bool accepts(StmtKind kind) { return kind == StmtKind::Try || kind == StmtKind::TryStar; }
};

struct Assert : NodeOf<Stmt, StmtKind::Assert> {
    Expr* test;
    Expr* message;  // optional
};

struct Import : NodeOf<Stmt, StmtKind::Import> {
    std::span<Alias> names;
};

struct ImportFrom : NodeOf<Stmt, StmtKind::ImportFrom> {
    Identifier module;  // optional: empty in `from . import a`
    std::span<Alias> names;
    std::int32_t level;  // number of leading dots
};

struct Global : NodeOf<Stmt, StmtKind::Global> {
    Identifiers names;
};

struct Nonlocal : NodeOf<Stmt, StmtKind::Nonlocal> {
    Identifiers names;
};

/// An expression as a statement (CPython: Expr).
struct ExprStmt : NodeOf<Stmt, StmtKind::Expr> {
    Expr* value;
};

struct Pass : NodeOf<Stmt, StmtKind::Pass> {};
struct Break : NodeOf<Stmt, StmtKind::Break> {};
struct Continue : NodeOf<Stmt, StmtKind::Continue> {};

// ---- The root ---------------------------------------------------------------------------------

/// No path in a tree is longer than this, save for the two chains named at the top.
inline constexpr int kMaximumDepth = 1000;

/// A parsed file: the statements, and the arena that holds every node of them.
struct Module {
    Arena arena;
    Stmts body;
    std::string_view filename;  // in the arena
    std::string_view source;    // in the arena: decoded to UTF-8, without byte order mark
    SyntaxWarnings warnings;    // of its literals
};

/// A parsed expression (CPython: ast.Expression).
struct Expression {
    Arena arena;
    Expr* body = nullptr;
    std::string_view filename;
    std::string_view source;
    SyntaxWarnings warnings;
};

}  // namespace loopglass::ast
