// The type float: arithmetic, comparison and construction. Its methods are in float_methods.cpp.
#include <cerrno>
#include <cmath>

#include "sim/core/number/float_text.hpp"
#include "sim/core/objects/bytes.hpp"
#include "sim/core/objects/construct_arguments.hpp"
#include "sim/core/objects/define_scalars.hpp"
#include "sim/core/objects/float_methods.hpp"
#include "sim/core/objects/number.hpp"
#include "sim/core/objects/sequence.hpp"
#include "sim/core/operations.hpp"
#include "sim/core/text/hash.hpp"

namespace loopglass {

Type float_type;

Value make_float_boxed(double value) {
    auto* box = new_object<Float>(float_type);
    box->value = value;
    return Value::adopt(View(box));
}

namespace {

void destroy_float(Object* self) { free_object(self, sizeof(Float)); }

Value zero_division(const char* words) { return raise_text(ZeroDivisionError_type, words); }

// -- arithmetic -----------------------------------------------------------------------------------------------------

/// Both operands as doubles: false, with `result` what the slot is to return, when one is no number or raised.
bool operands(View left, View right, double& a, double& b, Value& result) {
    int status = real_operand(left, a);
    if (status > 0) status = real_operand(right, b);
    if (status == 0) result = View::not_implemented();
    return status > 0;
}

template <class Operation>
Value apply(View left, View right, Operation&& operation) {
    double a = 0, b = 0;
    Value result;
    if (!operands(left, right, a, b, result)) return result;
    return operation(a, b);
}

/// Quotient rounded down and remainder with the sign of the divisor. CPython 3.13 Objects/floatobject.c:
/// _float_div_mod.
void floor_and_remainder(double a, double b, double& quotient, double& remainder) {
    remainder = std::fmod(a, b);
    double exact = (a - remainder) / b;
    if (remainder != 0) {
        if ((b < 0) != (remainder < 0)) {
            remainder += b;
            exact -= 1.0;
        }
    } else {
        remainder = std::copysign(0.0, b);
    }
    if (exact != 0) {
        quotient = std::floor(exact);
        if (exact - quotient > 0.5) quotient += 1.0;
    } else {
        quotient = std::copysign(0.0, a / b);
    }
}

Value float_add(View left, View right) {
    return apply(left, right, [](double a, double b) { return make_float(a + b); });
}
Value float_subtract(View left, View right) {
    return apply(left, right, [](double a, double b) { return make_float(a - b); });
}
Value float_multiply(View left, View right) {
    return apply(left, right, [](double a, double b) { return make_float(a * b); });
}
Value float_true_divide(View left, View right) {
    return apply(left, right, [](double a, double b) {
        return b == 0 ? zero_division("float division by zero") : make_float(a / b);
    });
}
Value float_floor_divide(View left, View right) {
    return apply(left, right, [](double a, double b) {
        if (b == 0) return zero_division("float floor division by zero");
        double quotient, remainder;
        floor_and_remainder(a, b, quotient, remainder);
        return make_float(quotient);
    });
}
Value float_modulo(View left, View right) {
    return apply(left, right, [](double a, double b) {
        if (b == 0) return zero_division("float modulo by zero");
        double remainder = std::fmod(a, b);
        if (remainder != 0) {
            if ((b < 0) != (remainder < 0)) remainder += b;
        } else {
            remainder = std::copysign(0.0, b);
        }
        return make_float(remainder);
    });
}
Value float_divmod(View left, View right) {
    return apply(left, right, [](double a, double b) -> Value {
        if (b == 0) return zero_division("float divmod()");
        double quotient, remainder;
        floor_and_remainder(a, b, quotient, remainder);
        return make_tuple({make_float(quotient), make_float(remainder)});
    });
}

bool is_odd(double value) { return std::fmod(std::fabs(value), 2.0) == 1.0; }

/// CPython 3.13 Objects/floatobject.c: float_pow. The cases that C libraries disagree on come first.
Value power_of(double a, double b) {
    if (b == 0) return make_float(1.0);
    if (std::isnan(a)) return make_float(a);
    if (std::isnan(b)) return make_float(a == 1.0 ? 1.0 : b);
    if (std::isinf(b)) {
        const double size = std::fabs(a);
        if (size == 1.0) return make_float(1.0);
        return make_float((b > 0) == (size > 1.0) ? std::fabs(b) : 0.0);
    }
    if (std::isinf(a)) {
        const bool odd = is_odd(b);
        if (b > 0) return make_float(odd ? a : std::fabs(a));
        return make_float(odd ? std::copysign(0.0, a) : 0.0);
    }
    if (a == 0) {
        if (b < 0) return zero_division("0.0 cannot be raised to a negative power");
        return make_float(is_odd(b) ? a : 0.0);
    }
    bool negate = false;
    if (a < 0) {
        if (b != std::floor(b)) return complex_power({a, 0.0}, {b, 0.0});
        a = -a;
        negate = is_odd(b);
    }
    if (a == 1.0) return make_float(negate ? -1.0 : 1.0);
    const double result = std::pow(a, b);
    if (std::isinf(result)) {
        Value text = make_str("Numerical result out of range");
        return raise_value(make_exception(OverflowError_type, make_tuple({View::small_int(ERANGE), text})));
    }
    return make_float(negate ? -result : result);
}

Value float_power(View left, View right) { return apply(left, right, power_of); }
Value float_power_modulo(View, View, View) {
    return raise_text(TypeError_type, "pow() 3rd argument not allowed unless all arguments are integers");
}

Value float_negative(View self) { return make_float(-as_double(self)); }
Value float_positive(View self) { return is_exactly(self, float_type) ? Value(self) : make_float(as_double(self)); }
Value float_absolute(View self) { return make_float(std::fabs(as_double(self))); }
int float_truth(View self) { return as_double(self) != 0 ? 1 : 0; }
Value float_to_int(View self) { return int_from_double(as_double(self)); }

// -- comparison, hash, text -------------------------------------------------------------------------------------------

Value ordered(CompareOp op, bool less, bool equal) {
    switch (op) {
        case CompareOp::less: return Value::boolean(less);
        case CompareOp::less_equal: return Value::boolean(less || equal);
        case CompareOp::equal: return Value::boolean(equal);
        case CompareOp::not_equal: return Value::boolean(!equal);
        case CompareOp::greater: return Value::boolean(!less && !equal);
        case CompareOp::greater_equal: return Value::boolean(!less);
    }
    return View::not_implemented();
}

Value float_compare(View self, View other, CompareOp op) {
    const double a = as_double(self);
    if (is_float(other)) {
        const double b = as_double(other);
        if (std::isnan(a) || std::isnan(b)) return Value::boolean(op == CompareOp::not_equal);
        return ordered(op, a < b, a == b);
    }
    if (!is_int(other)) return View::not_implemented();
    if (std::isnan(a)) return Value::boolean(op == CompareOp::not_equal);
    const int order = -compare_int_double(other, a);
    return ordered(op, order < 0, order == 0);
}

std::int64_t float_hash(View self) {
    const double value = as_double(self);
    return text::hash_float(value, std::isnan(value) ? hash_of_identity(self) : 0);
}

Value float_repr(View self) { return make_str(number::repr_float(as_double(self))); }

// -- construction -----------------------------------------------------------------------------------------------------

/// The result of a `__float__` slot, checked.
bool checked_float(Value result, View of, double& out) {
    if (!result) return false;
    if (!is_float(result)) {
        raise(TypeError_type, "{}.__float__ returned non-float (type {})", type_of(of)->name_view(),
              type_of(result)->name_view());
        return false;
    }
    out = as_double(result);
    return true;
}

}  // namespace

int float_from_number(View value, double& out) {
    if (is_exactly(value, float_type)) {
        out = as_double(value);
        return 1;
    }
    if (auto* slot = type_of(value)->slots.to_float; slot != nullptr)
        return checked_float(slot(value), value, out) ? 1 : -1;
    if (is_int(value)) return int_to_double(value, out) ? 1 : -1;
    if (type_of(value)->slots.index == nullptr) return 0;
    const Value index = index_of(value);
    return index && int_to_double(index, out) ? 1 : -1;
}

namespace {

/// CPython 3.13 Objects/floatobject.c: PyFloat_FromString.
bool from_text(View value, double& out) {
    std::optional<double> parsed;
    std::string_view bytes;
    if (is_str(value)) {
        parsed = number::parse_float(as_str(value)->view());
    } else if (bytes_like(value, bytes)) {
        parsed = number::parse_float_bytes(bytes);
    } else {
        raise(TypeError_type, "float() argument must be a string or a real number, not '{}'",
              type_of(value)->name_view());
        return false;
    }
    if (!parsed) {
        if (Ref<Str> quoted = repr(value))
            raise(ValueError_type, "could not convert string to float: {}", quoted->view());
        return false;
    }
    out = *parsed;
    return true;
}

Value float_construct(Type* type, CallArgs args) {
    const ConstructArguments given("float", args, {""});
    if (!given) return {};
    double value = 0;
    if (given[0]) {
        if (type == &float_type && is_exactly(given[0], float_type)) return given[0];
        const int status = is_str(given[0]) ? 0 : float_from_number(given[0], value);
        if (status < 0 || (status == 0 && !from_text(given[0], value))) return {};
    }
    if (type == &float_type) return make_float(value);
    auto* box = static_cast<Float*>(new_object_memory(*type, type->basic_size));
    box->value = value;
    return Value::adopt(View(box));
}

void set_binary(Slots& slots, BinaryOp op, Value (*slot)(View, View)) {
    slots.binary[static_cast<std::size_t>(op)] = slot;
}

}  // namespace

bool to_double(View value, double& out) {
    // CPython 3.13 Objects/floatobject.c: PyFloat_AsDouble does not ask a subclass for its __float__.
    if (is_float(value)) {
        out = as_double(value);
        return true;
    }
    const int status = float_from_number(value, out);
    if (status == 0) raise(TypeError_type, "must be real number, not {}", type_of(value)->name_view());
    return status > 0;
}

int real_operand(View value, double& out) {
    if (is_float(value)) {
        out = as_double(value);
        return 1;
    }
    if (!is_int(value)) return 0;
    return int_to_double(value, out) ? 1 : -1;
}

void define_float_type() {
    Slots& slots = float_type.slots;
    slots.destroy = destroy_float;
    slots.repr = float_repr;
    slots.hash = float_hash;
    slots.compare = float_compare;
    slots.truth = float_truth;
    slots.power_modulo = float_power_modulo;
    slots.negative = float_negative;
    slots.positive = float_positive;
    slots.absolute = float_absolute;
    slots.to_int = float_to_int;
    slots.to_float = float_positive;
    slots.construct = float_construct;
    set_binary(slots, BinaryOp::add, float_add);
    set_binary(slots, BinaryOp::subtract, float_subtract);
    set_binary(slots, BinaryOp::multiply, float_multiply);
    set_binary(slots, BinaryOp::true_divide, float_true_divide);
    set_binary(slots, BinaryOp::floor_divide, float_floor_divide);
    set_binary(slots, BinaryOp::modulo, float_modulo);
    set_binary(slots, BinaryOp::divmod, float_divmod);
    set_binary(slots, BinaryOp::power, float_power);
    define_type(float_type, {.name = "float",
                             .size = sizeof(Float),
                             .flags = type_flags::kBaseType | type_flags::kFloat,
                             .methods = float_methods(),
                             .getters = float_getters()});
}

}  // namespace loopglass
