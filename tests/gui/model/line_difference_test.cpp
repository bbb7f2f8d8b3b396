#include "gui/model/line_difference.hpp"

#include <string>

#include "tests/catch.hpp"

namespace loopglass {
namespace {

/// One letter a line: " a", "-b", "+c".
std::string compared(std::string_view first, std::string_view second) {
    std::string out;
    for (const ComparedLine& line : compare_lines(first, second)) {
        out += line.origin == LineOrigin::both ? ' ' : line.origin == LineOrigin::first ? '-' : '+';
        out += std::string(line.text) + "|";
    }
    return out;
}

TEST_CASE("equal texts have every line in common") { CHECK(compared("a\nb", "a\nb") == " a| b|"); }

TEST_CASE("a changed line stands as it was and as it is") { CHECK(compared("a\nb\nc", "a\nx\nc") == " a|-b|+x| c|"); }

TEST_CASE("lines that are new or gone leave the others together") {
    CHECK(compared("a\nc", "a\nb\nc") == " a|+b| c|");
    CHECK(compared("a\nb\nc", "a\nc") == " a|-b| c|");
    CHECK(compared("b\nc\nd", "a\nb\nd\ne") == "+a| b|-c| d|+e|");
}

TEST_CASE("an empty text is one empty line") { CHECK(compared("", "a") == "-|+a|"); }

TEST_CASE("a change too long for the table is said whole") {
    std::string first, second;
    for (int line = 0; line < 3'000; ++line) {
        first += "a\n";
        second += "b\n";
    }
    CHECK(compare_lines(first + "end", second + "end").size() == 6'001);
}

}  // namespace
}  // namespace loopglass
