#include "sim/python/vm/display_width.hpp"

#include "sim/python/unicode/database.hpp"

namespace loopglass {

namespace {

bool is_wide(char32_t c) {
    if (c < 0x1100) return false;
    const std::string_view width = unicode::properties_of(c).east_asian_width;
    return width == "W" || width == "F";
}

}  // namespace

std::size_t display_width(std::u32string_view text, std::size_t count) {
    std::size_t width = 0;
    for (const char32_t c : text.substr(0, count)) width += is_wide(c) ? 2 : 1;
    return width;
}

}  // namespace loopglass
