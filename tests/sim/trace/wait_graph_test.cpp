#include "sim/trace/wait_graph.hpp"

#include <string>
#include <vector>

#include "sim/trace/recorder.hpp"
#include "tests/catch.hpp"
#include "tests/sim/trace/synthetic_run.hpp"

namespace loopglass {
namespace {

constexpr std::uint16_t on_a(WaitKind kind) { return static_cast<std::uint16_t>(kind); }

/// Two tasks that each hold a lock and wait for the other's.
struct Deadlock {
    Recorder run;
    EntityId left = run.register_entity(EntityKind::task, "left");
    EntityId right = run.register_entity(EntityKind::task, "right");
    EntityId main = run.register_entity(EntityKind::task, "main");
    EntityId gathered = run.register_entity(EntityKind::future);
    EntityId a = run.register_entity(EntityKind::lock, "a");
    EntityId b = run.register_entity(EntityKind::lock, "b");

    Deadlock() {
        const LocationId line = run.intern_location("program.py", 7, "worker");
        for (const EntityId task : {left, right, main}) run.record(TraceKind::task_created, task);
        run.record(TraceKind::linked, gathered, 0, 0, left);
        run.record(TraceKind::linked, gathered, 0, 0, right);
        run.record(TraceKind::task_suspended, main, 0, line, gathered, on_a(WaitKind::gather));
        run.record(TraceKind::acquired, left, 0, 0, a);
        run.record(TraceKind::acquired, right, 0, 0, b);
        run.record(TraceKind::waiting, left, 0, line, b, 1);
        run.record(TraceKind::task_suspended, left, 0, line, 0, on_a(WaitKind::lock));
        run.record(TraceKind::waiting, right, 0, line, a, 1);
        run.record(TraceKind::task_suspended, right, 0, line, 0, on_a(WaitKind::lock));
    }
};

TEST_CASE("a waiting task's chain leads to the holder of the lock") {
    const LockRun run;
    const WaitGraph graph(run.trace(), run.b_waits + 1);
    const WaitChain chain = graph.chain_from(run.b);
    REQUIRE(chain.links.size() == 2);
    CHECK(chain.links[0].wait.on == run.lock);
    CHECK(chain.links[0].next == run.a);
    CHECK(chain.links[1].wait.kind == WaitKind::sleep);
    CHECK(chain.links[1].next == 0);
    CHECK_FALSE(chain.cycle.has_value());
    CHECK(describe(run.trace(), graph, chain) ==
          "B waits for lock 'lock' (program.py:4), held by A; A sleeps until t = 1 s (program.py:5)");
    CHECK(graph.holders_of(run.lock) == std::vector<EntityId>{run.a});
    CHECK(graph.waiters_of(run.lock) == std::vector<EntityId>{run.b});
}

TEST_CASE("nobody waits once all have ended") {
    const LockRun run;
    const WaitGraph graph(run.trace());
    CHECK(graph.waits().empty());
    CHECK(graph.chain_from(run.a).links.empty());
    CHECK(graph.is_over(run.a));
}

TEST_CASE("a woken task waits no longer though it does not run yet") {
    const LockRun run;
    CHECK(WaitGraph(run.trace(), run.b_woke - 1).wait_of(run.b) != nullptr);
    CHECK(WaitGraph(run.trace(), run.b_woke).wait_of(run.b) == nullptr);
}

TEST_CASE("tasks that wait for each other are one circle") {
    const Deadlock deadlock;
    const WaitGraph graph(deadlock.run.trace());
    const std::vector<WaitChain> cycles = graph.cycles();
    REQUIRE(cycles.size() == 1);
    CHECK(cycles[0].links.size() == 2);
    CHECK(cycles[0].cycle == std::size_t{0});
    CHECK(
        describe(deadlock.run.trace(), graph, cycles[0]) ==
        "left waits for lock 'b' (program.py:7), held by right; right waits for lock 'a' (program.py:7), held by left");
}

TEST_CASE("a chain passes through a gather into the circle") {
    const Deadlock deadlock;
    const WaitGraph graph(deadlock.run.trace());
    const WaitChain chain = graph.chain_from(deadlock.main);
    REQUIRE(chain.links.size() == 3);
    CHECK(chain.links[0].next == deadlock.left);
    CHECK(chain.cycle == std::size_t{1});
}

TEST_CASE("a lock kept by a task that has ended is named as such") {
    Deadlock deadlock;
    deadlock.run.record(TraceKind::task_failed, deadlock.right);
    const WaitGraph graph(deadlock.run.trace());
    CHECK(graph.cycles().empty());
    CHECK(describe(deadlock.run.trace(), graph, graph.chain_from(deadlock.left)) ==
          "left waits for lock 'b' (program.py:7), held by right, which has ended without giving it back");
}

TEST_CASE("a task can wait for itself") {
    Recorder run;
    const EntityId task = run.register_entity(EntityKind::task, "A");
    run.record(TraceKind::task_created, task);
    run.record(TraceKind::task_suspended, task, 0, 0, task, on_a(WaitKind::task));
    const WaitGraph graph(run.trace());
    REQUIRE(graph.cycles().size() == 1);
    CHECK(describe(run.trace(), graph, graph.cycles()[0]) == "A waits for A");
}

TEST_CASE("every kind of wait reads as a sentence") {
    Recorder run;
    const EntityId task = run.register_entity(EntityKind::task, "A");
    const EntityId queue = run.register_entity(EntityKind::queue, "jobs");
    const EntityId unnamed = run.register_entity(EntityKind::queue);
    const auto sentence = [&](WaitKind kind, EntityId on) { return describe(run.trace(), Wait{task, kind, on, 0, 0}); };
    CHECK(sentence(WaitKind::queue_get, queue) == "A waits for an item from queue 'jobs'");
    CHECK(sentence(WaitKind::queue_get, unnamed) == "A waits for an item from queue 3");
    CHECK(sentence(WaitKind::queue_get, 0) == "A waits for an item from a queue");
    CHECK(sentence(WaitKind::sleep, 0) == "A sleeps");
    for (int kind = 0; kind <= static_cast<int>(WaitKind::other); ++kind) {
        CHECK(sentence(static_cast<WaitKind>(kind), 0).substr(0, 2) == "A ");
    }
}

}  // namespace
}  // namespace loopglass
