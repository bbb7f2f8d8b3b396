#pragma once
/// What the types of this layer have in common: objects with Value members, a `__dict__`, an entity in the trace, and
/// the loop they belong to since they first waited. CPython 3.13 Lib/asyncio/mixins.py: _LoopBoundMixin.
#include <deque>

#include "sim/core/collector.hpp"
#include "sim/core/objects/instance.hpp"
#include "sim/core/operations.hpp"
#include "sim/loop/async.hpp"
#include "sim/loop/event_loop.hpp"

namespace loopglass {

/// Futures of ours; a program that reaches for `_waiters` may have put anything there.
using Waiters = std::deque<Value>;

struct Primitive : GcObject {
    Dict* dict;
    Value loop;  ///< bound at the first wait
    EntityId entity;
};

/// A type T derives from Primitive and names its further members: `template <class A> void each(A&& action)` calls
/// action with each Value, Ref or Waiters* member.
namespace primitive {

inline void begin(Value& member) { place(member); }
template <class T>
void begin(Ref<T>&) {}
inline void begin(Waiters*& member) { member = new Waiters(); }
inline void end(Value& member) { drop(member); }
template <class T>
void end(Ref<T>& member) {
    member = nullptr;
}
inline void end(Waiters*& member) { delete std::exchange(member, nullptr); }
inline void show(Visitor& visit, Value& member) { visit(member); }
template <class T>
void show(Visitor& visit, Ref<T>& member) {
    visit(member);
}
inline void show(Visitor& visit, Waiters*& member) {
    if (member == nullptr) return;
    for (const Value& waiter : *member) visit(waiter);
}
inline void empty(Value& member) { member.reset(); }
template <class T>
void empty(Ref<T>& member) {
    member = nullptr;
}
inline void empty(Waiters*& member) {
    Waiters old = std::move(*member);
    member->clear();
}

template <class T>
T* make(Type& type) {
    auto* self = new_instance<T>(type);
    place(self->loop);
    self->each([](auto& member) { begin(member); });
    track(self);
    return self;
}
template <class T>
Value construct(Type* type, CallArgs) {
    return Value::adopt(View(make<T>(*type)));
}
template <class T>
void destroy(Object* object) {
    auto* self = static_cast<T*>(object);
    drop(self->loop);
    self->each([](auto& member) { end(member); });
    if (self->dict != nullptr) decref(self->dict);
    free_object(object, sizeof(T));
}
template <class T>
void traverse(Object* object, Visitor& visit) {
    auto* self = static_cast<T*>(object);
    visit(static_cast<Object*>(self->dict));
    visit(self->loop);
    self->each([&](auto& member) { show(visit, member); });
}
template <class T>
void clear(Object* object) {
    auto* self = static_cast<T*>(object);
    self->each([](auto& member) { empty(member); });
    if (Dict* dict = std::exchange(self->dict, nullptr); dict != nullptr) decref(dict);
}
template <class T>
void define(Type& type, const char* name, std::uint32_t flags, std::span<const Method> methods = {},
            std::span<const Getter> getters = {}, Type* base = nullptr) {
    Slots& slots = type.slots;
    slots.destroy = &destroy<T>;
    slots.traverse = &traverse<T>;
    slots.clear = &clear<T>;
    if (slots.construct == nullptr && (base == nullptr || base->basic_size < sizeof(T)))
        slots.construct = &construct<T>;
    define_type(type, {.name = name,
                       .base = base,
                       .size = sizeof(T),
                       .flags = flags | type_flags::kGc,
                       .dict_offset = sizeof(GcObject),
                       .methods = methods,
                       .getters = getters});
}

}  // namespace primitive

static_assert(sizeof(GcObject) == 32, "Primitive::dict follows the header");

/// The loop to wait on: the running one, which the primitive is bound to from its first wait on. Null with
/// RuntimeError.
EventLoop* loop_of(Primitive* self);
/// The running loop; null with RuntimeError "no running event loop".
EventLoop* require_running_loop();
/// Its id in the trace, given on first use.
EntityId entity_of(Primitive* self, EntityKind kind);
/// Records an event of the acting task with the primitive as payload; returns its number.
EventRef note(TraceKind kind, Primitive* self, EntityKind entity_kind, std::size_t level);
/// "<asyncio.locks.Lock object at 0x…" + " [extra]>".
Value primitive_repr(View self, std::string_view extra, std::size_t waiters);
/// An `async def` that only returns: what `__aexit__` of most is.
Value returns_at_once(Value value, const char* name);

/// The future that a waiter is; to wake anything else is not supported: null with the run's end.
Future* future_of(View waiter);
inline bool is_cancelled(View waiter) {
    return is_future(waiter) && waiter.as<Future>()->state == Future::State::cancelled;
}
/// Takes waiters from the queue until one is found that is not done, and gives it None: Queue._wakeup_next.
void wake_next(Waiters& waiters, EventRef cause);
/// Removes a waiter from its queue; false when it is not there.
bool remove_waiter(Waiters& waiters, Future* waiter);
/// Awaits `waiter`, which has just been appended to `waiters`.
Ref<Future> new_waiter(EventLoop* loop, Waiters& waiters, WaitKind kind, EntityId resource);

/// `async with` through acquire() and release() as the object's class defines them.
Value enter_by_methods(View lock);
Value leave_by_methods(View lock);

void define_mixin_types();
void define_lock_types();
void define_condition_type();
void define_barrier_type();
void define_queue_types();
void define_timeout_type();
void define_task_group_type();
void define_gather_types();
void define_as_completed_type();
void define_runner_type();
void define_executor_types();
void define_policy_types();

extern Type abstract_policy_type, base_policy_type, policy_type;
extern Type loop_bound_type, context_manager_type;
extern Type lock_type, event_type, condition_type, semaphore_type, bounded_semaphore_type, barrier_type;
extern Type queue_type, priority_queue_type, lifo_queue_type, timeout_type, task_group_type, runner_type;
extern Type BrokenBarrierError_type, QueueEmpty_type, QueueFull_type, QueueShutDown_type, IncompleteReadError_type,
    LimitOverrunError_type, SendfileNotAvailableError_type;

// Functions of the module, by the file that implements them.
std::span<const Method> task_functions();    // create_task, ensure_future, sleep, current_task …
std::span<const Method> gather_functions();  // gather, wait, as_completed, shield
std::span<const Method> as_completed_functions();
std::span<const Method> timeout_functions();  // timeout, timeout_at, wait_for
std::span<const Method> runner_functions();   // run
std::span<const Method> event_functions();    // get_running_loop, new_event_loop …
std::span<const Method> thread_functions();   // to_thread, run_coroutine_threadsafe, wrap_future

/// tasks.gather(*awaitables, return_exceptions=…).
Value gather(std::span<const Value> awaitables, bool return_exceptions);
/// tasks.all_tasks(loop) as a set.
Value all_tasks(EventLoop* loop);
/// asyncio.run: the value, or empty when raised.
Value run_main(View coroutine, View debug, View loop_factory);
/// tasks.wait_for: a coroutine.
Value await_in_time(View awaitable, View timeout);
/// loop.create_task with what is given, as the loop's class defines it. An empty `name` or `context` is not passed.
Value create_task_by(EventLoop* loop, View coroutine, View name, View context);
/// events.new_event_loop and set_event_loop, through the policy. Null or false when raised.
Ref<EventLoop> new_event_loop();
bool set_event_loop(View loop);
/// asyncio.sleep.
Value sleep(double delay, View result);

}  // namespace loopglass
