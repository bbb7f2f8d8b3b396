#include "sim/core/number/long_arithmetic.hpp"

#include <algorithm>
#include <cmath>

#include "sim/core/breath.hpp"
#include "sim/core/number/big_division.hpp"
#include "sim/core/number/mp_check.hpp"

namespace loopglass::number {

namespace {

/// Digits of both factors of a product, or of divisor and quotient, that take libtommath about a millisecond.
constexpr int kAtOnce = 1000;
constexpr double kPairsAtOnce = double{kAtOnce} * kAtOnce;

/// Without a run (in tests of numbers alone) there is nothing to leave.
bool pause_for(double digit_operations) { return breathe(static_cast<std::uint64_t>(digit_operations / 8)); }
/// The same for reading and writing digits one after the other, which is quicker than computing with each.
bool pause_for_moving(int digits) { return pause_for(digits / 8.0); }

/// Some of a number's digits as a number: borrowed, to be read only, and not negative.
mp_int part_of(const mp_int& value, int from, int count) {
    mp_int part{};
    part.dp = value.dp;
    part.sign = MP_ZPOS;
    if (from >= value.used) return part;
    part.dp += from;
    part.used = std::min(count, value.used - from);
    while (part.used > 0 && part.dp[part.used - 1] == 0) --part.used;
    part.alloc = part.used;
    return part;
}

mp_int magnitude_of(const mp_int& value) { return part_of(value, 0, value.used); }

bool same_digits(const mp_int& left, const mp_int& right) { return left.dp == right.dp && left.used == right.used; }

/// A number of so many digits, all zero, whose `used` is not true yet: see `trim`.
BigInteger zeros(int digits) {
    BigInteger result;
    check(mp_grow(&result.raw(), digits));
    std::fill_n(result.raw().dp, digits, mp_digit{0});
    result.raw().used = digits;
    return result;
}
void trim(mp_int& value) {
    while (value.used > 0 && value.dp[value.used - 1] == 0) --value.used;
    if (value.used == 0) value.sign = MP_ZPOS;
}

/// target += value * B**at, for what has room enough for the sum.
void add_at(mp_int& target, const mp_int& value, int at) {
    mp_digit carry = 0;
    int place = at;
    for (int i = 0; i < value.used; ++i, ++place) {
        const mp_digit sum = target.dp[place] + value.dp[i] + carry;
        target.dp[place] = sum & MP_MASK;
        carry = sum >> MP_DIGIT_BIT;
    }
    for (; carry != 0 && place < target.used; ++place) {
        const mp_digit sum = target.dp[place] + carry;
        target.dp[place] = sum & MP_MASK;
        carry = sum >> MP_DIGIT_BIT;
    }
}

// -- products -------------------------------------------------------------------------------------------------------

BigInteger product(const mp_int& left, const mp_int& right);

/// A long factor in pieces, each as long as the short one or longer.
BigInteger product_in_pieces(const mp_int& longer, const mp_int& shorter) {
    const int piece = std::max(shorter.used, static_cast<int>(kPairsAtOnce / shorter.used));
    BigInteger result = zeros(longer.used + shorter.used + 1);
    for (int at = 0; at < longer.used; at += piece) {
        add_at(result.raw(), product(part_of(longer, at, piece), shorter).raw(), at);
        if (!pause_for_moving(piece)) break;
    }
    trim(result.raw());
    return result;
}

/// A number as a polynomial of degree two, and its values where the product is looked at.
struct Parts {
    mp_int low, middle, high;
    BigInteger at_one, at_minus_one, at_minus_two;

    Parts(const mp_int& value, int digits)
        : low(part_of(value, 0, digits)),
          middle(part_of(value, digits, digits)),
          high(part_of(value, 2 * digits, digits)) {
        BigInteger outer;
        check(mp_add(&low, &high, &outer.raw()));
        check(mp_add(&outer.raw(), &middle, &at_one.raw()));
        check(mp_sub(&outer.raw(), &middle, &at_minus_one.raw()));
        check(mp_add(&at_minus_one.raw(), &high, &at_minus_two.raw()));
        check(mp_mul_2(&at_minus_two.raw(), &at_minus_two.raw()));
        check(mp_sub(&at_minus_two.raw(), &low, &at_minus_two.raw()));
    }
};

BigInteger product_of_parts(const mp_int& left, const mp_int& right) {
    const int digits = (std::max(left.used, right.used) + 2) / 3;
    const Parts a(left, digits);
    std::optional<Parts> other;
    if (!same_digits(left, right)) other.emplace(right, digits);
    const Parts& b = other ? *other : a;
    if (!pause_for_moving(digits * 12)) return {};

    BigInteger low = product(a.low, b.low);
    BigInteger high = product(a.high, b.high);
    BigInteger at_one = product(a.at_one.raw(), b.at_one.raw());
    BigInteger at_minus_one = product(a.at_minus_one.raw(), b.at_minus_one.raw());
    BigInteger third = product(a.at_minus_two.raw(), b.at_minus_two.raw());
    // Bodrato's order of steps, from the five values to the coefficients.
    const auto subtract = [](BigInteger& from, const BigInteger& value) {
        check(mp_sub(&from.raw(), &value.raw(), &from.raw()));
    };
    const auto halve = [](BigInteger& value) { check(mp_div_2(&value.raw(), &value.raw())); };
    subtract(third, at_one);
    check(mp_div_d(&third.raw(), 3, &third.raw(), nullptr));
    if (!pause_for_moving(digits * 16)) return {};
    BigInteger& first = at_one;
    subtract(first, at_minus_one);
    halve(first);
    BigInteger& second = at_minus_one;
    subtract(second, low);
    if (!pause_for_moving(digits * 6)) return {};
    check(mp_sub(&second.raw(), &third.raw(), &third.raw()));
    halve(third);
    check(mp_add(&third.raw(), &high.raw(), &third.raw()));
    check(mp_add(&third.raw(), &high.raw(), &third.raw()));
    if (!pause_for_moving(digits * 8)) return {};
    check(mp_add(&second.raw(), &first.raw(), &second.raw()));
    subtract(second, high);
    subtract(first, third);
    if (!pause_for_moving(digits * 6)) return {};

    BigInteger result = zeros(left.used + right.used + 2);
    int at = 0;
    for (const BigInteger* coefficient : {&low, &first, &second, &third, &high}) {
        add_at(result.raw(), coefficient->raw(), at);
        at += digits;
        if (!pause_for_moving(digits * 2)) break;
    }
    trim(result.raw());
    return result;
}

/// Of two numbers with their signs.
BigInteger product(const mp_int& left, const mp_int& right) {
    const mp_int& longer = left.used >= right.used ? left : right;
    const mp_int& shorter = left.used >= right.used ? right : left;
    const double pairs = static_cast<double>(longer.used) * shorter.used;
    BigInteger result;
    if (current_runtime != nullptr && aborting()) return result;
    if (pairs <= kPairsAtOnce) {
        check(same_digits(left, right) && left.sign == right.sign ? mp_sqr(&left, &result.raw())
                                                                  : mp_mul(&left, &right, &result.raw()));
        pause_for(std::pow(pairs, 0.8));
        return result;
    }
    const mp_int a = magnitude_of(longer), b = magnitude_of(shorter);
    result = longer.used >= 2 * shorter.used ? product_in_pieces(a, b) : product_of_parts(a, b);
    if (left.sign != right.sign && !result.is_zero()) result.raw().sign = MP_NEG;
    return result;
}

// -- quotients ------------------------------------------------------------------------------------------------------

/// value * B**digits + tail, for a tail of so many digits at most.
BigInteger joined(const mp_int& value, const mp_int& tail, int digits) {
    BigInteger result = zeros(std::max(value.used + digits, tail.used));
    std::copy_n(tail.dp, tail.used, result.raw().dp);
    std::copy_n(value.dp, value.used, result.raw().dp + digits);
    trim(result.raw());
    return result;
}

double pairs_of_division(const mp_int& left, const mp_int& right) {
    return (std::max(left.used - right.used, 0) + 1.0) * (right.used + 10.0);
}

/// Of numbers that are not negative.
QuotientAndRemainder quotient_at_once(const mp_int& left, const mp_int& right) {
    pause_for(pairs_of_division(left, right));
    if (right.used != 1) return divide_truncated(left, right);
    QuotientAndRemainder result;
    mp_digit rest = 0;
    check(mp_div_d(&left, right.dp[0], &result.quotient.raw(), &rest));
    mp_set(&result.remainder.raw(), rest);
    return result;
}

QuotientAndRemainder divide_two_by_one(const mp_int& left, const mp_int& right, int digits);

/// Three halves by two; the quotient fits one half. CPython divides long integers in the same way (_pylong).
QuotientAndRemainder divide_three_by_two(const mp_int& left, const mp_int& right, int half) {
    const mp_int high = part_of(right, half, half), low = part_of(right, 0, half);
    const mp_int front = part_of(left, half, 2 * half), top = part_of(left, 2 * half, half);
    QuotientAndRemainder result;
    if (mp_cmp(&top, &high) == MP_LT) {
        result = divide_two_by_one(front, high, half);
    } else {
        BigInteger& largest = result.quotient;  // B**half - 1
        mp_set(&largest.raw(), 1);
        check(mp_lshd(&largest.raw(), half));
        check(mp_sub_d(&largest.raw(), 1, &largest.raw()));
        BigInteger shifted(0);
        check(mp_copy(&high, &shifted.raw()));
        check(mp_lshd(&shifted.raw(), half));
        check(mp_sub(&front, &shifted.raw(), &result.remainder.raw()));
        check(mp_add(&result.remainder.raw(), &high, &result.remainder.raw()));
    }
    if (current_runtime != nullptr && aborting()) return result;
    const BigInteger taken = product(result.quotient.raw(), low);
    BigInteger rest = joined(result.remainder.raw(), part_of(left, 0, half), half);
    check(mp_sub(&rest.raw(), &taken.raw(), &rest.raw()));
    while (rest.is_negative()) {
        check(mp_sub_d(&result.quotient.raw(), 1, &result.quotient.raw()));
        check(mp_add(&rest.raw(), &right, &rest.raw()));
    }
    result.remainder = std::move(rest);
    pause_for_moving(half * 12);
    return result;
}

/// Twice as many digits by `digits`; the quotient has no more than these.
QuotientAndRemainder divide_two_by_one(const mp_int& left, const mp_int& right, int digits) {
    if (digits <= kAtOnce || digits % 2 != 0) return quotient_at_once(left, right);
    const int half = digits / 2;
    QuotientAndRemainder first = divide_three_by_two(part_of(left, half, 3 * half), right, half);
    if (current_runtime != nullptr && aborting()) return first;
    const BigInteger rest = joined(first.remainder.raw(), part_of(left, 0, half), half);
    QuotientAndRemainder second = divide_three_by_two(rest.raw(), right, half);
    second.quotient = joined(first.quotient.raw(), second.quotient.raw(), half);
    return second;
}

/// From the front, as many digits at a time as the divisor has.
QuotientAndRemainder quotient_of_magnitudes(const mp_int& left, const mp_int& right) {
    // The divisor's first bit is set and the number of its digits can be halved down to pieces that are done at once.
    int piece = right.used, halvings = 0;
    for (; piece > kAtOnce; piece = (piece + 1) / 2) ++halvings;
    const int digits = piece << halvings;
    const int bits =
        (digits - right.used) * MP_DIGIT_BIT + (MP_DIGIT_BIT - mp_count_bits(&right) % MP_DIGIT_BIT) % MP_DIGIT_BIT;
    BigInteger divisor, dividend;
    check(mp_mul_2d(&right, bits, &divisor.raw()));
    check(mp_mul_2d(&left, bits, &dividend.raw()));

    // A short divisor takes more of the dividend at a time.
    const int taken = halvings > 0 ? digits : std::max(digits, static_cast<int>(kPairsAtOnce / digits));
    BigInteger quotient = zeros(dividend.raw().used + taken);
    QuotientAndRemainder step;
    for (int at = (dividend.raw().used - 1) / taken * taken; at >= 0; at -= taken) {
        const BigInteger front = joined(step.remainder.raw(), part_of(dividend.raw(), at, taken), taken);
        step = halvings > 0 ? divide_two_by_one(front.raw(), divisor.raw(), digits)
                            : quotient_at_once(front.raw(), divisor.raw());
        if (current_runtime != nullptr && aborting()) return step;
        add_at(quotient.raw(), step.quotient.raw(), at);
    }
    trim(quotient.raw());
    check(mp_div_2d(&step.remainder.raw(), bits, &step.remainder.raw(), nullptr));
    return {std::move(quotient), std::move(step.remainder)};
}

}  // namespace

BigInteger long_product(const BigInteger& left, const BigInteger& right) { return product(left.raw(), right.raw()); }

QuotientAndRemainder long_quotient(const BigInteger& left, const BigInteger& right) {
    const mp_int a = magnitude_of(left.raw()), b = magnitude_of(right.raw());
    const bool at_once = b.used == 1 || pairs_of_division(a, b) <= kPairsAtOnce;
    QuotientAndRemainder result = at_once ? quotient_at_once(a, b) : quotient_of_magnitudes(a, b);
    if (left.is_negative() != right.is_negative() && !result.quotient.is_zero()) result.quotient.raw().sign = MP_NEG;
    if (left.is_negative() && !result.remainder.is_zero()) result.remainder.raw().sign = MP_NEG;
    return result;
}

}  // namespace loopglass::number
