#include "sim/python/modules/thread_locks.hpp"

#include <limits>

#include <fmt/format.h>

#include "sim/core/objects/instance.hpp"
#include "sim/core/objects/number.hpp"
#include "sim/core/objects/sequence.hpp"
#include "sim/core/operations.hpp"

namespace loopglass {

Type thread_lock_type, thread_recursive_lock_type;

namespace {

constexpr double kNever = std::numeric_limits<double>::infinity();
/// threading.TIMEOUT_MAX, in seconds.
constexpr double kLongest = 9223372036.0;

ThreadLock* as_lock(View self) { return self.as<ThreadLock>(); }
std::uint64_t current_number() { return Machine::current().current_thread()->number; }

Value construct_lock(Type* type, CallArgs) {
    auto* lock = static_cast<ThreadLock*>(new_object_memory(*type, type->basic_size));
    lock->waiters = new ThreadWaitQueue();
    lock->wait_kind = WaitKind::lock;
    return Value::adopt(View(lock));
}
void destroy_lock(Object* self) {
    delete static_cast<ThreadLock*>(self)->waiters;
    free_object(self, sizeof(ThreadLock));
}

/// Threads hold locks, whatever task runs in them.
void note_lock(TraceKind kind, ThreadLock* lock) {
    Machine& machine = Machine::current();
    if (!machine.recorder.enabled() || lock->wait_kind != WaitKind::lock) return;
    const Recorder::Context& context = machine.recorder.context();
    machine.recorder.record(kind, machine.current_thread()->entity, context.step, context.location,
                            entity_of_lock(lock), lock->depth > 0 ? 0 : 1);
}

/// 1 acquired, 0 not in time, -1 raised.
int acquire(ThreadLock* lock, bool blocking, double deadline) {
    Machine& machine = Machine::current();
    while (lock->depth > 0) {
        if (!blocking || machine.clock.now() >= deadline) return 0;
        if (lock->wait_kind == WaitKind::lock) machine.current_thread()->waits_for_thread = lock->owner;
        if (machine.wait(*lock->waiters, deadline, lock->wait_kind, entity_of_lock(lock)) < 0) return -1;
    }
    lock->depth = 1;
    lock->owner = current_number();
    note_lock(TraceKind::acquired, lock);
    return 1;
}
void release(ThreadLock* lock) {
    lock->depth = 0;
    lock->owner = 0;
    note_lock(TraceKind::released, lock);
    Machine::current().notify_one(*lock->waiters);
}

Value method_acquire(Args args) {
    const int blocking = truth(args[1]);
    if (blocking < 0) return {};
    double seconds = 0;
    if (!to_double(args[2], seconds)) return {};
    if (blocking == 0 && seconds != -1)
        return raise_text(ValueError_type, "can't specify a timeout for a non-blocking call");
    double deadline = kNever;
    if (blocking == 1 && !deadline_of(args[2], deadline)) return {};
    Ref<Object> keep(args[0].object());
    ThreadLock* lock = as_lock(args[0]);
    if (lock->type == &thread_recursive_lock_type && lock->depth > 0 && lock->owner == current_number()) {
        ++lock->depth;
        return Value::boolean(true);
    }
    const int got = acquire(lock, blocking == 1, deadline);
    return got < 0 ? Value() : Value::boolean(got == 1);
}
Value method_enter(Args args) {
    const Value values[] = {args[0], Value::boolean(true), View::small_int(-1)};
    return method_acquire(Args{values});
}
Value method_release(Args args) {
    ThreadLock* lock = as_lock(args[0]);
    if (lock->depth == 0) return raise_text(RuntimeError_type, "release unlocked lock");
    release(lock);
    return Value::none();
}
Value method_release_recursive(Args args) {
    ThreadLock* lock = as_lock(args[0]);
    if (lock->depth == 0 || lock->owner != current_number())
        return raise_text(RuntimeError_type, "cannot release un-acquired lock");
    if (--lock->depth == 0) release(lock);
    return Value::none();
}
Value method_locked(Args args) { return Value::boolean(as_lock(args[0])->depth > 0); }
Value method_reinit(Args args) {
    as_lock(args[0])->depth = 0;
    as_lock(args[0])->owner = 0;
    return Value::none();
}
constexpr Method kLockMethods[] = {
    {"acquire", "self, blocking=True, timeout=-1", &method_acquire},
    {"release", "self", &method_release},
    {"locked", "self", &method_locked},
    {"acquire_lock", "self, blocking=True, timeout=-1", &method_acquire},
    {"release_lock", "self", &method_release},
    {"locked_lock", "self", &method_locked},
    {"_at_fork_reinit", "self", &method_reinit},
    {"__enter__", "self", &method_enter},
    {"__exit__", "self, *exc_info", &method_release},
};

// -- RLock only -----------------------------------------------------------------------------------------------------

bool is_owned(const ThreadLock* lock) { return lock->depth > 0 && lock->owner == current_number(); }
Value method_is_owned(Args args) { return Value::boolean(is_owned(as_lock(args[0]))); }
Value method_recursion_count(Args args) { return make_int(is_owned(as_lock(args[0])) ? as_lock(args[0])->depth : 0); }
/// What a condition does around its wait: gives up all acquisitions at once, and takes them again.
Value method_release_save(Args args) {
    ThreadLock* lock = as_lock(args[0]);
    if (lock->depth == 0) return raise_text(RuntimeError_type, "cannot release un-acquired lock");
    Ref<Tuple> state = make_tuple({make_int(lock->depth), make_int(static_cast<std::int64_t>(lock->owner))});
    release(lock);
    return state;
}
Value method_acquire_restore(Args args) {
    if (!is_tuple(args[1]) || args[1].as<Tuple>()->size != 2)
        return raise_text(TypeError_type, "_acquire_restore() argument 1 must be a tuple of 2 items");
    std::int64_t depth = 0;
    if (!to_int64(args[1].as<Tuple>()->items[0], depth)) return {};
    Ref<Object> keep(args[0].object());
    if (acquire(as_lock(args[0]), true, kNever) < 0) return {};
    as_lock(args[0])->depth = depth;
    return Value::none();
}
constexpr Method kRecursiveMethods[] = {
    {"acquire", "self, blocking=True, timeout=-1", &method_acquire},
    {"release", "self", &method_release_recursive},
    {"_is_owned", "self", &method_is_owned},
    {"_recursion_count", "self", &method_recursion_count},
    {"_release_save", "self", &method_release_save},
    {"_acquire_restore", "self, state, /", &method_acquire_restore},
    {"_at_fork_reinit", "self", &method_reinit},
    {"__enter__", "self", &method_enter},
    {"__exit__", "self, *exc_info", &method_release_recursive},
};

Value lock_repr(View self) {
    return make_str(fmt::format("<{} {} object at {}>", as_lock(self)->depth > 0 ? "locked" : "unlocked",
                                "_thread.lock", address_text(self)));
}
Value recursive_lock_repr(View self) {
    const ThreadLock* lock = as_lock(self);
    return make_str(fmt::format("<{} _thread.RLock object owner={} count={} at {}>",
                                lock->depth > 0 ? "locked" : "unlocked", lock->owner, lock->depth, address_text(self)));
}

}  // namespace

Value make_thread_lock(WaitKind stands_for) {
    Value made = construct_lock(&thread_lock_type, {});
    as_lock(made)->wait_kind = stands_for;
    return made;
}

EntityId entity_of_lock(ThreadLock* lock) {
    Recorder& recorder = Machine::current().recorder;
    if (lock->entity == 0 && lock->wait_kind == WaitKind::lock)
        lock->entity = recorder.register_entity(EntityKind::lock, EntityName{}, recorder.context().actor);
    return lock->entity;
}

bool deadline_of(View timeout, double& deadline) {
    deadline = kNever;
    if (timeout.is_none()) return true;
    double seconds = 0;
    if (!to_double(timeout, seconds)) return false;
    if (seconds == -1) return true;
    if (seconds < 0) {
        raise_text(ValueError_type, "timeout value must be a non-negative number");
        return false;
    }
    if (seconds > kLongest) {
        raise_text(OverflowError_type, "timeout value is too large");
        return false;
    }
    Machine& machine = Machine::current();
    machine.charge_cpu();
    deadline = machine.clock.now() + seconds;
    return true;
}

void define_thread_lock_types() {
    const struct {
        Type& type;
        const char* name;
        std::span<const Method> methods;
        Value (*repr)(View);
        std::uint32_t flags;
    } rows[] = {
        {thread_lock_type, "_thread.lock", kLockMethods, &lock_repr, 0},
        {thread_recursive_lock_type, "_thread.RLock", kRecursiveMethods, &recursive_lock_repr, type_flags::kBaseType}};
    for (const auto& row : rows) {
        Slots& slots = row.type.slots;
        slots.construct = &construct_lock;
        slots.initialize = [](View, CallArgs) { return true; };
        slots.destroy = &destroy_lock;
        slots.repr = row.repr;
        define_type(row.type,
                    {.name = row.name, .size = sizeof(ThreadLock), .flags = row.flags, .methods = row.methods});
    }
}

}  // namespace loopglass
