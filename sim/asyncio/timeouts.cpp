// timeout, timeout_at, wait_for. CPython 3.13 Lib/asyncio/timeouts.py, tasks.py: wait_for.
#include <cmath>

#include "sim/asyncio/primitive.hpp"
#include "sim/core/objects/callable.hpp"
#include "sim/core/objects/exception_group.hpp"
#include "sim/core/objects/number.hpp"
#include "sim/core/operations/signature.hpp"
#include "sim/loop/future_answers.hpp"

namespace loopglass {

Type timeout_type;

namespace {

struct Timeout : Primitive {
    Value when;  ///< loop time, or None
    Ref<Task> task;
    Ref<Handle> timer;
    std::int32_t cancelling;  ///< of the task as it entered
    enum class State : std::uint8_t { created, active, expiring, expired, finished } state;
    template <class A>
    void each(A&& action) {
        action(when);
        action(task);
        action(timer);
    }
};
Timeout* as_timeout(View self) { return self.as<Timeout>(); }
constexpr const char* kStates[] = {"created", "active", "expiring", "expired", "finished"};

Ref<Timeout> make_timeout(View when) {
    Ref<Timeout> timeout = Ref<Timeout>::adopt(primitive::make<Timeout>(timeout_type));
    timeout->when = when;
    return timeout;
}

/// Timeout._on_timeout.
void on_timeout(View self) {
    Timeout* timeout = as_timeout(self);
    if (timeout->state != Timeout::State::active) return;
    const int cancelled = cancel(View(timeout->task), View());
    (void)cancelled;
    timeout->state = Timeout::State::expiring;
    timeout->timer = nullptr;
}
Value on_timeout_soon(Args args) {
    on_timeout(args[0]);
    return has_error() ? Value() : Value::none();
}
constexpr Method kOnTimeout{"Timeout._on_timeout", "self, /", &on_timeout_soon};

/// loop.time(), as a program reads it.
double now_of(EventLoop* loop) {
    return overrides_method(loop, "time") ? loop_time(loop) : Machine::current().clock.read();
}

bool reschedule(Timeout* timeout, View when) {
    if (timeout->state != Timeout::State::active) {
        if (timeout->state == Timeout::State::created)
            raise_text(RuntimeError_type, "Timeout has not been entered");
        else
            raise(RuntimeError_type, "Cannot change state of {} Timeout", kStates[static_cast<int>(timeout->state)]);
        return false;
    }
    timeout->when = when;
    if (timeout->timer) cancel_handle(timeout->timer.get());
    timeout->timer = nullptr;
    if (when.is_none()) return true;
    EventLoop* loop = require_running_loop();
    double seconds = 0;
    if (loop == nullptr || !to_double(when, seconds)) return false;
    Machine& machine = Machine::current();
    machine.charge_cpu();
    const double now = now_of(loop);
    if (has_error()) return false;
    if (overrides_method(loop, seconds <= now ? "call_soon" : "call_at")) {
        // The program's own: what it gives must be a handle, as what is taken back is.
        Value callback = make_native_closure(kOnTimeout, View(timeout));
        Value handle = seconds <= now ? call_method(View(loop), "call_soon", {callback})
                                      : call_method(View(loop), "call_at", {when, callback});
        if (!handle) return false;
        if (!is_instance(handle, handle_type)) {
            unsupported("a call_at that gives no asyncio.TimerHandle");
            return false;
        }
        timeout->timer = Ref<Handle>(handle.as<Handle>());
        return true;
    }
    if (seconds <= now) {
        timeout->timer = call_soon(loop, make_native_closure(kOnTimeout, View(timeout)), make_tuple(0));
    } else {
        timeout->timer = call_at_native(loop, seconds, &on_timeout, View(timeout));
    }
    return static_cast<bool>(timeout->timer);
}

bool enter(Timeout* timeout) {
    if (timeout->state != Timeout::State::created) {
        raise_text(RuntimeError_type, "Timeout has already been entered");
        return false;
    }
    EventLoop* loop = require_running_loop();
    if (loop == nullptr) return false;
    if (loop->current_task == nullptr) {
        raise_text(RuntimeError_type, "Timeout should be used inside a task");
        return false;
    }
    timeout->state = Timeout::State::active;
    timeout->task = Ref<Task>(loop->current_task);
    timeout->cancelling = timeout->task->cancels_requested;
    Value when = timeout->when;
    return reschedule(timeout, when);
}

/// Timeout._insert_timeout_error: a TimeoutError in the chain of contexts, above the CancelledError.
void insert_timeout_error(ExceptionObject* error) {
    while (error->context) {
        auto* context = error->context.as<ExceptionObject>();
        if (is_subtype(context->type, &CancelledError_type)) {
            Ref<ExceptionObject> timeout = make_exception(TimeoutError_type, make_tuple(0));
            timeout->context = timeout->cause = View(context);
            timeout->suppress_context = true;
            error->context = View(timeout);
            return;
        }
        error = context;
    }
}

/// Timeout.__aexit__ with the exception that leaves the block, or empty. False with TimeoutError.
bool leave(Timeout* timeout, View error) {
    if (timeout->timer) cancel_handle(timeout->timer.get());
    timeout->timer = nullptr;
    if (timeout->state == Timeout::State::active) {
        timeout->state = Timeout::State::finished;
        return true;
    }
    if (timeout->state != Timeout::State::expiring) return true;
    timeout->state = Timeout::State::expired;
    if (uncancel_task(timeout->task.get()) > timeout->cancelling || !error) return true;
    if (is_instance(error, CancelledError_type)) {
        Ref<ExceptionObject> expired = make_exception(TimeoutError_type, make_tuple(0));
        expired->cause = error;
        expired->context = error;
        expired->suppress_context = true;
        restore_error(std::move(expired));
        return false;
    }
    insert_timeout_error(error.as<ExceptionObject>());
    if (is_exception_group(error) && is_instance(error, ExceptionGroup_type)) {
        for (Value& member : group_members(error)->view()) insert_timeout_error(member.as<ExceptionObject>());
    }
    return true;
}

bool initialize(View self, CallArgs args) {
    static const Method row{"__init__", "def when", nullptr};
    Value when;
    if (!bind_arguments(signature_of(row), "Timeout.__init__", args, &when)) return false;
    as_timeout(self)->when = when;
    return true;
}

// Timeout.__aenter__ and __aexit__, with the timeout as their own; the exception that leaves the block is the result.
constexpr Frameless kEnterBlock = {[](NativeCoroutine* self, Value& out) {
                                       out = self->yielded;
                                       return enter(as_timeout(out)) ? SendStatus::returned : SendStatus::raised;
                                   },
                                   nullptr};
constexpr Frameless kLeaveBlock = {[](NativeCoroutine* self, Value& out) {
                                       const Value error = self->result.take();
                                       if (!leave(as_timeout(self->yielded), error.is_none() ? View() : error.view()))
                                           return SendStatus::raised;
                                       out = Value::none();
                                       return SendStatus::returned;
                                   },
                                   nullptr};

Value method_enter(Args args) { return make_frameless(kEnterBlock, "Timeout.__aenter__", View::none(), args[0]); }
Value method_exit(Args args) { return make_frameless(kLeaveBlock, "Timeout.__aexit__", args[2], args[0]); }
Value method_when(Args args) { return as_timeout(args[0])->when; }
Value method_reschedule(Args args) { return reschedule(as_timeout(args[0]), args[1]) ? Value::none() : Value(); }
Value method_expired(Args args) {
    const Timeout::State state = as_timeout(args[0])->state;
    return Value::boolean(state == Timeout::State::expiring || state == Timeout::State::expired);
}
constexpr Method kMethods[] = {{"__aenter__", "async def self", &method_enter},
                               {"__aexit__", "async def self, exc_type, exc_val, exc_tb", &method_exit},
                               {"when", "def self", &method_when},
                               {"reschedule", "def self, when", &method_reschedule},
                               {"expired", "def self", &method_expired}};
Value get_when(View self) { return as_timeout(self)->when ? as_timeout(self)->when : Value::none(); }
Value get_task(View self) {
    const Ref<Task>& task = as_timeout(self)->task;
    return task ? Value(View(task)) : Value::none();
}
constexpr Getter kGetters[] = {{"_when", &get_when}, {"_task", &get_task}};
Value timeout_repr(View self) {
    Timeout* timeout = as_timeout(self);
    std::string info;
    if (timeout->state == Timeout::State::active) {
        Value when = timeout->when;
        if (!when.is_none()) {
            double seconds = 0;
            if (!to_double(when, seconds)) return {};
            when = make_float(std::round(seconds * 1000) / 1000);
        }
        Ref<Str> text = repr(when);
        info = fmt::format(" when={}", text->view());
    }
    return make_str(fmt::format("<Timeout [{}]{}>", kStates[static_cast<int>(timeout->state)], info));
}

// -- wait_for -------------------------------------------------------------------------------------------------------

Value release_waiter(Args args) {
    auto* waiter = args[0].as<Future>();
    if (!is_done(waiter)) {
        waiter->resolved_by = args[1].as<Future>()->resolved_by;
        deliver_result(waiter, View::none());
    }
    return Value::none();
}
constexpr Method kReleaseWaiter{"_release_waiter", "self, fut, /", &release_waiter};

/// tasks.wait_for when there is no time at all: a look at the result, with _cancel_and_wait before.
Async look_at_once(Value awaitable) {
    Traced<Value> held(ensure_future(awaitable, nullptr));
    if (!*held) co_return Value();
    auto* future = (*held).as<Future>();
    const int is_over = says_done(future);
    if (is_over != 0) co_return is_over == 1 ? deliver_to_waiter(future) : Value();
    EventLoop* loop = require_running_loop();
    if (loop == nullptr) co_return Value();
    Traced<Ref<Future>> waiter(make_waiter(loop, WaitKind::timeout, 0));
    Traced<Value> callback(make_native_closure(kReleaseWaiter, View(*waiter)));
    add_done_callback(future, *callback, View());
    if (cancel(*held, View()) < 0) co_return Value();
    Outcome outcome = co_await outcome_of(*waiter);
    if (!ask_to_forget((*held).as<Future>(), *callback)) co_return Value();
    if (outcome.failed()) co_return outcome;
    Value result = deliver_to_waiter((*held).as<Future>());
    if (result || !error_is(CancelledError_type)) co_return result;
    Ref<ExceptionObject> cancelled = take_error();
    Ref<ExceptionObject> expired = make_exception(TimeoutError_type, make_tuple(0));
    expired->cause = expired->context = View(cancelled);
    expired->suppress_context = true;
    co_return Outcome::failure(std::move(expired));
}

/// async with timeouts.timeout(timeout): return await fut
Async wait_in_time(Value awaitable, Value delay) {
    EventLoop* loop = require_running_loop();
    if (loop == nullptr) co_return Value();
    Value when = Value::none();
    if (!delay.is_none()) {
        double seconds = 0;
        if (!to_double(delay, seconds)) co_return Value();
        when = make_float(now_of(loop) + seconds);
        if (has_error()) co_return Value();
    }
    Traced<Ref<Timeout>> timeout(make_timeout(when));
    if (!enter((*timeout).get())) co_return Value();
    Outcome outcome = co_await outcome_of(awaitable);
    if (!leave((*timeout).get(), outcome.failed() ? View(outcome.error()) : View())) co_return Value();
    co_return outcome;
}

Value f_wait_for(Args args) { return await_in_time(args[0], args[1]); }
Value f_timeout(Args args) {
    EventLoop* loop = require_running_loop();
    if (loop == nullptr) return {};
    if (args[0].is_none()) return make_timeout(View::none());
    Machine::current().charge_cpu();
    Value now = make_float(now_of(loop));
    Value when = has_error() ? Value() : binary(BinaryOp::add, now, args[0]);
    return when ? Value(make_timeout(when)) : Value();
}
Value f_timeout_at(Args args) { return make_timeout(args[0]); }
constexpr Method kFunctions[] = {{"timeout", "def delay", &f_timeout},
                                 {"timeout_at", "def when", &f_timeout_at},
                                 {"wait_for", "async def fut, timeout", &f_wait_for}};

}  // namespace

Value await_in_time(View awaitable, View timeout) {
    if (!timeout.is_none()) {
        const int none_left = compare_bool(timeout, View::small_int(0), CompareOp::less_equal);
        if (none_left < 0) return {};
        if (none_left == 1) return look_at_once(awaitable).named("wait_for");
    }
    return wait_in_time(awaitable, timeout).named("wait_for");
}

std::span<const Method> timeout_functions() { return kFunctions; }

void define_timeout_type() {
    timeout_type.slots.initialize = &initialize;
    timeout_type.slots.repr = &timeout_repr;
    primitive::define<Timeout>(timeout_type, "asyncio.timeouts.Timeout", type_flags::kBaseType, kMethods, kGetters);
}

}  // namespace loopglass
