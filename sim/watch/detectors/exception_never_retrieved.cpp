// "Task exception was never retrieved": a task failed, and nobody awaited it or asked for its result before it was
// freed or the program ended. Of a run that was cut off by a limit only freed tasks can be judged.

#include <unordered_map>
#include <unordered_set>

#include <fmt/format.h>

#include "sim/watch/detectors.hpp"

namespace loopglass {

void detect_exception_never_retrieved(const Trace& trace, const WatchOptions& options, std::vector<Problem>& problems) {
    std::unordered_map<EntityId, EventRef> failures;  // by task or future, as long as nobody has asked
    std::unordered_set<EntityId> collected;
    bool ended = false;
    bool cut_off = false;
    read_events(trace, options, [&](EventRef ref, const TraceEvent& event) {
        switch (event.kind) {
            case TraceKind::task_failed: failures.emplace(event.subject, ref); break;
            case TraceKind::future_resolved:
                if (event.aux == static_cast<std::uint16_t>(FutureOutcome::exception)) {
                    failures.emplace(event.subject, ref);
                }
                break;
            case TraceKind::retrieved: failures.erase(event.subject); break;
            case TraceKind::task_collected: collected.insert(event.subject); break;
            case TraceKind::limit_hit: cut_off = true; break;
            case TraceKind::run_finished: ended = true; break;
            default: break;
        }
    });
    const bool judges_all = ended && !cut_off;
    for (const auto& [entity, ref] : failures) {
        if (!judges_all && collected.count(entity) == 0) continue;
        const TraceEvent& event = trace.events[ref - 1];
        const std::string name = trace.name_of(entity);
        Problem problem;
        problem.at = ref;
        problem.subject = entity;
        problem.location = event.location;
        problem.message = fmt::format("{} ended with {}, and nobody ever asked for its result.", name,
                                      trace.strings[static_cast<StringId>(event.payload)]);
        problem.lesson = "lost-exception";
        problem.fix =
            fmt::format("Await {}, gather it, or start it in a TaskGroup, so that its failure reaches somebody.", name);
        problems.push_back(std::move(problem));
    }
}

}  // namespace loopglass
