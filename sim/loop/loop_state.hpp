#pragma once
/// What asyncio keeps per run beside its loops: the unfinished tasks, the counters of names.
#include <array>
#include <memory>
#include <string>
#include <unordered_map>

#include "sim/core/collector.hpp"
#include "sim/core/runtime.hpp"
#include "sim/loop/network.hpp"
#include "sim/loop/signals.hpp"
#include "sim/loop/task.hpp"

namespace loopglass {

struct LibraryLine;

struct LoopState final : RuntimeExtension {
    Task* first_task = nullptr;  ///< borrowed; a dying task leaves the list
    Task* last_task = nullptr;
    std::int64_t tasks_named = 0;  ///< Task-n
    StringId task_prefix = 0;      ///< "Task-" in the trace
    Value policy;                  ///< set_event_loop_policy
    Signals signals;
    std::unique_ptr<Network> network;  ///< made at first use
    /// Lines of C++ scenarios by where they stand: their texts are put together once. See location_of.
    struct KnownPlace {
        const char* file = nullptr;
        const char* function = nullptr;
        std::uint32_t line = 0;
        LocationId location = 0;
    };
    std::array<KnownPlace, 64> known_places;
    /// Of objects made in debug mode, by address but never gone through in that order; see origin.hpp.
    struct Origin {
        Value stack;       ///< traceback.StackSummary: of strings and numbers only
        std::string text;  ///< of a handle that was cancelled: how it looked
    };
    std::unordered_map<const Object*, Origin> origins;
    const LibraryLine* made_at = nullptr;  ///< where the library makes the next object
    static LoopState& of(Runtime& rt) {
        if (auto* state = rt.extension<LoopState>(ExtensionSlot::loop); state != nullptr) [[likely]]
            return *state;
        return make(rt);
    }
    static LoopState& current() { return of(runtime()); }
    static LoopState& make(Runtime& rt);
    /// The interned text of a name that lives for ever, looked up by its address.
    struct KnownName {
        const Str* name = nullptr;
        StringId text = 0;
    };
    std::array<KnownName, 64> known_names;
    /// The qualified names of native functions, by what they are made of.
    struct KnownFunction {
        const Method* method = nullptr;
        const Type* owner = nullptr;
        StringId text = 0;
    };
    std::array<KnownFunction, 32> known_functions;
    /// `name` as a text of the trace.
    static StringId trace_text(const Str* name);
    ~LoopState() override {  // the heap goes as a whole; see Runtime
        (void)policy.release();
        for (auto& [object, origin] : origins) (void)origin.stack.release();
        signals.forget();
    }
    void traverse(Visitor& visit) override {
        visit(policy);
        for (const auto& [object, origin] : origins) visit(origin.stack);
        signals.traverse(visit);
    }
    void clear() override {
        policy.reset();
        origins.clear();
        signals.clear();
    }
};

}  // namespace loopglass
