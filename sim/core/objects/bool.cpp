// The type bool: an int whose two instances live in the word.
#include "sim/core/objects/construct_arguments.hpp"
#include "sim/core/objects/define_scalars.hpp"
#include "sim/core/objects/number.hpp"
#include "sim/core/operations.hpp"

namespace loopglass {

Type bool_type;

namespace {

Value bool_repr(View self) { return intern(self.is_true() ? "True" : "False"); }

Value bool_construct(Type*, CallArgs args) {
    const ConstructArguments given("bool", args, {""});
    if (!given) return {};
    const int value = given[0] ? truth(given[0]) : 0;
    return value < 0 ? Value() : Value::boolean(value != 0);
}

/// Two bools stay bools; a bool and an int are ints.
template <BinaryOp op>
Value bool_binary(View left, View right) {
    if (!left.is_bool() || !right.is_bool()) return int_type.slots.binary[static_cast<std::size_t>(op)](left, right);
    const bool a = left.is_true();
    const bool b = right.is_true();
    if (op == BinaryOp::bit_and) return Value::boolean(a && b);
    if (op == BinaryOp::bit_or) return Value::boolean(a || b);
    return Value::boolean(a != b);
}

}  // namespace

void define_bool_type() {
    Slots& slots = bool_type.slots;
    slots.repr = bool_repr;
    slots.construct = bool_construct;
    slots.binary[static_cast<std::size_t>(BinaryOp::bit_and)] = bool_binary<BinaryOp::bit_and>;
    slots.binary[static_cast<std::size_t>(BinaryOp::bit_or)] = bool_binary<BinaryOp::bit_or>;
    slots.binary[static_cast<std::size_t>(BinaryOp::bit_xor)] = bool_binary<BinaryOp::bit_xor>;
    define_type(bool_type, {.name = "bool", .base = &int_type, .size = sizeof(BigInt), .flags = type_flags::kInt});
}

}  // namespace loopglass
