#include "sim/session/resources.hpp"

#include <optional>
#include <string>

#include <fmt/format.h>

#include "sim/trace/wait_graph.hpp"

namespace loopglass {

namespace {

std::optional<ResourceKind> resource_kind(EntityKind kind) {
    switch (kind) {
        case EntityKind::lock: return ResourceKind::lock;
        case EntityKind::semaphore: return ResourceKind::semaphore;
        case EntityKind::event: return ResourceKind::event;
        case EntityKind::condition: return ResourceKind::condition;
        case EntityKind::barrier: return ResourceKind::barrier;
        case EntityKind::queue: return ResourceKind::queue;
        default: return std::nullopt;
    }
}

std::string join_names(const Trace& trace, const std::vector<EntityId>& tasks) {
    std::string names;
    for (const EntityId task : tasks) names += fmt::format("{}{}", names.empty() ? "" : ", ", trace.name_of(task));
    return names;
}

std::string state_in_words(const Trace& trace, const ResourceView& view, const ResourceLevels::Level& level,
                           const std::vector<EntityId>& holders) {
    switch (view.kind) {
        case ResourceKind::lock:
            return holders.empty() ? std::string("free") : fmt::format("held by {}", join_names(trace, holders));
        case ResourceKind::semaphore: return fmt::format("{} free", level.value);
        case ResourceKind::event: return level.is_set ? "set" : "not set";
        case ResourceKind::queue:
            return level.value == 0 ? std::string("empty")
                                    : fmt::format("{} {}", level.value, level.value == 1 ? "item" : "items");
        case ResourceKind::condition:
        case ResourceKind::barrier: break;
    }
    return fmt::format("{} waiting", view.waiters.size());
}

}  // namespace

void ResourceLevels::read(const TraceEvent& event) {
    switch (event.kind) {
        case TraceKind::acquired:
        case TraceKind::released:
        case TraceKind::put:
        case TraceKind::got: levels_[static_cast<EntityId>(event.payload)].value = event.aux; break;
        case TraceKind::event_set: levels_[static_cast<EntityId>(event.payload)].is_set = true; break;
        case TraceKind::event_cleared: levels_[static_cast<EntityId>(event.payload)].is_set = false; break;
        case TraceKind::waiting:
        case TraceKind::notified: levels_[static_cast<EntityId>(event.payload)]; break;
        default: break;
    }
}

std::vector<ResourceView> ResourceLevels::views(const Trace& trace, std::uint64_t position) const {
    std::vector<ResourceView> out;
    if (levels_.empty() || position == 0) return out;
    const WaitGraph graph(trace, static_cast<EventRef>(position));
    for (const auto& [id, level] : levels_) {
        const auto kind = resource_kind(trace.entities[id].kind);
        if (!kind) continue;
        ResourceView view;
        view.id = id;
        view.kind = *kind;
        view.name = trace.name_of(id);
        view.waiters = graph.waiters_of(id);
        const std::vector<EntityId> holders = graph.holders_of(id);
        view.holder = holders.empty() ? 0 : holders.front();
        view.state = state_in_words(trace, view, level, holders);
        out.push_back(std::move(view));
    }
    return out;
}

}  // namespace loopglass
