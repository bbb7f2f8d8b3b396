#pragma once
/// Session: one program under control, forwards and backwards.
///
/// It keeps two runs. The *recording* goes ahead to the program's end (or a limit) in slices and gives the whole trace,
/// lines included. The *probe* stands at the cursor: seeking forwards advances it, seeking backwards starts it anew;
/// determinism makes both the same program. More probes are parked along a long run when there is time for it
/// (`prepare`), so that going back does not mean going through all of it again. Everything returned is plain data.
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "sim/session/run.hpp"
#include "sim/session/snapshot.hpp"
#include "sim/session/stepping.hpp"

namespace loopglass {

class Session {
public:
    Session(std::shared_ptr<const Program> program, RunOptions options);
    Session(const NativeScenario& scenario, RunOptions options);
    ~Session();

    // -- recording ---------------------------------------------------------------------------------------------
    /// Goes on recording for `work` units; true while there is more. Never blocks for longer than the work takes.
    bool record(std::uint64_t work);
    /// The program has ended, or the recording was stopped.
    bool recorded() const;
    /// Stops the recording where it is: what is there stays readable. `why` becomes the closing line.
    void stop_recording(std::string why = {});
    bool stopped() const { return stopped_; }
    const Trace& trace() const;
    std::uint64_t length() const;  ///< events recorded
    int exit_status() const;       ///< valid when the program has ended; -1 before, and when it was stopped
    const std::string& closing_line() const;

    // -- cursor --------------------------------------------------------------------------------------------------
    /// Events before the cursor; 0 is the very beginning.
    std::uint64_t position() const { return position_; }
    /// Moves the cursor. The state follows by `settle`.
    void seek(std::uint64_t position);
    /// Brings the probe towards the cursor by `work` units; true when it is there.
    bool settle(std::uint64_t work = UINT64_MAX);
    bool settled() const;
    /// 0..1, of the seek under way.
    double progress() const;
    /// The state at the cursor; call when settled.
    const Snapshot& snapshot();
    /// The task that snapshots list whatever the number of tasks, and say of what keeps it alive; 0: none.
    void look_closely_at(EntityId task);
    /// Parks probes along a recorded run, by `work` units; true while there is more to do. Nothing visible changes.
    bool prepare(std::uint64_t work);

    // -- stepping: pure functions of the trace ----------------------------------------------------------------------
    /// Where one step from the cursor leads. `task`: the followed one (0: any). The end of the trace, or 0, when there
    /// is no more.
    std::uint64_t target(StepUnit unit, Direction direction, EntityId task = 0) const;
    /// The next event whose subject this is, or which is about it.
    std::uint64_t next_event_of(EntityId subject, Direction direction) const;
    std::uint64_t next_of_kind(TraceKind kind, Direction direction) const;
    std::uint64_t next_breakpoint(Direction direction, std::uint64_t until = UINT64_MAX) const;
    std::vector<Breakpoint>& breakpoints() { return breakpoints_; }
    /// "step 14 of 62": task steps before the cursor, and in all.
    struct StepCount {
        std::uint64_t done, total;
    };
    StepCount steps() const;
    /// Where the nth task step begins; see StepIndex.
    std::uint64_t position_of_step(std::uint64_t number) const { return index_.position_of_step(number); }
    /// One sentence on the event just before the cursor.
    std::string narration() const;
    /// Output written before the cursor; events of its pieces.
    struct OutputPiece {
        std::uint64_t position;  ///< cursor just behind it
        bool error;
        std::string text;
    };
    std::vector<OutputPiece> output(bool up_to_cursor) const;
    /// The line a task stands at, at the cursor (from the trace alone); 0 unknown.
    LocationId location_of(EntityId task) const;

private:
    Session(std::shared_ptr<const Program> program, const NativeScenario* scenario, RunOptions options);
    std::unique_ptr<Run> make_run() const;
    std::unique_ptr<Run> make_probe();
    void choose_probe(std::uint64_t goal);
    std::uint64_t work_at(std::uint64_t position) const;
    std::uint64_t position_after(std::uint64_t work) const;
    std::optional<std::uint64_t> widest_gap() const;
    std::uint64_t probe_goal() const;
    std::shared_ptr<const Program> program_;
    const NativeScenario* scenario_ = nullptr;
    RunOptions options_;
    std::unique_ptr<Run> recording_, probe_;
    std::vector<std::unique_ptr<Run>> parked_;  // probes that stand elsewhere
    std::unique_ptr<Run> on_its_way_;           // to be parked at parking_goal_
    std::uint64_t parking_goal_ = 0;
    /// How much work had been done when so many events were recorded.
    struct Milestone {
        std::uint64_t position, work;
    };
    std::vector<Milestone> milestones_;
    EntityId closely_ = 0;
    std::uint64_t position_ = 0;
    std::uint64_t settled_at_ = UINT64_MAX;  // the goal the probe was last brought to
    std::vector<Breakpoint> breakpoints_;
    StepIndex index_;
    Snapshot snapshot_;
    std::optional<Snapshot> last_snapshot_;  // of the program's end, before its names were cleared
    std::uint64_t snapshot_position_ = UINT64_MAX;
    std::string stop_reason_;
    bool stopped_ = false;
};

}  // namespace loopglass
