#include "sim/session/policies.hpp"

#include <cstdlib>

#include "sim/python/program.hpp"
#include "sim/session/run.hpp"
#include "tests/catch.hpp"

using namespace loopglass;

namespace {

/// What the program prints under a schedule.
std::string output_of(const std::string& source, ScheduleKind kind, std::uint64_t seed) {
    RunOptions options;
    options.schedule = kind;
    options.schedule_seed = seed;
    Run run(Program::compile(source, "program.py"), options);
    std::string output;
    run.set_output([&](std::string_view text, bool) { output += text; });
    run.finish();
    return output;
}

double seconds_of(const std::string& source, ScheduleKind kind, std::uint64_t seed) {
    return std::strtod(output_of(source, kind, seed).c_str(), nullptr);
}

const std::string kSleeps = R"(
import asyncio
async def main():
    loop = asyncio.get_running_loop()
    begun = loop.time()
    await asyncio.sleep(1)
    print(loop.time() - begun)
asyncio.run(main())
)";

const std::string kBlocksInThread = R"(
import asyncio, time
async def main():
    begun = time.monotonic()
    await asyncio.to_thread(time.sleep, 1)
    print(time.monotonic() - begun)
asyncio.run(main())
)";

const std::string kCloseTimers = R"(
import asyncio
async def main():
    loop = asyncio.get_running_loop()
    loop.call_later(1, lambda: loop.call_soon(print, "soon"))
    loop.call_later(1.001, print, "timer")
    await asyncio.sleep(2)
asyncio.run(main())
)";

}  // namespace

TEST_CASE("the plain schedule is exact") {
    CHECK(output_of(kSleeps, ScheduleKind::fifo, 7) == "1.0\n");
    CHECK(output_of(kBlocksInThread, ScheduleKind::fifo, 7) == "1.0\n");
    CHECK(output_of(kCloseTimers, ScheduleKind::fifo, 7) == "soon\ntimer\n");
}

TEST_CASE("sleeps vary in the I/O model only") {
    double longest = 0, shortest = 9;
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        const double legal = seconds_of(kSleeps, ScheduleKind::legal, seed);
        CHECK((legal >= 1 && legal < 1.0031));
        const double io = seconds_of(kSleeps, ScheduleKind::io, seed);
        CHECK((io >= 1 && io < 4.0031));
        longest = std::max(longest, io);
        shortest = std::min(shortest, io);
    }
    CHECK(longest > 3);
    CHECK(shortest < 2);
}

TEST_CASE("what a worker thread does takes its time in every sampled schedule") {
    double longest = 0;
    for (std::uint64_t seed = 1; seed <= 20; ++seed)
        longest = std::max(longest, seconds_of(kBlocksInThread, ScheduleKind::legal, seed));
    CHECK((longest > 3 && longest < 4.01));
}

TEST_CASE("a late loop lets timers that are close together meet in one iteration") {
    bool apart = false, together = false;
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        const std::string output = output_of(kCloseTimers, ScheduleKind::legal, seed);
        apart = apart || output == "soon\ntimer\n";
        together = together || output == "timer\nsoon\n";
    }
    CHECK(apart);
    CHECK(together);
}

TEST_CASE("a seed names one schedule") {
    CHECK(output_of(kSleeps, ScheduleKind::io, 3) == output_of(kSleeps, ScheduleKind::io, 3));
    CHECK(output_of(kSleeps, ScheduleKind::io, 3) != output_of(kSleeps, ScheduleKind::io, 4));
}
