#pragma once

// Problems as text for people, JSON for programs and annotations for GitHub's runner. Stable output: others parse it.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sim/trace/trace.hpp"
#include "sim/watch/problem.hpp"

namespace loopglass {

enum class ReportFormat : std::uint8_t { text, json, github };

/// nullopt when there is no format of that name.
std::optional<ReportFormat> report_format_named(std::string_view name);

/// Text: "FILE:LINE: KIND: MESSAGE" with the fix and the lesson indented below. JSON: one object with an array
/// "problems". GitHub: a workflow command a problem. Without problems: "", except for JSON, whose array is then empty.
std::string report(const Trace& trace, const std::vector<Problem>& problems, ReportFormat format);

}  // namespace loopglass
