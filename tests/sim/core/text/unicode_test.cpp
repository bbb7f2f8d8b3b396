#include "sim/core/text/unicode.hpp"

#include <map>

#include "sim/core/text/utf8.hpp"
#include "tests/sim/core/text/adler32.hpp"
#include "tests/sim/core/text/recorded_cases.hpp"

using namespace loopglass;

namespace {

constexpr const char* predicates_cases[] = {
#include "tests/sim/core/text/predicates.inc"
};

constexpr const char* mappings_cases[] = {
#include "tests/sim/core/text/mappings.inc"
};

constexpr const char* number_text_cases[] = {
#include "tests/sim/core/text/number_text.inc"
};

using Predicate = bool (*)(std::string_view);
using Mapping = std::string (*)(std::string_view);

const std::vector<std::pair<std::string, Predicate>> predicates = {
    {"isalpha", text::isalpha},           {"isdecimal", text::isdecimal},     {"isdigit", text::isdigit},
    {"isnumeric", text::isnumeric},       {"isalnum", text::isalnum},         {"isspace", text::isspace},
    {"isupper", text::isupper},           {"islower", text::islower},         {"istitle", text::istitle},
    {"isidentifier", text::isidentifier}, {"isprintable", text::isprintable},
};

const std::map<std::string, Mapping> mappings = {
    {"upper", text::upper},           {"lower", text::lower},       {"title", text::title},
    {"capitalize", text::capitalize}, {"swapcase", text::swapcase}, {"casefold", text::casefold},
};

template <class Append>
std::string over_every_character(Append append_answer) {
    std::string answers;
    for (char32_t code_point = 0; code_point <= text::max_code_point; ++code_point) {
        append_answer(answers, text::encode(code_point));
    }
    return std::to_string(adler32(answers));
}

}  // namespace

TEST_CASE("the predicates of str agree with CPython") {
    check_recorded(predicates_cases, [](const RecordedCase& recorded) -> std::string {
        std::string answers;
        if (recorded.text(0) == "text") {
            for (const auto& [name, predicate] : predicates) answers += predicate(recorded.text(1)) ? '1' : '0';
            return answers;
        }
        for (const auto& [name, predicate] : predicates) {
            if (name != recorded.text(1)) continue;
            return over_every_character(
                [&](std::string& out, const std::string& character) { out += predicate(character) ? '1' : '0'; });
        }
        return "no such predicate";
    });
}

TEST_CASE("the case mappings of str agree with CPython") {
    check_recorded(mappings_cases, [](const RecordedCase& recorded) {
        const Mapping mapping = mappings.at(recorded.text(1));
        if (recorded.text(0) == "text") return mapping(recorded.text(2));
        return over_every_character([&](std::string& out, const std::string& character) { out += mapping(character); });
    });
}

TEST_CASE("decimal digits of every script are read as in int()") {
    check_recorded(number_text_cases,
                   [](const RecordedCase& recorded) { return text::to_ascii_number_text(recorded.text(1)); });
}
