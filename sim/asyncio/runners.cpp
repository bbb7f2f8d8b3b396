// run and Runner. CPython 3.13 Lib/asyncio/runners.py.
#include "sim/asyncio/primitive.hpp"
#include "sim/core/objects/callable.hpp"
#include "sim/core/objects/set.hpp"
#include "sim/core/operations/signature.hpp"
#include "sim/loop/context_vars.hpp"
#include "sim/loop/future_answers.hpp"
#include "sim/loop/origin.hpp"
#include "sim/loop/signals.hpp"

namespace loopglass {

Type runner_type;

namespace {

/// constants.THREAD_JOIN_TIMEOUT, in seconds.
constexpr std::int64_t kThreadJoinTimeout = 300;

struct Runner : Primitive {
    Value debug, loop_factory, event_loop, context;
    enum class State : std::uint8_t { created, initialized, closed } state;
    bool set_event_loop;
    std::int64_t interrupts;  ///< SIGINTs since run() began
    template <class A>
    void each(A&& action) {
        for (Value* member : {&debug, &loop_factory, &event_loop, &context}) action(*member);
    }
};
Runner* as_runner(View self) { return self.as<Runner>(); }

bool initialize(View self, CallArgs args) {
    static const Method row{"__init__", "def *, debug=None, loop_factory=None", nullptr};
    std::array<Value, 2> values;
    if (!bind_arguments(signature_of(row), "Runner.__init__", args, values.data())) return false;
    as_runner(self)->debug = values[0];
    as_runner(self)->loop_factory = values[1];
    return true;
}

bool lazy_init(Runner* runner) {
    if (runner->state == Runner::State::closed) {
        raise_text(RuntimeError_type, "Runner is closed");
        return false;
    }
    if (runner->state == Runner::State::initialized) return true;
    if (runner->loop_factory.is_none()) {
        runner->event_loop = View(new_event_loop());
        if (!runner->event_loop || !set_event_loop(runner->event_loop)) return false;
        runner->set_event_loop = true;
    } else {
        runner->event_loop = call(runner->loop_factory);
        if (!runner->event_loop) return false;
        if (!is_instance(runner->event_loop, base_event_loop_type)) {
            raise(TypeError_type, "an event loop is required, not {}", type_of(runner->event_loop)->name->view());
            return false;
        }
    }
    if (!runner->debug.is_none()) {
        const int debug = truth(runner->debug);
        if (debug < 0) return false;
        runner->event_loop.as<EventLoop>()->debug = debug != 0;
    }
    Value copied = copy_context();
    runner->context = View(context_object(copied));
    runner->state = Runner::State::initialized;
    return true;
}

/// Runner._on_sigint; self is (runner, main task).
Value on_sigint(Args args) {
    auto* pair = args[0].as<Tuple>();
    auto* runner = as_runner(pair->items[0]);
    Value main_task(pair->items[1]);
    bool is_over = false;
    if (is_future(main_task)) {
        is_over = is_done(main_task.as<Future>());
    } else {
        Value done = call_method(main_task, "done");
        if (!done) return {};
        is_over = done.view().is_true();
    }
    if (++runner->interrupts == 1 && !is_over) {
        if (!call_method(main_task, "cancel")) return {};
        // The loop may sleep.
        wake_loop(runner->event_loop.as<EventLoop>());
        return Value::none();
    }
    return raise_value(View(&KeyboardInterrupt_type));
}
constexpr Method kOnSigint{"Runner._on_sigint", "self, signum, frame, /", &on_sigint};

Value run_in(Runner* runner, View coroutine, View context) {
    if (!is_coroutine(coroutine)) {
        Ref<Str> text = repr(coroutine);
        return text ? raise(ValueError_type, "a coroutine was expected, got {}", text->view()) : Value();
    }
    if (running_loop() != nullptr)
        return raise_text(RuntimeError_type, "Runner.run() cannot be called from a running event loop");
    if (!lazy_init(runner)) return {};
    auto* loop = runner->event_loop.as<EventLoop>();
    static constexpr LibraryLine kRun{"runners.py", 100, "run"};
    made_at(loop, kRun);
    Value task = create_task_by(loop, coroutine, View(), context.is_none() ? runner->context.view() : context);
    if (!task) return {};
    // The program's first Ctrl-C cancels the main task, unless it handles SIGINT itself.
    Machine& machine = Machine::current();
    Value handler;
    if (machine.current_thread() == machine.main_thread() &&
        signal_handler(kSigint) == Signals::current().default_int_handler) {
        handler = make_native_closure(kOnSigint, View(make_tuple({View(runner), task.view()})));
        if (!set_signal_handler(kSigint, handler)) return {};
    }
    runner->interrupts = 0;
    Value result = run_until_complete_by(loop, task);
    if (aborting()) return {};
    if (handler && signal_handler(kSigint) == handler) {
        Ref<ExceptionObject> error = take_error();
        if (!set_signal_handler(kSigint, Signals::current().default_int_handler)) return {};
        if (error) restore_error(std::move(error));
    }
    if (result || runner->interrupts == 0 || !error_is(CancelledError_type)) return result;
    Ref<ExceptionObject> cancelled = take_error();
    Value uncancel = get_attr_or_empty(task, intern("uncancel"));
    if (!uncancel && has_error()) take_error();
    Value left = uncancel ? call(uncancel) : Value(View::small_int(1));
    if (!left) return {};
    if (left.view() != View::small_int(0)) {
        restore_error(std::move(cancelled));
        return {};
    }
    Ref<ExceptionObject> interrupt = make_exception(KeyboardInterrupt_type, make_tuple(0));
    interrupt->context = View(cancelled);
    restore_error(std::move(interrupt));
    return {};
}

/// _cancel_all_tasks. False when raised.
bool cancel_all_tasks(EventLoop* loop) {
    Value tasks = all_tasks(loop);
    if (!tasks) return false;
    Ref<List> all = list_from(tasks);
    if (!all || all->size == 0) return static_cast<bool>(all);
    for (std::size_t i = 0; i < all->size; ++i) {
        if (cancel(all->items[i], View()) < 0) return false;
    }
    Value gathered = gather({all->items, all->size}, true);
    if (!gathered || !run_until_complete_by(loop, gathered)) return false;
    for (std::size_t i = 0; i < all->size; ++i) {
        auto* task = all->items[i].as<Future>();
        const int cancelled = says_cancelled(task);
        if (cancelled == 1) continue;
        const Value error = cancelled == 0 ? says_exception(task) : Value();
        if (!error) return false;
        if (error.is_none()) continue;
        Ref<Dict> context = make_dict();
        dict_set(context.get(), intern("message"), View(intern("unhandled exception during asyncio.run() shutdown")));
        dict_set(context.get(), intern("exception"), error);
        dict_set(context.get(), intern("task"), View(task));
        if (!call_exception_handler(loop, std::move(context))) return false;
    }
    return true;
}

bool close_by(EventLoop* loop) {
    if (!overrides_method(loop, "close")) return close_loop(loop);
    return static_cast<bool>(call_method(View(loop), "close"));
}

/// Runner.close. False when raised.
bool close_runner(Runner* runner) {
    if (runner->state != Runner::State::initialized) return true;
    Ref<EventLoop> loop(runner->event_loop.as<EventLoop>());
    bool went_well = cancel_all_tasks(loop.get());
    if (went_well) {
        Value closing = call_method(View(loop), "shutdown_asyncgens");
        went_well = closing && run_until_complete_by(loop.get(), closing);
    }
    if (went_well) {
        Value closing = call_method(View(loop), "shutdown_default_executor", {View::small_int(kThreadJoinTimeout)});
        went_well = closing && run_until_complete_by(loop.get(), closing);
    }
    if (aborting()) return false;
    Ref<ExceptionObject> error = take_error();
    if (runner->set_event_loop) went_well = set_event_loop(View::none()) && went_well;
    went_well = close_by(loop.get()) && went_well;
    runner->event_loop.reset();
    runner->state = Runner::State::closed;
    if (error) restore_error(std::move(error));
    return went_well;
}

Value method_run(Args args) { return run_in(as_runner(args[0]), args[1], args[2]); }
Value method_close(Args args) { return close_runner(as_runner(args[0])) ? Value::none() : Value(); }
Value method_get_loop(Args args) { return lazy_init(as_runner(args[0])) ? as_runner(args[0])->event_loop : Value(); }
Value method_enter(Args args) { return lazy_init(as_runner(args[0])) ? Value(args[0]) : Value(); }
Value method_exit(Args args) { return call_method(args[0], "close"); }
constexpr Method kMethods[] = {{"run", "def self, coro, *, context=None", &method_run},
                               {"close", "def self", &method_close},
                               {"get_loop", "def self", &method_get_loop},
                               {"__enter__", "def self", &method_enter},
                               {"__exit__", "def self, exc_type, exc_val, exc_tb", &method_exit}};

Value f_run(Args args) { return run_main(args[0], args[1], args[2]); }
constexpr Method kFunctions[] = {{"run", "def main, *, debug=None, loop_factory=None", &f_run}};

}  // namespace

Value run_main(View coroutine, View debug, View loop_factory) {
    if (running_loop() != nullptr)
        return raise_text(RuntimeError_type, "asyncio.run() cannot be called from a running event loop");
    Ref<Runner> runner = Ref<Runner>::adopt(primitive::make<Runner>(runner_type));
    runner->debug = debug;
    runner->loop_factory = loop_factory;
    if (!lazy_init(runner.get())) return {};
    Value result = run_in(runner.get(), coroutine, View::none());
    if (aborting()) return {};
    Ref<ExceptionObject> error = take_error();
    // As `with Runner()` leaves its block: what tasks raise now has what main raised as its context.
    bool went_well = false;
    if (error) {
        const HandlingScope handling(error);
        went_well = close_runner(runner.get());
    } else {
        went_well = close_runner(runner.get());
    }
    if (!went_well) return {};
    if (error) restore_error(std::move(error));
    return result;
}

std::span<const Method> runner_functions() { return kFunctions; }

void define_runner_type() {
    runner_type.slots.initialize = &initialize;
    primitive::define<Runner>(runner_type, "asyncio.runners.Runner", type_flags::kBaseType, kMethods);
}

}  // namespace loopglass
