#include "sim/trace/ascii_timeline.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace loopglass {
namespace {

struct StateRow {
    char symbol;
    int weight;  // the greater wins a column
    std::string_view legend;
};

// Indexed by LaneState.
constexpr std::array<StateRow, 10> state_rows{{{',', 1, "created"},
                                               {'-', 4, "ready"},
                                               {'#', 5, "running"},
                                               {'!', 6, "blocked"},
                                               {'.', 3, "waiting"},
                                               {'z', 2, "sleeping"},
                                               {'$', 7, "finished"},
                                               {'X', 9, "failed"},
                                               {'/', 8, "cancelled"},
                                               {'~', 10, "collected"}}};
static_assert(state_rows.size() == static_cast<std::size_t>(LaneState::collected) + 1);

const StateRow& row_of(LaneState state) { return state_rows[static_cast<std::size_t>(state)]; }

/// Places events in columns.
class Axis {
public:
    Axis(const Trace& trace, TraceClock clock, EventRef last, std::size_t columns)
        : trace_(trace), clock_(clock), columns_(columns), length_(1) {
        length_ = std::max<std::uint64_t>(1, place_of(last) + (clock == TraceClock::steps ? 1 : 0));
    }

    std::size_t column_of(EventRef ref) const {
        // Long traces and long times: 128 bits would be needed to multiply first.
        const long double share = static_cast<long double>(place_of(ref)) / static_cast<long double>(length_);
        return std::min(columns_ - 1, static_cast<std::size_t>(share * static_cast<long double>(columns_)));
    }

private:
    std::uint64_t place_of(EventRef ref) const {
        return clock_ == TraceClock::steps ? ref - 1 : static_cast<std::uint64_t>(trace_.events[ref - 1].time);
    }

    const Trace& trace_;
    TraceClock clock_;
    std::size_t columns_;
    std::uint64_t length_;
};

std::string draw_lane(const Lane& lane, const Axis& axis, EventRef last, std::size_t columns,
                      std::array<bool, state_rows.size()>& used) {
    std::string row(columns, ' ');
    std::string weights(columns, '\0');
    for (const StateInterval& each : lane.intervals) {
        if (each.begin > last) break;
        const std::size_t from = axis.column_of(each.begin);
        std::size_t to = from + 1;  // an end is a point
        if (!is_over(each.state)) {
            const bool goes_on = each.end == 0 || each.end > last;
            to = std::max(to, goes_on ? columns : axis.column_of(each.end));
        }
        used[static_cast<std::size_t>(each.state)] = true;
        const StateRow& state = row_of(each.state);
        for (std::size_t column = from; column < to; ++column) {
            if (weights[column] >= state.weight) continue;
            weights[column] = static_cast<char>(state.weight);
            row[column] = state.symbol;
        }
    }
    return row;
}

}  // namespace

char symbol_of(LaneState state) { return row_of(state).symbol; }

std::string ascii_timeline(const Trace& trace, const StateHistory& history, const AsciiTimelineOptions& options) {
    const std::size_t known = std::min(history.consumed(), trace.events.size());
    const auto last = static_cast<EventRef>(options.until == 0 ? known : std::min<std::size_t>(options.until, known));
    if (last == 0) return {};

    std::vector<const Lane*> lanes;
    for (const Lane& lane : history.lanes()) {
        if (!lane.intervals.empty() && lane.intervals.front().begin <= last) lanes.push_back(&lane);
    }
    const std::size_t hidden = lanes.size() > options.max_rows ? lanes.size() - options.max_rows : 0;
    lanes.resize(lanes.size() - hidden);

    constexpr std::size_t longest_name = 16;
    std::vector<std::string> names;
    std::size_t name_width = 0;
    for (const Lane* lane : lanes) {
        std::string name = trace.name_of(lane->entity);
        if (name.size() > longest_name) name = name.substr(0, longest_name - 1) + "~";
        name_width = std::max(name_width, name.size());
        names.push_back(std::move(name));
    }
    const std::size_t width = std::max<std::size_t>(options.width, 20);
    const std::size_t columns = width > name_width + 11 ? width - name_width - 3 : 8;
    const Axis axis(trace, options.clock, last, columns);

    std::string picture;
    std::array<bool, state_rows.size()> used{};
    for (std::size_t index = 0; index < lanes.size(); ++index) {
        picture +=
            fmt::format("{:<{}} |{}|\n", names[index], name_width, draw_lane(*lanes[index], axis, last, columns, used));
    }
    if (hidden != 0) picture += fmt::format("and {} more\n", hidden);
    for (std::size_t state = 0; state < used.size(); ++state) {
        if (used[state]) picture += fmt::format(" {} {}", state_rows[state].symbol, state_rows[state].legend);
    }
    picture += '\n';
    return picture;
}

}  // namespace loopglass
