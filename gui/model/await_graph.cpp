#include "gui/model/await_graph.hpp"

#include <algorithm>
#include <map>
#include <unordered_map>
#include <utility>

namespace loopglass {

namespace {

constexpr std::size_t kCrowd = 4;           // from so many tasks on that wait alike, they are one box
constexpr std::size_t kMostChildren = 200;  // of a gather, a group

/// A thing without a name of its own is what its kind is called.
std::string label_of(const Trace& trace, EntityId entity) {
    const EntityKind kind = trace.entities[entity].kind;
    if (kind == EntityKind::task || trace.entities.has_name(entity)) return trace.name_of(entity);
    return std::string(name_of(kind));
}

class Builder {
public:
    Builder(const Trace& trace, const WaitGraph& waits) : trace_(trace), waits_(waits) {}

    AwaitGraph build(std::size_t most_tasks) {
        std::size_t tasks = 0;
        for (const Wait& wait : waits_.waits()) {
            if (wait.on == 0 || wait.kind == WaitKind::sleep || wait.kind == WaitKind::turn) continue;
            if (++tasks > most_tasks)
                ++graph_.left_out;
            else
                add(wait);
        }
        mark_cycles();
        fold_crowds();
        place();
        return std::move(graph_);
    }

private:
    std::size_t node(EntityId entity) {
        const auto [at, is_new] = index_.emplace(entity, graph_.nodes.size());
        if (is_new)
            graph_.nodes.push_back(
                {entity, label_of(trace_, entity), trace_.entities[entity].kind == EntityKind::task, false, 0, 0, 0});
        return at->second;
    }

    void edge(std::size_t from, std::size_t to, bool holds) {
        const auto same = [&](const AwaitEdge& each) { return each.from == from && each.to == to; };
        if (from != to && std::none_of(graph_.edges.begin(), graph_.edges.end(), same))
            graph_.edges.push_back({from, to, holds, false});
    }

    void add(const Wait& wait) {
        const std::size_t task = node(wait.task), thing = node(wait.on);
        edge(task, thing, false);
        follow(thing, 0);
    }

    void follow(std::size_t thing, int depth) {
        const EntityId entity = graph_.nodes[thing].entity;
        if (graph_.nodes[thing].is_task || depth > 8) return;
        for (const EntityId holder : waits_.holders_of(entity)) edge(thing, node(holder), true);
        std::size_t shown = 0;
        for (const EntityId child : waits_.children_of(entity)) {
            if (waits_.is_over(child) || ++shown > kMostChildren) continue;
            const std::size_t next = node(child);
            edge(thing, next, false);
            follow(next, depth + 1);
        }
    }

    void mark_cycles() {
        for (const WaitChain& cycle : waits_.cycles()) {
            for (const WaitLink& link : cycle.links) {
                if (const auto at = index_.find(link.wait.task); at != index_.end())
                    graph_.nodes[at->second].in_cycle = true;
                if (const auto at = index_.find(link.wait.on); at != index_.end())
                    graph_.nodes[at->second].in_cycle = true;
            }
        }
        for (AwaitEdge& each : graph_.edges)
            each.in_cycle = graph_.nodes[each.from].in_cycle && graph_.nodes[each.to].in_cycle;
    }

    /// Tasks with the same arrows, to them and from them, are one box: that of the first, and how many more there are.
    void fold_crowds() {
        std::map<std::vector<std::pair<std::size_t, bool>>, std::vector<std::size_t>> alike;  // by their neighbours
        std::vector<std::vector<std::pair<std::size_t, bool>>> neighbours(graph_.nodes.size());
        for (const AwaitEdge& each : graph_.edges) {
            neighbours[each.from].emplace_back(each.to, true);
            neighbours[each.to].emplace_back(each.from, false);
        }
        for (std::size_t i = 0; i < graph_.nodes.size(); ++i) {
            std::sort(neighbours[i].begin(), neighbours[i].end());
            if (graph_.nodes[i].is_task && !graph_.nodes[i].in_cycle) alike[neighbours[i]].push_back(i);
        }
        std::vector<bool> gone(graph_.nodes.size());
        for (const auto& [arrows, crowd] : alike) {
            if (crowd.size() < kCrowd) continue;
            graph_.nodes[crowd.front()].more = crowd.size() - 1;
            for (std::size_t i = 1; i < crowd.size(); ++i) gone[crowd[i]] = true;
        }
        take_away(gone);
    }

    void take_away(const std::vector<bool>& gone) {
        std::vector<std::size_t> place(gone.size());
        std::size_t kept = 0;
        for (std::size_t i = 0; i < gone.size(); ++i) {
            place[i] = kept;
            if (!gone[i]) std::swap(graph_.nodes[kept++], graph_.nodes[i]);
        }
        graph_.nodes.resize(kept);
        std::erase_if(graph_.edges, [&](const AwaitEdge& each) { return gone[each.from] || gone[each.to]; });
        for (AwaitEdge& each : graph_.edges) {
            each.from = place[each.from];
            each.to = place[each.to];
        }
    }

    /// Each box right of those that point at it; an edge that closes a circle does not count.
    void place() {
        std::vector<int> state(graph_.nodes.size());
        for (std::size_t i = 0; i < graph_.nodes.size(); ++i) {
            const bool pointed_at = std::any_of(graph_.edges.begin(), graph_.edges.end(),
                                                [&](const AwaitEdge& each) { return each.to == i; });
            if (!pointed_at) descend(i, 0, state);
        }
        for (std::size_t i = 0; i < graph_.nodes.size(); ++i) {  // circles that nobody outside points at
            if (state[i] == 0) descend(i, 0, state);
        }
        std::vector<int> filled;
        for (AwaitNode& each : graph_.nodes) {
            graph_.columns = std::max(graph_.columns, each.column + 1);
            filled.resize(std::max(filled.size(), static_cast<std::size_t>(each.column) + 1));
            each.row = filled[static_cast<std::size_t>(each.column)]++;
            graph_.rows = std::max(graph_.rows, each.row + 1);
        }
    }

    void descend(std::size_t at, int column, std::vector<int>& state) {
        if (state[at] == 1) return;  // on the way here: a circle
        if (state[at] == 2 && graph_.nodes[at].column >= column) return;
        graph_.nodes[at].column = std::max(graph_.nodes[at].column, column);
        state[at] = 1;
        for (const AwaitEdge& each : graph_.edges) {
            if (each.from == at) descend(each.to, graph_.nodes[at].column + 1, state);
        }
        state[at] = 2;
    }

    const Trace& trace_;
    const WaitGraph& waits_;
    AwaitGraph graph_;
    std::unordered_map<EntityId, std::size_t> index_;
};

}  // namespace

AwaitGraph await_graph(const Trace& trace, const WaitGraph& waits, std::size_t most_tasks) {
    return Builder(trace, waits).build(most_tasks);
}

}  // namespace loopglass
