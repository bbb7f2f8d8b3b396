#include "sim/watch/detectors.hpp"

#include <set>
#include <string>
#include <vector>

#include "sim/trace/recorder.hpp"
#include "tests/catch.hpp"

namespace loopglass {
namespace {

constexpr std::int64_t second = 1'000'000'000;

std::uint16_t on_a(WaitKind kind) { return static_cast<std::uint16_t>(kind); }

/// A run to which a test adds what happens; two tasks, A and B, exist.
struct Scene {
    Recorder run;
    LocationId line = run.intern_location("/home/ada/program.py", 7, "worker");
    LocationId other_line = run.intern_location("/home/ada/program.py", 9, "worker");
    EntityId a = run.register_entity(EntityKind::task, "A");
    EntityId b = run.register_entity(EntityKind::task, "B");

    Scene() {
        run.info().program = "/home/ada/program.py";
        run.record(TraceKind::task_created, a);
        run.record(TraceKind::task_created, b);
    }

    EventRef add(TraceKind kind, EntityId subject, std::uint64_t payload = 0, std::uint16_t aux = 0,
                 std::uint8_t flags = 0) {
        return run.record(kind, subject, 0, line, payload, aux, flags);
    }
    EventRef suspend(EntityId task, WaitKind kind, EntityId on = 0) {
        return add(TraceKind::task_suspended, task, on, on_a(kind));
    }
    void finish(int status = 0) { add(TraceKind::run_finished, 0, static_cast<std::uint64_t>(status)); }

    std::vector<Problem> found() const { return find_problems(run.trace()); }
    /// The only problem; a failure otherwise.
    Problem only() const {
        const std::vector<Problem> problems = found();
        REQUIRE(problems.size() == 1);
        return problems[0];
    }
};

TEST_CASE("every detector has a name of its own") {
    std::set<std::string_view> names;
    for (const Detector& detector : detectors()) {
        CHECK(names.insert(detector.name).second);
        CHECK_FALSE(detector.meaning.empty());
    }
    CHECK(names.size() == 5);
}

TEST_CASE("nothing is found in an empty run and in two tasks that take turns") {
    const Recorder empty;
    CHECK(find_problems(empty.trace()).empty());
    Scene scene;
    for (const EntityId task : {scene.a, scene.b}) {
        scene.add(TraceKind::task_started, task);
        scene.suspend(task, WaitKind::sleep);
    }
    scene.run.set_time(5 * second);
    for (const EntityId task : {scene.a, scene.b}) {
        scene.add(TraceKind::task_woke, task);
        scene.add(TraceKind::task_resumed, task);
        scene.add(TraceKind::task_finished, task);
        scene.add(TraceKind::task_collected, task);
    }
    scene.finish();
    CHECK(scene.found().empty());
}

TEST_CASE("blocked-loop names the call that kept a ready task from running") {
    Scene scene;
    const EventRef step = scene.add(TraceKind::task_started, scene.a);
    scene.run.record(TraceKind::blocked, scene.a, 0, scene.other_line, static_cast<std::uint64_t>(2 * second));
    scene.run.set_time(2 * second);
    scene.suspend(scene.a, WaitKind::sleep);
    const Problem problem = scene.only();
    CHECK(problem.kind == "blocked-loop");
    CHECK(problem.at == step);
    CHECK(problem.subject == scene.a);
    CHECK(problem.location == scene.other_line);
    CHECK(problem.message == "A blocked the loop for 2 s in a blocking call: B could not run meanwhile.");
    CHECK(problem.lesson == "blocking-the-loop");
}

TEST_CASE("blocked-loop tells work from a blocking call") {
    Scene scene;
    scene.add(TraceKind::task_started, scene.a);
    scene.add(TraceKind::cpu, scene.a, static_cast<std::uint64_t>(second));
    scene.run.set_time(second);
    scene.suspend(scene.a, WaitKind::sleep);
    CHECK(scene.only().message ==
          "A blocked the loop for 1 s with work between two awaits: B could not run meanwhile.");
}

TEST_CASE("blocked-loop counts a timer of another task that came due") {
    Scene scene;
    const EntityId timer = scene.run.register_entity(EntityKind::timer, "", scene.b);
    scene.add(TraceKind::task_started, scene.b);
    scene.add(TraceKind::timer_set, timer, static_cast<std::uint64_t>(second));
    scene.suspend(scene.b, WaitKind::sleep);
    scene.add(TraceKind::task_started, scene.a);
    SECTION("during the step") {
        scene.run.set_time(2 * second);
        scene.suspend(scene.a, WaitKind::sleep);
        CHECK(scene.only().message ==
              "A blocked the loop for 2 s with work between two awaits: B could not run meanwhile.");
    }
    SECTION("after the step: nobody was held up") {
        scene.run.set_time(second / 2);
        scene.suspend(scene.a, WaitKind::sleep);
        CHECK(scene.found().empty());
    }
    SECTION("but was cancelled before") {
        scene.add(TraceKind::timer_cancelled, timer);
        scene.run.set_time(2 * second);
        scene.suspend(scene.a, WaitKind::sleep);
        CHECK(scene.found().empty());
    }
}

TEST_CASE("blocked-loop is silent about short steps and about a task alone") {
    Scene scene;
    scene.add(TraceKind::task_started, scene.a);
    scene.run.set_time(second / 20);
    scene.suspend(scene.a, WaitKind::turn);
    CHECK(scene.found().empty());
    CHECK(find_problems(scene.run.trace(), {second / 20}).size() == 1);
    scene.add(TraceKind::task_started, scene.b);
    scene.suspend(scene.b, WaitKind::lock);
    scene.add(TraceKind::task_woke, scene.a);
    scene.add(TraceKind::task_resumed, scene.a);
    scene.add(TraceKind::blocked, scene.a, static_cast<std::uint64_t>(9 * second));
    scene.run.set_time(10 * second);
    scene.add(TraceKind::task_finished, scene.a);
    CHECK(scene.found().empty());
}

TEST_CASE("blocked-loop blames an eager inner step and not the outer one") {
    Scene scene;
    scene.add(TraceKind::task_started, scene.a);
    const EntityId inner = scene.run.register_entity(EntityKind::task, "inner");
    scene.add(TraceKind::task_started, inner);
    scene.run.set_time(second);
    scene.add(TraceKind::task_finished, inner);
    scene.suspend(scene.a, WaitKind::turn);
    CHECK(scene.only().subject == inner);
}

TEST_CASE("never-awaited quotes the call and offers both cures") {
    Scene scene;
    const EventRef at = scene.add(TraceKind::never_awaited, 0, scene.run.intern("fetch"));
    const Problem problem = scene.only();
    CHECK(problem.kind == "never-awaited");
    CHECK(problem.at == at);
    CHECK(problem.location == scene.line);
    CHECK(problem.message ==
          "fetch() was called but never awaited: the call only makes a coroutine, and its body did not run.");
    CHECK(problem.fix ==
          "Write `await fetch(…)` to run it here, or `asyncio.create_task(fetch(…))` to run it at the same time.");
}

TEST_CASE("destroyed-pending says what the task was waiting for") {
    Scene scene;
    const EntityId queue = scene.run.register_entity(EntityKind::queue, "jobs");
    scene.add(TraceKind::task_started, scene.a);
    scene.suspend(scene.a, WaitKind::queue_get, queue);
    scene.run.record(TraceKind::task_collected, scene.a, 0, 0, 0, 0, trace_flag::pending);
    const Problem problem = scene.only();
    CHECK(problem.kind == "destroyed-pending");
    CHECK(problem.location == scene.line);
    CHECK(problem.message ==
          "A was destroyed before it was done: A waits for an item from queue 'jobs', and nothing outside held on to "
          "it.");
}

TEST_CASE("destroyed-pending knows a task that never ran and ignores one that had ended") {
    Scene scene;
    scene.add(TraceKind::task_collected, scene.a, 0, 0, trace_flag::pending);
    scene.add(TraceKind::task_started, scene.b);
    scene.add(TraceKind::task_finished, scene.b);
    scene.add(TraceKind::task_collected, scene.b);
    CHECK(scene.only().message == "A was destroyed before it ever ran: nothing held on to it.");
}

TEST_CASE("exception-never-retrieved waits for the end before it speaks") {
    Scene scene;
    scene.add(TraceKind::task_started, scene.a);
    const EventRef failed = scene.add(TraceKind::task_failed, scene.a, scene.run.intern("ValueError: no"));
    CHECK(scene.found().empty());  // somebody may still ask
    SECTION("nobody asked until the end") {
        scene.finish();
        const Problem problem = scene.only();
        CHECK(problem.kind == "exception-never-retrieved");
        CHECK(problem.at == failed);
        CHECK(problem.message == "A ended with ValueError: no, and nobody ever asked for its result.");
    }
    SECTION("nobody asked until it was freed") {
        scene.add(TraceKind::task_collected, scene.a);
        CHECK(scene.found().size() == 1);
    }
    SECTION("somebody asked") {
        scene.add(TraceKind::retrieved, scene.a, scene.b);
        scene.add(TraceKind::task_collected, scene.a);
        scene.finish();
        CHECK(scene.found().empty());
    }
    SECTION("a limit cut the run off") {
        scene.add(TraceKind::limit_hit, 0, scene.run.intern("steps"));
        scene.finish(3);
        CHECK(scene.found().empty());
    }
}

TEST_CASE("a task whose future is resolved as well is reported once") {
    Scene scene;
    const StringId exception = scene.run.intern("ValueError: no");
    scene.add(TraceKind::task_failed, scene.a, exception);
    scene.add(TraceKind::future_resolved, scene.a, exception, static_cast<std::uint16_t>(FutureOutcome::exception));
    const EntityId future = scene.run.register_entity(EntityKind::future, "future");
    scene.add(TraceKind::future_resolved, future, 0, static_cast<std::uint16_t>(FutureOutcome::result));
    scene.finish();
    CHECK(scene.only().subject == scene.a);
}

TEST_CASE("waits-for-ever names a circle edge by edge") {
    Scene scene;
    const EntityId left = scene.run.register_entity(EntityKind::lock, "left");
    const EntityId right = scene.run.register_entity(EntityKind::lock, "right");
    scene.add(TraceKind::acquired, scene.a, left);
    scene.add(TraceKind::acquired, scene.b, right);
    scene.suspend(scene.a, WaitKind::lock, right);
    scene.suspend(scene.b, WaitKind::lock, left);
    const EventRef at = scene.add(TraceKind::stalled, 0, 0, 2);
    const Problem problem = scene.only();
    CHECK(problem.kind == "waits-for-ever");
    CHECK(problem.at == at);
    CHECK(
        problem.message ==
        "The program would wait for ever, in a circle: A waits for lock 'right' (program.py:7), held by B; B waits for "
        "lock 'left' (program.py:7), held by A.");
    CHECK(problem.fix == "Take the locks in the same order everywhere.");
}

TEST_CASE("waits-for-ever tells the longest story of what nobody will do") {
    Scene scene;
    const EntityId queue = scene.run.register_entity(EntityKind::queue, "jobs");
    scene.suspend(scene.b, WaitKind::queue_get, queue);
    scene.suspend(scene.a, WaitKind::task, scene.b);
    scene.add(TraceKind::stalled, 0, 0, 2);
    CHECK(scene.only().message ==
          "The program would wait for ever: A waits for B (program.py:7); B waits for an item from queue 'jobs' "
          "(program.py:7), and nobody is left to end that.");
}

TEST_CASE("an idle server is called idle") {
    Scene scene;
    scene.suspend(scene.a, WaitKind::accept);
    scene.add(TraceKind::stalled, 0, 0, 1);
    CHECK(scene.only().message == "The server is idle and no client is left: A waits for a client (program.py:7).");
}

TEST_CASE("the same problem at the same line is one with its occurrences") {
    Scene scene;
    for (int index = 0; index < 3; ++index) scene.add(TraceKind::never_awaited, 0, scene.run.intern("fetch"));
    scene.run.record(TraceKind::never_awaited, 0, 0, scene.other_line, scene.run.intern("fetch"));
    const std::vector<Problem> problems = scene.found();
    REQUIRE(problems.size() == 2);
    CHECK(problems[0].occurrences == 3);
    CHECK(problems[1].occurrences == 1);
    CHECK(problems[0].at < problems[1].at);
}

}  // namespace
}  // namespace loopglass
