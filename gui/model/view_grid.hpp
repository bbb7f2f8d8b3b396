#pragma once
/// Where events lie on the pixels of one view: the axis is asked once for each column, and all lanes share the answer.
/// Of a view in which events are far apart every event is asked for itself.
#include <vector>

#include "gui/model/timeline.hpp"

namespace loopglass {

class ViewGrid {
public:
    /// Pixels of a column: what the narrowest bar fills.
    static constexpr float kColumn = 3;

    ViewGrid(const TimelineModel& model, const Trace& trace, const TimelineView& view);

    /// Pixels from the left edge; of what lies outside the view some place outside of it.
    float x_of(EventRef event) const;
    /// The last event at or before a pixel of the view.
    EventRef event_at(float x) const;

private:
    const TimelineModel& model_;
    const Trace& trace_;
    TimelineView view_;
    std::vector<EventRef> columns_;  // the last event at or before each column's left edge; empty: ask the model
};

}  // namespace loopglass
