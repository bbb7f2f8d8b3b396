// "RuntimeWarning: coroutine 'f' was never awaited": calling an async function makes a coroutine and runs nothing.

#include <fmt/format.h>

#include "sim/watch/detectors.hpp"

namespace loopglass {

void detect_never_awaited(const Trace& trace, const WatchOptions& options, std::vector<Problem>& problems) {
    read_events(trace, options, [&](EventRef ref, const TraceEvent& event) {
        if (event.kind != TraceKind::never_awaited) return;
        const std::string_view name = trace.strings[static_cast<StringId>(event.payload)];
        Problem problem;
        problem.at = ref;
        problem.subject = event.subject;
        problem.location = event.location;
        problem.message = fmt::format(
            "{0}() was called but never awaited: the call only makes a coroutine, and its body did not run.", name);
        problem.lesson = "first-coroutine";
        problem.fix = fmt::format(
            "Write `await {0}(…)` to run it here, or `asyncio.create_task({0}(…))` to run it at the same time.", name);
        problems.push_back(std::move(problem));
    });
}

}  // namespace loopglass
