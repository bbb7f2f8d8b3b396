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

TEST_CASE("marks are found again in a program that is written anew") {
    const char* challenge =
        "import asyncio\n\n\nasync def sell(till):\n    seen = sold  # @read\n    await asyncio.sleep(0.1)  # @wait\n"
        "    sold = seen + 1  # @write\n";
    const char* solution =
        "import asyncio\n\nlock = asyncio.Lock()\n\n\nasync def sell(till):\n    async with lock:\n"
        "        seen = sold\n        await asyncio.sleep(0.2)\n        sold = seen + 1\n";
    ProgramText pasted(challenge);
    pasted.replace(solution);
    // All of it is deleted first, and the new one typed line by line.
    ProgramText typed(challenge);
    typed.replace("");
    CHECK(typed.marks().empty());
    std::string text;
    for (const char* at = solution; *at != 0; ++at) {
        text += *at;
        typed.replace(text);
    }
    for (const ProgramText* program : {&pasted, &typed}) {
        CHECK(program->line_of("read") == 8);
        CHECK(program->line_of("wait") == 9);
        CHECK(program->line_of("write") == 10);
    }
    typed.replace("");
    typed.replace("nothing of it is left\n");
    CHECK(typed.marks().empty());
}

TEST_CASE("a line that moves keeps its mark and the line in its place has none") {
    ProgramText program("a()\nb()  # @b\nc()\n");
    program.replace("b()\na()\nc()\n");
    CHECK(program.line_of("b") == 1);
    program.replace("c()\na()\nb()\n");
    CHECK(program.line_of("b") == 3);
}

TEST_CASE("an experiment replaces the marked line and keeps its indentation") {
    ProgramText program(kSource);
    CHECK(program.apply({"inner", "pass"}));
    CHECK(program.text() == "one()\nif two:\n    pass\n");
    CHECK_FALSE(program.apply({"nowhere", "pass"}));
}

}  // namespace
}  // namespace loopglass
