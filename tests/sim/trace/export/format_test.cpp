#include "sim/trace/export/format.hpp"

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include <unistd.h>

#include "tests/catch.hpp"
#include "tests/sim/trace/synthetic_run.hpp"

namespace loopglass {
namespace {

namespace fs = std::filesystem;

/// A folder of its own, gone with the test.
struct Folder {
    fs::path path = fs::temp_directory_path() / ("loopglass_format_test_" + std::to_string(::getpid()));
    Folder() { fs::create_directories(path); }
    ~Folder() { fs::remove_all(path); }
};

TEST_CASE("a trace format is known by the ending of a name") {
    REQUIRE(trace_format_for("out.json") != nullptr);
    CHECK(trace_format_for("out.json")->name == "chrome");
    CHECK(trace_format_for("a.b/out.jsonl")->name == "jsonl");
    CHECK(trace_format_for("out.txt") == nullptr);
    CHECK(trace_format_for(".json") == nullptr);
    CHECK(trace_format_for("json") == nullptr);
}

TEST_CASE("a trace clock is known by its name") {
    CHECK(trace_clock_named("steps") == TraceClock::steps);
    CHECK(trace_clock_named("virtual") == TraceClock::virtual_time);
    CHECK_FALSE(trace_clock_named("wall").has_value());
}

TEST_CASE("a written trace is whole and leaves nothing beside it") {
    const LockRun run;
    const Folder folder;
    for (const TraceFormat& format : trace_formats()) {
        const std::string path = (folder.path / ("trace" + std::string(format.extension))).string();
        std::ofstream(path) << "what was there before";
        REQUIRE(write_trace(run.trace(), path) == "");
        TextSink sink;
        format.write(run.trace(), {}, sink);
        std::ifstream file(path, std::ios::binary);
        CHECK(std::string(std::istreambuf_iterator<char>(file), {}) == sink.text());
    }
    const auto entries = std::distance(fs::directory_iterator(folder.path), fs::directory_iterator());
    CHECK(static_cast<std::size_t>(entries) == trace_formats().size());
}

TEST_CASE("a trace that cannot be written is explained") {
    const LockRun run;
    const Folder folder;
    CHECK(write_trace(run.trace(), "trace.xyz") ==
          "cannot tell the trace format of 'trace.xyz' from its name; known endings: .json, .jsonl");
    const std::string nowhere = (folder.path / "missing" / "trace.json").string();
    CHECK(write_trace(run.trace(), nowhere) == "cannot write '" + nowhere + "': No such file or directory");
    const std::string a_folder = (folder.path / "folder.json").string();
    fs::create_directories(a_folder);
    CHECK(write_trace(run.trace(), a_folder) == "cannot replace '" + a_folder + "': Is a directory");
    CHECK_FALSE(fs::exists(a_folder + ".part"));
}

}  // namespace
}  // namespace loopglass
