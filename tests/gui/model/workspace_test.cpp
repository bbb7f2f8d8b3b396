#include "gui/model/workspace.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "gui/model/saved_state.hpp"
#include "tests/catch.hpp"

namespace loopglass {
namespace {

const Lesson& lock_race() {
    const Lesson* lesson = LessonLibrary::builtin().find("lock-race");
    REQUIRE(lesson != nullptr);
    return *lesson;
}

void settle(Workspace& workspace) {
    for (int slice = 0; slice < 1000 && workspace.busy(); ++slice) workspace.tick(workspace.now + 1);
}

TEST_CASE("an open question holds the cursor until it is answered") {
    Workspace workspace;
    workspace.open_lesson(lock_race());
    settle(workspace);
    const Prediction* asked = workspace.asked();
    REQUIRE(asked != nullptr);
    workspace.commands.run("end");
    CHECK(workspace.held_back());
    CHECK(workspace.playback.session().position() == workspace.progress().moment_of(*asked));
    workspace.answer(*asked, "sold: 3");
    CHECK_FALSE(workspace.progress().answered(asked->id)->grade.right);
    while (workspace.asked() != nullptr) workspace.answer(*workspace.asked(), "1");
    workspace.commands.run("end");
    CHECK_FALSE(workspace.held_back());
    CHECK(workspace.playback.session().position() == workspace.playback.session().length());
}

TEST_CASE("stepping forwards and back comes to the same place") {
    Workspace workspace;
    workspace.open_lesson(lock_race());
    settle(workspace);
    workspace.commands.press("t");
    const std::uint64_t first = workspace.playback.session().position();
    workspace.commands.press("t");
    CHECK(workspace.playback.session().position() > first);
    workspace.commands.press("T");
    CHECK(workspace.playback.session().position() == first);
}

TEST_CASE("an experiment changes the program and can be put back") {
    Workspace workspace;
    workspace.open_lesson(lock_race());
    const Experiment* experiment = lock_race().find_experiment("no-await");
    REQUIRE(experiment != nullptr);
    const std::string before = workspace.source();
    workspace.run_experiment(*experiment);
    settle(workspace);
    CHECK(workspace.source() != before);
    std::string output;
    for (const auto& piece : workspace.playback.session().output(false)) output += piece.text;
    CHECK(output.find("sold: 3") != std::string::npos);
    workspace.reset_program();
    CHECK(workspace.source() == before);
    CHECK(workspace.asked() != nullptr);
}

TEST_CASE("text that does not parse keeps the last good run and says why") {
    Workspace workspace;
    workspace.open_lesson(lock_race());
    settle(workspace);
    const std::uint64_t length = workspace.playback.session().length();
    workspace.edit("def broken(:\n", workspace.now);
    settle(workspace);
    CHECK(workspace.playback.problem().find("SyntaxError") != std::string::npos);
    CHECK(workspace.playback.problem_line() == 1);
    CHECK(workspace.playback.session().length() == length);
    workspace.edit("print('mended')\n", workspace.now);
    settle(workspace);
    CHECK(workspace.playback.problem().empty());
}

TEST_CASE("an endless program is recorded in slices and can be stopped") {
    Workspace workspace;
    workspace.open_lesson(lock_race());
    settle(workspace);
    workspace.edit("while True:\n    pass\n", workspace.now);
    workspace.tick(workspace.now + 1);
    workspace.tick(workspace.now + 1);
    REQUIRE_FALSE(workspace.playback.session().recorded());
    CHECK(workspace.commands.press("Escape"));
    CHECK(workspace.playback.session().recorded());
}

TEST_CASE("what cannot be opened is said") {
    Workspace workspace;
    CHECK_FALSE(workspace.open("/nowhere/program.py").empty());
    CHECK_FALSE(workspace.open("/tmp").empty());
    CHECK(workspace.open("lock-race").empty());
}

TEST_CASE("the state of the window survives and damage to it is harmless") {
    const std::string path = (std::filesystem::temp_directory_path() / "loopglass_state_test" / "window.json").string();
    {
        Workspace workspace;
        workspace.open_lesson(lock_race());
        workspace.edit("print('mine')\n", 0);
        settle(workspace);
        workspace.light_theme = true;
        SavedState::save(workspace, path);
    }
    Workspace resumed;
    REQUIRE(SavedState::resume(resumed, path));
    CHECK(resumed.source() == "print('mine')\n");
    CHECK(resumed.light_theme);
    for (const char* damage : {"", "{", "[]", "{\"format\":1,\"lesson\":7}", "{\"format\":1,\"splits\":\"x\"}"}) {
        std::ofstream(path) << damage;
        Workspace fresh;
        CHECK_FALSE(SavedState::resume(fresh, path));
    }
    std::filesystem::remove_all(std::filesystem::path(path).parent_path());
}

}  // namespace
}  // namespace loopglass
