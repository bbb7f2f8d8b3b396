#pragma once

/// The generator behind `random.Random`: MT19937 (Matsumoto and Nishimura), seeded and read as CPython does.
/// What is built on it (`shuffle`, `gauss` ...) is in the module `random`.

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

#include "sim/core/number/big_integer.hpp"

namespace loopglass::number {

class MersenneTwister {
public:
    static constexpr std::size_t state_size = 624;

    /// What `getstate()[1]` holds: the words, and last the index of the next one, 0 to 624.
    using State = std::array<std::uint32_t, state_size + 1>;

    /// Seeded with 0.
    MersenneTwister();

    /// `seed(int)`: of any size; the sign does not count.
    void seed(const BigInteger& value);
    /// `seed(float)` and other objects: by their hash.
    void seed_with_hash(std::int64_t hash);
    /// CPython 3.13 Modules/_randommodule.c: init_by_array; at least one word.
    void seed_with_words(std::span<const std::uint32_t> words);

    /// The next 32 bits.
    std::uint32_t next();
    /// `random()`: a multiple of 2**-53 in [0, 1).
    double next_double();
    /// `getrandbits(count)` for 0 to 64 bits.
    std::uint64_t next_bits(unsigned count);
    /// `getrandbits(count)` for any number of bits; the caller checks it against its limit.
    BigInteger next_big(std::size_t count);

    const State& state() const { return state_; }
    /// False, and nothing changes, if the index is above 624: ValueError `invalid state`.
    bool set_state(const State& state);

private:
    std::uint32_t& index() { return state_[state_size]; }
    void seed_with_word(std::uint32_t word);
    void refill();

    State state_{};
};

}  // namespace loopglass::number
