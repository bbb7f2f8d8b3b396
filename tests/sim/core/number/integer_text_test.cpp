#include "sim/core/number/integer_text.hpp"

#include "tests/sim/core/text/recorded_cases.hpp"

using namespace loopglass;
using number::BigInteger;

namespace {

constexpr const char* integer_text_cases[] = {
#include "tests/sim/core/number/integer_text.inc"
};

}  // namespace

TEST_CASE("texts are read as int reads them and limited as in CPython") {
    check_recorded(integer_text_cases, [](const RecordedCase& recorded) -> std::string {
        if (recorded.text(0) == "str") {
            const bool negative = recorded.text(1)[0] == '-';
            const BigInteger magnitude = BigInteger::from_digits(recorded.text(1).substr(negative ? 1 : 0), 16).value();
            const auto text = (negative ? -magnitude : magnitude).to_decimal(number::default_most_digits);
            return text ? *text : "ValueError: " + number::too_many_digits_message(number::default_most_digits);
        }
        const auto parsed = number::parse_integer(recorded.text(1), static_cast<int>(recorded.integer(2)));
        if (!parsed.error) return parsed.value.to_digits(16);
        if (*parsed.error == number::IntegerParse::Error::malformed) return "malformed";
        return "ValueError: " + number::too_many_digits_message(parsed.digits, number::default_most_digits);
    });
}
