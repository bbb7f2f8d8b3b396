// The builtin types, set up once per process on a heap of their own that is never given back.
#include "sim/core/collector.hpp"
#include "sim/core/objects/define.hpp"
#include "sim/core/runtime.hpp"

namespace loopglass {

void initialize_core() {
    static bool done = false;
    if (done) return;
    done = true;
    static auto* immortal = new Runtime();
    RuntimeScope scope(*immortal);
    immortal->collector->enabled = false;
    define_object_types();
    define_callable_types();
    define_slot_wrapper_type();
    define_scalar_types();
    define_sequence_types();
    define_dict_types();
    define_set_types();
    define_iterator_types();
    define_basic_types();
    define_exception_types();
}

}  // namespace loopglass
