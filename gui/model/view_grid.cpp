#include "gui/model/view_grid.hpp"

#include <algorithm>
#include <cmath>

namespace loopglass {

namespace {

/// Events to a column from which on a place within the column is as good as the true one.
constexpr double kCrowded = 8;

}  // namespace

ViewGrid::ViewGrid(const TimelineModel& model, const Trace& trace, const TimelineView& view)
    : model_(model), trace_(trace), view_(view) {
    const auto count = static_cast<std::size_t>(std::ceil(view.width / kColumn)) + 1;
    const EventRef first = model.event_at(trace, view.begin, view.axis);
    const EventRef last = model.event_at(trace, view.end, view.axis);
    if (last - first < kCrowded * static_cast<double>(count)) return;
    columns_.reserve(count + 1);
    for (std::size_t i = 0; i <= count; ++i)
        columns_.push_back(model.event_at(trace, view.value_at(kColumn * static_cast<float>(i)), view.axis));
}

float ViewGrid::x_of(EventRef event) const {
    if (columns_.empty()) return view_.x_of(model_.axis_value(trace_, event, view_.axis));
    const auto next = std::upper_bound(columns_.begin(), columns_.end(), event);
    if (next == columns_.begin()) return -kColumn;
    if (next == columns_.end()) return kColumn * static_cast<float>(columns_.size());
    const EventRef left = *(next - 1);
    return kColumn * (static_cast<float>(next - columns_.begin() - 1) +
                      static_cast<float>(event - left) / static_cast<float>(*next - left));
}

EventRef ViewGrid::event_at(float x) const {
    const float column = x / kColumn;
    if (columns_.empty() || column < 0 || column >= static_cast<float>(columns_.size() - 1))
        return model_.event_at(trace_, view_.value_at(x), view_.axis);
    const auto index = static_cast<std::size_t>(column);
    const float within = column - static_cast<float>(index);
    return columns_[index] + static_cast<EventRef>(within * static_cast<float>(columns_[index + 1] - columns_[index]));
}

}  // namespace loopglass
