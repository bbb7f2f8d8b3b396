#pragma once
/// What iterators are made of, for copying and pickling: `iter(container)` or `reversed(container)`, and where to go
/// on.
#include <cstdint>
#include <string_view>

#include "sim/core/type.hpp"

namespace loopglass {

/// (iter, (container,)): an iterator that stands at the beginning of `container`.
Value reduce_to_iter(View container);
/// (iter, (container,), index), the last of which is for `__setstate__`.
Value reduce_to_iter(View container, Value index);
/// (reversed, (container,), index)
Value reduce_to_reversed(View container, std::int64_t index);
/// The same for an iterator that has ended: (reversed, (empty,)).
Value reduce_to_reversed(View empty);
/// What is still to come from `copy`, an iterator nobody else has: (iter, ([…],)).
Value reduce_to_rest(View copy);
/// The index that a `__setstate__` was given. False with TypeError or OverflowError.
bool read_iterator_state(View state, std::int64_t& index);

}  // namespace loopglass
