#include "sim/asyncio/scenario.hpp"
#include "sim/session/session.hpp"
#include "tests/catch.hpp"

using namespace loopglass;

namespace {

using scenario::Coro;
using scenario::Scenario;

Coro<void> sell(Scenario& s, std::string till) {
    co_await scenario::sleep(s, 0.5);
    scenario::print(s, "{} sold", till);
}

Coro<void> run_tills(Scenario& s) {
    auto a = scenario::create_task(s, sell(s, "A"), "A");
    auto b = scenario::create_task(s, sell(s, "B"), "B");
    co_await scenario::gather(s, a, b);
}

}  // namespace

LOOPGLASS_SCENARIO("session-test", run_tills)

TEST_CASE("a scenario in C++ is stepped forwards and back like a program") {
    const NativeScenario* scenario = find_native_scenario("session-test");
    REQUIRE(scenario != nullptr);
    Session session(*scenario, {});
    while (session.record(UINT64_MAX)) {
    }
    CHECK(session.exit_status() == 0);
    REQUIRE(session.output(false).size() >= 1);
    CHECK(session.steps().total >= 5);

    session.seek(session.next_of_kind(TraceKind::printed, Direction::forward));
    const std::uint64_t printed = session.position();
    CHECK(session.narration() == "A printed `A sold`.");
    session.settle();
    CHECK(session.snapshot().time == Approx(0.5));
    session.seek(session.target(StepUnit::iteration, Direction::back));
    CHECK(session.position() < printed);
    session.seek(session.next_of_kind(TraceKind::task_suspended, Direction::back));
    session.settle();
    REQUIRE(session.snapshot().tasks.size() == 3);
    const TaskView& a = session.snapshot().tasks[1];
    CHECK(a.name == "A");
    CHECK(a.state == TaskState::sleeping);
    REQUIRE_FALSE(a.frames.empty());
    CHECK(a.frames[0].line > 10);
    CHECK(session.trace().locations[session.location_of(a.id)].line == a.frames[0].line);
}
