#pragma once
/// Unpacking with a star, which only the interpreter needs; plain `unpack` is in operations.hpp.
#include <cstddef>

#include "sim/core/value.hpp"

namespace loopglass {

/// `a, *rest, b = iterable`: fills `before` values, a new list, then `after` values. ValueError with CPython's words.
bool unpack_with_star(View iterable, std::size_t before, std::size_t after, Value* out);

}  // namespace loopglass
