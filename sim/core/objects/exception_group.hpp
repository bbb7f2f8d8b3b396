#pragma once
/// BaseExceptionGroup and ExceptionGroup (PEP 654): splitting by type or predicate, deriving, and what `except*` needs.
#include <span>

#include "sim/core/objects/exception.hpp"

namespace loopglass {

extern Type ExceptionGroup_type;

/// ExceptionGroup or BaseExceptionGroup, as the members ask for. `exceptions`: a list or tuple, not empty; args keep
/// it.
Value make_exception_group(std::string_view message, View exceptions);
inline bool is_exception_group(View value) { return is_instance(value, BaseExceptionGroup_type); }
/// The members of a group. Precondition: is_exception_group.
Tuple* group_members(View group);
/// Splits any exception by `condition` (type, tuple of types, callable): matching part and rest, each None when empty.
/// False when raised.
bool split_exception(View exception, View condition, Value& matching, Value& rest);

// For define_exception_types:
void set_exception_group_slots();
std::span<const Method> exception_group_methods(const Type* type);
std::span<const Getter> exception_group_getters();
void define_exception_group_type();

}  // namespace loopglass
