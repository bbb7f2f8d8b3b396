#include "gui/model/output_lines.hpp"

#include "sim/trace/recorder.hpp"
#include "tests/catch.hpp"

namespace loopglass {
namespace {

TEST_CASE("pieces of a line make one line and each has its moment") {
    Recorder run;
    OutputLines lines;
    run.print("one");
    lines.advance(run.trace());
    run.print(" and two\nthree\n");
    run.print("four");
    run.print("wrong\n", true);
    run.print("five\n");
    lines.advance(run.trace());
    const Trace& trace = run.trace();
    REQUIRE(lines.count(UINT32_MAX) == 5);
    CHECK(lines.text(trace, 0, UINT32_MAX) == "one and two");
    CHECK(lines.text(trace, 0, 1) == "one");
    CHECK(lines.begun_at(0) == 1);
    CHECK(lines.finished_at(0) == 2);
    CHECK(lines.text(trace, 1, UINT32_MAX) == "three");
    CHECK(lines.text(trace, 2, UINT32_MAX) == "four");
    CHECK(lines.text(trace, 3, UINT32_MAX) == "wrong");
    CHECK(lines.is_error(trace, 3));
    CHECK_FALSE(lines.is_error(trace, 4));
    CHECK(lines.count(2) == 2);
    CHECK(lines.count(0) == 0);
}

}  // namespace
}  // namespace loopglass
