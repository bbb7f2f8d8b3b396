// What float offers by name.
#include "sim/core/objects/float_methods.hpp"

#include <cmath>

#include "sim/core/number/float_text.hpp"
#include "sim/core/objects/bytes.hpp"
#include "sim/core/objects/format_value.hpp"
#include "sim/core/objects/number.hpp"
#include "sim/core/objects/sequence.hpp"
#include "sim/core/operations.hpp"

namespace loopglass {

namespace {

Value as_integer_ratio(Args args) {
    const double value = as_double(args[0]);
    if (std::isnan(value)) return raise_text(ValueError_type, "cannot convert NaN to integer ratio");
    if (std::isinf(value)) return raise_text(OverflowError_type, "cannot convert Infinity to integer ratio");
    return double_as_ratio(value);
}

Value conjugate(Args args) { return make_float(as_double(args[0])); }
Value truncate(Args args) { return int_from_double(as_double(args[0])); }
Value floor(Args args) { return int_from_double(std::floor(as_double(args[0]))); }
Value ceil(Args args) { return int_from_double(std::ceil(as_double(args[0]))); }

Value round(Args args) {
    const double value = as_double(args[0]);
    if (args[1].is_none()) return int_from_double(number::round_to_integer(value));
    std::int64_t digits;
    if (!index_clamped(args[1], digits)) return {};
    const auto rounded = number::round_float(value, digits);
    if (!rounded) return raise_text(OverflowError_type, "rounded value too large to represent");
    return make_float(*rounded);
}

Value is_integer(Args args) {
    const double value = as_double(args[0]);
    return Value::boolean(std::isfinite(value) && value == std::floor(value));
}

Value hex(Args args) { return make_str(number::hex_float(as_double(args[0]))); }

Value from_hex(Args args) {
    if (!is_str(args[1])) return raise_text(TypeError_type, "bad argument type for built-in operation");
    const number::HexFloat parsed = number::parse_hex_float(as_str(args[1])->view());
    if (parsed.error == number::HexFloatError::malformed) {
        return raise_text(ValueError_type, "invalid hexadecimal floating-point string");
    }
    if (parsed.error) return raise_text(OverflowError_type, "hexadecimal value too large to represent as a float");
    Value result = make_float(parsed.value);
    return args[0] == View(&float_type) ? result : call(args[0], result);
}

Value format_method(Args args) {
    Str* spec = format_argument(args[1]);
    return spec != nullptr ? format_float_value(args[0], spec) : Value();
}

Value get_format(Args args) {
    if (!is_str(args[1])) {
        return raise(TypeError_type, "__getformat__() argument must be str, not {}", type_of(args[1])->name_view());
    }
    const std::string_view kind = as_str(args[1])->view();
    if (kind == "double" || kind == "float") return make_str("IEEE, little-endian");
    return raise_text(ValueError_type, "__getformat__() argument 1 must be 'double' or 'float'");
}

Value get_new_args(Args args) { return make_tuple({make_float(as_double(args[0]))}); }

Value real(View self) { return make_float(as_double(self)); }
Value imaginary(View) { return make_float(0.0); }

constexpr Method methods[] = {
    {"as_integer_ratio", "self, /", as_integer_ratio},
    {"conjugate", "self, /", conjugate},
    {"__trunc__", "self, /", truncate},
    {"__floor__", "self, /", floor},
    {"__ceil__", "self, /", ceil},
    {"__round__", "self, ndigits=None, /", round},
    {"is_integer", "self, /", is_integer},
    {"hex", "self, /", hex},
    {"fromhex", "cls, string, /", from_hex, "", Method::kClass},
    {"__format__", "self, format_spec, /", format_method},
    {"__getformat__", "cls, typestr, /", get_format, "", Method::kClass},
    {"__getnewargs__", "self, /", get_new_args},
};
constexpr Getter getters[] = {{"real", real}, {"imag", imaginary}};

}  // namespace

std::span<const Method> float_methods() { return methods; }
std::span<const Getter> float_getters() { return getters; }

}  // namespace loopglass
