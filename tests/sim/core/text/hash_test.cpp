#include "sim/core/text/hash.hpp"

#include "tests/sim/core/text/recorded_cases.hpp"

using namespace loopglass;

namespace {

constexpr const char* hashes_cases[] = {
#include "tests/sim/core/text/hashes.inc"
};

template <class Combination>
Combination combine(const RecordedCase& recorded) {
    Combination combination;
    for (std::size_t field = 1; field + 1 < recorded.size(); ++field) {
        combination.add(text::hash_integer(recorded.integer(field)));
    }
    return combination;
}

}  // namespace

TEST_CASE("hashes agree with CPython under seed 0") {
    check_recorded(hashes_cases, [](const RecordedCase& recorded) -> std::string {
        const std::string& kind = recorded.text(0);
        if (kind == "str") return std::to_string(text::hash_str(recorded.text(1)));
        if (kind == "bytes") return std::to_string(text::hash_bytes(recorded.text(1)));
        if (kind == "int") return std::to_string(text::hash_integer(recorded.integer(1)));
        if (kind == "float") return std::to_string(text::hash_float(recorded.real(1), 0));
        if (kind == "complex") return std::to_string(text::hash_complex(recorded.real(1), recorded.real(2), 0));
        if (kind == "tuple") return std::to_string(combine<text::TupleHash>(recorded).finish());
        if (kind == "slice") return std::to_string(combine<text::TupleHash>(recorded).finish_slice());
        if (kind == "frozenset") return std::to_string(combine<text::FrozensetHash>(recorded).finish());
        return std::to_string(text::hash_of_none);
    });
}

TEST_CASE("NaN hashes to what identity says") { CHECK(text::hash_float(__builtin_nan(""), 42) == 42); }
