#include "sim/core/number/mersenne_twister.hpp"

#include <algorithm>
#include <bit>
#include <string>
#include <vector>

namespace loopglass::number {

namespace {

constexpr std::size_t shift_size = 397;

std::uint32_t twist(std::uint32_t high, std::uint32_t low) {
    const std::uint32_t mixed = (high & 0x80000000u) | (low & 0x7FFFFFFFu);
    return mixed >> 1 ^ ((mixed & 1) != 0 ? 0x9908B0DFu : 0u);
}

std::vector<std::uint32_t> words_of(const BigInteger& value) {
    const std::size_t count = std::max<std::size_t>(1, (value.bit_length() + 31) / 32);
    std::string bytes;
    value.absolute().to_bytes(bytes, count * 4, ByteOrder::little, false);
    std::vector<std::uint32_t> words(count);
    for (std::size_t index = 0; index < bytes.size(); ++index) {
        words[index / 4] |= static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[index])) << (8 * (index % 4));
    }
    return words;
}

}  // namespace

MersenneTwister::MersenneTwister() { seed(BigInteger(0)); }

void MersenneTwister::seed(const BigInteger& value) { seed_with_words(words_of(value)); }

void MersenneTwister::seed_with_hash(std::int64_t hash) {
    seed(BigInteger::from_uint64(static_cast<std::uint64_t>(hash)));
}

void MersenneTwister::seed_with_word(std::uint32_t word) {
    state_[0] = word;
    for (std::uint32_t place = 1; place < state_size; ++place) {
        const std::uint32_t before = state_[place - 1];
        state_[place] = 1812433253u * (before ^ before >> 30) + place;
    }
    index() = state_size;
}

void MersenneTwister::seed_with_words(std::span<const std::uint32_t> words) {
    seed_with_word(19650218u);
    std::size_t place = 1;
    const auto advance = [&] {
        if (++place < state_size) return;
        state_[0] = state_[state_size - 1];
        place = 1;
    };
    const auto mixed_before = [&](std::uint32_t factor) {
        const std::uint32_t before = state_[place - 1];
        return (before ^ before >> 30) * factor;
    };
    for (std::size_t step = 0; step < std::max(state_size, words.size()); ++step) {
        const std::size_t word = step % words.size();
        state_[place] = (state_[place] ^ mixed_before(1664525u)) + words[word] + static_cast<std::uint32_t>(word);
        advance();
    }
    for (std::size_t step = 0; step < state_size - 1; ++step) {
        state_[place] = (state_[place] ^ mixed_before(1566083941u)) - static_cast<std::uint32_t>(place);
        advance();
    }
    state_[0] = 0x80000000u;
}

void MersenneTwister::refill() {
    for (std::size_t place = 0; place < state_size; ++place) {
        state_[place] =
            state_[(place + shift_size) % state_size] ^ twist(state_[place], state_[(place + 1) % state_size]);
    }
    index() = 0;
}

std::uint32_t MersenneTwister::next() {
    if (index() >= state_size) refill();
    std::uint32_t word = state_[index()++];
    word ^= word >> 11;
    word ^= word << 7 & 0x9D2C5680u;
    word ^= word << 15 & 0xEFC60000u;
    return word ^ word >> 18;
}

double MersenneTwister::next_double() {
    const std::uint32_t high = next() >> 5;
    const std::uint32_t low = next() >> 6;
    return (high * 67108864.0 + low) * (1.0 / 9007199254740992.0);
}

std::uint64_t MersenneTwister::next_bits(unsigned count) {
    if (count == 0) return 0;
    if (count <= 32) return next() >> (32 - count);
    const std::uint64_t low = next();
    return static_cast<std::uint64_t>(next() >> (64 - count)) << 32 | low;
}

BigInteger MersenneTwister::next_big(std::size_t count) {
    std::string bytes;
    for (std::size_t left = count; left > 0; left -= std::min<std::size_t>(left, 32)) {
        const std::uint32_t word = left < 32 ? next() >> (32 - left) : next();
        for (unsigned shift = 0; shift < 32; shift += 8) bytes += static_cast<char>(word >> shift & 0xFF);
    }
    return BigInteger::from_bytes(bytes, ByteOrder::little, false);
}

bool MersenneTwister::set_state(const State& state) {
    if (state[state_size] > state_size) return false;
    state_ = state;
    return true;
}

}  // namespace loopglass::number
