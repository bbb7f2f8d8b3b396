#pragma once
/// Async generators: `asend`, `athrow`, `aclose`, and the hooks with which an event loop learns of them (PEP 525).
#include "sim/python/vm/generator.hpp"

namespace loopglass {

void define_async_generator_types();
/// Hands an abandoned async generator to the loop's finalizer hook; false when there is none.
bool finalize_async_generator(Generator* generator);
/// A frame that never ran gets its line into the traceback of what was thrown into it.
void add_traceback_of_unstarted(Generator* generator);
/// `__name__` and `__qualname__` of a generator of any kind, which programs may set.
bool set_generator_name(View self, View value);
bool set_generator_qualname(View self, View value);

}  // namespace loopglass
