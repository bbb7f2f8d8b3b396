#include "lessons/engine/screens.hpp"

#include "tests/catch.hpp"

using namespace loopglass;

namespace {

Screen only_screen(std::string_view body) {
    std::vector<LessonProblem> problems;
    const std::vector<Screen> screens = read_screens(body, 10, "x/lesson.md", problems);
    for (const LessonProblem& problem : problems) UNSCOPED_INFO(problem.text());
    REQUIRE(problems.empty());
    REQUIRE(screens.size() == 1);
    return screens[0];
}

}  // namespace

TEST_CASE("links and code are told apart") {
    const Screen screen = only_screen("# A {#a}\n\nA [link](@x) and `code [1](2)`.\n\n    indented [no](link)\n");
    REQUIRE(screen.links.size() == 1);
    CHECK(screen.links[0].line == 12);
    CHECK(screen.line == 10);
}

TEST_CASE("parentheses and quotes inside a moment belong to it") {
    const Screen screen = only_screen("# A {#a}\n\nSee [this](at:printed(text=')', nth=2)), then go.\n");
    REQUIRE(screen.links.size() == 1);
    CHECK(screen.links[0].target == "printed(text=')', nth=2)");
}

TEST_CASE("words are counted as they are read") {
    CHECK(only_screen("# A {#a}\n\nOne [two three](@x) *four*.\n\n    code is not counted\n\n{{challenge}}\n").words ==
          4);
}

TEST_CASE("plain text has no signs of Markdown") {
    CHECK(plain_text("a *b* [c](@d) `e*f`") == "a b c `e*f`");
    CHECK(plain_text("[a](@b)", [](std::string_view text, std::string_view target) {
              return std::string(text) + "/" + std::string(target);
          }) == "a/@b");
    CHECK(plain_text("[not a link") == "[not a link");
}

TEST_CASE("a screen is gone through piece by piece") {
    const auto pieces = pieces_of(only_screen("# A {#a}\n\nfirst\n\n{{predict one}}\n\nthen\n\n{{experiment two}}\n"));
    REQUIRE(pieces.size() == 2);
    CHECK(pieces[0].text == "first\n\n");
    CHECK(pieces[0].interaction->id == "one");
    CHECK(pieces[1].interaction->kind == InteractionKind::experiment);
}
