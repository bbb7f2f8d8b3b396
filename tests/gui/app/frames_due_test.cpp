#include "gui/app/frames_due.hpp"

#include "gui/model/workspace.hpp"
#include "tests/catch.hpp"

namespace loopglass {
namespace {

int drawn(FramesDue& frames) {
    int count = 0;
    while (frames.take()) ++count;
    return count;
}

TEST_CASE("a window in which nothing happens draws no frame") {
    Workspace workspace;
    workspace.open("lock-race");
    FramesDue frames;
    double now = 0;
    const auto look = [&](int times) {
        int count = 0;
        for (int i = 0; i < times; ++i) {
            if (workspace.tick(now += 0.5)) frames.after_change();
            if (frames.take()) ++count;
        }
        return count;
    };
    while (workspace.busy()) workspace.tick(now);
    look(10);
    CHECK(look(1000) == 0);  // minutes
    frames.after_event();
    CHECK(look(1000) == FramesDue::kPerEvent);
    // The program goes on by itself, and the window with it, until it is paused.
    workspace.ask_predictions = false;
    workspace.playback.gate = UINT64_MAX;
    workspace.commands.run("play");
    CHECK(look(20) > 5);
    while (workspace.playback.playing()) workspace.tick(now += 0.5);
    look(10);
    CHECK(look(1000) == 0);
    // A change that is seen takes a second frame to settle.
    frames.after_change();
    CHECK(drawn(frames) == 2);
}

}  // namespace
}  // namespace loopglass
