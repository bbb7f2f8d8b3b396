#include "sim/python/syntax/highlight.hpp"

#include <string>

#include "tests/catch.hpp"

using namespace loopglass;

namespace {

/// Each span as its text and a letter for its kind.
std::string painted(std::string_view text) {
    static constexpr char kLetters[] = "pkbd@cnsCo(E";
    std::string result;
    std::uint32_t last = 0;
    for (const HighlightSpan& span : tokenize_for_display(text)) {
        REQUIRE(span.begin >= last);
        REQUIRE(span.end > span.begin);
        REQUIRE(span.end <= text.size());
        last = span.end;
        if (!result.empty()) result += ' ';
        result += std::string(text.substr(span.begin, span.end - span.begin)) + "|" +
                  kLetters[static_cast<std::size_t>(span.kind)];
    }
    return result;
}

}  // namespace

TEST_CASE("words get the kind of what they do") {
    CHECK(painted("def f(x): return len(x)  # why") == "def|k f|d (|( x|p )|( :|o return|k len|b (|( x|p )|( # why|C");
    CHECK(painted("@a.b\nclass C: x = None") == "@|@ a|@ .|o b|@ class|k C|d :|o x|p =|o None|c");
    CHECK(painted("a.len(print=1)") == "a|p .|o len|p (|( print|p =|o 1|n )|(");
}

TEST_CASE("soft keywords are keywords where they act as such") {
    CHECK(painted("match x:\n  case y: pass") == "match|k x|p :|o case|k y|p :|o pass|k");
    CHECK(painted("match = type") == "match|p =|o type|b");
    CHECK(painted("type X = int") == "type|k X|p =|o int|b");
}

TEST_CASE("the literal parts of f-strings are strings and their fields are code") {
    CHECK(painted("f'a{b}c'") == "f'|s a|s {|( b|p }|( c|s '|s");
}

TEST_CASE("text being typed is painted as far as it can be read") {
    CHECK(painted("x = 'abc\ny = 1") == "x|p =|o 'abc|s y|p =|o 1|n");
    CHECK(painted("x = 1a\ny") == "x|p =|o 1a|E y|p");
    CHECK(painted("f(a,\nb") == "f|p (|( a|p ,|o b|p");
    CHECK(painted("'''abc\ndef\n") == "'''abc\ndef|s");
    CHECK(painted(")\nx") == ")|E x|p");
}

TEST_CASE("any bytes can be painted") {
    CHECK(tokenize_for_display("").empty());
    std::string junk;
    for (int i = 0; i < 4096; ++i) junk += static_cast<char>((i * 7919) >> 3);
    painted(junk);
    painted(std::string(1000, '\0'));
    painted(
        std::string("\xff\xfe"
                    "x"));
}
