#include "sim/python/syntax/source.hpp"

#include "tests/catch.hpp"

using namespace loopglass;

namespace {

std::string decoded(std::string_view bytes) {
    std::string text;
    const auto problem = decode_source(bytes, "file.py", text);
    return problem ? "! " + problem->message : text;
}

}  // namespace

TEST_CASE("line ends become newlines and the last line gets one") {
    CHECK(decoded("").empty());
    CHECK(decoded("a") == "a\n");
    CHECK(decoded("a\r\nb\rc\n\r\nd") == "a\nb\nc\n\nd\n");
}

TEST_CASE("a byte order mark is dropped") { CHECK(decoded("\xEF\xBB\xBFx = 1\n") == "x = 1\n"); }

TEST_CASE("a coding cookie in the first two lines is obeyed") {
    CHECK(decoded("# -*- coding: latin-1 -*-\n\xe9\n") == "# -*- coding: latin-1 -*-\n\xc3\xa9\n");
    CHECK(decoded("#!python\n# vim: set fileencoding=iso-8859-1 :\n\xe9\n") ==
          "#!python\n# vim: set fileencoding=iso-8859-1 :\n\xc3\xa9\n");
    CHECK(decoded("# coding: utf-8\n\xc3\xa9\n") == "# coding: utf-8\n\xc3\xa9\n");
    CHECK(decoded("x = 1\n# coding: latin-1\n\xe9\n").starts_with("! Non-UTF-8 code"));
}

TEST_CASE("what cannot be decoded is refused") {
    CHECK(decoded("# coding: nonsense\n") == "! unknown encoding: nonsense");
    CHECK(decoded("\xEF\xBB\xBF# coding: latin-1\n") == "! encoding problem: latin-1 with BOM");
    CHECK(decoded("a\n\xff\n") ==
          "! Non-UTF-8 code starting with '\\xff' in file file.py on line 2, but no encoding declared; see "
          "https://peps.python.org/pep-0263/ for details");
    // Surrogates, overlong forms, a character cut short.
    for (const char* bytes : {"\xed\xa0\x80", "\xc0\x80", "\xe2\x82", "\xf5\x80\x80\x80"}) {
        CHECK(decoded(bytes).starts_with("! Non-UTF-8 code"));
    }
}

TEST_CASE("lines are found by number") {
    CHECK(line_of("a\nb\n", 1) == "a\n");
    CHECK(line_of("a\nb\n", 2) == "b\n");
    CHECK(line_of("a\nb\n", 3).empty());
    CHECK(line_of("a\nb\n", 9).empty());
}
