#pragma once
/// The steps of `define_scalar_types`, one a file.

namespace loopglass {

void define_none_types();
void define_int_type();
void define_bool_type();
void define_float_type();
void define_complex_type();
void define_str_type();
void define_bytes_type();
void define_bytearray_type();
void define_memoryview_type();

}  // namespace loopglass
