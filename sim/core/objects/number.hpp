#pragma once
/// int, float, complex and bool. Small integers and most floats are immediate (value.hpp); these are their boxed forms.
#include <complex>
#include <cstdint>

#include "sim/core/number/big_integer.hpp"
#include "sim/core/objects/str.hpp"
#include "sim/core/type.hpp"

namespace loopglass {

extern Type int_type, float_type, complex_type;

using number::BigInteger;

/// An int outside 63 bits, or an instance of a subclass of int (then of any size). Its digits lie in the same block
/// behind the instance, so that they go with the heap; `value` is never changed, moved from or destroyed.
struct BigInt : Object {
    BigInteger value;
};
struct Float : Object {
    double value;
};
struct Complex : Object {
    std::complex<double> value;
};

Value make_int_boxed(std::int64_t value);
inline Value make_int(std::int64_t value) {
    if (View::fits_small_int(value)) return Value::adopt(View::small_int(value));
    return make_int_boxed(value);
}
/// An instance of `type`, a subclass of int.
Value make_int_of(Type& type, const BigInteger& value);
Value make_int_unsigned(std::uint64_t value);
/// Normalises to a small integer where it fits. MemoryError past the limit.
Value make_int(BigInteger value);

Value make_float_boxed(double value);
inline Value make_float(double value) {
    if (View::fits_inline_float(value)) return Value::adopt(View::inline_float(value));
    return make_float_boxed(value);
}
Value make_complex(std::complex<double> value);

/// int, bool or a subclass.
inline bool is_int(View value) {
    return value.is_small_int() || value.is_bool() ||
           (value.is_object() && value.object()->type->has(type_flags::kInt));
}
/// float or a subclass.
inline bool is_float(View value) {
    return value.is_inline_float() || (value.is_object() && value.object()->type->has(type_flags::kFloat));
}
/// Precondition: is_float.
inline double as_double(View value) {
    return value.is_inline_float() ? value.inline_float() : value.as<Float>()->value;
}
/// Any int as a BigInteger. Precondition: is_int.
BigInteger as_big(View value);
/// Any int that fits 64 bits; false otherwise (no exception). Precondition: is_int.
bool int_fits(View value, std::int64_t& out);
/// `value.__index__()` clamped into 64 bits, for slices and counts: false when raised.
bool index_clamped(View value, std::int64_t& out);
/// `value.__index__()` that must fit: raises OverflowError ("Python int too large to convert to C ssize_t") or
/// TypeError.
bool to_int64(View value, std::int64_t& out);
/// `value.__index__()` as a position of a sequence: IndexError "cannot fit 'int' into an index-sized integer" when it
/// does not fit.
bool index_for_subscript(View value, std::int64_t& out);
/// float(value) of what is no text: 1, 0 when it has neither `__float__` nor `__index__`, -1 when raised.
int float_from_number(View value, double& out);
/// float(value) for arguments such as a delay: int, float, `__float__`, `__index__`; TypeError "must be real number,
/// not str".
bool to_double(View value, double& out);

/// int(value) of an int: itself, unless it is a bool or of a subclass. Precondition: is_int.
Value exact_int(View value);

/// int(value) of any value: `__int__`, `__index__`, `__trunc__`, text. Empty when raised.
Value int_from(View value);

// -- between int and float ------------------------------------------------------------------------------------------
/// float(int), correctly rounded: OverflowError "int too large to convert to float". Precondition: is_int.
bool int_to_double(View value, double& out);
/// int(float), towards zero: ValueError for NaN, OverflowError for an infinity.
Value int_from_double(double value);
/// -1, 0, 1: the exact order of an int and a finite or infinite double. Precondition: is_int(left), not NaN.
int compare_int_double(View left, double right);
/// `(numerator, denominator)` of a finite double.
Value double_as_ratio(double value);
/// An operand of float or complex arithmetic: 1 and its value, 0 when it is no int or float, -1 when raised.
int real_operand(View value, double& out);

/// A hash from id(), for NaN.
std::int64_t hash_of_identity(View value);

// -- the text of numbers --------------------------------------------------------------------------------------------
/// int(text, base) of a str or bytes-like `text`, `base` 0 or 2..36. Raises ValueError.
Value parse_int(View text, int base);
/// Decimal digits of an int; null with ValueError past `number::default_most_digits`. Precondition: is_int.
Ref<Str> int_text(View value);
/// complex ** complex; raises ZeroDivisionError or OverflowError.
Value complex_power(std::complex<double> base, std::complex<double> exponent);

}  // namespace loopglass
