// Any bytes as a query over a small trace, and as the options a program writes in its own head.

#include "sim/trace/query.hpp"

#include <string>
#include <variant>

#include "sim/session/options.hpp"
#include "sim/session/run.hpp"
#include "tests/fuzz/targets.hpp"

namespace {

using namespace loopglass;

const Trace& small_trace() {
    static Run* const run = [] {
        auto* made = new Run(Program::compile("import asyncio\n"
                                              "async def work(): await asyncio.sleep(1)\n"
                                              "async def main(): await asyncio.gather(work(), work())\n"
                                              "asyncio.run(main())\nprint('3')\n",
                                              "fuzz.py"),
                             RunOptions{});
        made->finish();
        return made;
    }();
    return run->trace();
}

}  // namespace

void loopglass::fuzz::query(std::string_view input) {
    RunOptions options;
    read_embedded_options(input, options);
    const auto parsed = Query::parse(input);
    if (const auto* error = std::get_if<QueryError>(&parsed)) {
        error->text();
        return;
    }
    const auto& query = std::get<Query>(parsed);
    const QueryEnvironment environment;
    const QueryResult result = query.evaluate(small_trace(), environment);
    to_text(result.value);
    query.first_moment(small_trace(), environment);
}
