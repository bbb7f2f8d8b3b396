#include "gui/model/timeline_rows.hpp"

#include <algorithm>
#include <cctype>

namespace loopglass {

namespace {

constexpr int kDeepest = 4;

bool contains(std::string_view text, std::string_view wanted) {
    const auto same = [](char a, char b) {
        return std::tolower(static_cast<unsigned char>(a)) == std::tolower(static_cast<unsigned char>(b));
    };
    return std::search(text.begin(), text.end(), wanted.begin(), wanted.end(), same) != text.end();
}

/// Tasks below whoever made them, each family in order of creation. Made anew for each frame while a run is recorded,
/// of perhaps a million tasks: everything lies in rows.
class Nesting {
public:
    /// Of the first `count` lanes.
    Nesting(const Trace& trace, const std::vector<Lane>& lanes, std::size_t count)
        : first_(count + 1), last_(count + 1), next_(count + 1) {
        std::vector<std::uint32_t> index(trace.entities.size() + 1);
        for (std::uint32_t place = 1; place <= count; ++place) {
            const EntityId entity = lanes[place - 1].entity;
            const Entity& known = trace.entities[entity];
            if (known.kind != EntityKind::task) continue;
            index[entity] = place;
            // Who makes a task is there before it.
            add_child(known.creator < index.size() ? index[known.creator] : 0, place);
        }
    }

    /// Calls `body` with the lane and the depth of every task, parents first.
    template <class Body>
    void for_each(Body&& body) const {
        std::vector<std::uint32_t> parents;
        std::uint32_t place = first_[0];
        while (place != 0 || !parents.empty()) {
            if (place == 0) {
                place = next_[parents.back()];
                parents.pop_back();
                continue;
            }
            body(place - 1, std::min(static_cast<int>(parents.size()), kDeepest));
            if (first_[place] != 0) {
                parents.push_back(place);
                place = first_[place];
            } else {
                place = next_[place];
            }
        }
    }

private:
    void add_child(std::uint32_t parent, std::uint32_t child) {
        (last_[parent] == 0 ? first_[parent] : next_[last_[parent]]) = child;
        last_[parent] = child;
    }

    std::vector<std::uint32_t> first_, last_, next_;  // child, child, sibling; by 1 + lane, 0: nobody, none
};

/// What asyncio.run does when the program's part is over: of less interest than all else. Most tasks run the same
/// function as the one before them.
class ClosingDown {
public:
    explicit ClosingDown(const Trace& trace) : trace_(trace) {}
    bool operator()(EntityId task) {
        const StringId function = trace_.entities[task].detail;
        if (function != last_) {
            last_ = function;
            last_closes_ = trace_.strings[function].starts_with("BaseEventLoop.shutdown_");
        }
        return last_closes_;
    }

private:
    const Trace& trace_;
    StringId last_ = 0;
    bool last_closes_ = false;
};

bool over_at(const Lane& lane, EventRef cursor) {
    auto last = lane.intervals.rbegin();
    while (last != lane.intervals.rend() && last->begin > cursor) ++last;
    return last != lane.intervals.rend() && is_over(last->state);
}

}  // namespace

TimelineRows timeline_rows(const Trace& trace, const StateHistory& history, const ResourceHistory& resources,
                           const RowOptions& options, TimelineRows old) {
    TimelineRows out = std::move(old);
    out.rows.clear();
    out.folded = 0;
    const auto wanted = [&](EntityId entity) {
        return options.search.empty() || contains(trace.name_of(entity), options.search);
    };
    // Lanes are in the order in which they began.
    const std::vector<Lane>& lanes = history.lanes();
    const auto begun = static_cast<std::size_t>(
        options.until == UINT32_MAX ? lanes.end() - lanes.begin()
                                    : std::partition_point(lanes.begin(), lanes.end(), [&](const Lane& lane) {
                                          return !lane.intervals.empty() &&
                                                 lane.intervals.front().begin <= options.until;
                                      }) - lanes.begin());
    out.rows.reserve(begun + resources.lanes().size());
    std::size_t threads = 0;
    for (std::size_t i = 0; i < lanes.size(); ++i) {
        const EntityKind kind = trace.entities[lanes[i].entity].kind;
        threads += kind == EntityKind::thread ? 1 : 0;
        if (kind == EntityKind::loop && i < begun) out.rows.push_back({lanes[i].entity, &lanes[i], nullptr, 0});
    }
    std::vector<TimelineRow> closing;
    ClosingDown closing_down(trace);
    Nesting(trace, lanes, begun).for_each([&](std::size_t index, int depth) {
        const Lane& lane = lanes[index];
        if (!wanted(lane.entity)) return;
        if (options.fold_finished && over_at(lane, options.cursor))
            ++out.folded;
        else
            (closing_down(lane.entity) ? closing : out.rows).push_back({lane.entity, &lane, nullptr, depth});
    });
    // The main thread's lane says nothing that the loop's does not, unless there are other threads.
    for (std::size_t i = 0; threads > 1 && i < begun; ++i) {
        const Lane& lane = lanes[i];
        if (trace.entities[lane.entity].kind == EntityKind::thread && wanted(lane.entity))
            out.rows.push_back({lane.entity, &lane, nullptr, 0});
    }
    for (const ResourceLane& lane : resources.lanes()) {
        if (lane.intervals.front().begin <= options.until && wanted(lane.entity))
            out.rows.push_back({lane.entity, nullptr, &lane, 0});
    }
    out.rows.insert(out.rows.end(), closing.begin(), closing.end());
    return out;
}

}  // namespace loopglass
