// Three tills and one number, as in program.py, as a C++20 scenario.
#include "sim/asyncio/scenario.hpp"

using namespace loopglass::scenario;

namespace {

Coro<void> sell(Scenario& s, std::string till, int& sold) {
    int seen = sold;                            // @read
    co_await sleep(s, 0.1);                     // @pause
    sold = seen + 1;                            // @write
    print(s, "{} has counted {}", till, sold);  // @counted
}

Coro<void> run(Scenario& s) {
    int sold = 0;
    auto a = create_task(s, sell(s, "A", sold), "A");
    auto b = create_task(s, sell(s, "B", sold), "B");
    auto c = create_task(s, sell(s, "C", sold), "C");
    co_await gather(s, a, b, c);  // @gather
    print(s, "sold: {}", sold);
}

}  // namespace

LOOPGLASS_SCENARIO("lock-race", run)
