// The real panels, driven by clicks and keys, with nobody to draw for.
#include "gui/app/skeleton.hpp"

#include <imgui_internal.h>

#include "tests/catch.hpp"
#include "tests/gui/app/headless_window.hpp"

namespace loopglass {
namespace {

TEST_CASE("keys step the lesson forwards and back") {
    HeadlessWindow window;
    REQUIRE(window.workspace.open("lock-race").empty());
    window.frames(5);
    CHECK(window.workspace.playback.session().position() == 0);
    window.press("t");
    const std::uint64_t first = window.workspace.playback.session().position();
    CHECK(first > 0);
    window.press("t");
    CHECK(window.workspace.playback.session().position() > first);
    window.press("T");
    CHECK(window.workspace.playback.session().position() == first);
    window.press("Home");
    CHECK(window.workspace.playback.session().position() == 0);
}

TEST_CASE("a click in the timeline moves the cursor there and a click on a name selects its task") {
    HeadlessWindow window;
    REQUIRE(window.workspace.open("lock-race").empty());
    window.workspace.ask_predictions = false;
    window.workspace.playback.gate = UINT64_MAX;
    window.frames(5);
    window.press("e");
    const std::uint64_t end = window.workspace.playback.session().position();
    const float lanes = 800 - window.workspace.splits().bottom + 10 + 30 + 22 + 12;
    window.click(400, lanes + 24);
    const std::uint64_t there = window.workspace.playback.session().position();
    CHECK(there > 0);
    CHECK(there < end);
    CHECK(window.workspace.selected == 0);
    window.click(30, lanes + 24);
    CHECK(window.workspace.selected != 0);
    window.frames(2);  // the inspector draws as well
}

TEST_CASE("letters typed into the program are no commands") {
    HeadlessWindow window;
    REQUIRE(window.workspace.open("lock-race").empty());
    window.frames(3);
    window.press("Ctrl+E");
    window.frames(3);
    REQUIRE(window.workspace.editing);
    CHECK(ImGui::GetIO().WantTextInput);
    window.press("t");
    CHECK(window.workspace.playback.session().position() == 0);
    window.press("Escape");
    CHECK_FALSE(window.workspace.editing);
}

TEST_CASE("every screen of every lesson draws in both themes and sizes") {
    for (const ImVec2 size : {ImVec2(1280, 800), ImVec2(1920, 1080), ImVec2(640, 400)}) {
        HeadlessWindow window(size.x, size.y);
        for (const Lesson& lesson : LessonLibrary::builtin().lessons()) {
            window.workspace.open_lesson(lesson);
            for (std::size_t screen = 0; screen < lesson.screens.size(); ++screen) {
                window.workspace.screen = screen;
                window.workspace.light_theme = screen % 2 == 1;
                window.frames(2);
                CHECK(ImGui::GetDrawData()->TotalVtxCount > 1000);
            }
        }
    }
}

/// How far the lesson's column would have to be scrolled, in pixels.
float scroll_of_screen() {
    for (const ImGuiWindow* window : ImGui::GetCurrentContext()->Windows) {
        if (std::string_view(window->Name).find("/screen_") != std::string_view::npos && window->Active)
            return window->ScrollMax.y;
    }
    return 0;
}

TEST_CASE("a screen with its question fits the lesson's column") {
    constexpr float kSlack = 24;  // a line: other machines have other fonts
    HeadlessWindow window(1280, 800);
    for (const Lesson& lesson : LessonLibrary::builtin().lessons()) {
        window.workspace.open_lesson(lesson);
        window.workspace.ask_predictions = false;
        for (std::size_t screen = 0; screen < lesson.screens.size(); ++screen) {
            window.workspace.screen = screen;
            window.frames(3);
            INFO(lesson.id << " #" << lesson.screens[screen].id << ": " << scroll_of_screen());
            CHECK(scroll_of_screen() <= kSlack);
        }
    }
}

TEST_CASE("programs that are wrong or endless or stuck are drawn with their reason") {
    for (const char* program :
         {"def f(:\n    pass\n", "while True:\n    pass\n",
          "import asyncio\nasync def main():\n    await asyncio.Event().wait()\nasyncio.run(main())\n",
          "import nowhere\n", "", "x = 1 / 0\n"}) {
        HeadlessWindow window;
        REQUIRE(window.workspace.open("lock-race").empty());
        window.frames(2);
        window.workspace.edit(program, window.workspace.now - 1);
        window.frames(4);
        window.press("e");
        window.frames(4);
        window.press("Escape");
        CHECK(ImGui::GetDrawData()->TotalVtxCount > 1000);
    }
}

TEST_CASE("the palette and the cheat sheet open and close") {
    HeadlessWindow window;
    REQUIRE(window.workspace.open("lock-race").empty());
    window.frames(3);
    window.press("Ctrl+P");
    CHECK(window.workspace.palette_open);
    window.press("Escape");
    CHECK_FALSE(window.workspace.palette_open);
    window.press("F1");
    CHECK(window.workspace.help_open);
    window.press("Escape");
    window.frames(2);
    CHECK_FALSE(window.workspace.help_open);
}

}  // namespace
}  // namespace loopglass
