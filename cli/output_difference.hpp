#pragma once
/// Two programs' output, side by side, where it first differs; without what differs between machines.
#include <string>
#include <string_view>

namespace loopglass::cli {

/// Addresses become `0x…`, folders of .py files go, and so do the traceback entries of the library and lines that start
/// with `loopglass: `.
std::string masked_output(std::string_view text);

/// Empty when both are equal; else a table of the lines around the first that differs, `width` columns wide.
std::string first_difference(std::string_view left_name, std::string_view left, std::string_view right_name,
                             std::string_view right, std::size_t width);

}  // namespace loopglass::cli
