#include "lessons/engine/well_formed.hpp"

#include "lessons/engine/load.hpp"
#include "tests/catch.hpp"
#include "tests/lessons/sample_lesson.hpp"

using namespace loopglass;

namespace {

/// The problems of the sample lesson with one text of a file replaced, one a line.
std::string problems_with(std::string_view file, std::string_view from, std::string_view to) {
    LessonFolder folder = sample_lesson();
    if (!from.empty()) replace_in(folder, file, from, to);
    std::vector<LessonProblem> unread;
    const auto lesson = load_lesson(folder, unread);
    for (const LessonProblem& problem : unread) UNSCOPED_INFO(problem.text());
    REQUIRE(lesson.has_value());
    std::string text;
    for (const LessonProblem& problem : malformed_parts(*lesson)) text += problem.text() + "\n";
    return text;
}

}  // namespace

TEST_CASE("a sound lesson is well formed") { CHECK(problems_with("lesson.md", "", "").empty()); }

TEST_CASE("a program that does not parse is said with file and line") {
    CHECK(problems_with("program.py", "import asyncio", "import import") ==
          "05_sample/program.py:1: SyntaxError: invalid syntax\n");
    CHECK(problems_with("solution.py", "import asyncio", "import import").starts_with("05_sample/solution.py:1: "));
    CHECK(problems_with("cheats/serial.py", "import asyncio", "1 = 2").starts_with("05_sample/cheats/serial.py:1: "));
}

TEST_CASE("queries that cannot be asked are said with the line of their table") {
    CHECK(problems_with("lesson.md", "suspended(task='A', mark='pause')", "suspended(task=)")
              .find("lesson.md:11: at: column") != std::string::npos);
    CHECK(problems_with("lesson.md", "suspended(task='A', mark='pause')", "virtual_time").find("is no moment") !=
          std::string::npos);
    CHECK(problems_with("lesson.md", "engine:stdout[-1]", "engine:stdin").find("answer: column 1") !=
          std::string::npos);
    CHECK(problems_with("lesson.md", "at:suspended(task='A')", "at:3 + 4").find("at: column") != std::string::npos);
    CHECK(problems_with("lesson.md", "mark = \"pause\", replace", "mark = \"paws\", replace").find("'paws'") !=
          std::string::npos);
}
