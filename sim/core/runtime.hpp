#pragma once
/// The state of one run that every object may need: its heap, the exception in flight, the garbage collector, limits,
/// what is to be done at the next safepoint. The current Runtime is ambient, as CPython's thread state is;
/// `RuntimeScope` sets it.
///
/// Layers above hang their own state on it through `extension` slots, so that core needs to know none of them.
#include <array>
#include <cstdint>
#include <cstring>
#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "sim/core/collector.hpp"
#include "sim/core/heap.hpp"
#include "sim/core/type.hpp"
#include "sim/core/value.hpp"

namespace loopglass {

struct ExceptionObject;
struct WeakReference;

/// Counted, not timed: the same program meets the same limit on every machine.
struct Limits {
    std::uint64_t work_units = 2'000'000'000;         ///< --max-steps
    double virtual_seconds = 1e9;                     ///< --max-time
    std::size_t memory_bytes = std::size_t{1} << 30;  ///< --max-memory
    std::size_t output_bytes = std::size_t{64} << 20;
    int recursion = 1000;
};

/// Why a run was ended from outside the program: it unwinds without `finally`.
enum class Abort : std::uint8_t { none, limit, unsupported, stalled, abandoned, fatal };

/// Base of what a layer above keeps per simulated thread.
struct ThreadExtension {
    virtual ~ThreadExtension() = default;
};

/// The exception that a thread, or a generator while it runs in one, handles at present; empty when none. Those that
/// are running form a chain, the innermost first.
struct Handling {
    Value exception;
    Handling* outer = nullptr;
};

/// What a simulated thread has of its own.
struct ThreadState {
    Ref<ExceptionObject> error;               ///< set while an exception propagates
    Handling outermost;                       ///< of the thread itself
    Handling* handling = &outermost;          ///< of what runs: the thread, or the generator resumed last
    int recursion_depth = 0;                  ///< of Python calls; `Limits::recursion` bounds it
    int native_depth = 0;                     ///< of native code that calls itself through objects; see `enter_native`
    Value context;                            ///< contextvars.Context now entered
    void* frame = nullptr;                    ///< innermost python Frame; sim/python owns the meaning
    std::uint32_t entity = 0;                 ///< trace id
    char* native_stack_limit = nullptr;       ///< lowest address native recursion may reach
    std::unique_ptr<ThreadExtension> python;  ///< the interpreter's data stack
};

/// Base of what a layer above keeps per run.
struct RuntimeExtension {
    virtual ~RuntimeExtension() = default;
    /// Shows the collector (and the end-of-run teardown) what the extension holds.
    virtual void traverse(Visitor&) {}
    /// Drops everything it holds, before the leak check at the end of a run.
    virtual void clear() {}
};
enum class ExtensionSlot : std::uint8_t { loop, asyncio, python, machine, modules, session, count };

class Runtime {
public:
    explicit Runtime(const Limits& limits = {});
    ~Runtime();
    Runtime(const Runtime&) = delete;
    Runtime& operator=(const Runtime&) = delete;

    Heap heap;
    Limits limits;
    ThreadState main_thread;
    ThreadState* thread = &main_thread;

    // -- work and stopping ------------------------------------------------------------------------------------
    /// Work units done so far; natives that take long add theirs beforehand through `charge_work`.
    std::uint64_t work = 0;
    /// When `work` passes this, `on_work_mark` is called (budget of Session::advance, limits, thread switches).
    std::uint64_t work_mark = 0;
    Abort abort = Abort::none;
    std::string abort_message;

    // -- safepoints -------------------------------------------------------------------------------------------
    /// True when `run_safepoint` has something to do; checked by the interpreter after opcodes that drop references.
    bool pending = false;
    std::deque<Ref<Object>> finalizers;    ///< objects whose finalizer is due
    std::vector<Value> weakref_callbacks;  ///< weak references whose callback is due
    bool dismantled = false;               ///< nothing of the program runs any more, its finalizers neither

    std::unique_ptr<Collector> collector;
    std::unordered_multimap<Object*, WeakReference*> weakrefs;
    std::uint64_t live_objects = 0;  ///< non-immortal objects alive; 0 after a clean teardown
    std::uint64_t next_address = 0;  ///< see id_of()
    std::unordered_map<Object*, std::uint64_t> addresses;

    template <class T>
    T* extension(ExtensionSlot slot) const {
        return static_cast<T*>(extensions[static_cast<std::size_t>(slot)].get());
    }
    void set_extension(ExtensionSlot slot, std::unique_ptr<RuntimeExtension> value) {
        extensions[static_cast<std::size_t>(slot)] = std::move(value);
    }
    std::array<std::unique_ptr<RuntimeExtension>, static_cast<std::size_t>(ExtensionSlot::count)> extensions;

    /// Called when `work` passes `work_mark`; returns false when the run is to unwind (abort set).
    bool (*on_work_mark)(Runtime&) = nullptr;
};

extern Runtime* current_runtime;
inline Runtime& runtime() { return *current_runtime; }

/// Makes `rt` current for a scope.
class RuntimeScope {
public:
    explicit RuntimeScope(Runtime& rt) : previous_(current_runtime) { current_runtime = &rt; }
    ~RuntimeScope() { current_runtime = previous_; }
    RuntimeScope(const RuntimeScope&) = delete;
    RuntimeScope& operator=(const RuntimeScope&) = delete;

private:
    Runtime* previous_;
};

/// Sets up the builtin types once per process. Safe to call again.
void initialize_core();

/// Adds `units` of work; false (exception-less, `abort` set) when the run must unwind.
inline bool charge_work(std::uint64_t units) {
    Runtime& rt = runtime();
    rt.work += units;
    return rt.work < rt.work_mark || rt.on_work_mark == nullptr || rt.on_work_mark(rt);
}

/// Runs due finalizers, weak reference callbacks and, when the threshold is passed, the cycle collector.
void run_safepoint();
inline void safepoint() {
    if (runtime().pending) run_safepoint();
}

/// Ends the run: `message` goes to stderr as "loopglass: KIND: message". Returns empty; everything unwinds without
/// `finally`.
Value abort_run(Abort reason, std::string message);
/// `abort_run(unsupported)`: exit status 4. `what` names the construct.
Value unsupported(std::string_view what);
inline bool aborting() { return runtime().abort != Abort::none; }

/// Python's id(): unique among living objects, deterministic, in order of first request.
std::uint64_t id_of(View value);

// -- creating objects -------------------------------------------------------------------------------------------
/// Allocates a T (plus `extra` bytes) with refcount 1 and the header set; members are zero bytes, so `Value`/`Ref`
/// members must be constructed by the caller. Gc types are not tracked yet: call `track` when the members are valid.
template <class T>
T* new_object(Type& type, std::size_t extra = 0);
/// The same for an instance of a program's class; see also collector_node.hpp.
void* new_instance_memory(Type& type, std::size_t bytes);
inline void* new_object_memory(Type& type, std::size_t bytes) {
    if (type.is_heap_type()) return new_instance_memory(type, bytes);
    Runtime& rt = runtime();
    auto* object = static_cast<Object*>(rt.heap.allocate(bytes));
    std::memset(static_cast<void*>(object), 0, bytes);
    object->refcount = 1;
    object->type = &type;
    ++rt.live_objects;
    return object;
}
template <class T>
T* new_object(Type& type, std::size_t extra) {
    return static_cast<T*>(new_object_memory(type, sizeof(T) + extra));
}
/// Frees the memory of an object whose members have been released.
void free_object(Object* object, std::size_t bytes);
inline void track(GcObject* object) {
    Collector& collector = *runtime().collector;
    GcObject* head = collector.generation_head(0);
    object->flags = (object->flags & ~(3U << object_flags::kGenerationShift)) | object_flags::kTracked;
    object->gc_next = head;
    object->gc_previous = head->gc_previous;
    head->gc_previous->gc_next = object;
    head->gc_previous = object;
    collector.count_allocation();
}
inline void untrack(GcObject* object) {
    object->gc_previous->gc_next = object->gc_next;
    object->gc_next->gc_previous = object->gc_previous;
    object->flags &= ~object_flags::kTracked;
    runtime().collector->count_release();
}

}  // namespace loopglass
