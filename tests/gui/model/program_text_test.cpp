#include "gui/model/program_text.hpp"

#include "lessons/engine/marks.hpp"
#include "tests/catch.hpp"

namespace loopglass {
namespace {

constexpr const char* kSource = "one()  # @first\nif two:\n    three()  # @inner\n";

TEST_CASE("marks are kept beside the text") {
    const ProgramText program(kSource);
    CHECK(program.text() == "one()\nif two:\n    three()\n");
    CHECK(program.line_of("first") == 1);
    CHECK(program.line_of("inner") == 3);
    CHECK(program.line_of("other") == 0);
    CHECK(find_marks(program.with_marks()).size() == 2);
}

TEST_CASE("a mark moves with its line and goes with it") {
    ProgramText program(kSource);
    program.replace("one()\nzero()\nif two:\n    three()\n");
    CHECK(program.line_of("first") == 1);
    CHECK(program.line_of("inner") == 4);
    program.replace("one()\nzero()\nif two:\n");
    CHECK(program.line_of("first") == 1);
    CHECK(program.line_of("inner") == 0);
}

TEST_CASE("a rewritten line keeps its mark") {
    ProgramText program(kSource);
    program.replace("one()\nif two:\n    four()\n");
    CHECK(program.line_of("inner") == 3);
}

TEST_CASE("an experiment replaces the marked line and keeps its indentation") {
    ProgramText program(kSource);
    CHECK(program.apply({"inner", "pass"}));
    CHECK(program.text() == "one()\nif two:\n    pass\n");
    CHECK_FALSE(program.apply({"nowhere", "pass"}));
}

}  // namespace
}  // namespace loopglass
