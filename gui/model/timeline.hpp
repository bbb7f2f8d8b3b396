#pragma once
/// The timeline, computed: lanes of state intervals and what of them falls on which pixel. No ImGui here.
///
/// However long the trace, a lane gives at most one bar for three pixels: the cost of drawing depends on the window
/// alone.
#include <cstdint>
#include <string>
#include <vector>

#include "gui/model/resource_history.hpp"
#include "gui/model/step_rank.hpp"
#include "sim/trace/derive.hpp"
#include "sim/trace/trace.hpp"
#include "sim/watch/problem.hpp"

namespace loopglass {

enum class TimelineAxis : std::uint8_t { steps, virtual_time };

/// The stretch of the axis that is seen: steps or virtual nanoseconds, on `width` pixels. A step is an event other than
/// a line or a name; those lie between, so that a loop of a million lines is one step wide.
struct TimelineView {
    double begin = 0, end = 1;
    float width = 1;
    TimelineAxis axis = TimelineAxis::steps;

    float x_of(double value) const { return static_cast<float>((value - begin) / (end - begin)) * width; }
    double value_at(float x) const { return begin + static_cast<double>(x / width) * (end - begin); }
};

/// Something at a moment: output, or a problem.
struct TimelineMarker {
    EventRef event = 0;
    bool problem = false;
};

struct TimelineTick {
    float x = 0;
    std::string label;
};

struct TimelineBar {
    float left, right;  ///< pixels from the left edge
    LaneState state;
    StateInterval interval;    ///< the longest of those merged
    std::uint32_t hidden = 0;  ///< further intervals that share these pixels
};

struct ResourceBar {
    float left, right;
    ResourceInterval interval;  ///< the one with most waiters of those merged
    std::uint32_t hidden = 0;
};

class ViewGrid;

class TimelineModel {
public:
    /// Takes in what the trace has gained. A shorter trace than before is another one: everything starts anew.
    void advance(const Trace& trace);
    /// What the detectors found: marks of their own.
    void set_problems(const std::vector<Problem>& problems);
    /// Another one for every trace begun: what was derived from one model must not be asked of its successor, which may
    /// stand at the same address with as many events.
    std::uint64_t identity() const { return identity_; }
    const StateHistory& history() const { return history_; }
    const ResourceHistory& resources() const { return resources_; }
    /// `until`: events after it are not there (the hidden future); UINT32_MAX shows all.
    std::vector<TimelineBar> bars(const Lane& lane, const Trace& trace, const TimelineView& view, EventRef until) const;
    /// The same of a lock, queue …: at most one bar for three pixels.
    std::vector<ResourceBar> bars(const ResourceLane& lane, const Trace& trace, const TimelineView& view,
                                  EventRef until) const;
    /// The same for many lanes of one view, whose grid is made once.
    std::vector<TimelineBar> bars(const Lane& lane, const Trace& trace, const TimelineView& view, EventRef until,
                                  const ViewGrid& grid) const;
    std::vector<ResourceBar> bars(const ResourceLane& lane, const Trace& trace, const TimelineView& view,
                                  EventRef until, const ViewGrid& grid) const;
    /// Position of an event on the axis.
    double axis_value(const Trace& trace, EventRef event, TimelineAxis axis) const;
    /// The last event at or before a place on the axis.
    EventRef event_at(const Trace& trace, double value, TimelineAxis axis) const;

    /// The end of the axis, for `until` or all of the trace.
    double extent(const Trace& trace, TimelineAxis axis, EventRef until = UINT32_MAX) const;
    /// Output and problems up to `until`, at most one a pixel column (problems first).
    std::vector<TimelineMarker> markers(const Trace& trace, const TimelineView& view, EventRef until) const;
    /// Places for the axis's numbers: round ones, at least `spacing` pixels apart.
    static std::vector<TimelineTick> ticks(const TimelineView& view, float spacing);
    /// The interval of a lane that a pixel shows; null where nothing is.
    const StateInterval* hit(const Lane& lane, const Trace& trace, const TimelineView& view, float x,
                             EventRef until) const;
    /// The cancel_requested events.
    const std::vector<EventRef>& cancels() const { return cancels_; }
    /// A blocking call held the loop for a tenth of a second or more.
    bool has_blocked_time() const { return has_blocked_time_; }

private:
    static std::uint64_t next_identity();
    void read_events(const Trace& trace);
    std::uint64_t identity_ = next_identity();
    std::vector<std::int64_t> times_;  // of every kTimeStride-th event: what a search for a time reads first
    StepRank steps_;                   // events other than lines and names
    ResourceHistory resources_;
    std::vector<TimelineMarker> markers_;
    std::vector<EventRef> problems_;  // of markers_, those that are problems
    std::vector<EventRef> cancels_;
    std::size_t consumed_ = 0;
    std::uint64_t computed_ = 0;  // nanoseconds of CPU time charged
    bool has_blocked_time_ = false;
    StateHistory history_;
};

}  // namespace loopglass
