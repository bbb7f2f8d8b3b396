#include <map>
#include <set>
#include <vector>

#include <nlohmann/json.hpp>

#include "sim/trace/derive.hpp"
#include "sim/trace/export/format.hpp"
#include "tests/catch.hpp"
#include "tests/sim/trace/synthetic_run.hpp"

namespace loopglass {
namespace {

using Json = nlohmann::json;

struct Slice {
    double begin, end;
    std::string name;
};

/// The exported file as a viewer sees it.
struct ChromeFile {
    explicit ChromeFile(const Trace& trace, TraceClock clock = TraceClock::steps) {
        TextSink sink;
        write_chrome_json(trace, {clock}, sink);
        const Json file = Json::parse(sink.text());
        head = file["otherData"];
        for (const Json& item : file["traceEvents"]) {
            const std::string phase = item["ph"];
            const int lane = item["tid"];
            if (phase == "X") {
                slices[lane].push_back(
                    {item["ts"], item["ts"].get<double>() + item["dur"].get<double>(), item["name"]});
            } else if (phase == "s") {
                starts.push_back(item);
            } else if (phase == "f") {
                ends.push_back(item);
            } else if (phase == "M" && item["name"] == "thread_name") {
                names[lane] = item["args"]["name"];
            } else if (phase == "i") {
                instants.push_back(item);
            } else if (phase == "C") {
                counters.push_back(item);
            }
            if (phase == "X") CHECK(starts.empty());  // flows come after the slices they bind to
        }
    }

    Json head;
    std::map<int, std::vector<Slice>> slices;
    std::map<int, std::string> names;
    std::vector<Json> starts, ends, instants, counters;
};

TEST_CASE("Chrome JSON has a named lane for each task and the loop") {
    const LockRun run;
    const ChromeFile file(run.trace());
    CHECK(file.names.size() == 3);
    CHECK(file.names.at(static_cast<int>(run.a)) == "A");
    CHECK(file.names.at(static_cast<int>(run.b)) == "B");
    CHECK(file.names.at(static_cast<int>(run.loop)) == "loop");
    CHECK(file.head["program"] == "program.py");
    CHECK(file.head["digest"] == digest_text(run.trace().digest()));
}

TEST_CASE("the slices of a Chrome lane touch and never overlap on either clock") {
    const LockRun run;
    for (const TraceClock clock : {TraceClock::steps, TraceClock::virtual_time}) {
        const ChromeFile file(run.trace(), clock);
        REQUIRE(file.slices.size() == 3);
        for (const auto& [lane, slices] : file.slices) {
            for (std::size_t index = 1; index < slices.size(); ++index) {
                CHECK(slices[index].begin == slices[index - 1].end);
                if (clock == TraceClock::steps) CHECK(slices[index].begin > slices[index - 1].begin);
            }
        }
    }
}

TEST_CASE("slices say what a task waits for") {
    const LockRun run;
    const ChromeFile file(run.trace());
    std::vector<std::string> names;
    for (const Slice& slice : file.slices.at(static_cast<int>(run.b))) names.push_back(slice.name);
    CHECK(names == std::vector<std::string>{"created", "running", "waiting: lock", "ready", "running", "blocked"});
}

TEST_CASE("each wake-up is one flow from inside a slice of the waker to the start of a slice of the woken") {
    const LockRun run;
    for (const TraceClock clock : {TraceClock::steps, TraceClock::virtual_time}) {
        const ChromeFile file(run.trace(), clock);
        StateHistory history;
        history.advance(run.trace());
        REQUIRE(file.starts.size() == history.wake_edges().size());
        REQUIRE(file.ends.size() == file.starts.size());
        std::set<int> ids;
        for (std::size_t index = 0; index < file.starts.size(); ++index) {
            const Json& start = file.starts[index];
            const Json& end = file.ends[index];
            CHECK(start["id"] == end["id"]);
            CHECK(start["cat"] == end["cat"]);
            CHECK(start["name"] == end["name"]);
            CHECK(end["bp"] == "e");
            CHECK(ids.insert(start["id"].get<int>()).second);
            const double from = start["ts"];
            const double to = end["ts"];
            bool inside = false;
            for (const Slice& slice : file.slices.at(start["tid"])) inside |= slice.begin <= from && from <= slice.end;
            bool at_start = false;
            for (const Slice& slice : file.slices.at(end["tid"])) at_start |= slice.begin == to;
            CHECK(inside);
            CHECK(at_start);
            CHECK(from <= to);
        }
    }
    const ChromeFile file(run.trace());
    CHECK(file.starts[0]["tid"] == run.loop);  // a timer's wake-up comes from the loop
    CHECK(file.starts[1]["tid"] == run.a);
    CHECK(file.ends[1]["tid"] == run.b);
}

TEST_CASE("a task that wakes another by its end has the flow in its last slice") {
    Recorder recorder;
    const EntityId loop = recorder.register_entity(EntityKind::loop, "loop");
    const EntityId parent = recorder.register_entity(EntityKind::task, "parent");
    const EntityId child = recorder.register_entity(EntityKind::task, "child");
    recorder.record(TraceKind::loop_started, loop);
    recorder.record(TraceKind::task_created, parent);
    recorder.record(TraceKind::task_created, child, 0, 0, parent);
    recorder.record(TraceKind::task_started, parent);
    recorder.record(TraceKind::task_suspended, parent, 0, 0, child, static_cast<std::uint16_t>(WaitKind::task));
    recorder.record(TraceKind::task_started, child);
    const EventRef finished = recorder.record(TraceKind::task_finished, child);
    recorder.record(TraceKind::task_woke, parent, finished, 0, child);
    const ChromeFile file(recorder.trace());
    REQUIRE(file.starts.size() == 1);
    CHECK(file.starts[0]["tid"] == child);
    const Slice last = file.slices.at(static_cast<int>(child)).back();
    CHECK(last.begin < file.starts[0]["ts"]);
    CHECK(last.end > file.starts[0]["ts"]);
}

TEST_CASE("output and endings are instants and the ready queue is a counter") {
    const LockRun run;
    const ChromeFile file(run.trace());
    std::vector<std::string> names;
    for (const Json& each : file.instants) names.push_back(each["name"]);
    CHECK(names == std::vector<std::string>{"finished", "failed", "A\n", "B\n"});
    std::vector<int> lengths;
    for (const Json& each : file.counters) lengths.push_back(each["args"]["length"]);
    CHECK(lengths == std::vector<int>{2, 0, 1, 1, 1});
}

TEST_CASE("an empty trace is a valid Chrome file") {
    const Recorder recorder;
    const ChromeFile file(recorder.trace());
    CHECK(file.slices.empty());
    CHECK(file.starts.empty());
}

TEST_CASE("the virtual clock is in microseconds") {
    const LockRun run;
    const ChromeFile file(run.trace(), TraceClock::virtual_time);
    const Slice sleeping = file.slices.at(static_cast<int>(run.a))[2];
    CHECK(sleeping.name == "sleeping");
    CHECK(sleeping.begin == 0.0);
    CHECK(sleeping.end == 1e6);
    const Slice blocked = file.slices.at(static_cast<int>(run.b)).back();
    CHECK(blocked.begin == 1e6);
    CHECK(blocked.end == 3e6);
}

}  // namespace
}  // namespace loopglass
