// A learner's walks through the window, click by click.
#include <algorithm>

#include "gui/model/timeline_rows.hpp"
#include "tests/catch.hpp"
#include "tests/gui/app/headless_window.hpp"

namespace loopglass {
namespace {

const Lesson& first_lesson() { return LessonLibrary::builtin().lessons().front(); }

TEST_CASE("from the first start one click shows the blocked stretch with its narration and nothing scrolls") {
    HeadlessWindow window(1280, 800);
    window.workspace.open_lesson(first_lesson());
    window.frames(3);
    window.settle();
    window.click(1200, 66);  // "See a loop that blocks", at the end of the narration
    window.settle();
    window.frames(3);
    Workspace& workspace = window.workspace;
    REQUIRE(workspace.lesson()->id == "blocking-the-loop");
    const Session& session = workspace.playback.session();
    CHECK(session.narration().find("blocks for 3 s") != std::string::npos);
    // The stretch lies on the axis that is seen, and its rows are among those that have room.
    const TimelineModel& timeline = workspace.playback.timeline();
    const TimelineRows rows = timeline_rows(session.trace(), timeline.history(), timeline.resources(), {});
    bool seen = false;
    for (std::size_t row = 0; row < std::min<std::size_t>(rows.rows.size(), 6); ++row) {
        for (const StateInterval& each : rows.rows[row].lane->intervals)
            seen = seen || (each.state == LaneState::blocked && !workspace.hides_future());
    }
    CHECK(seen);
    CHECK(workspace.axis == TimelineAxis::virtual_time);
}

TEST_CASE("what is said of an answer stays in sight where the next question's moment has passed too") {
    HeadlessWindow window(1280, 800);
    Workspace& workspace = window.workspace;
    workspace.open_lesson(first_lesson());
    window.settle();
    window.click(1200, 66);  // "See a loop that blocks"
    window.settle();
    window.press("F11");
    window.frames(3);
    const Prediction* first = workspace.asked();
    REQUIRE(first != nullptr);
    workspace.answer(*first, "beat 2 at 2.0 s");
    window.frames(3);
    const Prediction* next = workspace.asked();
    REQUIRE(next != nullptr);
    REQUIRE(workspace.playback.session().position() >= workspace.playback.gate);
    CHECK(workspace.screen == 0);
    window.press("F11");
    window.frames(3);
    CHECK(workspace.screen == 1);
}

TEST_CASE("the first challenge is solved without leaving the window") {
    HeadlessWindow window(1280, 800);
    Workspace& workspace = window.workspace;
    workspace.open_lesson(first_lesson());
    window.settle();
    // By the palette to the challenge.
    window.press("Ctrl+P");
    window.frames(3);
    REQUIRE(workspace.palette_open);
    window.type("the lesson's challenge");
    window.tap(ImGuiKey_Enter);
    window.settle();
    REQUIRE(workspace.in_challenge());
    // Its goals are in sight, wherever in the lesson one was.
    CHECK(workspace.screen == first_lesson().screens.size() - 1);
    // Check as it is: goals are not met.
    window.press("Ctrl+Enter");
    window.settle();
    REQUIRE(workspace.attempt().result());
    CHECK_FALSE(workspace.attempt().result()->solved());
    // Two words are missing: they are looked for and typed.
    window.press("Ctrl+E");
    window.frames(3);
    REQUIRE(ImGui::GetIO().WantTextInput);
    const auto replace = [&](const char* wrong, const char* right) {
        window.press("Ctrl+F");
        window.frames(3);
        window.tap(ImGuiKey_A, true);
        window.type(wrong);
        window.tap(ImGuiKey_Enter);
        window.frames(3);
        window.type(right);
    };
    replace("= measure(room)", "= await measure(room)");
    replace("  store(value)", "  await store(value)");
    window.frames(30);
    window.settle();
    window.press("Ctrl+Enter");
    window.settle();
    REQUIRE(workspace.attempt().result());
    CHECK(workspace.attempt().result()->solved());
    CHECK(workspace.record().find(first_lesson().id)->solved);
}

TEST_CASE("what is found in the editor is selected and typing replaces it") {
    HeadlessWindow window(1280, 800);
    window.workspace.open_lesson(first_lesson());
    window.settle();
    window.press("Ctrl+E");
    window.frames(3);
    window.press("Ctrl+F");
    window.frames(3);
    window.type("cellar-of-nobody");
    window.tap(ImGuiKey_Enter);
    CHECK_FALSE(window.workspace.notice.empty());
    window.press("Ctrl+F");
    window.frames(3);
    window.tap(ImGuiKey_A, true);
    window.type("import asyncio");
    window.tap(ImGuiKey_Enter);
    window.frames(3);
    window.type("import this");
    CHECK(window.workspace.source().starts_with("import this\n"));
}

TEST_CASE("a tab completes a name of asyncio") {
    HeadlessWindow window(1280, 800);
    window.workspace.open_lesson(first_lesson());
    window.settle();
    window.press("Ctrl+E");
    window.frames(3);
    window.tap(ImGuiKey_A, true);
    window.type("x = asyncio.Bounded");
    window.frames(2);
    window.tap(ImGuiKey_Tab);
    window.frames(2);
    CHECK(window.workspace.source() == "x = asyncio.BoundedSemaphore");
}

TEST_CASE("a line below a colon is indented and a tab is four spaces") {
    HeadlessWindow window(1280, 800);
    window.workspace.open_lesson(first_lesson());
    window.settle();
    window.press("Ctrl+E");
    window.frames(3);
    window.tap(ImGuiKey_A, true);
    window.type("def f():");
    window.tap(ImGuiKey_Enter);
    window.frames(2);
    window.type("x = 1");
    window.tap(ImGuiKey_Enter);
    window.frames(2);
    window.tap(ImGuiKey_Tab);
    window.frames(2);
    window.type("# deep");
    CHECK(window.workspace.source() == "def f():\n    x = 1\n        # deep");
}

TEST_CASE("every command has a title and a tooltip and is found in the palette by its title") {
    Workspace workspace;
    workspace.open_lesson(first_lesson());
    std::vector<std::string> keys;
    for (const Command& command : workspace.commands.all()) {
        INFO(command.id);
        CHECK_FALSE(command.title.empty());
        CHECK_FALSE(command.tooltip.empty());
        const auto found = workspace.commands.search(command.title);
        CHECK(std::find(found.begin(), found.end(), &command) != found.end());
        for (const std::string& key : command.keys) keys.push_back(key);
    }
    std::sort(keys.begin(), keys.end());
    CHECK(std::adjacent_find(keys.begin(), keys.end()) == keys.end());  // no key means two things
}

TEST_CASE("each command can be reached and run from the palette by the keyboard alone") {
    HeadlessWindow window(1280, 800);
    Workspace& workspace = window.workspace;
    workspace.ask_predictions = false;
    workspace.open_lesson(first_lesson());
    workspace.playback.gate = UINT64_MAX;
    window.settle();
    // Typed in full its title comes first, and Enter runs it.
    for (const char* id : {"task-step", "end", "restart", "theme", "drawer:memory", "fold"}) {
        INFO(id);
        const Command* command = workspace.commands.find(id);
        REQUIRE(command != nullptr);
        const auto found = workspace.commands.search(command->title);
        REQUIRE_FALSE(found.empty());
        CHECK(found.front() == command);
        window.press("Ctrl+P");
        window.frames(3);
        window.type(command->title);
        window.tap(ImGuiKey_Enter);
        CHECK_FALSE(workspace.palette_open);
    }
    CHECK(workspace.light_theme);
    CHECK(workspace.drawer == "memory");
    CHECK(workspace.fold_finished);
    CHECK(workspace.playback.session().position() == 0);
    // The arrows choose another row.
    window.press("Ctrl+P");
    window.frames(3);
    window.type("theme");
    window.tap(ImGuiKey_DownArrow);
    window.tap(ImGuiKey_UpArrow);
    window.press("Escape");
    CHECK_FALSE(workspace.palette_open);
}

TEST_CASE("without any font the window says so and draws") {
    HeadlessWindow window(1280, 800);
    CHECK_FALSE(load_fonts(1, "/nowhere"));
    window.workspace.open_lesson(first_lesson());
    window.frames(4);
    CHECK(ImGui::GetDrawData()->TotalVtxCount > 1000);
}

TEST_CASE("a tiny window draws everything that is asked of it") {
    for (const ImVec2 size : {ImVec2(320, 200), ImVec2(60, 40)}) {
        HeadlessWindow window(size.x, size.y);
        window.workspace.open_lesson(first_lesson());
        window.frames(3);
        for (const char* key : {"Ctrl+P", "Escape", "F1", "Escape", "1", "w", "7", "l", "Escape", "e", "d"})
            window.press(key);
        CHECK(ImGui::GetDrawData()->CmdListsCount > 0);
    }
}

}  // namespace
}  // namespace loopglass
