// The type int: arithmetic and construction. Words take `word_arithmetic.hpp`, the rest BigInteger; whatever may grow
// beyond its operands asks for memory first, and whatever takes long pays for its work first.
#include <cmath>

#include "sim/core/number/big_integer.hpp"
#include "sim/core/objects/allocation.hpp"
#include "sim/core/objects/bytes.hpp"
#include "sim/core/objects/construct_arguments.hpp"
#include "sim/core/objects/define_scalars.hpp"
#include "sim/core/objects/integer_methods.hpp"
#include "sim/core/objects/number.hpp"
#include "sim/core/objects/sequence.hpp"
#include "sim/core/objects/wide_integer.hpp"
#include "sim/core/operations.hpp"
#include "sim/core/operations/word_arithmetic.hpp"

namespace loopglass {

Type int_type;

namespace {

using number::divide_floor;

void destroy_int(Object* self) {
    const auto digits = static_cast<std::size_t>(static_cast<BigInt*>(self)->value.raw().alloc);
    free_object(self, sizeof(BigInt) + digits * sizeof(mp_digit));
}

// -- cost -----------------------------------------------------------------------------------------------------------

double limbs(const BigInteger& value) { return static_cast<double>(value.raw().used) + 1; }

/// Pays for `units` limb operations, eight a unit of work. What is trivial costs nothing extra.
bool charge_limbs(double operations) {
    return operations < 256 || charge_work(static_cast<std::uint64_t>(operations / 8));
}
/// Multiplication costs less than the product of the lengths: Karatsuba, then Toom-Cook.
double multiplication_cost(double left, double right) {
    return std::max(left, right) * std::pow(std::min(left, right), 0.6);
}
/// Every digit of the quotient costs a division and the length of the divisor.
double division_cost(double left, double right) { return std::max(left - right + 1, 1.0) * (right + 10); }

/// Bytes that a result may have.
std::size_t memory_left() {
    const Heap& heap = runtime().heap;
    const std::size_t left = heap.limit() > heap.used() ? heap.limit() - heap.used() : 0;
    return std::min(left, BigInteger::no_limit);
}

Value result_or_memory_error(std::optional<BigInteger> result) {
    if (aborting()) return {};
    if (!result) return memory_error();
    return make_int(std::move(*result));
}

// -- the operators on big operands ------------------------------------------------------------------------------------

Value zero_division(const char* words) { return raise_text(ZeroDivisionError_type, words); }

Value true_divide(const BigInteger& left, const BigInteger& right) {
    if (right.is_zero()) return zero_division("division by zero");
    const auto quotient = number::divide_true(left, right);
    if (!quotient) return raise_text(OverflowError_type, "integer division result too large for a float");
    return make_float(*quotient);
}

Value floor_divide(const BigInteger& left, const BigInteger& right) {
    if (right.is_zero()) return zero_division("integer division or modulo by zero");
    if (!charge_limbs(division_cost(limbs(left), limbs(right)))) return {};
    return make_int(divide_floor(left, right).quotient);
}

Value modulo(const BigInteger& left, const BigInteger& right) {
    if (right.is_zero()) return zero_division("integer modulo by zero");
    if (!charge_limbs(division_cost(limbs(left), limbs(right)))) return {};
    return make_int(divide_floor(left, right).remainder);
}

Value divide_both(const BigInteger& left, const BigInteger& right) {
    if (right.is_zero()) return zero_division("integer division or modulo by zero");
    if (!charge_limbs(division_cost(limbs(left), limbs(right)))) return {};
    number::QuotientAndRemainder both = divide_floor(left, right);
    const Value quotient = make_int(std::move(both.quotient));
    const Value remainder = make_int(std::move(both.remainder));
    if (!quotient || !remainder) return {};
    return make_tuple({quotient, remainder});
}

Value multiply(const BigInteger& left, const BigInteger& right) {
    if (!charge_limbs(multiplication_cost(limbs(left), limbs(right)))) return {};
    return result_or_memory_error(number::multiply(left, right, memory_left()));
}

Value shift_left(const BigInteger& value, const BigInteger& bits) {
    if (bits.is_negative()) return raise_text(ValueError_type, "negative shift count");
    if (value.is_zero()) return View::small_int(0);
    const auto count = bits.to_int64();
    if (!count) return raise_text(OverflowError_type, "too many digits in integer");
    if (static_cast<std::size_t>(*count) / 8 > memory_left()) return memory_error();
    if (!charge_bytes(static_cast<std::size_t>(*count) / 8)) return {};
    return result_or_memory_error(number::shift_left(value, static_cast<std::uint64_t>(*count), memory_left()));
}

Value shift_right(const BigInteger& value, const BigInteger& bits) {
    if (bits.is_negative()) return raise_text(ValueError_type, "negative shift count");
    const auto count = bits.to_uint64();
    return make_int(number::shift_right(value, count.value_or(~std::uint64_t{0})));
}

/// CPython 3.13 Objects/longobject.c: long_pow without a modulus.
Value raise_to(const BigInteger& base, const BigInteger& exponent) {
    if (exponent.is_negative()) {
        const auto a = base.to_double();
        const auto b = exponent.to_double();
        if (!a || !b) return raise_text(OverflowError_type, "int too large to convert to float");
        return binary(BinaryOp::power, make_float(*a), make_float(*b));
    }
    if (const auto times = exponent.to_int64(); times && base.bit_length() > 1) {
        const double words = static_cast<double>(base.bit_length()) * static_cast<double>(*times) / 64;
        // What cannot be held is refused by `power` without any work.
        if (words * 8 < static_cast<double>(memory_left()) && !charge_limbs(multiplication_cost(words, words)))
            return {};
    }
    return result_or_memory_error(number::power(base, exponent, memory_left()));
}

Value big_binary(BinaryOp op, const BigInteger& left, const BigInteger& right) {
    // What reading both takes; what computes more pays for that too.
    if (!charge_limbs(limbs(left) + limbs(right))) return {};
    switch (op) {
        case BinaryOp::add: return make_int(left + right);
        case BinaryOp::subtract: return make_int(left - right);
        case BinaryOp::multiply: return multiply(left, right);
        case BinaryOp::true_divide: return true_divide(left, right);
        case BinaryOp::floor_divide: return floor_divide(left, right);
        case BinaryOp::modulo: return modulo(left, right);
        case BinaryOp::divmod: return divide_both(left, right);
        case BinaryOp::power: return raise_to(left, right);
        case BinaryOp::left_shift: return shift_left(left, right);
        case BinaryOp::right_shift: return shift_right(left, right);
        case BinaryOp::bit_and: return make_int(left & right);
        case BinaryOp::bit_xor: return make_int(left ^ right);
        case BinaryOp::bit_or: return make_int(left | right);
        default: return View::not_implemented();
    }
}

/// The value of an operand without copying a boxed one.
class Operand {
public:
    explicit Operand(View value) {
        if (value.is_small_int() || value.is_bool())
            copy_.emplace(as_big(value));
        else
            box_ = &value.as<BigInt>()->value;
    }
    const BigInteger& operator*() const { return copy_ ? *copy_ : *box_; }

private:
    std::optional<BigInteger> copy_;
    const BigInteger* box_ = nullptr;
};

/// Squaring as long as it fits 62 bits; empty otherwise.
Value small_power(std::int64_t base, std::int64_t exponent) {
    if (exponent < 0) return {};
    std::int64_t result = 1;
    while (true) {
        if ((exponent & 1) != 0 && __builtin_mul_overflow(result, base, &result)) return {};
        exponent >>= 1;
        if (exponent == 0) return make_int(result);
        if (__builtin_mul_overflow(base, base, &base)) return {};
    }
}

template <BinaryOp op>
Value int_binary(View left, View right) {
    if (!is_int(left) || !is_int(right)) return View::not_implemented();
    std::int64_t a, b;
    if (int_fits(left, a) && int_fits(right, b) && View::fits_small_int(a) && View::fits_small_int(b)) {
        Value result = op == BinaryOp::power ? small_power(a, b) : small_int_binary(op, a, b);
        if (result) return result;
    }
    if (WideInteger x, y; int_fits_wide(left, x) && int_fits_wide(right, y)) {
        if (const auto result = wide_binary(op, x, y)) return make_int_wide(*result);
    }
    return big_binary(op, *Operand(left), *Operand(right));
}

/// CPython 3.13 Objects/longobject.c: long_pow with a modulus.
Value int_power_modulo(View base, View exponent, View modulus) {
    if (!is_int(base) || !is_int(exponent)) return View::not_implemented();
    if (!is_int(modulus)) return View::not_implemented();
    const Operand m(modulus), e(exponent), b(base);
    if ((*m).is_zero()) return raise_text(ValueError_type, "pow() 3rd argument cannot be 0");
    const double steps = static_cast<double>((*e).bit_length()) + 1;
    if (!charge_limbs(steps * limbs(*m) * limbs(*m)) || !charge_limbs(limbs(*b) * limbs(*m))) return {};
    auto result = number::power_modulo(*b, *e, *m);
    if (!result) return raise_text(ValueError_type, "base is not invertible for the given modulus");
    return make_int(std::move(*result));
}

Value int_negative(View self) {
    std::int64_t value;
    if (int_fits(self, value) && View::fits_small_int(value)) return make_int(-value);
    return make_int(-*Operand(self));
}
Value int_absolute(View self) {
    std::int64_t value;
    if (int_fits(self, value) && View::fits_small_int(value)) return make_int(std::abs(value));
    return make_int((*Operand(self)).absolute());
}
Value int_invert(View self) {
    std::int64_t value;
    if (int_fits(self, value)) return make_int(~value);
    return make_int(~*Operand(self));
}
int int_truth(View self) {
    std::int64_t value;
    return !int_fits(self, value) || value != 0 ? 1 : 0;
}
Value int_to_float(View self) {
    double value;
    if (!int_to_double(self, value)) return {};
    return make_float(value);
}

std::int64_t int_hash(View self) {
    constexpr std::int64_t modulus = (std::int64_t{1} << 61) - 1;
    std::int64_t value;
    if (!int_fits(self, value)) return (*Operand(self)).hash();
    value %= modulus;
    return value == -1 ? -2 : value;
}

Value int_compare(View self, View other, CompareOp op) {
    if (!is_int(other)) return View::not_implemented();
    std::int64_t a, b;
    WideInteger x, y;
    const std::strong_ordering order = int_fits(self, a) && int_fits(other, b) ? a <=> b
                                       : int_fits_wide(self, x) && int_fits_wide(other, y)
                                           ? x <=> y
                                           : *Operand(self) <=> *Operand(other);
    switch (op) {
        case CompareOp::less: return Value::boolean(order < 0);
        case CompareOp::less_equal: return Value::boolean(order <= 0);
        case CompareOp::equal: return Value::boolean(order == 0);
        case CompareOp::not_equal: return Value::boolean(order != 0);
        case CompareOp::greater: return Value::boolean(order > 0);
        case CompareOp::greater_equal: return Value::boolean(order >= 0);
    }
    return View::not_implemented();
}

Value int_repr(View self) { return int_text(self); }

// -- construction -----------------------------------------------------------------------------------------------------

/// The result of `__int__` or `__trunc__`, which may be an instance of a subclass.
Value checked_int(Value result, std::string_view method) {
    if (!result) return {};
    if (!is_int(result))
        return raise(TypeError_type, "{} returned non-int (type {})", method, type_of(result)->name_view());
    return exact_int(result);
}

Value int_from_base(View value, View base_value) {
    std::int64_t base;
    if (!index_clamped(base_value, base)) return {};
    if (base != 0 && (base < 2 || base > 36))
        return raise_text(ValueError_type, "int() base must be >= 2 and <= 36, or 0");
    if (is_str(value) || type_of(value)->has(type_flags::kBytes) || is_instance(value, bytearray_type)) {
        return parse_int(value, static_cast<int>(base));
    }
    return raise_text(TypeError_type, "int() can't convert non-string with explicit base");
}

Value int_construct(Type* type, CallArgs args) {
    if (type == &int_type && args.positional == 1 && args.names == nullptr) return int_from(args[0]);
    const ConstructArguments given("int", args, {"", "base"});
    if (!given) return {};
    Value result;
    if (!given[0]) {
        if (given[1]) return raise_text(TypeError_type, "int() missing string argument");
        result = View::small_int(0);
    } else {
        result = given[1] ? int_from_base(given[0], given[1]) : int_from(given[0]);
    }
    if (!result || type == &int_type) return result;
    return make_int_of(*type, *Operand(result));
}

template <std::size_t... ops>
void set_binary(Slots& slots, std::index_sequence<ops...>) {
    ((slots.binary[ops] = int_binary<static_cast<BinaryOp>(ops)>), ...);
    slots.binary[static_cast<std::size_t>(BinaryOp::matrix_multiply)] = nullptr;
}

}  // namespace

Value exact_int(View value) {
    if (value.is_small_int() || is_exactly(value, int_type)) return value;
    return make_int(as_big(value));
}

/// CPython 3.13 Objects/abstract.c: PyNumber_Long.
Value int_from(View value) {
    const Type* type = type_of(value);
    if (type == &int_type) return value;
    if (type->slots.to_int != nullptr) return checked_int(type->slots.to_int(value), "__int__");
    if (type->slots.index != nullptr) return checked_int(index_of(value), "__index__");
    static Str* const trunc = intern("__trunc__");
    if (Value method = lookup_special(value, trunc)) {
        Value truncated = call(method);
        if (!truncated || is_int(truncated)) return truncated ? exact_int(truncated) : Value();
        if (type_of(truncated)->slots.index == nullptr) {
            return raise(TypeError_type, "__trunc__ returned non-Integral (type {})", type_of(truncated)->name_view());
        }
        return checked_int(index_of(truncated), "__index__");
    }
    if (has_error()) return {};
    std::string_view bytes;
    if (is_str(value) || bytes_like(value, bytes)) return parse_int(value, 10);
    return raise(TypeError_type, "int() argument must be a string, a bytes-like object or a real number, not '{}'",
                 type->name_view());
}

void define_int_type() {
    Slots& slots = int_type.slots;
    slots.destroy = destroy_int;
    slots.repr = int_repr;
    slots.hash = int_hash;
    slots.compare = int_compare;
    slots.truth = int_truth;
    slots.power_modulo = int_power_modulo;
    slots.negative = int_negative;
    slots.positive = exact_int;
    slots.absolute = int_absolute;
    slots.invert = int_invert;
    slots.index = exact_int;
    slots.to_int = exact_int;
    slots.to_float = int_to_float;
    slots.construct = int_construct;
    set_binary(slots, std::make_index_sequence<kBinaryOps>());
    define_type(int_type, {.name = "int",
                           .size = sizeof(BigInt),
                           .flags = type_flags::kBaseType | type_flags::kInt,
                           .methods = int_methods(),
                           .getters = int_getters()});
}

}  // namespace loopglass
