#pragma once
/// Arithmetic on numbers that live in the word: no slots, no allocation. An empty result is no error: it says that the
/// general way has to be taken, which also finds the words for errors.
#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdlib>

#include "sim/core/objects/number.hpp"

namespace loopglass {

/// Integers up to this size have exact doubles.
inline constexpr std::int64_t kExactDouble = std::int64_t{1} << 53;

/// `left op right`.
template <class T>
inline bool ordered(T left, T right, CompareOp op) {
    switch (op) {
        case CompareOp::less: return left < right;
        case CompareOp::less_equal: return left <= right;
        case CompareOp::equal: return left == right;
        case CompareOp::not_equal: return left != right;
        case CompareOp::greater: return left > right;
        case CompareOp::greater_equal: return left >= right;
    }
    return false;
}

/// Both operands within 63 bits; the result may be boxed.
inline Value small_int_binary(BinaryOp op, std::int64_t left, std::int64_t right) {
    std::int64_t result;
    switch (op) {
        case BinaryOp::add: return make_int(left + right);  // 63 bits each: the sum fits 64
        case BinaryOp::subtract: return make_int(left - right);
        case BinaryOp::multiply:
            if (__builtin_mul_overflow(left, right, &result)) return {};
            return make_int(result);
        case BinaryOp::floor_divide:
            if (right == 0) return {};
            result = left / right;
            return make_int(left % right != 0 && (left < 0) != (right < 0) ? result - 1 : result);
        case BinaryOp::modulo:
            if (right == 0) return {};
            result = left % right;
            return make_int(result != 0 && (result < 0) != (right < 0) ? result + right : result);
        case BinaryOp::true_divide:
            if (right == 0 || std::abs(left) > kExactDouble || std::abs(right) > kExactDouble) return {};
            return make_float(static_cast<double>(left) / static_cast<double>(right));
        case BinaryOp::bit_and: return make_int(left & right);
        case BinaryOp::bit_or: return make_int(left | right);
        case BinaryOp::bit_xor: return make_int(left ^ right);
        case BinaryOp::right_shift:
            if (right < 0) return {};
            return make_int(left >> std::min<std::int64_t>(right, 63));
        case BinaryOp::left_shift:
            if (right < 0 || right > 61 || std::abs(left) > (std::int64_t{1} << (61 - right))) return {};
            return make_int(left * (std::int64_t{1} << right));
        default: return {};
    }
}

inline Value double_binary(BinaryOp op, double left, double right) {
    switch (op) {
        case BinaryOp::add: return make_float(left + right);
        case BinaryOp::subtract: return make_float(left - right);
        case BinaryOp::multiply: return make_float(left * right);
        case BinaryOp::true_divide: return right == 0 ? Value() : make_float(left / right);
        default: return {};
    }
}

/// A float in the word, or a small int that a double holds exactly.
inline bool word_as_double(View value, double& out) {
    if (value.is_inline_float()) {
        out = value.inline_float();
        return true;
    }
    if (!value.is_small_int() || std::abs(value.small_int()) > kExactDouble) return false;
    out = static_cast<double>(value.small_int());
    return true;
}

inline Value word_binary(BinaryOp op, View left, View right) {
    if (left.is_small_int() && right.is_small_int()) return small_int_binary(op, left.small_int(), right.small_int());
    double a, b;
    if ((left.is_inline_float() || right.is_inline_float()) && word_as_double(left, a) && word_as_double(right, b)) {
        return double_binary(op, a, b);
    }
    return {};
}

}  // namespace loopglass
