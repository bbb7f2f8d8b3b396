#pragma once
/// Where one step leads: pure functions of the trace, over an index that grows with it.
///
/// A *position* is a number of events, the cursor between event `position` and the next. A step ends just behind the
/// event that begins something: a line, a step of a task, an iteration. What that event names is about to happen.
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "sim/trace/trace.hpp"

namespace loopglass {

enum class StepUnit : std::uint8_t { line, task_step, iteration };
enum class Direction : std::uint8_t { forward, back };

struct Breakpoint {
    std::uint32_t line = 0;          ///< of the program; 0: not a line breakpoint
    std::string task;                ///< task name; empty: any
    std::optional<TraceKind> state;  ///< stops when the task gets there: task_suspended, task_failed …
    bool enabled = true;
};

/// The events that steps end at, and those that printed, in order.
class StepIndex {
public:
    /// Reads what was added to `trace` since the last call. It must be the same trace each time.
    void advance(const Trace& trace);

    /// The position one step from `position`; of `task` only when it is not 0. The trace's end, or 0, when there is
    /// none.
    std::uint64_t target(const Trace& trace, StepUnit unit, Direction direction, std::uint64_t position,
                         EntityId task) const;

    /// Task steps begun before `position`, and in all.
    std::uint64_t steps_before(std::uint64_t position) const;
    std::uint64_t steps() const { return steps_.size(); }
    /// Just behind the event that begins the nth task step, from 1; 0 for 0, the last one when there are fewer.
    std::uint64_t position_of_step(std::uint64_t number) const;

    const std::vector<EventRef>& prints() const { return prints_; }

private:
    std::span<const EventRef> stops_of(StepUnit unit) const;

    std::size_t consumed_ = 0;
    std::vector<EventRef> lines_;         // events `line`
    std::vector<EventRef> coarse_lines_;  // for runs without them, C++ ones: wherever a task stands at a place
    std::vector<EventRef> steps_;
    std::vector<EventRef> iterations_;
    std::vector<EventRef> prints_;
};

/// The nearest position whose event has the subject or is about it (its payload names it); the end, or 0, when there is
/// none.
std::uint64_t next_event_of(const Trace& trace, EntityId subject, Direction direction, std::uint64_t position);
std::uint64_t next_of_kind(const Trace& trace, TraceKind kind, Direction direction, std::uint64_t position);

/// The nearest position at which an enabled breakpoint stops; the end, or 0, when there is none. Lines are those of
/// `file` (its base name counts). `until`: no further than this.
std::uint64_t next_breakpoint(const Trace& trace, std::span<const Breakpoint> breakpoints, std::string_view file,
                              Direction direction, std::uint64_t position, std::uint64_t until = UINT64_MAX);

/// Where a task stands at a position: the line it runs or is parked on; 0 unknown.
LocationId location_of(const Trace& trace, EntityId task, std::uint64_t position);

}  // namespace loopglass
