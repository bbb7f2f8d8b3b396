#include "sim/python/vm/display_width.hpp"

#include <algorithm>

#include "sim/python/syntax/identifier_tables.hpp"

namespace loopglass {

namespace {

bool is_wide(char32_t c) {
    if (c < 0x1100) return false;
    const CharacterRange* end = kWide + kWide_size;
    const CharacterRange* range = std::lower_bound(
        kWide, end, c, [](const CharacterRange& candidate, char32_t wanted) { return candidate.last < wanted; });
    return range != end && range->first <= c;
}

}  // namespace

std::size_t display_width(std::u32string_view text, std::size_t count) {
    std::size_t width = 0;
    for (const char32_t c : text.substr(0, count)) width += is_wide(c) ? 2 : 1;
    return width;
}

}  // namespace loopglass
