// The query `raised(…)`: exceptions as the lessons ask for them.
#include "lessons/engine/program_run.hpp"
#include "sim/trace/query.hpp"
#include "tests/catch.hpp"

using namespace loopglass;

namespace {

/// What a query is worth, in the run of a program.
std::string value_of(const char* source, const char* query) {
    const ProgramRun run(source, RunOptions());
    UNSCOPED_INFO(run.errors());
    auto parsed = Query::parse(query);
    REQUIRE(std::holds_alternative<Query>(parsed));
    return to_text(std::get<Query>(parsed).evaluate(run.trace(), run).value);
}

}  // namespace

TEST_CASE("an exception is recorded once where it first meets the program") {
    constexpr const char* source =
        "def deep():\n    raise ValueError('no seat')  # @here\n"
        "def middle():\n    deep()  # @through\n"
        "try:\n    middle()\nexcept ValueError as error:\n    try:\n        raise error\n    except ValueError:\n      "
        "  pass\n"
        "try:\n    int('seven')  # @library\nexcept ValueError:\n    pass\n";
    CHECK(value_of(source, "count(raised())") == "2");
    CHECK(value_of(source, "count(raised(mark='here', text='ValueError: no seat'))") == "1");
    CHECK(value_of(source, "count(raised(mark='through'))") == "0");
    CHECK(value_of(source, "count(raised(mark='library', text='seven'))") == "1");
}

TEST_CASE("looking at an exception runs no code of the program") {
    constexpr const char* source =
        "shown = 0\n"
        "class Loud(Exception):\n    def __str__(self):\n        global shown\n        shown += 1\n        return "
        "'loud'\n"
        "class Thing:\n    def __str__(self):\n        global shown\n        shown += 1\n        return 'thing'\n"
        "for error in (Loud(), ValueError(Thing())):\n    try:\n        raise error\n    except Exception:\n        "
        "pass\n";
    CHECK(value_of(source, "global('shown')") == "0");
    CHECK(value_of(source, "count(raised(text='Loud'))") == "1");
    CHECK(value_of(source, "count(raised(text='ValueError'))") == "1");
}

TEST_CASE("a cancellation is raised in the task at its await") {
    constexpr const char* source =
        "import asyncio\nasync def nap():\n    await asyncio.sleep(9)  # @nap\n"
        "async def main():\n    task = asyncio.create_task(nap(), name='nap')\n    await asyncio.sleep(1)\n"
        "    task.cancel()\n    await asyncio.wait([task])\nasyncio.run(main())\n";
    CHECK(value_of(source, "count(raised(task='nap', mark='nap', text='CancelledError'))") == "1");
}
