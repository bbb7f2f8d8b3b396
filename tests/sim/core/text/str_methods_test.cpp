// The methods of str and bytes, which lie in several files.
#include <map>

#include "sim/core/text/ascii_case.hpp"
#include "sim/core/text/pad.hpp"
#include "sim/core/text/search.hpp"
#include "sim/core/text/split.hpp"
#include "tests/sim/core/text/recorded_cases.hpp"

using namespace loopglass;
using text::Unit;

namespace {

constexpr const char* str_methods_cases[] = {
#include "tests/sim/core/text/str_methods.inc"
};

constexpr const char* bytes_case_cases[] = {
#include "tests/sim/core/text/bytes_case.inc"
};

constexpr std::size_t no_limit = 1 << 20;

std::optional<std::int64_t> bound(const RecordedCase& recorded, std::size_t field) {
    if (recorded.text(field) == "none") return std::nullopt;
    return recorded.integer(field);
}

std::string position(std::optional<std::size_t> found) { return found ? std::to_string(*found) : "-1"; }

template <class Parts>
std::string joined(const Parts& parts) {
    std::string out;
    for (const std::string_view part : parts) out.append(part).append("|");
    return out;
}

/// find, rfind, count, startswith, endswith: field 3 is sought between the bounds in fields 4 and 5.
std::string search(Unit unit, const RecordedCase& recorded) {
    const std::string& name = recorded.text(0);
    const std::string& content = recorded.text(2);
    const std::string& wanted = recorded.text(3);
    const text::Bounds bounds{bound(recorded, 4), bound(recorded, 5)};
    if (name == "find") return position(text::find(unit, content, wanted, bounds));
    if (name == "rfind") return position(text::find_last(unit, content, wanted, bounds));
    if (name == "count") return std::to_string(text::count(unit, content, wanted, bounds));
    if (name == "startswith") return text::starts_with(unit, content, wanted, bounds) ? "true" : "false";
    return text::ends_with(unit, content, wanted, bounds) ? "true" : "false";
}

std::string strip(Unit unit, const RecordedCase& recorded) {
    const std::string& name = recorded.text(0);
    const auto side = name == "strip" ? text::Side::both : name == "lstrip" ? text::Side::left : text::Side::right;
    if (recorded.text(3) == "none") return std::string(text::strip(unit, recorded.text(2), side));
    return std::string(text::strip(unit, recorded.text(2), side, recorded.text(4)));
}

std::string justify(Unit unit, const RecordedCase& recorded) {
    const std::string& name = recorded.text(0);
    const auto where = name == "center"  ? text::Justify::center
                       : name == "ljust" ? text::Justify::left
                                         : text::Justify::right;
    return text::justify(unit, recorded.text(2), recorded.integer(3), recorded.text(4), where);
}

std::string split(Unit unit, const RecordedCase& recorded) {
    const std::string& name = recorded.text(0);
    const std::string& content = recorded.text(2);
    if (name == "split space") return joined(text::split_space(unit, content, recorded.integer(3)));
    if (name == "rsplit space") return joined(text::rsplit_space(unit, content, recorded.integer(3)));
    if (name == "splitlines") return joined(text::split_lines(unit, content, recorded.text(3) == "true"));
    if (name == "split") return joined(text::split(content, recorded.text(3), recorded.integer(4)));
    if (name == "rsplit") return joined(text::rsplit(content, recorded.text(3), recorded.integer(4)));
    if (name == "partition") return joined(text::partition(content, recorded.text(3)));
    return joined(text::rpartition(content, recorded.text(3)));
}

std::string rewrite(Unit unit, const RecordedCase& recorded) {
    const std::string& name = recorded.text(0);
    const std::string& content = recorded.text(2);
    if (name == "replace") {
        return text::replace(unit, content, recorded.text(3), recorded.text(4), recorded.integer(5), no_limit).value();
    }
    if (name == "removeprefix") return std::string(text::remove_prefix(content, recorded.text(3)));
    if (name == "removesuffix") return std::string(text::remove_suffix(content, recorded.text(3)));
    if (name == "zfill") return text::zero_fill(unit, content, recorded.integer(3));
    return text::expand_tabs(unit, content, recorded.integer(3), no_limit).value();
}

}  // namespace

TEST_CASE("the methods of str and bytes agree with CPython") {
    using Method = std::string (*)(Unit, const RecordedCase&);
    const std::map<std::string, Method> methods = {
        {"find", search},          {"rfind", search},     {"count", search},       {"startswith", search},
        {"endswith", search},      {"strip", strip},      {"lstrip", strip},       {"rstrip", strip},
        {"center", justify},       {"ljust", justify},    {"rjust", justify},      {"split space", split},
        {"rsplit space", split},   {"splitlines", split}, {"split", split},        {"rsplit", split},
        {"partition", split},      {"rpartition", split}, {"replace", rewrite},    {"removeprefix", rewrite},
        {"removesuffix", rewrite}, {"zfill", rewrite},    {"expandtabs", rewrite},
    };
    check_recorded(str_methods_cases, [&](const RecordedCase& recorded) {
        const Unit unit = recorded.text(1) == "bytes" ? Unit::byte : Unit::code_point;
        return methods.at(recorded.text(0))(unit, recorded);
    });
}

TEST_CASE("the character methods of bytes agree with CPython") {
    namespace ascii = text::ascii;
    using Predicate = bool (*)(std::string_view);
    using Mapping = std::string (*)(std::string_view);
    const Predicate predicates[] = {ascii::isalnum, ascii::isalpha, ascii::isdigit, ascii::isspace,
                                    ascii::islower, ascii::isupper, ascii::istitle};
    const std::map<std::string, Mapping> mappings = {{"upper", ascii::upper},
                                                     {"lower", ascii::lower},
                                                     {"title", ascii::title},
                                                     {"capitalize", ascii::capitalize},
                                                     {"swapcase", ascii::swapcase}};
    check_recorded(bytes_case_cases, [&](const RecordedCase& recorded) {
        if (recorded.text(0) != "is") return mappings.at(recorded.text(0))(recorded.text(1));
        std::string answers;
        for (const Predicate predicate : predicates) answers += predicate(recorded.text(1)) ? '1' : '0';
        return answers;
    });
}

TEST_CASE("text that would grow beyond the limit is refused") {
    CHECK(text::replace(Unit::byte, "aaaa", "a", "bb", -1, 8) == "bbbbbbbb");
    CHECK_FALSE(text::replace(Unit::byte, "aaaa", "a", "bb", -1, 7).has_value());
    CHECK(text::replace(Unit::byte, "aaaa", "a", "", -1, 1) == "");
    CHECK_FALSE(text::replace(Unit::byte, "aaaa", "", "bb", -1, 13).has_value());
    CHECK(text::expand_tabs(Unit::byte, "\t", 8, 8) == "        ");
    CHECK_FALSE(text::expand_tabs(Unit::byte, "\t", INT64_MAX, 8).has_value());
}
