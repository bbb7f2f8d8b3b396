#include "sim/core/runtime.hpp"

#include <cstring>
#include <iterator>

#include <fmt/format.h>

#include "sim/core/collector.hpp"
#include "sim/core/collector_node.hpp"
#include "sim/core/objects/basic.hpp"
#include "sim/core/objects/define.hpp"
#include "sim/core/operations.hpp"
#include "sim/core/place.hpp"

namespace loopglass {

Runtime* current_runtime = nullptr;

namespace {

/// Object flag: an entry in Runtime::addresses exists.
constexpr std::uint32_t kHasAddress = 1U << 7;
/// Nested destructions beyond this depth wait their turn, so that a list of a million lists cannot overflow the stack.
constexpr int kDestroyDepth = 50;

std::string (*place_finder)() = nullptr;

/// The message of a run that ends early, with the line it came to: "PLACE: message", or "message, at PLACE".
std::string with_place(Abort reason, std::string message) {
    if (reason != Abort::limit && reason != Abort::unsupported) return message;
    const std::string place = current_place();
    if (place.empty()) return message;
    return reason == Abort::limit ? fmt::format("{}, at {}", message, place) : fmt::format("{}: {}", place, message);
}

int destroy_depth = 0;
std::vector<Object*> deferred_destructions;

void clear_weakrefs(Object* object) {
    Runtime& rt = runtime();
    auto [first, last] = rt.weakrefs.equal_range(object);
    // The newest reference's callback runs first, as in CPython; the multimap keeps order of insertion.
    std::vector<Value> due;
    for (auto it = first; it != last; ++it) {
        it->second->referent = nullptr;
        if (it->second->callback && !rt.dismantled) due.emplace_back(static_cast<Object*>(it->second));
    }
    rt.weakrefs.erase(first, last);
    for (auto it = due.rbegin(); it != due.rend(); ++it) {
        rt.weakref_callbacks.push_back(std::move(*it));
        rt.pending = true;
    }
    object->flags &= ~object_flags::kHasWeakrefs;
}

[[gnu::always_inline]] inline void destroy_now(Object* object) {
    constexpr std::uint32_t rare = object_flags::kHasWeakrefs | kHasAddress;
    if ((object->flags & rare) != 0) [[unlikely]] {
        if ((object->flags & object_flags::kHasWeakrefs) != 0) clear_weakrefs(object);
        if ((object->flags & kHasAddress) != 0) runtime().addresses.erase(object);
    }
    if ((object->flags & object_flags::kTracked) != 0) {
        object->flags &= ~object_flags::kTracked;
        untrack(node_of(object));
    }
    object->type->slots.destroy(object);
}

void destroy_deferred() {
    while (!deferred_destructions.empty()) {
        Object* next = deferred_destructions.back();
        deferred_destructions.pop_back();
        ++destroy_depth;
        destroy_now(next);
        --destroy_depth;
    }
}

/// Its native part has no references and its own members are empty: a collection may look at it from now on.
void track_by_node(Object* object) {
    object->flags |= object_flags::kHasNode | object_flags::kTracked;
    GcObject* node = node_of(object);
    node->refcount = 0;
    node->flags = object_flags::kStandsFor;
    node->type = object->type;
    track(node);
}

}  // namespace

Runtime::Runtime(const Limits& run_limits) : limits(run_limits), collector(std::make_unique<Collector>()) {
    heap.set_limit(limits.memory_bytes);
    work_mark = limits.work_units;
}

Runtime::~Runtime() {
    // The heap goes as a whole: nothing is destroyed one by one, so owners here must forget what they hold first.
    for (auto& finalizer : finalizers) (void)finalizer.release();
    for (auto& callback : weakref_callbacks) (void)callback.release();
    (void)main_thread.error.release();
    (void)main_thread.outermost.exception.release();
    (void)main_thread.context.release();
}

void destroy_object(Object* object) {
    if ((object->flags & object_flags::kImmortal) != 0) [[unlikely]] {
        object->refcount = 1U << 30;
        return;
    }
    Type* type = object->type;
    if (type->slots.finalize != nullptr && (object->flags & object_flags::kFinalized) == 0) {
        object->flags |= object_flags::kFinalized;
        if (!runtime().dismantled) {
            // Kept alive until the safepoint at which its finalizer runs.
            object->refcount = 1;
            runtime().finalizers.push_back(Ref<Object>::adopt(object));
            runtime().pending = true;
            return;
        }
    }
    if (destroy_depth >= kDestroyDepth) [[unlikely]] {
        deferred_destructions.push_back(object);
        return;
    }
    ++destroy_depth;
    destroy_now(object);
    if (--destroy_depth == 0 && !deferred_destructions.empty()) [[unlikely]]
        destroy_deferred();
}

void* new_instance_memory(Type& type, std::size_t bytes) {
    Runtime& rt = runtime();
    const bool with_node = needs_node(type);
    void* memory = rt.heap.allocate(with_node ? bytes + sizeof(GcObject) : bytes);
    auto* object = static_cast<Object*>(with_node ? static_cast<GcObject*>(memory) + 1 : memory);
    std::memset(static_cast<void*>(object), 0, bytes);
    object->refcount = 1;
    object->type = &type;
    ++rt.live_objects;
    incref(&type);
    if (type.slot_count != 0) empty_slot_members(object);
    if (with_node) track_by_node(object);
    return object;
}

void free_object(Object* object, std::size_t bytes) {
    Runtime& rt = runtime();
    Type* type = object->type;
    --rt.live_objects;
    if (type->is_heap_type()) {
        const bool with_node = (object->flags & object_flags::kHasNode) != 0;
        const std::size_t whole = bytes + type->basic_size - type->native_base->basic_size;
        rt.heap.release(node_of(object), with_node ? whole + sizeof(GcObject) : whole);
        decref(type);
    } else {
        rt.heap.release(object, bytes);
    }
}

namespace {

/// Runs the finalizers that are due. What one of them sets free is finalized before the next, so that the order is that
/// of nested destruction, as in CPython.
void run_finalizers() {
    Runtime& rt = runtime();
    std::deque<Ref<Object>> due;
    due.swap(rt.finalizers);
    while (!due.empty()) {
        Ref<Object> object = std::move(due.front());
        due.pop_front();
        object->type->slots.finalize(object.get());
        object = nullptr;
        // Not by calling itself: a chain of objects with finalizers is as long as the program likes.
        due.insert(due.begin(), std::make_move_iterator(rt.finalizers.begin()),
                   std::make_move_iterator(rt.finalizers.end()));
        rt.finalizers.clear();
    }
}

void run_weakref_callbacks() {
    Runtime& rt = runtime();
    while (!rt.weakref_callbacks.empty()) {
        std::vector<Value> due;
        due.swap(rt.weakref_callbacks);
        for (Value& reference : due) {
            Value callback = std::move(reference.as<WeakReference>()->callback);
            if (!callback) continue;
            if (Value result = call(callback, reference); !result && has_error()) report_unraisable(callback, "");
        }
    }
}

}  // namespace

void run_safepoint() {
    Runtime& rt = runtime();
    // Finalizers run Python code of their own: the exception in flight is put aside.
    Ref<ExceptionObject> error = take_error();
    while (rt.pending && !aborting() && !rt.dismantled) {
        rt.pending = false;
        if (!rt.weakref_callbacks.empty()) run_weakref_callbacks();
        if (!rt.finalizers.empty()) run_finalizers();
        rt.collector->collect_if_due();
    }
    if (error) restore_error(std::move(error));
}

void set_place_finder(std::string (*finder)()) { place_finder = finder; }

std::string current_place() { return place_finder != nullptr ? place_finder() : std::string(); }

Value abort_run(Abort reason, std::string message) {
    Runtime& rt = runtime();
    if (rt.abort == Abort::none) {
        rt.abort = reason;
        rt.abort_message = with_place(reason, std::move(message));
    }
    rt.thread->error = nullptr;
    return {};
}

Value unsupported(std::string_view what) { return abort_run(Abort::unsupported, std::string(what)); }

std::uint64_t id_of(View value) {
    // Looks like an address, so that programs which print ids print what they are used to.
    constexpr std::uint64_t base = 0x7f3a'5c00'0000U;
    if (!value.is_object()) {
        // No two values may share one: small numbers and constants lie below all objects; the others are where their
        // bits say, which is no multiple of 16.
        constexpr std::uint64_t immediate_base = 0x7d00'0000'0000U, most_bits = std::uint64_t{1} << 36U;
        return value.bits() < most_bits ? immediate_base + value.bits() * 16U : value.bits();
    }
    Runtime& rt = runtime();
    Object* object = value.object();
    if ((object->flags & object_flags::kImmortal) == 0) object->flags |= kHasAddress;
    auto [it, fresh] = rt.addresses.try_emplace(object, 0);
    if (fresh) it->second = base + 0x1000U + 0x30U * rt.next_address++;
    return it->second;
}

}  // namespace loopglass
