#include "sim/session/narration.hpp"

#include "sim/trace/recorder.hpp"
#include "tests/catch.hpp"
#include "tests/sim/trace/synthetic_run.hpp"

using namespace loopglass;

namespace {

struct Story {
    Recorder recorder;
    EntityId a = recorder.register_entity(EntityKind::task, "A");
    EntityId b = recorder.register_entity(EntityKind::task, "worker");
    EntityId lock = recorder.register_entity(EntityKind::lock, "lock");
    EntityId queue = recorder.register_entity(EntityKind::queue, std::string_view());

    std::string tell(EventRef ref) const { return narrate(recorder.trace(), ref - 1); }
    std::string tell(TraceKind kind, EntityId subject, std::uint64_t payload = 0, std::uint16_t aux = 0,
                     std::uint8_t flags = 0) {
        return tell(recorder.record(kind, subject, 0, 0, payload, aux, flags));
    }
    std::string wait(WaitKind kind, EntityId on = 0) {
        return tell(TraceKind::task_suspended, a, on, static_cast<std::uint16_t>(kind));
    }
};

}  // namespace

TEST_CASE("a task that wakes is told with who woke it") {
    Story story;
    const EventRef released = story.recorder.record(TraceKind::released, story.a, 0, 0, story.lock);
    const EventRef resolved = story.recorder.record(TraceKind::future_resolved, 0, released);
    CHECK(story.tell(story.recorder.record(TraceKind::task_woke, story.b, released)) ==
          "worker woke: A released `lock`.");
    CHECK(story.tell(story.recorder.record(TraceKind::task_woke, story.b, resolved)) ==
          "worker woke: A released `lock`.");
    const EventRef fired = story.recorder.record(TraceKind::timer_fired, 0);
    CHECK(story.tell(story.recorder.record(TraceKind::task_woke, story.b, fired)) == "worker woke: its time is up.");
    const EventRef finished = story.recorder.record(TraceKind::task_finished, story.a);
    CHECK(story.tell(story.recorder.record(TraceKind::task_woke, story.b, finished)) == "worker woke: A finished.");
}

TEST_CASE("a task that goes on is told with what had woken it") {
    Story story;
    const EventRef released = story.recorder.record(TraceKind::released, story.a, 0, 0, story.lock);
    const EventRef woke = story.recorder.record(TraceKind::task_woke, story.b, released);
    CHECK(story.tell(story.recorder.record(TraceKind::task_resumed, story.b, woke)) ==
          "worker goes on where it stopped: A released `lock`.");
    const EventRef in_vain = story.recorder.record(TraceKind::task_woke, story.b);
    CHECK(story.tell(story.recorder.record(TraceKind::task_resumed, story.b, in_vain)) ==
          "worker goes on where it stopped.");
}

TEST_CASE("what a task waits for is told by its kind") {
    Story story;
    CHECK(story.wait(WaitKind::lock, story.lock) == "A has to wait: `lock` is taken.");
    CHECK(story.wait(WaitKind::queue_get, story.queue) == "A waits for an item: a queue is empty.");
    CHECK(story.wait(WaitKind::task, story.b) == "A waits for worker to end.");
    CHECK(story.wait(WaitKind::turn) == "A lets the others go first, and stays ready.");
    CHECK(story.wait(WaitKind::thread) == "A waits for a worker thread, and leaves the loop free.");
}

TEST_CASE("a sleep is told with its length and its end") {
    Story story;
    story.recorder.set_time(500'000'000);
    story.recorder.record(TraceKind::task_started, story.a);
    const EntityId timer = story.recorder.register_entity(EntityKind::timer, EntityName(), story.a);
    story.recorder.record(TraceKind::timer_set, timer, 0, 0, 2'000'000'000);
    CHECK(story.wait(WaitKind::sleep) == "A sleeps for 1.5 s, until t = 2 s.");
}

TEST_CASE("names keep their letters at the beginning of a sentence") {
    Story story;
    CHECK(story.tell(TraceKind::task_finished, story.b) == "worker finished.");
    CHECK(story.tell(TraceKind::task_finished, 0) == "The program finished.");
}

TEST_CASE("things without a name are told by their kind") {
    Story story;
    CHECK(story.tell(TraceKind::put, story.a, story.queue, 1) == "A put an item into a queue, which now has 1 item.");
    CHECK(story.tell(TraceKind::put, story.a, story.queue, 2) == "A put an item into a queue, which now has 2 items.");
    CHECK(story.tell(TraceKind::got, story.a, story.queue, 0) ==
          "A took an item out of a queue, which now has no items.");
}

TEST_CASE("the end of a task is told as it was") {
    Story story;
    const StringId error = story.recorder.intern("ValueError: no such film");
    CHECK(story.tell(TraceKind::task_failed, story.a, error) == "A failed with `ValueError: no such film`.");
    CHECK(story.tell(TraceKind::task_cancelled, story.a) == "A ended as cancelled.");
    CHECK(story.tell(TraceKind::task_collected, story.a, 0, 0, trace_flag::pending) ==
          "A was destroyed while still pending: nothing held it any longer.");
    CHECK(story.tell(TraceKind::cancel_requested, story.b, story.a) == "A asks worker to cancel.");
}

TEST_CASE("output is quoted on one line and shortened") {
    Story story;
    story.recorder.context().actor = story.a;
    CHECK(story.tell(story.recorder.print("hello\n")) == "A printed `hello`.");
    CHECK(story.tell(story.recorder.print("one\ntwo\n")) == "A printed `one⏎two`.");
    CHECK(story.tell(story.recorder.print("\n")) == "A printed an empty line.");
    CHECK(story.tell(story.recorder.print(std::string(500, 'x'))).size() < 100);
}

TEST_CASE("durations are told in the unit that fits") {
    Story story;
    CHECK(story.tell(TraceKind::blocked, story.a, 3'000'000'000) ==
          "A blocks for 3 s: the loop can run nobody else meanwhile.");
    CHECK(story.tell(TraceKind::cpu, story.a, 250'000'000) == "A computed for 250 ms.");
    CHECK(story.tell(TraceKind::cpu, story.a, 20'000) == "A computed for 20 µs.");
    CHECK(story.tell(TraceKind::cpu, story.a, 7) == "A computed for 7 ns.");
}

TEST_CASE("every kind of event has a sentence of its own") {
    for (std::size_t index = 0; index < trace_kind_count; ++index) {
        Story story;
        const auto kind = static_cast<TraceKind>(index);
        const std::string sentence = story.tell(kind, story.a);
        INFO(name_of(kind) << ": " << sentence);
        CHECK(sentence.size() > 6);
        CHECK((sentence.ends_with('.')));
        CHECK(sentence.find("  ") == std::string::npos);
        // The fallback, which only names the kind's meaning, is for kinds that were forgotten.
        CHECK(sentence.find(std::string(": ") + std::string(meaning_of(kind))) == std::string::npos);
    }
}

TEST_CASE("every kind of wait has words") {
    for (int kind = 0; kind <= static_cast<int>(WaitKind::other); ++kind) {
        Story story;
        const std::string sentence = story.wait(static_cast<WaitKind>(kind), story.lock);
        INFO(name_of(static_cast<WaitKind>(kind)) << ": " << sentence);
        CHECK((sentence.starts_with("A ") && sentence.size() > 8));
    }
}

TEST_CASE("an event that does not exist is no crash") {
    Story story;
    CHECK_FALSE(narrate(story.recorder.trace(), 99).empty());
}
