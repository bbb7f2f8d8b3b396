#pragma once

/// `find`, `count`, `replace`, `startswith` and their relatives, for str and bytes.
///
/// Positions are in the given unit. UTF-8 synchronises itself: a valid text is never found in the middle of
/// a character, so the search itself runs over bytes.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "sim/core/text/unit.hpp"

namespace loopglass::text {

/// The optional start and end of a search, as the program wrote them; an empty one stands for None.
struct Bounds {
    std::optional<std::int64_t> start = std::nullopt;
    std::optional<std::int64_t> end = std::nullopt;
};

/// Position of the first occurrence, if any.
std::optional<std::size_t> find(Unit unit, std::string_view text, std::string_view wanted, Bounds bounds = {});
/// Position of the last occurrence, if any.
std::optional<std::size_t> find_last(Unit unit, std::string_view text, std::string_view wanted, Bounds bounds = {});
/// Number of occurrences that do not overlap; empty text occurs around every unit.
std::size_t count(Unit unit, std::string_view text, std::string_view wanted, Bounds bounds = {});
bool starts_with(Unit unit, std::string_view text, std::string_view prefix, Bounds bounds = {});
bool ends_with(Unit unit, std::string_view text, std::string_view suffix, Bounds bounds = {});

/// Replaces the first `most` occurrences, all if it is negative. Empty if the result exceeds `limit` bytes.
std::optional<std::string> replace(Unit unit, std::string_view text, std::string_view old, std::string_view replacement,
                                   std::int64_t most, std::size_t limit);

std::string_view remove_prefix(std::string_view text, std::string_view prefix);
std::string_view remove_suffix(std::string_view text, std::string_view suffix);

}  // namespace loopglass::text
