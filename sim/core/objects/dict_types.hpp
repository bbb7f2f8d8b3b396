#pragma once
/// What the files of dict, its views and its iterators share, and nobody else needs.
#include <span>
#include <string_view>

#include "sim/core/objects/dict.hpp"

namespace loopglass {

void define_dict_type();
void define_dict_view_types();
std::span<const Method> dict_methods();

/// A dict whose entries are what iterating it gives: a subclass may override `__iter__`, then they are not.
bool is_plain_dict(View value);
/// dict.update(*args, **kwargs) and dict(*args, **kwargs). False when raised.
bool dict_update_from_call(Dict* dict, std::string_view function, CallArgs args);
/// Whether `key` is in the dict: 1, 0, -1 raised.
int dict_contains(Dict* dict, View key);

}  // namespace loopglass
