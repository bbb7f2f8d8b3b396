// The thumbnail service of program.py as a C++20 scenario.
#include "sim/asyncio/scenario.hpp"

using namespace loopglass::scenario;

namespace {

Coro<void> heartbeat(Scenario& s, double begun) {
    for (int beat = 0; beat < 4; ++beat) {
        print(s, "beat {} at {:.1f} s", beat, monotonic(s) - begun);  // @beat
        co_await sleep(s, 1.0);                                       // @rest
    }
}

Coro<void> resize(Scenario& s, std::string name) {
    print(s, "resizing {}", name);  // @begin
    time_sleep(s, 3.0);             // @block
    print(s, "{} is done", name);   // @done
    co_return;
}

Coro<void> run(Scenario& s) {
    auto pulse = create_task(s, heartbeat(s, monotonic(s)), "heartbeat");
    co_await sleep(s, 1.5);         // @pause
    co_await resize(s, "cat.jpg");  // @call
    co_await pulse;
}

}  // namespace

LOOPGLASS_SCENARIO("blocking-the-loop", run)
