// The type complex.
#include <cmath>

#include "sim/core/number/float_scan.hpp"
#include "sim/core/objects/complex_arithmetic.hpp"
#include "sim/core/objects/construct_arguments.hpp"
#include "sim/core/objects/define_scalars.hpp"
#include "sim/core/objects/format_value.hpp"
#include "sim/core/objects/number.hpp"
#include "sim/core/objects/sequence.hpp"
#include "sim/core/operations.hpp"
#include "sim/core/text/hash.hpp"
#include "sim/core/text/unicode.hpp"

namespace loopglass {

Type complex_type;

namespace {

bool is_complex(View value) { return value.is_object() && is_instance(value, complex_type); }
ComplexNumber number_of(View self) { return self.as<Complex>()->value; }

Value make_complex_of(Type& type, ComplexNumber value) {
    auto* object = static_cast<Complex*>(new_object_memory(type, type.basic_size));
    object->value = value;
    return Value::adopt(View(object));
}

void destroy_complex(Object* self) { free_object(self, sizeof(Complex)); }

// -- arithmetic -----------------------------------------------------------------------------------------------------

/// 1 and its value, 0 when it is no number, -1 when raised.
int operand(View value, ComplexNumber& out) {
    if (is_complex(value)) {
        out = number_of(value);
        return 1;
    }
    double real = 0;
    const int status = real_operand(value, real);
    out = {real, 0.0};
    return status;
}

template <class Operation>
Value apply(View left, View right, Operation&& operation) {
    ComplexNumber a, b;
    int status = operand(left, a);
    if (status > 0) status = operand(right, b);
    if (status <= 0) return status == 0 ? View::not_implemented() : View();
    return operation(a, b);
}

Value complex_add(View left, View right) {
    return apply(left, right, [](ComplexNumber a, ComplexNumber b) { return make_complex(a + b); });
}
Value complex_subtract(View left, View right) {
    return apply(left, right, [](ComplexNumber a, ComplexNumber b) { return make_complex(a - b); });
}
Value complex_multiply(View left, View right) {
    return apply(left, right, [](ComplexNumber a, ComplexNumber b) { return make_complex(complex_product(a, b)); });
}
Value complex_divide(View left, View right) {
    return apply(left, right, [](ComplexNumber a, ComplexNumber b) {
        const auto quotient = complex_quotient(a, b);
        return quotient ? make_complex(*quotient) : raise_text(ZeroDivisionError_type, "complex division by zero");
    });
}
Value complex_power_slot(View left, View right) { return apply(left, right, complex_power); }
Value complex_power_modulo(View, View, View) { return raise_text(ValueError_type, "complex modulo"); }

Value complex_negative(View self) { return make_complex(-number_of(self)); }
Value complex_positive(View self) {
    return is_exactly(self, complex_type) ? Value(self) : make_complex(number_of(self));
}
Value complex_absolute(View self) {
    const ComplexNumber value = number_of(self);
    const double size = std::hypot(value.real(), value.imag());
    if (std::isinf(size) && std::isfinite(value.real()) && std::isfinite(value.imag())) {
        return raise_text(OverflowError_type, "absolute value too large");
    }
    return make_float(size);
}
int complex_truth(View self) { return number_of(self) != ComplexNumber() ? 1 : 0; }

Value complex_compare(View self, View other, CompareOp op) {
    if (op != CompareOp::equal && op != CompareOp::not_equal) return View::not_implemented();
    const ComplexNumber value = number_of(self);
    bool equal;
    if (is_complex(other)) {
        equal = value == number_of(other);
    } else if (is_float(other)) {
        equal = value.imag() == 0 && value.real() == as_double(other);
    } else if (is_int(other)) {
        equal = value.imag() == 0 && !std::isnan(value.real()) && compare_int_double(other, value.real()) == 0;
    } else {
        return View::not_implemented();
    }
    return Value::boolean(equal == (op == CompareOp::equal));
}

std::int64_t complex_hash(View self) {
    const ComplexNumber value = number_of(self);
    const bool has_nan = std::isnan(value.real()) || std::isnan(value.imag());
    return text::hash_complex(value.real(), value.imag(), has_nan ? hash_of_identity(self) : 0);
}

Value complex_repr(View self) { return make_str(complex_text(number_of(self))); }

// -- construction -----------------------------------------------------------------------------------------------------

/// The value of an argument that is no text: 1, 0 when it is no number, -1 when raised. `__complex__` counts for the
/// first one.
int convert(View value, bool first, ComplexNumber& out) {
    if (is_exactly(value, complex_type)) {
        out = number_of(value);
        return 1;
    }
    static Str* const dunder = intern("__complex__");
    if (Value method = first ? lookup_special(value, dunder) : Value()) {
        const Value result = call(method);
        if (!result) return -1;
        if (!is_complex(result)) {
            raise(TypeError_type, "__complex__ returned non-complex (type {})", type_of(result)->name_view());
            return -1;
        }
        out = number_of(result);
        return 1;
    }
    if (has_error()) return -1;
    if (is_complex(value)) {
        out = number_of(value);
        return 1;
    }
    double real = 0;
    const int status = float_from_number(value, real);
    out = {real, 0.0};
    return status;
}

Value complex_construct(Type* type, CallArgs args) {
    const ConstructArguments given("complex", args, {"real", "imag"}, ConstructArguments::Words::takes);
    if (!given) return {};
    if (type == &complex_type && given[0] && !given[1] && is_exactly(given[0], complex_type)) return given[0];
    if (given[0] && is_str(given[0])) {
        if (given[1]) return raise_text(TypeError_type, "complex() can't take second arg if first is a string");
        const std::string digits = text::to_ascii_number_text(as_str(given[0])->view());
        if (!number::remove_underscores(digits)) {
            const Ref<Str> quoted = repr(given[0]);
            return quoted ? raise(ValueError_type, "could not convert string to complex: {}", quoted->view()) : Value();
        }
        const auto parsed = parse_complex(digits);
        if (!parsed) return raise_text(ValueError_type, "complex() arg is a malformed string");
        return make_complex_of(*type, *parsed);
    }
    if (given[1] && is_str(given[1])) return raise_text(TypeError_type, "complex() second arg can't be a string");
    ComplexNumber real, imaginary;
    const int first = given[0] ? convert(given[0], true, real) : 1;
    if (first < 0) return {};
    if (first == 0) {
        return raise(TypeError_type, "complex() first argument must be a string or a number, not '{}'",
                     type_of(given[0])->name_view());
    }
    const int second = given[1] ? convert(given[1], false, imaginary) : 1;
    if (second < 0) return {};
    if (second == 0) {
        return raise(TypeError_type, "complex() second argument must be a number, not '{}'",
                     type_of(given[1])->name_view());
    }
    // A zero that was not given must not change the sign of another.
    if (!given[1]) return make_complex_of(*type, real);
    const double re = is_complex(given[1]) ? real.real() - imaginary.imag() : real.real();
    const double im = given[0] && is_complex(given[0]) ? imaginary.real() + real.imag() : imaginary.real();
    return make_complex_of(*type, {re, im});
}

// -- methods --------------------------------------------------------------------------------------------------------

Value conjugate(Args args) { return make_complex(std::conj(number_of(args[0]))); }
Value itself(Args args) { return complex_positive(args[0]); }
Value get_new_args(Args args) {
    const ComplexNumber value = number_of(args[0]);
    return make_tuple({make_float(value.real()), make_float(value.imag())});
}
Value format_method(Args args) {
    Str* spec = format_argument(args[1]);
    return spec != nullptr ? format_complex_value(args[0], spec) : Value();
}
Value real(View self) { return make_float(number_of(self).real()); }
Value imaginary_part(View self) { return make_float(number_of(self).imag()); }

constexpr Method methods[] = {
    {"conjugate", "self, /", conjugate},
    {"__complex__", "self, /", itself},
    {"__format__", "self, format_spec, /", format_method},
    {"__getnewargs__", "self, /", get_new_args},
};
constexpr Getter getters[] = {{"real", real}, {"imag", imaginary_part}};

}  // namespace

Value make_complex(ComplexNumber value) { return make_complex_of(complex_type, value); }

Value complex_power(ComplexNumber base, ComplexNumber exponent) {
    ComplexNumber result;
    switch (complex_power_of(base, exponent, result)) {
        case ComplexPowerError::zero_to_negative:
            return raise_text(ZeroDivisionError_type, "0.0 to a negative or complex power");
        case ComplexPowerError::overflow: return raise_text(OverflowError_type, "complex exponentiation");
        case ComplexPowerError::none: break;
    }
    return make_complex(result);
}

void define_complex_type() {
    Slots& slots = complex_type.slots;
    slots.destroy = destroy_complex;
    slots.repr = complex_repr;
    slots.hash = complex_hash;
    slots.compare = complex_compare;
    slots.truth = complex_truth;
    slots.power_modulo = complex_power_modulo;
    slots.negative = complex_negative;
    slots.positive = complex_positive;
    slots.absolute = complex_absolute;
    slots.construct = complex_construct;
    slots.binary[static_cast<std::size_t>(BinaryOp::add)] = complex_add;
    slots.binary[static_cast<std::size_t>(BinaryOp::subtract)] = complex_subtract;
    slots.binary[static_cast<std::size_t>(BinaryOp::multiply)] = complex_multiply;
    slots.binary[static_cast<std::size_t>(BinaryOp::true_divide)] = complex_divide;
    slots.binary[static_cast<std::size_t>(BinaryOp::power)] = complex_power_slot;
    define_type(complex_type, {.name = "complex",
                               .size = sizeof(Complex),
                               .flags = type_flags::kBaseType,
                               .methods = methods,
                               .getters = getters});
}

}  // namespace loopglass
