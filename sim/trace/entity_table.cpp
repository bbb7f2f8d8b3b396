#include "sim/trace/entity_table.hpp"

#include <array>

#include <fmt/format.h>

namespace loopglass {
namespace {

// Indexed by EntityKind.
constexpr std::array<std::string_view, 22> kind_names{
    "none",      "loop",   "task",       "future",  "coroutine", "handle",     "timer",   "lock",
    "semaphore", "event",  "condition",  "barrier", "queue",     "task_group", "timeout", "executor",
    "thread",    "server", "connection", "process", "file",      "object"};
static_assert(kind_names.size() == static_cast<std::size_t>(EntityKind::object) + 1);

}  // namespace

std::string_view name_of(EntityKind kind) {
    const auto index = static_cast<std::size_t>(kind);
    return kind_names[index < kind_names.size() ? index : 0];
}

EntityKind entity_kind_named(std::string_view name) {
    for (std::size_t index = 0; index < kind_names.size(); ++index) {
        if (kind_names[index] == name) return static_cast<EntityKind>(index);
    }
    return EntityKind::none;
}

void add_to(Digest& digest, std::span<const Entity> entities) {
    for (const Entity& entity : entities) {
        digest.add(static_cast<std::uint64_t>(entity.kind) | std::uint64_t{entity.name.prefix} << 32);
        digest.add(entity.name.number | std::uint64_t{entity.creator} << 32);
        digest.add(entity.detail | std::uint64_t{entity.location} << 32);
    }
}

const Entity& EntityTable::operator[](EntityId id) const {
    static constexpr Entity nobody{};
    return id == 0 || id > entities_.size() ? nobody : entities_[id - 1];
}

void EntityTable::rename(EntityId id, StringId name) {
    if (id != 0 && id <= entities_.size()) new_names_[id] = name;
}

StringId EntityTable::new_name(EntityId id) const {
    const auto place = new_names_.find(id);
    return place == new_names_.end() ? 0 : place->second;
}

void EntityTable::clear(std::size_t capacity) {
    entities_.clear(capacity);
    new_names_.clear();
}

std::string EntityTable::name_of(EntityId id, const StringTable& strings) const {
    if (id == 0) return {};
    if (const StringId name = new_name(id)) return std::string(strings[name]);
    const Entity& entity = (*this)[id];
    if (entity.name.prefix == 0) return fmt::format("{} {}", loopglass::name_of(entity.kind), id);
    if (entity.name.number == 0) return std::string(strings[entity.name.prefix]);
    return fmt::format("{}{}", strings[entity.name.prefix], entity.name.number);
}

}  // namespace loopglass
