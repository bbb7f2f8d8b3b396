#include "sim/core/text/hash.hpp"

#include <bit>
#include <cmath>
#include <cstring>
#include <string>

#include "sim/core/text/utf8.hpp"

namespace loopglass::text {

namespace {

constexpr int modulus_bits = 61;
constexpr std::uint64_t modulus = (std::uint64_t{1} << modulus_bits) - 1;

Hash without_minus_one(std::uint64_t hash) {
    const auto value = static_cast<Hash>(hash);
    return value == -1 ? -2 : value;
}

std::uint64_t load_little_endian(const char* bytes, std::size_t count) {
    std::uint64_t word = 0;
    for (std::size_t index = 0; index < count; ++index) {
        word |= static_cast<std::uint64_t>(static_cast<unsigned char>(bytes[index])) << (8 * index);
    }
    return word;
}

/// SipHash-1-3 (Aumasson and Bernstein) under the key of seed 0, which is all zeros.
class SipHash {
public:
    void word(std::uint64_t value) {
        v3_ ^= value;
        round();
        v0_ ^= value;
    }

    std::uint64_t finish() {
        v2_ ^= 0xFF;
        for (int index = 0; index < 3; ++index) round();
        return v0_ ^ v1_ ^ v2_ ^ v3_;
    }

private:
    void round() {
        v0_ += v1_;
        v1_ = std::rotl(v1_, 13) ^ v0_;
        v0_ = std::rotl(v0_, 32);
        v2_ += v3_;
        v3_ = std::rotl(v3_, 16) ^ v2_;
        v0_ += v3_;
        v3_ = std::rotl(v3_, 21) ^ v0_;
        v2_ += v1_;
        v1_ = std::rotl(v1_, 17) ^ v2_;
        v2_ = std::rotl(v2_, 32);
    }

    std::uint64_t v0_ = 0x736F6D6570736575u;
    std::uint64_t v1_ = 0x646F72616E646F6Du;
    std::uint64_t v2_ = 0x6C7967656E657261u;
    std::uint64_t v3_ = 0x7465646279746573u;
};

/// CPython's storage of a text: every character in as many bytes as the widest needs.
std::string stored_form(std::string_view text, std::size_t width) {
    std::string stored;
    for (const char32_t code_point : CodePoints(text)) {
        for (std::size_t byte = 0; byte < width; ++byte) stored += static_cast<char>(code_point >> (8 * byte) & 0xFF);
    }
    return stored;
}

}  // namespace

Hash hash_bytes(std::string_view bytes) {
    if (bytes.empty()) return 0;
    SipHash hash;
    std::size_t offset = 0;
    for (; offset + 8 <= bytes.size(); offset += 8) hash.word(load_little_endian(bytes.data() + offset, 8));
    const std::uint64_t rest = load_little_endian(bytes.data() + offset, bytes.size() - offset);
    hash.word(static_cast<std::uint64_t>(bytes.size()) << 56 | rest);
    return without_minus_one(hash.finish());
}

Hash hash_str(std::string_view text) {
    const char32_t greatest = widest(text);
    if (greatest < 0x80) return hash_bytes(text);
    return hash_bytes(stored_form(text, greatest < 0x100 ? 1 : greatest < 0x10000 ? 2 : 4));
}

Hash hash_integer(std::int64_t value) {
    const auto magnitude = value < 0 ? 0 - static_cast<std::uint64_t>(value) : static_cast<std::uint64_t>(value);
    const std::uint64_t rest = magnitude % modulus;
    return without_minus_one(value < 0 ? 0 - rest : rest);
}

// CPython 3.13 Python/pyhash.c: _Py_HashDouble.
Hash hash_float(double value, Hash of_nan) {
    if (std::isnan(value)) return of_nan;
    constexpr Hash of_infinity = 314159;
    if (std::isinf(value)) return value > 0 ? of_infinity : -of_infinity;

    int exponent = 0;
    const double fraction = std::frexp(std::fabs(value), &exponent);
    constexpr int mantissa_bits = 53;
    const auto mantissa = static_cast<std::uint64_t>(std::ldexp(fraction, mantissa_bits));
    // Multiplying by a power of two modulo 2**61 - 1 rotates the 61 bits.
    const int turn = ((exponent - mantissa_bits) % modulus_bits + modulus_bits) % modulus_bits;
    const std::uint64_t rest = (mantissa << turn & modulus) | mantissa >> (modulus_bits - turn);
    return without_minus_one(value < 0 ? 0 - rest : rest);
}

Hash hash_complex(double real, double imaginary, Hash of_nan) {
    constexpr std::uint64_t imaginary_factor = 1000003;
    const auto real_hash = static_cast<std::uint64_t>(hash_float(real, of_nan));
    const auto imaginary_hash = static_cast<std::uint64_t>(hash_float(imaginary, of_nan));
    return without_minus_one(real_hash + imaginary_factor * imaginary_hash);
}

void TupleHash::add(Hash item) {
    accumulator_ += static_cast<std::uint64_t>(item) * 14029467366897019727u;
    accumulator_ = std::rotl(accumulator_, 31) * 11400714785074694791u;
    ++count_;
}

Hash TupleHash::finish() const {
    const std::uint64_t hash = accumulator_ + (count_ ^ (2870177450012600261u ^ 3527539u));
    return hash == ~std::uint64_t{0} ? 1546275796 : static_cast<Hash>(hash);
}

Hash TupleHash::finish_slice() const {
    return accumulator_ == ~std::uint64_t{0} ? 1546275796 : static_cast<Hash>(accumulator_);
}

void FrozensetHash::add(Hash item) {
    const auto hash = static_cast<std::uint64_t>(item);
    mixed_ ^= ((hash ^ 89869747u) ^ (hash << 16)) * 3644798167u;
    ++count_;
}

Hash FrozensetHash::finish() const {
    std::uint64_t hash = mixed_ ^ (count_ + 1) * 1927868237u;
    hash ^= (hash >> 11) ^ (hash >> 25);
    hash = hash * 69069u + 907133923u;
    return hash == ~std::uint64_t{0} ? 590923713 : static_cast<Hash>(hash);
}

}  // namespace loopglass::text
