// The event loop as a Python type. CPython 3.13: asyncio.unix_events._UnixSelectorEventLoop.
#include <fmt/format.h>

#include "sim/core/collector.hpp"
#include "sim/core/objects/basic.hpp"
#include "sim/core/objects/instance.hpp"
#include "sim/core/objects/number.hpp"
#include "sim/core/operations.hpp"
#include "sim/loop/async.hpp"
#include "sim/loop/event_loop.hpp"
#include "sim/loop/interpreter_side.hpp"
#include "sim/loop/origin.hpp"
#include "sim/loop/selector.hpp"
#include "sim/loop/signals.hpp"

namespace loopglass {

bool run_exception_handler(EventLoop* loop, Ref<Dict> context);

Type base_event_loop_type, selector_event_loop_type, event_loop_type;

namespace {

EventLoop* as_loop(View self) { return self.as<EventLoop>(); }

void construct_members(EventLoop* loop) {
    loop->ready = new ReadyQueue();
    loop->timers = new std::vector<Timer>();
    loop->selector = new ThreadWaitQueue();
    for (Value* member : {&loop->task_factory, &loop->exception_handler, &loop->executor, &loop->async_generators})
        place(*member);
    place(loop->slow_callback_duration, make_float(0.1));
    loop->debug = interpreter_side.debug_by_default != nullptr && interpreter_side.debug_by_default();
    loop->entity = Machine::current().recorder.register_entity(EntityKind::loop, "loop");
}

Value loop_construct(Type* type, CallArgs) {
    auto* loop = new_instance<EventLoop>(*type);
    construct_members(loop);
    track(loop);
    return Value::adopt(View(loop));
}
bool loop_initialize(View, CallArgs) { return true; }

void loop_destroy(Object* self) {
    auto* loop = static_cast<EventLoop*>(self);
    loop->ready->clear();
    delete loop->ready;
    delete loop->timers;
    delete loop->io;
    delete loop->selector;
    for (Value* member : {&loop->task_factory, &loop->exception_handler, &loop->executor, &loop->async_generators,
                          &loop->slow_callback_duration})
        drop(*member);
    if (loop->dict != nullptr) decref(loop->dict);
    free_object(self, sizeof(EventLoop));
}
void loop_traverse(Object* self, Visitor& visit) {
    auto* loop = static_cast<EventLoop*>(self);
    loop->ready->traverse(visit);
    for (const Timer& timer : *loop->timers) visit(timer.handle);
    if (loop->io != nullptr) loop->io->traverse(visit);
    for (const Value* member :
         {&loop->task_factory, &loop->exception_handler, &loop->executor, &loop->async_generators})
        visit(*member);
    visit(static_cast<Object*>(loop->dict));
}
void loop_clear(Object* self) {
    auto* loop = static_cast<EventLoop*>(self);
    loop->ready->clear();
    if (loop->io != nullptr) loop->io->clear();
    std::vector<Timer> timers = std::move(*loop->timers);
    loop->timers->clear();
    timers.clear();
    for (Value* member : {&loop->task_factory, &loop->exception_handler, &loop->executor, &loop->async_generators})
        member->reset();
    if (Dict* dict = std::exchange(loop->dict, nullptr); dict != nullptr) decref(dict);
}
/// CPython 3.13 Lib/asyncio/base_events.py: BaseEventLoop.__del__.
void loop_finalize(Object* self) {
    auto* loop = static_cast<EventLoop*>(self);
    if (loop->closed || loop->ready == nullptr) return;
    Ref<Str> text = repr(View(loop));
    if (text && interpreter_side.warn_unclosed != nullptr)
        interpreter_side.warn_unclosed(fmt::format("unclosed event loop {}", text->view()), View(loop));
    if (!loop->running && !close_loop(loop)) report_unraisable(View(loop), "");
}
Value loop_repr(View self) {
    EventLoop* loop = as_loop(self);
    const auto word = [](bool value) { return value ? "True" : "False"; };
    return make_str(fmt::format("<{} running={} closed={} debug={}>", type_of(self)->name_view(), word(loop->running),
                                word(loop->closed), word(loop->debug)));
}

// -- methods --------------------------------------------------------------------------------------------------------

Value or_none(const Value& value) { return value ? value : Value::none(); }
Value handle_or_raised(Ref<Handle> handle) {
    if (handle && handle->loop->debug) note_origin(handle.get());
    return handle ? Value(View(handle)) : Value();
}

}  // namespace

/// BaseEventLoop._check_callback and _check_thread: debug mode looks at both.
bool check_callback(EventLoop* loop, View callback, const char* method, bool any_thread) {
    if (!loop->debug) return true;
    if (!any_thread && loop->thread != nullptr && loop->thread != Machine::current().current_thread()) {
        raise_text(RuntimeError_type, "Non-thread-safe operation invoked on an event loop other than the current one");
        return false;
    }
    if (is_coroutine(callback) || is_coroutine_function(callback)) {
        raise(TypeError_type, "coroutines cannot be used with {}()", method);
        return false;
    }
    if (is_callable(callback)) return true;
    Ref<Str> text = repr(callback);
    if (text) raise(TypeError_type, "a callable object was expected by {}(), got {}", method, text->view());
    return false;
}

namespace {

Value method_call_soon(Args args) {
    if (!check_open(as_loop(args[0]))) return {};
    if (!check_callback(as_loop(args[0]), args[1], "call_soon")) return {};
    return handle_or_raised(call_soon(as_loop(args[0]), args[1], Ref<Tuple>(args[2].as<Tuple>()), args[3]));
}
Value method_call_soon_threadsafe(Args args) {
    if (!check_open(as_loop(args[0])) || !check_callback(as_loop(args[0]), args[1], "call_soon_threadsafe", true))
        return {};
    return handle_or_raised(call_soon_threadsafe(as_loop(args[0]), args[1], Ref<Tuple>(args[2].as<Tuple>()), args[3]));
}
/// self.call_at(self.time() + delay, callback, *args, context=context)
Value call_at_by(View loop, View delay, View callback, Tuple* args, View context) {
    Value now = call_method(loop, "time");
    Value when = now ? binary(BinaryOp::add, now, delay) : Value();
    Value method = when ? get_attr(loop, "call_at") : Value();
    if (!method) return {};
    std::vector<Value> values{when, Value(callback)};
    values.insert(values.end(), args->items, args->items + args->size);
    values.emplace_back(context ? context : View::none());
    Ref<Tuple> names = make_tuple({View(intern("context"))});
    return call(method, CallArgs{values.data(), static_cast<std::uint32_t>(values.size() - 1), names.get()});
}
Value method_call_later(Args args) {
    if (args[1].is_none()) return raise_text(TypeError_type, "delay must not be None");
    double delay = 0;
    if (!to_double(args[1], delay)) return {};
    if (!check_callback(as_loop(args[0]), args[2], "call_at")) return {};
    static constexpr LibraryLine kCallLater{"base_events.py", 795, "call_later"};
    made_at(as_loop(args[0]), kCallLater);
    if (overrides_method(as_loop(args[0]), "call_at") || overrides_method(as_loop(args[0]), "time"))
        return call_at_by(args[0], args[1], args[2], args[3].as<Tuple>(), args[4]);
    return handle_or_raised(call_later(as_loop(args[0]), delay, args[2], Ref<Tuple>(args[3].as<Tuple>()), args[4]));
}
Value method_call_at(Args args) {
    if (args[1].is_none()) return raise_text(TypeError_type, "when cannot be None");
    double when = 0;
    if (!to_double(args[1], when)) return {};
    if (!check_callback(as_loop(args[0]), args[2], "call_at")) return {};
    static constexpr LibraryLine kCallAt{"base_events.py", 812, "call_at"};
    made_at(as_loop(args[0]), kCallAt);
    return handle_or_raised(call_at(as_loop(args[0]), when, args[2], Ref<Tuple>(args[3].as<Tuple>()), args[4]));
}
Value method_time(Args) {
    Machine& machine = Machine::current();
    machine.charge_cpu();
    return make_float(machine.clock.read());
}
Value method_create_future(Args args) { return make_future(as_loop(args[0])); }
Value method_create_task(Args args) { return create_task(as_loop(args[0]), args[1], args[2], args[3]); }
Value method_run_until_complete(Args args) { return run_until_complete(as_loop(args[0]), args[1]); }
Value method_run_forever(Args args) { return run_forever(as_loop(args[0])) ? Value::none() : Value(); }
/// One turn, for those who drive the loop themselves.
Value method_run_once(Args args) {
    if (!check_open(as_loop(args[0]))) return {};
    return run_once(as_loop(args[0])) ? Value::none() : Value();
}
Value method_add_callback(Args args) {
    if (!is_instance(args[1], handle_type))
        return raise(TypeError_type, "a handle is required, not {}", type_of(args[1])->name_view());
    if (!args[1].as<Handle>()->cancelled) add_ready(as_loop(args[0]), Ref<Handle>(args[1].as<Handle>()));
    return Value::none();
}
Value method_stop(Args args) {
    as_loop(args[0])->stopping = true;
    return Value::none();
}
Value method_close(Args args) { return close_loop(as_loop(args[0])) ? Value::none() : Value(); }
Value method_is_running(Args args) { return Value::boolean(as_loop(args[0])->running); }
Value method_is_closed(Args args) { return Value::boolean(as_loop(args[0])->closed); }
Value method_get_debug(Args args) { return Value::boolean(as_loop(args[0])->debug); }
Value method_set_debug(Args args) {
    const int flag = truth(args[1]);
    if (flag < 0) return {};
    as_loop(args[0])->debug = flag != 0;
    return Value::none();
}
Value method_set_exception_handler(Args args) {
    if (!args[1].is_none() && !is_callable(args[1])) {
        Ref<Str> text = repr(args[1]);
        return text ? raise(TypeError_type, "A callable object or None is expected, got {}", text->view()) : Value();
    }
    as_loop(args[0])->exception_handler = args[1];
    return Value::none();
}
Value method_get_exception_handler(Args args) { return or_none(as_loop(args[0])->exception_handler); }
Value method_call_exception_handler(Args args) {
    if (!is_dict(args[1])) return raise_text(TypeError_type, "a dict is expected");
    return run_exception_handler(as_loop(args[0]), Ref<Dict>(args[1].as<Dict>())) ? Value::none() : Value();
}
Value method_default_exception_handler(Args args) {
    if (!is_dict(args[1])) return raise_text(TypeError_type, "a dict is expected");
    return default_exception_handler(as_loop(args[0]), args[1].as<Dict>()) ? Value::none() : Value();
}
Value method_set_task_factory(Args args) {
    if (!args[1].is_none() && !is_callable(args[1]))
        return raise_text(TypeError_type, "task factory must be a callable or None");
    as_loop(args[0])->task_factory = args[1];
    return Value::none();
}
Value method_get_task_factory(Args args) { return or_none(as_loop(args[0])->task_factory); }

/// BaseEventLoop.shutdown_asyncgens: closes what is still open, one after the other as gather would begin them.
Async shutdown_async_generators(Ref<EventLoop> loop) {
    loop->async_generators_shut_down = true;
    Traced<Value> references(std::move(loop->async_generators));
    if (!*references || (*references).is_none()) co_return Value::none();
    for (std::size_t i = 0; i < (*references).as<List>()->size; ++i) {
        Traced<Value> generator(call((*references).as<List>()->items[i]));
        if (!*generator || (*generator).is_none()) continue;
        Traced<Value> closing(call_method(*generator, "aclose"));
        Outcome outcome = *closing ? co_await outcome_of(*closing) : Outcome::from_error();
        if (!outcome.failed()) continue;
        Ref<Dict> context = make_dict();
        Ref<Str> text = repr(*generator);
        dict_set(context.get(), intern("message"),
                 make_str(fmt::format("an error occurred during closing of asynchronous generator {}",
                                      text ? text->view() : "?")));
        dict_set(context.get(), intern("exception"), View(outcome.error()));
        dict_set(context.get(), intern("asyncgen"), *generator);
        if (!call_exception_handler(loop.get(), std::move(context))) co_return Value();
    }
    co_return Value::none();
}
Value method_shutdown_asyncgens(Args args) {
    return shutdown_async_generators(Ref<EventLoop>(as_loop(args[0]))).named("BaseEventLoop.shutdown_asyncgens");
}
/// BaseUnixEventLoop._check_signal: the number, or 0 when raised.
int check_signal(View given) {
    std::int64_t number = 0;
    if (!is_int(given) || !int_fits(given, number)) {
        Ref<Str> text = repr(given);
        if (text) raise(TypeError_type, "sig must be an int, not {}", text->view());
        return 0;
    }
    if (number >= 1 && number < kSignals && number != 32 && number != 33) return static_cast<int>(number);
    raise(ValueError_type, "invalid signal number {}", number);
    return 0;
}
Value method_add_signal_handler(Args args) {
    EventLoop* loop = as_loop(args[0]);
    if (is_coroutine(args[2]) || is_coroutine_function(args[2]))
        return raise_text(TypeError_type, "coroutines cannot be used with add_signal_handler()");
    const int number = check_signal(args[1]);
    if (number == 0 || !check_open(loop)) return {};
    Ref<Handle> handle = make_handle(loop, args[2], Ref<Tuple>(args[3].as<Tuple>()), View());
    return handle && add_loop_signal_handler(loop, number, std::move(handle)) ? Value::none() : Value();
}
Value method_remove_signal_handler(Args args) {
    const int number = check_signal(args[1]);
    if (number == 0) return {};
    const int removed = remove_loop_signal_handler(as_loop(args[0]), number);
    return removed < 0 ? Value() : Value::boolean(removed == 1);
}

constexpr Method kMethods[] = {
    {"call_soon", "def self, callback, *args, context=None", &method_call_soon},
    {"call_soon_threadsafe", "def self, callback, *args, context=None", &method_call_soon_threadsafe},
    {"call_later", "def self, delay, callback, *args, context=None", &method_call_later},
    {"call_at", "def self, when, callback, *args, context=None", &method_call_at},
    {"time", "def self", &method_time},
    {"create_future", "def self", &method_create_future},
    {"create_task", "def self, coro, *, name=None, context=None", &method_create_task},
    {"run_until_complete", "def self, future", &method_run_until_complete},
    {"run_forever", "def self", &method_run_forever},
    {"_run_once", "def self", &method_run_once},
    {"_add_callback", "def self, handle", &method_add_callback},
    {"stop", "def self", &method_stop},
    {"close", "def self", &method_close},
    {"is_running", "def self", &method_is_running},
    {"is_closed", "def self", &method_is_closed},
    {"get_debug", "def self", &method_get_debug},
    {"set_debug", "def self, enabled", &method_set_debug},
    {"set_exception_handler", "def self, handler", &method_set_exception_handler},
    {"get_exception_handler", "def self", &method_get_exception_handler},
    {"call_exception_handler", "def self, context", &method_call_exception_handler},
    {"default_exception_handler", "def self, context", &method_default_exception_handler},
    {"set_task_factory", "def self, factory", &method_set_task_factory},
    {"get_task_factory", "def self", &method_get_task_factory},
    {"shutdown_asyncgens", "async def self", &method_shutdown_asyncgens},
};
constexpr Method kUnixMethods[] = {
    {"add_signal_handler", "def self, sig, callback, *args", &method_add_signal_handler},
    {"remove_signal_handler", "def self, sig", &method_remove_signal_handler},
};

Value get_ready(View self) {
    Ref<List> list = make_list();
    ReadyQueue& ready = *as_loop(self)->ready;
    for (std::size_t i = 0; i < ready.size(); ++i) append(list.get(), ready[i].target);
    return list;
}
Value get_scheduled(View self) {
    Ref<List> list = make_list();
    for (const Timer& timer : *as_loop(self)->timers) append(list.get(), View(timer.handle));
    return list;
}
Value get_cancelled_timers(View self) { return make_int(as_loop(self)->cancelled_timers); }
Value get_clock_resolution(View) { return make_float(1e-9); }
Value get_slow(View self) { return as_loop(self)->slow_callback_duration; }
bool set_slow(View self, View value) {
    as_loop(self)->slow_callback_duration = value ? Value(value) : make_float(0.1);
    return true;
}
Value get_default_executor(View self) { return or_none(as_loop(self)->executor); }
Value get_own_handler(View self) { return or_none(as_loop(self)->exception_handler); }
Value get_own_factory(View self) { return or_none(as_loop(self)->task_factory); }
Value get_thread(View self) {
    const SimulatedThread* thread = as_loop(self)->thread;
    return thread != nullptr ? make_int(thread->number) : Value::none();
}
template <bool EventLoop::* member>
Value get_flag(View self) {
    return Value::boolean(as_loop(self)->*member);
}
template <bool EventLoop::* member>
bool set_flag(View self, View value) {
    const int flag = value ? truth(value) : 0;
    as_loop(self)->*member = flag == 1;
    return flag >= 0;
}
/// The handles of add_signal_handler, by signal.
Value get_signal_handlers(View self) {
    Ref<Dict> handlers = make_dict();
    for (int number = 1; number < kSignals; ++number) {
        const Value& handle = Signals::current().loop_handles[static_cast<std::size_t>(number)];
        if (handle && handle.as<Handle>()->loop == as_loop(self))
            dict_set(handlers.get(), View::small_int(number), handle);
    }
    return handlers;
}
constexpr Getter kGetters[] = {{"_default_executor", &get_default_executor},
                               {"_exception_handler", &get_own_handler},
                               {"_task_factory", &get_own_factory},
                               {"_thread_id", &get_thread},
                               {"_signal_handlers", &get_signal_handlers},
                               {"_closed", &get_flag<&EventLoop::closed>},
                               {"_stopping", &get_flag<&EventLoop::stopping>, &set_flag<&EventLoop::stopping>},
                               {"_debug", &get_flag<&EventLoop::debug>, &set_flag<&EventLoop::debug>},
                               {"_asyncgens_shutdown_called", &get_flag<&EventLoop::async_generators_shut_down>},
                               {"_executor_shutdown_called", &get_flag<&EventLoop::executor_shut_down>},
                               {"_ready", &get_ready},
                               {"_scheduled", &get_scheduled},
                               {"_timer_cancelled_count", &get_cancelled_timers},
                               {"_clock_resolution", &get_clock_resolution},
                               {"slow_callback_duration", &get_slow, &set_slow}};

}  // namespace

Ref<EventLoop> make_event_loop() {
    auto* loop = new_object<EventLoop>(event_loop_type);
    construct_members(loop);
    track(loop);
    Ref<EventLoop> made = Ref<EventLoop>::adopt(loop);
    constexpr int kDebug = 10;
    if (log_asyncio != nullptr)
        log_asyncio(kDebug, {"asyncio/selector_events.py", 64, "__init__"}, "Using selector: EpollSelector", View());
    return made;
}

void define_event_loop_types() {
    Slots& slots = base_event_loop_type.slots;
    slots.destroy = &loop_destroy;
    slots.traverse = &loop_traverse;
    slots.clear = &loop_clear;
    slots.finalize = &loop_finalize;
    slots.construct = &loop_construct;
    slots.initialize = &loop_initialize;
    slots.repr = &loop_repr;
    define_type(base_event_loop_type, {.name = "asyncio.base_events.BaseEventLoop",
                                       .base = &abstract_event_loop_type,
                                       .size = sizeof(EventLoop),
                                       .flags = type_flags::kGc | type_flags::kBaseType,
                                       .dict_offset = offsetof(EventLoop, dict),
                                       .methods = kMethods,
                                       .getters = kGetters});
    define_type(selector_event_loop_type, {.name = "asyncio.selector_events.BaseSelectorEventLoop",
                                           .base = &base_event_loop_type,
                                           .size = sizeof(EventLoop),
                                           .flags = type_flags::kBaseType});
    define_type(event_loop_type, {.name = "asyncio.unix_events._UnixSelectorEventLoop",
                                  .base = &selector_event_loop_type,
                                  .size = sizeof(EventLoop),
                                  .flags = type_flags::kBaseType,
                                  .methods = kUnixMethods});
}

}  // namespace loopglass
