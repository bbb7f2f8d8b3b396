// concurrent.futures.Future. CPython 3.13 Lib/concurrent/futures/_base.py.
#include <limits>

#include "sim/asyncio/executor.hpp"
#include "sim/core/objects/callable.hpp"
#include "sim/core/objects/number.hpp"

namespace loopglass {

Type concurrent_future_type;
void (*log_concurrent_futures)(int, const LogSite&, std::string_view, View) = nullptr;

namespace {

constexpr double kNever = std::numeric_limits<double>::infinity();
constexpr int kError = 40, kCritical = 50;

using State = ConcurrentFuture::State;
ConcurrentFuture* as_future(View self) { return self.as<ConcurrentFuture>(); }

/// In a function of concurrent/futures/_base.py.
void log(int level, int line, const char* function, std::string_view message, View error) {
    if (log_concurrent_futures != nullptr)
        log_concurrent_futures(level, {"concurrent/futures/_base.py", line, function}, message, error);
}

/// A callback that raises harms nobody else: its exception is logged.
void invoke_callback(View callback, ConcurrentFuture* future, int line, const char* function) {
    if (call(callback, View(future))) return;
    if (aborting()) return;
    if (!has_error()) return;
    Ref<ExceptionObject> error = take_error();
    Ref<Str> text = repr(View(future));
    if (!text) take_error();
    log(kError, line, function, fmt::format("exception calling callback for {}", text ? text->view() : "<Future>"),
        View(error));
}
/// Future._invoke_callbacks.
void invoke_callbacks(ConcurrentFuture* future) {
    Ref<ConcurrentFuture> keep(future);
    Ref<List> callbacks = std::exchange(future->callbacks, make_list());
    for (std::size_t i = 0; i < callbacks->size && !aborting(); ++i)
        invoke_callback(Value(callbacks->items[i]), future, 342, "_invoke_callbacks");
}
/// It is over: threads that wait for it alone, and those that wait for several, learn it.
void tell_waiters(ConcurrentFuture* future) {
    for (std::size_t i = 0; i < future->waiters->size; ++i) {
        if (!call_method(Value(future->waiters->items[i]), "tell", {View(future)})) {
            if (aborting()) return;
            take_error();
        }
    }
    Machine::current().notify_all(*future->waiting);
}

/// Waits for the end; false with TimeoutError, or when a signal's handler raised or the run unwinds.
bool wait_over(ConcurrentFuture* future, View timeout) {
    Machine& machine = Machine::current();
    double deadline = kNever;
    if (!timeout.is_none()) {
        double seconds = 0;
        if (!to_double(timeout, seconds)) return false;
        machine.charge_cpu();
        deadline = machine.clock.now() + seconds;
    }
    while (!is_over(future)) {
        if (machine.clock.now() < deadline) {
            if (machine.wait(*future->waiting, deadline, WaitKind::thread) < 0) return false;
            continue;
        }
        raise_value(View(&TimeoutError_type));
        return false;
    }
    return true;
}
Value method_result(Args args) {
    Ref<ConcurrentFuture> future(as_future(args[0]));
    if (!wait_over(future.get(), args[1])) return {};
    if (is_cancelled(future.get())) return raise_value(View(&ConcurrentCancelledError_type));
    if (future->exception) return raise_value(future->exception);
    return future->result;
}
Value method_exception(Args args) {
    Ref<ConcurrentFuture> future(as_future(args[0]));
    if (!wait_over(future.get(), args[1])) return {};
    if (is_cancelled(future.get())) return raise_value(View(&ConcurrentCancelledError_type));
    return future->exception ? future->exception : Value::none();
}
Value method_cancel(Args args) { return Value::boolean(cancel_concurrent(as_future(args[0]))); }
Value method_cancelled(Args args) { return Value::boolean(is_cancelled(as_future(args[0]))); }
Value method_running(Args args) { return Value::boolean(as_future(args[0])->state == State::running); }
Value method_done(Args args) { return Value::boolean(is_over(as_future(args[0]))); }
Value method_add_done_callback(Args args) {
    ConcurrentFuture* future = as_future(args[0]);
    if (is_over(future)) {
        invoke_callback(args[1], future, 426, "add_done_callback");
        return aborting() ? Value() : Value::none();
    }
    append(future->callbacks.get(), args[1]);
    return Value::none();
}
constexpr const char* kStates[] = {"PENDING", "RUNNING", "CANCELLED", "CANCELLED_AND_NOTIFIED", "FINISHED"};
Value invalid_state(ConcurrentFuture* future) {
    Ref<Str> text = repr(View(future));
    return text ? raise(ConcurrentInvalidState_type, "{}: {}", kStates[static_cast<int>(future->state)], text->view())
                : Value();
}
Value method_set_result(Args args) {
    if (is_over(as_future(args[0]))) return invalid_state(as_future(args[0]));
    finish_with_result(as_future(args[0]), args[1]);
    return aborting() ? Value() : Value::none();
}
Value method_set_exception(Args args) {
    if (is_over(as_future(args[0]))) return invalid_state(as_future(args[0]));
    finish_with_exception(as_future(args[0]), args[1]);
    return aborting() ? Value() : Value::none();
}
Value method_set_running(Args args) {
    const int running = set_running(as_future(args[0]));
    return running < 0 ? Value() : Value::boolean(running == 1);
}
constexpr Method kFutureMethods[] = {
    {"result", "def self, timeout=None", &method_result},
    {"exception", "def self, timeout=None", &method_exception},
    {"cancel", "def self", &method_cancel},
    {"cancelled", "def self", &method_cancelled},
    {"running", "def self", &method_running},
    {"done", "def self", &method_done},
    {"add_done_callback", "def self, fn", &method_add_done_callback},
    {"set_result", "def self, result", &method_set_result},
    {"set_exception", "def self, exception", &method_set_exception},
    {"set_running_or_notify_cancel", "def self", &method_set_running},
};
Value get_state(View self) { return View(intern(kStates[static_cast<int>(as_future(self)->state)])); }
bool set_state(View self, View value) {
    for (std::size_t i = 0; value && is_str(value) && i < std::size(kStates); ++i) {
        if (as_str(value)->view() != kStates[i]) continue;
        as_future(self)->state = static_cast<State>(i);
        if (!as_future(self)->result) as_future(self)->result = Value::none();
        return true;
    }
    raise_text(ValueError_type, "_state is the name of a state");
    return false;
}
Value get_waiters(View self) { return as_future(self)->waiters; }
Value or_none(const Value& value) { return value ? value : Value::none(); }
Value get_result(View self) { return or_none(as_future(self)->result); }
bool set_result_member(View self, View value) {
    as_future(self)->result = value ? Value(value) : Value::none();
    return true;
}
Value get_exception(View self) { return or_none(as_future(self)->exception); }
bool set_exception_member(View self, View value) {
    as_future(self)->exception = value && !value.is_none() ? Value(value) : Value();
    return true;
}
constexpr Getter kFutureGetters[] = {{"_state", &get_state, &set_state},
                                     {"_result", &get_result, &set_result_member},
                                     {"_exception", &get_exception, &set_exception_member},
                                     {"_waiters", &get_waiters}};

/// Future.__repr__.
Value future_repr(View self) {
    constexpr const char* names[] = {"pending", "running", "cancelled", "cancelled", "finished"};
    ConcurrentFuture* future = as_future(self);
    std::string text = fmt::format("<{} at {} state={}", type_of(self)->name->view(), address_text(self),
                                   names[static_cast<int>(future->state)]);
    if (future->state == State::finished) {
        if (future->exception)
            text += fmt::format(" raised {}", type_of(future->exception)->name->view());
        else
            text += fmt::format(" returned {}", type_of(future->result)->name->view());
    }
    return make_str(text + ">");
}
Value future_construct(Type* type, CallArgs) {
    auto* self = primitive::make<ConcurrentFuture>(*type);
    self->callbacks = make_list();
    self->waiters = make_list();
    self->waiting = new ThreadWaitQueue();
    return Value::adopt(View(self));
}

}  // namespace

bool is_cancelled(const ConcurrentFuture* future) {
    return future->state == State::cancelled || future->state == State::cancelled_and_notified;
}
bool is_over(const ConcurrentFuture* future) { return is_cancelled(future) || future->state == State::finished; }

int set_running(ConcurrentFuture* future) {
    if (future->state == State::cancelled) {
        future->state = State::cancelled_and_notified;
        tell_waiters(future);
        return 0;
    }
    if (future->state == State::pending) {
        future->state = State::running;
        return 1;
    }
    log(kCritical, 532, "set_running_or_notify_cancel",
        fmt::format("Future {} in unexpected state: {}", address_text(View(future)),
                    kStates[static_cast<int>(future->state)]),
        View());
    raise_text(RuntimeError_type, "Future in unexpected state");
    return -1;
}

bool cancel_concurrent(ConcurrentFuture* future) {
    if (future->state == State::running || future->state == State::finished) return false;
    if (future->state == State::pending) {
        future->state = State::cancelled;
        Machine::current().notify_all(*future->waiting);
        invoke_callbacks(future);
    }
    return true;
}

void finish_with_result(ConcurrentFuture* future, Value result) {
    future->result = std::move(result);
    future->state = State::finished;
    tell_waiters(future);
    invoke_callbacks(future);
}
void finish_with_exception(ConcurrentFuture* future, View exception) {
    future->exception = exception;
    future->state = State::finished;
    tell_waiters(future);
    invoke_callbacks(future);
}

Ref<ConcurrentFuture> make_concurrent_future() {
    Value made = call(View(&concurrent_future_type));
    return Ref<ConcurrentFuture>(made.as<ConcurrentFuture>());
}

void define_concurrent_future_type() {
    Slots& future = concurrent_future_type.slots;
    future.repr = &future_repr;
    future.construct = &future_construct;
    primitive::define<ConcurrentFuture>(concurrent_future_type, "concurrent.futures._base.Future",
                                        type_flags::kBaseType, kFutureMethods, kFutureGetters);
    concurrent_future_type.slots.destroy = [](Object* self) {
        delete static_cast<ConcurrentFuture*>(self)->waiting;
        primitive::destroy<ConcurrentFuture>(self);
    };
}

}  // namespace loopglass
