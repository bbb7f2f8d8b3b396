#pragma once
/// Tuples with named fields, as sys.version_info and time.struct_time are.
#include <span>

#include "sim/core/objects/sequence.hpp"
#include "sim/core/type.hpp"

namespace loopglass {

/// Defines `type` as a subclass of tuple whose first fields have these names (static storage). Its repr is
/// "name(field=value, …)".
void define_struct_sequence(Type& type, const char* name, std::span<const char* const> fields);
Value make_struct_sequence(Type& type, std::span<const Value> values);

}  // namespace loopglass
