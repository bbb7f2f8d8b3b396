// Condition. CPython 3.13 Lib/asyncio/locks.py: class Condition.
#include "sim/asyncio/deque_view.hpp"
#include "sim/asyncio/lock.hpp"
#include "sim/asyncio/primitive.hpp"
#include "sim/core/objects/callable.hpp"
#include "sim/core/objects/number.hpp"
#include "sim/core/operations/signature.hpp"

namespace loopglass {

Type condition_type;

namespace {

struct Condition : Primitive {
    Value lock;
    Waiters* waiters;
    template <class A>
    void each(A&& action) {
        action(lock);
        action(waiters);
    }
};
Condition* as_condition(View self) { return self.as<Condition>(); }

bool initialize(View self, CallArgs args) {
    static const Method row{"__init__", "def lock=None", nullptr};
    Value lock;
    if (!bind_arguments(signature_of(row), "Condition.__init__", args, &lock)) return false;
    if (lock.is_none()) lock = call(View(&lock_type));
    if (!lock) return false;
    if (!is_exactly(lock, lock_type)) {
        for (const char* method : {"locked", "acquire", "release"}) {
            if (!get_attr(lock, method)) return false;
        }
    }
    as_condition(self)->lock = std::move(lock);
    return true;
}

/// An asyncio.Lock as it is: its methods are called without being looked up.
bool has_plain_lock(Condition* condition) { return is_exactly(condition->lock, lock_type); }

int is_locked(Condition* condition) {
    if (has_plain_lock(condition)) return is_held(condition->lock) ? 1 : 0;
    Value locked = call_method(condition->lock, "locked");
    return locked ? truth(locked) : -1;
}

Value acquire(Condition* condition) {
    return has_plain_lock(condition) ? acquire_lock(condition->lock) : call_method(condition->lock, "acquire");
}
bool release(Condition* condition) {
    if (has_plain_lock(condition)) return release_lock(condition->lock);
    return static_cast<bool>(call_method(condition->lock, "release"));
}

/// Condition._notify.
void notify(Condition* condition, std::int64_t count) {
    if (count <= 0 || condition->waiters->empty()) return;
    const EventRef cause = note(TraceKind::notified, condition, EntityKind::condition, static_cast<std::size_t>(count));
    for (const Value& each : *condition->waiters) {
        if (count == 0) break;
        Future* waiter = future_of(each);
        if (waiter == nullptr) return;
        if (is_done(waiter)) continue;
        --count;
        waiter->resolved_by = cause;
        deliver_result(waiter, View::boolean(false));
    }
}

/// Condition.wait.
Async wait(Ref<Condition> condition) {
    const int locked = is_locked(condition.get());
    if (locked < 0) co_return Value();
    if (locked == 0) co_return raise_text(RuntimeError_type, "cannot wait on un-acquired lock");
    EventLoop* loop = loop_of(condition.get());
    if (loop == nullptr) co_return Value();
    if (!release(condition.get())) co_return Value();
    note(TraceKind::waiting, condition.get(), EntityKind::condition, condition->waiters->size() + 1);
    Traced<Ref<Future>> waiter(new_waiter(loop, *condition->waiters, WaitKind::condition, condition->entity));
    Outcome outcome = co_await outcome_of(*waiter);
    remove_waiter(*condition->waiters, (*waiter).get());
    Traced<Value> result(outcome.failed() ? Value(View(outcome.error())) : Value());
    outcome = Outcome();
    // The lock is taken again whatever happens; the last cancellation meanwhile is passed on afterwards.
    Traced<Value> cancelled;
    for (;;) {
        Traced<Value> acquiring(acquire(condition.get()));
        Outcome acquired = *acquiring ? co_await outcome_of(*acquiring) : Outcome::from_error();
        if (!acquired.failed()) break;
        if (!acquired.failed_with(CancelledError_type)) {
            notify(condition.get(), 1);
            co_return acquired;
        }
        cancelled = Value(View(acquired.error()));
    }
    if (*cancelled) {
        notify(condition.get(), 1);
        co_return Outcome::failure(Ref<ExceptionObject>((*cancelled).as<ExceptionObject>()));
    }
    if (*result) {
        notify(condition.get(), 1);
        co_return Outcome::failure(Ref<ExceptionObject>((*result).as<ExceptionObject>()));
    }
    co_return Value::boolean(true);
}

/// Condition.wait_for.
Async wait_for(Value self, Value predicate) {
    for (;;) {
        Traced<Value> result(call(predicate));
        const int holds = *result ? truth(*result) : -1;
        if (holds < 0) co_return Value();
        if (holds == 1) co_return *result;
        Traced<Value> waiting(call_method(self, "wait"));
        if (!*waiting) co_return Value();
        co_await propagating(*waiting);
    }
}

Value method_wait(Args args) { return wait(Ref<Condition>(as_condition(args[0]))).named("Condition.wait"); }
Value method_wait_for(Args args) { return wait_for(args[0], args[1]).named("Condition.wait_for"); }
Value method_notify(Args args) {
    const int locked = is_locked(as_condition(args[0]));
    if (locked < 0) return {};
    if (locked == 0) return raise_text(RuntimeError_type, "cannot notify on un-acquired lock");
    std::int64_t count = 0;
    if (!to_int64(args[1], count)) return {};
    notify(as_condition(args[0]), count);
    return Value::none();
}
Value method_notify_all(Args args) {
    const Value count = make_int(static_cast<std::int64_t>(as_condition(args[0])->waiters->size()));
    if (!is_exactly(args[0], condition_type)) return call_method(args[0], "notify", {count});
    const Value given[] = {args[0], count};
    return method_notify(Args{given});
}
Value method_acquire(Args args) { return acquire(as_condition(args[0])); }
Value method_release(Args args) {
    Condition* condition = as_condition(args[0]);
    if (!has_plain_lock(condition)) return call_method(condition->lock, "release");
    return release_lock(condition->lock) ? Value::none() : Value();
}
Value method_locked(Args args) { return call_method(as_condition(args[0])->lock, "locked"); }
/// Neither the class nor the lock overrides what `async with` calls.
bool is_plain(View self) { return is_exactly(self, condition_type) && has_plain_lock(as_condition(self)); }
Value method_enter(Args args) {
    if (is_plain(args[0])) return enter_lock(as_condition(args[0])->lock);
    return enter_by_methods(args[0]);
}
Value method_exit(Args args) {
    if (is_plain(args[0])) return leave_lock(as_condition(args[0])->lock);
    return leave_by_methods(args[0]);
}
constexpr Method kMethods[] = {
    {"wait", "async def self", &method_wait},
    {"wait_for", "async def self, predicate", &method_wait_for},
    {"notify", "def self, n=1", &method_notify},
    {"notify_all", "def self", &method_notify_all},
    {"acquire", "async def self", &method_acquire},
    {"release", "def self", &method_release},
    {"locked", "def self", &method_locked},
    {"__aenter__", "async def self", &method_enter},
    {"__aexit__", "async def self, exc_type, exc, tb", &method_exit},
};
Value get_lock(View self) { return as_condition(self)->lock; }
Value get_waiters(View self) { return make_deque_view(self, kDequeMember<Condition, &Condition::waiters>); }
constexpr Getter kGetters[] = {{"_lock", &get_lock}, {"_waiters", &get_waiters}};
Value condition_repr(View self) {
    Value locked = call_method(self, "locked");
    const int holds = locked ? truth(locked) : -1;
    if (holds < 0) return {};
    return primitive_repr(self, holds == 1 ? "locked" : "unlocked", as_condition(self)->waiters->size());
}

}  // namespace

void define_condition_type() {
    condition_type.slots.initialize = &initialize;
    condition_type.slots.repr = &condition_repr;
    primitive::define<Condition>(condition_type, "asyncio.locks.Condition", type_flags::kBaseType, kMethods, kGetters,
                                 &context_manager_type);
}

}  // namespace loopglass
