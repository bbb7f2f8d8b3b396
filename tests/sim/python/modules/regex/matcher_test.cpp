#include "sim/python/modules/regex/matcher.hpp"

#include "sim/core/runtime.hpp"
#include "tests/catch.hpp"

namespace loopglass::regex {

namespace {

/// Begin and end of every group of the first match, or nothing.
std::vector<std::int64_t> search(std::u32string_view pattern, std::string_view text) {
    Runtime runtime;
    RuntimeScope scope(runtime);
    const Parsed parsed = parse(pattern, true, 0);
    REQUIRE(parsed.error.empty());
    Program program;
    std::string error;
    REQUIRE(compile(*parsed.root, parsed.groups, program, error));
    const Subject subject{.bytes = reinterpret_cast<const unsigned char*>(text.data()),
                          .length = static_cast<std::int64_t>(text.size())};
    MatchResult result;
    if (run_program(program, subject, 0, subject.length, Anchor::search, false, result) != Outcome::matched) return {};
    return result.marks;
}
using Marks = std::vector<std::int64_t>;

}  // namespace

TEST_CASE("groups are what they took part in last") {
    CHECK(search(U"(a)|(b)", "b") == Marks{0, 1, -1, -1, 0, 1});
    CHECK(search(U"((a)|b)*", "ab") == Marks{0, 2, 1, 2, 0, 1});
    CHECK(search(U"(?:(a)|b)*c", "xabc") == Marks{1, 4, 1, 2});
}

TEST_CASE("a loop with an empty body ends") {
    CHECK(search(U"(a*)*", "b") == Marks{0, 0, 0, 0});
    CHECK(search(U"(?:|a)+?b", "aab") == Marks{0, 3});
}

TEST_CASE("what an atomic group or lookaround gave up is not tried again but is undone") {
    CHECK(search(U"(?>a+)ab", "aaab").empty());
    CHECK(search(U"(?:(?=(a))b|a)", "a") == Marks{0, 1, -1, -1});
    CHECK(search(U"(?!(a)b)a", "ac") == Marks{0, 1, -1, -1});
}

TEST_CASE("a pattern that would take for ever is ended by the limit of steps") {
    Runtime runtime;
    RuntimeScope scope(runtime);
    runtime.work_mark = 100'000;
    runtime.on_work_mark = [](Runtime&) { return false; };
    const Parsed parsed = parse(U"(a+)+b", true, 0);
    Program program;
    std::string error;
    REQUIRE(compile(*parsed.root, parsed.groups, program, error));
    const std::string text(60, 'a');
    const Subject subject{.bytes = reinterpret_cast<const unsigned char*>(text.data()), .length = 60};
    MatchResult result;
    CHECK(run_program(program, subject, 0, 60, Anchor::search, false, result) == Outcome::raised);
}

TEST_CASE("an error says where it is") {
    CHECK(parse(U"a(b", true, 0).error == "missing ), unterminated subpattern");
    CHECK(parse(U"a(b", true, 0).error_position == 1);
    CHECK(parse(U"x**", true, 0).error == "multiple repeat");
    CHECK(parse(U"x**", true, 0).error_position == 2);
}

}  // namespace loopglass::regex
