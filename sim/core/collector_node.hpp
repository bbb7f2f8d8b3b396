#pragma once
/// How the collector's lists hold an object whose layout has no links.
///
/// The lists are made of GcObjects. An int, str, float or bytes has no links and needs none; an instance of a program's
/// class below one of them can be part of a cycle through its attributes. Such an instance gets a node in front of its
/// own memory, which stands for it on the lists. Everything else is its own node.
#include "sim/core/collector.hpp"
#include "sim/core/heap.hpp"
#include "sim/core/type.hpp"

namespace loopglass {

namespace object_flags {
inline constexpr std::uint32_t kHasNode = 1U << 10;    ///< of an object: its node lies in front of it
inline constexpr std::uint32_t kStandsFor = 1U << 11;  ///< of a node: the object lies behind it
}  // namespace object_flags

static_assert(sizeof(GcObject) % 16 == 0, "the object behind a node keeps its alignment");

/// True for the classes whose instances get a node of their own.
inline bool needs_node(const Type& type) { return type.is_heap_type() && !type.has(type_flags::kGc); }

/// Where a node of the lists is kept for a tracked object.
inline GcObject* node_of(Object* object) {
    auto* node = static_cast<GcObject*>(object);
    return (object->flags & object_flags::kHasNode) != 0 ? node - 1 : node;
}
/// What a node of the lists stands for.
inline Object* object_of(GcObject* node) { return (node->flags & object_flags::kStandsFor) != 0 ? node + 1 : node; }

/// All tracked objects, oldest first in each generation, one by one, as long as the action says true. It makes and
/// frees no objects.
template <class Action>
void for_each_object(Collector& collector, Action&& action) {
    for (int generation = 3; generation-- > 0;) {
        const GcObject* head = collector.generation_head(generation);
        for (GcObject* node = head->gc_next; node != head; node = node->gc_next) {
            if (!action(object_of(node))) return;
        }
    }
}

}  // namespace loopglass
