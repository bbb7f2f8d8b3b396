// Division of big integers: schoolbook, each quotient digit costs the length of the divisor. (libtommath's subtracts
// over the whole dividend for every digit.)

#include "sim/core/number/big_division.hpp"

#include <bit>
#include <vector>

#include "sim/core/number/mp_check.hpp"

namespace loopglass::number {

namespace {

__extension__ typedef unsigned __int128 Wide;
using Digits = std::vector<mp_digit>;

constexpr int kDigitBits = MP_DIGIT_BIT;
constexpr mp_digit kMask = MP_MASK;

Digits shifted_left(const mp_int& value, int shift, std::size_t length) {
    Digits out(length, 0);
    mp_digit carry = 0;
    const auto used = static_cast<std::size_t>(value.used);
    for (std::size_t i = 0; i < used; ++i) {
        const Wide wide = static_cast<Wide>(value.dp[i]) << static_cast<unsigned>(shift) | carry;
        out[i] = static_cast<mp_digit>(wide) & kMask;
        carry = static_cast<mp_digit>(wide >> static_cast<unsigned>(kDigitBits));
    }
    if (used < length) out[used] = carry;
    return out;
}

void store(const Digits& digits, std::size_t length, bool negative, mp_int& out) {
    check(mp_grow(&out, static_cast<int>(length)));
    for (std::size_t i = 0; i < length; ++i) out.dp[i] = digits[i];
    out.used = static_cast<int>(length);
    out.sign = negative ? MP_NEG : MP_ZPOS;
    mp_clamp(&out);
}

/// The remainder's digits, still shifted, take the place of `left`. Knuth, The Art of Computer Programming 2, 4.3.1,
/// algorithm D: the top digit of `right` has its highest bit set, `left` is longer than it.
Digits divide_digits(Digits& left, const Digits& right) {
    const std::size_t n = right.size(), quotient_length = left.size() - n;
    Digits quotient(quotient_length, 0);
    const Wide top = right[n - 1], second = right[n - 2];
    for (std::size_t j = quotient_length; j-- > 0;) {
        const Wide leading = static_cast<Wide>(left[j + n]) << static_cast<unsigned>(kDigitBits) | left[j + n - 1];
        Wide digit = leading / top, rest = leading % top;
        while (digit > kMask || digit * second > (rest << static_cast<unsigned>(kDigitBits) | left[j + n - 2])) {
            --digit;
            rest += top;
            if (rest > kMask) break;
        }
        mp_digit borrow = 0;
        Wide carry = 0;
        for (std::size_t i = 0; i < n; ++i) {
            const Wide product = digit * right[i] + carry;
            carry = product >> static_cast<unsigned>(kDigitBits);
            const mp_digit subtrahend = (static_cast<mp_digit>(product) & kMask) + borrow;
            borrow = left[i + j] < subtrahend ? 1 : 0;
            left[i + j] = (left[i + j] - subtrahend) & kMask;
        }
        const Wide last = carry + borrow;
        const bool was_too_great = left[j + n] < last;
        left[j + n] = (left[j + n] - static_cast<mp_digit>(last)) & kMask;
        if (was_too_great) {
            --digit;
            mp_digit added = 0;
            for (std::size_t i = 0; i < n; ++i) {
                const mp_digit sum = left[i + j] + right[i] + added;
                left[i + j] = sum & kMask;
                added = sum >> static_cast<unsigned>(kDigitBits);
            }
            left[j + n] = (left[j + n] + added) & kMask;
        }
        quotient[j] = static_cast<mp_digit>(digit);
    }
    return quotient;
}

}  // namespace

QuotientAndRemainder divide_truncated(const mp_int& dividend, const mp_int& divisor) {
    QuotientAndRemainder result;
    const auto n = static_cast<std::size_t>(divisor.used);
    constexpr int kShort = 2;
    if (divisor.used < kShort || dividend.used < divisor.used || dividend.used <= kShort) {
        check(mp_div(&dividend, &divisor, &result.quotient.raw(), &result.remainder.raw()));
        return result;
    }
    const int shift = std::countl_zero(divisor.dp[n - 1]) - (64 - kDigitBits);
    Digits rest = shifted_left(dividend, shift, static_cast<std::size_t>(dividend.used) + 1);
    const Digits quotient = divide_digits(rest, shifted_left(divisor, shift, n));
    const bool negative = dividend.sign == MP_NEG;
    store(quotient, quotient.size(), negative != (divisor.sign == MP_NEG), result.quotient.raw());
    store(rest, n, negative, result.remainder.raw());
    check(mp_div_2d(&result.remainder.raw(), shift, &result.remainder.raw(), nullptr));
    return result;
}

}  // namespace loopglass::number
