#pragma once
/// How wide text stands on a terminal.
#include <cstddef>
#include <string_view>

namespace loopglass {

/// The columns that the first `count` code points take: two for those of East Asian Width W or F, one for the others.
std::size_t display_width(std::u32string_view text, std::size_t count);

}  // namespace loopglass
