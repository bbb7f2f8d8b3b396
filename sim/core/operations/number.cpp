// Operators on any values: the slots of both operands in CPython's order, with shortcuts for the numbers that fit a
// word.
#include "sim/core/objects/number.hpp"

#include <array>

#include "sim/core/objects/bytes.hpp"
#include "sim/core/objects/callable.hpp"
#include "sim/core/objects/str.hpp"
#include "sim/core/operations.hpp"
#include "sim/core/operations/sequence_errors.hpp"
#include "sim/core/operations/word_arithmetic.hpp"

namespace loopglass {

namespace {

constexpr std::size_t index(BinaryOp op) { return static_cast<std::size_t>(op); }

struct Symbols {
    std::string_view binary, inplace;
};
constexpr std::array<Symbols, kBinaryOps> kSymbols = {{
    {"+", "+="},
    {"-", "-="},
    {"*", "*="},
    {"@", "@="},
    {"/", "/="},
    {"//", "//="},
    {"%", "%="},
    {"divmod()", "divmod()"},
    {"** or pow()", "**="},
    {"<<", "<<="},
    {">>", ">>="},
    {"&", "&="},
    {"^", "^="},
    {"|", "|="},
}};

bool is_sequence(View value) {
    constexpr std::uint32_t sequences =
        type_flags::kStr | type_flags::kBytes | type_flags::kTuple | type_flags::kList | type_flags::kSequence;
    return type_of(value)->has(sequences) || is_bytearray(value);
}

/// NotImplemented when neither type can. CPython 3.13 Objects/abstract.c: binary_op1.
Value binary_slots(BinaryOp op, View left, View right) {
    const Type* left_type = type_of(left);
    const Type* right_type = type_of(right);
    auto* left_slot = left_type->slots.binary[index(op)];
    auto* right_slot = right_type != left_type ? right_type->slots.binary[index(op)] : nullptr;
    if (right_slot == left_slot) right_slot = nullptr;
    if (op == BinaryOp::multiply && right_slot != nullptr && is_sequence(left) &&
        left_slot == left_type->native_base->slots.binary[index(op)]) {
        // Repetition is no number's operation: what the right operand makes of it comes first.
        Value result = right_slot(left, right);
        if (!result.view().is_not_implemented()) return result;
        right_slot = nullptr;
    }
    if (left_slot != nullptr) {
        if (right_slot != nullptr && is_subtype(right_type, left_type)) {
            Value result = right_slot(left, right);
            if (!result.view().is_not_implemented()) return result;
            right_slot = nullptr;
        }
        Value result = left_slot(left, right);
        if (!result.view().is_not_implemented()) return result;
    }
    if (right_slot != nullptr) return right_slot(left, right);
    return View::not_implemented();
}

std::string_view name_of(View value) { return type_of(value)->name_view(); }

}  // namespace

Value raise_for_sequence(BinaryOp op, View left, View right) {
    if (op == BinaryOp::add && is_sequence(left) && type_of(left)->slots.binary[index(op)] != nullptr) {
        const Type* type = type_of(left);
        // What a subclass of a builtin cannot do is said with the builtin's name.
        while (type->is_heap_type() && type->base != nullptr && type->base != &object_type) type = type->base;
        if (is_bytes(left) || is_bytearray(left)) {
            return raise(TypeError_type, "can't concat {} to {}", name_of(right), name_of(left));
        }
        return raise(TypeError_type, "can only concatenate {0} (not \"{1}\") to {0}", type->name_view(),
                     name_of(right));
    }
    if (op == BinaryOp::multiply) {
        for (const auto& [sequence, other] : {std::pair{left, right}, std::pair{right, left}}) {
            if (is_sequence(sequence) && type_of(sequence)->slots.binary[index(op)] != nullptr) {
                return raise(TypeError_type, "can't multiply sequence by non-int of type '{}'", name_of(other));
            }
        }
    }
    return {};
}

namespace {

Value raise_unsupported(BinaryOp op, std::string_view words, View left, View right) {
    raise_for_sequence(op, left, right);
    if (has_error()) return {};
    const bool print_redirect = op == BinaryOp::right_shift && is_exactly(left, native_function_type) &&
                                std::string_view(left.as<NativeFunction>()->method->name) == "print";
    return raise(TypeError_type, "unsupported operand type(s) for {}: '{}' and '{}'{}", words, name_of(left),
                 name_of(right), print_redirect ? ". Did you mean \"print(<message>, file=<output_stream>)\"?" : "");
}

Value unary(View value, Value (*slot)(View), std::string_view words) {
    if (slot == nullptr) return raise(TypeError_type, "bad operand type for {}: '{}'", words, name_of(value));
    return slot(value);
}

}  // namespace

std::string_view symbol(BinaryOp op) {
    if (op == BinaryOp::power) return "**";
    return kSymbols[index(op)].binary;
}

Value binary(BinaryOp op, View left, View right) {
    if (Value result = word_binary(op, left, right)) return result;
    if (op == BinaryOp::add && is_exactly(left, str_type) && is_exactly(right, str_type)) {
        return concat(as_str(left), as_str(right));
    }
    Value result = binary_slots(op, left, right);
    if (result.view().is_not_implemented()) return raise_unsupported(op, kSymbols[index(op)].binary, left, right);
    return result;
}

Value inplace(BinaryOp op, View left, View right) {
    if (Value result = word_binary(op, left, right)) return result;
    if (auto* slot = type_of(left)->slots.inplace[index(op)]; slot != nullptr) {
        Value result = slot(left, right);
        if (!result.view().is_not_implemented()) return result;
    }
    Value result = binary_slots(op, left, right);
    if (result.view().is_not_implemented()) return raise_unsupported(op, kSymbols[index(op)].inplace, left, right);
    return result;
}

namespace {

/// A class's own `__pow__` with three arguments, where it stands in front of the native one. Empty: it has none.
/// CPython 3.13 Objects/typeobject.c: slot_nb_power.
Value overridden_power(View base, View exponent, View modulus) {
    const Type* type = type_of(base);
    if (!type->is_heap_type()) return {};
    Str* name = intern("__pow__");
    if (lookup_in_type(type_of(base), name) == lookup_in_type(type->native_base, name)) return {};
    const Value method = lookup_special(base, name);
    return method ? call(method, exponent, modulus) : Value();
}

}  // namespace

/// CPython 3.13 Objects/abstract.c: ternary_op.
Value power(View base, View exponent, View modulus) {
    if (modulus.is_empty() || modulus.is_none()) return binary(BinaryOp::power, base, exponent);
    Value own = overridden_power(base, exponent, modulus);
    if (!own && has_error()) return {};
    if (own && !own.view().is_not_implemented()) return own;
    const Type* base_type = type_of(base);
    const Type* exponent_type = type_of(exponent);
    auto* base_slot = base_type->slots.power_modulo;
    auto* exponent_slot = exponent_type != base_type ? exponent_type->slots.power_modulo : nullptr;
    if (exponent_slot == base_slot) exponent_slot = nullptr;
    if (base_slot != nullptr) {
        if (exponent_slot != nullptr && is_subtype(exponent_type, base_type)) {
            Value result = exponent_slot(base, exponent, modulus);
            if (!result.view().is_not_implemented()) return result;
            exponent_slot = nullptr;
        }
        Value result = base_slot(base, exponent, modulus);
        if (!result.view().is_not_implemented()) return result;
    }
    if (exponent_slot != nullptr) {
        Value result = exponent_slot(base, exponent, modulus);
        if (!result.view().is_not_implemented()) return result;
    }
    auto* modulus_slot = type_of(modulus)->slots.power_modulo;
    if (modulus_slot != nullptr && modulus_slot != base_slot && modulus_slot != exponent_slot) {
        Value result = modulus_slot(base, exponent, modulus);
        if (!result.view().is_not_implemented()) return result;
    }
    return raise(TypeError_type, "unsupported operand type(s) for ** or pow(): '{}', '{}', '{}'", name_of(base),
                 name_of(exponent), name_of(modulus));
}

Value negative(View value) {
    if (value.is_small_int()) return make_int(-value.small_int());
    if (value.is_inline_float()) return make_float(-value.inline_float());
    return unary(value, type_of(value)->slots.negative, "unary -");
}
Value positive(View value) { return unary(value, type_of(value)->slots.positive, "unary +"); }
Value invert(View value) { return unary(value, type_of(value)->slots.invert, "unary ~"); }
Value absolute(View value) { return unary(value, type_of(value)->slots.absolute, "abs()"); }

Value index_of(View value) {
    if (is_int(value)) return value;
    auto* slot = type_of(value)->slots.index;
    if (slot == nullptr)
        return raise(TypeError_type, "'{}' object cannot be interpreted as an integer", name_of(value));
    Value result = slot(value);
    if (result && !is_int(result))
        return raise(TypeError_type, "__index__ returned non-int (type {})", name_of(result));
    return result;
}

}  // namespace loopglass
