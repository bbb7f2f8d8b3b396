#pragma once

/// The checksum under which answers for all 1 114 112 code points are recorded: zlib.adler32.

#include <cstdint>
#include <string_view>

namespace loopglass {

inline std::uint32_t adler32(std::string_view data) {
    std::uint32_t low = 1;
    std::uint32_t high = 0;
    for (const char byte : data) {
        low = (low + static_cast<unsigned char>(byte)) % 65521;
        high = (high + low) % 65521;
    }
    return high << 16 | low;
}

}  // namespace loopglass
