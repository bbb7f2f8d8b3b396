// create_task, sleep and what asks about tasks. CPython 3.13 Lib/asyncio/tasks.py.
#include <cmath>

#include "sim/asyncio/primitive.hpp"
#include "sim/core/objects/callable.hpp"
#include "sim/core/objects/number.hpp"
#include "sim/core/objects/set.hpp"
#include "sim/loop/future_answers.hpp"
#include "sim/loop/interpreter_side.hpp"
#include "sim/loop/loop_state.hpp"
#include "sim/loop/origin.hpp"

namespace loopglass {

Value any_future_of(View value, EventLoop* loop);

namespace {

/// CPython 3.13 Lib/asyncio/futures.py: _set_result_unless_cancelled, for the future of sleep().
void end_sleep(View argument) {
    auto* future = argument.as<Future>();
    if (is_done(future)) return;
    future->resolved_by = Machine::current().recorder.context().step;
    deliver_result(future, View::none());
}

/// futures._set_result_unless_cancelled, for a sleep.
Value wake_sleeper(Args args) {
    Value future(args[0]);
    if (!is_done(future.as<Future>())) deliver_result(future.as<Future>(), View::none());
    return Value::none();
}
constexpr Method kWakeSleeper{"_set_result_unless_cancelled", "self, /", &wake_sleeper};

// Lib/asyncio/tasks.py: sleep. `own` is the delay, then the timer.

SendStatus return_result(NativeCoroutine* self, Outcome outcome, Value& out) {
    if (outcome.failed()) return raise_frameless(std::move(outcome));
    out = self->result.take();
    return SendStatus::returned;
}

constexpr Frameless kNextTurn = {[](NativeCoroutine*, Value& out) {
                                     out = Value::none();
                                     return SendStatus::yielded;
                                 },
                                 &return_result};

SendStatus begin_sleep(NativeCoroutine* self, Value& out) {
    const Value given = std::exchange(self->yielded, Value());
    double delay = 0;
    if (!to_double(given, delay)) return SendStatus::raised;
    if (std::isnan(delay)) {
        raise_text(ValueError_type, "Invalid delay: NaN (not a number)");
        return SendStatus::raised;
    }
    EventLoop* loop = require_running_loop();
    if (loop == nullptr) return SendStatus::raised;
    Ref<Future> future = make_waiter(loop, WaitKind::sleep, 0);
    Machine& machine = Machine::current();
    if ((loop->type != &event_loop_type || loop->dict != nullptr) &&
        (overrides_method(loop, "call_later") || overrides_method(loop, "call_at"))) {
        // The program's own timers: they go through its methods.
        self->yielded = call_method(View(loop), "call_later", {given, make_native_closure(kWakeSleeper, View(future))});
        if (!self->yielded) return SendStatus::raised;
        return await_frameless(self, future.get(), out);
    }
    machine.charge_cpu();
    // In the I/O model a sleep stands for a request that takes its time.
    const double seconds = machine.policy.duration(ChoiceKind::io_model, delay);
    self->yielded = View(call_at_native(loop, loop_time(loop) + seconds, &end_sleep, View(future)));
    return await_frameless(self, future.get(), out);
}
constexpr Frameless kSleep = {&begin_sleep, [](NativeCoroutine* self, Outcome outcome, Value& out) {
                                  if (is_instance(self->yielded, handle_type))
                                      cancel_handle(self->yielded.as<Handle>());
                                  else if (Value timer = std::exchange(self->yielded, Value());
                                           !call_method(timer, "cancel"))
                                      return SendStatus::raised;
                                  return return_result(self, std::move(outcome), out);
                              }};

}  // namespace

Value sleep(double delay, View result) {
    if (delay <= 0) return make_frameless(kNextTurn, "sleep", result);
    return make_frameless(kSleep, "sleep", result, make_float(delay));
}

namespace {

Async fail_with(Value error) {
    restore_error(Ref<ExceptionObject>(error.as<ExceptionObject>()));
    co_return Value();
}

Value f_sleep(Args args) {
    View value = args[0];
    if (value.is_small_int() && value.small_int() <= 0) return sleep(0, args[1]);
    double delay = 0;
    if (is_float(value)) {
        delay = as_double(value);
    } else if (!is_int(value) || !int_to_double(value, delay)) {
        // The comparison with 0 fails, when the coroutine runs.
        const int negative_or_zero = compare_bool(value, View::small_int(0), CompareOp::less_equal);
        if (negative_or_zero < 0 || !to_double(value, delay)) {
            Ref<ExceptionObject> error = take_error();
            return fail_with(View(error)).named("sleep");
        }
        if (negative_or_zero == 1) delay = 0;
    }
    if (delay <= 0) return sleep(delay, args[1]);
    return make_frameless(kSleep, "sleep", args[1], value);
}

Value f_create_task(Args args) {
    EventLoop* loop = require_running_loop();
    if (loop == nullptr) return {};
    static constexpr LibraryLine kCreateTask{"tasks.py", 410, "create_task"};
    made_at(loop, kCreateTask);
    return create_task_by(loop, args[0], args[1], args[2].is_none() ? View() : args[2]);
}

/// None means the current loop; false when raised.
bool optional_loop(View value, Ref<EventLoop>& loop) {
    if (value.is_none()) return true;
    loop = loop_argument(value);
    return static_cast<bool>(loop);
}
Value f_ensure_future(Args args) {
    Ref<EventLoop> loop;
    if (!optional_loop(args[1], loop)) return {};
    return any_future_of(args[0], loop.get());
}
/// What concerns a loop or task that is none of ours: see sim/python/lib/asyncio/_foreign_tasks.py.
Value of_foreign(const char* function, std::initializer_list<View> args) {
    return interpreter_side.call_library("asyncio._foreign_tasks", function, args);
}
bool is_ours(View loop) { return loop.is_none() || is_instance(loop, base_event_loop_type); }

Value f_current_task(Args args) {
    if (!is_ours(args[0])) return of_foreign("current", {args[0]});
    Ref<EventLoop> loop;
    if (!optional_loop(args[0], loop)) return {};
    if (!loop) loop = Ref<EventLoop>(require_running_loop());
    if (!loop) return {};
    return loop->current_task != nullptr ? Value(View(loop->current_task)) : Value::none();
}
Value f_all_tasks(Args args) {
    if (!is_ours(args[0])) return of_foreign("of_loop", {args[0]});
    Ref<EventLoop> loop;
    if (!optional_loop(args[0], loop)) return {};
    if (!loop) loop = Ref<EventLoop>(require_running_loop());
    return loop ? all_tasks(loop.get()) : Value();
}
Value f_isfuture(Args args) { return Value::boolean(looks_like_future(args[0])); }
Value f_iscoroutine(Args args) { return Value::boolean(is_coroutine(args[0])); }
Value f_iscoroutinefunction(Args args) { return Value::boolean(is_coroutine_function(args[0])); }
/// create_eager_task_factory(Task)(loop, coro, *, name=None, context=None).
Value f_eager_task_factory(Args args) {
    if (!is_instance(args[0], base_event_loop_type)) return raise_text(TypeError_type, "an event loop is required");
    return make_task(args[0].as<EventLoop>(), args[1], args[2], args[3], true);
}
Value make_eager_task(Args args) {
    std::vector<Value> values{args[1], args[2], args[0]}, names{View(intern("loop"))};
    values = {args[2], args[1]};
    Dict* keywords = args[3].as<Dict>();
    std::size_t position = 0;
    while (DictEntry* entry = dict_next(keywords, position)) {
        names.push_back(entry->key);
        values.push_back(entry->value);
    }
    names.emplace_back(View(intern("eager_start")));
    values.push_back(Value::boolean(true));
    Ref<Tuple> keyword_names = make_tuple(std::span<const Value>(names));
    return call(args[0], CallArgs{values.data(), 1, keyword_names.get()});
}
constexpr Method kEagerFactory{"create_eager_task_factory.<locals>.factory", "self, loop, coro, **kwargs",
                               &make_eager_task};
Value f_create_eager_task_factory(Args args) { return make_native_closure(kEagerFactory, args[0]); }
/// Every task of ours is known from its making on.
Value f_register(Args args) {
    return is_instance(args[0], task_type) ? Value::none() : of_foreign("register", {args[0]});
}
Value f_unregister(Args args) {
    return is_instance(args[0], task_type) ? Value::none() : of_foreign("unregister", {args[0]});
}

/// The loop and task of _enter_task and its kin; false when they are none of ours.
bool entered(Args args, EventLoop*& loop, Task*& task) {
    if (!is_instance(args[0], base_event_loop_type) || !(args[1].is_none() || is_instance(args[1], task_type))) {
        raise_text(TypeError_type, "an event loop and a task of it are required");
        return false;
    }
    loop = args[0].as<EventLoop>();
    task = args[1].is_none() ? nullptr : args[1].as<Task>();
    return true;
}
Value current_of(EventLoop* loop) {
    return loop->current_task != nullptr ? Value(View(loop->current_task)) : Value::none();
}
Value f_enter_task(Args args) {
    EventLoop* loop = nullptr;
    Task* task = nullptr;
    if (!is_ours(args[0])) return of_foreign("enter", {args[0], args[1]});
    if (!entered(args, loop, task)) return {};
    if (loop->current_task != nullptr) {
        Ref<Str> entering = repr(args[1]), running = repr(current_of(loop));
        if (!entering || !running) return {};
        return raise(RuntimeError_type, "Cannot enter into task {} while another task {} is being executed.",
                     entering->view(), running->view());
    }
    loop->current_task = task;
    return Value::none();
}
Value f_leave_task(Args args) {
    EventLoop* loop = nullptr;
    Task* task = nullptr;
    if (!is_ours(args[0])) return of_foreign("leave", {args[0], args[1]});
    if (!entered(args, loop, task)) return {};
    if (loop->current_task != task) {
        Ref<Str> leaving = repr(args[1]), running = repr(current_of(loop));
        if (!leaving || !running) return {};
        return raise(RuntimeError_type, "Leaving task {} does not match the current task {}.", leaving->view(),
                     running->view());
    }
    loop->current_task = nullptr;
    return Value::none();
}
Value f_swap_current_task(Args args) {
    EventLoop* loop = nullptr;
    Task* task = nullptr;
    if (!is_ours(args[0])) return of_foreign("swap", {args[0], args[1]});
    if (!entered(args, loop, task)) return {};
    Value before = current_of(loop);
    loop->current_task = task;
    return before;
}

constexpr Method kFunctions[] = {
    {"sleep", "async def delay, result=None", &f_sleep},
    {"create_task", "def coro, *, name=None, context=None", &f_create_task},
    {"ensure_future", "def coro_or_future, *, loop=None", &f_ensure_future},
    {"current_task", "loop=None", &f_current_task},
    {"all_tasks", "def loop=None", &f_all_tasks},
    {"isfuture", "def obj", &f_isfuture},
    {"iscoroutine", "def obj", &f_iscoroutine},
    {"iscoroutinefunction", "def func", &f_iscoroutinefunction},
    {"eager_task_factory", "def loop, coro, *, name=None, context=None", &f_eager_task_factory},
    {"create_eager_task_factory", "def custom_task_constructor", &f_create_eager_task_factory},
    {"_register_task", "task", &f_register},
    {"_unregister_task", "task", &f_unregister},
    {"_enter_task", "loop, task", &f_enter_task},
    {"_leave_task", "loop, task", &f_leave_task},
    {"_swap_current_task", "loop, task", &f_swap_current_task},
    {"_py_register_task", "task", &f_register},
    {"_py_unregister_task", "task", &f_unregister},
    {"_py_enter_task", "loop, task", &f_enter_task},
    {"_py_leave_task", "loop, task", &f_leave_task},
    {"_py_swap_current_task", "loop, task", &f_swap_current_task},
    {"_py_current_task", "loop=None", &f_current_task},
    {"_c_register_task", "task", &f_register},
    {"_c_unregister_task", "task", &f_unregister},
    {"_c_enter_task", "loop, task", &f_enter_task},
    {"_c_leave_task", "loop, task", &f_leave_task},
    {"_c_swap_current_task", "loop, task", &f_swap_current_task},
    {"_c_current_task", "loop=None", &f_current_task},
};

}  // namespace

Value all_tasks(EventLoop* loop) {
    Ref<Set> set = make_set();
    for (Task* task = LoopState::current().first_task; task != nullptr; task = task->next_task) {
        if (task->loop == loop && !is_done(task) && !set_add(set.get(), View(task))) return {};
    }
    return set;
}

std::span<const Method> task_functions() { return kFunctions; }

Value create_task_by(EventLoop* loop, View coroutine, View name, View context) {
    if (!overrides_method(loop, "create_task")) return create_task(loop, coroutine, name, context);
    Value method = get_attr(View(loop), intern("create_task"));
    if (!method) return {};
    std::vector<Value> values{coroutine}, names;
    if (name) {
        values.emplace_back(name);
        names.emplace_back(View(intern("name")));
    }
    if (context) {
        values.emplace_back(context);
        names.emplace_back(View(intern("context")));
    }
    Ref<Tuple> keywords = names.empty() ? nullptr : make_tuple(std::span<const Value>(names));
    return call(method, CallArgs{values.data(), 1, keywords.get()});
}

}  // namespace loopglass
