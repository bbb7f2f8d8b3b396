// Numbers: 0x1f 0o17 0b11 1_000 1.5e-3 2j, and what may not follow them.

#include <fmt/format.h>

#include "sim/python/syntax/lexer_state.hpp"

namespace loopglass::lexing {
namespace {

bool is_digit_of(int base, int c) {
    if (base == 16) return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    return c >= '0' && c < '0' + base;
}

}  // namespace

bool Lexer::scan_number() {
    const std::uint32_t begin = at_;
    const char* kind = "decimal";
    if (peek() == '0') {
        const int letter = peek(1) | 0x20;
        if (letter == 'x' || letter == 'o' || letter == 'b') {
            at_ += 2;
            const bool is_fine = letter == 'x'   ? scan_radix(16, "hexadecimal")
                                 : letter == 'o' ? scan_radix(8, "octal")
                                                 : scan_radix(2, "binary");
            if (is_fine) emit(TokenKind::Number, begin, at_);
            return is_fine;
        }
    }
    bool is_float = false;
    if (peek() != '.' && !scan_decimal_digits()) return false;
    const std::uint32_t integer_end = at_;
    if (peek() == '.') {
        ++at_;
        is_float = true;
        if (is_digit(peek()) && !scan_decimal_digits()) return false;
    }
    if ((peek() == 'e' || peek() == 'E') && !scan_exponent(&is_float)) return false;
    if (peek() == 'j' || peek() == 'J') {
        ++at_;
        is_float = true;
        kind = "imaginary";
    }
    if (!is_float && text_[begin] == '0') {
        const std::string_view digits = text_.substr(begin, integer_end - begin);
        if (digits.find_first_not_of("0_") != std::string_view::npos) {
            // CPython marks from the first digit to the last of the leading zeros.
            std::size_t zeros = 0;
            while (digits[zeros] == '0' || digits[zeros] == '_') ++zeros;
            const int first = character_column(begin) + 1;
            at_ = integer_end;
            return refuse_range(
                "leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers",
                first, first + static_cast<int>(zeros));
        }
    }
    if (!finish_number(kind)) return false;
    emit(TokenKind::Number, begin, at_);
    return true;
}

/// The digits after 0x, 0o or 0b.
bool Lexer::scan_radix(int base, const char* name) {
    do {
        if (peek() == '_') ++at_;
        if (!is_digit_of(base, peek())) {
            if (is_digit(peek())) {
                const char digit = static_cast<char>(peek());
                ++at_;
                return refuse(fmt::format("invalid digit '{}' in {} literal", digit, name));
            }
            return refuse(fmt::format("invalid {} literal", name));
        }
        while (is_digit_of(base, peek())) ++at_;
    } while (peek() == '_');
    if (is_digit(peek())) {
        const char digit = static_cast<char>(peek());
        ++at_;
        return refuse(fmt::format("invalid digit '{}' in {} literal", digit, name));
    }
    return finish_number(name);
}

bool Lexer::scan_decimal_digits() {
    for (;;) {
        while (is_digit(peek())) ++at_;
        if (peek() != '_') return true;
        ++at_;
        if (!is_digit(peek())) return refuse("invalid decimal literal");
    }
}

/// `e-3`; an `e` without digits is left for finish_number to judge (`1else`).
bool Lexer::scan_exponent(bool* is_float) {
    const bool has_sign = peek(1) == '+' || peek(1) == '-';
    if (!is_digit(peek(has_sign ? 2 : 1))) {
        if (!has_sign) return true;
        at_ += 2;
        return refuse("invalid decimal literal");
    }
    at_ += has_sign ? 2 : 1;
    *is_float = true;
    return scan_decimal_digits();
}

/// A number may run into a keyword (`1if x else y`), but into no other name.
bool Lexer::finish_number(const char* name) {
    const int c = peek();
    if (!(is_name_part(c) && c < 128)) return true;
    for (const std::string_view keyword : {"and", "else", "for", "if", "in", "is", "or", "not"}) {
        if (text_.substr(at_).starts_with(keyword)) return true;
    }
    return refuse(fmt::format("invalid {} literal", name));
}

}  // namespace loopglass::lexing
