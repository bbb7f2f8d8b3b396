#pragma once
/// Narration: one event, one sentence in a learner's words, with its cause. Serves the window, tooltips and the
/// terminal.
#include <string>

#include "sim/trace/trace.hpp"

namespace loopglass {

/// "B woke: A released `lock`." for event `index` (from 0) of the trace. Never empty.
std::string narrate(const Trace& trace, std::uint64_t index);

}  // namespace loopglass
