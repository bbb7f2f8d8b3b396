#include "sim/core/text/quote.hpp"

#include <map>

#include "sim/core/text/utf8.hpp"
#include "tests/sim/core/text/adler32.hpp"
#include "tests/sim/core/text/recorded_cases.hpp"

using namespace loopglass;

namespace {

constexpr const char* quotes_cases[] = {
#include "tests/sim/core/text/quotes.inc"
};

}  // namespace

TEST_CASE("repr and ascii of text and bytes agree with CPython") {
    using Quote = std::string (*)(std::string_view);
    const std::map<std::string, Quote> quotes = {{"repr", text::repr_str},
                                                 {"ascii", text::ascii_str},
                                                 {"bytes", text::repr_bytes},
                                                 {"bytearray", text::repr_bytearray}};
    check_recorded(quotes_cases, [&](const RecordedCase& recorded) {
        if (recorded.text(0) != "every character") return quotes.at(recorded.text(0))(recorded.text(1));
        std::string answers;
        for (char32_t code_point = 0; code_point <= text::max_code_point; ++code_point) {
            answers += quotes.at(recorded.text(1))(text::encode(code_point));
        }
        return std::to_string(adler32(answers));
    });
}

TEST_CASE("ascii of a repr escapes only what is not ASCII") {
    CHECK(text::escape_non_ascii("<Gr\u00fcn '\\n' \U0001F600>") == "<Gr\\xfcn '\\n' \\U0001f600>");
}
