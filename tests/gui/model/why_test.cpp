#include "gui/model/why.hpp"

#include "gui/model/await_graph.hpp"
#include "gui/model/playback.hpp"
#include "gui/model/resource_history.hpp"
#include "tests/catch.hpp"

namespace loopglass {
namespace {

constexpr const char* kDeadlock = R"(import asyncio
a, b = asyncio.Lock(), asyncio.Lock()
async def work(first, second):
    async with first:
        await asyncio.sleep(0.1)
        async with second:
            pass
async def main():
    left = asyncio.create_task(work(a, b), name="left")
    right = asyncio.create_task(work(b, a), name="right")
    await asyncio.gather(left, right)
asyncio.run(main())
)";

struct Played {
    Playback playback;
    explicit Played(const char* source) {
        playback.open(source, "program.py", {}, false);
        while (playback.busy()) playback.work(0);
    }
    EntityId task(std::string_view name) {
        for (const TaskView& each : playback.snapshot().tasks) {
            if (each.name == name) return each.id;
        }
        return 0;
    }
    void to(TraceKind kind, std::string_view name) {
        const Trace& trace = playback.trace();
        for (std::size_t i = 0; i < trace.events.size(); ++i) {
            if (trace.events[i].kind != kind || trace.name_of(trace.events[i].subject) != name) continue;
            playback.seek(i + 1);
            playback.session().settle();
            return;
        }
        FAIL("there is no such event");
    }
    std::vector<WhyStep> why(std::string_view name) {
        return why_not_running(playback.trace(), playback.waits(), playback.snapshot(), task(name));
    }
};

TEST_CASE("a deadlock is a circle in words and in the graph") {
    Played run(kDeadlock);
    run.playback.seek(run.playback.session().length());
    run.playback.session().settle();
    const auto why = run.why("left");
    REQUIRE(why.size() == 3);
    CHECK(why[0].sentence.find("right holds") != std::string::npos);
    CHECK(why[1].bad);
    CHECK(why[2].sentence.find("for ever") != std::string::npos);
    const AwaitGraph graph = await_graph(run.playback.trace(), run.playback.waits());
    int red = 0;
    for (const AwaitEdge& edge : graph.edges) red += edge.in_cycle ? 1 : 0;
    CHECK(red == 4);
    CHECK(graph.columns >= 3);
    REQUIRE_FALSE(run.playback.problems().empty());
    CHECK(run.playback.problems()[0].kind == "waits-for-ever");
}

TEST_CASE("of many tasks that wait alike one box stands for all") {
    Played run(
        "import asyncio\nasync def main():\n    door = asyncio.Semaphore(2)\n    async def enter():\n"
        "        async with door:\n            await asyncio.sleep(1)\n    async with asyncio.TaskGroup() as group:\n"
        "        for name in range(12):\n            group.create_task(enter(), name=f'guest {name}')\n"
        "asyncio.run(main())\n");
    run.to(TraceKind::task_suspended, "guest 11");
    const AwaitGraph graph = await_graph(run.playback.trace(), run.playback.waits());
    std::string labels;
    for (const AwaitNode& node : graph.nodes) labels += node.label + "+" + std::to_string(node.more) + " ";
    // Main, its group, the two inside, the crowd behind the door, which the two hold.
    CHECK(labels == "Task-1+0 task_group+0 guest 0+0 guest 1+0 guest 2+9 door+0 ");
    CHECK(graph.columns == 5);
    for (const AwaitEdge& edge : graph.edges) {
        REQUIRE(edge.from < graph.nodes.size());
        REQUIRE(edge.to < graph.nodes.size());
    }
}

TEST_CASE("a chain ends at what will go on") {
    Played run(
        "import asyncio\nasync def main():\n    lock = asyncio.Lock()\n    async def hold():\n        async with "
        "lock:\n"
        "            await asyncio.sleep(2)\n    one = asyncio.create_task(hold(), name='one')\n"
        "    two = asyncio.create_task(hold(), name='two')\n    await one\n    await two\nasyncio.run(main())\n");
    run.to(TraceKind::task_suspended, "two");
    const auto why = run.why("two");
    REQUIRE(why.size() == 2);
    CHECK(why[0].sentence.find("one holds") != std::string::npos);
    CHECK(why[1].sentence.find("one sleeps") != std::string::npos);
    ResourceHistory history;
    history.advance(run.playback.trace());
    REQUIRE(history.lanes().size() == 1);
    const auto& intervals = history.lanes()[0].intervals;
    CHECK(intervals.front().holder == run.task("one"));
    std::uint16_t most = 0;
    for (const ResourceInterval& each : intervals) most = std::max(most, each.waiters);
    CHECK(most == 1);
    CHECK(intervals.back().holder == 0);
    CHECK(intervals.back().waiters == 0);
}

}  // namespace
}  // namespace loopglass
