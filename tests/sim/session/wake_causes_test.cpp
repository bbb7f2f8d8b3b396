// Over all conformance scripts: whom the chain of waits names last is who brings the wake-up about, or it names nobody.
#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "sim/trace/derive.hpp"
#include "sim/trace/wait_graph.hpp"
#include "tests/catch.hpp"
#include "tests/sim/session/conformance_runs.hpp"

namespace loopglass {
namespace {

/// A task's wake-up, and the events since its suspension that led to it, from the last one back to the beginning of
/// the step, callback or timer in which it came about.
struct WakeUp {
    EventRef suspended = 0, woke = 0;
    std::vector<EventRef> path;
    bool from_outside = false;  ///< a cancellation or a time-out: nothing that a wait leads to

    EventRef moment = 0;  ///< just before somebody began to bring it about
};

WakeUp wake_up_of(const Trace& trace, EventRef woke, EventRef suspended) {
    WakeUp found{suspended, woke, {}, false, 0};
    found.from_outside = (trace.events[woke - 1].flags & trace_flag::cancelling) != 0;
    for (EventRef at = trace.events[woke - 1].cause; at > suspended; at = trace.events[at - 1].cause) {
        const TraceEvent& event = trace.events[at - 1];
        found.path.push_back(at);
        found.from_outside = found.from_outside || event.kind == TraceKind::cancel_requested;
        if (begins_step(event.kind) || event.kind == TraceKind::timer_fired) break;
    }
    if (found.path.empty()) return found;
    // Who gives back a permit got it within the same step, if not before.
    const bool given_back = trace.events[found.path.front() - 1].kind == TraceKind::released;
    found.moment = (given_back ? found.path.front() : found.path.back()) - 1;
    return found;
}

std::vector<WakeUp> wake_ups(const Trace& trace) {
    std::vector<WakeUp> found;
    std::map<EntityId, EventRef> suspended;
    for (EventRef ref = 1; ref <= trace.events.size(); ++ref) {
        const TraceEvent& event = trace.events[ref - 1];
        if (event.kind == TraceKind::task_suspended) suspended[event.subject] = ref;
        if (event.kind != TraceKind::task_woke) continue;
        const auto since = suspended.find(event.subject);
        if (since == suspended.end()) continue;  // it was just created
        WakeUp wake = wake_up_of(trace, ref, since->second);
        if (!wake.path.empty()) found.push_back(std::move(wake));
        suspended.erase(since);
    }
    std::sort(found.begin(), found.end(), [](const WakeUp& a, const WakeUp& b) {
        return a.moment != b.moment ? a.moment < b.moment : a.woke < b.woke;
    });
    return found;
}

bool has_part_in(const Trace& trace, const WakeUp& wake, EntityId task) {
    return std::any_of(wake.path.begin(), wake.path.end(), [&](EventRef at) {
        return trace.events[at - 1].subject == task || actor_of(trace, at) == task;
    });
}

struct Count {
    std::size_t named = 0, nobody = 0, from_outside = 0, gone = 0;
    std::map<std::string, std::array<std::size_t, 2>> kinds;  // named, nobody
    std::vector<std::string> wrong;
};

void judge(const Trace& trace, const WaitGraph& graph, const WakeUp& wake, Count& count) {
    const EntityId task = trace.events[wake.woke - 1].subject;
    const WaitChain chain = graph.chain_from(task);
    if (chain.links.empty()) return;
    if (wake.from_outside) {
        ++count.from_outside;
        return;
    }
    const WaitLink& last = chain.links.back();
    const bool timer = last.wait.kind == WaitKind::sleep && last.next == 0;
    // Who has ended can give nothing back: that is said of the holder, and right only when he has no part in it.
    const bool gone = last.next != 0 && graph.is_over(last.next) && !has_part_in(trace, wake, last.next);
    const bool nobody = last.next == 0 || gone;
    count.gone += gone ? 1 : 0;
    if (!chain.cycle && !timer && nobody) {
        ++count.nobody;
        ++count.kinds[std::string(name_of(last.wait.kind))][1];
        return;
    }
    const bool right = chain.cycle ? false
                       : timer     ? trace.events[wake.path.back() - 1].kind == TraceKind::timer_fired
                                   : has_part_in(trace, wake, last.next);
    if (right) {
        ++count.named;
        ++count.kinds[std::string(name_of(last.wait.kind))][0];
        return;
    }
    std::string text =
        fmt::format("{} at event {}: {}; woken by", trace.name_of(task), wake.woke, describe(trace, graph, chain));
    for (const EventRef at : wake.path)
        text += fmt::format(" {} {}({})", at, name_of(trace.events[at - 1].kind),
                            trace.name_of(trace.events[at - 1].subject));
    count.wrong.push_back(std::move(text));
}

TEST_CASE("the chain of waits ends at the cause of each recorded wake-up or at nobody") {
    Count all;
    std::size_t waits = 0;
    for_each_conformance_run([&](const std::string& script, const Session& session) {
        const Trace& trace = session.trace();
        Count here;
        WaitGraph graph(trace, 1);
        for (const WakeUp& wake : wake_ups(trace)) {
            graph.advance(wake.moment);
            judge(trace, graph, wake, here);
            ++waits;
        }
        all.named += here.named;
        all.nobody += here.nobody;
        all.from_outside += here.from_outside;
        all.gone += here.gone;
        for (const auto& [kind, counts] : here.kinds) {
            all.kinds[kind][0] += counts[0];
            all.kinds[kind][1] += counts[1];
        }
        for (const std::string& each : here.wrong) all.wrong.push_back(script + ": " + each);
    });
    std::string report;
    for (std::size_t i = 0; i < std::min<std::size_t>(all.wrong.size(), 40); ++i) report += all.wrong[i] + "\n";
    for (const auto& [kind, counts] : all.kinds)
        report += fmt::format("{}: {} named, {} nobody\n", kind, counts[0], counts[1]);
    INFO(waits << " waits: " << all.named << " named, " << all.nobody << " nobody, " << all.from_outside
               << " from outside, " << all.gone << " of one that has ended, " << all.wrong.size() << " wrong\n"
               << report);
    CHECK(all.wrong.empty());
    CHECK(waits > 1000);
    CHECK(all.gone * 100 < all.named);  // a lock that another task gives back is rare
    // Whoever waits for a task, a lock or a time is told for what; only then is silence no answer.
    for (const char* kind : {"sleep", "task", "gather", "group", "lock"}) {
        INFO(kind);
        CHECK(all.kinds[kind][0] > 8 * all.kinds[kind][1]);
    }
    // A semaphore that begins at 0 is nobody's to give back: three of the scripts use one as a signal.
    CHECK(all.kinds["semaphore"][0] > 4 * all.kinds["semaphore"][1]);
}

}  // namespace
}  // namespace loopglass
