#include "gui/model/timeline.hpp"

#include "gui/model/timeline_rows.hpp"
#include "sim/trace/recorder.hpp"
#include "tests/catch.hpp"

namespace loopglass {
namespace {

constexpr std::int64_t kSecond = 1'000'000'000;

/// A task that sleeps, wakes, blocks for two seconds and finishes; then `switches` short turns of another one.
struct SmallRun {
    Recorder recorder;
    EntityId loop, a, b;

    explicit SmallRun(int switches = 0) {
        loop = recorder.register_entity(EntityKind::loop, "loop");
        a = recorder.register_entity(EntityKind::task, "A");
        b = recorder.register_entity(EntityKind::task, "B");
        recorder.record(TraceKind::loop_started, loop);
        recorder.record(TraceKind::task_created, a);
        recorder.record(TraceKind::iteration, loop);
        recorder.record(TraceKind::task_started, a);
        for (int line = 0; line < 50; ++line) recorder.record(TraceKind::line, a);
        recorder.record(TraceKind::task_suspended, a, 0, 0, 0, static_cast<std::uint16_t>(WaitKind::sleep));
        recorder.set_time(kSecond);
        recorder.record(TraceKind::task_woke, a);
        recorder.record(TraceKind::task_resumed, a);
        recorder.context() = {a, 0, 0};
        recorder.note(TraceKind::blocked, 2 * kSecond);
        recorder.set_time(3 * kSecond);
        recorder.record(TraceKind::polled, loop);
        recorder.print("done\n");
        recorder.record(TraceKind::task_finished, a);
        recorder.record(TraceKind::task_created, b);
        for (int i = 0; i < switches; ++i) {
            recorder.record(TraceKind::task_woke, b);
            recorder.record(TraceKind::task_resumed, b);
            recorder.record(TraceKind::task_suspended, b, 0, 0, 0, static_cast<std::uint16_t>(WaitKind::turn));
        }
    }
    const Trace& trace() const { return recorder.trace(); }
};

TimelineView whole(const TimelineModel& model, const Trace& trace, TimelineAxis axis) {
    return {0, model.extent(trace, axis), 1000, axis};
}

TEST_CASE("the loop comes first and then the tasks in order of creation") {
    const SmallRun run;
    TimelineModel model;
    model.advance(run.trace());
    const auto rows = timeline_rows(run.trace(), model.history(), model.resources(), {}).rows;
    REQUIRE(rows.size() == 3);
    CHECK(rows[0].entity == run.loop);
    CHECK(rows[1].entity == run.a);
    CHECK(rows[2].entity == run.b);
    CHECK(model.has_blocked_time());
}

TEST_CASE("a lane's bars follow each other without overlap") {
    const SmallRun run;
    TimelineModel model;
    model.advance(run.trace());
    const auto bars = model.bars(*model.history().lane_of(run.a), run.trace(),
                                 whole(model, run.trace(), TimelineAxis::steps), UINT32_MAX);
    REQUIRE(bars.size() == 8);
    CHECK(bars[0].state == LaneState::created);
    CHECK(bars[1].state == LaneState::running);
    CHECK(bars[2].state == LaneState::sleeping);
    CHECK(bars[3].state == LaneState::ready);
    CHECK(bars[4].state == LaneState::running);
    CHECK(bars[5].state == LaneState::blocked);
    CHECK(bars[6].state == LaneState::running);  // the call has returned
    CHECK(bars[7].state == LaneState::finished);
    for (std::size_t i = 1; i < bars.size(); ++i) CHECK(bars[i].left >= bars[i - 1].right);
}

TEST_CASE("blocked time has its true length on the axis of virtual time") {
    const SmallRun run;
    TimelineModel model;
    model.advance(run.trace());
    const auto bars = model.bars(*model.history().lane_of(run.a), run.trace(),
                                 whole(model, run.trace(), TimelineAxis::virtual_time), UINT32_MAX);
    float blocked = 0;
    for (const TimelineBar& bar : bars) blocked += bar.state == LaneState::blocked ? bar.right - bar.left : 0;
    CHECK(blocked > 655);  // two of three seconds on 1000 pixels
    CHECK(blocked < 668);
}

TEST_CASE("nothing behind the horizon is given away") {
    const SmallRun run;
    TimelineModel model;
    model.advance(run.trace());
    constexpr EventRef kHorizon = 10;
    for (const TimelineBar& bar : model.bars(*model.history().lane_of(run.a), run.trace(),
                                             whole(model, run.trace(), TimelineAxis::steps), kHorizon)) {
        CHECK(bar.interval.begin <= kHorizon);
        CHECK(bar.state != LaneState::blocked);
    }
    CHECK(model.markers(run.trace(), whole(model, run.trace(), TimelineAxis::steps), kHorizon).empty());
    CHECK(model.markers(run.trace(), whole(model, run.trace(), TimelineAxis::steps), UINT32_MAX).size() == 1);
}

TEST_CASE("however long the run the number of bars is bounded by the pixels") {
    const SmallRun run(20'000);
    TimelineModel model;
    model.advance(run.trace());
    const auto bars = model.bars(*model.history().lane_of(run.b), run.trace(),
                                 whole(model, run.trace(), TimelineAxis::steps), UINT32_MAX);
    CHECK(bars.size() <= 1000 / 3 + 1);
    CHECK(bars.size() > 200);
    std::uint64_t hidden = 0;
    for (const TimelineBar& bar : bars) hidden += bar.hidden;
    CHECK(hidden > 50'000);
}

TEST_CASE("lines lie between the steps of the axis") {
    const SmallRun run;
    TimelineModel model;
    model.advance(run.trace());
    // Events 5 to 54 are lines, within the step that event 4 begins.
    CHECK(model.axis_value(run.trace(), 4, TimelineAxis::steps) == Approx(4));
    CHECK(model.axis_value(run.trace(), 30, TimelineAxis::steps) > 4);
    CHECK(model.axis_value(run.trace(), 54, TimelineAxis::steps) < 5);
    CHECK(model.axis_value(run.trace(), 55, TimelineAxis::steps) == Approx(5));
    for (EventRef event = 1; event <= run.trace().events.size(); ++event) {
        const EventRef back = model.event_at(
            run.trace(), model.axis_value(run.trace(), event, TimelineAxis::steps) + 1e-6, TimelineAxis::steps);
        CHECK(back == event);
    }
}

TEST_CASE("another trace starts the model anew") {
    const SmallRun longer(10), shorter;
    TimelineModel model;
    model.advance(longer.trace());
    model.advance(shorter.trace());
    CHECK(model.history().consumed() == shorter.trace().events.size());
}

}  // namespace
}  // namespace loopglass
