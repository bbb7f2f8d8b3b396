// The event loop: scheduling and run_once. CPython 3.13 Lib/asyncio/base_events.py.
#include "sim/loop/event_loop.hpp"

#include <algorithm>
#include <limits>

#include "sim/core/objects/basic.hpp"
#include "sim/core/objects/callable.hpp"
#include "sim/core/objects/instance.hpp"
#include "sim/core/objects/number.hpp"
#include "sim/core/operations.hpp"
#include "sim/loop/async.hpp"
#include "sim/loop/callback_text.hpp"
#include "sim/loop/context_vars.hpp"
#include "sim/loop/future_answers.hpp"
#include "sim/loop/interpreter_side.hpp"
#include "sim/loop/loop_state.hpp"
#include "sim/loop/origin.hpp"
#include "sim/loop/selector.hpp"
#include "sim/loop/signals.hpp"
#include "sim/loop/task.hpp"

namespace loopglass {

namespace {

constexpr double kNever = std::numeric_limits<double>::infinity();
constexpr double kClockResolution = 1e-9;
constexpr double kUsualLateness = 1e-3;  // seconds
constexpr std::size_t kFewTimers = 100;  // _MIN_SCHEDULED_TIMER_HANDLES
constexpr double kMostCancelled = 0.5;   // _MIN_CANCELLED_TIMER_HANDLES_FRACTION

Recorder& recorder() { return Machine::current().recorder; }

StringId looked_up_name(View callback) {
    if (const View name = interpreter_side.qualname != nullptr ? interpreter_side.qualname(callback) : View())
        return LoopState::trace_text(as_str(name));
    static Str* const qualname = intern("__qualname__");
    Value name = get_attr_or_empty(callback, qualname);
    if (!name || !is_str(name)) {
        take_error();
        return recorder().intern(type_of(callback)->name_view());
    }
    return LoopState::trace_text(as_str(name));
}

/// The callback's qualified name in the trace. Native ones put theirs together anew each time they are asked.
StringId function_name(View callback) {
    if (!is_exactly(callback, native_function_type)) return looked_up_name(callback);
    const auto* function = callback.as<NativeFunction>();
    // A class of the program's may go, and another come to its place.
    if (function->owner != nullptr && function->owner->is_heap_type()) return looked_up_name(callback);
    auto& known_functions = LoopState::current().known_functions;
    auto& known = known_functions[(reinterpret_cast<std::uintptr_t>(function->method) >> 4U) % known_functions.size()];
    if (known.method != function->method || known.owner != function->owner)
        known = {function->method, function->owner, looked_up_name(callback)};
    return known.text;
}

void record_scheduled(Handle* handle, EntityKind kind) {
    Recorder& trace = recorder();
    if (!trace.enabled()) return;
    static Str* const timer = intern("timer");
    const StringId name = handle->action != nullptr ? LoopState::trace_text(timer) : function_name(handle->callback);
    handle->entity =
        trace.register_entity(kind, EntityName{name, 0}, trace.context().actor, name, trace.context().location);
    if (kind == EntityKind::timer) {
        handle->scheduled_by =
            trace.record(TraceKind::timer_set, handle->entity, trace.context().step, trace.context().location,
                         static_cast<std::uint64_t>(to_nanoseconds(handle->when)));
    } else {
        handle->scheduled_by =
            trace.record(TraceKind::callback_scheduled, handle->entity, trace.context().step, trace.context().location,
                         trace.context().actor, saturated(handle->loop->ready->size() + 1));
    }
}

Ref<Handle> new_handle(Type& type, EventLoop* loop, View callback, Ref<Tuple> args, View context) {
    auto* handle = new_object<Handle>(type);
    incref(loop);
    handle->loop = loop;
    place(handle->callback, callback);
    handle->args = std::move(args);
    place(handle->context, context && !context.is_none() ? Value(context) : copy_context());
    track(handle);
    return Ref<Handle>::adopt(handle);
}

Ref<Handle> schedule_timer(EventLoop* loop, Ref<Handle> handle, double when, std::uint64_t tick) {
    handle->when = when;
    handle->scheduled = true;
    record_scheduled(handle.get(), EntityKind::timer);
    timer_push(*loop->timers, handle, tick);
    return handle;
}

/// The loop or its class has its own call_soon: everything goes through it.
bool overrides_call_soon(EventLoop* loop) { return overrides_method(loop, "call_soon"); }
bool call_overridden(EventLoop* loop, View callback, View argument, View context) {
    Value method = get_attr(View(loop), intern("call_soon"));
    Value copied = context ? Value(context) : copy_context();
    const Value values[] = {callback, argument ? argument : View(context_object(copied)), View(context_object(copied))};
    Ref<Tuple> names = make_tuple({View(intern("context"))});
    return method && call(method, CallArgs{values, argument ? 2U : 1U, names.get()});
}
/// TaskStepMethWrapper; self is (task, exception or None).
Value step_later(Args args) {
    auto* pair = args[0].as<Tuple>();
    Value task(pair->items[0]), exception(pair->items[1]);
    return task_step(task.as<Task>(), exception.is_none() ? Value() : exception) ? Value::none() : Value();
}
constexpr Method kStepLater{"TaskStepMethWrapper", "self, /", &step_later};
[[gnu::noinline]] void call_overridden_with_step(EventLoop* loop, Task* task, View exception) {
    const Value step =
        make_native_closure(kStepLater, View(make_tuple({View(task), exception ? exception : View::none()})));
    call_overridden(loop, step, View(), task->context);
}
Value wake_later(Args args) {
    Value task(args[0]), future(args[1]);
    return task_wakeup(task.as<Task>(), future.as<Future>()) ? Value::none() : Value();
}
constexpr Method kWakeLater{"task_wakeup", "self, future, /", &wake_later};

}  // namespace

// -- scheduling -----------------------------------------------------------------------------------------------------

EventLoop* running_loop() {
    SimulatedThread* thread = Machine::current().current_thread();
    return thread != nullptr ? thread->running_loop : nullptr;
}
void set_running_loop(EventLoop* loop) { Machine::current().current_thread()->running_loop = loop; }

bool finds_own_method(EventLoop* loop, const char* name) {
    if (loop->dict != nullptr && dict_get(loop->dict, intern(name))) return true;
    if (loop->type == &event_loop_type) return false;
    const View found = lookup_in_type(loop->type, intern(name));
    return found && found != lookup_in_type(&event_loop_type, intern(name));
}

namespace {
bool has_own_clock(EventLoop* loop) { return overrides_method(loop, "time"); }
}  // namespace

double loop_time(EventLoop* loop) {
    if (!has_own_clock(loop)) return Machine::current().clock.now();
    double seconds = 0;
    const Value now = call_method(View(loop), "time");
    if (!now || !to_double(now, seconds)) return 0;
    return seconds;
}

bool check_open(EventLoop* loop) {
    if (!loop->closed) return true;
    raise_text(RuntimeError_type, "Event loop is closed");
    return false;
}

void call_soon_step(EventLoop* loop, Task* task, Value exception, EventRef cause) {
    if (!check_open(loop)) return;
    Recorder& trace = recorder();
    if (trace.enabled() && cause != 0) {
        task->scheduled_by = trace.record(TraceKind::task_woke, task->entity, cause, task->location, 0,
                                          saturated(loop->ready->size() + 1));
    }
    if (overrides_call_soon(loop)) [[unlikely]]
        call_overridden_with_step(loop, task, exception);
    else
        loop->ready->push(View(task), std::move(exception), {}, 0, ReadyEntry::Kind::step);
}

void call_soon_wakeup(EventLoop* loop, Task* task, Future* future, EventRef cause) {
    if (!check_open(loop)) return;
    Recorder& trace = recorder();
    if (trace.enabled()) {
        const std::uint8_t flags = future->state == Future::State::cancelled ? trace_flag::cancelling : 0;
        task->scheduled_by = trace.record(TraceKind::task_woke, task->entity, cause != 0 ? cause : trace.context().step,
                                          task->location, future->resource != 0 ? future->resource : future->entity,
                                          saturated(loop->ready->size() + 1), flags);
    }
    if (overrides_call_soon(loop)) {
        call_overridden(loop, make_native_closure(kWakeLater, View(task)), View(future), task->context);
        return;
    }
    loop->ready->push(View(task), View(future), {}, 0, ReadyEntry::Kind::wakeup);
}

void call_soon_done_callback(EventLoop* loop, Value callback, Future* future, Value context) {
    if (!check_open(loop)) return;
    if (overrides_call_soon(loop)) {
        call_overridden(loop, callback, View(future), context);
        return;
    }
    if (loop->debug) {
        // Debug mode remembers where: the entry's target is the handle then.
        Ref<Handle> handle = new_handle(handle_type, loop, callback, make_tuple({View(future)}), context);
        note_origin(handle.get());
        callback = View(handle);
    }
    loop->ready->push(std::move(callback), View(future), std::move(context), future->resolved_by,
                      ReadyEntry::Kind::done_callback);
    if (loop->thread != nullptr && loop->thread != Machine::current().current_thread()) wake_loop(loop);
}

Ref<Handle> make_handle(EventLoop* loop, View callback, Ref<Tuple> args, View context) {
    Ref<Handle> handle = new_handle(handle_type, loop, callback, std::move(args), context);
    record_scheduled(handle.get(), EntityKind::handle);
    return handle;
}

Ref<Handle> call_soon(EventLoop* loop, View callback, Ref<Tuple> args, View context) {
    if (!check_open(loop)) return nullptr;
    Ref<Handle> handle = new_handle(handle_type, loop, callback, std::move(args), context);
    record_scheduled(handle.get(), EntityKind::handle);
    loop->ready->push(View(handle), {}, {}, 0, ReadyEntry::Kind::handle);
    return handle;
}

void add_ready(EventLoop* loop, Ref<Handle> handle) {
    loop->ready->push(View(handle), {}, {}, 0, ReadyEntry::Kind::handle);
}

Ref<Handle> call_soon_threadsafe(EventLoop* loop, View callback, Ref<Tuple> args, View context) {
    Ref<Handle> handle = call_soon(loop, callback, std::move(args), context);
    if (handle) wake_loop(loop);
    return handle;
}

void wake_loop(EventLoop* loop) {
    loop->woken = true;
    Machine::current().notify_all(*loop->selector);
}

Ref<Handle> call_later(EventLoop* loop, double delay, View callback, Ref<Tuple> args, View context) {
    if (!check_open(loop)) return nullptr;
    Machine& machine = Machine::current();
    machine.charge_cpu();
    Ref<Handle> handle = new_handle(timer_handle_type, loop, callback, std::move(args), context);
    return schedule_timer(loop, std::move(handle), loop_time(loop) + delay, machine.clock.next_tick());
}

Ref<Handle> call_at(EventLoop* loop, double when, View callback, Ref<Tuple> args, View context) {
    if (!check_open(loop)) return nullptr;
    Ref<Handle> handle = new_handle(timer_handle_type, loop, callback, std::move(args), context);
    return schedule_timer(loop, std::move(handle), when, Machine::current().clock.tick());
}

Ref<Handle> call_at_native(EventLoop* loop, double when, void (*action)(View), View argument) {
    auto* handle = new_object<Handle>(timer_handle_type);
    incref(loop);
    handle->loop = loop;
    handle->action = action;
    place(handle->callback, argument);
    place(handle->context);
    track(handle);
    return schedule_timer(loop, Ref<Handle>::adopt(handle), when, Machine::current().clock.next_tick());
}

/// Handle.cancel, TimerHandle.cancel.
void cancel_handle(Handle* handle) {
    if (handle->cancelled) return;
    handle->cancelled = true;
    if (handle->has_origin) {
        if (Ref<Str> text = repr(View(handle)))
            keep_text(handle, std::string(text->view()));
        else
            take_error();
    }
    if (handle->scheduled) ++handle->loop->cancelled_timers;
    Recorder& trace = recorder();
    if (trace.enabled() && handle->entity != 0 && (handle->scheduled || handle->callback)) {
        const bool timer = is_exactly(View(handle), timer_handle_type);
        if (!timer || handle->scheduled) {
            trace.record(timer ? TraceKind::timer_cancelled : TraceKind::callback_cancelled, handle->entity,
                         trace.context().step, trace.context().location);
        }
    }
    Value callback = std::move(handle->callback);
    handle->args = nullptr;
    handle->action = nullptr;
}

// -- running --------------------------------------------------------------------------------------------------------

namespace {

bool leaves_the_loop() { return error_is(KeyboardInterrupt_type) || error_is(SystemExit_type); }

Ref<Handle> handle_for(EventLoop* loop, const ReadyEntry& entry) {
    if (is_exactly(entry.target, handle_type)) return Ref<Handle>(entry.target.as<Handle>());
    return new_handle(handle_type, loop, entry.target, make_tuple({entry.argument.view()}), entry.context);
}

}  // namespace

bool report_callback_error(EventLoop* loop, View callback, Tuple* args, Handle* handle) {
    if (aborting() || leaves_the_loop()) return false;
    Ref<ExceptionObject> error = take_error();
    // A callback of C, or one that could not be called as it was: there is Handle._run's frame at least.
    if (!error->traceback && interpreter_side.call_library != nullptr &&
        !interpreter_side.call_library("asyncio._running", "_run", {View(error)}))
        take_error();
    const HandlingScope handling(error);
    std::string text;
    if (!callback_text(callback, args, text, loop->debug)) take_error();
    Ref<Dict> context = make_dict();
    dict_set(context.get(), intern("message"), make_str(fmt::format("Exception in callback {}", text)));
    dict_set(context.get(), intern("exception"), View(error));
    dict_set(context.get(), intern("handle"), View(handle));
    add_origin(context.get(), View(handle));
    return call_exception_handler(loop, std::move(context));
}

namespace {

bool is_native_closure(View callback) { return is_exactly(callback, native_function_type); }

[[gnu::noinline]] bool run_handle(EventLoop* loop, Ref<Handle> handle) {
    Machine& machine = Machine::current();
    Recorder& trace = machine.recorder;
    if (handle->action != nullptr) {
        // The timer of sleep() and its like: no callback of the program's.
        Value argument = std::move(handle->callback);
        trace.context() = {0, handle->scheduled_by, 0};
        std::exchange(handle->action, nullptr)(argument);
        trace.context() = {};
        return !has_error() && !aborting();
    }
    // What the library puts on the queue for itself is not shown: it has no entity.
    const bool recording = trace.enabled() && handle->entity != 0;
    if (recording) {
        const EventRef step = trace.record(TraceKind::callback_started, handle->entity, handle->scheduled_by);
        trace.context() = {handle->entity, step, 0};
    }
    Value callback = handle->callback;
    Ref<Tuple> args = handle->args;
    bool went_well = true;
    {
        ContextScope scope(handle->context);
        went_well = static_cast<bool>(call(callback, std::span<const Value>(args->items, args->size)));
    }
    if (!went_well) went_well = report_callback_error(loop, callback, args.get(), handle.get());
    if (aborting()) return false;
    if (machine.cpu_cost > 0) machine.charge_cpu();
    if (recording) {
        trace.record(TraceKind::callback_finished, handle->entity, trace.context().step);
        trace.context() = {};
    }
    return went_well;
}

[[gnu::noinline]] bool run_done_callback(EventLoop* loop, ReadyEntry& entry) {
    Machine& machine = Machine::current();
    Recorder& trace = machine.recorder;
    const Value callback =
        is_exactly(entry.target, handle_type) ? entry.target.as<Handle>()->callback : Value(entry.target);
    const bool shown = trace.enabled() && !is_native_closure(callback);
    EntityId entity = 0;
    trace.context() = {0, entry.cause, 0};
    if (shown) {
        const StringId name = function_name(callback);
        entity = trace.register_entity(EntityKind::handle, EntityName{name, 0}, 0, name);
        trace.context() = {entity, trace.record(TraceKind::callback_started, entity, entry.cause), 0};
    }
    bool went_well = true;
    {
        ContextScope scope(entry.context);
        went_well = static_cast<bool>(call(callback, entry.argument));
    }
    if (!went_well && has_error() && !leaves_the_loop()) {
        Ref<ExceptionObject> error = take_error();
        Ref<Handle> handle = handle_for(loop, entry);
        restore_error(std::move(error));
        went_well = report_callback_error(loop, callback, handle->args.get(), handle.get());
    }
    if (aborting()) return false;
    if (machine.cpu_cost > 0) machine.charge_cpu();
    if (shown) trace.record(TraceKind::callback_finished, entity, trace.context().step);
    trace.context() = {};
    return went_well;
}

/// A step that cannot be made (the task is done) is a callback that failed. False when the loop must stop.
[[gnu::noinline]] bool report_step_error(EventLoop* loop, View task) {
    if (!has_error() || aborting() || leaves_the_loop()) return false;
    Ref<ExceptionObject> error = take_error();
    Ref<Handle> handle = new_handle(handle_type, loop, task, make_tuple(std::size_t{0}), View());
    restore_error(std::move(error));
    return report_callback_error(loop, task, handle->args.get(), handle.get());
}

[[gnu::always_inline]] inline bool run_entry(EventLoop* loop, ReadyEntry& entry) {
    switch (entry.kind) {
        case ReadyEntry::Kind::step: {
            auto* task = entry.target.as<Task>();
            return task_step(task, std::move(entry.argument)) || report_step_error(loop, entry.target);
        }
        case ReadyEntry::Kind::wakeup:
            return task_wakeup(entry.target.as<Task>(), entry.argument.as<Future>()) ||
                   report_step_error(loop, entry.target);
        case ReadyEntry::Kind::done_callback: return run_done_callback(loop, entry);
        case ReadyEntry::Kind::handle: {
            auto* handle = entry.target.as<Handle>();
            if (handle->cancelled) return true;
            return run_handle(loop, Ref<Handle>(handle));
        }
        case ReadyEntry::Kind::io: return run_io_target(loop, entry.target.as<IoTarget>(), entry.argument);
    }
    return true;
}

void log_slow_entry(const std::string& what, double seconds) {
    const std::string message = fmt::format("Executing {} took {:.3f} seconds", what, seconds);
    recorder().note_text(TraceKind::logged, message, 30);
    if (log_asyncio != nullptr) log_asyncio(30, {"asyncio/base_events.py", 2022, "_run_once"}, message, View());
}

/// CPython 3.13 Lib/asyncio/base_events.py: BaseEventLoop._run_once with debug mode on, and _format_handle.
[[gnu::noinline]] bool run_measured_entry(EventLoop* loop, ReadyEntry& entry) {
    const VirtualClock& clock = Machine::current().clock;
    const bool steps = entry.kind == ReadyEntry::Kind::step || entry.kind == ReadyEntry::Kind::wakeup;
    const Value subject =
        steps || entry.kind == ReadyEntry::Kind::handle ? Value(entry.target) : Value(View(handle_for(loop, entry)));
    if (!subject) return false;
    const double begun = clock.now();
    if (!run_entry(loop, entry)) return false;
    const double seconds = clock.now() - begun;
    double limit = 0;
    if (!to_double(loop->slow_callback_duration, limit)) return false;
    if (seconds < limit) return true;
    Ref<Str> shown = repr(subject);
    if (!shown) return false;
    log_slow_entry(std::string(shown->view()), seconds);
    return !has_error() && !aborting();
}

[[gnu::noinline]] void drop_cancelled_timers(EventLoop* loop) {
    auto& timers = *loop->timers;
    if (timers.size() > kFewTimers &&
        static_cast<double>(loop->cancelled_timers) / static_cast<double>(timers.size()) > kMostCancelled) {
        std::vector<Timer> living;
        for (Timer& timer : timers) {
            if (timer.handle->cancelled)
                timer.handle->scheduled = false;
            else
                living.push_back(std::move(timer));
        }
        timers = std::move(living);
        timer_heapify(timers);
        loop->cancelled_timers = 0;
        return;
    }
    while (!timers.empty() && timers.front().handle->cancelled) {
        --loop->cancelled_timers;
        Ref<Handle> handle = timer_pop(timers);
        handle->scheduled = false;
    }
}

double lateness(Machine& machine) {
    return machine.policy.duration(ChoiceKind::legal, kUsualLateness) - kUsualLateness;
}

bool collect_io(EventLoop* loop) {
    if (loop->io != nullptr) loop->io->collect(loop);
    return true;
}

/// Waits for timers, I/O and other threads. False when the run unwinds.
bool poll(EventLoop* loop) {
    Machine& machine = Machine::current();
    if (!loop->ready->empty() || loop->stopping || loop->woken) {
        loop->woken = false;
        if (!loop->timers->empty()) machine.clock.idle_iteration();
        return machine.yield() && collect_io(loop);
    }
    double due = loop->timers->empty() ? kNever : loop->timers->front().when;
    if (due < kNever && has_own_clock(loop)) {
        due = machine.clock.now() + std::max(0.0, due - loop_time(loop));
        if (has_error()) return false;
    }
    machine.charge_cpu();
    // A machine may wake the loop late, and so let timers that are close together meet in one iteration.
    const double deadline = due < kNever && due > machine.clock.now() ? due + lateness(machine) : due;
    if (deadline <= machine.clock.now()) return machine.yield() && collect_io(loop);
    if (loop->io != nullptr && !loop->io->empty()) {
        if (!machine.yield()) return false;
        // Another thread may have had something for this loop.
        if (loop->io->collect(loop) > 0 || !loop->ready->empty() || loop->woken) {
            loop->woken = false;
            return true;
        }
    }
    const std::int64_t before = machine.clock.nanoseconds();
    bool alive = true;
    if (deadline < kNever && deadline <= machine.horizon && !machine.others_alive())
        alive = machine.advance_clock(deadline);
    else
        alive = machine.wait(*loop->selector, deadline, WaitKind::none, 0, true) >= 0;
    loop->woken = false;
    if (alive && machine.recorder.enabled()) {
        machine.recorder.set_time(machine.clock.nanoseconds());
        machine.recorder.record(TraceKind::polled, loop->entity, 0, 0,
                                static_cast<std::uint64_t>(machine.clock.nanoseconds() - before));
    }
    return alive && !aborting() && collect_io(loop);
}

[[gnu::noinline]] void take_due_timers(EventLoop* loop) {
    auto& timers = *loop->timers;
    Recorder& trace = recorder();
    const double end = loop_time(loop) + kClockResolution;
    if (has_error()) return;
    while (!timers.empty() && timers.front().when < end) {
        Ref<Handle> handle = timer_pop(timers);
        handle->scheduled = false;
        if (trace.enabled() && !handle->cancelled) {
            handle->scheduled_by = trace.record(TraceKind::timer_fired, handle->entity, handle->scheduled_by, 0,
                                                static_cast<std::uint64_t>(to_nanoseconds(handle->when)));
        }
        if (handle->cancelled) --loop->cancelled_timers;
        loop->ready->push(View(handle), {}, {}, 0, ReadyEntry::Kind::handle);
    }
}

}  // namespace

namespace {

/// Among a great many tasks each step waits for memory: that of the next ones is fetched while this one runs.
void fetch_ahead(const ReadyQueue& ready) {
    constexpr std::size_t kCacheLine = 64;
    if (ready.size() < 2) return;
    const auto fetch = [](const Object* object) {
        const char* const memory = reinterpret_cast<const char*>(object);
        __builtin_prefetch(memory, 1);
        __builtin_prefetch(memory + kCacheLine, 1);
        __builtin_prefetch(memory + 2 * kCacheLine, 1);
    };
    if (ready.size() > 4) fetch(ready.target(4).object());
    const ReadyEntry::Kind kind = ready.kind(1);
    if (kind != ReadyEntry::Kind::step && kind != ReadyEntry::Kind::wakeup) return;
    if (const Value& coroutine = ready.target(1).as<Task>()->coroutine; coroutine.is_object())
        fetch(coroutine.object());
}

}  // namespace

bool run_once(EventLoop* loop) {
    if (!loop->timers->empty()) drop_cancelled_timers(loop);
    Recorder& trace = recorder();
    ++loop->iteration;
    if (trace.enabled())
        trace.record(TraceKind::iteration, loop->entity, 0, 0, loop->iteration, saturated(loop->ready->size()));
    if (!poll(loop)) return false;
    if (!loop->timers->empty()) {
        take_due_timers(loop);
        if (has_error()) return false;
    }
    for (std::size_t count = loop->ready->size(); count > 0; --count) {
        if (!charge_work(1)) return false;
        {
            fetch_ahead(*loop->ready);
            ReadyEntry entry = loop->ready->pop();
            if (!(loop->debug ? run_measured_entry(loop, entry) : run_entry(loop, entry))) return false;
        }
        safepoint();
        if (aborting()) return false;
    }
    return true;
}

namespace {

Value first_iteration(Args args) {
    auto* loop = args[0].as<EventLoop>();
    if (loop->async_generators.is_empty()) loop->async_generators = View(make_list());
    Value reference = make_weakref(args[1], View());
    if (!reference) return {};
    append(loop->async_generators.as<List>(), std::move(reference));
    return Value::none();
}
Value finalize_generator(Args args) {
    auto* loop = args[0].as<EventLoop>();
    if (loop->closed) return Value::none();
    Value closing = call_method(args[1], "aclose");
    if (!closing) return {};
    Value method = get_attr(args[0], "create_task");
    if (!method || !call_soon_threadsafe(loop, method, make_tuple({closing.view()}))) return {};
    return Value::none();
}
constexpr Method kFirstIteration{"BaseEventLoop._asyncgen_firstiter_hook", "self, agen, /", &first_iteration};
constexpr Method kFinalizeGenerator{"BaseEventLoop._asyncgen_finalizer_hook", "self, agen, /", &finalize_generator};

}  // namespace

namespace {

/// BaseEventLoop._run_forever_setup's checks. False when raised.
bool may_run(EventLoop* loop) {
    if (!check_open(loop)) return false;
    if (loop->running)
        raise_text(RuntimeError_type, "This event loop is already running");
    else if (running_loop() != nullptr)
        raise_text(RuntimeError_type, "Cannot run the event loop while another loop is running");
    return !has_error();
}

/// BaseEventLoop._run_forever_cleanup.
void forget_running(EventLoop* loop) {
    loop->stopping = false;
    loop->running = false;
    SimulatedThread* thread = loop->thread != nullptr ? loop->thread : Machine::current().current_thread();
    if (thread != nullptr) thread->running_loop = nullptr;
    loop->thread = nullptr;
}

}  // namespace

bool run_forever(EventLoop* loop) {
    Machine& machine = Machine::current();
    if (!may_run(loop)) {
        forget_running(loop);  // in 3.13, of whatever loop runs
        return false;
    }
    Ref<EventLoop> keep(loop);
    Value first = make_native_closure(kFirstIteration, View(loop)),
          finalizer = make_native_closure(kFinalizeGenerator, View(loop));
    if (exchange_async_generator_hooks != nullptr) exchange_async_generator_hooks(first, finalizer);
    constexpr int kDebugStackDepth = 10;  // constants.DEBUG_STACK_DEPTH
    const bool tracks = loop->debug && interpreter_side.track_coroutine_origins != nullptr;
    const int depth_before = tracks ? interpreter_side.track_coroutine_origins(kDebugStackDepth) : 0;
    loop->running = true;
    loop->thread = machine.current_thread();
    loop->thread->running_loop = loop;
    machine.recorder.record(TraceKind::loop_started, loop->entity, machine.recorder.context().step);
    const Recorder::Context outside = machine.recorder.context();
    bool went_well = true;
    do {
        went_well = overrides_method(loop, "_run_once") ? static_cast<bool>(call_method(View(loop), "_run_once"))
                                                        : run_once(loop);
    } while (went_well && !loop->stopping);
    machine.recorder.context() = outside;
    machine.recorder.record(TraceKind::loop_stopped, loop->entity);
    forget_running(loop);
    if (tracks) interpreter_side.track_coroutine_origins(depth_before);
    if (exchange_async_generator_hooks != nullptr) exchange_async_generator_hooks(first, finalizer);
    return went_well && !aborting();
}

namespace {

/// loop.stop() as the loop's class defines it.
Value stop_by(EventLoop* loop) {
    if (overrides_method(loop, "stop")) return call_method(View(loop), "stop");
    loop->stopping = true;
    return Value::none();
}

/// CPython 3.13 Lib/asyncio/base_events.py: _run_until_complete_cb.
Value run_until_complete_done(Args args) {
    auto* future = args[1].as<Future>();
    const int cancelled = says_cancelled(future);
    const Value error = cancelled == 0 ? says_exception(future) : Value::none();
    if (cancelled < 0 || !error) return {};
    if (is_instance(error, SystemExit_type) || is_instance(error, KeyboardInterrupt_type)) return Value::none();
    return stop_by(future->loop);
}
Value foreign_future_done(Args args) {
    Value cancelled = call_method(args[1], "cancelled");
    const int is_cancelled = cancelled ? truth(cancelled) : -1;
    if (is_cancelled < 0) return {};
    Value error = is_cancelled == 1 ? Value::none() : call_method(args[1], "exception");
    if (!error) return {};
    if (is_instance(error, SystemExit_type) || is_instance(error, KeyboardInterrupt_type)) return Value::none();
    return stop_by(args[0].as<EventLoop>());
}
/// run_forever as the loop's class defines it.
bool run_forever_by(EventLoop* loop) {
    if (!overrides_method(loop, "run_forever")) return run_forever(loop);
    return static_cast<bool>(call_method(View(loop), "run_forever"));
}
constexpr Method kForeignFutureDone{"_run_until_complete_cb", "self, fut, /", &foreign_future_done};

/// run_until_complete of a future that is none of ours.
Value run_until_foreign(EventLoop* loop, View future) {
    Value stop_it = make_native_closure(kForeignFutureDone, View(loop));
    if (!call_method(future, "add_done_callback", {stop_it})) return {};
    const bool went_well = run_forever_by(loop);
    if (aborting()) return {};
    Ref<ExceptionObject> error = went_well ? nullptr : take_error();
    if (!call_method(future, "remove_done_callback", {stop_it})) return {};
    if (error) {
        restore_error(std::move(error));
        return {};
    }
    Value done = call_method(future, "done");
    const int is_over = done ? truth(done) : -1;
    if (is_over < 0) return {};
    if (is_over == 0) return raise_text(RuntimeError_type, "Event loop stopped before Future completed.");
    return call_method(future, "result");
}

constexpr Method kRunUntilCompleteDone{"_run_until_complete_cb", "self, fut, /", &run_until_complete_done};

}  // namespace

Value any_future_of(View value, EventLoop* loop);

Value run_until_complete(EventLoop* loop, View awaitable) {
    if (!check_open(loop)) return {};
    if (loop->running) return raise_text(RuntimeError_type, "This event loop is already running");
    if (running_loop() != nullptr)
        return raise_text(RuntimeError_type, "Cannot run the event loop while another loop is running");
    const bool new_task = !looks_like_future(awaitable);
    Value value = any_future_of(awaitable, loop);
    if (!value) return {};
    if (!is_future(value)) return run_until_foreign(loop, value);
    Ref<Future> future(value.as<Future>());
    if (new_task && is_instance(value, task_type)) future->log_destroy_pending = false;
    Value stop_it = make_native_closure(kRunUntilCompleteDone, View(loop));
    add_done_callback(future.get(), stop_it, View());
    const bool went_well = run_forever_by(loop);
    if (aborting()) return {};
    if (!went_well) {
        Ref<ExceptionObject> error = take_error();
        if (new_task && is_done(future.get())) mark_retrieved(future.get());
        remove_done_callback(future.get(), stop_it);
        restore_error(std::move(error));
        return {};
    }
    if (!ask_to_forget(future.get(), stop_it)) return {};
    const int is_over = says_done(future.get());
    if (is_over < 0) return {};
    if (is_over == 0) return raise_text(RuntimeError_type, "Event loop stopped before Future completed.");
    return deliver_to_waiter(future.get());
}

Value run_until_complete_by(EventLoop* loop, View awaitable) {
    if (!overrides_method(loop, "run_until_complete")) return run_until_complete(loop, awaitable);
    return call_method(View(loop), "run_until_complete", {awaitable});
}

bool close_loop(EventLoop* loop) {
    if (loop->running) {
        raise_text(RuntimeError_type, "Cannot close a running event loop");
        return false;
    }
    if (loop->closed) return true;
    if (loop->debug && log_asyncio != nullptr) {
        Ref<Str> shown = repr(View(loop));
        if (!shown) return false;
        constexpr int kDebug = 10;
        log_asyncio(kDebug, {"asyncio/base_events.py", 744, "close"}, fmt::format("Close {}", shown->view()), View());
    }
    remove_loop_signal_handlers(loop);
    loop->closed = true;
    loop->ready->clear();
    if (loop->io != nullptr) loop->io->clear();
    std::vector<Timer> timers = std::move(*loop->timers);
    loop->timers->clear();
    timers.clear();
    loop->executor_shut_down = true;
    Value executor = std::move(loop->executor);
    if (executor && !executor.is_none()) {
        Value method = get_attr(executor, "shutdown");
        const Value values[] = {Value::boolean(false)};
        Ref<Tuple> names = make_tuple({View(intern("wait"))});
        if (!method || !call(method, CallArgs{values, 0, names.get()})) return false;
    }
    return true;
}

// -- tasks and futures ----------------------------------------------------------------------------------------------

Value create_task(EventLoop* loop, View coroutine, View name, View context) {
    if (!check_open(loop)) return {};
    if (!loop->task_factory || loop->task_factory.is_none()) return make_task(loop, coroutine, name, context);
    std::vector<Value> values{View(loop), coroutine};
    std::vector<Value> names;
    if (context && !context.is_none()) {
        values.emplace_back(context);
        names.emplace_back(View(intern("context")));
    }
    Ref<Tuple> keywords = names.empty() ? nullptr : make_tuple(std::span<const Value>(names));
    Value task = call(loop->task_factory, CallArgs{values.data(), 2, keywords.get()});
    // The name is set whatever it is: without one a factory's task is called "None".
    if (task && !call_method(task, "set_name", {name ? name : View::none()})) return {};
    return task;
}

namespace {

/// CPython 3.13 Lib/asyncio/tasks.py: _wrap_awaitable.
Async wrap_awaitable(Value awaitable) { co_return co_await propagating(awaitable); }

}  // namespace

/// ensure_future as programs see it: with a task factory of the program's own it may be anything.
Value any_future_of(View value, EventLoop* loop) {
    if (is_future(value)) {
        if (loop != nullptr && value.as<Future>()->loop != loop)
            return raise_text(ValueError_type,
                              "The future belongs to a different loop than the one specified as the loop argument");
        return value;
    }
    if (looks_like_future(value)) return value;
    Value coroutine = value;
    if (!is_coroutine(value)) {
        if (!is_awaitable(value))
            return raise_text(TypeError_type, "An asyncio.Future, a coroutine or an awaitable is required");
        coroutine = wrap_awaitable(value).named("_wrap_awaitable");
    }
    Ref<EventLoop> current(loop);
    if (!current) current = get_event_loop();
    if (!current) {
        if (!is_coroutine(value)) close_coroutine(coroutine);
        return {};
    }
    static constexpr LibraryLine kEnsureFuture{"tasks.py", 748, "ensure_future"};
    made_at(current.get(), kEnsureFuture);
    Value task = overrides_method(current.get(), "create_task") ? call_method(View(current), "create_task", {coroutine})
                                                                : create_task(current.get(), coroutine, View(), View());
    // What was given and cannot be run is closed: nobody is told that it was never awaited.
    if (!task && coroutine.view() == value && error_is(RuntimeError_type)) {
        Ref<ExceptionObject> error = take_error();
        if (close_coroutine(coroutine)) restore_error(std::move(error));
    }
    return task;
}

Value ensure_future(View value, EventLoop* loop) {
    Value future = any_future_of(value, loop);
    if (future && !is_future(future)) return unsupported("a future that is not derived from asyncio.Future");
    return future;
}

Ref<EventLoop> get_event_loop() {
    if (EventLoop* loop = running_loop(); loop != nullptr) return Ref<EventLoop>(loop);
    SimulatedThread* thread = Machine::current().current_thread();
    if (thread->event_loop && !thread->event_loop.is_none()) {
        if (is_instance(thread->event_loop, base_event_loop_type))
            return Ref<EventLoop>(thread->event_loop.as<EventLoop>());
        unsupported("a loop that is not derived from asyncio.BaseEventLoop");
        return nullptr;
    }
    if (!thread->event_loop_was_set && thread->number == 1) {
        // 3.12 and later: made on demand in the main thread, with a warning.
        if (interpreter_side.warn != nullptr &&
            !interpreter_side.warn(DeprecationWarning_type, "There is no current event loop"))
            return nullptr;
        Ref<EventLoop> loop = make_event_loop();
        thread->event_loop = View(loop);
        thread->event_loop_was_set = true;
        return loop;
    }
    raise(RuntimeError_type, "There is no current event loop in thread '{}'.", thread->name);
    return nullptr;
}

Ref<EventLoop> loop_argument(View loop) {
    if (!loop || loop.is_none()) return get_event_loop();
    if (!is_instance(loop, base_event_loop_type)) {
        raise(TypeError_type, "an event loop is required, not {}", type_of(loop)->name_view());
        return nullptr;
    }
    return Ref<EventLoop>(loop.as<EventLoop>());
}

// -- exceptions that nobody catches ---------------------------------------------------------------------------------

namespace {

void log_to_stderr(int, const LogSite&, std::string_view message, View error) {
    std::string text = fmt::format("{}\n", message);
    if (error) {
        Value shown = describe_exception(error);
        if (shown) text += fmt::format("{}\n", as_str(shown)->view());
    }
    Machine::current().write(text, true);
}

/// In a function of asyncio/base_events.py.
void log_error(int line, const char* function, std::string_view message, View error) {
    Recorder& trace = recorder();
    trace.note_text(TraceKind::logged, message, 40);
    (log_asyncio != nullptr ? log_asyncio : &log_to_stderr)(40, {"asyncio/base_events.py", line, function}, message,
                                                            error);
}

}  // namespace

InterpreterSide interpreter_side;
void (*log_asyncio)(int, const LogSite&, std::string_view, View) = nullptr;
void (*exchange_async_generator_hooks)(Value&, Value&) = nullptr;

bool default_exception_handler(EventLoop*, Dict* context) {
    View message = dict_get(context, intern("message"));
    std::string text = message && is_str(message) && as_str(message)->length > 0 ? std::string(as_str(message)->view())
                                                                                 : "Unhandled exception in event loop";
    View exception = dict_get(context, intern("exception"));
    if (exception && exception.is_none()) exception = View();
    Ref<List> keys = list_from(View(context));
    if (!keys || !sort_list(keys.get(), View(), false)) return false;
    for (std::size_t i = 0; i < keys->size; ++i) {
        Value key = keys->items[i];
        if (!is_str(key) || as_str(key)->view() == "message" || as_str(key)->view() == "exception") continue;
        const bool place = as_str(key)->view() == "source_traceback" || as_str(key)->view() == "handle_traceback";
        Value value = place && interpreter_side.call_library != nullptr
                          ? interpreter_side.call_library("asyncio.format_helpers", "_creation_text",
                                                          {Value(dict_get(context, key)), key})
                          : Value(View(repr(Value(dict_get(context, key)))));
        Ref<Str> shown = value ? str(value) : nullptr;
        if (!shown) return false;
        text += fmt::format("\n{}: {}", as_str(key)->view(), shown->view());
    }
    log_error(1858, "default_exception_handler", text, exception);
    return !has_error() && !aborting();
}

namespace {

/// Calls the handler in the context of what failed: a task, else the future that is a task, else a handle.
Value call_in_context_of(Dict* failure, View handler, View loop, View details) {
    View failed;
    for (const char* key : {"task", "future", "handle"}) {
        if (!failed) failed = dict_get(failure, intern(key));
    }
    if (!failed || !(is_instance(failed, task_type) || is_instance(failed, handle_type)))
        return call(handler, loop, details);
    Value own = is_instance(failed, task_type) ? failed.as<Task>()->context : failed.as<Handle>()->context;
    ContextScope scope(own);
    return call(handler, loop, details);
}

}  // namespace

bool run_exception_handler(EventLoop* loop, Ref<Dict> context);

bool call_exception_handler(EventLoop* loop, Ref<Dict> context) {
    if (!overrides_method(loop, "call_exception_handler")) return run_exception_handler(loop, std::move(context));
    return static_cast<bool>(call_method(View(loop), "call_exception_handler", {View(context)}));
}

/// CPython 3.13 Lib/asyncio/base_events.py: BaseEventLoop.call_exception_handler.
bool run_exception_handler(EventLoop* loop, Ref<Dict> context) {
    const auto fails_badly = [] { return aborting() || leaves_the_loop(); };
    if (!loop->exception_handler || loop->exception_handler.is_none()) {
        bool done = false;
        if (!overrides_method(loop, "default_exception_handler"))
            done = default_exception_handler(loop, context.get());
        else
            done = static_cast<bool>(call_method(View(loop), "default_exception_handler", {View(context)}));
        if (done) return true;
        if (fails_badly()) return false;
        Ref<ExceptionObject> error = take_error();
        log_error(1891, "call_exception_handler", "Exception in default exception handler", View(error));
        return !aborting();
    }
    Value handler = loop->exception_handler;
    if (call_in_context_of(context.get(), handler, View(loop), View(context))) return true;
    if (fails_badly()) return false;
    Ref<ExceptionObject> error = take_error();
    const HandlingScope handling(error);
    Ref<Dict> second = make_dict();
    dict_set(second.get(), intern("message"), View(intern("Unhandled error in exception handler")));
    dict_set(second.get(), intern("exception"), View(error));
    dict_set(second.get(), intern("context"), View(context));
    if (default_exception_handler(loop, second.get())) return true;
    if (fails_badly()) return false;
    error = take_error();
    log_error(1927, "call_exception_handler",
              "Exception in default exception handler while handling an unexpected error in custom exception handler",
              View(error));
    return !aborting();
}

}  // namespace loopglass
