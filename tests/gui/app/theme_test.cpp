#include "gui/app/theme.hpp"

#include "tests/catch.hpp"

namespace loopglass {
namespace {

TEST_CASE("black on white has the contrast that WCAG says") {
    CHECK(contrast(IM_COL32(0, 0, 0, 255), IM_COL32(255, 255, 255, 255)) == Approx(21));
    CHECK(contrast(IM_COL32(119, 119, 119, 255), IM_COL32(255, 255, 255, 255)) == Approx(4.48).margin(0.01));
}

TEST_CASE("text of both palettes can be read on its grounds") {
    const bool light = GENERATE(false, true);
    const Palette& c = palette(light);
    INFO((light ? "light" : "dark"));
    for (const ImU32 ground : {c.background, c.panel, c.raised}) {
        for (const ImU32 ink : {c.text, c.dim, c.accent, c.warning, c.error, c.success})
            CHECK(contrast(ink, ground) >= 4.5);
    }
    for (const ImU32 ground : {c.background, c.panel, c.current_line, c.linked_line}) {
        for (const ImU32 ink : {c.text, c.keyword, c.string, c.number, c.comment, c.builtin, c.definition})
            CHECK(contrast(ink, ground) >= 4.5);
    }
    CHECK(contrast(c.on_accent, c.accent) >= 4.5);
}

TEST_CASE("states can be told from the ground they are drawn on") {
    const bool light = GENERATE(false, true);
    const Palette& c = palette(light);
    for (const ImU32 state : {c.running, c.ready, c.waiting, c.sleeping, c.blocked, c.failed, c.cancelled})
        CHECK(contrast(state, c.panel) >= 2);
}

}  // namespace
}  // namespace loopglass
