#pragma once
/// Session: one program under control, forwards and backwards.
///
/// It keeps two runs. The *recording* goes ahead to the program's end (or a limit) in slices and gives the whole trace, lines
/// included. The *probe* stands at the cursor: seeking forwards advances it, seeking backwards starts it anew; determinism makes both
/// the same program. Everything returned is plain data.
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "sim/session/run.hpp"
#include "sim/session/snapshot.hpp"

namespace loopglass {

enum class StepUnit : std::uint8_t { line, task_step, iteration };
enum class Direction : std::uint8_t { forward, back };

struct Breakpoint {
    std::uint32_t line = 0;               ///< of the program; 0: not a line breakpoint
    std::string task;                     ///< task name; empty: any
    std::optional<TraceKind> state;       ///< stops when the task gets there: task_suspended, task_failed …
    bool enabled = true;
};

class Session {
public:
    Session(std::shared_ptr<const Program> program, RunOptions options);
    Session(const NativeScenario& scenario, RunOptions options);
    ~Session();

    // -- recording ---------------------------------------------------------------------------------------------
    /// Goes on recording for `work` units; true while there is more. Never blocks for longer than the work takes.
    bool record(std::uint64_t work);
    bool recorded() const;
    /// Stops the recording where it is: what is there stays readable.
    void stop_recording();
    const Trace& trace() const;
    std::uint64_t length() const;         ///< events recorded
    int exit_status() const;              ///< valid when recorded
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

    // -- stepping: pure functions of the trace --------------------------------------------------------------------------
    /// Where one step from the cursor leads. `task`: the followed one (0: any). The end of the trace, or 0, when there is no more.
    std::uint64_t target(StepUnit unit, Direction direction, EntityId task = 0) const;
    /// The next event of any of these subjects.
    std::uint64_t next_event_of(EntityId subject, Direction direction) const;
    std::uint64_t next_of_kind(TraceKind kind, Direction direction) const;
    std::uint64_t next_breakpoint(Direction direction) const;
    std::vector<Breakpoint>& breakpoints() { return breakpoints_; }
    /// "step 14 of 62": task steps before the cursor, and in all.
    struct StepCount {
        std::uint64_t done, total;
    };
    StepCount steps() const;
    /// One sentence on the event just before the cursor.
    std::string narration() const;
    /// Output written before the cursor; events of its pieces.
    struct OutputPiece {
        std::uint64_t position;           ///< cursor just behind it
        bool error;
        std::string text;
    };
    std::vector<OutputPiece> output(bool up_to_cursor) const;
    /// The line a task stands at, at the cursor (from the trace alone); 0 unknown.
    LocationId location_of(EntityId task) const;

private:
    std::unique_ptr<Run> make_run() const;
    std::shared_ptr<const Program> program_;
    const NativeScenario* scenario_ = nullptr;
    RunOptions options_;
    std::unique_ptr<Run> recording_, probe_;
    std::uint64_t position_ = 0;
    std::vector<Breakpoint> breakpoints_;
    Snapshot snapshot_;
    std::uint64_t snapshot_position_ = UINT64_MAX;
    bool stopped_ = false;
};

}  // namespace loopglass
