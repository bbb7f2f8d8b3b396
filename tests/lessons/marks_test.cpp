#include "lessons/engine/marks.hpp"

#include "tests/catch.hpp"

using namespace loopglass;

TEST_CASE("marks are found in comments only") {
    const auto marks = find_marks(
        "x = 1  # @first\n@decorator\ny = 'a @b'\nz = 2  # why @not\n    pass  # @second @third\nint z;  // @fourth\n");
    REQUIRE(marks.size() == 4);
    CHECK(marks[0].name == "first");
    CHECK(marks[0].line == 1);
    CHECK(marks[1].name == "second");
    CHECK(marks[1].line == 5);
    CHECK(marks[2].name == "third");
    CHECK(marks[2].line == 5);
    CHECK(marks[3].name == "fourth");
}

TEST_CASE("an edit replaces its line and keeps indentation and marks") {
    CHECK(apply_edit("a\n    await x()  # @pause\nb\n", {"pause", "pass"}) == "a\n    pass  # @pause\nb\n");
    CHECK(apply_edit("await x()  # @pause", {"pause", "pass"}) == "pass  # @pause");
}

TEST_CASE("an edit whose mark is missing or stands twice is none") {
    CHECK_FALSE(apply_edit("a\n", {"pause", "pass"}).has_value());
    CHECK_FALSE(apply_edit("a  # @p\nb  # @p\n", {"p", "pass"}).has_value());
}

TEST_CASE("programs are shown without their marks on the same lines") {
    CHECK(without_marks("a  # @p\nb  # why\n\nc") == "a\nb  # why\n\nc");
}
