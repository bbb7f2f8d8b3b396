#include "sim/asyncio/scenario.hpp"

#include "tests/catch.hpp"
#include "tests/sim/asyncio/stage.hpp"

namespace loopglass {
namespace {

using namespace loopglass::scenario;

Coro<void> sell(Scenario& s, std::string till, int& sold) {
    int seen = sold;
    co_await sleep(s, 0.1);
    sold = seen + 1;
    print(s, "{} has counted {}", till, sold);
}
Coro<void> lost_update(Scenario& s) {
    int sold = 0;
    auto a = create_task(s, sell(s, "A", sold), "A");
    auto b = create_task(s, sell(s, "B", sold), "B");
    co_await gather(s, a, b);
    print(s, "sold: {} at {}", sold, monotonic(s));
}

TEST_CASE("two tasks lose an update across a sleep") {
    Stage stage;
    stage.run_scenario(&lost_update);
    CHECK(stage.out == "A has counted 1\nB has counted 1\nsold: 1 at 0.1\n");
    CHECK(stage.err.empty());
    CHECK(stage.leaked == 0);
}

Coro<void> careful(Scenario& s, Lock& lock, int& sold) {
    co_await lock.acquire();
    int seen = sold;
    co_await sleep(s, 0.1);
    sold = seen + 1;
    lock.release();
}
Coro<void> with_lock(Scenario& s) {
    int sold = 0;
    Lock lock(s);
    auto a = create_task(s, careful(s, lock, sold));
    auto b = create_task(s, careful(s, lock, sold));
    co_await gather(s, a, b);
    print(s, "sold: {} at {}", sold, monotonic(s));
}

TEST_CASE("a lock keeps the update") {
    Stage stage;
    stage.run_scenario(&with_lock);
    CHECK(stage.out == "sold: 2 at 0.2\n");
    CHECK(stage.leaked == 0);
}

Coro<int> answer(Scenario& s) {
    co_await sleep(s, 1);
    co_return 42;
}
Coro<void> fails(Scenario& s) {
    co_await sleep(s, 0);
    throw std::runtime_error("boom");
}
Coro<void> catches(Scenario& s) {
    const int value = co_await answer(s);
    print(s, "{}", value);
    const Settled child = co_await settled(fails(s));
    print(s, "{}", child.text());
    auto task = create_task(s, fails(s));
    const Settled done = co_await settled(task);
    print(s, "task: {}", done.text());
    const Settled slept = co_await settled(sleep(s, 0));
    print(s, "slept: {}", slept.failed());
}

TEST_CASE("values and exceptions come out of awaits") {
    Stage stage;
    stage.run_scenario(&catches);
    CHECK(stage.out == "42\nRuntimeError: boom\ntask: RuntimeError: boom\nslept: false\n");
    CHECK(stage.err.empty());
    CHECK(stage.leaked == 0);
}

struct Announced {
    Scenario& s;
    std::string name;
    ~Announced() { print(s, "{} is left", name); }
};
Coro<void> inner(Scenario& s, std::string word) {
    Announced announced{s, "inner " + word};
    co_await sleep(s, 10);
    print(s, "never");
}
Coro<void> outer(Scenario& s) {
    Announced announced{s, "outer"};
    std::string word = "of a length that is kept outside of the frame";
    co_await inner(s, word);
    print(s, "never");
}
Coro<void> cancels(Scenario& s) {
    auto task = create_task(s, outer(s));
    co_await sleep(s, 0);
    task.cancel();
    const Settled done = co_await settled(task);
    print(s, "cancelled: {}", done.is(CancelledError_type));
    collect_garbage(s);
    auto future = create_future(s);
    future.cancel();
    co_await future;
    print(s, "never");
}

TEST_CASE("an await that fails ends its coroutine and its locals at once") {
    Stage stage;
    stage.run_scenario(&cancels);
    CHECK(stage.out == "inner of a length that is kept outside of the frame is left\nouter is left\ncancelled: true\n");
    CHECK(stage.err == "asyncio.exceptions.CancelledError\n");
    CHECK(stage.leaked == 0);
}

Coro<void> asleep(Scenario& s) {
    co_await sleep(s, 1.0);
    print(s, "reminder sent");
}
Coro<void> forgotten(Scenario& s) {
    auto reply = create_future(s);
    co_await reply;
    print(s, "never");
}
Coro<void> forget(Scenario& s) {
    create_task(s, asleep(s), "reminder");
    create_task(s, forgotten(s), "reply");
    co_await sleep(s, 0.5);
    collect_garbage(s);
    print(s, "collected");
    co_await sleep(s, 1.0);
}

TEST_CASE("a task on a future that only it knows is collected and a sleeping one is not") {
    Stage stage;
    stage.run_scenario(&forget);
    CHECK(stage.out == "collected\nreminder sent\n");
    CHECK(stage.err.find("Task was destroyed but it is pending!") == 0);
    CHECK(stage.leaked == 0);
}

Coro<void> waits_for_ever(Scenario& s) {
    Event event(s);
    co_await event.wait();
}

TEST_CASE("a run that would wait for ever is ended") {
    Stage stage;
    stage.run_scenario(&waits_for_ever);
    CHECK(stage.rt.abort == Abort::stalled);
    CHECK(stage.rt.abort_message == "Task-1 waits until event 4 is set");
}

Coro<void> counts(Scenario& s) {
    for (int i = 0; i < 20; ++i) co_await sleep(s, 0);
    print(s, "done");
}

TEST_CASE("a run in small portions is the same run") {
    Stage whole, parts;
    whole.run_scenario(&counts);
    parts.run([] { run_scenario(&counts); }, 1);
    CHECK(parts.out == "done\n");
    CHECK(parts.recorder.last() == whole.recorder.last());
}

Coro<void> blocks(Scenario& s) {
    time_sleep(s, 3.0);
    print(s, "{}", monotonic(s));
    co_return;
}

TEST_CASE("a blocking call moves the clock") {
    Stage stage;
    stage.run_scenario(&blocks);
    CHECK(stage.out == "3\n");
}

TEST_CASE("a run can be left in the middle") {
    Stage stage;
    RuntimeScope scope(stage.rt);
    stage.machine().start([] { run_scenario(&counts); });
    REQUIRE(stage.machine().run(5) == Machine::Stop::budget);
    stage.machine().abandon();
    CHECK(stage.machine().finished());
    CHECK(stage.out.empty());
}

}  // namespace
}  // namespace loopglass
