#include "sim/session/stepping.hpp"

#include "sim/trace/recorder.hpp"
#include "tests/catch.hpp"

using namespace loopglass;

namespace {

/// Two tasks: A runs lines 3 and 4, B line 3, A again line 5.
struct StepRun {
    Recorder recorder;
    EntityId a, b;
    EventRef iteration, a_started, a_line3, a_line4, a_suspended, b_started, b_line3, b_failed, iteration2, a_resumed,
        a_line5, a_finished;

    StepRun() {
        a = recorder.register_entity(EntityKind::task, "A");
        b = recorder.register_entity(EntityKind::task, "B");
        const auto line = [&](std::uint32_t number) {
            return recorder.intern_location("/tmp/program.py", number, "worker");
        };
        recorder.record(TraceKind::task_created, a, 0, line(9));
        recorder.record(TraceKind::task_created, b, 0, line(9));
        iteration = recorder.record(TraceKind::iteration, 0, 0, 0, 1);
        a_started = recorder.record(TraceKind::task_started, a);
        a_line3 = recorder.record(TraceKind::line, a, a_started, line(3));
        a_line4 = recorder.record(TraceKind::line, a, a_started, line(4));
        a_suspended = recorder.record(TraceKind::task_suspended, a, a_started, line(4));
        b_started = recorder.record(TraceKind::task_started, b);
        b_line3 = recorder.record(TraceKind::line, b, b_started, line(3));
        b_failed = recorder.record(TraceKind::task_failed, b, b_started, line(3));
        iteration2 = recorder.record(TraceKind::iteration, 0, 0, 0, 2);
        a_resumed = recorder.record(TraceKind::task_resumed, a, a_suspended, line(4));
        a_line5 = recorder.record(TraceKind::line, a, a_resumed, line(5));
        a_finished = recorder.record(TraceKind::task_finished, a, a_resumed, line(5));
        index.advance(trace());
    }
    const Trace& trace() const { return recorder.trace(); }
    std::uint64_t target(StepUnit unit, Direction direction, std::uint64_t position, EntityId task = 0) const {
        return index.target(trace(), unit, direction, position, task);
    }
    StepIndex index;
};

}  // namespace

TEST_CASE("a step leads just behind the event that begins something") {
    const StepRun run;
    CHECK(run.target(StepUnit::line, Direction::forward, 0) == run.a_line3);
    CHECK(run.target(StepUnit::line, Direction::forward, run.a_line3) == run.a_line4);
    CHECK(run.target(StepUnit::task_step, Direction::forward, 0) == run.a_started);
    CHECK(run.target(StepUnit::task_step, Direction::forward, run.a_started) == run.b_started);
    CHECK(run.target(StepUnit::iteration, Direction::forward, run.iteration) == run.iteration2);
}

TEST_CASE("a step of the followed task passes the others by") {
    const StepRun run;
    CHECK(run.target(StepUnit::line, Direction::forward, run.a_line4, run.a) == run.a_line5);
    CHECK(run.target(StepUnit::task_step, Direction::forward, run.a_started, run.a) == run.a_resumed);
    CHECK(run.target(StepUnit::line, Direction::back, run.a_line5, run.b) == run.b_line3);
    CHECK(run.target(StepUnit::iteration, Direction::forward, run.iteration, run.a) == run.iteration2);
}

TEST_CASE("back undoes forward for every unit") {
    const StepRun run;
    for (const StepUnit unit : {StepUnit::line, StepUnit::task_step, StepUnit::iteration}) {
        const std::uint64_t one = run.target(unit, Direction::forward, 0);
        const std::uint64_t two = run.target(unit, Direction::forward, one);
        CHECK(one < two);
        CHECK(run.target(unit, Direction::back, two) == one);
        CHECK(run.target(unit, Direction::back, one) == 0);
    }
}

TEST_CASE("without more steps forward is the end and back the beginning") {
    const StepRun run;
    CHECK(run.target(StepUnit::line, Direction::forward, run.a_line5) == run.trace().events.size());
    CHECK(run.target(StepUnit::task_step, Direction::forward, run.b_started, run.b) == run.trace().events.size());
    CHECK(run.target(StepUnit::task_step, Direction::back, run.b_started, run.b) == 0);
}

TEST_CASE("from within a step back leads to its beginning") {
    const StepRun run;
    CHECK(run.target(StepUnit::task_step, Direction::back, run.a_suspended) == run.a_started);
}

TEST_CASE("steps are counted up to the cursor and in all") {
    const StepRun run;
    CHECK(run.index.steps() == 3);
    CHECK(run.index.steps_before(0) == 0);
    CHECK(run.index.steps_before(run.a_started) == 1);
    CHECK(run.index.steps_before(run.b_started - 1) == 1);
    CHECK(run.index.steps_before(run.trace().events.size()) == 3);
}

TEST_CASE("an index goes on where it stopped") {
    StepRun run;
    const EventRef later = run.recorder.record(TraceKind::task_started, run.b);
    run.index.advance(run.trace());
    CHECK(run.index.steps() == 4);
    CHECK(run.target(StepUnit::task_step, Direction::forward, run.a_resumed) == later);
}

TEST_CASE("a run without line events steps by the places its tasks stand at") {
    Recorder recorder;
    const EntityId task = recorder.register_entity(EntityKind::task, "A");
    const EventRef started = recorder.record(TraceKind::task_started, task);
    const EventRef suspended =
        recorder.record(TraceKind::task_suspended, task, started, recorder.intern_location("program.cpp", 9, "sell"));
    StepIndex index;
    index.advance(recorder.trace());
    CHECK(index.target(recorder.trace(), StepUnit::line, Direction::forward, started, 0) == suspended);
}

TEST_CASE("a breakpoint on a line stops whoever comes there") {
    const StepRun run;
    std::vector<Breakpoint> breakpoints(1);
    breakpoints[0].line = 3;
    CHECK(next_breakpoint(run.trace(), breakpoints, "/home/program.py", Direction::forward, 0) == run.a_line3);
    CHECK(next_breakpoint(run.trace(), breakpoints, "/home/program.py", Direction::forward, run.a_line3) ==
          run.b_line3);
    CHECK(next_breakpoint(run.trace(), breakpoints, "/home/program.py", Direction::back, run.b_line3) == run.a_line3);
    CHECK(next_breakpoint(run.trace(), breakpoints, "other.py", Direction::forward, 0) == run.trace().events.size());
    breakpoints[0].task = "B";
    CHECK(next_breakpoint(run.trace(), breakpoints, "program.py", Direction::forward, 0) == run.b_line3);
    breakpoints[0].enabled = false;
    CHECK(next_breakpoint(run.trace(), breakpoints, "program.py", Direction::forward, 0) == run.trace().events.size());
}

TEST_CASE("a breakpoint on a state stops when a task gets there") {
    const StepRun run;
    std::vector<Breakpoint> breakpoints(1);
    breakpoints[0].state = TraceKind::task_failed;
    CHECK(next_breakpoint(run.trace(), breakpoints, "program.py", Direction::forward, 0) == run.b_failed);
    breakpoints[0].task = "A";
    CHECK(next_breakpoint(run.trace(), breakpoints, "program.py", Direction::forward, 0) == run.trace().events.size());
}

TEST_CASE("a task stands where it was seen last") {
    const StepRun run;
    CHECK(run.trace().locations[location_of(run.trace(), run.a, run.b_failed)].line == 4);
    CHECK(run.trace().locations[location_of(run.trace(), run.a, run.a_line5)].line == 5);
    CHECK(location_of(run.trace(), run.a, 0) == 0);
}
