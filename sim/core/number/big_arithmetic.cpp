// The arithmetic of BigInteger; conversions are in big_integer.cpp.

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdlib>
#include <vector>

#include "sim/core/number/big_division.hpp"
#include "sim/core/number/big_integer.hpp"
#include "sim/core/number/binary64.hpp"
#include "sim/core/number/long_arithmetic.hpp"
#include "sim/core/number/mp_check.hpp"
#include "sim/core/runtime.hpp"

namespace loopglass::number {

namespace {

constexpr std::uint64_t most_bits = BigInteger::no_limit * 8;

std::uint64_t bits_allowed(std::size_t limit) {
    return limit >= BigInteger::no_limit ? most_bits : static_cast<std::uint64_t>(limit) * 8;
}

BigInteger binary(mp_err (*operation)(const mp_int*, const mp_int*, mp_int*), const BigInteger& left,
                  const BigInteger& right) {
    BigInteger result;
    check(operation(&left.raw(), &right.raw(), &result.raw()));
    return result;
}

BigInteger unary(mp_err (*operation)(const mp_int*, mp_int*), const BigInteger& value) {
    BigInteger result;
    check(operation(&value.raw(), &result.raw()));
    return result;
}

bool is_one(const BigInteger& value) { return value.to_int64() == 1; }

/// Digits up to which an operand is so short that libtommath is done in microseconds.
constexpr int kShort = 64;
bool is_short(const BigInteger& value) { return value.raw().used <= kShort; }

bool run_ends() { return current_runtime != nullptr && aborting(); }

/// Digit by digit operations from which on a power modulo something is made of steps that can be paused between.
constexpr double kLongPower = 3e7;

/// `base ** exponent % modulus`, all positive, four bits of the exponent at a time.
BigInteger long_power_modulo(const BigInteger& base, const BigInteger& exponent, const BigInteger& modulus) {
    constexpr int kWindow = 4;
    const auto multiply = [&](const BigInteger& left, const BigInteger& right) {
        return long_quotient(long_product(left, right), modulus).remainder;
    };
    std::vector<BigInteger> powers{BigInteger(1), base};
    while (powers.size() < (std::size_t{1} << kWindow)) powers.push_back(multiply(powers.back(), base));
    const mp_int& bits = exponent.raw();
    static_assert(MP_DIGIT_BIT % kWindow == 0);
    BigInteger result(1);
    for (int digit = bits.used; digit-- > 0 && !run_ends();) {
        for (int shift = MP_DIGIT_BIT - kWindow; shift >= 0; shift -= kWindow) {
            for (int square = 0; square < kWindow; ++square) result = multiply(result, result);
            const std::size_t window = (bits.dp[digit] >> static_cast<unsigned>(shift)) & ((1U << kWindow) - 1);
            if (window != 0) result = multiply(result, powers[window]);
        }
    }
    return result;
}

}  // namespace

BigInteger BigInteger::operator-() const { return unary(mp_neg, *this); }
BigInteger BigInteger::operator~() const { return unary(mp_complement, *this); }
BigInteger BigInteger::absolute() const { return unary(mp_abs, *this); }

BigInteger operator+(const BigInteger& left, const BigInteger& right) { return binary(mp_add, left, right); }
BigInteger operator-(const BigInteger& left, const BigInteger& right) { return binary(mp_sub, left, right); }
BigInteger operator*(const BigInteger& left, const BigInteger& right) {
    return is_short(left) && is_short(right) ? binary(mp_mul, left, right) : long_product(left, right);
}
BigInteger operator&(const BigInteger& left, const BigInteger& right) { return binary(mp_and, left, right); }
BigInteger operator|(const BigInteger& left, const BigInteger& right) { return binary(mp_or, left, right); }
BigInteger operator^(const BigInteger& left, const BigInteger& right) { return binary(mp_xor, left, right); }

QuotientAndRemainder divide_floor(const BigInteger& left, const BigInteger& right) {
    QuotientAndRemainder result = is_short(left) ? divide_truncated(left, right) : long_quotient(left, right);
    if (!result.remainder.is_zero() && result.remainder.is_negative() != right.is_negative()) {
        check(mp_sub_d(&result.quotient.raw(), 1, &result.quotient.raw()));
        check(mp_add(&result.remainder.raw(), &right.raw(), &result.remainder.raw()));
    }
    return result;
}

std::optional<double> divide_true(const BigInteger& left, const BigInteger& right) {
    const bool negative = left.is_negative() != right.is_negative();
    const double zero = negative ? -0.0 : 0.0;
    if (left.is_zero()) return zero;
    const auto difference =
        static_cast<std::int64_t>(left.bit_length()) - static_cast<std::int64_t>(right.bit_length());
    if (difference > 1025) return std::nullopt;
    if (difference < -1080) return zero;

    // Scale so that the whole part of the quotient has 63 or 64 bits; the remainder only breaks ties.
    const std::int64_t scale = 63 - difference;
    BigInteger dividend = left.absolute();
    BigInteger divisor = right.absolute();
    mp_int& scaled = scale >= 0 ? dividend.raw() : divisor.raw();
    check(mp_mul_2d(&scaled, static_cast<int>(std::abs(scale)), &scaled));
    const QuotientAndRemainder divided = divide_floor(dividend, divisor);
    const auto magnitude =
        compose_double(mp_get_mag_u64(&divided.quotient.raw()), !divided.remainder.is_zero(), -scale);
    if (!magnitude) return std::nullopt;
    return negative ? -*magnitude : *magnitude;
}

std::optional<BigInteger> multiply(const BigInteger& left, const BigInteger& right, std::size_t limit) {
    const std::uint64_t least = left.bit_length() + right.bit_length();
    if (least > bits_allowed(limit) + 1) return std::nullopt;
    return left * right;
}

std::optional<BigInteger> power(const BigInteger& base, const BigInteger& exponent, std::size_t limit) {
    if (exponent.is_zero()) return BigInteger(1);
    if (base.bit_length() <= 1) {  // 0, 1 and -1 stay small under any exponent
        return base.is_negative() && !exponent.is_odd() ? BigInteger(1) : base;
    }
    const auto times = exponent.to_uint64();
    if (!times || *times > bits_allowed(limit)) return std::nullopt;
    if ((base.bit_length() - 1) > bits_allowed(limit) / *times) return std::nullopt;

    BigInteger result = base;
    for (std::uint64_t bit = std::bit_floor(*times) >> 1; bit != 0; bit >>= 1) {
        result = result * result;
        if ((*times & bit) != 0) result = result * base;
    }
    return result;
}

std::optional<BigInteger> power_modulo(const BigInteger& base, const BigInteger& exponent, const BigInteger& modulus) {
    const BigInteger positive = modulus.absolute();
    if (is_one(positive)) return BigInteger(0);
    BigInteger reduced = divide_floor(base, positive).remainder;
    if (exponent.is_negative()) {
        if (!is_one(greatest_common_divisor(reduced, positive))) return std::nullopt;
        reduced = binary(mp_invmod, reduced, positive);
    }
    const BigInteger times = exponent.absolute();
    BigInteger result;
    if (times.is_zero()) {
        result = BigInteger(1);
    } else if (const double digits = positive.raw().used;
               !reduced.is_zero() && static_cast<double>(times.bit_length()) * digits * digits > kLongPower) {
        result = long_power_modulo(reduced, times, positive);
    } else if (!reduced.is_zero()) {
        check(mp_exptmod(&reduced.raw(), &times.raw(), &positive.raw(), &result.raw()));
    }
    if (modulus.is_negative() && !result.is_zero()) return result + modulus;
    return result;
}

std::optional<BigInteger> shift_left(const BigInteger& value, std::uint64_t bits, std::size_t limit) {
    if (value.is_zero()) return value;
    const std::uint64_t allowed = bits_allowed(limit);
    if (bits > allowed || value.bit_length() + bits > allowed) return std::nullopt;
    BigInteger result;
    check(mp_mul_2d(&value.raw(), static_cast<int>(bits), &result.raw()));
    return result;
}

BigInteger shift_right(const BigInteger& value, std::uint64_t bits) {
    if (bits >= value.bit_length()) return BigInteger(value.is_negative() ? -1 : 0);
    BigInteger result;
    check(mp_signed_rsh(&value.raw(), static_cast<int>(bits), &result.raw()));
    return result;
}

BigInteger integer_square_root(const BigInteger& value) {
    if (is_short(value)) return unary(mp_sqrt, value);
    // Newton's way from above: the root of the leading half of the bits is the first guess, a little raised.
    const std::size_t half = value.bit_length() / 4;
    BigInteger guess =
        *shift_left(integer_square_root(shift_right(value, 2 * half)) + BigInteger(1), half, BigInteger::no_limit);
    while (!run_ends()) {
        BigInteger next = shift_right(guess + divide_floor(value, guess).quotient, 1);
        if (next >= guess) break;
        guess = std::move(next);
    }
    return guess;
}

BigInteger greatest_common_divisor(const BigInteger& left, const BigInteger& right) {
    if (is_short(left) && is_short(right)) return binary(mp_gcd, left, right);
    // Euclid's way: each step is one that can be paused in or after.
    BigInteger larger = left.absolute(), smaller = right.absolute();
    while (!smaller.is_zero() && !run_ends()) {
        BigInteger rest = long_quotient(larger, smaller).remainder;
        larger = std::move(smaller);
        smaller = std::move(rest);
    }
    return larger;
}

BigInteger round_to_power_of_ten(const BigInteger& value, std::uint64_t places) {
    // Ten to the power of n has more than 3 n bits: then half of it exceeds the value.
    if (places > value.bit_length() / 3 + 1) return BigInteger(0);
    const BigInteger unit = *power(BigInteger(10), BigInteger::from_uint64(places), BigInteger::no_limit);
    const QuotientAndRemainder divided = divide_floor(value, unit);
    const auto to_half = divided.remainder + divided.remainder <=> unit;
    const bool up = to_half > 0 || (to_half == 0 && divided.quotient.is_odd());
    return value - divided.remainder + (up ? unit : BigInteger(0));
}

std::partial_ordering compare(const BigInteger& left, double right) {
    if (std::isnan(right)) return std::partial_ordering::unordered;
    if (std::isinf(right)) return right > 0 ? std::partial_ordering::less : std::partial_ordering::greater;
    const BigInteger whole = BigInteger::from_double(right);
    const auto order = left <=> whole;
    if (order != 0) return order;
    return 0.0 <=> right - std::trunc(right);
}

std::partial_ordering compare(std::int64_t left, double right) {
    if (std::isnan(right)) return std::partial_ordering::unordered;
    constexpr double beyond = 9223372036854775808.0;
    if (right >= beyond) return std::partial_ordering::less;
    if (right < -beyond) return std::partial_ordering::greater;
    const auto order = left <=> static_cast<std::int64_t>(right);
    if (order != 0) return order;
    return 0.0 <=> right - std::trunc(right);
}

}  // namespace loopglass::number
