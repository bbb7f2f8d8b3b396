// Lock, Event, Semaphore, BoundedSemaphore. CPython 3.13 Lib/asyncio/locks.py.
#include <algorithm>

#include "sim/asyncio/deque_view.hpp"
#include "sim/asyncio/lock.hpp"
#include "sim/asyncio/primitive.hpp"
#include "sim/core/objects/number.hpp"
#include "sim/core/operations/signature.hpp"

namespace loopglass {

Type lock_type, event_type, semaphore_type, bounded_semaphore_type;

namespace {

bool no_arguments(const char* name, CallArgs args) {
    static const Method row{"__init__", "def ", nullptr};
    Value nothing;
    return bind_arguments(signature_of(row), name, args, &nothing);
}

// -- Lock -----------------------------------------------------------------------------------------------------------

struct Lock : Primitive {
    Waiters* waiters;
    bool locked;
    bool given_waiters;  ///< a program has set `_waiters`
    template <class A>
    void each(A&& action) {
        action(waiters);
    }
};
Lock* as_lock(View self) { return self.as<Lock>(); }

/// Lock._wake_up_first.
void wake_up_first(Lock* lock, EventRef cause) {
    if (lock->waiters->empty()) return;
    if (Future* first = future_of(lock->waiters->front()); first != nullptr) wake(first, cause);
}

void take(Lock* lock) {
    lock->locked = true;
    note(TraceKind::acquired, lock, EntityKind::lock, 0);
}

// Lock.acquire, with the lock as its own; the result is None for `async with`.

SendStatus begin_acquire(NativeCoroutine* self, Value& out) {
    auto* lock = self->yielded.as<Lock>();
    if (!lock->locked && std::all_of(lock->waiters->begin(), lock->waiters->end(), &is_cancelled)) {
        take(lock);
        out = self->result.take();
        return SendStatus::returned;
    }
    EventLoop* loop = loop_of(lock);
    if (loop == nullptr) return SendStatus::raised;
    note(TraceKind::waiting, lock, EntityKind::lock, lock->waiters->size() + 1);
    Ref<Future> waiter = new_waiter(loop, *lock->waiters, WaitKind::lock, lock->entity);
    return await_frameless(self, waiter.get(), out);
}
SendStatus end_acquire(NativeCoroutine* self, Outcome outcome, Value& out) {
    auto* lock = self->yielded.as<Lock>();
    remove_waiter(*lock->waiters, self->delegate.as<Future>());
    if (outcome.failed()) {
        // Whoever is next must not miss the release that was meant for us.
        if (outcome.failed_with(CancelledError_type) && !lock->locked) wake_up_first(lock, 0);
        return raise_frameless(std::move(outcome));
    }
    take(lock);
    out = self->result.take();
    return SendStatus::returned;
}
constexpr Frameless kAcquire = {&begin_acquire, &end_acquire};

bool release(Lock* lock) {
    if (!lock->locked) {
        raise_text(RuntimeError_type, "Lock is not acquired.");
        return false;
    }
    lock->locked = false;
    wake_up_first(lock, note(TraceKind::released, lock, EntityKind::lock, 1));
    return true;
}

Value lock_acquire(Args args) { return acquire_lock(args[0]); }
Value lock_release(Args args) { return release(as_lock(args[0])) ? Value::none() : Value(); }
Value lock_locked(Args args) { return Value::boolean(as_lock(args[0])->locked); }

Value lock_enter(Args args) { return is_exactly(args[0], lock_type) ? enter_lock(args[0]) : enter_by_methods(args[0]); }
constexpr Frameless kRelease = {[](NativeCoroutine* self, Value& out) {
                                    if (!release(self->yielded.as<Lock>())) return SendStatus::raised;
                                    out = Value::none();
                                    return SendStatus::returned;
                                },
                                nullptr};
Value lock_exit(Args args) { return is_exactly(args[0], lock_type) ? leave_lock(args[0]) : leave_by_methods(args[0]); }

constexpr Method kLockMethods[] = {{"acquire", "async def self", &lock_acquire},
                                   {"release", "def self", &lock_release},
                                   {"locked", "def self", &lock_locked},
                                   {"__aenter__", "async def self", &lock_enter},
                                   {"__aexit__", "async def self, exc_type, exc, tb", &lock_exit}};
Value get_locked(View self) { return Value::boolean(as_lock(self)->locked); }

bool set_locked(View self, View value) {
    const int locked = value ? truth(value) : 0;
    as_lock(self)->locked = locked == 1;
    return locked >= 0;
}
template <class T>
constexpr const DequeAccess& kWaiters = kDequeMember<T, &T::waiters>;
template <class T>
Value get_waiters(View self) {
    return make_deque_view(self, kWaiters<T>);
}
/// A lock's and a semaphore's: None until somebody had to wait, which is when they are bound to a loop.
template <class T>
Value get_waiters_if_any(View self) {
    return self.as<T>()->loop || self.as<T>()->given_waiters ? get_waiters<T>(self) : Value::none();
}
template <class T>
bool set_waiters(View self, View iterable) {
    if constexpr (requires(T* owner) { owner->given_waiters; }) self.as<T>()->given_waiters = true;
    return assign_deque(self, kWaiters<T>, iterable ? iterable : View::none());
}
constexpr Getter kLockGetters[] = {{"_locked", &get_locked, &set_locked},
                                   {"_waiters", &get_waiters_if_any<Lock>, &set_waiters<Lock>}};

Value lock_repr(View self) {
    return primitive_repr(self, as_lock(self)->locked ? "locked" : "unlocked", as_lock(self)->waiters->size());
}

// -- Event ----------------------------------------------------------------------------------------------------------

struct Event : Primitive {
    Waiters* waiters;
    bool set;
    template <class A>
    void each(A&& action) {
        action(waiters);
    }
};
Event* as_event(View self) { return self.as<Event>(); }

// Event.wait, with the event as its own.

SendStatus begin_wait(NativeCoroutine* self, Value& out) {
    auto* event = self->yielded.as<Event>();
    if (event->set) {
        out = Value::boolean(true);
        return SendStatus::returned;
    }
    EventLoop* loop = loop_of(event);
    if (loop == nullptr) return SendStatus::raised;
    note(TraceKind::waiting, event, EntityKind::event, event->waiters->size() + 1);
    Ref<Future> waiter = new_waiter(loop, *event->waiters, WaitKind::event, event->entity);
    return await_frameless(self, waiter.get(), out);
}
SendStatus end_wait(NativeCoroutine* self, Outcome outcome, Value& out) {
    remove_waiter(*self->yielded.as<Event>()->waiters, self->delegate.as<Future>());
    if (outcome.failed()) return raise_frameless(std::move(outcome));
    out = Value::boolean(true);
    return SendStatus::returned;
}
constexpr Frameless kWait = {&begin_wait, &end_wait};
Value event_wait(Args args) { return make_frameless(kWait, "Event.wait", View::none(), args[0]); }
Value event_set(Args args) {
    Event* event = as_event(args[0]);
    if (event->set) return Value::none();
    event->set = true;
    const EventRef cause = note(TraceKind::event_set, event, EntityKind::event, event->waiters->size());
    for (const Value& waiter : *event->waiters) {
        Future* future = future_of(waiter);
        if (future == nullptr) return {};
        wake(future, cause);
    }
    return Value::none();
}
Value event_clear(Args args) {
    if (as_event(args[0])->set) note(TraceKind::event_cleared, as_event(args[0]), EntityKind::event, 0);
    as_event(args[0])->set = false;
    return Value::none();
}
Value event_is_set(Args args) { return Value::boolean(as_event(args[0])->set); }
constexpr Method kEventMethods[] = {{"wait", "async def self", &event_wait},
                                    {"set", "def self", &event_set},
                                    {"clear", "def self", &event_clear},
                                    {"is_set", "def self", &event_is_set}};
Value get_event_value(View self) { return Value::boolean(as_event(self)->set); }
constexpr Getter kEventGetters[] = {{"_value", &get_event_value},
                                    {"_waiters", &get_waiters<Event>, &set_waiters<Event>}};
Value event_repr(View self) {
    return primitive_repr(self, as_event(self)->set ? "set" : "unset", as_event(self)->waiters->size());
}

// -- Semaphore ------------------------------------------------------------------------------------------------------

struct Semaphore : Primitive {
    Waiters* waiters;
    Value bound;  ///< BoundedSemaphore: the initial value
    std::int64_t value;
    bool given_waiters;
    template <class A>
    void each(A&& action) {
        action(waiters);
        action(bound);
    }
};
Semaphore* as_semaphore(View self) { return self.as<Semaphore>(); }

bool semaphore_initialize(View self, CallArgs args) {
    static const Method row{"__init__", "def value=1", nullptr};
    Value value;
    if (!bind_arguments(signature_of(row),
                        is_instance(self, bounded_semaphore_type) ? "BoundedSemaphore.__init__" : "Semaphore.__init__",
                        args, &value))
        return false;
    const int negative = compare_bool(value, View::small_int(0), CompareOp::less);
    if (negative < 0) return false;
    if (negative == 1) {
        raise_text(ValueError_type, "Semaphore initial value must be >= 0");
        return false;
    }
    double number = 0;
    if (!to_double(value, number)) return false;
    as_semaphore(self)->value = static_cast<std::int64_t>(number);
    as_semaphore(self)->bound = value;
    return true;
}

bool is_locked(Semaphore* semaphore) {
    if (semaphore->value == 0) return true;
    return std::any_of(semaphore->waiters->begin(), semaphore->waiters->end(),
                       [](const Value& waiter) { return !is_cancelled(waiter); });
}

/// Semaphore._wake_up_next: hands a permit to the first waiter that has none yet.
bool wake_up_next(Semaphore* semaphore, EventRef cause) {
    for (const Value& each : *semaphore->waiters) {
        Future* waiter = future_of(each);
        if (waiter != nullptr && is_done(waiter)) continue;
        --semaphore->value;
        if (waiter != nullptr) wake(waiter, cause);
        return true;
    }
    return false;
}

// Semaphore.acquire, with the semaphore as its own; the result is None for `async with`.

SendStatus begin_permit(NativeCoroutine* self, Value& out) {
    auto* semaphore = self->yielded.as<Semaphore>();
    if (!is_locked(semaphore)) {
        --semaphore->value;
        note(TraceKind::acquired, semaphore, EntityKind::semaphore, static_cast<std::size_t>(semaphore->value));
        out = self->result.take();
        return SendStatus::returned;
    }
    EventLoop* loop = loop_of(semaphore);
    if (loop == nullptr) return SendStatus::raised;
    note(TraceKind::waiting, semaphore, EntityKind::semaphore, semaphore->waiters->size() + 1);
    Ref<Future> waiter = new_waiter(loop, *semaphore->waiters, WaitKind::semaphore, semaphore->entity);
    return await_frameless(self, waiter.get(), out);
}
SendStatus end_permit(NativeCoroutine* self, Outcome outcome, Value& out) {
    auto* semaphore = self->yielded.as<Semaphore>();
    auto* waiter = self->delegate.as<Future>();
    remove_waiter(*semaphore->waiters, waiter);
    if (outcome.failed_with(CancelledError_type) && waiter->state == Future::State::finished) {
        ++semaphore->value;  // the permit it was handed and will not use
    } else if (!outcome.failed()) {
        note(TraceKind::acquired, semaphore, EntityKind::semaphore, static_cast<std::size_t>(semaphore->value));
    }
    while (semaphore->value > 0 && wake_up_next(semaphore, 0)) {
    }
    if (outcome.failed()) return raise_frameless(std::move(outcome));
    out = self->result.take();
    return SendStatus::returned;
}
constexpr Frameless kPermit = {&begin_permit, &end_permit};
Value semaphore_acquire(Args args) {
    return make_frameless(kPermit, "Semaphore.acquire", View::boolean(true), args[0]);
}
void give_back(Semaphore* semaphore) {
    ++semaphore->value;
    wake_up_next(semaphore, note(TraceKind::released, semaphore, EntityKind::semaphore,
                                 static_cast<std::size_t>(semaphore->value)));
}
Value semaphore_release(Args args) {
    give_back(as_semaphore(args[0]));
    return Value::none();
}
Value bounded_release(Args args) {
    Semaphore* semaphore = as_semaphore(args[0]);
    double bound = 0;
    if (!to_double(semaphore->bound, bound)) return {};
    if (static_cast<double>(semaphore->value) >= bound)
        return raise_text(ValueError_type, "BoundedSemaphore released too many times");
    give_back(semaphore);
    return Value::none();
}
Value semaphore_locked(Args args) { return Value::boolean(is_locked(as_semaphore(args[0]))); }
Value semaphore_enter(Args args) {
    Type* type = type_of(args[0]);
    if (type == &semaphore_type || type == &bounded_semaphore_type) {
        return make_frameless(kPermit, "_ContextManagerMixin.__aenter__", View::none(), args[0]);
    }
    return enter_by_methods(args[0]);
}
constexpr Method kSemaphoreMethods[] = {{"acquire", "async def self", &semaphore_acquire},
                                        {"release", "def self", &semaphore_release},
                                        {"locked", "def self", &semaphore_locked},
                                        {"__aenter__", "async def self", &semaphore_enter}};
constexpr Method kBoundedMethods[] = {{"release", "def self", &bounded_release}};
Value get_value(View self) { return make_int(as_semaphore(self)->value); }
bool set_value(View self, View value) { return value && to_int64(value, as_semaphore(self)->value); }
Value get_bound(View self) { return as_semaphore(self)->bound; }
constexpr Getter kSemaphoreGetters[] = {{"_value", &get_value, &set_value},
                                        {"_waiters", &get_waiters_if_any<Semaphore>, &set_waiters<Semaphore>}};
constexpr Getter kBoundedGetters[] = {{"_bound_value", &get_bound}};
Value semaphore_repr(View self) {
    Semaphore* semaphore = as_semaphore(self);
    return primitive_repr(
        self, is_locked(semaphore) ? std::string("locked") : fmt::format("unlocked, value:{}", semaphore->value),
        semaphore->waiters->size());
}

}  // namespace

bool is_held(View lock) { return as_lock(lock)->locked; }
bool release_lock(View lock) { return release(as_lock(lock)); }
Value acquire_lock(View lock) { return make_frameless(kAcquire, "Lock.acquire", View::boolean(true), lock); }
Value enter_lock(View lock) { return make_frameless(kAcquire, "_ContextManagerMixin.__aenter__", View::none(), lock); }
Value leave_lock(View lock) { return make_frameless(kRelease, "_ContextManagerMixin.__aexit__", View::none(), lock); }

void define_lock_types() {
    using type_flags::kBaseType;
    lock_type.slots.initialize = [](View, CallArgs args) { return no_arguments("Lock.__init__", args); };
    lock_type.slots.repr = &lock_repr;
    primitive::define<Lock>(lock_type, "asyncio.locks.Lock", kBaseType, kLockMethods, kLockGetters,
                            &context_manager_type);
    event_type.slots.initialize = [](View, CallArgs args) { return no_arguments("Event.__init__", args); };
    event_type.slots.repr = &event_repr;
    primitive::define<Event>(event_type, "asyncio.locks.Event", kBaseType, kEventMethods, kEventGetters,
                             &loop_bound_type);
    semaphore_type.slots.initialize = &semaphore_initialize;
    semaphore_type.slots.repr = &semaphore_repr;
    primitive::define<Semaphore>(semaphore_type, "asyncio.locks.Semaphore", kBaseType, kSemaphoreMethods,
                                 kSemaphoreGetters, &context_manager_type);
    bounded_semaphore_type.slots.initialize = &semaphore_initialize;
    bounded_semaphore_type.slots.repr = &semaphore_repr;
    primitive::define<Semaphore>(bounded_semaphore_type, "asyncio.locks.BoundedSemaphore", kBaseType, kBoundedMethods,
                                 kBoundedGetters, &semaphore_type);
}

}  // namespace loopglass
