#pragma once
/// What asyncio keeps per run beside its loops: the unfinished tasks, the counters of names.
#include "sim/core/runtime.hpp"
#include "sim/loop/task.hpp"

namespace loopglass {

struct LoopState final : RuntimeExtension {
    Task* first_task = nullptr;  ///< borrowed; a dying task leaves the list
    Task* last_task = nullptr;
    std::int64_t tasks_named = 0;  ///< Task-n
    StringId task_prefix = 0;      ///< "Task-" in the trace
    Value policy;                  ///< set_event_loop_policy
    static LoopState& of(Runtime& rt);
    static LoopState& current() { return of(runtime()); }
    ~LoopState() override { (void)policy.release(); }  // the heap goes as a whole; see Runtime
    void traverse(Visitor& visit) override { visit(policy); }
    void clear() override { policy.reset(); }
};

}  // namespace loopglass
