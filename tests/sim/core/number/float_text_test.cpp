#include "sim/core/number/float_text.hpp"

#include <cmath>

#include <fmt/format.h>

#include "sim/core/number/binary64.hpp"
#include "tests/sim/core/text/recorded_cases.hpp"

using namespace loopglass;

namespace {

constexpr const char* float_text_cases[] = {
#include "tests/sim/core/number/float_text.inc"
};

constexpr const char* printf_cases[] = {
#include "tests/sim/core/number/printf.inc"
};

constexpr const char* parsing_cases[] = {
#include "tests/sim/core/number/parsing.inc"
};

/// As the recording script writes a float. The bits of a NaN say nothing.
std::string bits_of(double value) {
    if (std::isnan(value)) value = std::numeric_limits<double>::quiet_NaN();
    return fmt::format("{:016x}", std::bit_cast<std::uint64_t>(value));
}

std::string bits_of(const number::HexFloat& parsed) {
    if (!parsed.error) return bits_of(parsed.value);
    return *parsed.error == number::HexFloatError::malformed ? "malformed" : "too large";
}

}  // namespace

TEST_CASE("repr hex round and ratio of a float agree with CPython") {
    check_recorded(float_text_cases, [](const RecordedCase& recorded) -> std::string {
        const std::string& question = recorded.text(0);
        if (question == "repr") return number::repr_float(recorded.real(1));
        if (question == "hex") return number::hex_float(recorded.real(1));
        if (question == "fromhex") return bits_of(number::parse_hex_float(recorded.text(1)));
        // An int has no minus zero.
        if (question == "to integer") return bits_of(number::round_to_integer(recorded.real(1)) + 0.0);
        if (question == "ratio") {
            const number::BinaryParts parts = number::decompose_double(recorded.real(1));
            const double back = std::ldexp(static_cast<double>(parts.mantissa), parts.exponent);
            const bool odd_or_zero = parts.mantissa % 2 != 0 || recorded.real(1) == 0;
            return back == recorded.real(1) && odd_or_zero ? recorded.expected() : "wrong";
        }
        const auto rounded = number::round_float(recorded.real(1), recorded.integer(2));
        return rounded ? bits_of(*rounded) : "OverflowError: rounded value too large to represent";
    });
}

TEST_CASE("the printf presentations of a float agree with CPython") {
    check_recorded(printf_cases, [](const RecordedCase& recorded) {
        return number::format_float(recorded.real(0), {.type = recorded.text(1)[0],
                                                       .precision = static_cast<int>(recorded.integer(2)),
                                                       .alternate = !recorded.empty(3)});
    });
}

TEST_CASE("texts are read as float and float.fromhex read them") {
    check_recorded(parsing_cases, [](const RecordedCase& recorded) -> std::string {
        if (recorded.text(0) == "fromhex") return bits_of(number::parse_hex_float(recorded.text(1)));
        const auto value = number::parse_float(recorded.text(1));
        return value ? bits_of(*value) : "malformed";
    });
}
