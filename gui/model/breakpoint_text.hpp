#pragma once
/// Breakpoints in words, and what a task can be stopped at.
#include <span>
#include <string>

#include "sim/session/stepping.hpp"

namespace loopglass {

struct StopReason {
    TraceKind kind;
    const char* words;  ///< after "stop when it": "starts"
};

std::span<const StopReason> stop_reasons();

/// "line 12", "B fails", "any task raises an exception".
std::string describe(const Breakpoint& breakpoint);

}  // namespace loopglass
