// What all iterator types have in common, and the order in which they are defined.
#include "sim/core/objects/iterators.hpp"

#include "sim/core/objects/define.hpp"
#include "sim/core/objects/iterator_types.hpp"

namespace loopglass {

Value iterator_itself(View self) { return self; }

void define_iterator(Type& type, const char* name, std::size_t size, Value (*next)(View), std::uint32_t flags,
                     std::span<const Method> methods) {
    type.slots.iter = iterator_itself;
    type.slots.next = next;
    define_type(type, {.name = name, .size = size, .flags = flags | type_flags::kNoInstances, .methods = methods});
}

void define_iterator_types() {
    define_sequence_iterator_types();
    define_protocol_iterator_types();
    define_dict_iterator_types();
    define_combining_iterator_types();
}

}  // namespace loopglass
