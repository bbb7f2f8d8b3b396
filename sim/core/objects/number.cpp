#include "sim/core/objects/number.hpp"

#include <cmath>
#include <cstring>
#include <limits>

#include <fmt/format.h>

#include "sim/core/core_hooks.hpp"
#include "sim/core/number/integer_text.hpp"
#include "sim/core/objects/allocation.hpp"
#include "sim/core/objects/bytes.hpp"
#include "sim/core/objects/sequence.hpp"
#include "sim/core/objects/wide_integer.hpp"
#include "sim/core/operations.hpp"
#include "sim/core/text/quote.hpp"

namespace loopglass {

namespace {

/// The value of an int that is a word or a bool; false when it is boxed.
bool word_value(View value, std::int64_t& out) {
    if (value.is_small_int()) {
        out = value.small_int();
        return true;
    }
    out = value.is_true() ? 1 : 0;
    return value.is_bool();
}

std::size_t block_bytes(const Type& type, int digits) {
    return type.basic_size + static_cast<std::size_t>(digits) * sizeof(mp_digit);
}

/// A zero with room for `digits` behind the instance.
BigInt* new_box(Type& type, int digits) {
    auto* memory = static_cast<char*>(new_object_memory(type, block_bytes(type, digits)));
    auto* box = reinterpret_cast<BigInt*>(memory);
    mp_int& value = box->value.raw();
    value.used = 0;
    value.alloc = digits;
    value.sign = MP_ZPOS;
    value.dp = reinterpret_cast<mp_digit*>(memory + type.basic_size);
    return box;
}

/// What two of keep within a WideInteger when they are added.
constexpr int kWideBits = 120;

constexpr std::int64_t kMax = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t kMin = std::numeric_limits<std::int64_t>::min();

}  // namespace

Value make_int_of(Type& type, const BigInteger& value) {
    const mp_int& digits = value.raw();
    const int count = std::max(digits.used, 1);
    // Small ones always succeed: the shortcuts of the operators take "empty" for "no shortcut".
    if (count > 8 && !request_memory(block_bytes(type, count))) return {};
    BigInt* box = new_box(type, count);
    mp_int& own = box->value.raw();
    std::memcpy(own.dp, digits.dp, static_cast<std::size_t>(digits.used) * sizeof(mp_digit));
    own.used = digits.used;
    own.sign = digits.sign;
    return Value::adopt(View(static_cast<Object*>(box)));
}

bool int_fits_wide(View value, WideInteger& out) {
    std::int64_t word;
    if (word_value(value, word)) {
        out = word;
        return true;
    }
    const mp_int& digits = value.as<BigInt>()->value.raw();
    if (digits.used * MP_DIGIT_BIT > kWideBits) return false;
    out = 0;
    for (int i = digits.used; i-- > 0;) out = (out << MP_DIGIT_BIT) | static_cast<WideInteger>(digits.dp[i]);
    if (digits.sign == MP_NEG) out = -out;
    return true;
}

Value make_int_wide(WideInteger value) {
    const auto word = static_cast<std::int64_t>(value);
    if (value == word && View::fits_small_int(word)) return Value::adopt(View::small_int(word));
    BigInt* box = new_box(int_type, (128 + MP_DIGIT_BIT - 1) / MP_DIGIT_BIT);
    mp_int& own = box->value.raw();
    own.sign = value < 0 ? MP_NEG : MP_ZPOS;
    __extension__ using Magnitude = unsigned __int128;
    auto magnitude = static_cast<Magnitude>(value);
    if (value < 0) magnitude = 0 - magnitude;
    for (; magnitude != 0; magnitude >>= MP_DIGIT_BIT) own.dp[own.used++] = static_cast<mp_digit>(magnitude) & MP_MASK;
    return Value::adopt(View(static_cast<Object*>(box)));
}

Value make_int_boxed(std::int64_t value) { return make_int_wide(value); }

Value make_int_unsigned(std::uint64_t value) {
    if (value <= static_cast<std::uint64_t>(kMax)) return make_int(static_cast<std::int64_t>(value));
    return make_int_wide(static_cast<WideInteger>(value));
}

Value make_int(BigInteger value) {
    if (value.bit_length() < 63) return Value::adopt(View::small_int(*value.to_int64()));
    return make_int_of(int_type, value);
}

BigInteger as_big(View value) {
    std::int64_t word;
    return word_value(value, word) ? BigInteger(word) : value.as<BigInt>()->value;
}

bool int_fits(View value, std::int64_t& out) {
    if (word_value(value, out)) return true;
    const auto fitting = value.as<BigInt>()->value.to_int64();
    if (!fitting) return false;
    out = *fitting;
    return true;
}

bool index_clamped(View value, std::int64_t& out) {
    const Value index = index_of(value);
    if (!index) return false;
    if (!int_fits(index, out)) out = index.as<BigInt>()->value.is_negative() ? kMin : kMax;
    return true;
}

bool to_int64(View value, std::int64_t& out) {
    const Value index = index_of(value);
    if (!index) return false;
    if (int_fits(index, out)) return true;
    raise_text(OverflowError_type, "Python int too large to convert to C ssize_t");
    return false;
}

bool index_for_subscript(View value, std::int64_t& out) {
    const Value index = index_of(value);
    if (!index) return false;
    if (int_fits(index, out)) return true;
    raise(IndexError_type, "cannot fit '{}' into an index-sized integer", type_of(value)->name_view());
    return false;
}

// -- between int and float ------------------------------------------------------------------------------------------

bool int_to_double(View value, double& out) {
    std::int64_t word;
    if (word_value(value, word)) {
        out = static_cast<double>(word);
        return true;
    }
    const auto nearest = value.as<BigInt>()->value.to_double();
    if (!nearest) {
        raise_text(OverflowError_type, "int too large to convert to float");
        return false;
    }
    out = *nearest;
    return true;
}

Value int_from_double(double value) {
    if (std::isnan(value)) return raise_text(ValueError_type, "cannot convert float NaN to integer");
    if (std::isinf(value)) return raise_text(OverflowError_type, "cannot convert float infinity to integer");
    constexpr double two_62 = 4611686018427387904.0;
    if (value > -two_62 && value < two_62) return make_int(static_cast<std::int64_t>(value));
    return make_int(BigInteger::from_double(value));
}

int compare_int_double(View left, double right) {
    std::int64_t word;
    const auto order =
        word_value(left, word) ? number::compare(word, right) : number::compare(left.as<BigInt>()->value, right);
    return order < 0 ? -1 : order > 0 ? 1 : 0;
}

Value double_as_ratio(double value) {
    int exponent;
    // 53 bits of mantissa make an integer of the fraction.
    std::int64_t mantissa = static_cast<std::int64_t>(std::ldexp(std::frexp(value, &exponent), 53));
    exponent -= 53;
    while (mantissa != 0 && (mantissa & 1) == 0 && exponent < 0) {
        mantissa /= 2;
        ++exponent;
    }
    if (mantissa == 0) exponent = 0;
    const auto shifted = [](std::int64_t base, int bits) {
        return make_int(*number::shift_left(BigInteger(base), static_cast<std::uint64_t>(bits), BigInteger::no_limit));
    };
    const Value numerator = exponent > 0 ? shifted(mantissa, exponent) : make_int(mantissa);
    const Value denominator = exponent < 0 ? shifted(1, -exponent) : make_int(1);
    if (!numerator || !denominator) return {};
    return make_tuple({numerator, denominator});
}

std::int64_t hash_of_identity(View value) { return static_cast<std::int64_t>(id_of(value) >> 4); }

// -- the text of ints -----------------------------------------------------------------------------------------------

namespace {

/// What most texts of ints are: at most 18 ASCII digits behind an optional minus sign.
bool read_plain_digits(std::string_view text, std::int64_t& out) {
    const bool negative = text.starts_with('-');
    if (negative) text.remove_prefix(1);
    if (text.empty() || text.size() > 18) return false;
    out = 0;
    for (const char c : text) {
        if (c < '0' || c > '9') return false;
        out = out * 10 + (c - '0');
    }
    if (negative) out = -out;
    return true;
}

}  // namespace

namespace {

/// Between decimal text and an int it takes time quadratic in the number of digits, where the limit does not forbid it.
bool charge_digits(std::size_t digits) {
    const std::size_t limit = most_integer_digits();
    if (limit != 0 && digits > limit + limit / 4) return true;  // refused
    const std::uint64_t limbs = digits / 18;
    return limbs < 64 || charge_work(limbs * limbs / 16);
}

}  // namespace

Value parse_int(View source, int base) {
    std::string_view bytes;
    const bool from_bytes = !is_str(source);
    if (from_bytes) bytes_like(source, bytes);
    const std::string_view text = from_bytes ? bytes : as_str(source)->view();
    if (std::int64_t word; base == 10 && read_plain_digits(text, word)) return make_int(word);
    const bool power_of_two = (base & (base - 1)) == 0;
    // Other bases are limited in digits, these only in length.
    if (power_of_two && !request_result(text.size())) return {};
    const std::size_t limit = most_integer_digits();
    if (!power_of_two && !charge_digits(text.size())) return {};
    number::IntegerParse parse =
        from_bytes ? number::parse_integer_bytes(text, base, limit) : number::parse_integer(text, base, limit);
    if (!parse.error) return make_int(std::move(parse.value));
    if (*parse.error == number::IntegerParse::Error::too_many_digits) {
        return raise_text(ValueError_type, number::too_many_digits_message(parse.digits, limit));
    }
    const Ref<Str> quoted = from_bytes ? make_str(text::repr_bytes(text)) : repr(source);
    if (!quoted) return {};
    const Ref<Str> shown = str_slice(quoted.get(), 0, 1, std::min<std::int64_t>(quoted->length, 200));
    if (!shown) return {};
    return raise(ValueError_type, "invalid literal for int() with base {}: {}", base, shown->view());
}

Ref<Str> int_text(View value) {
    std::int64_t word;
    if (word_value(value, word)) {
        const fmt::format_int digits(word);
        return make_str(std::string_view(digits.data(), digits.size()), digits.size());
    }
    const number::BigInteger& big = value.as<BigInt>()->value;
    const std::size_t limit = most_integer_digits();
    if (!charge_digits(big.bit_length() / 3)) return nullptr;
    const auto digits = limit == 0 ? std::optional(big.to_digits(10)) : big.to_decimal(limit);
    if (digits) return make_str(*digits, digits->size());
    raise_text(ValueError_type, number::too_many_digits_message(limit));
    return nullptr;
}

}  // namespace loopglass
