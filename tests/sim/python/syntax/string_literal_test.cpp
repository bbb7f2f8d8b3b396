#include "sim/python/syntax/string_literal.hpp"

#include "sim/python/syntax/identifier.hpp"
#include "sim/python/unicode/character_names.hpp"
#include "tests/catch.hpp"

using namespace loopglass;

namespace {

std::string text_of(std::string_view literal) {
    Arena arena;
    const StringLiteral result = parse_string(literal, arena);
    return std::string(result.problem.empty() ? result.text : result.problem);
}

}  // namespace

TEST_CASE("literals without escapes point into the source") {
    Arena arena;
    const std::string_view source = "'plain'";
    CHECK(parse_string(source, arena).text.data() == source.data() + 1);
    CHECK(arena.reserved_bytes() == 0);
}

TEST_CASE("prefixes are told apart") {
    Arena arena;
    CHECK(parse_string("Rb'\\x'", arena).is_bytes);
    CHECK(parse_string("Rb'\\x'", arena).text == "\\x");
    CHECK(parse_string("u''", arena).has_unicode_prefix);
    CHECK_FALSE(parse_string("U''", arena).has_unicode_prefix);
}

TEST_CASE("lone surrogates are kept as three bytes") { CHECK(text_of("'\\ud800'") == "\xed\xa0\x80"); }

TEST_CASE("octal escapes wrap in bytes and not in text") {
    CHECK(text_of("b'\\777'") == "\xff");
    CHECK(text_of("'\\777'") == "\xc7\xbf");
}

TEST_CASE("positions in complaints count as CPython counts them") {
    CHECK(text_of("'\xc3\xa9\\x4'") ==
          "(unicode error) 'unicodeescape' codec can't decode bytes in position 10-12: truncated \\xXX escape");
}

TEST_CASE("characters are found by name whatever its case") {
    CHECK(unicode::character_named("bullet") == 0x2022);
    CHECK(unicode::character_named("GREEK SMALL LETTER ALPHA") == 0x3B1);
    CHECK(unicode::character_named("CJK UNIFIED IDEOGRAPH-4E2D") == 0x4E2D);
    CHECK(unicode::character_named("CJK UNIFIED IDEOGRAPH-0041") == -1);
    CHECK(unicode::character_named("NO SUCH CHARACTER") == -1);
    CHECK(unicode::character_named("") == -1);
}

TEST_CASE("names are compared in normal form") {
    Arena arena;
    CHECK(normalised_identifier("plain", arena) == "plain");
    CHECK(normalised_identifier("\xef\xac\x81", arena) == "fi");
    CHECK(normalised_identifier("e\xcc\x81", arena) == "\xc3\xa9");
}
