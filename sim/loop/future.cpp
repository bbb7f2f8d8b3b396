// Future: what it does. CPython 3.13 Modules/_asynciomodule.c: FutureObj.
#include "sim/loop/future.hpp"

#include <algorithm>

#include "sim/core/objects/instance.hpp"
#include "sim/core/objects/sequence.hpp"
#include "sim/core/operations.hpp"
#include "sim/loop/context_vars.hpp"
#include "sim/loop/coroutine.hpp"
#include "sim/loop/event_loop.hpp"
#include "sim/loop/future_answers.hpp"
#include "sim/loop/origin.hpp"

namespace loopglass {

const Ref<ExceptionObject> Future::no_exception;

void future_construct_members(Future* future, EventLoop* loop) {
    incref(loop);
    future->loop = loop;
    for (Value* member : {&future->result, &future->first_callback}) place(*member);
    future->state = Future::State::pending;
}

FutureDetails& details_of(Future* future) {
    if (future->details == nullptr)
        future->details = ::new (runtime().heap.allocate(sizeof(FutureDetails))) FutureDetails();
    return *future->details;
}

Value cancel_message_of(const Future* future) {
    return future->details != nullptr ? future->details->cancel_message : Value();
}

void set_cancel_message(Future* future, View message) {
    const bool given = message && !message.is_none();
    if (given || future->details != nullptr) details_of(future).cancel_message = given ? Value(message) : Value();
}

Ref<Future> make_future(EventLoop* loop) {
    auto* future = new_object<Future>(future_type);
    future_construct_members(future, loop);
    future->flags |= object_flags::kFinalized;
    track(future);
    if (loop->debug) {
        static constexpr LibraryLine kCreateFuture{"base_events.py", 460, "create_future"};
        made_at(loop, kCreateFuture);
        note_origin(future);
    }
    return Ref<Future>::adopt(future);
}

namespace {

/// create_future as the loop's class defines it.
Ref<Future> make_future_by(EventLoop* loop) {
    if (loop->type == &event_loop_type && loop->dict == nullptr) return make_future(loop);
    if (!overrides_method(loop, "create_future")) return make_future(loop);
    Value made = call_method(View(loop), "create_future");
    if (made && is_future(made)) return Ref<Future>(made.as<Future>());
    take_error();
    unsupported("a loop whose create_future gives no asyncio.Future");
    return make_future(loop);
}

}  // namespace

Ref<Future> make_waiter(EventLoop* loop, WaitKind kind, EntityId resource) {
    Ref<Future> future = make_future_by(loop);
    future->wait_kind = kind;
    future->resource = resource;
    return future;
}

void set_needs_finalizer(Future* future, bool needed) {
    if (future->type->is_heap_type()) return;  // a Python __del__ is always called
    if (needed)
        future->flags &= ~object_flags::kFinalized;
    else
        future->flags |= object_flags::kFinalized;
}

bool is_future(View value) { return is_instance(value, future_type); }

Future* directly_awaited(View value) {
    if (!value.is_object() || value.is_empty()) return nullptr;
    const Type* type = value.object()->type;
    return type->slots.await == &future_await ? value.as<Future>() : nullptr;
}

SendStatus send_to_future(Future* future, Value& out) {
    if (is_done(future)) {
        out = result_of(future);
        return out ? SendStatus::returned : SendStatus::raised;
    }
    if (future->blocking) {
        raise_text(RuntimeError_type, "await wasn't used with future");
        return SendStatus::raised;
    }
    future->blocking = true;
    out = View(future);
    return SendStatus::yielded;
}

EntityId entity_of(Future* future) {
    if (future->entity != 0) return future->entity;
    Recorder& recorder = Machine::current().recorder;
    if (!recorder.enabled()) return 0;
    future->entity = recorder.register_entity(EntityKind::future, EntityName{}, recorder.context().actor);
    return future->entity;
}

// -- done callbacks -------------------------------------------------------------------------------------------------

namespace {

bool has_further_callbacks(const Future* future) {
    return future->details != nullptr && !future->details->further_callbacks.empty();
}

void append_callback(Future* future, Value callback, Value context) {
    if (!context && !future->first_callback && !has_further_callbacks(future)) {
        future->first_callback = std::move(callback);
        return;
    }
    details_of(future).further_callbacks.push_back({std::move(callback), std::move(context)});
}

void schedule_one(Future* future, DoneCallback callback) {
    if (!callback.context && is_instance(callback.callback, task_type)) {
        call_soon_wakeup(future->loop, callback.callback.as<Task>(), future, future->resolved_by);
        return;
    }
    call_soon_done_callback(future->loop, std::move(callback.callback), future, std::move(callback.context));
}

/// CPython 3.13 Lib/asyncio/futures.py: Future.__schedule_callbacks. False when raised: the loop is closed.
bool schedule_callbacks(Future* future) {
    Value first = std::move(future->first_callback);
    std::vector<DoneCallback> further;
    if (has_further_callbacks(future)) further.swap(future->details->further_callbacks);
    if (first) {
        schedule_one(future, {std::move(first), {}});
        if (has_error()) return false;
    }
    for (DoneCallback& callback : further) {
        schedule_one(future, std::move(callback));
        if (has_error()) return false;
    }
    return true;
}

/// Tells the trace. Waiters of a lock or queue are its own affair: the event that released them is the cause.
void record_resolved(Future* future, FutureOutcome outcome, ExceptionObject* error) {
    Recorder& recorder = Machine::current().recorder;
    if (!recorder.enabled() || is_instance(View(future), task_type)) return;
    if (future->wait_kind != WaitKind::none && future->wait_kind != WaitKind::future && future->entity == 0) {
        if (future->resolved_by == 0) future->resolved_by = recorder.context().step;
        return;
    }
    std::uint64_t text = 0;
    if (error != nullptr) {
        Value shown = describe_exception(View(error));
        if (shown) text = recorder.intern(as_str(shown)->view());
    }
    future->resolved_by = recorder.record(TraceKind::future_resolved, entity_of(future), recorder.context().step,
                                          recorder.context().location, text, static_cast<std::uint16_t>(outcome));
}

}  // namespace

std::vector<DoneCallback> callbacks_of(const Future* future) {
    std::vector<DoneCallback> all;
    if (future->first_callback) all.push_back({future->first_callback, {}});
    if (has_further_callbacks(future))
        all.insert(all.end(), future->details->further_callbacks.begin(), future->details->further_callbacks.end());
    return all;
}

bool store_done_callback(Future* future, View callback, View context);

/// Through the method of a subclass that has its own.
bool add_done_callback(Future* future, View callback, View context) {
    if (future->type->is_heap_type()) {
        static Str* const name = intern("add_done_callback");
        if (lookup_in_type(future->type, name) != lookup_in_type(&future_type, name)) {
            Value method = get_attr(View(future), name);
            if (!method || context.is_none() || !context) return method && call(method, callback);
            const Value values[] = {callback, context};
            Ref<Tuple> names = make_tuple({View(intern("context"))});
            return static_cast<bool>(call(method, CallArgs{values, 1, names.get()}));
        }
    }
    return store_done_callback(future, callback, context);
}

/// Future.add_done_callback itself.
bool store_done_callback(Future* future, View callback, View context) {
    Value stored = context && !context.is_none() ? Value(context) : copy_context();
    if (!is_done(future)) {
        // An empty context means a task's wakeup only for tasks: make one for a Task used as a callback.
        if (is_instance(callback, task_type)) context_object(stored);
        append_callback(future, callback, std::move(stored));
        return true;
    }
    call_soon_done_callback(future->loop, callback, future, std::move(stored));
    return !has_error();
}

void add_wakeup(Future* future, Task* task) {
    if (is_done(future)) {
        call_soon_wakeup(future->loop, task, future, future->resolved_by);
        return;
    }
    append_callback(future, View(task), Value());
}

std::int64_t remove_done_callback(Future* future, View callback) {
    std::vector<DoneCallback> kept;
    std::int64_t removed = 0;
    for (DoneCallback& entry : callbacks_of(future)) {
        const int same = entry.callback == Value(callback) ? 1 : equal(entry.callback, callback);
        if (same < 0) return -1;
        if (same == 1)
            ++removed;
        else
            kept.push_back(std::move(entry));
    }
    if (removed == 0) return 0;
    future->first_callback.reset();
    if (future->details != nullptr) future->details->further_callbacks.clear();
    for (DoneCallback& entry : kept) append_callback(future, std::move(entry.callback), std::move(entry.context));
    return removed;
}

// -- the end --------------------------------------------------------------------------------------------------------

bool set_result(Future* future, View value) {
    if (is_done(future)) {
        raise_text(InvalidStateError_type, "invalid state");
        return false;
    }
    future->result = value;
    future->state = Future::State::finished;
    record_resolved(future, FutureOutcome::result, nullptr);
    return schedule_callbacks(future);
}

void wake(Future* future, EventRef cause) {
    if (is_done(future)) return;
    future->resolved_by = cause;
    deliver_result(future, View::boolean(true));
}

bool deliver_result(Future* future, View value) {
    if (!overrides_method(future, "set_result")) return set_result(future, value);
    return static_cast<bool>(call_method(View(future), "set_result", {value}));
}

Value deliver_to_waiter(Future* future) {
    if (!overrides_method(future, "result")) return result_of(future);
    return call_method(View(future), "result");
}

bool set_exception(Future* future, View exception) {
    if (is_done(future)) {
        raise_text(InvalidStateError_type, "invalid state");
        return false;
    }
    Value instance = exception;
    if (is_instance(exception, type_type) && exception.as<Type>()->has(type_flags::kException)) {
        instance = call(exception);
        if (!instance) return false;
    }
    if (!type_of(instance)->has(type_flags::kException)) {
        raise_text(TypeError_type, "invalid exception object");
        return false;
    }
    if (is_instance(instance, StopIteration_type)) {
        Ref<ExceptionObject> wrapped = make_exception(
            RuntimeError_type, "StopIteration interacts badly with generators and cannot be raised into a Future");
        wrapped->cause = instance;
        wrapped->context = instance;
        wrapped->suppress_context = true;
        instance = View(wrapped);
    }
    FutureDetails& details = details_of(future);
    details.exception = Ref<ExceptionObject>(instance.as<ExceptionObject>());
    details.exception_traceback = details.exception->traceback;
    future->state = Future::State::finished;
    future->log_traceback = true;
    set_needs_finalizer(future, true);
    record_resolved(future, FutureOutcome::exception, details.exception.get());
    return schedule_callbacks(future);
}

bool cancel_future(Future* future, View message) {
    mark_retrieved(future);
    if (is_done(future)) return false;
    future->state = Future::State::cancelled;
    set_cancel_message(future, message);
    record_resolved(future, FutureOutcome::cancelled, nullptr);
    return schedule_callbacks(future);
}

int cancel(View value, View message) {
    const Type* type = type_of(value);
    if (type == &future_type) return cancel_future(value.as<Future>(), message) ? 1 : has_error() ? -1 : 0;
    if (type == &task_type) return cancel_task(value.as<Task>(), message) ? 1 : has_error() ? -1 : 0;
    Value result;
    if (message && !message.is_none()) {
        Value method = get_attr(value, "cancel");
        if (!method) return -1;
        const Value values[] = {message};
        Ref<Tuple> names = make_tuple({View(intern("msg"))});
        result = call(method, CallArgs{values, 0, names.get()});
    } else {
        result = call_method(value, "cancel");
    }
    return result ? truth(result) : -1;
}

Ref<ExceptionObject> make_cancelled_error(Future* future) {
    if (FutureDetails* details = future->details; details != nullptr && details->cancelled_error)
        return std::move(details->cancelled_error);
    const Value message = cancel_message_of(future);
    Ref<Tuple> args = message ? make_tuple({message.view()}) : make_tuple(0);
    return make_exception(CancelledError_type, std::move(args));
}

void mark_retrieved(Future* future) {
    if (!future->log_traceback) return;
    future->log_traceback = false;
    set_needs_finalizer(future, false);
    Recorder& recorder = Machine::current().recorder;
    if (recorder.enabled()) {
        recorder.record(TraceKind::retrieved, entity_of(future), recorder.context().step, recorder.context().location,
                        recorder.context().actor);
    }
}

Value result_of(Future* future) {
    switch (future->state) {
        case Future::State::pending: return raise_text(InvalidStateError_type, "Result is not set.");
        case Future::State::cancelled: return raise_value(View(make_cancelled_error(future)));
        case Future::State::finished: break;
    }
    mark_retrieved(future);
    Ref<ExceptionObject> error = future->exception();
    if (!error) return future->result;
    // The first who asks sees where it came from; whoever asks again, only where it is raised now.
    error->traceback = std::move(future->details->exception_traceback);
    return raise_value(View(error));
}

Outcome future_outcome(Future* future) {
    Value value = result_of(future);
    return value ? Outcome::success(std::move(value)) : Outcome::from_error();
}

void complain_unretrieved(Future* future) {
    if (!future->log_traceback) return;
    future->log_traceback = false;
    Ref<Dict> context = make_dict();
    dict_set(context.get(), intern("message"),
             make_str(fmt::format("{} exception was never retrieved", future->type->name->view())));
    dict_set(context.get(), intern("exception"), View(future->exception()));
    dict_set(context.get(), intern("future"), View(future));
    add_origin(context.get(), View(future));
    if (!call_exception_handler(future->loop, std::move(context))) report_unraisable(View(future), "");
}

}  // namespace loopglass
