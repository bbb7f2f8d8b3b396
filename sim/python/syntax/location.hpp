#pragma once
// Where a piece of Python source stands, counted as CPython's `ast` module counts it.

#include <cstdint>

namespace loopglass {

/// A half-open range of source. Lines start at 1; columns are 0-based offsets in UTF-8 bytes
/// (CPython's lineno, col_offset, end_lineno, end_col_offset).
struct Location {
    std::int32_t line = 0;
    std::int32_t column = 0;
    std::int32_t end_line = 0;
    std::int32_t end_column = 0;

    friend bool operator==(const Location&, const Location&) = default;
};

}  // namespace loopglass
