#pragma once

/// SHA-512 (FIPS 180-4), by which `random.seed` turns text into a number.

#include <array>
#include <string_view>

namespace loopglass::number {

std::array<unsigned char, 64> sha512(std::string_view message);

}  // namespace loopglass::number
