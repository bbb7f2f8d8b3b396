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

}  // namespace
}  // namespace loopglass
