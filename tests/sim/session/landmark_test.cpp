#include "sim/session/landmark.hpp"

#include <string>

#include "sim/session/session.hpp"
#include "tests/catch.hpp"

using namespace loopglass;

namespace {

std::string program(const char* before, const char* body) {
    return std::string("import asyncio\n") + before + "async def work():\n    for turn in range(3):\n" + body +
           "async def main():\n    await asyncio.gather(*(asyncio.create_task(work(), name=n) for n in 'AB'))\n"
           "asyncio.run(main())\n";
}

struct Recorded {
    Session session;
    explicit Recorded(std::string source) : session(Program::compile(std::move(source), "program.py"), {}) {
        while (session.record(UINT64_MAX)) {
        }
    }
    std::uint64_t line_event(std::string_view task, std::uint32_t line, int nth) const {
        const Trace& trace = session.trace();
        for (std::size_t i = 0; i < trace.events.size(); ++i) {
            const TraceEvent& event = trace.events[i];
            if (event.kind == TraceKind::line && trace.name_of(event.subject) == task &&
                trace.locations[event.location].line == line && --nth == 0)
                return i + 1;
        }
        return 0;
    }
};

}  // namespace

TEST_CASE("a place is found again by task and line and visit") {
    const Recorded before(program("", "        await asyncio.sleep(0.1)\n"));
    const std::uint64_t cursor = before.line_event("B", 4, 2);
    REQUIRE(cursor != 0);
    Landmark landmark = landmark_at(before.session.trace(), cursor);
    CHECK(landmark.task == "B");
    CHECK(landmark.line == 4);
    CHECK(landmark.visit == 2);
    landmark.line = 5;  // a line was put in above
    const Recorded after(program("limit = 3\n", "        await asyncio.sleep(0.2)\n"));
    CHECK(LandmarkSearch(landmark).advance(after.session.trace()) == after.line_event("B", 5, 2));
}

TEST_CASE("a place that no longer comes leads to the last visit or to an earlier step of the task") {
    const Recorded before(program("", "        await asyncio.sleep(0.1)\n"));
    const Landmark landmark = landmark_at(before.session.trace(), before.line_event("B", 4, 3));
    const Recorded shorter(program("", "        await asyncio.sleep(0.1)\n        break\n"));
    LandmarkSearch search(landmark);
    CHECK_FALSE(search.advance(shorter.session.trace()));
    CHECK(search.nearest() == shorter.line_event("B", 4, 1));

    Landmark gone = landmark;
    gone.line = 99;
    LandmarkSearch other(gone);
    CHECK_FALSE(other.advance(before.session.trace()));
    const TraceEvent& nearest = before.session.trace().events[other.nearest() - 1];
    CHECK(begins_step(nearest.kind));
    CHECK(before.session.trace().name_of(nearest.subject) == "B");
}

TEST_CASE("the beginning stays the beginning") {
    const Recorded run(program("", "        pass\n"));
    CHECK(LandmarkSearch(landmark_at(run.session.trace(), 0)).advance(run.session.trace()) == 0);
}
