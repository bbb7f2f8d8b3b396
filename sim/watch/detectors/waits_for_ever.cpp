// Nothing ready, no timer, no I/O, no thread: the program would hang. Circles of tasks that wait for each other are
// named edge by edge; without a circle, those who wait for something that nobody is left to do.

#include <algorithm>
#include <unordered_map>

#include <fmt/format.h>

#include "sim/trace/wait_graph.hpp"
#include "sim/watch/detectors.hpp"

namespace loopglass {
namespace {

std::string_view fix_for(WaitKind kind, bool in_circle) {
    if (in_circle && kind == WaitKind::lock) return "Take the locks in the same order everywhere.";
    if (in_circle) return "Let one of them go on without the other.";
    switch (kind) {
        case WaitKind::lock:
        case WaitKind::semaphore: return "Take it with `async with`, so that it is given back whatever happens.";
        case WaitKind::event: return "Somebody must call set(); look for a path on which nobody does.";
        case WaitKind::condition: return "Somebody must call notify() after the wait began.";
        case WaitKind::barrier: return "As many tasks must come to the barrier as it has parties.";
        case WaitKind::queue_get:
            return "Put an item for each get, or tell the consumers to stop: cancel them at the end.";
        case WaitKind::queue_put: return "Somebody must take items out, or the queue must hold more.";
        case WaitKind::queue_join: return "Call task_done() once for each item taken.";
        case WaitKind::accept: return "Close the server when its work is done.";
        case WaitKind::input: return "Give the program its input in the options: `stdin`.";
        default: return "Somebody must bring about what it waits for, or the wait needs a timeout.";
    }
}

Problem problem_of(const Trace& trace, const WaitGraph& graph, const WaitChain& chain, EventRef at) {
    const Wait& last = chain.links.back().wait;
    Problem problem;
    problem.at = at;
    problem.subject = chain.links.front().wait.task;
    problem.location = trace.events[last.since - 1].location;
    problem.lesson = "deadlock";
    problem.fix = fix_for(last.kind, chain.cycle.has_value());
    const std::string story = describe(trace, graph, chain);
    if (chain.cycle) {
        problem.message = fmt::format("The program would wait for ever, in a circle: {}.", story);
    } else if (last.kind == WaitKind::accept) {
        problem.message = fmt::format("The server is idle and no client is left: {}.", story);
    } else {
        problem.message = fmt::format("The program would wait for ever: {}, and nobody is left to end that.", story);
    }
    return problem;
}

}  // namespace

void detect_waits_for_ever(const Trace& trace, const WatchOptions& options, std::vector<Problem>& problems) {
    read_events(trace, options, [&](EventRef at, const TraceEvent& event) {
        if (event.kind != TraceKind::stalled) return;
        constexpr EventRef kAtOnce = 4096;
        WaitGraph graph(trace, std::min(at, kAtOnce));
        for (EventRef to = kAtOnce; to < at; to += std::min(kAtOnce, at - to)) {
            graph.advance(to);
            if (options.goes_on && !options.goes_on()) return;
        }
        graph.advance(at);
        const std::vector<WaitChain> cycles = graph.cycles();
        for (const WaitChain& cycle : cycles) problems.push_back(problem_of(trace, graph, cycle, at));
        if (!cycles.empty()) return;
        // Chains that end in the same wait tell the same story: the longest one tells it best.
        std::vector<WaitChain> chains;
        std::unordered_map<EntityId, std::size_t> with_end;  // index into chains, by the task of the last link
        for (const Wait& wait : graph.waits()) {
            WaitChain chain = graph.chain_from(wait.task);
            const auto [same_end, is_new] = with_end.try_emplace(chain.links.back().wait.task, chains.size());
            if (is_new)
                chains.push_back(std::move(chain));
            else if (chain.links.size() > chains[same_end->second].links.size())
                chains[same_end->second] = std::move(chain);
        }
        for (const WaitChain& chain : chains) problems.push_back(problem_of(trace, graph, chain, at));
    });
}

}  // namespace loopglass
