#include "gui/model/timeline.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "gui/model/view_grid.hpp"

namespace loopglass {

namespace {

/// Nanoseconds of a blocking call that a learner should see.
constexpr std::uint64_t kLongBlock = 100'000'000;

/// Pixels of the narrowest bar: a step that takes no time is still to be seen.
constexpr float kNarrowest = ViewGrid::kColumn;

constexpr std::size_t kTimeStride = 64;  // events

/// How many of the intervals that share a bar are looked at for the weightiest.
constexpr std::ptrdiff_t kLookedAt = 64;

/// The first interval that begins after the event; quick when it is near.
template <class Iterator>
Iterator gallop(Iterator from, Iterator end, EventRef event) {
    std::ptrdiff_t stride = 1;
    Iterator low = from;
    while (end - low > stride && (low + stride)->begin <= event) {
        low += stride;
        stride *= 2;
    }
    const Iterator high = end - low > stride ? low + stride : end;
    return std::upper_bound(low, high, event, [](EventRef at, const auto& interval) { return at < interval.begin; });
}

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

}  // namespace

void TimelineModel::read_events(const Trace& trace) {
    for (; consumed_ < trace.events.size(); ++consumed_) {
        const TraceEvent& event = trace.events[consumed_];
        const auto ref = static_cast<EventRef>(consumed_ + 1);
        if (consumed_ % kTimeStride == 0) times_.push_back(event.time);
        const bool between = event.kind == TraceKind::line || event.kind == TraceKind::name_read ||
                             event.kind == TraceKind::name_written;
        steps_.push(!between);
        if (between) continue;
        if (event.kind == TraceKind::cancel_requested) cancels_.push_back(ref);
        if (event.kind == TraceKind::printed) markers_.push_back({ref, false});
        if (event.kind == TraceKind::problem || event.kind == TraceKind::never_awaited ||
            event.kind == TraceKind::stalled || event.kind == TraceKind::limit_hit ||
            (event.kind == TraceKind::task_collected && (event.flags & trace_flag::pending) != 0)) {
            markers_.push_back({ref, true});
            problems_.push_back(ref);
        }
        if (event.kind == TraceKind::blocked && event.payload >= kLongBlock) has_blocked_time_ = true;
        if (event.kind == TraceKind::cpu)
            has_blocked_time_ = (computed_ += event.payload) >= kLongBlock || has_blocked_time_;
    }
}

void TimelineModel::set_problems(const std::vector<Problem>& problems) {
    std::erase_if(markers_, [](const TimelineMarker& marker) { return marker.problem; });
    problems_.clear();
    for (const Problem& problem : problems) {
        if (problem.at == 0) continue;
        markers_.push_back({problem.at, true});
        problems_.push_back(problem.at);
    }
    std::sort(problems_.begin(), problems_.end());
    std::sort(markers_.begin(), markers_.end(), [](const TimelineMarker& a, const TimelineMarker& b) {
        return a.event != b.event ? a.event < b.event : a.problem < b.problem;
    });
}

std::uint64_t TimelineModel::next_identity() {
    static std::uint64_t last = 0;  // the window has one thread
    return ++last;
}

void TimelineModel::advance(const Trace& trace) {
    if (trace.events.size() < history_.consumed()) *this = TimelineModel();
    history_.advance(trace);
    read_events(trace);
    resources_.advance(trace);
}

double TimelineModel::axis_value(const Trace& trace, EventRef event, TimelineAxis axis) const {
    if (event == 0 || trace.events.empty()) return 0;
    const auto ref = static_cast<EventRef>(std::min<std::size_t>(event, trace.events.size()));
    if (axis == TimelineAxis::virtual_time) return static_cast<double>(trace.events[ref - 1].time);
    const std::size_t index = steps_.rank(ref);
    if (steps_.is_step(ref)) return static_cast<double>(index);
    const double before = index == 0 ? 0 : steps_.select(index);
    const double next =
        index == steps_.steps() ? static_cast<double>(trace.events.size()) + 1 : steps_.select(index + 1);
    return static_cast<double>(index) + (ref - before) / (next - before);
}

EventRef TimelineModel::event_at(const Trace& trace, double value, TimelineAxis axis) const {
    const std::size_t size = trace.events.size();
    if (axis == TimelineAxis::steps) {
        if (value < 0 || steps_.steps() == 0) return 0;
        const auto index = static_cast<std::size_t>(std::min(value, static_cast<double>(steps_.steps())));
        const double before = index == 0 ? 0 : steps_.select(index);
        const double next = index == steps_.steps() ? static_cast<double>(size) + 1 : steps_.select(index + 1);
        const double within = std::min(value - static_cast<double>(index), 1.0);
        return static_cast<EventRef>(std::min(before + within * (next - before), static_cast<double>(size)));
    }
    const auto sample = std::upper_bound(times_.begin(), times_.end(), value,
                                         [](double at, std::int64_t time) { return at < static_cast<double>(time); });
    const auto samples = static_cast<std::size_t>(sample - times_.begin());
    std::size_t low = samples == 0 ? 0 : (samples - 1) * kTimeStride, high = std::min(size, samples * kTimeStride);
    while (low < high) {
        const std::size_t middle = (low + high) / 2;
        if (static_cast<double>(trace.events[middle].time) <= value)
            low = middle + 1;
        else
            high = middle;
    }
    return static_cast<EventRef>(low);
}

double TimelineModel::extent(const Trace& trace, TimelineAxis axis, EventRef until) const {
    return axis_value(trace, static_cast<EventRef>(std::min<std::size_t>(until, trace.events.size())), axis);
}

std::vector<TimelineMarker> TimelineModel::markers(const Trace& trace, const TimelineView& view, EventRef until) const {
    std::vector<TimelineMarker> out;
    const auto by_event = [](const TimelineMarker& marker, EventRef event) { return marker.event < event; };
    float last = 0;
    for (auto it = std::lower_bound(markers_.begin(), markers_.end(), event_at(trace, view.begin, view.axis), by_event);
         it != markers_.end() && it->event <= until;) {
        const float x = view.x_of(axis_value(trace, it->event, view.axis));
        if (x > view.width) break;
        out.push_back(*it);
        last = x;
        // Leap over those in the same column of a few pixels; a problem among them is what shows.
        const auto next = std::lower_bound(it + 1, markers_.end(),
                                           event_at(trace, view.value_at(last + kNarrowest), view.axis) + 1, by_event);
        const auto problem = std::lower_bound(problems_.begin(), problems_.end(), it->event);
        if (problem != problems_.end() && *problem <= until && (next == markers_.end() || *problem < next->event) &&
            *problem >= it->event)
            out.back() = {*problem, true};
        it = next;
    }
    return out;
}

std::vector<TimelineTick> TimelineModel::ticks(const TimelineView& view, float spacing) {
    std::vector<TimelineTick> out;
    const double span = view.end - view.begin;
    if (span <= 0 || view.width <= 0) return out;
    const double wanted = span * static_cast<double>(spacing / view.width);
    double step = std::pow(10.0, std::floor(std::log10(wanted)));
    for (const double factor : {1.0, 2.0, 5.0, 10.0}) {
        if (step * factor < wanted) continue;
        step *= factor;
        break;
    }
    if (view.axis == TimelineAxis::steps) step = std::max(step, 1.0);
    for (double value = std::ceil(view.begin / step) * step; value <= view.end; value += step) {
        if (value < 0) continue;
        const float x = view.x_of(value);
        if (view.axis == TimelineAxis::steps)
            out.push_back({x, fmt::format("{:.0f}", value)});
        else if (step >= 1e9)
            out.push_back({x, fmt::format("{:.0f} s", value * 1e-9)});
        else if (step >= 1e8)
            out.push_back({x, fmt::format("{:.1f} s", value * 1e-9)});
        else if (step >= 1e6)
            out.push_back({x, fmt::format("{:.0f} ms", value * 1e-6)});
        else
            out.push_back({x, fmt::format("{:g} \xc2\xb5s", value * 1e-3)});
    }
    return out;
}

const StateInterval* TimelineModel::hit(const Lane& lane, const Trace& trace, const TimelineView& view, float x,
                                        EventRef until) const {
    const auto last = static_cast<EventRef>(std::min<std::uint64_t>(until, trace.events.size()));
    const EventRef event = event_at(trace, view.value_at(x), view.axis);
    const auto& intervals = lane.intervals;
    auto it = std::upper_bound(intervals.begin(), intervals.end(), event,
                               [](EventRef at, const StateInterval& interval) { return at < interval.begin; });
    if (it == intervals.begin()) return nullptr;
    --it;
    if (it->begin > last || (it->end != 0 && event >= it->end)) return nullptr;
    if (event > last) return nullptr;
    return &*it;
}

std::vector<TimelineBar> TimelineModel::bars(const Lane& lane, const Trace& trace, const TimelineView& view,
                                             EventRef until) const {
    return bars(lane, trace, view, until, ViewGrid(*this, trace, view));
}

std::vector<TimelineBar> TimelineModel::bars(const Lane& lane, const Trace& trace, const TimelineView& view,
                                             EventRef until, const ViewGrid& grid) const {
    std::vector<TimelineBar> out;
    const auto& intervals = lane.intervals;
    const auto begins_after = [](EventRef event, const StateInterval& interval) { return event < interval.begin; };
    const auto last = static_cast<EventRef>(std::min<std::uint64_t>(until, trace.events.size()));
    auto it =
        std::upper_bound(intervals.begin(), intervals.end(), event_at(trace, view.begin, view.axis), begins_after);
    if (it != intervals.begin()) --it;
    for (; it != intervals.end() && it->begin <= last; ++it) {
        const EventRef end = it->end == 0 || it->end > last ? last : it->end;
        const float left = grid.x_of(it->begin);
        const float right = grid.x_of(end);
        if (left > view.width) break;
        if (right < 0) continue;
        const float start = std::max({left, 0.0F, out.empty() ? 0.0F : out.back().right});
        const bool column_taken =
            !out.empty() && right <= out.back().right && out.back().right - out.back().left <= kNarrowest + 0.01F;
        if (!column_taken) {
            if (start < view.width)
                out.push_back({start, std::max(std::min(right, view.width), start + kNarrowest), it->state, *it, 0});
            continue;
        }
        // It shares the narrow bar before it, and so do all that begin before that bar's end, but the last of them,
        // which may reach beyond. They lie one behind the other in memory: some are looked at, the rest is leapt over.
        TimelineBar& bar = out.back();
        const EventRef edge = grid.event_at(bar.right);
        const auto first = it;
        const auto looked_at = std::min(intervals.end(), it + kLookedAt);
        do {
            if (weight(it->state) > weight(bar.state)) {
                bar.state = it->state;
                bar.interval = *it;
            }
            ++it;
        } while (it != looked_at && it->begin <= edge && (it + 1 == intervals.end() || (it + 1)->begin <= edge));
        if (it == looked_at && it != intervals.end() && it->begin <= edge) {
            const auto behind = gallop(it, intervals.end(), edge);
            if (behind - it > 1) it = behind - 1;
        }
        bar.hidden += static_cast<std::uint32_t>(it - first);
        --it;
    }
    return out;
}

std::vector<ResourceBar> TimelineModel::bars(const ResourceLane& lane, const Trace& trace, const TimelineView& view,
                                             EventRef until) const {
    return bars(lane, trace, view, until, ViewGrid(*this, trace, view));
}

std::vector<ResourceBar> TimelineModel::bars(const ResourceLane& lane, const Trace& trace, const TimelineView& view,
                                             EventRef until, const ViewGrid& grid) const {
    std::vector<ResourceBar> out;
    const auto& intervals = lane.intervals;
    const auto last = static_cast<EventRef>(std::min<std::uint64_t>(until, trace.events.size()));
    auto it = gallop(intervals.begin(), intervals.end(), event_at(trace, view.begin, view.axis));
    if (it != intervals.begin()) --it;
    while (it != intervals.end() && it->begin <= last) {
        const float left = std::max(grid.x_of(it->begin), 0.0F);
        if (left > view.width) break;
        // All that begin within three pixels of this one share its bar.
        const auto next = std::max(it + 1, gallop(it, intervals.end(), grid.event_at(left + kNarrowest)) - 1);
        ResourceBar bar{left, view.width, *it, static_cast<std::uint32_t>(next - it - 1)};
        const auto looked_at = std::min(next, it + kLookedAt);
        for (auto shared = it; shared != looked_at; ++shared) {
            if (shared->waiters > bar.interval.waiters) bar.interval = *shared;
        }
        const EventRef end = next == intervals.end() || next->begin > last ? last : next->begin;
        bar.right = std::min(grid.x_of(end), view.width);
        if (bar.right > 0) out.push_back(bar);
        it = next;
    }
    return out;
}

}  // namespace loopglass
