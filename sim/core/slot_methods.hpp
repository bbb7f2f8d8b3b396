#pragma once
/// The two-way link between slots and special methods, in one table: how a slot looks from Python (`int.__add__`, a
/// slot wrapper), and what a class's slot does when `__add__` is a Python function (a dispatcher).
#include <span>

#include "sim/core/type.hpp"

namespace loopglass {

extern Type wrapper_descriptor_type;

using AnySlot = void (*)();

struct SlotMethod {
    const char* name;    ///< "__add__"
    std::size_t offset;  ///< of the slot within Slots
    AnySlot dispatcher;  ///< calls the Python method
    /// Calls `owner`'s slot with Python arguments (self excluded).
    Value (*wrap)(Type* owner, View self, CallArgs args, const SlotMethod& method);
    const char* doc;
};

/// Rows of the same slot stand together.
std::span<const SlotMethod> slot_methods();
AnySlot slot_at(const Slots& slots, std::size_t offset);
void set_slot_at(Slots& slots, std::size_t offset, AnySlot function);

/// Puts a wrapper into the dict of a builtin type for each of its own slots.
void add_slot_wrappers(Type& type);
/// Recomputes the slots of a class that `name` may touch (all when null).
void update_slots(Type* type, Str* name);

/// The hash slot of unhashable types; raises "unhashable type: 'list'".
std::int64_t hash_unhashable(View self);

}  // namespace loopglass
