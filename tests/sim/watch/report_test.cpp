#include "sim/watch/report.hpp"

#include <string>

#include <nlohmann/json.hpp>

#include "sim/trace/recorder.hpp"
#include "tests/catch.hpp"

namespace loopglass {
namespace {

struct Found {
    Recorder run;
    std::vector<Problem> problems;

    Found() {
        run.info().program = "program.py";
        const LocationId line = run.intern_location("src/a,b.py", 7, "worker");
        const EntityId task = run.register_entity(EntityKind::task, "A");
        run.set_time(1'500'000'000);
        run.record(TraceKind::task_created, task);
        problems.push_back({"blocked-loop", 1, task, line, 2, "100% blocked:\nsaid \"A\".", "Do not.", "a-lesson"});
        problems.push_back({"waits-for-ever", 1, 0, 0, 1, "It waits.", "Stop.", ""});
    }
};

TEST_CASE("problems as text show place and fix and lesson") {
    const Found found;
    CHECK(report(found.run.trace(), found.problems, ReportFormat::text) ==
          "src/a,b.py:7: blocked-loop: 100% blocked:\nsaid \"A\".\n    2 times at this line\n    Do not.\n"
          "    lesson: a-lesson\n"
          "program.py: waits-for-ever: It waits.\n    Stop.\n");
}

TEST_CASE("problems as JSON can be read back") {
    const Found found;
    const auto json = nlohmann::json::parse(report(found.run.trace(), found.problems, ReportFormat::json));
    REQUIRE(json["problems"].size() == 2);
    const auto& first = json["problems"][0];
    CHECK(first["kind"] == "blocked-loop");
    CHECK(first["file"] == "src/a,b.py");
    CHECK(first["line"] == 7);
    CHECK(first["function"] == "worker");
    CHECK(first["task"] == "A");
    CHECK(first["time"] == 1.5);
    CHECK(first["occurrences"] == 2);
    CHECK(first["message"] == "100% blocked:\nsaid \"A\".");
    CHECK(json["problems"][1]["line"] == 0);
}

TEST_CASE("problems as GitHub annotations are escaped") {
    const Found found;
    CHECK(report(found.run.trace(), found.problems, ReportFormat::github) ==
          "::error file=src/a%2Cb.py,line=7,title=blocked-loop::100%25 blocked:%0Asaid \"A\". Do not.\n"
          "::error file=program.py,line=1,title=waits-for-ever::It waits. Stop.\n");
}

TEST_CASE("no problems are no text and an empty array") {
    const Recorder run;
    CHECK(report(run.trace(), {}, ReportFormat::text) == "");
    CHECK(report(run.trace(), {}, ReportFormat::github) == "");
    CHECK(report(run.trace(), {}, ReportFormat::json) == "{\"problems\":[]}\n");
}

TEST_CASE("report formats are known by name") {
    CHECK(report_format_named("text") == ReportFormat::text);
    CHECK(report_format_named("json") == ReportFormat::json);
    CHECK(report_format_named("github") == ReportFormat::github);
    CHECK_FALSE(report_format_named("xml").has_value());
}

}  // namespace
}  // namespace loopglass
