#include "sim/core/text/percent_format.hpp"

#include "tests/sim/core/text/recorded_cases.hpp"
#include "tests/sim/core/text/recorded_numbers.hpp"

using namespace loopglass;
using text::Unit;

namespace {

constexpr const char* percent_formats_cases[] = {
#include "tests/sim/core/text/percent_formats.inc"
};

/// The first conversion of a format, or the error that reading it or its letter raises.
std::string failure_of(Unit unit, const std::string& format) {
    const auto conversion = text::parse_percent_conversion(unit, format, format.find('%') + 1);
    return shown(conversion ? unsupported_conversion(unit, *conversion) : conversion.error());
}

text::Formatted format_recorded(const RecordedCase& recorded) {
    const std::string& kind = recorded.text(0);
    const Unit unit = kind == "bytes" ? Unit::byte : Unit::code_point;
    const auto conversion = text::parse_percent_conversion(unit, recorded.text(1), 1);
    if (!conversion) return text::Unexpected{conversion.error()};
    if (kind == "int") {
        const auto value = recorded_integer(recorded.text(2));
        auto formatted = percent_integer(*conversion, value);
        if (const auto small = value.to_int64()) {
            if (shown(percent_integer(*conversion, *small)) != shown(formatted)) return {"int64 looks otherwise"};
        }
        return formatted;
    }
    if (kind == "float") return percent_float(*conversion, recorded.real(2));
    if (kind == "character") return percent_character(unit, *conversion, recorded.text(2));
    return percent_text(unit, *conversion, recorded.text(2));
}

}  // namespace

TEST_CASE("percent conversions lay values out and fail as in CPython") {
    check_recorded(percent_formats_cases, [](const RecordedCase& recorded) -> std::string {
        if (recorded.text(0) == "parse") return failure_of(Unit::code_point, recorded.text(1));
        if (recorded.text(0) == "parse bytes") return failure_of(Unit::byte, recorded.text(1));
        return shown(format_recorded(recorded));
    });
}

TEST_CASE("a percent conversion says what it needs and where it ends") {
    const std::string format = "é %(a(b))-*.*d!";
    const auto conversion = text::parse_percent_conversion(Unit::code_point, format, format.find('%') + 1);
    REQUIRE(conversion.has_value());
    CHECK(conversion->key == "a(b)");
    CHECK(conversion->left_adjusted);
    CHECK(conversion->width_from_value);
    CHECK(conversion->precision_from_value);
    CHECK(conversion->letter == U'd');
    CHECK(format.substr(conversion->end) == "!");

    text::PercentConversion starred;
    starred.set_width(-7);
    starred.set_precision(-1);
    CHECK(starred.left_adjusted);
    CHECK(starred.width == 7);
    CHECK(starred.precision == 0);
    CHECK(text::parse_percent_conversion(Unit::code_point, "%%", 1)->is_percent_sign);
    CHECK(shown(percent_text(Unit::byte, starred, "a", 6)) == "MemoryError: ");
}
