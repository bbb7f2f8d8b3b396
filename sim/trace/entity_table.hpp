#pragma once

// The cast of a run: everything that events have as their subject. An entity is registered once and never removed,
// so that an id means the same thing for the whole trace. Up to `capacity` entities are kept; later ones only get an
// id and pass into the digest, which is the same whatever the capacity.

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <unordered_map>

#include "sim/trace/digest.hpp"
#include "sim/trace/event.hpp"
#include "sim/trace/record_store.hpp"
#include "sim/trace/string_table.hpp"

namespace loopglass {

/// The values are part of the digest: append, do not reorder. Names: name_of(EntityKind).
enum class EntityKind : std::uint8_t {
    none,
    loop,
    task,
    future,
    coroutine,
    handle,  ///< a callback of call_soon
    timer,   ///< a callback of call_later, call_at
    lock,
    semaphore,
    event,
    condition,
    barrier,
    queue,
    task_group,
    timeout,
    executor,
    thread,
    server,
    connection,
    process,
    file,
    object,  ///< anything else
};

std::string_view name_of(EntityKind kind);
/// EntityKind::none when there is no such.
EntityKind entity_kind_named(std::string_view name);

/// A name that costs nothing until somebody asks: an interned prefix and a number, "Task-" and 17.
struct EntityName {
    StringId prefix = 0;
    std::uint32_t number = 0;  ///< 0: the prefix is the whole name
};

struct Entity {
    EntityKind kind = EntityKind::none;
    EntityName name;
    EntityId creator = 0;     ///< the task, thread or callback that made it; 0: the program itself
    StringId detail = 0;      ///< of a task or coroutine: its function's qualified name; of a callback: the function's
    LocationId location = 0;  ///< where it was made
};

void add_to(Digest& digest, std::span<const Entity> entities);

class EntityTable {
public:
    EntityId add(const Entity& entity) { return entities_.append(entity); }

    /// Shows another name from now on (Task.set_name; the variable that holds a lock). Not part of the digest.
    void rename(EntityId id, StringId name);

    /// The name of an entity that was renamed, else 0.
    StringId new_name(EntityId id) const;

    /// The entity of an id; one of kind none for 0 and for ids that do not exist or were not kept.
    const Entity& operator[](EntityId id) const;

    /// How many can be read: ids 1 … size().
    std::size_t size() const { return entities_.size(); }

    /// False when name_of has to make one up, "lock 5".
    bool has_name(EntityId id) const { return (*this)[id].name.prefix != 0 || new_name(id) != 0; }

    void clear(std::size_t capacity = SIZE_MAX);
    void add_to(Digest& digest) const { digest.add(entities_.digest().value()); }

    /// "Task-17"; "lock 5" for an entity without a name; "" for 0.
    std::string name_of(EntityId id, const StringTable& strings) const;

private:
    RecordStore<Entity> entities_;
    std::unordered_map<EntityId, StringId> new_names_;
};

}  // namespace loopglass
