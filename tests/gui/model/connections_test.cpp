// Connections: what the snapshot says of them, what the timeline keeps, what a reader waits for.
#include "sim/session/connections.hpp"

#include <algorithm>
#include <vector>

#include "gui/model/playback.hpp"
#include "gui/model/timeline_rows.hpp"
#include "gui/model/why.hpp"
#include "sim/session/options.hpp"
#include "tests/catch.hpp"

namespace loopglass {
namespace {

constexpr const char* kEcho = R"(# /// loopglass
# [network]
# latency = 0.2
# ///
import asyncio


async def serve(reader, writer):
    writer.write((await reader.readline()).upper())
    writer.close()


async def main():
    server = await asyncio.start_server(serve, "127.0.0.1", 8888)
    reader, writer = await asyncio.open_connection("127.0.0.1", 8888)
    writer.write(b"hello\n")
    print(await reader.readline())
    writer.close()
    server.close()


asyncio.run(main())
)";

struct Echo {
    Playback playback;
    Echo() {
        RunOptions options;
        const OptionProblem wrong = read_embedded_options(kEcho, options);
        REQUIRE(wrong.message.empty());
        playback.open(kEcho, "program.py", options, false);
        while (playback.busy()) playback.work(0);
    }
    /// The cursor just behind the nth event of that kind, and the state there.
    const Snapshot& behind(TraceKind kind, int nth = 1) {
        const Trace& trace = playback.trace();
        for (std::size_t i = 0; i < trace.events.size(); ++i) {
            if (trace.events[i].kind != kind || --nth > 0) continue;
            playback.seek(i + 1);
            while (!playback.session().settled()) playback.work(0);
            return playback.snapshot();
        }
        FAIL("it does not happen");
        return playback.snapshot();
    }
};

TEST_CASE("bytes are on the way and then read") {
    Echo echo;
    const Snapshot& opened = echo.behind(TraceKind::connection_opened);
    REQUIRE(opened.connections.size() == 1);
    CHECK(opened.connections[0].name == "127.0.0.1:8888");
    CHECK(opened.connections[0].open());
    CHECK(opened.connections[0].client.sent == 0);
    REQUIRE(opened.servers.size() == 1);
    CHECK(opened.servers[0].name == "127.0.0.1:8888");

    // A moment later, when the line was left: the call that sends is done.
    const EventRef sent = [&] {
        echo.behind(TraceKind::data_sent);
        return static_cast<EventRef>(echo.playback.session().position());
    }();
    echo.playback.seek(sent + 2);
    while (!echo.playback.session().settled()) echo.playback.work(0);
    const ConnectionView under_way = echo.playback.snapshot().connections[0];
    CHECK(under_way.client.sent == 6);
    CHECK(under_way.client.on_the_way == 6);
    CHECK(under_way.server.read == 0);

    const ConnectionView read = echo.behind(TraceKind::data_received).connections[0];
    CHECK(read.server.read == 6);
    CHECK(read.client.on_the_way == 0);

    echo.playback.end();
    while (!echo.playback.session().settled()) echo.playback.work(0);
    const ConnectionView last = echo.playback.snapshot().connections[0];
    CHECK_FALSE(last.open());
    CHECK(last.client.read == 6);
}

TEST_CASE("who waits for bytes is told how many are on the way") {
    Echo echo;
    echo.behind(TraceKind::data_sent);
    const Trace& trace = echo.playback.trace();
    EventRef waits = 0;
    for (std::size_t i = echo.playback.session().position(); i < trace.events.size() && waits == 0; ++i) {
        const TraceEvent& event = trace.events[i];
        if (event.kind == TraceKind::task_suspended && static_cast<WaitKind>(event.aux) == WaitKind::read)
            waits = static_cast<EventRef>(i + 1);
    }
    REQUIRE(waits != 0);
    echo.playback.seek(waits);
    while (!echo.playback.session().settled()) echo.playback.work(0);
    const EntityId task = trace.events[waits - 1].subject;
    const auto steps = why_not_running(trace, echo.playback.waits(), echo.playback.snapshot(), task);
    REQUIRE(steps.size() == 2);
    CHECK(steps[0].sentence.find("waits for data from 127.0.0.1:8888") != std::string::npos);
    CHECK(steps[1].sentence == "Whoever writes at the other end, the server's, ends that.");
}

TEST_CASE("the events of a connection are those of both its ends") {
    Echo echo;
    const Snapshot& there = echo.behind(TraceKind::data_received);
    REQUIRE(there.connections.size() == 1);
    const EntityId client = there.connections[0].client.id, server = there.connections[0].server.id;
    const auto subjects = [&](Direction direction) {
        std::vector<EntityId> seen;
        while (seen.size() < 50 && echo.playback.to_event_of(client, direction)) {
            while (!echo.playback.session().settled()) echo.playback.work(0);
            seen.push_back(echo.playback.trace().events[echo.playback.session().position() - 1].subject);
        }
        return seen;
    };
    for (const Direction direction : {Direction::forward, Direction::back}) {
        const std::vector<EntityId> seen = subjects(direction);
        CHECK(seen.size() < 50);
        CHECK(std::find(seen.begin(), seen.end(), server) != seen.end());
    }
}

TEST_CASE("a connection has one lane with the bytes of both directions") {
    Echo echo;
    const Trace& trace = echo.playback.trace();
    const ResourceHistory& history = echo.playback.timeline().resources();
    const ResourceLane* lane = nullptr;
    for (const ResourceLane& each : history.lanes()) {
        if (trace.entities[each.entity].kind != EntityKind::connection) continue;
        CHECK(lane == nullptr);
        lane = &each;
    }
    REQUIRE(lane != nullptr);
    CHECK(lane->most == 6);
    bool to_server = false, to_client = false;
    for (const ResourceInterval& each : lane->intervals) {
        to_server = to_server || each.level == 6;
        to_client = to_client || each.waiters == 6;
    }
    CHECK(to_server);
    CHECK(to_client);
    CHECK(lane->intervals.front().holder == lane->entity);
    CHECK(lane->intervals.back().holder == 0);
    const TimelineRows rows = timeline_rows(trace, echo.playback.timeline().history(), history, {});
    const auto at = std::find_if(rows.rows.begin(), rows.rows.end(),
                                 [&](const TimelineRow& row) { return row.entity == lane->entity; });
    REQUIRE(at != rows.rows.end());
    // Behind it there is only what asyncio.run does when all is over.
    for (auto row = at + 1; row != rows.rows.end(); ++row)
        CHECK(trace.strings[trace.entities[row->entity].detail].starts_with("BaseEventLoop.shutdown_"));
    CHECK(rows.rows.end() - at > 1);
}

}  // namespace
}  // namespace loopglass
