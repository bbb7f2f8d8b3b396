#include "sim/core/text/format_spec.hpp"

#include "tests/sim/core/text/recorded_cases.hpp"
#include "tests/sim/core/text/recorded_numbers.hpp"

using namespace loopglass;

namespace {

constexpr const char* format_specs_cases[] = {
#include "tests/sim/core/text/format_specs.inc"
};

text::Formatted format_recorded(const RecordedCase& recorded) {
    const std::string& kind = recorded.text(0);
    const auto defaults = kind == "str"   ? text::str_defaults
                          : kind == "int" ? text::integer_defaults
                                          : text::float_defaults;
    const auto spec = text::parse_format_spec(recorded.text(1), defaults, kind);
    if (!spec) return text::Unexpected{spec.error()};
    if (kind == "str") return text::format_str(recorded.text(2), *spec);
    if (kind == "int") {
        const auto value = recorded_integer(recorded.text(2));
        auto formatted = text::format_integer(value, *spec);
        if (const auto small = value.to_int64()) {
            if (shown(text::format_integer(*small, *spec)) != shown(formatted)) return {"int64 looks otherwise"};
        }
        return formatted;
    }
    if (kind == "float") return text::format_float(recorded.real(2), *spec);
    return text::format_complex(recorded.real(2), recorded.real(3), *spec);
}

}  // namespace

TEST_CASE("format specs lay values out and fail as in CPython") {
    check_recorded(format_specs_cases, [](const RecordedCase& recorded) { return shown(format_recorded(recorded)); });
}

TEST_CASE("a format wider than the limit is refused before it is built") {
    const auto format = [](const char* text) {
        const auto spec = text::parse_format_spec(text, text::float_defaults, "float");
        return shown(text::format_float(1.5, spec.value(), "float", 1000));
    };
    CHECK(format("1000").size() == 1000);
    CHECK(format("1001") == "MemoryError: ");
    CHECK(format("9223372036854775807") == "MemoryError: ");
    CHECK(format(".2000000000f") == "MemoryError: ");
}
