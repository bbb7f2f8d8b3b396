#pragma once

/// Slices of sequences, and of text by code point or byte.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "sim/core/text/unit.hpp"

namespace loopglass::text {

/// The positions `start`, `start + step` ... that a slice selects, `count` of them, all valid.
struct SliceRange {
    std::int64_t start = 0;
    std::int64_t step = 1;
    std::int64_t count = 0;
};

/// What `[start:stop:step]` selects of a sequence of `length` items; an empty bound stands for None, and
/// the step is not zero. CPython 3.13 Objects/sliceobject.c: PySlice_AdjustIndices.
SliceRange resolve_slice(std::int64_t length, std::optional<std::int64_t> start, std::optional<std::int64_t> stop,
                         std::int64_t step);

/// The selected units of the text.
std::string slice(Unit unit, std::string_view text, const SliceRange& range);

/// The part from position `start` to before `stop`, both at most the length: a slice of step 1, as a view.
std::string_view slice(Unit unit, std::string_view text, std::size_t start, std::size_t stop);

/// Byte offsets between which `find` and its relatives look.
struct SearchWindow {
    std::size_t first;
    std::size_t last;
};

/// Resolves the optional bounds of `str.find`: negative ones count from the end, large ones are cut.
/// Empty where start lies behind end; then not even empty text is found.
std::optional<SearchWindow> search_window(Unit unit, std::string_view text, std::optional<std::int64_t> start,
                                          std::optional<std::int64_t> end);

}  // namespace loopglass::text
