// Parameters of functions and lambdas, and type parameters (PEP 695, 696).

#include "sim/python/syntax/parser_state.hpp"

namespace loopglass::parsing {

bool Parser::parameter(Parameter& out, bool in_lambda, bool star_annotation) {
    if (!at(Kind::Name)) return false;
    const std::size_t start = mark();
    out.name = identifier(token());
    advance();
    out.annotation = nullptr;
    if (!in_lambda && accept(Kind::Colon)) {
        out.annotation = star_annotation && at(Kind::Star) ? star_expression() : expression();
        if (out.annotation == nullptr) return false;
    }
    out.where = since(start);
    return true;
}

/// Parameters up to `closer` (not consumed); nullptr if they do not reach it.
Parameters* Parser::parameters(Kind closer, bool in_lambda) {
    const std::size_t start = mark();
    if (diagnosing_) {
        if (diagnose_parameters(start, closer, in_lambda)) return nullptr;
        reset(start);
    }
    auto* result = arena_.create<Parameters>();
    if (at(closer)) return result;
    Gather<Parameter> positional(parameters_);
    Gather<Expr*> defaults(expressions_);
    std::size_t positional_only = 0;

    // Positional ones, up to a star.
    while (at(Kind::Name) || at(Kind::Slash)) {
        if (at(Kind::Slash)) {
            if (positional_only != 0 || positional.empty()) return nullptr;
            advance();
            positional_only = positional.size();
        } else {
            Parameter next{};
            if (!parameter(next, in_lambda, false)) return nullptr;
            positional.push(next);
            if (accept(Kind::Equal)) {
                Expr* value = expression();
                if (value == nullptr) return nullptr;
                defaults.push(value);
            } else if (!defaults.empty()) {
                return nullptr;
            }
        }
        if (!accept(Kind::Comma)) break;
    }
    const bool after_comma = mark() == start || previous().kind == Kind::Comma;
    if (!after_comma && !at(closer)) return nullptr;

    const std::size_t positional_count = positional.size();
    Gather<Parameter> keyword_only(parameters_);
    std::vector<Expr*> keyword_defaults;
    if (at(Kind::Star)) {
        advance();
        if (at(Kind::Comma)) {
            advance();
            if (!at(Kind::Name)) return nullptr;
        } else {
            Parameter variadic{};
            if (!parameter(variadic, in_lambda, true)) return nullptr;
            result->variadic = arena_.create<Parameter>(variadic);
            if (!at(closer) && !accept(Kind::Comma)) return nullptr;
        }
        while (at(Kind::Name)) {
            Parameter next{};
            if (!parameter(next, in_lambda, false)) return nullptr;
            keyword_only.push(next);
            Expr* value = nullptr;
            if (accept(Kind::Equal) && (value = expression()) == nullptr) return nullptr;
            keyword_defaults.push_back(value);
            if (!accept(Kind::Comma)) break;
        }
        if (previous().kind != Kind::Comma && !at(closer)) return nullptr;
    }
    if (accept(Kind::DoubleStar)) {
        Parameter rest{};
        if (!parameter(rest, in_lambda, false)) return nullptr;
        result->keyword_variadic = arena_.create<Parameter>(rest);
        accept(Kind::Comma);
    }
    if (!at(closer)) return nullptr;

    result->keyword_only = keyword_only.finish(arena_);
    result->keyword_defaults = arena_.copy(keyword_defaults);
    result->defaults = defaults.finish(arena_);
    // The keyword-only ones stand on the same stack, above the positional ones.
    const std::span<const Parameter> all = positional.first(positional_count);
    result->positional_only = arena_.copy(all.first(positional_only));
    result->positional = arena_.copy(all.subspan(positional_only));
    return result;
}

// type_params: '[' type_param (',' type_param)* [','] ']'
bool Parser::type_parameters(TypeParams& out) {
    if (!at(Kind::LeftBracket)) return true;
    advance();
    Gather<TypeParam> params(type_parameters_);
    while (!at(Kind::RightBracket)) {
        const std::size_t start = mark();
        TypeParam param{};
        param.kind = at(Kind::Star)         ? TypeParamKind::TypeVarTuple
                     : at(Kind::DoubleStar) ? TypeParamKind::ParamSpec
                                            : TypeParamKind::TypeVar;
        if (param.kind != TypeParamKind::TypeVar) advance();
        if (!at(Kind::Name)) break;
        param.name = identifier(token());
        advance();
        if (at(Kind::Colon)) {
            if (param.kind != TypeParamKind::TypeVar) {
                const Token& colon = token();
                advance();
                Expr* bound = expression();
                if (bound == nullptr) return false;
                const char* owner = param.kind == TypeParamKind::ParamSpec ? "ParamSpec" : "TypeVarTuple";
                const char* what = bound->kind == ExprKind::Tuple ? "constraints" : "bound";
                refuse_from(std::string("cannot use ") + what + " with " + owner, colon.where);
                return false;
            }
            advance();
            param.bound = expression();
            if (param.bound == nullptr) return false;
        }
        if (accept(Kind::Equal)) {
            param.default_value = param.kind == TypeParamKind::TypeVarTuple ? star_expression() : expression();
            if (param.default_value == nullptr) return false;
        }
        param.where = since(start);
        params.push(param);
        if (!accept(Kind::Comma)) break;
    }
    if (raised()) return false;
    if (params.empty() && at(Kind::RightBracket)) {
        refuse_from("Type parameter list cannot be empty", token().where);
        return false;
    }
    if (!accept(Kind::RightBracket)) return false;
    out = params.finish(arena_);
    return true;
}

bool Parser::name_and_type_parameters(Identifier& name, TypeParams& type_params) {
    if (!at(Kind::Name)) return false;
    name = identifier(token());
    advance();
    const std::size_t after_name = mark();
    if (type_parameters(type_params)) return true;
    if (raised()) return false;
    reset(after_name);
    return true;
}

}  // namespace loopglass::parsing
