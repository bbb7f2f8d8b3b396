#pragma once
/// What the files that define iterator types share, and nobody else needs.
#include <span>

#include "sim/core/type.hpp"

namespace loopglass {

void define_sequence_iterator_types();
void define_protocol_iterator_types();
void define_dict_iterator_types();
void define_combining_iterator_types();

/// Defines a type that is its own iterator and cannot be made from Python. `destroy` and `traverse` are set before.
void define_iterator(Type& type, const char* name, std::size_t size, Value (*next)(View), std::uint32_t flags,
                     std::span<const Method> methods);
/// The `iter` slot of iterators.
Value iterator_itself(View self);

}  // namespace loopglass
