#pragma once
/// The names that CPython 3.13 has interned before it compiles a program. A program can tell: a set display of
/// constants becomes a frozenset, and if one of its strings is such a name, CPython makes that frozenset once more,
/// which may change its order.
#include <string_view>

namespace loopglass {

/// False for names of one character: those exist once anyway.
bool interned_at_startup(std::string_view name);

}  // namespace loopglass
