#pragma once
/// weakref.proxy: stands for an object without keeping it alive.
#include "sim/core/type.hpp"

namespace loopglass {

extern Type weak_proxy_type, callable_weak_proxy_type;
Value make_weak_proxy(View object, View callback);
void define_weak_proxy_types();

}  // namespace loopglass
