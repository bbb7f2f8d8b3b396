#include "gui/model/timeline.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace loopglass {

namespace {

/// Which state shows when several share a pixel: the rarer and weightier one.
int weight(LaneState state) {
    switch (state) {
        case LaneState::blocked: return 6;
        case LaneState::failed: return 5;
        case LaneState::cancelled: return 4;
        case LaneState::running: return 3;
        case LaneState::ready: return 2;
        default: return 1;
    }
}

int row_order(EntityKind kind) {
    switch (kind) {
        case EntityKind::loop: return 0;
        case EntityKind::task: return 1;
        default: return 2;
    }
}

}  // namespace

void TimelineModel::advance(const Trace& trace) {
    if (trace.events.size() < history_.consumed()) history_ = StateHistory();
    history_.advance(trace);
    rows_.clear();
    for (const Lane& lane : history_.lanes()) rows_.push_back(&lane);
    std::stable_sort(rows_.begin(), rows_.end(), [&](const Lane* a, const Lane* b) {
        return row_order(trace.entities[a->entity].kind) < row_order(trace.entities[b->entity].kind);
    });
    // The main thread's lane says nothing that the loop's does not, unless there are other threads.
    std::size_t threads = 0;
    for (const Lane* row : rows_) threads += trace.entities[row->entity].kind == EntityKind::thread ? 1 : 0;
    if (threads <= 1) std::erase_if(rows_, [&](const Lane* row) { return trace.entities[row->entity].kind == EntityKind::thread; });
}

double TimelineModel::axis_value(const Trace& trace, EventRef event, TimelineAxis axis) const {
    if (axis == TimelineAxis::steps || event == 0) return event;
    return static_cast<double>(trace.events[std::min<std::size_t>(event, trace.events.size()) - 1].time);
}

EventRef TimelineModel::event_at(const Trace& trace, double value, TimelineAxis axis) const {
    const std::size_t size = trace.events.size();
    if (axis == TimelineAxis::steps) return static_cast<EventRef>(std::clamp(value, 0.0, static_cast<double>(size)));
    std::size_t low = 0, high = size;
    while (low < high) {
        const std::size_t middle = (low + high) / 2;
        if (static_cast<double>(trace.events[middle].time) <= value) low = middle + 1;
        else high = middle;
    }
    return static_cast<EventRef>(low);
}

std::vector<TimelineBar> TimelineModel::bars(const Lane& lane, const Trace& trace, const TimelineView& view, EventRef until) const {
    std::vector<TimelineBar> out;
    const auto& intervals = lane.intervals;
    const auto last = static_cast<EventRef>(std::min<std::uint64_t>(until, trace.events.size()));
    const EventRef first_event = event_at(trace, view.begin, view.axis);
    auto it = std::upper_bound(intervals.begin(), intervals.end(), first_event, [](EventRef event, const StateInterval& interval) { return event < interval.begin; });
    if (it != intervals.begin()) --it;
    while (it != intervals.end() && it->begin <= last) {
        const EventRef end = it->end == 0 || it->end > last ? last : it->end;
        const float left = view.x_of(axis_value(trace, it->begin, view.axis));
        const float right = view.x_of(axis_value(trace, end, view.axis));
        if (left > view.width) break;
        if (!out.empty() && left < out.back().left + 1.0F) {
            // The same pixel column again: merge, then leap to the first interval that ends beyond it.
            TimelineBar& bar = out.back();
            ++bar.hidden;
            if (weight(it->state) > weight(bar.state)) {
                bar.state = it->state;
                bar.interval = *it;
            }
            bar.right = std::max(bar.right, right);
            if (right <= bar.left + 1.0F) {
                const EventRef beyond = event_at(trace, view.value_at(bar.left + 1.0F), view.axis);
                auto leap = std::upper_bound(it, intervals.end(), beyond, [](EventRef event, const StateInterval& interval) { return event < interval.begin; });
                if (leap != intervals.begin()) --leap;
                if (leap > it) {
                    bar.hidden += static_cast<std::uint32_t>(leap - it - 1);
                    it = leap;
                    continue;
                }
            }
        } else if (right >= 0) {
            out.push_back({std::max(left, 0.0F), std::min(std::max(right, left + 1.0F), view.width), it->state, *it, 0});
        }
        ++it;
    }
    return out;
}

std::string describe(const StateInterval& interval, const Trace& trace) {
    std::string text(name_of(interval.state));
    if (interval.state == LaneState::waiting && interval.about != 0) text += fmt::format(" for {}", trace.name_of(interval.about));
    if (interval.state == LaneState::running && interval.about != 0) text += fmt::format(" {}", trace.name_of(interval.about));
    return text;
}

}  // namespace loopglass
