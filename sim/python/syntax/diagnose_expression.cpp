// The known mistakes in expressions. Runs in the second pass only, where CPython's grammar would try its
// invalid_* alternatives; each function leaves the position where it likes.

#include <fmt/format.h>

#include "sim/python/syntax/parser_state.hpp"

namespace loopglass::parsing {
namespace {

bool is_legacy_statement(std::string_view name) { return name == "print" || name == "exec"; }

bool is_legacy_statement(const Expr* expr) {
  const auto* name = try_as<const Name>(expr);
  return name != nullptr && is_legacy_statement(name->name);
}

}  // namespace

/// CPython 3.13 compares only as many letters as the name has, so `c` and `ty` count as soft keywords.
bool Parser::at_prefix_of_soft_keyword() const {
  if (!at(Kind::Name)) return false;
  const std::string_view name = text_of(token());
  for (const std::string_view keyword : {"_", "case", "match", "type"}) {
    if (keyword.starts_with(name)) return true;
  }
  return false;
}

/// An expression parsed with no regard to mistakes in it. Unlike expression() it leaves no memo of its own, only
/// those of its parts, which CPython finds there later.
Expr* Parser::expression_without_diagnosis() {
  const bool was_diagnosing = std::exchange(diagnosing_, false);
  Expr* result = nullptr;
  if (at(Kind::KeywordLambda)) {
    result = lambda();
  } else {
    const std::size_t start = mark();
    result = disjunction();
    if (result != nullptr && at(Kind::KeywordIf)) {
      const std::size_t after = mark();
      advance();
      Expr* test = disjunction();
      Expr* orelse = test != nullptr && accept(Kind::KeywordElse) ? expression() : nullptr;
      if (orelse != nullptr) result = arena_.create<IfExp>(since(start), test, result, orelse);
      else if (!raised()) reset(after);
    }
  }
  diagnosing_ = was_diagnosing;
  return raised() ? nullptr : result;
}

/// `a b` inside brackets; `a if b` without else; a lambda in an f-string.
bool Parser::diagnose_expression() {
  const std::size_t start = mark();
  const bool is_exempt = at_prefix_of_soft_keyword() || (at(Kind::Name) && kind_after(1) == Kind::String);
  if (at(Kind::Name)) look_to(at_ + 1);
  if (!is_exempt) {
    Expr* first = disjunction();
    if (raised()) return true;
    if (first != nullptr && (starts_expression(kind()))) {
      Expr* second = expression_without_diagnosis();
      if (raised()) return true;
      if (second != nullptr && !is_legacy_statement(first) && previous().level != 0) {
        refuse("invalid syntax. Perhaps you forgot a comma?", join(first->where, second->where));
        return true;
      }
    }
    reset(start);
  }
  Expr* body = disjunction();
  if (raised()) return true;
  if (body != nullptr && accept(Kind::KeywordIf)) {
    Expr* test = disjunction();
    if (raised()) return true;
    if (test != nullptr && !at(Kind::KeywordElse) && !at(Kind::Colon)) {
      refuse("expected 'else' after 'if' expression", join(body->where, test->where));
      return true;
    }
  }
  reset(start);
  if (at(Kind::KeywordLambda)) {
    const Location where = token().where;
    advance();
    Parameters* parameters = this->parameters(Kind::Colon, true);
    if (raised()) return true;
    if (parameters != nullptr && at(Kind::Colon) && kind_after(1) == Kind::FStringMiddle) {
      refuse("f-string: lambda expressions are not allowed without parentheses", join(where, token().where));
      return true;
    }
    reset(start);
  }
  return false;
}

/// `print "hello"`.
bool Parser::diagnose_legacy_expression() {
  if (!at(Kind::Name) || kind_after(1) == Kind::LeftParenthesis) return false;
  const std::size_t start = mark();
  const Token& name = token();
  advance();
  if (starts_expression(kind()) || at(Kind::Star)) {
    Expr* argument = star_expressions();
    if (raised()) return true;
    if (argument != nullptr && is_legacy_statement(text_of(name))) {
      refuse(fmt::format("Missing parentheses in call to '{0}'. Did you mean {0}(...)?", text_of(name)),
             join(name.where, argument->where));
      return true;
    }
  }
  reset(start);
  return false;
}

/// `f() := 1`, `if x = 1:`, `if f() = 1:`.
bool Parser::diagnose_named_expression() {
  const std::size_t start = mark();
  Expr* target = expression();
  if (raised()) return true;
  if (target != nullptr && accept(Kind::ColonEqual)) {
    Expr* value = expression();
    if (raised()) return true;
    if (value != nullptr) {
      refuse(fmt::format("cannot use assignment expressions with {}", describe(target)), target->where);
      return true;
    }
  }
  reset(start);
  const auto another_assignment_follows = [&] { return at(Kind::Equal) || at(Kind::ColonEqual); };
  if (at(Kind::Name) && kind_after(1) == Kind::Equal) {
    const Location name = token().where;
    at_ += 2;
    Expr* value = bitwise_or();
    if (raised()) return true;
    if (value != nullptr && !another_assignment_follows()) {
      refuse("invalid syntax. Maybe you meant '==' or ':=' instead of '='?", join(name, value->where));
      return true;
    }
    reset(start);
  }
  // Brackets that may well be targets are exempt.
  if (at(Kind::KeywordTrue) || at(Kind::KeywordNone) || at(Kind::KeywordFalse)) return false;
  if (at(Kind::LeftBracket) || at(Kind::LeftParenthesis)) {
    Expr* bracketed = atom();
    if (raised()) return true;
    reset(start);
    const bool is_exempt = bracketed != nullptr &&
                           (bracketed->kind == ExprKind::List || bracketed->kind == ExprKind::GeneratorExp ||
                            (bracketed->kind == ExprKind::Tuple && tokens_[start].kind == Kind::LeftParenthesis &&
                             bracketed->where.column == tokens_[start].where.column &&
                             bracketed->where.line == tokens_[start].where.line));
    if (is_exempt) return false;
  }
  target = bitwise_or();
  if (raised()) return true;
  if (target != nullptr && accept(Kind::Equal)) {
    Expr* value = bitwise_or();
    if (raised()) return true;
    if (value != nullptr && !another_assignment_follows()) {
      refuse(fmt::format("cannot assign to {} here. Maybe you meant '==' instead of '='?", describe(target)), target->where);
      return true;
    }
  }
  reset(start);
  return false;
}

/// `a + not b`; stands at the operator.
bool Parser::diagnose_not_after_operator() {
  if (kind_after(1) != Kind::KeywordNot) return false;
  const std::size_t start = mark();
  advance();
  const Location where = token().where;
  Expr* negation = inversion();
  if (!raised() && negation != nullptr) {
    refuse("'not' after an operator must be parenthesized", join(where, negation->where));
  }
  if (!raised()) reset(start);
  return raised();
}

/// `- not a`; stands at the sign.
bool Parser::diagnose_not_after_sign() {
  if (kind_after(1) != Kind::KeywordNot) return false;
  const std::size_t start = mark();
  advance();
  const Location where = token().where;
  advance();
  Expr* operand = factor();
  if (!raised() && operand != nullptr) {
    refuse("'not' after an operator must be parenthesized", join(where, operand->where));
  }
  if (!raised()) reset(start);
  return raised();
}

/// `(*a)`, `(**a)`.
bool Parser::diagnose_group(std::size_t start) {
  reset(start + 1);
  if (at(Kind::Star)) {
    const Location where_star = token().where;
    Expr* starred = starred_expression();
    if (raised()) return true;
    if (starred != nullptr && at(Kind::RightParenthesis)) {
      refuse("cannot use starred expression here", join(where_star, starred->where));
      return true;
    }
  } else if (at(Kind::DoubleStar)) {
    const Location stars = token().where;
    advance();
    Expr* value = expression();
    if (raised()) return true;
    if (value != nullptr && at(Kind::RightParenthesis)) {
      refuse("cannot use double starred expression here", stars);
      return true;
    }
  }
  reset(start);
  return false;
}

/// `[*a for a in b]`, `[a, b for a, b in c]`. `start` is the opening bracket.
bool Parser::diagnose_comprehension(std::size_t start) {
  const Kind bracket = tokens_[start].kind;
  const auto clauses_follow = [&] {
    Gather<ComprehensionClause> clauses(clauses_);
    return at_comprehension() && comprehension_clauses(clauses);
  };
  reset(start + 1);
  if (at(Kind::Star)) {
    Expr* starred = starred_expression();
    if (raised()) return true;
    const bool follows = starred != nullptr && clauses_follow();
    if (raised()) return true;
    if (follows) {
      refuse("iterable unpacking cannot be used in comprehension", starred->where);
      return true;
    }
  }
  if (bracket == Kind::LeftParenthesis) return false;
  reset(start + 1);
  Expr* first = star_named_expression();
  if (raised()) return true;
  if (first != nullptr && at(Kind::Comma)) {
    const Location comma = token().where;
    advance();
    Expr* last = nullptr;
    while (starts_expression(kind()) || at(Kind::Star)) {
      Expr* next = star_named_expression();
      if (raised()) return true;
      if (next == nullptr) break;
      last = next;
      if (!accept(Kind::Comma)) break;
    }
    if (at_comprehension()) {
      const bool follows = clauses_follow();
      if (raised()) return true;
      if (follows) {
        refuse("did you forget parentheses around the comprehension target?",
               join(first->where, last != nullptr ? last->where : comma));
        return true;
      }
    }
  }
  return false;
}

/// `{**a for a in b}`.
bool Parser::diagnose_dict_comprehension(std::size_t start) {
  reset(start + 1);
  if (!at(Kind::DoubleStar)) return false;
  const Location stars = token().where;
  advance();
  Expr* value = bitwise_or();
  if (raised()) return true;
  Gather<ComprehensionClause> clauses(clauses_);
  if (value != nullptr && at_comprehension() && comprehension_clauses(clauses) && at(Kind::RightBrace)) {
    refuse("dict unpacking cannot be used in dict comprehension", stars);
  }
  return raised();
}

/// `{a: 1, b}`, `{a: *b}`, `{a:}`.
bool Parser::diagnose_dict_items(std::size_t start) {
  reset(start + 1);
  // The items that are right come first.
  std::size_t item = mark();
  bool any = false;
  for (;;) {
    item = mark();
    Expr* value = nullptr;
    if (accept(Kind::DoubleStar)) {
      value = bitwise_or();
    } else if (Expr* key = expression(); key != nullptr && accept(Kind::Colon)) {
      value = expression();
    }
    if (raised()) return true;
    if (value == nullptr) break;
    any = true;
    if (!accept(Kind::Comma)) {
      item = mark();
      break;
    }
  }
  const auto value_is_missing = [&](const Location& colon) {
    if (at(Kind::RightBrace) || at(Kind::Comma)) {
      refuse("expression expected after dictionary key and ':'", colon);
      return true;
    }
    return false;
  };
  const auto star_value = [&](const Location& star) {
    advance();
    Expr* value = bitwise_or();
    if (raised()) return true;
    if (value == nullptr) return false;
    refuse_from("cannot use a starred expression in a dictionary value", star);
    return true;
  };
  reset(item);
  if (any && previous().kind == Kind::Comma) {
    // An item after a comma.
    Expr* key = expression();
    if (raised()) return true;
    if (key != nullptr && !at(Kind::Colon)) {
      const Location& where = key->where;
      refuse_at("':' expected after dictionary key", SyntaxProblem::Type::SyntaxError, where.line, where.end_column - 1,
                where.end_line, -1);
      return true;
    }
  } else if (any) {
    return false;
  }
  reset(any ? item : start + 1);
  Expr* key = expression();
  if (raised()) return true;
  if (key == nullptr || !at(Kind::Colon)) return false;
  const Location colon = token().where;
  advance();
  if (at(Kind::Star)) return star_value(token().where);
  return value_is_missing(colon);
}

/// `for x y` in a comprehension.
bool Parser::diagnose_clause(std::size_t start) {
  reset(start);
  accept(Kind::KeywordAsync);
  if (!accept(Kind::KeywordFor)) return false;
  Expr* first = bitwise_or();
  if (raised()) return true;
  if (first != nullptr) {
    while (accept(Kind::Comma)) {
      if (!starts_expression(kind())) break;
      Expr* next = bitwise_or();
      if (raised()) return true;
      if (next == nullptr) break;
    }
    if (!at(Kind::KeywordIn)) {
      refuse("'in' expected after for-loop variables", token().where);
      return true;
    }
  }
  return diagnose_for_target(start);
}

/// `for f() in x`.
bool Parser::diagnose_for_target(std::size_t start) {
  reset(start);
  accept(Kind::KeywordAsync);
  if (!accept(Kind::KeywordFor)) return false;
  Expr* target = star_expressions();
  if (raised()) return true;
  if (target != nullptr) refuse_target(target, TargetUse::For);
  return raised();
}

/// What is wrong in the braces of an f-string.
bool Parser::diagnose_field(std::size_t start) {
  reset(start + 1);
  const auto refuse_token = [&](std::string message) {
    refuse(std::move(message), token().where);
    return true;
  };
  switch (kind()) {
    case Kind::Equal: return refuse_token("f-string: valid expression required before '='");
    case Kind::Exclamation: return refuse_token("f-string: valid expression required before '!'");
    case Kind::Colon: return refuse_token("f-string: valid expression required before ':'");
    case Kind::RightBrace: return refuse_token("f-string: valid expression required before '}'");
    default: break;
  }
  const auto refuse_latest = [&](std::string message) {
    refuse_here(std::move(message));
    return true;
  };
  const auto refuse_next = [&](std::string message) {
    refuse(std::move(message), token().where);
    return true;
  };
  Expr* value = yield_or_star_expressions();
  if (raised()) return true;
  if (value == nullptr) {
    reset(start + 1);
    return refuse_next("f-string: expecting a valid expression after '{'");
  }
  const auto at_one_of = [&](std::initializer_list<Kind> kinds) {
    for (const Kind each : kinds) {
      if (at(each)) return true;
    }
    return false;
  };
  if (!at_one_of({Kind::Equal, Kind::Exclamation, Kind::Colon, Kind::RightBrace})) {
    return refuse_next("f-string: expecting '=', or '!', or ':', or '}'");
  }
  if (accept(Kind::Equal) && !at_one_of({Kind::Exclamation, Kind::Colon, Kind::RightBrace})) {
    return refuse_next("f-string: expecting '!', or ':', or '}'");
  }
  if (accept(Kind::Exclamation)) {
    if (at(Kind::Colon) || at(Kind::RightBrace)) return refuse_next("f-string: missing conversion character");
    if (!at(Kind::Name)) return refuse_next("f-string: invalid conversion character");
    advance();
    if (!at(Kind::Colon) && !at(Kind::RightBrace)) return refuse_next("f-string: expecting ':' or '}'");
  }
  if (accept(Kind::Colon)) {
    Gather<Expr*> parts(expressions_);
    format_spec_parts(parts);
    if (raised()) return true;
    if (!at(Kind::RightBrace)) return refuse_next("f-string: expecting '}', or format specs");
    return false;
  }
  if (!at(Kind::RightBrace)) return refuse_latest("f-string: expecting '}'");
  return false;
}

}  // namespace loopglass::parsing
