#include "sim/watch/problem_search.hpp"

#include "sim/trace/recorder.hpp"
#include "tests/catch.hpp"

namespace loopglass {
namespace {

constexpr std::int64_t second = 1'000'000'000;

/// A long run: A blocks B once, in the midst of thousands of steps.
struct LongRun {
    Recorder run;

    LongRun() {
        const LocationId line = run.intern_location("/home/ada/program.py", 7, "worker");
        const EntityId a = run.register_entity(EntityKind::task, "A");
        const EntityId b = run.register_entity(EntityKind::task, "B");
        for (const EntityId task : {a, b}) run.record(TraceKind::task_created, task);
        for (int step = 0; step < 10'000; ++step) {
            run.record(step == 0 ? TraceKind::task_started : TraceKind::task_resumed, a, 0, line);
            if (step == 5'000) {
                run.record(TraceKind::blocked, a, 0, line, static_cast<std::uint64_t>(second));
                run.set_time(second);
            }
            run.record(TraceKind::task_suspended, a, 0, line, 0, static_cast<std::uint16_t>(WaitKind::turn));
            run.record(TraceKind::task_woke, a);
        }
    }
    const Trace& trace() const { return run.trace(); }
};

TEST_CASE("a search that is interrupted again and again finds what one at a stroke finds") {
    const LongRun run;
    const std::vector<Problem> expected = find_problems(run.trace());
    REQUIRE_FALSE(expected.empty());

    ProblemSearch search(run.trace());
    int slices = 1;
    while (search.advance([] { return true; })) ++slices;
    CHECK(slices > 5);
    REQUIRE(search.problems().size() == expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i) {
        CHECK(search.problems()[i].message == expected[i].message);
        CHECK(search.problems()[i].at == expected[i].at);
    }
    CHECK_FALSE(search.advance([] { return true; }));  // it stays over
}

TEST_CASE("a search that nobody interrupts ends at once") {
    const LongRun run;
    ProblemSearch search(run.trace());
    CHECK_FALSE(search.advance([] { return false; }));
    CHECK(search.problems().size() == find_problems(run.trace()).size());
}

TEST_CASE("a search may be dropped before it begins and in its midst") {
    const LongRun run;
    {
        const ProblemSearch never_begun(run.trace());
    }
    ProblemSearch begun(run.trace());
    CHECK(begun.advance([] { return true; }));
}

}  // namespace
}  // namespace loopglass
