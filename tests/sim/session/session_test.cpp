#include "sim/session/session.hpp"

#include <algorithm>

#include "sim/session/narration.hpp"
#include "tests/catch.hpp"

using namespace loopglass;

namespace {

constexpr const char* kTills = R"(import asyncio

sold = 0


async def sell(till):
    global sold
    seen = sold
    await asyncio.sleep(0.1)
    sold = seen + 1
    print(till, "counts", sold)


async def main():
    tills = [asyncio.create_task(sell(name), name=name) for name in ("A", "B")]
    await asyncio.gather(*tills)
    print("sold:", sold)


asyncio.run(main())
)";

/// A session on a program, recorded to its end.
struct Recorded {
    Session session;
    explicit Recorded(std::string source, RunOptions options = {})
        : session(Program::compile(std::move(source), "program.py"), options) {
        while (session.record(UINT64_MAX)) {
        }
    }
    const Snapshot& at(std::uint64_t position) {
        session.seek(position);
        session.settle();
        return session.snapshot();
    }
    /// The cursor just behind the nth event of a kind, from 1, of that task; 0: it does not happen.
    std::uint64_t find(TraceKind kind, std::string_view task, int nth = 1) const {
        for (std::size_t index = 0; index < session.trace().events.size(); ++index) {
            const TraceEvent& event = session.trace().events[index];
            if (event.kind == kind && session.trace().name_of(event.subject) == task && --nth == 0) return index + 1;
        }
        return 0;
    }
};

const TaskView* task_named(const Snapshot& snapshot, std::string_view name) {
    for (const TaskView& task : snapshot.tasks) {
        if (task.name == name) return &task;
    }
    return nullptr;
}

std::string text_of(const std::vector<VariableView>& variables, std::string_view name) {
    for (const VariableView& variable : variables) {
        if (variable.name == name) return variable.text;
    }
    return "(absent)";
}

std::string output_of(const Session& session, bool up_to_cursor) {
    std::string text;
    for (const Session::OutputPiece& piece : session.output(up_to_cursor)) text += piece.text;
    return text;
}

}  // namespace

TEST_CASE("a recorded program has its output and status") {
    const Recorded run(kTills);
    CHECK(run.session.recorded());
    CHECK(run.session.exit_status() == 0);
    CHECK(output_of(run.session, false) == "A counts 1\nB counts 1\nsold: 1\n");
}

TEST_CASE("recording in slices gives the same trace as at one go") {
    const Recorded whole(kTills);
    Session sliced(Program::compile(kTills, "program.py"), {});
    int slices = 0;
    while (sliced.record(5)) ++slices;
    CHECK(slices > 3);
    CHECK(sliced.trace().digest() == whole.session.trace().digest());
}

TEST_CASE("the cursor shows the state at that event") {
    Recorded run(kTills);
    const std::uint64_t suspended = run.find(TraceKind::task_suspended, "A");
    REQUIRE(suspended != 0);
    const Snapshot& snapshot = run.at(suspended);
    CHECK(snapshot.position == suspended);
    const TaskView* a = task_named(snapshot, "A");
    REQUIRE(a != nullptr);
    CHECK(a->coroutine == "sell");
    REQUIRE_FALSE(a->frames.empty());
    CHECK(a->frames.front().function == "sell");
    CHECK(a->frames.front().line == 9);
    CHECK(text_of(a->frames.front().locals, "till") == "'A'");
    CHECK(text_of(a->frames.front().locals, "seen") == "0");
    CHECK(text_of(snapshot.globals, "sold") == "0");
    const TaskView* main = task_named(snapshot, "Task-1");
    REQUIRE(main != nullptr);
    CHECK(main->state == TaskState::waiting);
    CHECK(main->wait_kind == WaitKind::gather);
}

TEST_CASE("a sleeping task says when it is due and a timer stands for it") {
    Recorded run(kTills);
    const Snapshot& snapshot = run.at(run.find(TraceKind::task_started, "B"));
    const TaskView* a = task_named(snapshot, "A");
    REQUIRE(a != nullptr);
    CHECK(a->state == TaskState::sleeping);
    CHECK(a->until == Approx(0.1));
    REQUIRE(snapshot.timers.size() == 1);
    CHECK(snapshot.timers[0].text == "A sleeps");
    CHECK(snapshot.timers[0].when == Approx(0.1));
    CHECK(snapshot.running == task_named(snapshot, "B")->id);
    CHECK(task_named(snapshot, "B")->state == TaskState::running);
}

TEST_CASE("the ready queue is shown in order") {
    Recorded run(kTills);
    const Snapshot& snapshot = run.at(run.find(TraceKind::task_created, "B"));
    REQUIRE(snapshot.ready.size() >= 1);
    CHECK(snapshot.ready[0].text == "A");
    CHECK(task_named(snapshot, "A")->state == TaskState::created);
}

TEST_CASE("stepping back shows what was there before") {
    Recorded run(kTills);
    run.session.seek(run.find(TraceKind::task_suspended, "A"));
    const std::uint64_t before = run.session.position();
    const auto look = [&] {
        run.session.settle();
        const Snapshot& snapshot = run.session.snapshot();
        return std::pair(text_of(snapshot.globals, "sold"), snapshot.ready.size());
    };
    const auto first = look();
    for (int step = 0; step < 6; ++step) run.session.seek(run.session.target(StepUnit::line, Direction::forward));
    CHECK(run.session.position() > before);
    CHECK(look() != first);
    while (run.session.position() > before) run.session.seek(run.session.target(StepUnit::line, Direction::back));
    run.session.seek(before);
    CHECK(look() == first);
}

TEST_CASE("every position of a run can be looked at and back again") {
    Recorded run(kTills);
    std::vector<std::string> forwards;
    const auto describe = [](const Snapshot& snapshot) {
        std::string text = std::to_string(snapshot.time) + " " + std::to_string(snapshot.ready.size()) + " " +
                           text_of(snapshot.globals, "sold");
        for (const TaskView& task : snapshot.tasks)
            text += " " + task.name + std::to_string(static_cast<int>(task.state)) + std::to_string(task.frames.size());
        return text;
    };
    for (std::uint64_t position = 0; position <= run.session.length(); ++position)
        forwards.push_back(describe(run.at(position)));
    for (std::uint64_t position = run.session.length(); position > 0;
         position -= std::min<std::uint64_t>(position, 7)) {
        CHECK(describe(run.at(position)) == forwards[position]);
    }
    CHECK(run.at(0).tasks.empty());
}

TEST_CASE("settling in slices always returns and gets there") {
    Recorded run(kTills);
    run.session.seek(run.session.length() / 2);
    int slices = 0;
    while (!run.session.settle(20)) {
        ++slices;
        CHECK(run.session.progress() <= 1);
        REQUIRE(slices < 10'000);
    }
    CHECK(slices > 1);
    CHECK(run.session.settled());
    CHECK(run.session.progress() == 1);
}

TEST_CASE("at its end a program still has its variables") {
    Recorded run(kTills);
    const Snapshot& snapshot = run.at(run.session.length());
    CHECK(snapshot.position == run.session.length());
    CHECK(text_of(snapshot.globals, "sold") == "1");
    CHECK(task_named(snapshot, "A")->state == TaskState::finished);
}

TEST_CASE("output is cut at the cursor") {
    Recorded run(kTills);
    run.session.seek(run.find(TraceKind::printed, "B"));
    CHECK(output_of(run.session, true) == "A counts 1\nB counts 1\n");
    run.session.seek(0);
    CHECK(output_of(run.session, true).empty());
}

TEST_CASE("the narration at the cursor is of the event before it") {
    Recorded run(kTills);
    CHECK(run.session.narration() == "The program is about to start.");
    run.session.seek(run.find(TraceKind::task_woke, "A"));
    CHECK(run.session.narration() == "A woke: its time is up.");
    run.session.seek(run.find(TraceKind::task_suspended, "A"));
    CHECK(run.session.narration() == "A sleeps for 100 ms, until t = 100 ms.");
}

TEST_CASE("locks are called by their variable and know holder and waiters") {
    Recorded run(R"(import asyncio


async def use(gate):
    async with gate:
        await asyncio.sleep(1)


async def main():
    gate = asyncio.Lock()
    await asyncio.gather(*(asyncio.create_task(use(gate), name=name) for name in "AB"))


asyncio.run(main())
)");
    const Snapshot& snapshot = run.at(run.find(TraceKind::task_suspended, "B"));
    REQUIRE(snapshot.resources.size() == 1);
    const ResourceView& gate = snapshot.resources[0];
    CHECK(gate.kind == ResourceKind::lock);
    CHECK(gate.name == "gate");
    CHECK(gate.state == "held by A");
    REQUIRE(gate.waiters.size() == 1);
    CHECK(run.session.trace().name_of(gate.waiters[0]) == "B");
    const TaskView* b = task_named(snapshot, "B");
    REQUIRE(b != nullptr);
    CHECK(b->waits_for == "lock `gate`");
    CHECK(run.session.narration() == "B has to wait: `gate` is taken.");
    run.session.seek(run.find(TraceKind::task_woke, "B"));
    CHECK(run.session.narration() == "B woke: A released `gate`.");
}

TEST_CASE("what keeps a task alive is known and so is when nothing does") {
    Recorded run(R"(import asyncio

kept = None


async def lonely():
    await asyncio.get_running_loop().create_future()


async def sleeper():
    await asyncio.sleep(5)


async def main():
    global kept
    asyncio.create_task(lonely(), name="lonely")
    asyncio.create_task(sleeper(), name="sleeper")
    kept = asyncio.create_task(lonely(), name="kept")
    await asyncio.sleep(1)


asyncio.run(main())
)");
    const Snapshot& snapshot = run.at(run.find(TraceKind::task_suspended, "kept"));
    const TaskView* lonely = task_named(snapshot, "lonely");
    const TaskView* sleeper = task_named(snapshot, "sleeper");
    const TaskView* kept = task_named(snapshot, "kept");
    REQUIRE((lonely != nullptr && sleeper != nullptr && kept != nullptr));
    CHECK(lonely->collectable);
    CHECK_FALSE(sleeper->collectable);
    REQUIRE_FALSE(sleeper->kept_by.empty());
    CHECK(sleeper->kept_by[0] == "the timer it waits for, due at 5 s");
    CHECK_FALSE(kept->collectable);
    CHECK(std::find(kept->kept_by.begin(), kept->kept_by.end(), "the global `kept`") != kept->kept_by.end());
}

TEST_CASE("breakpoints stop at a line of one task") {
    Recorded run(kTills);
    run.session.breakpoints().push_back({10, "B", std::nullopt, true});
    run.session.seek(run.session.next_breakpoint(Direction::forward));
    REQUIRE(run.session.position() < run.session.length());
    const TraceEvent& event = run.session.trace().events[run.session.position() - 1];
    CHECK(run.session.trace().name_of(event.subject) == "B");
    CHECK(run.session.trace().locations[event.location].line == 10);
}

TEST_CASE("an endless program is recorded in slices and can be stopped") {
    Session session(Program::compile("while True:\n    pass\n", "program.py"), {});
    for (int slice = 0; slice < 20; ++slice) CHECK(session.record(1000));
    CHECK(session.length() > 100);
    session.stop_recording("stopped");
    CHECK(session.recorded());
    CHECK_FALSE(session.record(1000));
    CHECK(session.exit_status() == -1);
    CHECK(session.closing_line() == "stopped");
    session.seek(session.length() / 2);
    session.settle();
    CHECK(session.snapshot().position == session.length() / 2);
    REQUIRE_FALSE(session.snapshot().stack.empty());
}

TEST_CASE("a program that waits for ever ends with its tasks still to be seen") {
    Recorded run(R"(import asyncio


async def main():
    never = asyncio.get_running_loop().create_future()
    await never


asyncio.run(main())
)");
    CHECK(run.session.exit_status() == 5);
    CHECK(run.session.closing_line().starts_with("loopglass: stalled: "));
    const Snapshot& snapshot = run.at(run.find(TraceKind::task_suspended, "Task-1"));
    REQUIRE(snapshot.tasks.size() == 1);
    CHECK(snapshot.tasks[0].state == TaskState::waiting);
    run.session.seek(run.session.length());
    run.session.settle();
    CHECK(run.session.snapshot().position == run.session.length());
}

TEST_CASE("a program with a syntax error is a session with that message") {
    Recorded run("print('one'\n");
    CHECK(run.session.exit_status() == 1);
    CHECK(output_of(run.session, false).find("SyntaxError") != std::string::npos);
    run.session.seek(run.session.length());
    run.session.settle();
    CHECK(run.session.snapshot().tasks.empty());
}

TEST_CASE("looking never runs the program's code") {
    Recorded run(R"(import asyncio

asked = 0


class Loud:
    def __init__(self):
        self.size = 3

    def __repr__(self):
        global asked
        asked += 1
        print("asked")
        return "loud"


async def main():
    thing = Loud()
    await asyncio.sleep(1)
    return thing


asyncio.run(main())
)");
    const Snapshot& snapshot = run.at(run.find(TraceKind::task_suspended, "Task-1"));
    REQUIRE_FALSE(snapshot.tasks.at(0).frames.empty());
    CHECK(text_of(snapshot.tasks[0].frames.front().locals, "thing") == "Loud(size=3)");
    CHECK(text_of(snapshot.globals, "asked") == "0");
}
