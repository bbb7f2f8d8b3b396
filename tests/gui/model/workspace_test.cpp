#include "gui/model/workspace.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <unistd.h>

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
    CHECK(workspace.playback.session().position() == workspace.attempt().moment_of(*asked));
    workspace.answer(*asked, "sold: 3");
    CHECK_FALSE(workspace.attempt().answered(asked->id)->grade.right);
    while (workspace.asked() != nullptr) workspace.answer(*workspace.asked(), "1");
    workspace.commands.run("end");
    CHECK_FALSE(workspace.held_back());
    CHECK(workspace.playback.session().position() == workspace.playback.session().length());
}

TEST_CASE("a new program is in no file until it is saved and is not lost before") {
    const std::string folder =
        (std::filesystem::temp_directory_path() / fmt::format("loopglass_new_{}", getpid())).string();
    std::filesystem::create_directories(folder);
    const std::string file = folder + "/program.py", state = folder + "/window.json";
    Workspace workspace;
    workspace.open_new(file);
    settle(workspace);
    CHECK(workspace.mode() == WindowMode::play);
    CHECK(workspace.editing);
    CHECK_FALSE(workspace.notice.empty());
    workspace.edit("print('mine')\n", workspace.now);
    CHECK(workspace.notice.empty());
    settle(workspace);
    SavedState::save(workspace, state);
    CHECK_FALSE(std::filesystem::exists(file));
    Workspace resumed;
    std::string problem;
    REQUIRE(SavedState::resume(resumed, problem, state));
    CHECK(resumed.source() == "print('mine')\n");
    CHECK(resumed.filename() == file);
    REQUIRE(resumed.save(problem));
    CHECK(std::filesystem::exists(file));
    CHECK_FALSE(resumed.edited());
    std::filesystem::remove_all(folder);
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

TEST_CASE("a program that does not parse never shows another one's run") {
    Workspace workspace;
    workspace.open_lesson(lock_race());
    settle(workspace);
    workspace.edit("def (\n", workspace.now - 1);
    settle(workspace);
    CHECK(workspace.shows_older_run());
    workspace.open_lesson(LessonLibrary::builtin().lessons().front());
    CHECK_FALSE(workspace.shows_older_run());
    workspace.open_new("/nowhere.py");
    workspace.edit("def (\n", workspace.now - 1);
    settle(workspace);
    REQUIRE(workspace.shows_older_run());
    const auto file =
        std::filesystem::temp_directory_path() / ("loopglass_broken_" + std::to_string(::getpid()) + ".py");
    std::ofstream(file) << "def (\n";
    REQUIRE(workspace.open(file.string()).empty());
    std::filesystem::remove(file);
    CHECK_FALSE(workspace.shows_older_run());
    CHECK_FALSE(workspace.playback.problem().empty());
    CHECK(workspace.playback.facts().tasks == 0);
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

/// The last line a task has begun at the cursor, and whose.
std::pair<std::string, std::uint32_t> place(const Workspace& workspace) {
    const Trace& trace = workspace.playback.trace();
    const TraceEvent& event = trace.events[workspace.playback.session().position() - 1];
    return {trace.name_of(event.subject), trace.locations[event.location].line};
}

TEST_CASE("after an edit the cursor is at the same task and line and visit") {
    Workspace workspace;
    workspace.ask_predictions = false;
    workspace.open_lesson(lock_race());
    workspace.playback.gate = UINT64_MAX;
    settle(workspace);
    for (int i = 0; i < 4; ++i) workspace.commands.press("t");
    workspace.commands.press("n");
    workspace.commands.press("n");
    const auto before = place(workspace);
    REQUIRE(before.second > 1);
    workspace.edit("limit = 3\n" + workspace.source(), workspace.now);
    settle(workspace);
    CHECK(place(workspace) == std::pair(before.first, before.second + 1));
    workspace.commands.press("e");
    workspace.edit(workspace.source() + "\nprint('more')\n", workspace.now);
    settle(workspace);
    CHECK(workspace.playback.session().position() == workspace.playback.session().length());
}

TEST_CASE("breakpoints on lines move with the text and stop both ways") {
    Workspace workspace;
    workspace.ask_predictions = false;
    workspace.open_lesson(lock_race());
    workspace.playback.gate = UINT64_MAX;
    settle(workspace);
    const std::uint32_t line = workspace.line_of_mark("pause");
    REQUIRE(line != 0);
    workspace.toggle_breakpoint(line);
    std::vector<std::uint64_t> stops;
    for (int i = 0; i < 3; ++i) {
        CHECK(workspace.commands.press("b"));
        stops.push_back(workspace.playback.session().position());
        CHECK(place(workspace).second == line);
    }
    CHECK(stops[0] < stops[1]);
    workspace.commands.press("B");
    CHECK(workspace.playback.session().position() == stops[1]);
    workspace.edit("# a comment\n" + workspace.source(), workspace.now);
    CHECK(workspace.breakpoint_at(line + 1) != nullptr);
    workspace.toggle_breakpoint(line + 1);
    CHECK(workspace.playback.breakpoints.empty());
    CHECK_FALSE(workspace.commands.press("b"));
}

TEST_CASE("a breakpoint on a state stops what plays") {
    Workspace workspace;
    workspace.ask_predictions = false;
    workspace.open_lesson(lock_race());
    workspace.playback.gate = UINT64_MAX;
    settle(workspace);
    workspace.playback.breakpoints.push_back({0, "B", TraceKind::task_finished, true});
    workspace.commands.press("Space");
    for (int i = 0; i < 1000 && workspace.playback.playing(); ++i) workspace.tick(workspace.now + 1);
    const Trace& trace = workspace.playback.trace();
    const TraceEvent& event = trace.events[workspace.playback.session().position() - 1];
    CHECK(event.kind == TraceKind::task_finished);
    CHECK(trace.name_of(event.subject) == "B");
}

TEST_CASE("a challenge is checked in slices and the check can be stopped") {
    Workspace workspace;
    workspace.open_lesson(lock_race());
    workspace.show_challenge(true);
    workspace.edit(lock_race().solution, workspace.now);
    settle(workspace);
    workspace.commands.run("check");
    CHECK(workspace.attempt().checking());
    CHECK(workspace.busy());
    settle(workspace);
    REQUIRE(workspace.attempt().result());
    CHECK_FALSE(workspace.attempt().checking());
    workspace.edit("while True:\n    pass\n", workspace.now);
    workspace.tick(workspace.now);
    workspace.commands.run("check");
    workspace.tick(workspace.now);
    workspace.attempt().stop_check();
    CHECK_FALSE(workspace.attempt().result()->solved());
}

TEST_CASE("what is written for a challenge outlives leaving it") {
    Workspace workspace;
    workspace.open_lesson(lock_race());
    workspace.show_challenge(true);
    const std::string begun = workspace.source();
    workspace.edit("# mine\n" + begun, workspace.now);
    settle(workspace);
    workspace.show_challenge(false);
    CHECK(workspace.source() != "# mine\n" + begun);
    workspace.show_challenge(true);
    CHECK(workspace.source() == "# mine\n" + begun);
    // With its marks: the goals ask for them.
    CHECK(workspace.line_of_mark("print") != 0);
    CHECK(workspace.record().find("lock-race")->program.find("# @print") != std::string::npos);
    const Lesson* other = LessonLibrary::builtin().find("semaphore");
    REQUIRE(other != nullptr);
    workspace.open_lesson(*other);
    workspace.open_lesson(lock_race());
    workspace.show_challenge(true);
    CHECK(workspace.source() == "# mine\n" + begun);
    workspace.commands.run("reset");
    CHECK(workspace.source() == begun);
    workspace.show_challenge(false);
    workspace.show_challenge(true);
    CHECK(workspace.source() == begun);
}

TEST_CASE("the solution may be looked at after solving or giving up and not before") {
    Workspace workspace;
    workspace.open_lesson(lock_race());
    workspace.show_challenge(true);
    settle(workspace);
    CHECK_FALSE(workspace.may_compare());
    workspace.commands.run("give-up");  // nothing has been tried
    CHECK_FALSE(workspace.may_compare());
    workspace.commands.run("check");
    settle(workspace);
    CHECK_FALSE(workspace.may_compare());
    SECTION("given up") {
        workspace.commands.run("give-up");
        CHECK(workspace.may_compare());
        CHECK(workspace.comparing);
        CHECK(workspace.record().find("lock-race")->gave_up);
    }
    SECTION("solved") {
        workspace.edit(lock_race().solution, workspace.now);
        settle(workspace);
        workspace.commands.run("check");
        settle(workspace);
        CHECK(workspace.may_compare());
        CHECK_FALSE(workspace.comparing);
        workspace.editing = true;
        workspace.commands.run("compare");
        CHECK(workspace.comparing);
        CHECK_FALSE(workspace.editing);  // the editor would cover it
        // A later mistake does not take that back, and the hints stay.
        workspace.edit(lock_race().challenge, workspace.now);
        settle(workspace);
        workspace.commands.run("check");
        settle(workspace);
        CHECK(workspace.may_compare());
        workspace.open_lesson(lock_race());
        CHECK(workspace.attempt().solved());
        CHECK(workspace.attempt().attempts() == 3);
    }
}

TEST_CASE("the text finds tasks and moments of the present run") {
    Workspace workspace;
    workspace.open_lesson(lock_race());
    settle(workspace);
    const Trace& trace = workspace.playback.trace();
    const EventRef created = workspace.find_task("B");
    REQUIRE(created != 0);
    CHECK(trace.name_of(trace.events[created - 1].subject) == "B");
    CHECK(workspace.find_task("nobody") == 0);
    const EventRef moment = workspace.find_moment("suspended(task='C', mark='pause')");
    REQUIRE(moment != 0);
    CHECK(trace.name_of(trace.events[moment - 1].subject) == "C");
    CHECK(workspace.find_moment("failed(task='C')") == 0);
    CHECK(workspace.find_moment("no query (") == 0);
}

TEST_CASE("lessons of one's own are listed and found beside those that are built in") {
    const LessonLibrary own = LessonLibrary::from_folders({});
    Workspace workspace(own);
    CHECK(workspace.library().lessons().empty());
    CHECK(workspace.open("lock-race").empty());  // a lesson may refer to one that is built in
    CHECK(workspace.lesson()->id == "lock-race");
}

TEST_CASE("what cannot be opened is said") {
    Workspace workspace;
    CHECK_FALSE(workspace.open("/nowhere/program.py").empty());
    CHECK_FALSE(workspace.open("/tmp").empty());
    CHECK(workspace.open("lock-race").empty());
}

TEST_CASE("a trace is told from a program and opened files are remembered") {
    const auto folder = std::filesystem::temp_directory_path() / ("loopglass_open_test_" + std::to_string(::getpid()));
    std::filesystem::create_directories(folder);
    const std::string trace = (folder / "run.jsonl").string(), program = (folder / "own.py").string();
    std::ofstream(trace) << "{\"loopglass_trace\":1}\n";
    std::ofstream(program) << "print(1)\n";
    Workspace workspace;
    workspace.open_lesson(lock_race());
    CHECK(workspace.open(trace).find("is a recorded trace") != std::string::npos);
    CHECK(workspace.lesson() == &lock_race());  // what was open stays
    CHECK(workspace.recent.empty());
    REQUIRE(workspace.open(program).empty());
    CHECK(workspace.recent == std::vector<std::string>{program});
    const std::string state = (folder / "window.json").string();
    SavedState::save(workspace, state);
    Workspace resumed;
    std::string problem;
    REQUIRE(SavedState::resume(resumed, problem, state));
    CHECK(resumed.recent == std::vector<std::string>{program});
    std::filesystem::remove_all(folder);
}

TEST_CASE("each mode remembers its own sizes") {
    const std::string folder =
        (std::filesystem::temp_directory_path() / ("loopglass_sizes_test_" + std::to_string(::getpid()))).string();
    std::filesystem::create_directories(folder);
    const std::string program = folder + "/own.py", path = folder + "/window.json";
    std::ofstream(program) << "print(1)\n";
    {
        Workspace workspace;
        workspace.open_lesson(lock_race());
        workspace.splits().bottom = 300;
        REQUIRE(workspace.open(program).empty());
        CHECK(workspace.splits().bottom == SplitSizes().bottom);
        workspace.splits().bottom = 150;
        settle(workspace);
        SavedState::save(workspace, path);
    }
    Workspace resumed;
    std::string problem;
    REQUIRE(SavedState::resume(resumed, problem, path));
    CHECK(resumed.splits().bottom == 150);
    resumed.open_lesson(lock_race());
    CHECK(resumed.splits().bottom == 300);
    std::filesystem::remove_all(folder);
}

TEST_CASE("each edit asks to be kept at once") {
    Workspace workspace;
    workspace.open_lesson(lock_race());
    CHECK_FALSE(workspace.take_unsaved_edit());
    workspace.edit("print('mine')\n", 0);
    CHECK(workspace.take_unsaved_edit());
    CHECK_FALSE(workspace.take_unsaved_edit());
    workspace.edit("print('mine')\n", 0);  // the same text
    CHECK_FALSE(workspace.take_unsaved_edit());
}

TEST_CASE("a long way to another place can be left where it has come to") {
    Workspace workspace;
    workspace.open_lesson(lock_race());
    workspace.edit(
        "import asyncio\nasync def main():\n    for i in range(3000):\n        await asyncio.sleep(0)\n"
        "asyncio.run(main())\n",
        workspace.now - 1);
    settle(workspace);
    Session& session = workspace.playback.session();
    session.seek(0);
    session.settle();
    session.seek(session.length() - 10);
    session.settle(20'000);
    REQUIRE_FALSE(session.settled());
    CHECK(session.progress() > 0);
    CHECK(session.progress() < 1);
    REQUIRE(workspace.commands.press("Escape"));
    const std::uint64_t here = session.position();
    CHECK(here > 0);
    CHECK(here < session.length() - 10);
    settle(workspace);
    CHECK(session.settled());
    CHECK(session.position() == here);
    CHECK_FALSE(workspace.commands.press("Escape"));  // there is nothing left to stop
}

TEST_CASE("the state of the window survives and damage to it is harmless") {
    const std::string path = (std::filesystem::temp_directory_path() /
                              ("loopglass_state_test_" + std::to_string(::getpid())) / "window.json")
                                 .string();
    {
        Workspace workspace;
        workspace.open_lesson(lock_race());
        workspace.edit("print('mine')\n", 0);
        settle(workspace);
        workspace.light_theme = true;
        SavedState::save(workspace, path);
    }
    Workspace resumed;
    std::string problem;
    REQUIRE(SavedState::resume(resumed, problem, path));
    CHECK(problem.empty());
    CHECK(resumed.source() == "print('mine')\n");
    CHECK(resumed.light_theme);
    settle(resumed);
    resumed.open_lesson(lock_race());
    settle(resumed);
    const EntityId task = resumed.playback.trace().events[resumed.find_task("B") - 1].subject;
    for (const EntityId selected : {task, EntityId{4'000'000'000}}) {
        resumed.select(selected);
        SavedState::save(resumed, path);
        Workspace again;
        REQUIRE(SavedState::resume(again, problem, path));
        settle(again);
        CHECK(again.selected == (selected == task ? task : 0));
    }
    for (const char* damage : {"", "{", "[]", "{\"format\":1,\"lesson\":7}", "{\"format\":1,\"splits\":\"x\"}"}) {
        INFO(damage);
        std::ofstream(path) << damage;
        Workspace fresh;
        CHECK_FALSE(SavedState::resume(fresh, problem, path));
        // It is kept under another name, and that is said: the next save must not destroy what is in it.
        CHECK(problem.find("damaged") != std::string::npos);
        CHECK_FALSE(std::filesystem::exists(path));
    }
    CHECK_FALSE(SavedState::resume(resumed, problem, path));  // none at all is no damage
    CHECK(problem.empty());
    std::ofstream(path) << "{\"format\":1,\"file\":\"/nowhere/gone.py\"}";
    CHECK_FALSE(SavedState::resume(resumed, problem, path));
    CHECK(problem.find("/nowhere/gone.py") != std::string::npos);
    std::filesystem::remove_all(std::filesystem::path(path).parent_path());
}

}  // namespace
}  // namespace loopglass
