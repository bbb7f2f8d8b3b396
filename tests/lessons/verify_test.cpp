#include "lessons/engine/verify.hpp"

#include <algorithm>

#include "tests/catch.hpp"
#include "tests/lessons/sample_lesson.hpp"

using namespace loopglass;

namespace {

LessonReport verify(const LessonFolder& folder) {
    const LessonLibrary library = LessonLibrary::from_folders({folder});
    for (const LessonProblem& problem : library.problems()) UNSCOPED_INFO(problem.text());
    REQUIRE(library.lessons().size() == 1);
    return verify_lesson(library.lessons()[0], library);
}

/// The name of the only verification that fails when one text of a file is replaced.
std::string failing_with(std::string_view file, std::string_view from, std::string_view to) {
    LessonFolder folder = sample_lesson();
    replace_in(folder, file, from, to);
    std::string names;
    for (const Verification& one : verify(folder).verifications) {
        for (const LessonProblem& problem : one.problems) UNSCOPED_INFO(one.name << ": " << problem.text());
        if (!one.problems.empty()) names += (names.empty() ? "" : " + ") + one.name;
    }
    return names;
}

}  // namespace

TEST_CASE("a lesson that tells the truth is verified") {
    const LessonReport report = verify(sample_lesson());
    for (const Verification& one : report.verifications) {
        for (const LessonProblem& problem : one.problems) UNSCOPED_INFO(one.name << ": " << problem.text());
    }
    CHECK(report.failures() == 0);
    CHECK(report.verifications.size() >= 11);
}

TEST_CASE("each clause of verify fails for its own lie") {
    CHECK(failing_with("expected.txt", "sold 1", "sold 2") == "the program prints expected.txt");
    CHECK(failing_with("lesson.md", "suspended(task='A', mark='pause')", "failed(task='A')") ==
          "prediction final: its moment comes");
    CHECK(failing_with("lesson.md", "suspended(task='A', mark='pause')", "printed(text='sold')") ==
          "prediction final: its moment comes");  // by then everybody has read the answer
    CHECK(failing_with("lesson.md", "engine:stdout[-1]", "engine:stdout[9]") == "prediction final: the engine answers");
    CHECK(failing_with("lesson.md", "match = \"sold 2\"", "match = \"sold 1\"") ==
          "prediction final: the wrong answers are wrong");
    CHECK(failing_with("lesson.md", "claim = \"global('sold') == 2\"", "claim = \"global('sold') == 1\"") ==
          "experiment no-await: its claim holds");
    CHECK(failing_with("lesson.md", "replace = \"pass\"", "replace = \"pass pass\"") ==
          "experiment no-await: its claim holds");
    CHECK(failing_with("lesson.md", "mark = \"pause\", replace", "mark = \"paws\", replace") ==
          "experiment no-await: its claim holds");
    CHECK(failing_with("solution.py", "sold = sold + 1", "sold = 1") == "the solution meets all goals");
    CHECK(failing_with("lesson.md", "max_concurrency('pause') == 2", "max_concurrency('pause') >= 1") ==
          "cheats/serial.py is caught + every goal is failed by the challenge or a cheat");
    CHECK(failing_with("lesson.md", "(@read)", "(@reed)") == "every link resolves");
    CHECK(failing_with("lesson.md", "at:suspended(task='A')", "at:suspended(task='Z')") == "every link resolves");
    CHECK(failing_with("lesson.md", "Text about", "See [this](lesson:nowhere) about") == "every link resolves");
    CHECK(failing_with("lesson.md", "Text about", "See [B](task:B) about").empty());
    CHECK(failing_with("lesson.md", "Text about", "See [Z](task:Z) about") == "every link resolves");
    CHECK(failing_with("lesson.md", "Text about", "See [this](#three) about") == "every link resolves");
    CHECK(failing_with("lesson.md", "kind = \"program\"", "kind = \"program\"\nrequires = [\"nowhere\"]") ==
          "the lessons it requires exist");
}

TEST_CASE("a wrong answer that nobody can give is found") {
    const auto order = [](std::string_view match) {
        LessonFolder folder = sample_lesson();
        replace_in(folder, "lesson.md", "kind = \"choice\"", "kind = \"order\"");
        replace_in(folder, "lesson.md", "engine:stdout[-1]", "engine:stdout");
        replace_in(folder, "lesson.md", "match = \"sold 2\"", "match = \"" + std::string(match) + "\"");
        return verify(folder).failures();
    };
    CHECK(order("B 1\\nA 1\\nsold 1") == 0);
    CHECK(order("B 1\\nA 1\\nsold 2") == 1);
    CHECK(order("B 1\\nA 1") == 1);
    LessonFolder folder = sample_lesson();
    replace_in(folder, "lesson.md", "kind = \"choice\"", "kind = \"number\"");
    replace_in(folder, "lesson.md", "engine:stdout[-1]", "engine:global('sold')");
    CHECK(verify(folder).failures() == 1);
    replace_in(folder, "lesson.md", "match = \"sold 2\"", "match = \"2\"");
    CHECK(verify(folder).failures() == 0);
}

TEST_CASE("a challenge that needs no work is no challenge") {
    LessonFolder folder = sample_lesson();
    file_of(folder, "challenge.py") = file_of(folder, "solution.py");
    const LessonReport report = verify(folder);
    const auto fails = [&](std::string_view name) {
        return std::any_of(report.verifications.begin(), report.verifications.end(),
                           [&](const Verification& one) { return one.name == name && !one.problems.empty(); });
    };
    CHECK(fails("the challenge fails a goal"));
    CHECK(fails("every goal is failed by the challenge or a cheat"));
}

TEST_CASE("text beyond its limits is said") {
    std::string words;
    for (int count = 0; count < 90; ++count) words += "word ";
    CHECK(failing_with("lesson.md", "Text about", words) == "the text keeps to its limits");
    CHECK(failing_with("lesson.md", "# Without waiting",
                       "# A {#a}\n\nx\n\n# B {#b}\n\nx\n\n# C {#c}\n\nx\n\n# D {#d}\n\nx\n\n# Without waiting") ==
          "the text keeps to its limits");
}

TEST_CASE("lessons that require each other or a later one are found") {
    const auto requiring = [](std::string_view folder_name, std::string_view id, std::string_view required) {
        LessonFolder folder = sample_lesson();
        folder.name = folder_name;
        replace_in(folder, "lesson.md", "id = \"sample\"", "id = \"" + std::string(id) + "\"");
        replace_in(folder, "lesson.md", "kind = \"program\"",
                   "kind = \"program\"\nrequires = [\"" + std::string(required) + "\"]");
        return folder;
    };
    const auto problem_of_first = [](const LessonLibrary& library) {
        std::string text;
        for (const Verification& one : verify_lesson(library.lessons()[0], library).verifications) {
            for (const LessonProblem& problem : one.problems) text += problem.message;
        }
        return text;
    };
    const auto circle = LessonLibrary::from_folders(
        {requiring("10_a", "a", "b"), requiring("20_b", "b", "c"), requiring("30_c", "c", "a")});
    CHECK(problem_of_first(circle) == "requires: a circle: a → b → c → a");
    const auto later =
        LessonLibrary::from_folders({requiring("10_a", "a", "b"), requiring("20_b", "b", "first-coroutine")});
    CHECK(problem_of_first(later) == "requires: 'b' comes after this lesson, by the name of its folder");
    // One's own lessons may build upon those that are built in.
    CHECK(problem_of_first(LessonLibrary::from_folders({requiring("10_a", "a", "lock-race")})).empty());
}

TEST_CASE("the built-in lessons tell the truth") {
    const LessonLibrary& library = LessonLibrary::builtin();
    for (const Lesson& lesson : library.lessons()) {
        const LessonReport report = verify_lesson(lesson, library);
        for (const Verification& one : report.verifications) {
            for (const LessonProblem& problem : one.problems) UNSCOPED_INFO(one.name << ": " << problem.text());
        }
        CHECK(report.failures() == 0);
    }
}

TEST_CASE("JUnit XML counts and escapes") {
    const std::vector<LessonReport> reports{{"a&b", {{"fine", {}}, {"not <fine>", {{"f", 3, "a \"quote\"\x01"}}}}}};
    const std::string xml = junit_xml(reports);
    CHECK(xml.find("<testsuites name=\"lessons\" tests=\"2\" failures=\"1\">") != std::string::npos);
    CHECK(xml.find("<testcase classname=\"a&amp;b\" name=\"fine\"/>") != std::string::npos);
    CHECK(xml.find("name=\"not &lt;fine&gt;\"") != std::string::npos);
    CHECK(xml.find("<failure message=\"f:3: a &quot;quote&quot;?\">") != std::string::npos);
}
