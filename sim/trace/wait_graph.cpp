#include "sim/trace/wait_graph.hpp"

#include <algorithm>
#include <unordered_set>

#include <fmt/format.h>

namespace loopglass {

WaitGraph::WaitGraph(const Trace& trace, EventRef at) : trace_(trace) {
    advance(at == 0 ? static_cast<EventRef>(trace.events.size()) : at);
}

void WaitGraph::advance(EventRef at) {
    const std::size_t end = std::min<std::size_t>(at, trace_.events.size());
    for (; consumed_ < end; ++consumed_) consume(static_cast<EventRef>(consumed_ + 1), trace_.events[consumed_]);
}

void WaitGraph::consume(EventRef ref, const TraceEvent& event) {
    const auto about = static_cast<EntityId>(event.payload);
    switch (event.kind) {
        case TraceKind::task_created: {
            Node& node = nodes_[event.subject];
            node.is_task = true;
            node.ready = ref;
            break;
        }
        case TraceKind::task_started:
        case TraceKind::task_resumed: {
            Node& node = nodes_[event.subject];
            node.wait.reset();
            node.queued_for = 0;
            node.ready = 0;
            node.is_task = true;
            break;
        }
        case TraceKind::thread_started: nodes_[event.subject].is_task = true; break;
        case TraceKind::thread_blocked:
            // A loop's poll, or a worker that nobody has given anything, waits for nothing in particular.
            if (static_cast<WaitKind>(event.aux) == WaitKind::none) break;
            nodes_[event.subject].is_task = true;
            nodes_[event.subject].wait = Wait{event.subject, static_cast<WaitKind>(event.aux), about, ref, 0};
            break;
        case TraceKind::thread_switched: nodes_[event.subject].wait.reset(); break;
        case TraceKind::task_woke: {
            Node& node = nodes_[event.subject];
            node.wait.reset();
            node.ready = ref;
            break;
        }
        case TraceKind::waiting: nodes_[event.subject].queued_for = about; break;
        case TraceKind::timer_set: {
            const EntityId creator = trace_.entities[event.subject].creator;
            if (creator != 0) timers_of_[creator] = static_cast<std::int64_t>(event.payload);
            break;
        }
        case TraceKind::task_suspended: {
            Node& node = nodes_[event.subject];
            // What it queued for says more than the future that the queue made for it.
            const EntityId on = node.queued_for != 0 ? node.queued_for : about;
            node.wait = Wait{event.subject, static_cast<WaitKind>(event.aux), on, ref, 0};
            if (node.wait->kind == WaitKind::sleep) {
                const auto timer = timers_of_.find(event.subject);
                if (timer != timers_of_.end() && timer->second >= event.time) node.wait->until = timer->second;
            }
            break;
        }
        case TraceKind::task_finished:
        case TraceKind::task_failed:
        case TraceKind::task_cancelled:
        case TraceKind::thread_finished:
        case TraceKind::task_collected: {
            Node& node = nodes_[event.subject];
            node.wait.reset();
            node.over = true;
            break;
        }
        case TraceKind::future_resolved: nodes_[event.subject].over = true; break;
        case TraceKind::linked: nodes_[event.subject].children.push_back(about); break;
        case TraceKind::acquired: nodes_[about].holders.push_back(event.subject); break;
        case TraceKind::released: {
            std::vector<EntityId>& holders = nodes_[about].holders;
            auto holder = std::find(holders.begin(), holders.end(), event.subject);
            if (holder == holders.end()) holder = holders.begin();  // another task may release a lock
            if (holder != holders.end()) holders.erase(holder);
            break;
        }
        default: break;
    }
}

const WaitGraph::Node* WaitGraph::find(EntityId entity) const {
    const auto place = nodes_.find(entity);
    return place == nodes_.end() ? nullptr : &place->second;
}

std::vector<Wait> WaitGraph::waits() const {
    std::vector<Wait> result;
    for (const auto& [entity, node] : nodes_) {
        if (node.wait) result.push_back(*node.wait);
    }
    std::sort(result.begin(), result.end(), [](const Wait& a, const Wait& b) { return a.since < b.since; });
    return result;
}

const Wait* WaitGraph::wait_of(EntityId task) const {
    const Node* node = find(task);
    return node == nullptr || !node->wait ? nullptr : &*node->wait;
}

std::vector<EntityId> WaitGraph::holders_of(EntityId resource) const {
    const Node* node = find(resource);
    return node == nullptr ? std::vector<EntityId>() : node->holders;
}

std::vector<EntityId> WaitGraph::waiters_of(EntityId resource) const {
    std::vector<EntityId> result;
    for (const Wait& wait : waits()) {
        if (wait.on == resource) result.push_back(wait.task);
    }
    return result;
}

std::vector<EntityId> WaitGraph::children_of(EntityId entity) const {
    const Node* node = find(entity);
    return node == nullptr ? std::vector<EntityId>() : node->children;
}

bool WaitGraph::is_over(EntityId task) const {
    const Node* node = find(task);
    return node != nullptr && node->over;
}

/// Of several that could end a wait the likeliest: who runs or comes first in the ready queue, then who sleeps least
/// long, then the first.
struct WaitGraph::Likeliest {
    EntityId task = 0;
    int rank = 4;
    std::int64_t order = 0;  // among those of one rank

    void offer(EntityId candidate, const Node& node) {
        const bool sleeps = node.wait && node.wait->kind == WaitKind::sleep && node.wait->until != 0;
        const int own = node.over ? 3 : !node.wait ? 0 : sleeps ? 1 : 2;
        const std::int64_t own_order = own == 0 ? static_cast<std::int64_t>(node.ready) : sleeps ? node.wait->until : 0;
        if (own > rank || (own == rank && own_order >= order)) return;
        *this = {candidate, own, own_order};
    }
};

/// Through futures and groups to tasks; the depth is bounded because children are older than who waits for them.
void WaitGraph::find_next(EntityId entity, int depth, Likeliest& best) const {
    const Node* node = find(entity);
    if (node == nullptr || depth > 64) return;
    if (node->is_task) return best.offer(entity, *node);
    for (const EntityId holder : node->holders) {
        if (const Node* each = find(holder); each != nullptr) best.offer(holder, *each);
    }
    if (!node->holders.empty()) return;
    for (const EntityId child : node->children) {
        if (!is_over(child)) find_next(child, depth + 1, best);
    }
}

EntityId WaitGraph::next_of(const Wait& wait) const {
    Likeliest best;
    find_next(wait.on, 0, best);
    return best.task;
}

WaitChain WaitGraph::chain_from(EntityId task) const {
    WaitChain chain;
    for (const Wait* wait = wait_of(task); wait != nullptr; wait = wait_of(task)) {
        for (std::size_t index = 0; index < chain.links.size(); ++index) {
            if (chain.links[index].wait.task == task) {
                chain.cycle = index;
                return chain;
            }
        }
        const EntityId next = next_of(*wait);
        chain.links.push_back({*wait, next});
        if (next == 0) break;
        task = next;
    }
    return chain;
}

std::vector<WaitChain> WaitGraph::cycles() const {
    std::vector<WaitChain> result;
    std::unordered_set<EntityId> seen;  // members of cycles found already
    for (const Wait& wait : waits()) {
        WaitChain chain = chain_from(wait.task);
        if (!chain.cycle || *chain.cycle != 0) continue;  // it only leads into one
        if (seen.contains(wait.task)) continue;
        for (const WaitLink& link : chain.links) seen.insert(link.wait.task);
        result.push_back(std::move(chain));
    }
    return result;
}

std::string describe(const Trace& trace, const Wait& wait) {
    const std::string task = trace.name_of(wait.task);
    const std::string on = wait.on == 0 ? "" : trace.name_of(wait.on);
    const auto named = [&](std::string_view kind) {
        if (on.empty()) return fmt::format("a {}", kind);
        return trace.entities.has_name(wait.on) ? fmt::format("{} '{}'", kind, on) : on;
    };
    switch (wait.kind) {
        case WaitKind::turn: return fmt::format("{} waits for its next turn", task);
        case WaitKind::sleep:
            if (wait.until == 0) return fmt::format("{} sleeps", task);
            return fmt::format("{} sleeps until t = {} s", task, static_cast<double>(wait.until) / 1e9);
        case WaitKind::lock: return fmt::format("{} waits for {}", task, named("lock"));
        case WaitKind::semaphore: return fmt::format("{} waits for a permit of {}", task, named("semaphore"));
        case WaitKind::event: return fmt::format("{} waits until {} is set", task, named("event"));
        case WaitKind::condition: return fmt::format("{} waits to be notified by {}", task, named("condition"));
        case WaitKind::barrier: return fmt::format("{} waits for others at {}", task, named("barrier"));
        case WaitKind::queue_get: return fmt::format("{} waits for an item from {}", task, named("queue"));
        case WaitKind::queue_put: return fmt::format("{} waits for room in {}", task, named("queue"));
        case WaitKind::queue_join: return fmt::format("{} waits until all items of {} are done", task, named("queue"));
        case WaitKind::thread: return fmt::format("{} waits for a thread to return", task);
        case WaitKind::process: return fmt::format("{} waits for a process", task);
        case WaitKind::connect: return fmt::format("{} waits for a connection to open", task);
        case WaitKind::accept: return fmt::format("{} waits for a client", task);
        case WaitKind::read:
            return on.empty() ? fmt::format("{} waits for data", task)
                              : fmt::format("{} waits for data from {}", task, on);
        case WaitKind::drain: return fmt::format("{} waits for room to write", task);
        case WaitKind::join: return fmt::format("{} waits for {} to end", task, on.empty() ? "a thread" : on);
        case WaitKind::input: return fmt::format("{} waits for input", task);
        case WaitKind::gather: return fmt::format("{} waits for all children of a gather", task);
        case WaitKind::wait: return fmt::format("{} waits for several others", task);
        case WaitKind::group: return fmt::format("{} waits for the tasks of its group", task);
        case WaitKind::future: return fmt::format("{} waits for {}", task, on.empty() ? "a future" : on);
        default: return fmt::format("{} waits for {}", task, on.empty() ? "something" : on);
    }
}

std::string describe(const Trace& trace, const WaitGraph& graph, const WaitChain& chain) {
    std::string text;
    for (const WaitLink& link : chain.links) {
        if (!text.empty()) text += "; ";
        text += describe(trace, link.wait);
        const std::string place = trace.describe(trace.events[link.wait.since - 1].location);
        if (!place.empty()) text += fmt::format(" ({})", place.substr(0, place.find(" in ")));
        if (link.next != 0 && link.next != link.wait.on) {
            const EntityKind kind = trace.entities[link.wait.on].kind;
            const bool holds = kind == EntityKind::lock || kind == EntityKind::semaphore;
            text += fmt::format(", {}{}", holds ? "held by " : "that is for ", trace.name_of(link.next));
            if (graph.is_over(link.next)) text += ", which has ended without giving it back";
        }
    }
    return text;
}

}  // namespace loopglass
