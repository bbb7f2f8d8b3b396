#pragma once
/// What asyncio keeps per run beside its loops: the unfinished tasks, the counters of names.
#include <array>
#include <memory>

#include "sim/core/collector.hpp"
#include "sim/core/runtime.hpp"
#include "sim/loop/network.hpp"
#include "sim/loop/signals.hpp"
#include "sim/loop/task.hpp"

namespace loopglass {

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
    static LoopState& of(Runtime& rt);
    static LoopState& current() { return of(runtime()); }
    ~LoopState() override {  // the heap goes as a whole; see Runtime
        (void)policy.release();
        signals.forget();
    }
    void traverse(Visitor& visit) override {
        visit(policy);
        signals.traverse(visit);
    }
    void clear() override {
        policy.reset();
        signals.clear();
    }
};

}  // namespace loopglass
