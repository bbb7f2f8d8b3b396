#pragma once
/// Division of big integers, apart from what libtommath does: see big_division.cpp.
#include "sim/core/number/big_integer.hpp"

namespace loopglass::number {

/// Rounded towards zero; the remainder is signed like `left`. `right` is not zero. Takes time in proportion to the
/// lengths of quotient and divisor multiplied.
QuotientAndRemainder divide_truncated(const mp_int& left, const mp_int& right);
inline QuotientAndRemainder divide_truncated(const BigInteger& left, const BigInteger& right) {
    return divide_truncated(left.raw(), right.raw());
}

}  // namespace loopglass::number
