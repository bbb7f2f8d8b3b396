#include "sim/trace/derive.hpp"

#include <string>
#include <vector>

#include "tests/catch.hpp"
#include "tests/sim/trace/synthetic_run.hpp"

namespace loopglass {
namespace {

std::vector<std::string> states_of(const StateHistory& history, EntityId entity) {
    std::vector<std::string> states;
    const Lane* lane = history.lane_of(entity);
    if (lane == nullptr) return states;
    for (const StateInterval& each : lane->intervals) states.emplace_back(name_of(each.state));
    return states;
}

using States = std::vector<std::string>;

TEST_CASE("a task's lane tells its whole life without gaps") {
    const LockRun run;
    StateHistory history;
    history.advance(run.trace());
    CHECK(states_of(history, run.a) == States{"created", "running", "sleeping", "ready", "running", "finished"});
    CHECK(states_of(history, run.b) ==
          States{"created", "running", "waiting", "ready", "running", "blocked", "failed"});
    for (const EntityId task : {run.a, run.b}) {
        const std::vector<StateInterval>& intervals = history.lane_of(task)->intervals;
        for (std::size_t index = 1; index < intervals.size(); ++index) {
            CHECK(intervals[index - 1].end == intervals[index].begin);
            CHECK(intervals[index].begin > intervals[index - 1].begin);
        }
        CHECK(intervals.back().end == 0);
    }
    const StateInterval& waits = history.lane_of(run.b)->intervals[2];
    CHECK(waits.about == run.lock);
    CHECK(waits.wait == WaitKind::lock);
}

TEST_CASE("the loop's lane shows whose step runs and when it was idle") {
    const LockRun run;
    StateHistory history;
    history.advance(run.trace());
    const Lane* lane = history.lane_of(run.loop);
    REQUIRE(lane != nullptr);
    std::vector<EntityId> steps;
    int idle = 0;
    for (std::size_t index = 0; index < lane->intervals.size(); ++index) {
        const StateInterval& each = lane->intervals[index];
        if (each.state == LaneState::running && each.about != 0) steps.push_back(each.about);
        idle += each.state == LaneState::sleeping;
        CHECK(each.end != 0);
        if (index > 0) CHECK(each.begin == lane->intervals[index - 1].end);
    }
    CHECK(steps == std::vector<EntityId>{run.a, run.b, run.a, run.b});
    CHECK(idle == 1);
}

TEST_CASE("a wake-up names the waker event and who was at work") {
    const LockRun run;
    StateHistory history;
    history.advance(run.trace());
    const std::vector<WakeEdge>& edges = history.wake_edges();
    REQUIRE(edges.size() == 2);
    CHECK(edges[0].waker == run.timer_fired);
    CHECK(edges[0].from == run.timer);
    CHECK(edges[0].to == run.a);
    CHECK(edges[1].waker == run.a_released);
    CHECK(edges[1].woke == run.b_woke);
    CHECK(edges[1].from == run.a);
    CHECK(edges[1].to == run.b);
}

TEST_CASE("the state at a moment is the one that moment's event brought") {
    const LockRun run;
    StateHistory history;
    history.advance(run.trace());
    CHECK(history.state_at(run.b, run.b_created - 1) == nullptr);
    CHECK(history.state_at(run.b, run.b_created)->state == LaneState::created);
    CHECK(history.state_at(run.b, run.b_waits)->state == LaneState::running);
    CHECK(history.state_at(run.b, run.b_waits + 1)->state == LaneState::waiting);
    CHECK(history.state_at(run.b, run.b_woke)->state == LaneState::ready);
    CHECK(history.state_at(run.b, run.b_blocked)->state == LaneState::blocked);
    CHECK(history.state_at(run.b, run.b_failed + 2)->state == LaneState::failed);
    CHECK(history.state_at(run.lock, run.b_woke) == nullptr);
}

TEST_CASE("advancing bit by bit gives what one pass gives") {
    const LockRun run;
    StateHistory whole;
    whole.advance(run.trace());
    Recorder recorder;
    StateHistory stepwise;
    for (EntityId id = 1; id <= run.trace().entities.size(); ++id) {
        recorder.register_entity(run.trace().entities[id].kind);
    }
    for (std::size_t index = 0; index < run.trace().events.size(); ++index) {
        const TraceEvent& event = run.trace().events[index];
        recorder.set_time(event.time);
        recorder.record(event.kind, event.subject, event.cause, 0, event.payload, event.aux, event.flags);
        stepwise.advance(recorder.trace());
    }
    REQUIRE(stepwise.lanes().size() == whole.lanes().size());
    for (std::size_t lane = 0; lane < whole.lanes().size(); ++lane) {
        const auto& left = whole.lanes()[lane].intervals;
        const auto& right = stepwise.lanes()[lane].intervals;
        REQUIRE(left.size() == right.size());
        for (std::size_t index = 0; index < left.size(); ++index) {
            CHECK(left[index].begin == right[index].begin);
            CHECK(left[index].end == right[index].end);
            CHECK(left[index].state == right[index].state);
            CHECK(left[index].about == right[index].about);
        }
    }
    CHECK(stepwise.wake_edges().size() == whole.wake_edges().size());
}

TEST_CASE("a blocking call ends when the clock has passed it") {
    Recorder run;
    const EntityId task = run.register_entity(EntityKind::task, "A");
    const EntityId thread = run.register_entity(EntityKind::thread, "worker");
    run.record(TraceKind::task_created, task);
    run.record(TraceKind::task_started, task);
    const EventRef blocked = run.record(TraceKind::blocked, task, 0, 0, 100);
    run.set_time(40);
    run.record(TraceKind::thread_started, thread);
    run.set_time(100);
    const EventRef after = run.record(TraceKind::printed, task);
    StateHistory history;
    history.advance(run.trace());
    CHECK(states_of(history, task) == States{"created", "running", "blocked", "running"});
    CHECK(history.lane_of(task)->intervals[2].begin == blocked);
    CHECK(history.lane_of(task)->intervals[2].end == after);
}

TEST_CASE("a task that was cancelled while in the queue stays ready") {
    Recorder run;
    const EntityId task = run.register_entity(EntityKind::task, "A");
    const EventRef created = run.record(TraceKind::task_created, task);
    run.record(TraceKind::task_woke, task, created);
    run.record(TraceKind::task_started, task, created);
    run.record(TraceKind::task_suspended, task);
    const EventRef woke = run.record(TraceKind::task_woke, task);
    run.record(TraceKind::task_woke, task, woke);
    run.record(TraceKind::task_cancelled, task);
    run.record(TraceKind::task_collected, task);
    StateHistory history;
    history.advance(run.trace());
    CHECK(states_of(history, task) == States{"created", "running", "waiting", "ready", "cancelled", "collected"});
}

TEST_CASE("eager steps nest on the loop") {
    Recorder run;
    const EntityId loop = run.register_entity(EntityKind::loop);
    const EntityId outer = run.register_entity(EntityKind::task, "outer");
    const EntityId inner = run.register_entity(EntityKind::task, "inner");
    run.record(TraceKind::loop_started, loop);
    run.record(TraceKind::iteration, loop);
    run.record(TraceKind::task_started, outer);
    run.record(TraceKind::task_started, inner);
    run.record(TraceKind::task_finished, inner);
    run.record(TraceKind::task_finished, outer);
    StateHistory history;
    history.advance(run.trace());
    std::vector<EntityId> steps;
    for (const StateInterval& each : history.lane_of(loop)->intervals) {
        if (each.state == LaneState::running && each.about != 0) steps.push_back(each.about);
    }
    CHECK(steps == std::vector<EntityId>{outer, inner, outer});
}

TEST_CASE("subjects that no table knows are passed over") {
    Recorder run;
    run.record(TraceKind::task_created, 4'000'000'000u);
    run.record(TraceKind::task_suspended, 7, 9, 9, ~std::uint64_t{0}, 999);
    StateHistory history;
    history.advance(run.trace());
    CHECK(history.lanes().empty());
    CHECK(actor_of(run.trace(), 2) == 0);
}

}  // namespace
}  // namespace loopglass
