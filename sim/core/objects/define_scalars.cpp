#include "sim/core/objects/define_scalars.hpp"

#include "sim/core/objects/define.hpp"

namespace loopglass {

void define_scalar_types() {
    define_none_types();
    define_int_type();
    define_bool_type();
    define_float_type();
    define_complex_type();
    define_str_type();
    define_bytes_type();
    define_bytearray_type();
    define_memoryview_type();
}

}  // namespace loopglass
