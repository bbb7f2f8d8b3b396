#include "gui/model/timeline_sentences.hpp"

#include <algorithm>
#include <set>
#include <string>

#include "gui/model/playback.hpp"
#include "tests/catch.hpp"

namespace loopglass {
namespace {

constexpr const char* kProgram = R"(import asyncio

async def customer(name, counter, tray):
    async with counter:
        await asyncio.sleep(1)
    await tray.put(name)

async def main():
    counter, tray = asyncio.Lock(), asyncio.Queue()
    customers = [asyncio.create_task(customer(name, counter, tray), name=name) for name in "ABC"]
    await asyncio.gather(*customers)

asyncio.run(main())
)";

/// What the mouse is told anywhere on the timeline, in a view so wide, of so many pixels.
std::set<std::string> sentences(const Playback& playback, float width) {
    const TimelineModel& model = playback.timeline();
    const Trace& trace = playback.trace();
    const TimelineView view{0, model.extent(trace, TimelineAxis::steps), width, TimelineAxis::steps};
    std::set<std::string> out;
    for (const Lane& lane : model.history().lanes()) {
        for (const TimelineBar& bar : model.bars(lane, trace, view, UINT32_MAX)) out.insert(sentence_of(bar, trace));
    }
    for (const ResourceLane& lane : model.resources().lanes()) {
        for (const ResourceBar& bar : model.bars(lane, trace, view, UINT32_MAX))
            out.insert(sentence_of(lane.entity, bar, trace));
    }
    return out;
}

TEST_CASE("wherever the timeline is pointed at it says one sentence") {
    Playback playback;
    playback.open(kProgram, "program.py", {}, false);
    while (playback.busy()) playback.work(0);
    const std::set<std::string> wide = sentences(playback, 4000), narrow = sentences(playback, 60);
    for (const std::set<std::string>* all : {&wide, &narrow}) {
        for (const std::string& sentence : *all) {
            INFO(sentence);
            CHECK(sentence.find_first_of("\n`") == std::string::npos);
            CHECK(sentence.ends_with('.'));
            CHECK(sentence.find(". ") == std::string::npos);
        }
    }
    for (const char* wanted : {"counter is held by A, and 2 tasks wait.", "counter is held by A, and 1 task waits.",
                               "tray holds 2 items.", "C has to wait: counter is taken."}) {
        INFO(wanted);
        CHECK(wide.count(wanted) == 1);
    }
    CHECK(std::any_of(narrow.begin(), narrow.end(), [](const std::string& each) {
        return each.find("share this place, and the wheel zooms in.") != std::string::npos;
    }));
}

}  // namespace
}  // namespace loopglass
