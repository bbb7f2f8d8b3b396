#pragma once
/// The `~~~^^^` line under a line of a traceback: CPython 3.13 Lib/traceback.py, _format_single_frame_summary.
#include <string>
#include <string_view>

#include "sim/python/code/code.hpp"

namespace loopglass {

/// The marks for `position` within `line` (unstripped source), aligned with the line stripped of its indentation;
/// empty when CPython shows none. Positions over several lines give none.
std::string caret_line(std::string_view line, const CodePosition& position);

}  // namespace loopglass
