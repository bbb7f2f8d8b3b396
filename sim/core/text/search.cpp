#include "sim/core/text/search.hpp"

#include <algorithm>
#include <limits>

namespace loopglass::text {

namespace {

/// Byte offsets between which a search looks.
struct SearchWindow {
    std::size_t first;
    std::size_t last;
};

/// Resolves the optional bounds of `str.find`: negative ones count from the end, large ones are cut.
/// Empty where start lies behind end; then not even empty text is found.
std::optional<SearchWindow> search_window(Unit unit, std::string_view text, Bounds bounds) {
    if (!bounds.start && !bounds.end) return SearchWindow{0, text.size()};
    const auto size = static_cast<std::int64_t>(length(unit, text));
    std::int64_t first = bounds.start.value_or(0);
    std::int64_t last = std::min(bounds.end.value_or(size), size);
    if (first < 0) first = std::max<std::int64_t>(first + size, 0);
    if (last < 0) last = std::max<std::int64_t>(last + size, 0);
    if (first > last) return std::nullopt;
    const std::size_t offset = to_offset(unit, text, static_cast<std::size_t>(first));
    return SearchWindow{offset, offset + to_offset(unit, text.substr(offset), static_cast<std::size_t>(last - first))};
}

std::string_view part(std::string_view text, const SearchWindow& window) {
    return text.substr(window.first, window.last - window.first);
}

std::size_t count_bytes(std::string_view text, std::string_view wanted) {
    std::size_t found = 0;
    for (std::size_t at = text.find(wanted); at != std::string_view::npos; at = text.find(wanted, at + wanted.size()))
        ++found;
    return found;
}

/// Puts `inserted` before the first `most` units, and behind the last one if that many are left.
std::string interleave(Unit unit, std::string_view text, std::string_view inserted, std::size_t most) {
    std::string out;
    std::size_t offset = 0;
    for (; most > 0; --most) {
        out += inserted;
        if (offset == text.size()) return out;
        const std::size_t size = unit == Unit::byte ? 1 : size_from_lead(text[offset]);
        out += text.substr(offset, size);
        offset += size;
    }
    out += text.substr(offset);
    return out;
}

}  // namespace

std::optional<std::size_t> find(Unit unit, std::string_view text, std::string_view wanted, Bounds bounds) {
    const auto window = search_window(unit, text, bounds);
    if (!window) return std::nullopt;
    const std::size_t offset = part(text, *window).find(wanted);
    if (offset == std::string_view::npos) return std::nullopt;
    return to_index(unit, text, window->first + offset);
}

std::optional<std::size_t> find_last(Unit unit, std::string_view text, std::string_view wanted, Bounds bounds) {
    const auto window = search_window(unit, text, bounds);
    if (!window) return std::nullopt;
    const std::size_t offset = part(text, *window).rfind(wanted);
    if (offset == std::string_view::npos) return std::nullopt;
    return to_index(unit, text, window->first + offset);
}

std::size_t count(Unit unit, std::string_view text, std::string_view wanted, Bounds bounds) {
    const auto window = search_window(unit, text, bounds);
    if (!window) return 0;
    const std::string_view searched = part(text, *window);
    return wanted.empty() ? length(unit, searched) + 1 : count_bytes(searched, wanted);
}

bool starts_with(Unit unit, std::string_view text, std::string_view prefix, Bounds bounds) {
    const auto window = search_window(unit, text, bounds);
    return window && part(text, *window).starts_with(prefix);
}

bool ends_with(Unit unit, std::string_view text, std::string_view suffix, Bounds bounds) {
    const auto window = search_window(unit, text, bounds);
    return window && part(text, *window).ends_with(suffix);
}

std::optional<std::string> replace(Unit unit, std::string_view text, std::string_view old, std::string_view replacement,
                                   std::int64_t most, std::size_t limit) {
    const auto wanted = most < 0 ? std::numeric_limits<std::size_t>::max() : static_cast<std::size_t>(most);
    const std::size_t places = old.empty() ? length(unit, text) + 1 : count_bytes(text, old);
    const std::size_t replaced = std::min(wanted, places);
    if (replaced == 0) return std::string(text);

    const std::size_t kept = text.size() - replaced * old.size();
    if (!replacement.empty() && (kept > limit || replaced > (limit - kept) / replacement.size())) return std::nullopt;
    if (old.empty()) return interleave(unit, text, replacement, replaced);

    std::string out;
    out.reserve(kept + replaced * replacement.size());
    std::size_t offset = 0;
    for (std::size_t index = 0; index < replaced; ++index) {
        const std::size_t at = text.find(old, offset);
        out += text.substr(offset, at - offset);
        out += replacement;
        offset = at + old.size();
    }
    out += text.substr(offset);
    return out;
}

std::string_view remove_prefix(std::string_view text, std::string_view prefix) {
    return text.starts_with(prefix) ? text.substr(prefix.size()) : text;
}

std::string_view remove_suffix(std::string_view text, std::string_view suffix) {
    return text.ends_with(suffix) ? text.substr(0, text.size() - suffix.size()) : text;
}

}  // namespace loopglass::text
