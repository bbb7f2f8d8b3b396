#pragma once
// A run without Python: a body on the simulated main thread, and what came of it.

#include <functional>
#include <string>

#include "sim/asyncio/module.hpp"
#include "sim/asyncio/primitive.hpp"
#include "sim/asyncio/scenario.hpp"
#include "sim/core/collector.hpp"

namespace loopglass {

struct Stage {
    std::string out, err;
    std::uint64_t leaked = 0;
    Recorder recorder;
    FifoPolicy policy;
    Runtime rt;

    explicit Stage(Limits limits = {}) : rt(limits) {
        RuntimeScope scope(rt);
        auto machine = std::make_unique<Machine>(rt, recorder, policy);
        machine->on_output = [this](std::string_view text, bool error) { (error ? err : out) += text; };
        rt.set_extension(ExtensionSlot::machine, std::move(machine));
        initialize_asyncio();
    }
    Machine& machine() { return Machine::of(rt); }

    /// Runs the body to its end, in portions of `budget` work units (0: at once); then everything must be gone.
    void run(std::function<void()> body, std::uint64_t budget = 0) {
        RuntimeScope scope(rt);
        machine().start(std::move(body));
        while (machine().run(budget) != Machine::Stop::finished) {
        }
        if (rt.abort != Abort::none) return;
        for (auto& extension : rt.extensions) {
            if (extension) extension->clear();
        }
        run_safepoint();
        rt.collector->collect(2);
        run_safepoint();
        leaked = rt.live_objects;
    }
    void run_scenario(scenario::Coro<void> (*entry)(scenario::Scenario&)) {
        run([entry] { scenario::run_scenario(entry); });
    }
};

}  // namespace loopglass
