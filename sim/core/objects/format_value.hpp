#pragma once
/// `__format__` of the builtin types: the presentation itself is `sim/core/text/format_spec.hpp`'s, here are the
/// objects and errors.
#include "sim/core/objects/str.hpp"
#include "sim/core/text/format_spec.hpp"

namespace loopglass {

/// The str that `__format__` was given; null with TypeError "__format__() argument must be str, not int".
Str* format_argument(View spec);

/// Bytes that a formatted text may have.
std::size_t format_limit();
/// Raises what a formatting function asks for; returns empty.
Value raise_format_error(const text::FormatError& error);

// Preconditions: is_str, is_int, is_float, a Complex. Empty when raised.
Value format_str_value(View value, Str* spec);
Value format_int_value(View value, Str* spec);
Value format_float_value(View value, Str* spec);
Value format_complex_value(View value, Str* spec);

}  // namespace loopglass
