#pragma once
/// Which builtin types have room for weak references in CPython: the instances of a program's class that has none of
/// its own follow them.
#include "sim/core/type.hpp"

namespace loopglass {

/// Functions, classes, sets, modules …; not the value types, exceptions and `object` itself.
bool has_native_weak_references(const Type* native);

}  // namespace loopglass
