// What int offers by name.
#include "sim/core/objects/integer_methods.hpp"

#include <bit>
#include <limits>

#include "sim/core/objects/allocation.hpp"
#include "sim/core/objects/bytes.hpp"
#include "sim/core/objects/format_value.hpp"
#include "sim/core/objects/number.hpp"
#include "sim/core/objects/sequence.hpp"
#include "sim/core/operations.hpp"

namespace loopglass {

namespace {

Value itself(Args args) { return exact_int(args[0]); }
Value as_integer_ratio(Args args) { return make_tuple({exact_int(args[0]), View::small_int(1)}); }
Value is_integer(Args) { return View::boolean(true); }
Value get_new_args(Args args) { return make_tuple({exact_int(args[0])}); }

Value bit_length(Args args) {
    std::int64_t value;
    if (!int_fits(args[0], value)) return make_int(static_cast<std::int64_t>(args[0].as<BigInt>()->value.bit_length()));
    const std::uint64_t magnitude =
        value < 0 ? 0 - static_cast<std::uint64_t>(value) : static_cast<std::uint64_t>(value);
    return make_int(static_cast<std::int64_t>(std::bit_width(magnitude)));
}

Value bit_count(Args args) {
    std::int64_t value;
    if (!int_fits(args[0], value)) return make_int(static_cast<std::int64_t>(args[0].as<BigInt>()->value.bit_count()));
    const std::uint64_t magnitude =
        value < 0 ? 0 - static_cast<std::uint64_t>(value) : static_cast<std::uint64_t>(value);
    return make_int(static_cast<std::int64_t>(std::popcount(magnitude)));
}

/// CPython's: 24 bytes and 4 for every 30 bits, at least one.
Value size_of(Args args) {
    const std::size_t bits = as_big(args[0]).bit_length();
    return make_int(static_cast<std::int64_t>(24 + 4 * std::max<std::size_t>(1, (bits + 29) / 30)));
}

Value round(Args args) {
    if (args[1].is_none()) return exact_int(args[0]);
    std::int64_t digits;
    if (!index_clamped(args[1], digits)) return {};
    if (digits >= 0) return exact_int(args[0]);
    const std::uint64_t places = 0 - static_cast<std::uint64_t>(digits);
    return make_int(number::round_to_power_of_ten(as_big(args[0]), places));
}

Value format_method(Args args) {
    Str* spec = format_argument(args[1]);
    return spec != nullptr ? format_int_value(args[0], spec) : Value();
}

// -- bytes ----------------------------------------------------------------------------------------------------------

bool byte_order(View value, std::string_view method, number::ByteOrder& out) {
    if (!is_str(value)) {
        raise(TypeError_type, "{}() argument 'byteorder' must be str, not {}", method, type_of(value)->name_view());
        return false;
    }
    const std::string_view name = as_str(value)->view();
    if (name != "little" && name != "big") {
        raise_text(ValueError_type, "byteorder must be either 'little' or 'big'");
        return false;
    }
    out = name == "little" ? number::ByteOrder::little : number::ByteOrder::big;
    return true;
}

Value to_bytes(Args args) {
    std::int64_t length;
    if (!to_int64(args[1], length)) return {};
    number::ByteOrder order;
    if (!byte_order(args[2], "to_bytes", order)) return {};
    const int is_signed = truth(args[3]);
    if (is_signed < 0) return {};
    if (length < 0) return raise_text(ValueError_type, "length argument must be non-negative");
    if (!request_result(static_cast<std::size_t>(length))) return {};
    std::string bytes;
    const auto error = as_big(args[0]).to_bytes(bytes, static_cast<std::size_t>(length), order, is_signed != 0);
    if (error == BigInteger::BytesError::negative_unsigned) {
        return raise_text(OverflowError_type, "can't convert negative int to unsigned");
    }
    if (error) return raise_text(OverflowError_type, "int too big to convert");
    return make_bytes(bytes);
}

/// bytes(value) for what is no text and no number. CPython 3.13 Objects/object.c: PyObject_Bytes.
Value to_bytes_object(View value) {
    static Str* const dunder = intern("__bytes__");
    if (Value method = lookup_special(value, dunder)) {
        Value result = call(method);
        if (result && !type_of(result)->has(type_flags::kBytes)) {
            return raise(TypeError_type, "__bytes__ returned non-bytes (type {})", type_of(result)->name_view());
        }
        return result;
    }
    if (has_error()) return {};
    std::string_view bytes;
    if (bytes_like(value, bytes)) return value;
    if (is_str(value) || type_of(value)->slots.iter == nullptr) {
        return raise(TypeError_type, "cannot convert '{}' object to bytes", type_of(value)->name_view());
    }
    return call(&bytes_type, value);
}

Value from_bytes(Args args) {
    number::ByteOrder order;
    if (!byte_order(args[2], "from_bytes", order)) return {};
    const int is_signed = truth(args[3]);
    if (is_signed < 0) return {};
    const Value source = to_bytes_object(args[1]);
    if (!source) return {};
    std::string_view bytes;
    bytes_like(source, bytes);
    if (!request_result(bytes.size())) return {};
    Value result = make_int(BigInteger::from_bytes(bytes, order, is_signed != 0));
    return !result || args[0] == View(&int_type) ? result : call(args[0], result);
}

Value real(View self) { return exact_int(self); }
Value zero(View) { return View::small_int(0); }
Value one(View) { return View::small_int(1); }

constexpr Method methods[] = {
    {"conjugate", "self, /", itself},
    {"bit_length", "self, /", bit_length},
    {"bit_count", "self, /", bit_count},
    {"to_bytes", "self, /, length=1, byteorder='big', *, signed=False", to_bytes},
    {"from_bytes", "cls, /, bytes, byteorder='big', *, signed=False", from_bytes, "", Method::kClass},
    {"as_integer_ratio", "self, /", as_integer_ratio},
    {"is_integer", "self, /", is_integer},
    {"__trunc__", "self, /", itself},
    {"__floor__", "self, /", itself},
    {"__ceil__", "self, /", itself},
    {"__round__", "self, ndigits=None, /", round},
    {"__format__", "self, format_spec, /", format_method},
    {"__getnewargs__", "self, /", get_new_args},
    {"__sizeof__", "self, /", size_of},
};
constexpr Getter getters[] = {{"real", real}, {"imag", zero}, {"numerator", real}, {"denominator", one}};

}  // namespace

std::span<const Method> int_methods() { return methods; }
std::span<const Getter> int_getters() { return getters; }

}  // namespace loopglass
