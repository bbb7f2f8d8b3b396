#pragma once
/// Where a SyntaxError points: the lines that stand above its message.
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace loopglass {

/// As the attributes of SyntaxError: lines and offsets count from 1, offsets in characters; empty is None.
struct SyntaxPlace {
    std::string_view filename;
    std::optional<std::int64_t> line = {}, offset = {}, end_line = {}, end_offset = {};
    std::optional<std::string_view> text = {};
};

/// `  File "x.py", line 1`, the line of source and its carets; as much of it as is known.
/// CPython 3.13 Lib/traceback.py: TracebackException._format_syntax_error.
std::string syntax_excerpt(const SyntaxPlace& place);

}  // namespace loopglass
