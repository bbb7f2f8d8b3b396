// Task: the step. CPython 3.13 Modules/_asynciomodule.c: task_step_impl, task_step_handle_result_impl.
#include "sim/loop/task.hpp"

#include "sim/core/objects/callable.hpp"
#include "sim/core/objects/instance.hpp"
#include "sim/core/objects/number.hpp"
#include "sim/core/objects/sequence.hpp"
#include "sim/core/operations.hpp"
#include "sim/loop/context_vars.hpp"
#include "sim/loop/coroutine.hpp"
#include "sim/loop/event_loop.hpp"
#include "sim/loop/interpreter_side.hpp"
#include "sim/loop/loop_state.hpp"
#include "sim/loop/origin.hpp"

namespace loopglass {

// -- the list of unfinished tasks -----------------------------------------------------------------------------------

LoopState& LoopState::make(Runtime& rt) {
    rt.set_extension(ExtensionSlot::loop, std::make_unique<LoopState>());
    return *rt.extension<LoopState>(ExtensionSlot::loop);
}

StringId LoopState::trace_text(const Str* name) {
    Recorder& recorder = Machine::current().recorder;
    if ((name->flags & object_flags::kImmortal) == 0) return recorder.intern(name->view());
    auto& names = current().known_names;
    KnownName& known = names[(reinterpret_cast<std::uintptr_t>(name) >> 5U) % names.size()];
    if (known.name != name) known = {name, recorder.intern(name->view())};
    return known.text;
}

void register_task(Task* task) {
    if (task->listed) return;
    LoopState& state = LoopState::current();
    task->listed = true;
    task->previous_task = state.last_task;
    task->next_task = nullptr;
    (state.last_task != nullptr ? state.last_task->next_task : state.first_task) = task;
    state.last_task = task;
}

void unregister_task(Task* task) {
    if (!task->listed) return;
    LoopState& state = LoopState::current();
    task->listed = false;
    (task->previous_task != nullptr ? task->previous_task->next_task : state.first_task) = task->next_task;
    (task->next_task != nullptr ? task->next_task->previous_task : state.last_task) = task->previous_task;
    task->next_task = task->previous_task = nullptr;
}

Ref<Str> task_name(Task* task) {
    if (task->name.is_small_int()) return make_str(fmt::format("Task-{}", task->name.view().small_int()));
    return Ref<Str>(as_str(task->name));
}

Task* current_task(EventLoop* loop) { return loop->current_task; }

// -- creation -------------------------------------------------------------------------------------------------------

void task_construct_members(Task* task) {
    for (Value* member : {&task->coroutine, &task->context, &task->name, &task->fut_waiter}) place(*member);
    task->log_destroy_pending = true;
    task->wait_kind = WaitKind::task;
}

namespace {

/// The qualified name of a coroutine's function; 0 when it has none.
StringId function_in_trace(View coroutine) {
    if (const View name = interpreter_side.qualname != nullptr ? interpreter_side.qualname(coroutine) : View())
        return LoopState::trace_text(as_str(name));
    static Str* const qualname = intern("__qualname__");
    if (Value name = get_attr_or_empty(coroutine, qualname); name && is_str(name))
        return LoopState::trace_text(as_str(name));
    take_error();
    return 0;
}

void record_created(Task* task) {
    Recorder& recorder = Machine::current().recorder;
    if (!recorder.enabled()) return;
    LoopState& state = LoopState::current();
    EntityName name;
    if (task->name.is_small_int()) {
        if (state.task_prefix == 0) state.task_prefix = recorder.intern("Task-");
        name = {state.task_prefix, static_cast<std::uint32_t>(task->name.view().small_int())};
    } else {
        name = {recorder.intern(as_str(task->name)->view()), 0};
    }
    const StringId detail = function_in_trace(task->coroutine);
    const Recorder::Context& context = recorder.context();
    LocationId here = running_location != nullptr ? running_location() : 0;
    if (here == 0) here = context.location;
    task->location = where_parked(task->coroutine);
    task->entity = recorder.register_entity(EntityKind::task, name, context.actor, detail, here);
    task->scheduled_by = recorder.record(TraceKind::task_created, task->entity, context.step, here, context.actor);
}

}  // namespace

bool initialize_task(Task* task, EventLoop* loop, View coroutine, View name, View context, bool eager_start) {
    if (!is_coroutine(coroutine)) {
        task->log_destroy_pending = false;
        Ref<Str> text = repr(coroutine);
        if (text) raise(TypeError_type, "a coroutine was expected, got {}", text->view());
        return false;
    }
    if (name && !name.is_none()) {
        Ref<Str> text = str(name);
        if (!text) return false;
        task->name = std::move(text);
    } else {
        task->name = make_int(++LoopState::current().tasks_named);
    }
    if (loop->debug) note_origin(task);
    task->coroutine = coroutine;
    task->context = context && !context.is_none() ? Value(context) : copy_context();
    record_created(task);
    if (eager_start && loop->running) {
        task->eager = true;
        Task* const outer = std::exchange(loop->current_task, nullptr);
        const Recorder::Context before = Machine::current().recorder.context();
        register_task(task);
        const bool went_well = task_step(task, Value());
        if (is_done(task)) task->coroutine.reset();  // get_coro() gives None
        loop->current_task = outer;
        Machine::current().recorder.context() = before;
        return went_well;
    }
    register_task(task);
    call_soon_step(loop, task, Value(), 0);
    if (!has_error()) return true;  // a call_soon of the program's own may fail
    unregister_task(task);
    return false;
}

Ref<Task> make_task(EventLoop* loop, View coroutine, View name, View context, bool eager_start) {
    if (!check_open(loop)) return nullptr;
    auto* task = new_object<Task>(task_type);
    future_construct_members(task, loop);
    task_construct_members(task);
    track(task);
    Ref<Task> owner = Ref<Task>::adopt(task);
    if (!initialize_task(task, loop, coroutine, name, context, eager_start)) return nullptr;
    return owner;
}

// -- the step -------------------------------------------------------------------------------------------------------

namespace {

/// Ends the task in the trace, before its callbacks are scheduled.
void record_ended(Task* task, TraceKind kind, View error) {
    Recorder& recorder = Machine::current().recorder;
    if (!recorder.enabled()) return;
    std::uint64_t text = 0;
    if (error) {
        Value shown = describe_exception(error);
        if (shown) text = recorder.intern(as_str(shown)->view());
    }
    const Recorder::Context& context = recorder.context();
    task->resolved_by = recorder.record(kind, task->entity, context.step, context.location, text);
}

void record_suspended(Task* task, EntityId on, WaitKind kind) {
    Recorder& recorder = Machine::current().recorder;
    if (!recorder.enabled()) return;
    task->location = where_parked(task->coroutine);
    const EventRef suspended = recorder.record(TraceKind::task_suspended, task->entity, recorder.context().step,
                                               task->location, on, static_cast<std::uint16_t>(kind));
    if (kind == WaitKind::turn) task->scheduled_by = suspended;
}

/// The step comes again in the next iteration, to raise RuntimeError inside.
void retry_with_error(Task* task, const std::string& message) {
    record_suspended(task, 0, WaitKind::other);
    call_soon_step(task->loop, task, View(make_exception(RuntimeError_type, message)),
                   Machine::current().recorder.last());
}

std::string text_of(View value) {
    Ref<Str> text = repr(value);
    if (!text) take_error();
    return text ? std::string(text->view()) : std::string("<repr() failed>");
}

Value wakeup_method(Args args) {
    return task_wakeup(args[0].as<Task>(), args[1].as<Future>()) ? Value::none() : Value();
}
constexpr Method kWakeup{"Task.task_wakeup", "self, fut, /", &wakeup_method};

bool uses_native_callbacks(View future) {
    const Type* type = type_of(future);
    if (type == &future_type || type == &task_type) return true;
    static Str* const name = intern("add_done_callback");
    return lookup_in_type(type_of(future), name) == lookup_in_type(&future_type, name);
}

/// Anything with `_asyncio_future_blocking` that is none of our futures. False when it is no such thing.
bool await_foreign_future(Task* task, View awaited) {
    static Str* const blocking_name = intern("_asyncio_future_blocking");
    Value blocking = get_attr_or_empty(awaited, blocking_name);
    if (!blocking || blocking.is_none()) {
        take_error();
        return false;
    }
    const int flag = truth(blocking);
    if (flag != 1) {
        retry_with_error(task, fmt::format("yield was used instead of yield from in task {} with {}",
                                           text_of(View(task)), text_of(awaited)));
        return true;
    }
    set_attr(awaited, blocking_name, View::boolean(false));
    Value wakeup = make_native_closure(kWakeup, View(task));
    Value method = get_attr(awaited, "add_done_callback");
    const Value values[] = {wakeup, View(context_object(task->context))};
    Ref<Tuple> names = make_tuple({View(intern("context"))});
    if (!method || !call(method, CallArgs{values, 1, names.get()})) {
        Ref<ExceptionObject> error = take_error();
        call_soon_step(task->loop, task, View(error), 0);
        return true;
    }
    task->fut_waiter = awaited;
    record_suspended(task, 0, WaitKind::future);
    return true;
}

[[gnu::noinline]] void await_future(Task* task, View awaited) {
    Future* future = awaited.as<Future>();
    if (future == task) {
        retry_with_error(task, fmt::format("Task cannot await on itself: {}", text_of(View(task))));
        return;
    }
    if (future->loop != task->loop) {
        retry_with_error(task, fmt::format("Task {} got Future {} attached to a different loop", text_of(View(task)),
                                           text_of(awaited)));
        return;
    }
    if (!future->blocking) {
        retry_with_error(task, fmt::format("yield was used instead of yield from in task {} with {}",
                                           text_of(View(task)), text_of(awaited)));
        return;
    }
    future->blocking = false;
    task->fut_waiter = awaited;
    const bool plain = future->wait_kind == WaitKind::none;
    if (Machine::current().recorder.enabled()) {
        const EntityId on = future->resource != 0                                                   ? future->resource
                            : plain || future->entity != 0 || future->wait_kind == WaitKind::gather ? entity_of(future)
                                                                                                    : 0;
        record_suspended(task, on, plain ? WaitKind::future : future->wait_kind);
    }
    if (uses_native_callbacks(awaited)) {
        add_wakeup(future, task);
    } else {
        Value wakeup = make_native_closure(kWakeup, View(task));
        Value method = get_attr(awaited, "add_done_callback");
        const Value values[] = {wakeup, View(context_object(task->context))};
        Ref<Tuple> names = make_tuple({View(intern("context"))});
        if (!method || !call(method, CallArgs{values, 1, names.get()})) {
            Ref<ExceptionObject> error = take_error();
            task->fut_waiter.reset();
            call_soon_step(task->loop, task, View(error), 0);
            return;
        }
    }
    if (task->must_cancel) {
        const int cancelled = cancel(awaited, cancel_message_of(task));
        if (cancelled < 0) take_error();
        if (cancelled == 1) task->must_cancel = false;
    }
}

[[gnu::noinline]] void await_what_is_no_future(Task* task, View awaited) {
    if (await_foreign_future(task, awaited)) return;
    if (type_of(awaited)->name_view() == "generator") {
        retry_with_error(task, fmt::format("yield was used instead of yield from for generator in task {} with {}",
                                           text_of(View(task)), text_of(awaited)));
        return;
    }
    retry_with_error(task, fmt::format("Task got bad yield: {}", text_of(awaited)));
}

void handle_yield(Task* task, View awaited) {
    if (awaited.is_none()) {
        record_suspended(task, 0, WaitKind::turn);
        call_soon_step(task->loop, task, Value(), task->scheduled_by);
    } else if (is_future(awaited)) {
        await_future(task, awaited);
    } else {
        await_what_is_no_future(task, awaited);
    }
}

/// The coroutine raised. False when the exception also leaves the loop, or its callbacks could not be scheduled.
[[gnu::noinline]] bool end_with_error(Task* task) {
    Ref<ExceptionObject> error = take_error();
    unregister_task(task);
    if (is_subtype(error->type, &CancelledError_type)) {
        record_ended(task, TraceKind::task_cancelled, View());
        details_of(task).cancelled_error = error;
        set_needs_finalizer(task, false);
        return cancel_future(task, View());
    }
    record_ended(task, TraceKind::task_failed, View(error));
    if (!set_exception(task, View(error))) return false;
    if (!is_subtype(error->type, &KeyboardInterrupt_type) && !is_subtype(error->type, &SystemExit_type)) return true;
    restore_error(std::move(error));
    return false;
}

[[gnu::noinline]] bool end_with_value(Task* task, Value value) {
    unregister_task(task);
    set_needs_finalizer(task, false);
    if (task->must_cancel) {
        // It was cancelled during its last step and did not notice.
        task->must_cancel = false;
        record_ended(task, TraceKind::task_cancelled, View());
        const Value message = cancel_message_of(task);
        return cancel_future(task, message);
    }
    record_ended(task, TraceKind::task_finished, View());
    return set_result(task, value);
}

[[gnu::noinline]] void complain_of_step(Task* task, View exception) {
    raise(InvalidStateError_type, "__step(): already done: {} {}", text_of(View(task)),
          exception ? text_of(exception) : "None");
}

void record_begin(Task* task, View exception) {
    Machine& machine = Machine::current();
    Recorder& recorder = machine.recorder;
    std::uint8_t flags = 0;
    if (exception)
        flags = is_instance(exception, CancelledError_type) ? trace_flag::thrown | trace_flag::cancelling
                                                            : trace_flag::thrown;
    const TraceKind kind = task->started ? TraceKind::task_resumed : TraceKind::task_started;
    const EventRef step = recorder.record(kind, task->entity, task->scheduled_by, task->location, 0, 0, flags);
    recorder.context() = {task->entity, step, task->location};
}

}  // namespace

bool task_step(Task* task, Value exception) {
    EventLoop* loop = task->loop;
    if (is_done(task)) [[unlikely]] {
        complain_of_step(task, exception);
        return false;
    }
    if (task->must_cancel) [[unlikely]] {
        if (!exception || !is_instance(exception, CancelledError_type)) exception = View(make_cancelled_error(task));
        task->must_cancel = false;
    }
    task->fut_waiter.reset();
    Machine& machine = Machine::current();
    const bool recording = machine.recorder.enabled();
    Task* const previous = std::exchange(loop->current_task, task);
    if (recording) record_begin(task, exception);
    task->started = true;
    Value out;
    SendStatus status;
    {
        ContextScope scope(task->context);
        Value coroutine = task->coroutine;
        status = exception ? throw_into(coroutine, std::move(exception), out) : send(coroutine, View::none(), out);
    }
    loop->current_task = previous;
    if (aborting()) return false;
    if (machine.cpu_cost > 0) machine.charge_cpu();
    bool went_well = true;
    switch (status) {
        case SendStatus::yielded: handle_yield(task, out); break;
        case SendStatus::returned: went_well = end_with_value(task, std::move(out)); break;
        case SendStatus::raised: went_well = end_with_error(task); break;
    }
    if (recording) machine.recorder.context() = {};
    return went_well;
}

bool task_wakeup(Task* task, Future* future) {
    if (future->state == Future::State::finished && !future->exception() && !future->type->is_heap_type())
        return task_step(task, Value());
    if (!is_done(future)) return task_step(task, Value());
    if (deliver_to_waiter(future)) return task_step(task, Value());
    Ref<ExceptionObject> error = take_error();
    return task_step(task, View(error));
}

bool cancel_task(Task* task, View message) {
    mark_retrieved(task);
    if (is_done(task)) return false;
    ++task->cancels_requested;
    Recorder& recorder = Machine::current().recorder;
    if (recorder.enabled()) {
        recorder.record(TraceKind::cancel_requested, task->entity, recorder.context().step, recorder.context().location,
                        recorder.context().actor, saturated(static_cast<std::uint64_t>(task->cancels_requested)));
    }
    if (task->fut_waiter) {
        Value waiter = task->fut_waiter;
        const int cancelled = cancel(waiter, message);
        if (cancelled != 0) return cancelled > 0;
    }
    task->must_cancel = true;
    set_cancel_message(task, message);
    return true;
}

std::int32_t uncancel_task(Task* task) {
    if (task->cancels_requested == 0) return 0;
    if (--task->cancels_requested == 0) task->must_cancel = false;
    return task->cancels_requested;
}

std::string describe_wait(Task* task) {
    if (!task->fut_waiter || !is_future(task->fut_waiter)) return "its next turn";
    Future* future = task->fut_waiter.as<Future>();
    if (is_instance(task->fut_waiter, task_type))
        return fmt::format("the end of {}", task_name(task->fut_waiter.as<Task>())->view());
    if (future->wait_kind == WaitKind::none || future->wait_kind == WaitKind::future)
        return "a future that nothing will resolve";
    return fmt::format("{}", name_of(future->wait_kind));
}

}  // namespace loopglass
