#pragma once
/// Ints a little beyond the word, as checksums and random generators have them: computed in 128 bits, without
/// libtommath.
#include <optional>

#include "sim/core/objects/number.hpp"

namespace loopglass {

__extension__ using WideInteger = __int128;

/// Any int of less than 120 bits; false otherwise. Precondition: is_int.
bool int_fits_wide(View value, WideInteger& out);
Value make_int_wide(WideInteger value);

/// Empty: no shortcut, or what it would raise is for the general way to say.
inline std::optional<WideInteger> wide_binary(BinaryOp op, WideInteger left, WideInteger right) {
    WideInteger result;
    switch (op) {
        case BinaryOp::add: return left + right;
        case BinaryOp::subtract: return left - right;
        case BinaryOp::multiply:
            if (__builtin_mul_overflow(left, right, &result)) return std::nullopt;
            return result;
        case BinaryOp::floor_divide:
            if (right == 0) return std::nullopt;
            result = left / right;
            return left % right != 0 && (left < 0) != (right < 0) ? result - 1 : result;
        case BinaryOp::modulo:
            if (right == 0) return std::nullopt;
            result = left % right;
            return result != 0 && (result < 0) != (right < 0) ? result + right : result;
        case BinaryOp::right_shift:
            if (right < 0) return std::nullopt;
            return left >> (right > 126 ? 126 : static_cast<int>(right));
        case BinaryOp::bit_and: return left & right;
        case BinaryOp::bit_or: return left | right;
        case BinaryOp::bit_xor: return left ^ right;
        default: return std::nullopt;
    }
}

}  // namespace loopglass
