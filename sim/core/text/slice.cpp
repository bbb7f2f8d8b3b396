#include "sim/core/text/slice.hpp"

#include <algorithm>

namespace loopglass::text {

namespace {

/// A bound of a slice as a position between `least` and `greatest`.
std::int64_t resolve_bound(std::int64_t bound, std::int64_t length, std::int64_t least, std::int64_t greatest) {
    if (bound < 0) bound += length;
    return std::clamp(bound, least, greatest);
}

}  // namespace

SliceRange resolve_slice(std::int64_t length, std::optional<std::int64_t> start, std::optional<std::int64_t> stop,
                         std::int64_t step) {
    const bool backwards = step < 0;
    // Walking backwards, the place before the first item is a bound of its own.
    const std::int64_t least = backwards ? -1 : 0;
    const std::int64_t greatest = backwards ? length - 1 : length;
    const std::int64_t from = start ? resolve_bound(*start, length, least, greatest) : backwards ? greatest : least;
    const std::int64_t to = stop ? resolve_bound(*stop, length, least, greatest) : backwards ? least : greatest;

    const std::int64_t distance = backwards ? from - to : to - from;
    if (distance <= 0) return {from, step, 0};
    // The magnitude of the least step does not fit into int64, and selects one item anyway.
    const auto stride = backwards ? 0 - static_cast<std::uint64_t>(step) : static_cast<std::uint64_t>(step);
    return {from, step, static_cast<std::int64_t>((static_cast<std::uint64_t>(distance) - 1) / stride) + 1};
}

std::string slice(Unit unit, std::string_view text, const SliceRange& range) {
    if (range.count <= 0) return {};
    const auto start = static_cast<std::size_t>(range.start);
    const auto count = static_cast<std::size_t>(range.count);
    if (range.step == 1) return std::string(slice(unit, text, start, start + count));

    std::string out;
    out.reserve(count);
    if (unit == Unit::byte || is_ascii(text)) {
        for (std::int64_t index = 0; index < range.count; ++index) {
            out += text[static_cast<std::size_t>(range.start + index * range.step)];
        }
        return out;
    }
    const std::u32string code_points = to_utf32(text);
    for (std::int64_t index = 0; index < range.count; ++index) {
        append(out, code_points[static_cast<std::size_t>(range.start + index * range.step)]);
    }
    return out;
}

std::string_view slice(Unit unit, std::string_view text, std::size_t start, std::size_t stop) {
    if (start >= stop) return {};
    const std::size_t first = to_offset(unit, text, start);
    const std::string_view rest = text.substr(first);
    return rest.substr(0, to_offset(unit, rest, stop - start));
}

std::optional<SearchWindow> search_window(Unit unit, std::string_view text, std::optional<std::int64_t> start,
                                          std::optional<std::int64_t> end) {
    if (!start && !end) return SearchWindow{0, text.size()};
    const auto size = static_cast<std::int64_t>(length(unit, text));
    std::int64_t first = start.value_or(0);
    std::int64_t last = std::min(end.value_or(size), size);
    if (first < 0) first = std::max<std::int64_t>(first + size, 0);
    if (last < 0) last = std::max<std::int64_t>(last + size, 0);
    if (first > last) return std::nullopt;
    const std::size_t offset = to_offset(unit, text, static_cast<std::size_t>(first));
    return SearchWindow{offset, offset + to_offset(unit, text.substr(offset), static_cast<std::size_t>(last - first))};
}

}  // namespace loopglass::text
