// to_thread, run_in_executor, wrap_future, run_coroutine_threadsafe. CPython 3.13 Lib/asyncio/threads.py, futures.py,
// base_events.py.
#include "sim/asyncio/executor.hpp"
#include "sim/asyncio/module.hpp"
#include "sim/core/objects/callable.hpp"
#include "sim/loop/context_vars.hpp"
#include "sim/loop/future_answers.hpp"
#include "sim/loop/interpreter_side.hpp"

namespace loopglass {

namespace {

// -- chaining an asyncio future and a concurrent one ----------------------------------------------------------------

/// futures._convert_future_exc: what concurrent.futures names differently. Empty when raised.
Value converted(View error) {
    Type* type = type_of(error);
    Type* own = type == &ConcurrentCancelledError_type ? &CancelledError_type
                : type == &ConcurrentInvalidState_type ? &InvalidStateError_type
                                                       : nullptr;
    if (own == nullptr) return error;
    Value args = get_attr(error, intern("args"));
    Value made = args ? call_with(View(own), args.as<Tuple>(), nullptr) : Value();
    if (made) made.as<ExceptionObject>()->traceback = error.as<ExceptionObject>()->traceback;
    return made;
}

/// futures._copy_future_state: of (concurrent source, asyncio destination).
Value copy_to_asyncio(Args args) {
    Tuple* pair = args[0].as<Tuple>();
    auto* source = pair->items[0].as<ConcurrentFuture>();
    auto* destination = pair->items[1].as<Future>();
    if (is_done(destination)) return Value::none();
    if (is_cancelled(source)) {
        cancel_future(destination, View());
        return Value::none();
    }
    if (source->exception) {
        Value error = converted(source->exception);
        return error && set_exception(destination, error) ? Value::none() : Value();
    }
    return deliver_result(destination, source->result) ? Value::none() : Value();
}
constexpr Method kCopyToAsyncio{"_set_state", "self, /", &copy_to_asyncio};

/// The concurrent future is done, perhaps in another thread: the loop copies its state.
Value concurrent_done(Args args) {
    auto* destination = args[0].as<Tuple>()->items[1].as<Future>();
    EventLoop* loop = destination->loop;
    if (loop->closed) return Value::none();
    Value copy = make_native_closure(kCopyToAsyncio, args[0]);
    return call_soon_threadsafe(loop, copy, make_tuple(0)) ? Value::none() : Value();
}
constexpr Method kConcurrentDone{"_chain_future.<locals>._call_set_state", "self, source, /", &concurrent_done};

Value asyncio_cancelled(Args args) {
    Tuple* pair = args[0].as<Tuple>();
    if (pair->items[1].as<Future>()->state != Future::State::cancelled) return Value::none();
    return call_method(pair->items[0], "cancel");
}
constexpr Method kAsyncioCancelled{"_chain_future.<locals>._call_check_cancel", "self, destination, /",
                                   &asyncio_cancelled};

/// run_coroutine_threadsafe: the task is done, and tells (concurrent future, task).
Value task_done(Args args) {
    Tuple* pair = args[0].as<Tuple>();
    Value concurrent(pair->items[0]);
    auto* task = args[1].as<Future>();
    if (is_cancelled(concurrent.as<ConcurrentFuture>())) return Value::none();
    if (task->state == Future::State::cancelled) {
        if (!call_method(concurrent, "cancel")) return {};
        return Value::none();
    }
    Value running = call_method(concurrent, "set_running_or_notify_cancel");
    if (!running) return {};
    if (!running.view().is_true()) return Value::none();
    mark_retrieved(task);
    return task->exception() ? call_method(concurrent, "set_exception", {View(task->exception())})
                             : call_method(concurrent, "set_result", {task->result});
}
constexpr Method kTaskDone{"_chain_future.<locals>._call_set_state", "self, source, /", &task_done};

Value cancel_task_soon(Args args) { return Value::boolean(cancel(args[0], View()) == 1); }
constexpr Method kCancelTask{"cancel", "self, /", &cancel_task_soon};
Value concurrent_cancelled(Args args) {
    Tuple* pair = args[0].as<Tuple>();
    if (!is_cancelled(pair->items[0].as<ConcurrentFuture>())) return Value::none();
    auto* task = pair->items[1].as<Future>();
    return call_soon_threadsafe(task->loop, make_native_closure(kCancelTask, View(task)), make_tuple(0)) ? Value::none()
                                                                                                         : Value();
}
constexpr Method kConcurrentCancelled{"_chain_future.<locals>._call_check_cancel", "self, destination, /",
                                      &concurrent_cancelled};

/// run_coroutine_threadsafe.<locals>.callback; self is (coroutine, loop, concurrent future).
Value start_coroutine(Args args) {
    Tuple* parts = args[0].as<Tuple>();
    Value concurrent(parts->items[2]);
    Value task = ensure_future(parts->items[0], parts->items[1].as<EventLoop>());
    if (!task) {
        if (aborting()) return {};
        Ref<ExceptionObject> error = take_error();
        call_method(concurrent, "set_exception", {View(error)});
        restore_error(std::move(error));
        return {};
    }
    Ref<Tuple> pair = make_tuple({concurrent.view(), task.view()});
    add_done_callback(task.as<Future>(), make_native_closure(kTaskDone, View(pair)), View());
    return call_method(concurrent, "add_done_callback", {make_native_closure(kConcurrentCancelled, View(pair))});
}
constexpr Method kStartCoroutine{"run_coroutine_threadsafe.<locals>.callback", "self, /", &start_coroutine};

Value f_run_coroutine_threadsafe(Args args) {
    if (!is_coroutine(args[0])) return raise_text(TypeError_type, "A coroutine object is required");
    if (!is_instance(args[1], base_event_loop_type)) return raise_text(TypeError_type, "an event loop is required");
    Ref<ConcurrentFuture> future = make_concurrent_future();
    Ref<Tuple> parts = make_tuple({args[0], args[1], View(future)});
    if (!call_soon_threadsafe(args[1].as<EventLoop>(), make_native_closure(kStartCoroutine, View(parts)),
                              make_tuple(0)))
        return {};
    return future;
}

Value f_wrap_future(Args args) {
    if (looks_like_future(args[0])) return args[0];
    Ref<EventLoop> loop = loop_argument(args[1]);
    return loop ? wrap_future(args[0], loop.get()) : Value();
}

// -- threads --------------------------------------------------------------------------------------------------------

/// BaseEventLoop.run_in_executor.
Value run_in_executor(EventLoop* loop, View executor, View function, Ref<Tuple> args, Ref<Dict> keywords) {
    if (!check_open(loop) || !check_callback(loop, function, "run_in_executor", true)) return {};
    Value chosen = executor;
    if (executor.is_none()) {
        if (loop->executor_shut_down) return raise_text(RuntimeError_type, "Executor shutdown has been called");
        if (!loop->executor || loop->executor.is_none()) loop->executor = make_thread_pool("asyncio");
        chosen = loop->executor;
        if (!chosen) return {};
    }
    Value future;
    if (is_instance(chosen, executor_type) && !type_of(chosen)->is_heap_type()) {
        future = submit(chosen, function, std::move(args), std::move(keywords));
    } else {
        Value method = get_attr(chosen, "submit");
        if (!method) return {};
        std::vector<Value> values{function};
        for (Value& value : args->view()) values.push_back(value);
        Ref<Tuple> all = make_tuple(std::span<const Value>(values));
        future = call_with(method, all.get(), keywords.get());
    }
    return future ? wrap_future(future, loop) : Value();
}
Value method_run_in_executor(Args args) {
    return run_in_executor(args[0].as<EventLoop>(), args[1], args[2], Ref<Tuple>(args[3].as<Tuple>()), nullptr);
}
Value method_set_default_executor(Args args) {
    if (!is_instance(args[1], thread_pool_type))
        return raise_text(TypeError_type, "executor must be ThreadPoolExecutor instance");
    args[0].as<EventLoop>()->executor = args[1];
    return Value::none();
}

/// BaseEventLoop._do_shutdown, in a thread of its own; its function is (pool, future).
void shut_down_in_thread() {
    Value parts = Machine::current().current_thread()->function;
    Value pool(parts.as<Tuple>()->items[0]);
    Ref<Future> future(parts.as<Tuple>()->items[1].as<Future>());
    const bool done = is_instance(pool, executor_type) && !type_of(pool)->is_heap_type()
                          ? shut_down_and_wait(pool)
                          : static_cast<bool>(call_method(pool, "shutdown"));
    if (aborting()) return;
    Ref<ExceptionObject> error = done ? nullptr : take_error();
    EventLoop* loop = future->loop;
    if (loop->closed) return;
    Value tell = get_attr(View(future), intern(error ? "set_exception" : "set_result"));
    if (tell) call_soon_threadsafe(loop, tell, make_tuple({error ? View(error) : View::none()}));
}
/// BaseEventLoop.shutdown_default_executor.
Async shutdown_default_executor(Ref<EventLoop> loop, Value timeout) {
    loop->executor_shut_down = true;
    if (!loop->executor || loop->executor.is_none()) co_return Value::none();
    Traced<Value> future(View(make_waiter(loop.get(), WaitKind::none, 0)));
    (*future).as<Future>()->wait_kind = WaitKind::thread;
    Machine& machine = Machine::current();
    SimulatedThread* thread = machine.start_thread("executor shutdown", &shut_down_in_thread, false);
    if (thread == nullptr) co_return Value();
    thread->function = View(make_tuple({loop->executor.view(), (*future).view()}));
    Traced<Value> waiting(await_in_time(*future, timeout));
    if (!*waiting) co_return Value();
    Outcome outcome = co_await outcome_of(*waiting);
    if (!outcome.failed() || !is_instance(View(outcome.error()), TimeoutError_type)) co_return outcome;
    Ref<Str> seconds = str(timeout);
    if (!seconds) co_return Value();
    if (interpreter_side.warn != nullptr &&
        !interpreter_side.warn(
            RuntimeWarning_type,
            fmt::format("The executor did not finishing joining its threads within {} seconds.", seconds->view())))
        co_return Value();
    const Value values[] = {Value::boolean(false)};
    Ref<Tuple> names = make_tuple({View(intern("wait"))});
    Value method = get_attr(loop->executor, intern("shutdown"));
    if (!method || !call(method, CallArgs{values, 0, names.get()})) co_return Value();
    co_return Value::none();
}
Value method_shutdown_default_executor(Args args) {
    return shutdown_default_executor(Ref<EventLoop>(args[0].as<EventLoop>()), args[1])
        .named("BaseEventLoop.shutdown_default_executor");
}
constexpr Method kLoopMethods[] = {
    {"shutdown_default_executor", "async def self, timeout=None", &method_shutdown_default_executor},
    {"run_in_executor", "def self, executor, func, *args", &method_run_in_executor},
    {"set_default_executor", "def self, executor", &method_set_default_executor}};

/// loop.run_in_executor(None, functools.partial(runner, *args, **keywords)), as the loop's class defines it.
Value run_by_own_method(EventLoop* loop, View runner, Tuple* args, Dict* keywords) {
    Value module = import_library != nullptr ? import_library("functools") : Value();
    Value partial = module ? get_attr(module, "partial") : Value();
    if (!partial) return {};
    std::vector<Value> values{Value(runner)};
    for (Value& value : args->view()) values.push_back(value);
    Ref<Tuple> all = make_tuple(std::span<const Value>(values));
    Value function = call_with(partial, all.get(), keywords);
    return function ? call_method(View(loop), "run_in_executor", {View::none(), function}) : Value();
}
/// threads.to_thread.
Async to_thread(Value function, Value arguments, Value keywords) {
    EventLoop* loop = require_running_loop();
    if (loop == nullptr) co_return Value();
    Value copied = copy_context();
    Traced<Value> context(View(context_object(copied)));
    Value runner = get_attr(*context, "run");
    if (!runner) co_return Value();
    std::vector<Value> values{function};
    for (Value& value : arguments.as<Tuple>()->view()) values.push_back(value);
    Ref<Tuple> all = make_tuple(std::span<const Value>(values));
    Traced<Value> future(overrides_method(loop, "run_in_executor")
                             ? run_by_own_method(loop, runner, all.get(), keywords.as<Dict>())
                             : run_in_executor(loop, View::none(), runner, all, Ref<Dict>(keywords.as<Dict>())));
    if (!*future) co_return Value();
    if (is_future(*future)) (*future).as<Future>()->wait_kind = WaitKind::thread;
    Value result = co_await propagating(*future);
    co_return result;
}
Value f_to_thread(Args args) { return to_thread(args[0], args[1], args[2]).named("to_thread"); }

constexpr Method kFunctions[] = {
    {"to_thread", "async def func, /, *args, **kwargs", &f_to_thread},
    {"run_coroutine_threadsafe", "def coro, loop", &f_run_coroutine_threadsafe},
    {"wrap_future", "def future, *, loop=None", &f_wrap_future},
};

}  // namespace

Value wrap_future(View future, EventLoop* loop) {
    if (is_future(future)) return future;
    if (!is_instance(future, concurrent_future_type)) {
        Ref<Str> text = repr(future);
        return text ? raise(AssertionError_type, "concurrent.futures.Future is expected, got {}", text->view())
                    : Value();
    }
    Ref<Future> wrapped = make_waiter(loop, WaitKind::thread, 0);
    Ref<Tuple> pair = make_tuple({future, View(wrapped)});
    add_done_callback(wrapped.get(), make_native_closure(kAsyncioCancelled, View(pair)), View());
    if (!call_method(future, "add_done_callback", {make_native_closure(kConcurrentDone, View(pair))})) return {};
    return wrapped;
}

std::span<const Method> thread_functions() { return kFunctions; }
void add_thread_methods() { add_methods(base_event_loop_type, kLoopMethods); }

}  // namespace loopglass
