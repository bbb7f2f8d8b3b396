#pragma once

/// The one place where a double is put together from more bits than it can hold.

#include <cstdint>
#include <optional>

namespace loopglass::number {

/// The double nearest to `mantissa * 2**exponent`, ties to even, subnormal results included.
/// `sticky` says that the true value is a little larger than that, by less than one unit of the mantissa;
/// then the mantissa must have its highest bit set, or at least 55 significant bits.
/// Empty if the result is too large for a double.
std::optional<double> compose_double(std::uint64_t mantissa, bool sticky, std::int64_t exponent);

/// A finite double as `mantissa * 2**exponent`, exactly; the mantissa is odd, or zero.
struct BinaryParts {
    std::int64_t mantissa;
    int exponent;
};

BinaryParts decompose_double(double finite);

}  // namespace loopglass::number
