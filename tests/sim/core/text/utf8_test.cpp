#include "sim/core/text/utf8.hpp"

#include "tests/sim/core/text/recorded_cases.hpp"

using namespace loopglass;

namespace {

constexpr const char* code_points_cases[] = {
#include "tests/sim/core/text/code_points.inc"
};

}  // namespace

TEST_CASE("code points are counted and found as in CPython") {
    check_recorded(code_points_cases, [](const RecordedCase& recorded) -> std::string {
        const std::string& question = recorded.text(0);
        const std::string& content = recorded.text(1);
        if (question == "count") return std::to_string(text::count_code_points(content));
        if (question == "widest") return std::to_string(static_cast<unsigned>(text::widest(content)));
        if (question == "offset") {
            return std::to_string(text::offset_of(content, static_cast<std::size_t>(recorded.integer(2))));
        }
        const std::size_t invalid = text::find_invalid(recorded.text(2), recorded.text(1) == "true");
        return std::to_string(static_cast<std::ptrdiff_t>(invalid));
    });
}

TEST_CASE("every code point survives encoding and decoding") {
    std::u32string all;
    for (char32_t code_point = 0; code_point <= text::max_code_point; ++code_point) all.push_back(code_point);
    const std::string encoded = text::from_utf32(all);
    CHECK(text::find_invalid(encoded) == std::string::npos);
    CHECK(text::to_utf32(encoded) == all);
    CHECK(text::find_invalid(encoded, false) == encoded.find("\xED\xA0\x80"));
}
