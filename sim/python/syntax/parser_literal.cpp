// Numbers, and runs of adjacent string literals.

#include <fmt/format.h>

#include "sim/python/syntax/number_literal.hpp"
#include "sim/python/syntax/parser_state.hpp"
#include "sim/python/syntax/string_literal.hpp"

namespace loopglass::parsing {

Expr* Parser::number() {
    const Token& literal = token();
    advance();
    const NumberLiteral number = parse_number(text_of(literal), arena_);
    if (number.kind == ConstantKind::Int && number.base == 10 && number.digits.size() > kMaximumDecimalDigits) {
        return refuse_at(
            fmt::format("Exceeds the limit ({} digits) for integer string conversion: value has {} digits; use "
                        "sys.set_int_max_str_digits() to increase the limit - Consider hexadecimal for huge "
                        "integer literals to avoid decimal conversion limits.",
                        kMaximumDecimalDigits, number.digits.size()),
            SyntaxProblem::Type::SyntaxError, literal.where.line, -1, literal.where.end_line, -1);
    }
    return arena_.create<Constant>(literal.where, number.kind, number.digits, number.base, number.value, false);
}

Expr* Parser::strings() {
    return memoised(Rule::Strings, [&]() -> Expr* {
        const std::size_t start = mark();
        if (at(Kind::String) && kind_after(1) != Kind::String && kind_after(1) != Kind::FStringStart) {
            // The usual case, one plain literal.
            advance();
            const Token& literal = previous();
            const StringLiteral string = parse_string(text_of(literal), arena_);
            if (string.problem.empty()) {
                const ConstantKind kind = string.is_bytes ? ConstantKind::Bytes : ConstantKind::Str;
                return arena_.create<Constant>(literal.where, kind, string.text, std::uint8_t{10}, 0.0,
                                               string.has_unicode_prefix);
            }
            look_to(at_);
            return refuse(std::string(string.problem), literal.where);
        }
        bool any_bytes = false;
        bool any_text = false;
        bool unicode_prefix = false;
        bool is_formatted = false;
        Gather<Expr*> parts(expressions_);
        for (bool is_first = true; at(Kind::String) || at(Kind::FStringStart); is_first = false) {
            if (at(Kind::FStringStart)) {
                any_text = is_formatted = true;
                if (!format_string(parts)) return nullptr;
                continue;
            }
            const Token& literal = token();
            advance();
            const StringLiteral string = parse_string(text_of(literal), arena_);
            if (!string.problem.empty()) {
                // CPython decodes them once it has seen them all; mixing kinds is told first.
                if (any_text && string.is_bytes) break;
                while (at(Kind::String)) advance();
                look_to(at_);
                return refuse(std::string(string.problem), literal.where);
            }
            (string.is_bytes ? any_bytes : any_text) = true;
            if (is_first) unicode_prefix = string.has_unicode_prefix;
            const ConstantKind kind = string.is_bytes ? ConstantKind::Bytes : ConstantKind::Str;
            parts.push(arena_.create<Constant>(literal.where, kind, string.text, std::uint8_t{10}, 0.0,
                                               string.has_unicode_prefix));
        }
        look_to(at_);
        if (any_bytes && any_text) return refuse_here("cannot mix bytes and nonbytes literals");

        if (is_formatted) {
            const Exprs values = merge_constants(parts, true);
            return arena_.create<JoinedStr>(since(start), values);
        }
        const Exprs merged = merge_constants(parts, false);
        auto* whole = as<Constant>(merged[0]);
        whole->where = since(start);
        whole->unicode_prefix = unicode_prefix;
        return whole;
    });
}

/// The parts with neighbouring constants made one, and empty constants left out if `drop_empty`.
Exprs Parser::merge_constants(Gather<Expr*>& parts, bool drop_empty) {
    Gather<Expr*> merged(merged_);
    for (std::size_t i = 0; i < parts.size();) {
        const auto* first = try_as<Constant>(parts[i]);
        if (first == nullptr) {
            merged.push(parts[i++]);
            continue;
        }
        std::size_t end = i;
        std::size_t size = 0;
        while (end < parts.size() && parts[end]->kind == ExprKind::Constant)
            size += as<Constant>(parts[end++])->text.size();
        if (drop_empty && size == 0) {
            i = end;
            continue;
        }
        if (end - i == 1) {
            merged.push(parts[i]);
        } else {
            char* text = static_cast<char*>(arena_.allocate(size, 1));
            std::size_t to = 0;
            for (std::size_t k = i; k < end; ++k)
                to += as<Constant>(parts[k])->text.copy(text + to, std::string_view::npos);
            merged.push(arena_.create<Constant>(join(parts[i]->where, parts[end - 1]->where), first->value_kind,
                                                std::string_view(text, size), std::uint8_t{10}, 0.0,
                                                first->unicode_prefix));
        }
        i = end;
    }
    return merged.finish(arena_);
}

}  // namespace loopglass::parsing
