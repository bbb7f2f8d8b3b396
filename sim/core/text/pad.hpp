#pragma once

/// `center`, `ljust`, `rjust`, `zfill` and `expandtabs`, for str and bytes.
///
/// The caller checks `width` against its memory limit beforehand: the result has about that many units.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "sim/core/text/unit.hpp"

namespace loopglass::text {

enum class Justify : std::uint8_t { left, center, right };

/// Pads to `width` units with `fill`, the encoding of one unit.
std::string justify(Unit unit, std::string_view text, std::int64_t width, std::string_view fill, Justify where);

/// Pads with zeros behind the sign.
std::string zero_fill(Unit unit, std::string_view text, std::int64_t width);

/// Replaces tabs by blanks up to the next multiple of `tab_size` columns; a size of zero or less removes them.
/// Empty if the result exceeds `limit` bytes.
std::optional<std::string> expand_tabs(Unit unit, std::string_view text, std::int64_t tab_size, std::size_t limit);

}  // namespace loopglass::text
