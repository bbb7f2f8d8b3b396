#include "tests/sim/trace/synthetic_run.hpp"

namespace loopglass {

namespace {
constexpr std::int64_t second = 1'000'000'000;
constexpr std::uint16_t wait_for_sleep = static_cast<std::uint16_t>(WaitKind::sleep);
constexpr std::uint16_t wait_for_lock = static_cast<std::uint16_t>(WaitKind::lock);
}  // namespace

LockRun::LockRun() {
    Recorder& run = recorder;
    run.info().program = "/home/ada/program.py";
    run.info().version = "0.1.0";
    run.info().seed = 1;
    take = run.intern_location("/home/ada/program.py", 4, "worker");
    pause = run.intern_location("/home/ada/program.py", 5, "worker");
    say = run.intern_location("/home/ada/program.py", 6, "worker");
    loop = run.register_entity(EntityKind::loop, "loop");
    a = run.register_entity(EntityKind::task, "A");
    b = run.register_entity(EntityKind::task, "B");
    lock = run.register_entity(EntityKind::lock, "lock");

    run.record(TraceKind::loop_started, loop);
    a_created = run.record(TraceKind::task_created, a);
    b_created = run.record(TraceKind::task_created, b);

    run.record(TraceKind::iteration, loop, 0, 0, 1, 2);
    a_started = run.record(TraceKind::task_started, a, a_created);
    run.context() = {a, a_started, take};
    run.note(TraceKind::acquired, lock);
    timer = run.register_entity(EntityKind::timer, "timer", a);
    const EventRef timer_set = run.record(TraceKind::timer_set, timer, a_started, pause, second);
    run.record(TraceKind::task_suspended, a, a_started, pause, 0, wait_for_sleep);
    b_started = run.record(TraceKind::task_started, b, b_created);
    run.context() = {b, b_started, take};
    b_waits = run.note(TraceKind::waiting, lock, 1);
    run.record(TraceKind::task_suspended, b, b_started, take, lock, wait_for_lock);

    run.record(TraceKind::iteration, loop, 0, 0, 2, 0);
    run.set_time(second);
    run.record(TraceKind::polled, loop, 0, 0, static_cast<std::uint64_t>(second), 1);
    timer_fired = run.record(TraceKind::timer_fired, timer, timer_set, 0, second);
    a_woke = run.record(TraceKind::task_woke, a, timer_fired, pause, 0, 1);
    a_resumed = run.record(TraceKind::task_resumed, a, a_woke, pause);
    run.context() = {a, a_resumed, say};
    run.print("A\n");
    a_released = run.note(TraceKind::released, lock, 1);
    b_woke = run.record(TraceKind::task_woke, b, a_released, take, lock, 1);
    a_finished = run.record(TraceKind::task_finished, a, a_resumed, say);

    run.record(TraceKind::iteration, loop, 0, 0, 3, 1);
    b_resumed = run.record(TraceKind::task_resumed, b, b_woke, take);
    run.context() = {b, b_resumed, say};
    run.note(TraceKind::acquired, lock);
    run.print("B\n");
    b_blocked = run.note(TraceKind::blocked, 2 * second);
    run.set_time(3 * second);
    b_failed = run.record(TraceKind::task_failed, b, b_resumed, say, run.intern("ValueError: no"));
    run.context() = {};
    run.record(TraceKind::loop_stopped, loop);
    run.record(TraceKind::run_finished, 0, 0, 0, 1);
}

}  // namespace loopglass
