#include "sim/session/value_text.hpp"

#include "sim/session/globals.hpp"
#include "sim/session/run.hpp"
#include "tests/catch.hpp"

using namespace loopglass;

namespace {

/// The text of the variable `x` when a program has ended.
std::string text_of_x(std::string program, ValueTextLimits limits = {}) {
    Run run(Program::compile(std::move(program), "program.py"), {});
    std::string text = "(the program did not end)";
    run.on_program_end = [&](Run&) { text = value_text(dict_get(main_globals(), intern("x")), limits); };
    run.finish();
    return text;
}

QueryValue query_of_x(std::string program) {
    Run run(Program::compile(std::move(program), "program.py"), {});
    GlobalValues values;
    run.on_program_end = [&](Run& ended) { values = global_values(ended); };
    run.finish();
    return values.at("x");
}

}  // namespace

TEST_CASE("plain values look as Python shows them") {
    CHECK(text_of_x("x = None") == "None");
    CHECK(text_of_x("x = True") == "True");
    CHECK(text_of_x("x = -12") == "-12");
    CHECK(text_of_x("x = 2 ** 100") == "1267650600228229401496703205376");
    CHECK(text_of_x("x = 0.1") == "0.1");
    CHECK(text_of_x("x = 1e300") == "1e+300");
    CHECK(text_of_x("x = \"it's\"") == "\"it's\"");
    CHECK(text_of_x("x = b'a\\n'") == "b'a\\n'");
    CHECK(text_of_x("x = range(3)") == "range(0, 3)");
}

TEST_CASE("containers show their items") {
    CHECK(text_of_x("x = [1, 'a', None]") == "[1, 'a', None]");
    CHECK(text_of_x("x = (1,)") == "(1,)");
    CHECK(text_of_x("x = ()") == "()");
    CHECK(text_of_x("x = {'a': 1, 2: []}") == "{'a': 1, 2: []}");
    CHECK(text_of_x("x = {3}") == "{3}");
    CHECK(text_of_x("x = set()") == "set()");
    CHECK(text_of_x("x = ValueError('no', 2)") == "ValueError('no', 2)");
}

TEST_CASE("cycles depth and length are limited") {
    CHECK(text_of_x("x = []\nx.append(x)") == "[[[[…]]]]");
    CHECK(text_of_x("x = list(range(100))").ends_with("19, …]"));
    CHECK(text_of_x("x = 'y' * 10000").size() < 220);
    CHECK(text_of_x("x = [['z' * 150] * 9] * 9").size() < 220);
    CHECK(text_of_x("x = 'ä' * 1000", {20, 3, 20}).find("\xC3…") == std::string::npos);
    CHECK(text_of_x("x = 10 ** 3000") == "(an int of more than 200 digits)");
}

TEST_CASE("instances show their attributes whatever their repr does") {
    CHECK(text_of_x("class P:\n    def __init__(self):\n        self.a = 1\n    def __repr__(self):\n        raise "
                    "SystemExit\nx = P()") == "P(a=1)");
    CHECK(text_of_x("class E: pass\nx = E()") == "E()");
    CHECK(text_of_x("class S:\n    __slots__ = ('a',)\nx = S()") == "S()");
}

TEST_CASE("queries see numbers texts and truth as themselves") {
    CHECK(std::get<double>(query_of_x("x = 3")) == 3);
    CHECK(std::get<double>(query_of_x("x = 0.5")) == 0.5);
    CHECK(std::get<bool>(query_of_x("x = False")) == false);
    CHECK(std::get<std::string>(query_of_x("x = 'abc'")) == "abc");
    CHECK(std::holds_alternative<std::monostate>(query_of_x("x = None")));
    CHECK(std::get<std::string>(query_of_x("x = [1]")) == "[1]");
}
