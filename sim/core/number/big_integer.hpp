#pragma once

/// Python's int beyond 64 bits: a value type over libtommath, with Python's rules for signs.
///
/// Operations whose result may be far larger than what goes in take a limit in bytes and return nothing,
/// before any work, where the result would exceed it; the caller raises MemoryError. All others cost at
/// most about the product of their operands' sizes, which the caller charges beforehand.
///
/// A moved-from BigInteger may only be destroyed or assigned to.

#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <tommath.h>

namespace loopglass::number {

enum class ByteOrder : std::uint8_t { little, big };

class BigInteger {
public:
    /// The greatest size libtommath counts in: what a limit is when the caller sets none.
    static constexpr std::size_t no_limit = std::size_t{1} << 27;

    BigInteger() : BigInteger(std::int64_t{0}) {}
    explicit BigInteger(std::int64_t value);
    static BigInteger from_uint64(std::uint64_t value);
    /// Truncates towards zero, as `int(value)`; the value must be finite.
    static BigInteger from_double(double finite);
    /// Reads digits of `base` 2..36, at least one, with no sign, space or underscore among them.
    /// Empty if a character is no such digit. For the text that `int()` accepts see `integer_text.hpp`.
    static std::optional<BigInteger> from_digits(std::string_view digits, int base);
    /// `int.from_bytes(bytes, order, signed=is_signed)`.
    static BigInteger from_bytes(std::string_view bytes, ByteOrder order, bool is_signed);

    BigInteger(const BigInteger& other);
    BigInteger(BigInteger&& other) noexcept : value_(std::exchange(other.value_, mp_int{})) {}
    BigInteger& operator=(const BigInteger& other);
    BigInteger& operator=(BigInteger&& other) noexcept {
        std::swap(value_, other.value_);
        return *this;
    }
    ~BigInteger() { mp_clear(&value_); }

    bool is_zero() const { return value_.used == 0; }
    bool is_negative() const { return value_.sign == MP_NEG; }
    bool is_odd() const { return value_.used > 0 && (value_.dp[0] & 1) != 0; }

    /// The value, if it fits.
    std::optional<std::int64_t> to_int64() const;
    std::optional<std::uint64_t> to_uint64() const;
    /// The nearest double, ties to even; empty where CPython raises
    /// OverflowError `int too large to convert to float`.
    std::optional<double> to_double() const;
    /// Digits in `base` 2..36, lower case, with a minus sign but no prefix.
    std::string to_digits(int base) const;
    /// Decimal text, or nothing if it has more than `most_digits` digits (not counting the sign).
    std::optional<std::string> to_decimal(std::size_t most_digits) const;

    enum class BytesError : std::uint8_t {
        too_big,           ///< OverflowError `int too big to convert`
        negative_unsigned  ///< OverflowError `can't convert negative int to unsigned`
    };
    /// `value.to_bytes(length, order, signed=is_signed)` into `out`; the error, or nothing when it fits.
    std::optional<BytesError> to_bytes(std::string& out, std::size_t length, ByteOrder order, bool is_signed) const;

    /// Bits of the magnitude, as `int.bit_length`.
    std::size_t bit_length() const;
    /// Ones in the magnitude, as `int.bit_count`.
    std::size_t bit_count() const;
    /// `hash(value)`: modulo 2**61 - 1, and -2 in place of -1.
    std::int64_t hash() const;

    BigInteger operator-() const;
    BigInteger operator~() const;
    BigInteger absolute() const;
    friend BigInteger operator+(const BigInteger& left, const BigInteger& right);
    friend BigInteger operator-(const BigInteger& left, const BigInteger& right);
    friend BigInteger operator*(const BigInteger& left, const BigInteger& right);
    // Bitwise operations see an infinite two's complement.
    friend BigInteger operator&(const BigInteger& left, const BigInteger& right);
    friend BigInteger operator|(const BigInteger& left, const BigInteger& right);
    friend BigInteger operator^(const BigInteger& left, const BigInteger& right);

    friend bool operator==(const BigInteger& left, const BigInteger& right) {
        return mp_cmp(&left.value_, &right.value_) == MP_EQ;
    }
    friend std::strong_ordering operator<=>(const BigInteger& left, const BigInteger& right) {
        return mp_cmp(&left.value_, &right.value_) <=> 0;
    }

    /// libtommath's value, for the functions in this folder.
    const mp_int& raw() const { return value_; }
    mp_int& raw() { return value_; }

private:
    mp_int value_{};
};

struct QuotientAndRemainder {
    BigInteger quotient;
    BigInteger remainder;
};

/// `left // right` and `left % right`: rounded down, the remainder signed like `right`, which is not zero.
QuotientAndRemainder divide_floor(const BigInteger& left, const BigInteger& right);

/// `left / right`, correctly rounded; `right` is not zero. Empty where CPython raises
/// OverflowError `integer division result too large for a float`.
std::optional<double> divide_true(const BigInteger& left, const BigInteger& right);

/// `left * right`; empty if larger than `limit` bytes.
std::optional<BigInteger> multiply(const BigInteger& left, const BigInteger& right, std::size_t limit);

/// `base ** exponent` for an exponent of zero or more; empty if larger than `limit` bytes.
std::optional<BigInteger> power(const BigInteger& base, const BigInteger& exponent, std::size_t limit);

/// `pow(base, exponent, modulus)`; the modulus is not zero. Empty where CPython raises
/// ValueError `base is not invertible for the given modulus`.
std::optional<BigInteger> power_modulo(const BigInteger& base, const BigInteger& exponent, const BigInteger& modulus);

/// `value << bits`; empty if larger than `limit` bytes.
std::optional<BigInteger> shift_left(const BigInteger& value, std::uint64_t bits, std::size_t limit);
/// `value >> bits`, rounded down.
BigInteger shift_right(const BigInteger& value, std::uint64_t bits);

/// `math.isqrt(value)`; the value is not negative.
BigInteger integer_square_root(const BigInteger& value);
/// `math.gcd(left, right)`.
BigInteger greatest_common_divisor(const BigInteger& left, const BigInteger& right);

/// `round(value, -places)`: to a multiple of ten to the power of `places`, halves to even.
BigInteger round_to_power_of_ten(const BigInteger& value, std::uint64_t places);

/// Compares exactly, without rounding the integer; unordered for NaN.
std::partial_ordering compare(const BigInteger& left, double right);
std::partial_ordering compare(std::int64_t left, double right);

}  // namespace loopglass::number
