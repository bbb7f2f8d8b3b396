#include "lessons/engine/load.hpp"

#include <algorithm>

#include "lessons/engine/library.hpp"
#include "tests/catch.hpp"
#include "tests/lessons/sample_lesson.hpp"

using namespace loopglass;

namespace {

/// The only problem of a folder; a test of two breaks one thing too many.
LessonProblem only_problem(const LessonFolder& folder) {
    std::vector<LessonProblem> problems;
    CHECK_FALSE(load_lesson(folder, problems).has_value());
    for (const LessonProblem& problem : problems) UNSCOPED_INFO(problem.text());
    REQUIRE(problems.size() == 1);
    return problems[0];
}

/// Of the sample lesson with one text of lesson.md replaced.
LessonProblem problem_with(std::string_view from, std::string_view to) {
    LessonFolder folder = sample_lesson();
    replace_in(folder, "lesson.md", from, to);
    return only_problem(folder);
}

}  // namespace

TEST_CASE("a lesson is read with all its parts") {
    std::vector<LessonProblem> problems;
    const auto lesson = load_lesson(sample_lesson(), problems);
    for (const LessonProblem& problem : problems) UNSCOPED_INFO(problem.text());
    REQUIRE(lesson.has_value());
    CHECK(lesson->id == "sample");
    CHECK(lesson->folder == "05_sample");
    CHECK(lesson->run.seed == 3);
    CHECK(lesson->step == StepUnit::task_step);
    REQUIRE(lesson->predictions.size() == 1);
    CHECK(lesson->predictions[0].wrong[0].match == "sold 2");
    CHECK(lesson->experiments[0].edit.mark == "pause");
    REQUIRE(lesson->goals.size() == 2);
    CHECK(lesson->goals[0].schedules.samples == 3);
    CHECK(lesson->goals[0].schedules.kinds == std::vector<ScheduleKind>{ScheduleKind::legal, ScheduleKind::io});
    CHECK(lesson->cheats[0].program.find("await sell()") != std::string::npos);
    CHECK(lesson->hints[0].after_attempts == 1);
    REQUIRE(lesson->screens.size() == 2);
    CHECK(lesson->screens[0].id == "one");
    CHECK(lesson->screens[0].title == "One number");
    REQUIRE(lesson->screens[0].links.size() == 2);
    CHECK(lesson->screens[0].links[0].target == "read");
    CHECK(lesson->screens[0].links[1].kind == LinkKind::moment);
    CHECK(lesson->screens[0].links[1].target == "suspended(task='A')");
    REQUIRE(lesson->screens[1].interactions.size() == 2);
    CHECK(lesson->screens[1].interactions[1].kind == InteractionKind::challenge);
    REQUIRE(lesson->marks.size() == 3);
    CHECK(lesson->marks[1].line == 9);
}

TEST_CASE("the lessons that are built in can all be read") {
    const LessonLibrary& library = LessonLibrary::builtin();
    for (const LessonProblem& problem : library.problems()) UNSCOPED_INFO(problem.text());
    CHECK(library.problems().empty());
    CHECK(library.lessons().size() >= 18);
    const Lesson* race = library.find("lock-race");
    REQUIRE(race != nullptr);
    CHECK(library.find("30_lock_race") == race);
    CHECK(library.find("lock_race") == race);
    CHECK(library.find("no-such-lesson") == nullptr);
}

TEST_CASE("the parts of the course have titles and the lessons an order") {
    const LessonLibrary& library = LessonLibrary::builtin();
    for (const Lesson& lesson : library.lessons()) {
        INFO(lesson.id);
        CHECK_FALSE(library.part_title(lesson.part).empty());
    }
    CHECK(library.part_title(99).empty());
    CHECK(library.after(library.lessons()[0]) == &library.lessons()[1]);
    CHECK(library.after(library.lessons().back()) == nullptr);
}

TEST_CASE("what people get wrong most often has its lessons") {
    for (std::uint32_t number = 1; number <= 34; ++number) {
        INFO(number);
        const auto& lessons = LessonLibrary::builtin().lessons();
        CHECK(std::any_of(lessons.begin(), lessons.end(), [&](const Lesson& lesson) {
            return std::find(lesson.covers.begin(), lesson.covers.end(), number) != lesson.covers.end();
        }));
    }
}

TEST_CASE("mistakes in the front matter are said with their line") {
    CHECK(problem_with("format = 1", "format = 2").line == 2);
    CHECK(problem_with("title = \"Two tills\"\n", "").message == "'title' is missing");
    CHECK(problem_with("id = \"sample\"", "id = \"Sample One\"").message.starts_with("'Sample One' is no id"));
    CHECK(problem_with("kind = \"program\"", "kind = \"programme\"").message ==
          "'programme' is not a kind; there are program, test, service");
    CHECK(problem_with("minutes = 5", "minutes = \"five\"").line == 6);
    CHECK(problem_with("kind = \"program\"", "kind = \"program\"\nshow = [\"lokcs\"]")
              .message.starts_with("'lokcs' is no drawer"));
    CHECK(problem_with("seed = 3", "sead = 3").message.starts_with("run: there is no option 'sead'"));
    CHECK(problem_with("part = 1", "part = 1\npages = 2").message == "a lesson has no 'pages'");
    CHECK(problem_with("answer = \"engine:stdout[-1]\"", "answer = \"sold 1\"").line == 16);
    CHECK(problem_with("kinds = [\"legal\", \"io\"]", "kinds = [\"lawful\"]")
              .message.starts_with("'lawful' is not a kind of schedule"));
    CHECK(problem_with("fails = [\"fast\"]", "fails = [\"quick\"]").message == "there is no goal 'quick'");
    CHECK(problem_with("file = \"cheats/serial.py\"", "file = \"../../etc/passwd\"")
              .message.starts_with("there is no file"));
}

TEST_CASE("TOML that does not parse is said with the line of the file") {
    const LessonProblem problem = problem_with("minutes = 5", "minutes = = 5");
    CHECK(problem.file == "05_sample/lesson.md");
    CHECK(problem.line == 6);
}

TEST_CASE("front matter that is missing or open is said") {
    LessonFolder folder = sample_lesson();
    file_of(folder, "lesson.md") = "# Just text {#x}\n";
    CHECK(only_problem(folder).line == 1);
    file_of(folder, "lesson.md") = "+++\nformat = 1\n";
    CHECK(only_problem(folder).message.find("never closed") != std::string::npos);
    file_of(folder, "lesson.md") = "";
    CHECK(only_problem(folder).line == 1);
}

TEST_CASE("mistakes in the text are said with their line") {
    CHECK(problem_with("{{predict final}}", "{{predict finale}}\n\n{{predict final}}").message ==
          "there is no prediction 'finale'");
    CHECK(problem_with("{{predict final}}", "{{ask final}}\n\n{{predict final}}").message.find("is no placeholder") !=
          std::string::npos);
    CHECK(problem_with("# Without waiting {#two}", "# Without waiting").message.find("ends with its id") !=
          std::string::npos);
    CHECK(problem_with("{#two}", "{#one}").message == "there is a screen 'one' already");
    CHECK(problem_with("(@read)", "(file:///etc/passwd)").message.find("leads nowhere") != std::string::npos);
    CHECK(problem_with("{{experiment no-await}}\n", "").message == "the experiment 'no-await' stands on no screen");
    CHECK(problem_with("{{challenge}}", "{{challenge}}\n\n{{challenge}}").message == "the challenge is placed twice");
}

TEST_CASE("a file that is missing is said") {
    LessonFolder folder = sample_lesson();
    std::erase_if(folder.files, [](const LessonFile& file) { return file.name == "expected.txt"; });
    CHECK(only_problem(folder).message == "there is no expected.txt");
    std::erase_if(folder.files, [](const LessonFile& file) { return file.name == "lesson.md"; });
    CHECK(only_problem(folder).message == "there is no lesson.md");
}

TEST_CASE("a broken lesson leaves the others open") {
    LessonFolder broken = sample_lesson();
    broken.name = "06_broken";
    replace_in(broken, "lesson.md", "format = 1", "format =");
    LessonFolder twin = sample_lesson();
    twin.name = "07_twin";
    const LessonLibrary library = LessonLibrary::from_folders({sample_lesson(), broken, twin});
    CHECK(library.lessons().size() == 1);
    REQUIRE(library.problems().size() == 2);
    CHECK(library.problems()[0].file == "06_broken/lesson.md");
    CHECK(library.problems()[1].message == "the id 'sample' is that of 05_sample already");
}
