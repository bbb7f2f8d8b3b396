#pragma once
/// Run: one execution of a program or C++20 scenario, which can be stopped anywhere, looked at, and gone on with.
///
/// Everything is determined by the program and its RunOptions: two runs record the same events.
#include <functional>
#include <memory>
#include <string>

#include "sim/asyncio/scenario_registry.hpp"
#include "sim/loop/machine.hpp"
#include "sim/python/program.hpp"
#include "sim/session/options.hpp"

namespace loopglass {

class Run {
public:
    Run(std::shared_ptr<const Program> program, RunOptions options);
    Run(const NativeScenario& scenario, RunOptions options);
    ~Run();
    Run(const Run&) = delete;
    Run& operator=(const Run&) = delete;

    enum class Stop : std::uint8_t { budget, position, finished };
    /// Goes on for `work` units at the most, or until event number `until` has been recorded. Always returns.
    Stop advance(std::uint64_t work, std::uint64_t until = UINT64_MAX);
    /// Runs to the end.
    void finish();

    bool finished() const { return finished_; }
    /// Valid once finished: 0, 1, what sys.exit said, or 3 limit, 4 unsupported, 5 stalled.
    int exit_status() const { return exit_status_; }
    /// "loopglass: KIND: message" for statuses 3 to 5; empty otherwise.
    const std::string& closing_line() const { return closing_line_; }
    const Trace& trace() const { return recorder_.trace(); }
    Recorder& recorder() { return recorder_; }
    /// Number of events recorded so far.
    std::uint64_t position() const { return recorder_.last(); }
    Runtime& runtime() { return *runtime_; }
    Machine& machine() { return Machine::of(*runtime_); }
    const RunOptions& options() const { return options_; }
    /// The number of the last event that was recorded while the program was alive: behind it come those of its
    /// teardown, or none when it was ended from outside. Valid once the program has ended.
    std::uint64_t program_end() const { return program_end_; }
    /// Called when the program has ended by itself, before its names are cleared. May look, may not run Python code.
    std::function<void(Run&)> on_program_end;
    /// Receives what a program that runs tests reports (sim/python/lib/_testing). Set before the run begins.
    std::function<void(std::string_view)> on_test_report;
    /// Receives output as it is written.
    void set_output(std::function<void(std::string_view, bool)> sink);
    /// Objects that are still alive after a run that ended by itself: 0 unless something leaks. A debug build then ends
    /// with status 70 and says of which types they are.
    std::uint64_t leaked_objects() const { return leaked_; }

private:
    void set_up();
    void end();
    void note_program_end();
    RunOptions options_;
    std::shared_ptr<const Program> program_;
    const NativeScenario* scenario_ = nullptr;
    Recorder recorder_;
    std::unique_ptr<SchedulingPolicy> policy_;
    std::unique_ptr<Runtime> runtime_;
    std::string closing_line_;
    int program_status_ = 0;
    int exit_status_ = 0;
    std::uint64_t leaked_ = 0;
    std::uint64_t program_end_ = 0;
    bool finished_ = false;
};

}  // namespace loopglass
