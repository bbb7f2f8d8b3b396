#pragma once
/// `__format__` of the builtin types: the presentation itself is `sim/core/text/format_spec.hpp`'s, here are the objects and errors.
#include "sim/core/objects/str.hpp"

namespace loopglass {

/// The str that `__format__` was given; null with TypeError "__format__() argument must be str, not int".
Str* format_argument(View spec);

// Preconditions: is_str, is_int, is_float, a Complex. Empty when raised.
Value format_str_value(View value, Str* spec);
Value format_int_value(View value, Str* spec);
Value format_float_value(View value, Str* spec);
Value format_complex_value(View value, Str* spec);

}  // namespace loopglass
