#include "sim/core/number/binary64.hpp"

#include <bit>
#include <cmath>

namespace loopglass::number {

namespace {

constexpr int mantissa_bits = 53;
constexpr std::int64_t greatest_exponent = 1023;
constexpr std::int64_t least_exponent = -1022;

}  // namespace

std::optional<double> compose_double(std::uint64_t mantissa, bool sticky, std::int64_t exponent) {
    if (mantissa == 0) return 0.0;
    const int shift = std::countl_zero(mantissa);
    mantissa <<= shift;
    exponent -= shift;

    const std::int64_t leading = exponent + 63;
    if (leading > greatest_exponent) return std::nullopt;
    const std::int64_t lost_to_subnormal = leading < least_exponent ? least_exponent - leading : 0;
    const std::int64_t dropped = 64 - mantissa_bits + lost_to_subnormal;
    if (dropped > 64) return 0.0;

    const std::uint64_t half = std::uint64_t{1} << (dropped - 1);
    std::uint64_t kept = dropped == 64 ? 0 : mantissa >> dropped;
    const bool beyond_half = sticky || (mantissa & (half - 1)) != 0;
    if ((mantissa & half) != 0 && (beyond_half || (kept & 1) != 0)) ++kept;

    const double result = std::ldexp(static_cast<double>(kept), static_cast<int>(exponent + dropped));
    if (std::isinf(result)) return std::nullopt;
    return result;
}

BinaryParts decompose_double(double finite) {
    if (finite == 0) return {0, 0};
    int exponent = 0;
    const double fraction = std::frexp(finite, &exponent);
    auto mantissa = static_cast<std::int64_t>(std::ldexp(fraction, mantissa_bits));
    const int zeros = std::countr_zero(static_cast<std::uint64_t>(mantissa));
    mantissa /= std::int64_t{1} << zeros;
    return {mantissa, exponent - mantissa_bits + zeros};
}

}  // namespace loopglass::number
