#include "sim/core/number/big_integer.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdlib>
#include <limits>

#include "sim/core/breath.hpp"
#include "sim/core/number/binary64.hpp"
#include "sim/core/number/mp_check.hpp"

namespace loopglass::number {

namespace {

/// Room for 180 bits: most integers that outgrow 64 bits stay below.
constexpr int initial_digits = 3;

constexpr char digit_characters[] = "0123456789abcdefghijklmnopqrstuvwxyz";

int digit_value(char character) {
    if (character >= '0' && character <= '9') return character - '0';
    if (character >= 'a' && character <= 'z') return character - 'a' + 10;
    if (character >= 'A' && character <= 'Z') return character - 'A' + 10;
    return 36;
}

/// The greatest power of a base that one libtommath digit holds: texts are converted in such chunks.
struct Chunk {
    mp_digit power = 1;
    int digits = 0;

    explicit Chunk(int base) {
        const auto factor = static_cast<mp_digit>(base);
        while (power <= MP_MASK / factor) {
            power *= factor;
            ++digits;
        }
    }
};

/// Between two passes over the digits of a number: see `breathe`. Without a run there is nothing to pause.
bool pause_for(const mp_int& value) {
    constexpr int kDigitsAUnit = 16;
    return breathe(static_cast<std::uint64_t>(value.used / kDigitsAUnit));
}

void reverse_if_big(std::string& bytes, ByteOrder order) {
    if (order == ByteOrder::big) std::reverse(bytes.begin(), bytes.end());
}

bool is_power_of_two(int base) { return std::has_single_bit(static_cast<unsigned>(base)); }
unsigned bits_per_digit(int base) { return static_cast<unsigned>(std::countr_zero(static_cast<unsigned>(base))); }

/// Bits run straight from digits to bytes, so these bases cost linear time.
std::string digits_to_little_endian(std::string_view digits, unsigned bits) {
    std::string bytes;
    unsigned waiting = 0;
    unsigned count = 0;
    for (auto digit = digits.rbegin(); digit != digits.rend(); ++digit) {
        waiting |= static_cast<unsigned>(digit_value(*digit)) << count;
        for (count += bits; count >= 8; count -= 8, waiting >>= 8) bytes += static_cast<char>(waiting & 0xFF);
    }
    if (count > 0) bytes += static_cast<char>(waiting);
    return bytes;
}

std::string little_endian_to_reversed_digits(std::string_view bytes, unsigned bits) {
    std::string reversed;
    unsigned waiting = 0;
    unsigned count = 0;
    for (const char byte : bytes) {
        waiting |= static_cast<unsigned>(static_cast<unsigned char>(byte)) << count;
        for (count += 8; count >= bits; count -= bits, waiting >>= bits) {
            reversed += digit_characters[waiting & ((1u << bits) - 1)];
        }
    }
    reversed += digit_characters[waiting];
    reversed.erase(reversed.find_last_not_of('0') + 1);
    return reversed;
}

// libtommath's own conversions shift the whole number for every byte.

std::string magnitude_big_endian(const mp_int& value) {
    std::string bytes(mp_ubin_size(&value), '\0');
    std::uint64_t waiting = 0;
    int bits = 0, next = 0;
    for (auto byte = bytes.rbegin(); byte != bytes.rend(); ++byte) {
        if (bits < 8) {
            const mp_digit digit = next < value.used ? value.dp[next++] : 0;
            const auto low = static_cast<std::uint64_t>(digit) << static_cast<unsigned>(bits);
            *byte = static_cast<char>((waiting | low) & 0xFF);
            waiting = static_cast<std::uint64_t>(digit) >> static_cast<unsigned>(8 - bits);
            bits += MP_DIGIT_BIT - 8;
        } else {
            *byte = static_cast<char>(waiting & 0xFF);
            waiting >>= 8U;
            bits -= 8;
        }
    }
    return bytes;
}

void read_magnitude(std::string_view big_endian, mp_int& out) {
    const std::size_t digits = big_endian.size() * 8 / MP_DIGIT_BIT + 1;
    check(mp_grow(&out, static_cast<int>(digits)));
    std::size_t used = 0;
    std::uint64_t waiting = 0;
    int bits = 0;
    for (auto byte = big_endian.rbegin(); byte != big_endian.rend(); ++byte) {
        const std::uint64_t next = static_cast<unsigned char>(*byte);
        waiting |= next << static_cast<unsigned>(bits);
        bits += 8;
        if (bits >= MP_DIGIT_BIT) {
            out.dp[used++] = static_cast<mp_digit>(waiting) & MP_MASK;
            bits -= MP_DIGIT_BIT;
            waiting = next >> static_cast<unsigned>(8 - bits);
        }
    }
    if (bits > 0) out.dp[used++] = static_cast<mp_digit>(waiting);
    out.used = static_cast<int>(used);
    mp_clamp(&out);
}

}  // namespace

BigInteger::BigInteger(std::int64_t value) {
    check(mp_init_size(&value_, initial_digits));
    mp_set_i64(&value_, value);
}

BigInteger BigInteger::from_uint64(std::uint64_t value) {
    BigInteger result;
    mp_set_u64(&result.value_, value);
    return result;
}

BigInteger BigInteger::from_double(double finite) {
    const double whole = std::trunc(finite);
    const BinaryParts parts = decompose_double(whole);
    BigInteger result(parts.mantissa);
    check(mp_mul_2d(&result.value_, parts.exponent, &result.value_));
    return result;
}

std::optional<BigInteger> BigInteger::from_digits(std::string_view digits, int base) {
    const auto wrong = [&](char character) { return digit_value(character) >= base; };
    if (digits.empty() || std::any_of(digits.begin(), digits.end(), wrong)) return std::nullopt;
    if (is_power_of_two(base)) {
        return from_bytes(digits_to_little_endian(digits, bits_per_digit(base)), ByteOrder::little, false);
    }

    BigInteger result;
    const Chunk chunk(base);
    // The first chunk may be short, so that all others are whole.
    std::size_t length = digits.size() % static_cast<std::size_t>(chunk.digits);
    while (!digits.empty()) {
        if (length == 0) length = static_cast<std::size_t>(chunk.digits);
        mp_digit part = 0;
        for (const char character : digits.substr(0, length)) {
            part = part * static_cast<mp_digit>(base) + static_cast<mp_digit>(digit_value(character));
        }
        check(mp_mul_d(&result.value_, chunk.power, &result.value_));
        if (!pause_for(result.value_)) break;
        check(mp_add_d(&result.value_, part, &result.value_));
        digits.remove_prefix(length);
        length = 0;
    }
    return result;
}

BigInteger BigInteger::from_bytes(std::string_view bytes, ByteOrder order, bool is_signed) {
    std::string big_endian(bytes);
    if (order == ByteOrder::little) std::reverse(big_endian.begin(), big_endian.end());
    BigInteger result;
    read_magnitude(big_endian, result.value_);
    const bool negative = is_signed && !bytes.empty() && (static_cast<unsigned char>(big_endian[0]) & 0x80) != 0;
    if (!negative) return result;
    return result - *shift_left(BigInteger(1), bytes.size() * 8, no_limit);
}

BigInteger::BigInteger(const BigInteger& other) { check(mp_init_copy(&value_, &other.value_)); }

BigInteger& BigInteger::operator=(const BigInteger& other) {
    if (this != &other) *this = BigInteger(other);
    return *this;
}

std::optional<std::int64_t> BigInteger::to_int64() const {
    if (bit_length() > 64) return std::nullopt;
    const std::uint64_t magnitude = mp_get_mag_u64(&value_);
    constexpr auto greatest = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
    if (magnitude > greatest + (is_negative() ? 1 : 0)) return std::nullopt;
    return static_cast<std::int64_t>(is_negative() ? 0 - magnitude : magnitude);
}

std::optional<std::uint64_t> BigInteger::to_uint64() const {
    if (is_negative() || bit_length() > 64) return std::nullopt;
    return mp_get_mag_u64(&value_);
}

std::optional<double> BigInteger::to_double() const {
    const std::size_t bits = bit_length();
    if (bits > 1024) return std::nullopt;
    const int dropped = bits > 64 ? static_cast<int>(bits - 64) : 0;
    BigInteger leading;
    check(mp_div_2d(&value_, dropped, &leading.value_, nullptr));
    const bool sticky = dropped > 0 && mp_cnt_lsb(&value_) < dropped;
    const auto magnitude = compose_double(mp_get_mag_u64(&leading.value_), sticky, dropped);
    if (!magnitude) return std::nullopt;
    return is_negative() ? -*magnitude : *magnitude;
}

std::string BigInteger::to_digits(int base) const {
    if (is_zero()) return "0";
    std::string reversed;
    if (is_power_of_two(base)) {
        std::string bytes = magnitude_big_endian(value_);
        std::reverse(bytes.begin(), bytes.end());
        reversed = little_endian_to_reversed_digits(bytes, bits_per_digit(base));
    }
    const Chunk chunk(base);
    BigInteger left = reversed.empty() ? absolute() : BigInteger();
    while (!left.is_zero()) {
        mp_digit part = 0;
        check(mp_div_d(&left.value_, chunk.power, &left.value_, &part));
        if (!pause_for(left.value_)) break;
        for (int index = 0; index < chunk.digits && (part != 0 || !left.is_zero()); ++index) {
            reversed += digit_characters[part % static_cast<mp_digit>(base)];
            part /= static_cast<mp_digit>(base);
        }
    }
    if (is_negative()) reversed += '-';
    std::reverse(reversed.begin(), reversed.end());
    return reversed;
}

std::optional<std::string> BigInteger::to_decimal(std::size_t most_digits) const {
    // A number of n digits has more than 3.3 (n - 1) bits.
    const std::size_t surely_above = most_digits > (no_limit / 10) ? no_limit * 8 : (most_digits + 1) * 10 / 3 + 10;
    if (bit_length() > surely_above) return std::nullopt;
    std::string text = to_digits(10);
    if (text.size() - (is_negative() ? 1 : 0) > most_digits) return std::nullopt;
    return text;
}

std::optional<BigInteger::BytesError> BigInteger::to_bytes(std::string& out, std::size_t length, ByteOrder order,
                                                           bool is_signed) const {
    if (is_negative() && !is_signed) return BytesError::negative_unsigned;
    // In two's complement a negative value -m needs as many bits as m - 1, and one for the sign.
    const BigInteger magnitude = is_negative() ? ~*this : *this;
    const std::size_t bits = magnitude.bit_length() + (is_signed ? 1 : 0);
    // CPython writes both 0 and -1 into no bytes at all.
    const bool empty_will_do = length == 0 && magnitude.is_zero();
    if (bits > length * 8 && !empty_will_do) return BytesError::too_big;

    std::string bytes = magnitude_big_endian(magnitude.value_);
    std::reverse(bytes.begin(), bytes.end());
    bytes.resize(length, '\0');
    if (is_negative()) {
        for (char& byte : bytes) byte = static_cast<char>(~byte);
    }
    reverse_if_big(bytes, order);
    out = std::move(bytes);
    return std::nullopt;
}

std::size_t BigInteger::bit_length() const { return static_cast<std::size_t>(mp_count_bits(&value_)); }

std::size_t BigInteger::bit_count() const {
    std::size_t count = 0;
    for (int index = 0; index < value_.used; ++index)
        count += static_cast<std::size_t>(std::popcount(value_.dp[index]));
    return count;
}

std::int64_t BigInteger::hash() const {
    constexpr int modulus_bits = 61;
    constexpr std::uint64_t modulus = (std::uint64_t{1} << modulus_bits) - 1;
    std::uint64_t rest = 0;
    for (int index = value_.used - 1; index >= 0; --index) {
        // Multiplying by a power of two modulo 2**61 - 1 rotates the 61 bits.
        rest = (rest << MP_DIGIT_BIT & modulus) | rest >> (modulus_bits - MP_DIGIT_BIT);
        rest += value_.dp[index];
        if (rest >= modulus) rest -= modulus;
    }
    const auto result = static_cast<std::int64_t>(is_negative() ? 0 - rest : rest);
    return result == -1 ? -2 : result;
}

}  // namespace loopglass::number
