#pragma once

/// Most operations of str and bytes differ only in what they count. An ASCII str may take the faster byte
/// unit wherever white space and line ends play no part.

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "sim/core/text/utf8.hpp"

namespace loopglass::text {

enum class Unit : std::uint8_t {
    code_point,  ///< str: UTF-8, positions count code points
    byte         ///< bytes: positions count bytes
};

inline std::size_t length(Unit unit, std::string_view text) {
    return unit == Unit::byte ? text.size() : count_code_points(text);
}

/// Byte offset of position `index`, at most the size of the text.
inline std::size_t to_offset(Unit unit, std::string_view text, std::size_t index) {
    if (unit == Unit::code_point) return offset_of(text, index);
    return index < text.size() ? index : text.size();
}

/// Position of the byte `offset`.
inline std::size_t to_index(Unit unit, std::string_view text, std::size_t offset) {
    return unit == Unit::byte ? offset : count_code_points(text.substr(0, offset));
}

}  // namespace loopglass::text
