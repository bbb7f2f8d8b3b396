// _thread: simulated threads for Python, what `threading` is written on. CPython 3.13 Modules/_threadmodule.c.
#include <fmt/format.h>

#include "sim/core/objects/callable.hpp"
#include "sim/core/objects/dict.hpp"
#include "sim/core/objects/instance.hpp"
#include "sim/core/objects/number.hpp"
#include "sim/core/objects/sequence.hpp"
#include "sim/core/operations.hpp"
#include "sim/loop/machine.hpp"
#include "sim/loop/signals.hpp"
#include "sim/python/modules/modules.hpp"
#include "sim/python/modules/thread_locks.hpp"

namespace loopglass {

extern Type thread_local_type;

namespace {

Type handle_type;

/// What start_joinable_thread gives: outlives the thread.
struct ThreadHandle : Object {
    ThreadWaitQueue* joiners;
    std::uint64_t ident;
    EntityId entity;
    bool started, done;
};
ThreadHandle* as_handle(View self) { return self.as<ThreadHandle>(); }

/// native_id: as if the main thread's were the process's.
/// Threads at a time: each has a stack.
constexpr std::size_t kMostThreads = 10'000;
constexpr std::int64_t kFirstNativeId = 4242;

/// In a process of its own a thread is the main one.
std::uint64_t ident_of_current() {
    Machine& machine = Machine::current();
    const SimulatedThread* thread = machine.current_thread();
    return thread->own_processor ? machine.main_thread()->number : thread->number;
}
/// As if the signal had come: nothing where the program leaves it to the system or ignores it.
Value f_interrupt_main(Args args) {
    std::int64_t number = 0;
    if (!to_int64(args[0], number)) return {};
    if (number < 1 || number >= kSignals) return raise_text(ValueError_type, "signal number out of range");
    if (is_int(signal_handler(static_cast<int>(number)))) return Value::none();
    Machine& machine = Machine::current();
    send_signal(static_cast<int>(number));
    if (machine.current_thread() == machine.main_thread() && !machine.heed_signals()) return {};
    return Value::none();
}
Value f_get_ident(Args) { return make_int(static_cast<std::int64_t>(ident_of_current())); }
Value f_get_native_id(Args) { return make_int(kFirstNativeId - 1 + static_cast<std::int64_t>(ident_of_current())); }
/// 0 in the program's own process, else a number for each process of a pool.
Value f_process(Args) {
    const SimulatedThread* thread = Machine::current().current_thread();
    return make_int(thread->own_processor ? static_cast<std::int64_t>(thread->number) : 0);
}

SimulatedThread* find_thread(View ident) {
    std::int64_t number = 0;
    if (!is_int(ident) || !int_fits(ident, number)) return nullptr;
    for (const auto& thread : Machine::current().threads()) {
        if (thread->number == static_cast<std::uint64_t>(number) &&
            thread->run_state != SimulatedThread::State::finished)
            return thread.get();
    }
    return nullptr;
}

/// The body of a thread of the program's: an exception that comes out of it has no other place to go.
void run_function(View function, View args, View keywords) {
    Value kept(function);
    if (call_with(function, args.as<Tuple>(), keywords ? keywords.as<Dict>() : nullptr)) return;
    if (aborting()) return;
    if (clear_error_if(SystemExit_type)) return;
    Ref<Str> shown = repr(function);
    if (!shown) take_error();
    report_unraisable({}, fmt::format("Exception ignored in thread started by {}", shown ? shown->view() : "?"));
}

/// Starts a thread that calls the function in `parts`: (function, args, keywords, handle or None).
SimulatedThread* start(Ref<Tuple> parts, std::string name, bool daemon, bool at_once) {
    Machine& machine = Machine::current();
    SimulatedThread* thread = machine.start_thread(
        std::move(name),
        [] {
            Value held = Machine::current().current_thread()->function;
            auto* parts_now = held.as<Tuple>();
            const View keywords = parts_now->items[2];
            run_function(parts_now->items[0], parts_now->items[1], keywords.is_none() ? View() : keywords);
            if (parts_now->items[3].is_none()) return;
            ThreadHandle* handle = as_handle(parts_now->items[3]);
            handle->done = true;
            Machine::current().notify_all(*handle->joiners);
        },
        false);
    if (thread == nullptr) return nullptr;
    thread->daemon = daemon;
    if (!parts->items[3].is_none()) {
        as_handle(parts->items[3])->ident = thread->number;
        as_handle(parts->items[3])->entity = thread->entity;
    }
    thread->function = View(parts);
    // It runs at once up to its first blocking point: who starts a thread waits until it has begun.
    if (at_once) machine.run_at_once(thread);
    return thread;
}

/// start_joinable_thread(function, handle=None, daemon=True), and the name of the thread.
Value f_start_joinable_thread(Args args) {
    if (!is_callable(args[0])) return raise_text(TypeError_type, "thread function must be callable");
    const int daemon = truth(args[2]);
    if (daemon < 0) return {};
    Value handle(args[1]);
    if (handle.is_none()) handle = call(View(&handle_type));
    if (!handle) return {};
    if (as_handle(handle)->started) return raise_text(RuntimeError_type, "thread already started");
    if (Machine::current().threads().size() > kMostThreads)
        return raise_text(RuntimeError_type, "can't start new thread");
    as_handle(handle)->started = true;
    Ref<Tuple> parts = make_tuple({args[0], View(make_tuple(0)), View::none(), handle.view()});
    const std::string name = is_str(args[3]) ? std::string(as_str(args[3])->view()) : "";
    if (start(std::move(parts), name, daemon == 1, true) == nullptr) {
        as_handle(handle)->started = false;
        return {};
    }
    return aborting() ? Value() : handle;
}
Value f_start_new_thread(Args args) {
    if (!is_callable(args[0])) return raise_text(TypeError_type, "first arg must be callable");
    if (!is_tuple(args[1])) return raise_text(TypeError_type, "2nd arg must be a tuple");
    if (args[2] && !is_dict(args[2])) return raise_text(TypeError_type, "optional 3rd arg must be a dictionary");
    if (Machine::current().threads().size() > kMostThreads)
        return raise_text(RuntimeError_type, "can't start new thread");
    Ref<Tuple> parts = make_tuple({args[0], args[1], args[2] ? args[2] : View::none(), View::none()});
    Value name = get_attr_or_empty(args[0], intern("__name__"));
    if (!name) take_error();
    const SimulatedThread* thread =
        start(std::move(parts), name && is_str(name) ? std::string(as_str(name)->view()) : "thread", true, false);
    return thread != nullptr ? make_int(static_cast<std::int64_t>(thread->number)) : Value();
}

Value handle_construct(Type* type, CallArgs) {
    auto* handle = static_cast<ThreadHandle*>(new_object_memory(*type, type->basic_size));
    handle->joiners = new ThreadWaitQueue();
    return Value::adopt(View(handle));
}
Value handle_join(Args args) {
    Ref<Object> keep(args[0].object());
    ThreadHandle* handle = as_handle(args[0]);
    Machine& machine = Machine::current();
    double deadline = 0;
    if (!deadline_of(args[1], deadline)) return {};
    while (!handle->done) {
        if (machine.clock.now() >= deadline) break;
        machine.current_thread()->waits_for_thread = handle->ident;
        if (machine.wait(*handle->joiners, deadline, WaitKind::join, handle->entity) < 0) return {};
    }
    return Value::none();
}
Value handle_is_done(Args args) { return Value::boolean(as_handle(args[0])->done); }
Value handle_set_done(Args args) {
    as_handle(args[0])->done = true;
    return Value::none();
}
constexpr Method kHandleMethods[] = {{"join", "self, timeout=None, /", &handle_join},
                                     {"is_done", "self, /", &handle_is_done},
                                     {"_set_done", "self, /", &handle_set_done}};
Value handle_ident(View self) { return make_int(static_cast<std::int64_t>(as_handle(self)->ident)); }
constexpr Getter kHandleGetters[] = {{"ident", &handle_ident}};

// -- what threading wants to know -----------------------------------------------------------------------------------

/// (ident, name, daemon) of every thread that has not ended, the main one first.
Value f_threads(Args) {
    Ref<List> list = make_list();
    for (const auto& thread : Machine::current().threads()) {
        if (thread->run_state == SimulatedThread::State::finished || thread->own_processor) continue;
        Ref<Tuple> row = make_tuple({make_int(static_cast<std::int64_t>(thread->number)), make_str(thread->name),
                                     Value::boolean(thread->daemon)});
        if (!append(list.get(), View(row))) return {};
    }
    return list;
}
/// Joins a thread that no handle belongs to.
Value f_join(Args args) {
    double deadline = 0;
    if (!deadline_of(args[1], deadline)) return {};
    while (find_thread(args[0]) != nullptr && Machine::current().clock.now() < deadline) {
        if (Machine::current().wait_for_an_end(deadline) < 0) return {};
    }
    return Value::none();
}
Value f_set_name(Args args) {
    SimulatedThread* thread = find_thread(args[0]);
    if (thread == nullptr || !is_str(args[1])) return Value::none();
    thread->name = as_str(args[1])->view();
    Machine::current().recorder.rename(thread->entity, thread->name);
    return Value::none();
}
/// A lock to wait on in a condition's name: "condition", "event", "semaphore", "barrier", "queue_get", "queue_put",
/// "queue_join".
Value f_waiter(Args args) {
    if (is_str(args[0])) {
        for (auto kind = static_cast<std::uint16_t>(WaitKind::none);
             kind <= static_cast<std::uint16_t>(WaitKind::other); ++kind) {
            if (name_of(static_cast<WaitKind>(kind)) == as_str(args[0])->view())
                return make_thread_lock(static_cast<WaitKind>(kind));
        }
    }
    return make_thread_lock(WaitKind::other);
}
Value f_main_ident(Args) { return make_int(static_cast<std::int64_t>(Machine::current().main_thread()->number)); }
Value f_count(Args) { return make_int(static_cast<std::int64_t>(Machine::current().threads().size()) - 1); }
Value f_stack_size(Args) { return make_int(0); }
Value f_exit(Args) { return raise_value(View(&SystemExit_type)); }
Value f_daemons_allowed(Args) { return Value::boolean(true); }
Value f_allocate_lock(Args) { return make_thread_lock(WaitKind::lock); }

constexpr Method kFunctions[] = {
    {"start_joinable_thread", "function, handle=None, daemon=True, name=None", &f_start_joinable_thread},
    {"start_new_thread", "function, args, kwargs=?, /", &f_start_new_thread},
    {"start_new", "function, args, kwargs=?, /", &f_start_new_thread},
    {"allocate_lock", "", &f_allocate_lock},
    {"allocate", "", &f_allocate_lock},
    {"get_ident", "", &f_get_ident},
    {"interrupt_main", "signum=2, /", &f_interrupt_main},
    {"get_native_id", "", &f_get_native_id},
    {"_get_main_thread_ident", "", &f_main_ident},
    {"_count", "", &f_count},
    {"stack_size", "size=0, /", &f_stack_size},
    {"exit", "", &f_exit},
    {"exit_thread", "", &f_exit},
    {"daemon_threads_allowed", "", &f_daemons_allowed},
    {"_process", "", &f_process},
    {"_threads", "", &f_threads},
    {"_join", "ident, timeout, /", &f_join},
    {"_set_name", "ident, name, /", &f_set_name},
    {"_waiter", "stands_for, /", &f_waiter},
};

}  // namespace

void define_thread_types() {
    define_thread_lock_types();
    define_thread_local_type();
    Slots& slots = handle_type.slots;
    slots.construct = &handle_construct;
    slots.initialize = [](View, CallArgs) { return true; };
    slots.destroy = [](Object* self) {
        delete static_cast<ThreadHandle*>(self)->joiners;
        free_object(self, sizeof(ThreadHandle));
    };
    define_type(handle_type, {.name = "_thread._ThreadHandle",
                              .size = sizeof(ThreadHandle),
                              .methods = kHandleMethods,
                              .getters = kHandleGetters});
}

Ref<Module> make_thread_module() {
    Ref<Module> module = make_module("_thread");
    add_functions(module.get(), kFunctions);
    add_value(module.get(), "lock", View(&thread_lock_type));
    add_value(module.get(), "LockType", View(&thread_lock_type));
    add_value(module.get(), "RLock", View(&thread_recursive_lock_type));
    add_value(module.get(), "_local", View(&thread_local_type));
    add_value(module.get(), "_ThreadHandle", View(&handle_type));
    add_value(module.get(), "error", View(&RuntimeError_type));
    add_value(module.get(), "TIMEOUT_MAX", make_float(9223372036.0));
    return module;
}

}  // namespace loopglass
