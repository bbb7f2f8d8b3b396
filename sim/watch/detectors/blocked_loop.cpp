// A step that keeps the loop too long: everything else in the program stands still meanwhile. It is a problem only if
// somebody was there to be held up: a task in the ready queue, or a timer that came due during the step.

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include <fmt/format.h>

#include "sim/trace/derive.hpp"
#include "sim/watch/detectors.hpp"

namespace loopglass {
namespace {

/// A step or callback that has the loop.
struct Step {
    EntityId actor;
    EventRef begin;
    std::int64_t begin_time;
    std::int64_t inner = 0;         // of eager steps within it
    std::int64_t longest_call = 0;  // the longest blocking call in it …
    LocationId call_location = 0;   // … and where
};

class BlockedLoop {
public:
    BlockedLoop(const Trace& trace, const WatchOptions& options, std::vector<Problem>& problems)
        : trace_(trace), options_(options), problems_(problems) {}

    void read(EventRef ref, const TraceEvent& event) {
        switch (event.kind) {
            case TraceKind::task_created:
            case TraceKind::task_woke: ready_.insert(event.subject); break;
            case TraceKind::task_started:
            case TraceKind::task_resumed:
                ready_.erase(event.subject);
                steps_.push_back({event.subject, ref, event.time});
                break;
            case TraceKind::callback_started: steps_.push_back({event.subject, ref, event.time}); break;
            case TraceKind::task_finished:
            case TraceKind::task_failed:
            case TraceKind::task_cancelled:
            case TraceKind::task_collected: ready_.erase(event.subject); [[fallthrough]];
            case TraceKind::task_suspended:
            case TraceKind::callback_finished: end_step(event); break;
            case TraceKind::timer_set: timers_[event.subject] = static_cast<std::int64_t>(event.payload); break;
            case TraceKind::timer_fired:
            case TraceKind::timer_cancelled: timers_.erase(event.subject); break;
            case TraceKind::blocked: note_call(event); break;
            default: break;
        }
    }

private:
    void note_call(const TraceEvent& event) {
        if (steps_.empty()) return;
        Step& step = steps_.back();
        const auto length = static_cast<std::int64_t>(event.payload);
        if (length <= step.longest_call) return;
        step.longest_call = length;
        step.call_location = event.location;
    }

    void end_step(const TraceEvent& event) {
        if (steps_.empty() || steps_.back().actor != event.subject) return;
        const Step step = steps_.back();
        steps_.pop_back();
        const std::int64_t whole = event.time - step.begin_time;
        if (!steps_.empty()) steps_.back().inner += whole;
        const std::int64_t length = whole - step.inner;
        if (length < options_.slow_step) return;
        const std::string victim = held_up(step.actor, event.time);
        if (!victim.empty()) report(step, event, length, victim);
    }

    /// Who could have run: "B", "B and 2 others"; "" when nobody.
    std::string held_up(EntityId actor, std::int64_t now) const {
        std::vector<EntityId> victims;
        for (const EntityId task : ready_) {
            if (task != actor) victims.push_back(task);
        }
        for (const auto& [timer, due] : timers_) {
            const EntityId owner = trace_.entities[timer].creator;
            if (due < now && owner != actor) victims.push_back(owner == 0 ? timer : owner);
        }
        std::sort(victims.begin(), victims.end());
        victims.erase(std::unique(victims.begin(), victims.end()), victims.end());
        if (victims.empty()) return {};
        std::string first = name_of_victim(victims.front());
        if (victims.size() == 1) return first;
        if (victims.size() == 2) return fmt::format("{} and {}", first, name_of_victim(victims.back()));
        return fmt::format("{} and {} others", first, victims.size() - 1);
    }

    std::string name_of_victim(EntityId entity) const {
        return trace_.entities[entity].kind == EntityKind::timer ? "a timer" : trace_.name_of(entity);
    }

    void report(const Step& step, const TraceEvent& end, std::int64_t length, const std::string& victim) {
        const bool by_call = step.longest_call * 2 >= length;
        const double seconds = static_cast<double>(length) / 1e9;
        Problem problem;
        problem.at = step.begin;
        problem.subject = step.actor;
        problem.location = by_call && step.call_location != 0 ? step.call_location : end.location;
        problem.lesson = "blocking-the-loop";
        problem.message =
            fmt::format("{} blocked the loop for {:.3g} s{}: {} could not run meanwhile.", trace_.name_of(step.actor),
                        seconds, by_call ? " in a blocking call" : " with work between two awaits", victim);
        problem.fix = by_call ? "Use the awaitable form (asyncio.sleep for time.sleep), or hand the call to a thread: "
                                "`await asyncio.to_thread(…)`."
                              : "Hand the work to a thread or process (`await asyncio.to_thread(…)`), or give way now "
                                "and then with `await asyncio.sleep(0)`.";
        problems_.push_back(std::move(problem));
    }

    const Trace& trace_;
    const WatchOptions& options_;
    std::vector<Problem>& problems_;
    std::vector<Step> steps_;
    std::unordered_set<EntityId> ready_;
    std::unordered_map<EntityId, std::int64_t> timers_;  // set and not due yet: when
};

}  // namespace

void detect_blocked_loop(const Trace& trace, const WatchOptions& options, std::vector<Problem>& problems) {
    BlockedLoop detector(trace, options, problems);
    read_events(trace, options, [&](EventRef ref, const TraceEvent& event) { detector.read(ref, event); });
}

}  // namespace loopglass
