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

/// Tasks below whoever made them, each family in order of creation.
class Nesting {
public:
    Nesting(const Trace& trace, const std::vector<Lane>& lanes) : trace_(trace) {
        std::vector<std::uint32_t> index(trace.entities.size() + 1);
        for (std::size_t i = 0; i < lanes.size(); ++i) {
            if (is_task(lanes[i])) index[lanes[i].entity] = static_cast<std::uint32_t>(i + 1);
        }
        children_.resize(lanes.size() + 1);
        for (std::size_t i = 0; i < lanes.size(); ++i) {
            if (!is_task(lanes[i])) continue;
            const EntityId creator = trace.entities[lanes[i].entity].creator;
            children_[creator < index.size() ? index[creator] : 0].push_back(i);
        }
    }

    /// All tasks with their depth, parents first.
    std::vector<std::pair<std::size_t, int>> in_order() const {
        std::vector<std::pair<std::size_t, int>> order, stack;
        push(stack, 0, 0);
        while (!stack.empty()) {
            const auto [lane, depth] = stack.back();
            stack.pop_back();
            order.emplace_back(lane, std::min(depth, kDeepest));
            push(stack, lane + 1, depth + 1);
        }
        return order;
    }

private:
    bool is_task(const Lane& lane) const { return trace_.entities[lane.entity].kind == EntityKind::task; }
    void push(std::vector<std::pair<std::size_t, int>>& stack, std::size_t parent, int depth) const {
        for (auto child = children_[parent].rbegin(); child != children_[parent].rend(); ++child)
            stack.emplace_back(*child, depth);
    }

    const Trace& trace_;
    std::vector<std::vector<std::size_t>> children_;  // by 1 + lane of the parent; 0: of nobody
};

/// What asyncio.run does when the program's part is over: of less interest than all else.
bool closes_down(const Trace& trace, EntityId task) {
    return trace.strings[trace.entities[task].detail].starts_with("BaseEventLoop.shutdown_");
}

bool over_at(const Lane& lane, EventRef cursor) {
    auto last = lane.intervals.rbegin();
    while (last != lane.intervals.rend() && last->begin > cursor) ++last;
    return last != lane.intervals.rend() && is_over(last->state);
}

}  // namespace

TimelineRows timeline_rows(const Trace& trace, const StateHistory& history, const ResourceHistory& resources,
                           const RowOptions& options) {
    TimelineRows out;
    const auto wanted = [&](EntityId entity) {
        return options.search.empty() || contains(trace.name_of(entity), options.search);
    };
    const auto begun = [&](const Lane& lane) {
        return !lane.intervals.empty() && lane.intervals.front().begin <= options.until;
    };
    std::size_t threads = 0;
    for (const Lane& lane : history.lanes()) {
        const EntityKind kind = trace.entities[lane.entity].kind;
        threads += kind == EntityKind::thread ? 1 : 0;
        if (kind == EntityKind::loop && begun(lane)) out.rows.push_back({lane.entity, &lane, nullptr, 0});
    }
    std::vector<TimelineRow> closing;
    for (const auto& [index, depth] : Nesting(trace, history.lanes()).in_order()) {
        const Lane& lane = history.lanes()[index];
        if (!begun(lane) || !wanted(lane.entity)) continue;
        if (options.fold_finished && over_at(lane, options.cursor))
            ++out.folded;
        else
            (closes_down(trace, lane.entity) ? closing : out.rows).push_back({lane.entity, &lane, nullptr, depth});
    }
    // The main thread's lane says nothing that the loop's does not, unless there are other threads.
    for (const Lane& lane : history.lanes()) {
        if (threads > 1 && trace.entities[lane.entity].kind == EntityKind::thread && begun(lane) && wanted(lane.entity))
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
