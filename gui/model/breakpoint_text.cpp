#include "gui/model/breakpoint_text.hpp"

#include <fmt/format.h>

namespace loopglass {

std::span<const StopReason> stop_reasons() {
    static constexpr StopReason reasons[] = {
        {TraceKind::task_started, "starts"},         {TraceKind::task_suspended, "gives way"},
        {TraceKind::task_resumed, "goes on"},        {TraceKind::exception_raised, "raises an exception"},
        {TraceKind::task_finished, "finishes"},      {TraceKind::task_failed, "fails"},
        {TraceKind::task_cancelled, "is cancelled"},
    };
    return reasons;
}

std::string describe(const Breakpoint& breakpoint) {
    const std::string task = breakpoint.task.empty() ? "any task" : breakpoint.task;
    const std::string at = breakpoint.line != 0 ? fmt::format("line {}", breakpoint.line) : std::string();
    if (!breakpoint.state) return breakpoint.task.empty() ? at : fmt::format("{}, {}", at, task);
    for (const StopReason& reason : stop_reasons()) {
        if (reason.kind == *breakpoint.state)
            return fmt::format("{} {}{}", task, reason.words, at.empty() ? at : " at " + at);
    }
    return fmt::format("{}: {}", task, name_of(*breakpoint.state));
}

}  // namespace loopglass
