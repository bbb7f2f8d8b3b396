#include "sim/trace/recorder.hpp"

#include <string>

#include "tests/catch.hpp"

namespace loopglass {
namespace {

constexpr std::size_t chunk = RecordStore<TraceEvent>::chunk_records;

// A run of `steps` events with one task, one lock and some output, the program lying at `path`.
void record_run(Recorder& recorder, int steps, const std::string& path = "/home/ada/program.py") {
    recorder.info().program = path;
    const LocationId line = recorder.intern_location(path, 3, "worker");
    const EntityId task = recorder.register_entity(EntityKind::task, {recorder.intern("Task-"), 1});
    const EntityId lock = recorder.register_entity(EntityKind::lock, "lock");
    for (int step = 0; step < steps; ++step) {
        recorder.set_time(step * 10);
        const EventRef resumed = recorder.record(TraceKind::task_resumed, task, recorder.last(), line);
        recorder.context() = {task, resumed, line};
        recorder.note(TraceKind::acquired, lock);
    }
    recorder.print("hello\n");
    recorder.print("Traceback: " + path + "\n", true);
    recorder.note_text(TraceKind::exception_raised, "ValueError: no");
}

TEST_CASE("events are numbered from 1 and read by index from 0") {
    Recorder recorder;
    CHECK(recorder.last() == 0);
    CHECK(recorder.record(TraceKind::iteration, 0, 0, 0, 1) == 1);
    recorder.set_time(5);
    CHECK(recorder.record(TraceKind::iteration, 0, 1, 0, 2, 7) == 2);
    CHECK(recorder.last() == 2);
    const Trace& trace = recorder.trace();
    REQUIRE(trace.events.size() == 2);
    CHECK(trace.events[1] == TraceEvent{TraceKind::iteration, 0, 7, 0, 1, 0, 5, 2});
}

TEST_CASE("events stay readable across chunks while the run goes on") {
    Recorder recorder;
    const std::size_t count = 3 * chunk + 5;
    for (std::size_t index = 0; index < count; ++index) {
        const EventRef ref = recorder.record(TraceKind::line, 0, 0, 0, index);
        REQUIRE(ref == index + 1);
        REQUIRE(recorder.trace().events.size() == index + 1);
    }
    for (std::size_t index = 0; index < count; ++index) REQUIRE(recorder.trace().events[index].payload == index);
}

TEST_CASE("a recorder that is off records nothing and answers 0") {
    Recorder recorder(Recorder::Mode::off);
    CHECK(recorder.record(TraceKind::iteration, 1) == 0);
    CHECK(recorder.register_entity(EntityKind::task, "A") == 0);
    CHECK(recorder.intern("text") == 0);
    CHECK(recorder.intern_location("f.py", 1, "f") == 0);
    CHECK(recorder.print("hello") == 0);
    recorder.rename(1, "B");
    CHECK(recorder.trace().events.total() == 0);
    CHECK(recorder.trace().strings.size() == 0);
    CHECK(recorder.trace().output.text().empty());
}

TEST_CASE("note takes subject and cause and place from the context") {
    Recorder recorder;
    const LocationId line = recorder.intern_location("program.py", 12, "worker");
    const EntityId task = recorder.register_entity(EntityKind::task, "A");
    const EventRef step = recorder.record(TraceKind::task_started, task);
    recorder.context() = {task, step, line};
    recorder.note(TraceKind::put, 9, 2);
    CHECK(recorder.trace().events[1] == TraceEvent{TraceKind::put, 0, 2, task, step, line, 0, 9});
    CHECK(recorder.trace().describe(line) == "program.py:12 in worker");
    CHECK(recorder.trace().describe(0).empty());
}

TEST_CASE("names are made of prefix and number when asked for") {
    Recorder recorder;
    const StringId prefix = recorder.intern("Task-");
    const EntityId task = recorder.register_entity(EntityKind::task, {prefix, 17});
    const EntityId lock = recorder.register_entity(EntityKind::lock);
    CHECK(recorder.trace().name_of(task) == "Task-17");
    CHECK(recorder.trace().name_of(lock) == "lock 2");
    CHECK(recorder.trace().name_of(0).empty());
    recorder.rename(task, "reader");
    CHECK(recorder.trace().name_of(task) == "reader");
}

TEST_CASE("printed events find their text in both streams") {
    Recorder recorder;
    recorder.print("out\n");
    recorder.print("err\n", true);
    const Trace& trace = recorder.trace();
    CHECK(trace.printed(trace.events[0]) == "out\n");
    CHECK(trace.printed(trace.events[1]) == "err\n");
    CHECK(trace.events[1].flags == trace_flag::error_stream);
    CHECK(trace.output.text() == "out\nerr\n");
}

TEST_CASE("the digest is the same whether events are kept or cut off or dropped") {
    for (const int steps : {0, 1, 400, 511, 512, 513, 5000}) {
        Recorder keep;
        Recorder drop(Recorder::Mode::digest);
        Recorder cut(Recorder::Mode::keep, 2 * chunk * sizeof(TraceEvent));
        record_run(keep, steps);
        record_run(drop, steps);
        record_run(cut, steps);
        INFO(steps);
        CHECK(keep.trace().digest() == drop.trace().digest());
        CHECK(keep.trace().digest() == cut.trace().digest());
        CHECK_FALSE(keep.trace().truncated());
        CHECK(drop.trace().truncated());
        CHECK(cut.trace().truncated() == (steps == 5000));
        CHECK(cut.trace().events.size() <= 2 * chunk);
        CHECK(cut.trace().events.total() == keep.trace().events.size());
    }
}

TEST_CASE("the digest does not depend on where the program lies") {
    Recorder here;
    Recorder there;
    record_run(here, 10, "/home/ada/program.py");
    record_run(there, 10, "/a/much/longer/way/to/program.py");
    CHECK(here.trace().digest() == there.trace().digest());
    Recorder other;
    record_run(other, 10, "/home/ada/other.py");
    CHECK(here.trace().digest() != other.trace().digest());
}

TEST_CASE("any difference in what happened shows in the digest") {
    const auto digest_of = [](auto change) {
        Recorder recorder;
        record_run(recorder, 10);
        change(recorder);
        return recorder.trace().digest();
    };
    const std::uint64_t same = digest_of([](Recorder&) {});
    CHECK(same == digest_of([](Recorder&) {}));
    CHECK(same != digest_of([](Recorder& run) { run.record(TraceKind::line, 0); }));
    CHECK(same != digest_of([](Recorder& run) { run.print("x"); }));
    CHECK(same != digest_of([](Recorder& run) { run.intern("new"); }));
    CHECK(same != digest_of([](Recorder& run) { run.info().seed = 2; }));
    CHECK(same != digest_of([](Recorder& run) { run.register_entity(EntityKind::queue); }));
}

TEST_CASE("the digest has the value it always had") {
    // Compilers, build types and machines must agree on it; a change of the recorded vocabulary changes it.
    Digest digest;
    digest.add(TraceEvent{TraceKind::iteration, 1, 2, 3, 4, 5, -6, 7});
    digest.add("loopglass");
    CHECK(digest_text(digest.value()) == "1e4500ee675456a0");
}

TEST_CASE("a reset recorder repeats the same run") {
    Recorder recorder;
    record_run(recorder, 3000);
    const std::uint64_t first = recorder.trace().digest();
    recorder.reset(Recorder::Mode::digest);
    record_run(recorder, 3000);
    CHECK(recorder.trace().digest() == first);
    recorder.reset(Recorder::Mode::keep);
    CHECK(recorder.last() == 0);
    record_run(recorder, 3000);
    CHECK(recorder.trace().digest() == first);
}

TEST_CASE("a trace that was taken survives its recorder") {
    Trace trace;
    {
        Recorder recorder;
        record_run(recorder, 2000);
        trace = recorder.take();
        CHECK_FALSE(recorder.enabled());
        recorder.reset(Recorder::Mode::keep);
        record_run(recorder, 1);
        CHECK(recorder.trace().events.size() == 5);
    }
    CHECK(trace.events.size() == 4003);
    CHECK(trace.name_of(1) == "Task-1");
    CHECK(trace.strings.find("worker") != 0);
    CHECK(trace.output.text().substr(0, 6) == "hello\n");
}

TEST_CASE("texts beyond the limit become one text") {
    StringTable strings;
    strings.byte_limit = 10;
    const StringId kept = strings.intern("0123456789");
    const StringId lost = strings.intern("a");
    CHECK(strings.intern("b") == lost);
    CHECK(strings[lost] == "(too many texts)");
    CHECK(strings.intern("0123456789") == kept);
    CHECK(strings[99].empty());
}

TEST_CASE("levels saturate") {
    CHECK(saturated(7) == 7);
    CHECK(saturated(65535) == 65535);
    CHECK(saturated(65536) == 65535);
}

}  // namespace
}  // namespace loopglass
