#include "sim/core/number/mersenne_twister.hpp"

#include <fmt/format.h>

#include "sim/core/text/hash.hpp"
#include "tests/sim/core/text/recorded_cases.hpp"
#include "tests/sim/core/text/recorded_numbers.hpp"

using namespace loopglass;
using number::MersenneTwister;

namespace {

constexpr const char* random_cases[] = {
#include "tests/sim/core/number/random.inc"
};

MersenneTwister seeded(const std::string& kind, const RecordedCase& recorded) {
    MersenneTwister twister;
    if (kind == "int") twister.seed(recorded_integer(recorded.text(1)));
    if (kind == "float") twister.seed_with_hash(text::hash_float(recorded.real(1), 0));
    return twister;
}

/// Some draws of every kind, and a word of the state after them.
std::string draws(MersenneTwister& twister, std::size_t bits) {
    std::string out;
    for (int time = 0; time < 3; ++time)
        out += fmt::format("{:016x} ", std::bit_cast<std::uint64_t>(twister.next_double()));
    out += twister.next_big(bits).to_digits(16) + " ";
    if (bits <= 64) out += fmt::format("{:x} ", twister.next_bits(static_cast<unsigned>(bits)));
    return out + fmt::format("{:x} {}", twister.state()[5], twister.state()[MersenneTwister::state_size]);
}

}  // namespace

TEST_CASE("random numbers from any seed are those of CPython") {
    check_recorded(random_cases, [](const RecordedCase& recorded) -> std::string {
        MersenneTwister twister = seeded(recorded.text(0), recorded);
        for (std::int64_t skipped = 0; skipped < recorded.integer(2); ++skipped) twister.next();
        return draws(twister, static_cast<std::size_t>(recorded.integer(3)));
    });
}

TEST_CASE("a generator goes on from a saved state") {
    MersenneTwister first;
    for (int time = 0; time < 1000; ++time) first.next();
    MersenneTwister second;
    REQUIRE(second.set_state(first.state()));
    const auto expected = first.next();
    CHECK(second.next() == expected);

    auto invalid = first.state();
    invalid.back() = MersenneTwister::state_size + 1;
    CHECK_FALSE(second.set_state(invalid));
    CHECK(second.state() == first.state());
}
