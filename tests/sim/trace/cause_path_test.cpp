#include "sim/trace/cause_path.hpp"

#include "sim/trace/recorder.hpp"
#include "tests/catch.hpp"

namespace loopglass {
namespace {

TEST_CASE("what is printed leads back through who released the lock to the start") {
    Recorder run(Recorder::Mode::keep, std::size_t{1} << 20);
    const EntityId lock = run.register_entity(EntityKind::lock, "lock");
    const EntityId a = run.register_entity(EntityKind::task, "A");
    const EntityId b = run.register_entity(EntityKind::task, "B");
    const EventRef created_a = run.record(TraceKind::task_created, a);
    const EventRef created_b = run.record(TraceKind::task_created, b);
    const EventRef started_a = run.record(TraceKind::task_started, a, created_a);
    run.record(TraceKind::task_started, b, created_b);
    run.record(TraceKind::task_suspended, b, created_b, 0, lock, static_cast<std::uint16_t>(WaitKind::lock));
    const EventRef released = run.record(TraceKind::released, a, started_a, 0, lock);
    const EventRef woke = run.record(TraceKind::task_woke, b, released, 0, lock);
    const EventRef resumed = run.record(TraceKind::task_resumed, b, woke);
    const EventRef printed = run.record(TraceKind::printed, b, resumed);
    const CausePath path = cause_path(run.trace(), printed);
    CHECK(path.events == std::vector<EventRef>{printed, woke, created_a});
    CHECK(path.complete);
    const CausePath cut = cause_path(run.trace(), printed, 2);
    CHECK(cut.events == std::vector<EventRef>{printed, woke});
    CHECK_FALSE(cut.complete);
}

TEST_CASE("an event that names no cause belongs to its subject's step") {
    Recorder run(Recorder::Mode::keep, std::size_t{1} << 20);
    const EntityId a = run.register_entity(EntityKind::task, "A");
    const EventRef created = run.record(TraceKind::task_created, a);
    run.record(TraceKind::task_started, a, created);
    const EventRef line = run.record(TraceKind::line, a);
    CHECK(cause_path(run.trace(), line).events == std::vector<EventRef>{line, created});
    CHECK(cause_path(run.trace(), created).events == std::vector<EventRef>{created});
}

TEST_CASE("what a program dies of leads back through who awaited it to the task that raised it") {
    Recorder run(Recorder::Mode::keep, std::size_t{1} << 20);
    const EntityId main = run.register_entity(EntityKind::task, "main");
    const EntityId child = run.register_entity(EntityKind::task, "child");
    const StringId no = run.intern("ValueError: no"), other = run.intern("KeyError: 1");
    const EventRef made_main = run.record(TraceKind::task_created, main);
    const EventRef started_main = run.record(TraceKind::task_started, main, made_main);
    const EventRef made_child = run.record(TraceKind::task_created, child, started_main);
    const EventRef started_child = run.record(TraceKind::task_started, child, made_child);
    const EventRef raised = run.record(TraceKind::task_failed, child, started_child, 0, no);
    const EventRef woke = run.record(TraceKind::task_woke, main, raised);
    const EventRef resumed = run.record(TraceKind::task_resumed, main, woke);
    run.record(TraceKind::retrieved, child, resumed, 0, main);
    const EventRef failed = run.record(TraceKind::task_failed, main, resumed, 0, no);
    run.record(TraceKind::task_failed, run.register_entity(EntityKind::task, "bystander"), 0, 0, other);
    run.print("Traceback (most recent call last):\nValueError: no\n", true);
    const EventRef printed = run.last();
    const EventRef over = run.record(TraceKind::task_collected, main);
    const EventRef end = run.record(TraceKind::run_finished, 0, over, 0, 1);
    CHECK(cause_path(run.trace(), failed).events == std::vector<EventRef>{failed, raised, made_child, made_main});
    CHECK(cause_path(run.trace(), printed).events ==
          std::vector<EventRef>{printed, failed, raised, made_child, made_main});
    CHECK(cause_path(run.trace(), end).events == std::vector<EventRef>{end, failed, raised, made_child, made_main});
}

}  // namespace
}  // namespace loopglass
