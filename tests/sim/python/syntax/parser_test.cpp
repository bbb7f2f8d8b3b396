#include "sim/python/syntax/parser.hpp"

#include <string>

#include <fmt/format.h>

#include "sim/python/syntax/dump.hpp"
#include "sim/python/syntax/validate.hpp"
#include "tests/catch.hpp"
#include "tests/sim/core/text/recorded_cases.hpp"

using namespace loopglass;

namespace {

// Recorded from CPython 3.13 by scripts/record/syntax_cases.py.
constexpr const char* trees[] = {
#include "tests/sim/python/syntax/trees.inc"
};
constexpr const char* errors[] = {
#include "tests/sim/python/syntax/errors.inc"
};

std::string tree_of(const std::string& source) {
    const auto result = parse_module(source, "<s>");
    if (const auto* problem = std::get_if<SyntaxProblem>(&result)) return problem->message;
    return dump(std::get<ast::Module>(result), {.include_attributes = true});
}

/// The exception that parsing and validating ends with, in the form of errors.inc.
std::string error_of(const std::string& source) {
    const auto describe = [](const SyntaxProblem& problem) {
        return fmt::format("{}|{}|{}|{}|{}|{}", name_of(problem.type), problem.message, problem.line, problem.column,
                           problem.end_line, problem.end_column);
    };
    const auto result = parse_module(source, "<s>");
    if (const auto* problem = std::get_if<SyntaxProblem>(&result)) return describe(*problem);
    const auto problem = validate(std::get<ast::Module>(result));
    return problem ? describe(*problem) : "fine";
}

std::string repeated(std::string_view text, int count) {
    std::string result;
    for (int i = 0; i < count; ++i) result += text;
    return result;
}

}  // namespace

TEST_CASE("trees are those of CPython") {
    for (const char* line : trees) {
        const RecordedCase recorded(line);
        INFO(recorded.text(0));
        CHECK(tree_of(recorded.text(0)) == recorded.text(1));
    }
}

TEST_CASE("syntax errors are told in the words of CPython and at its places") {
    for (const char* line : errors) {
        const RecordedCase recorded(line);
        INFO(recorded.text(0));
        CHECK(error_of(recorded.text(0)) == recorded.text(1));
    }
}

TEST_CASE("a problem carries the line it is about") {
    const auto result = parse_module("x = 1\ny = = 2\nz\n", "<s>");
    REQUIRE(std::holds_alternative<SyntaxProblem>(result));
    CHECK(std::get<SyntaxProblem>(result).text == "y = = 2\n");
}

TEST_CASE("an expression parses alone") {
    const auto result = parse_expression("a + 1\n", "<s>");
    REQUIRE(std::holds_alternative<ast::Expression>(result));
    CHECK(dump(std::get<ast::Expression>(result)) ==
          "Expression(body=BinOp(left=Name(id='a', ctx=Load()), op=Add(), right=Constant(value=1)))");
    CHECK(std::holds_alternative<SyntaxProblem>(parse_expression("a = 1", "<s>")));
    CHECK(std::holds_alternative<SyntaxProblem>(parse_expression("", "<s>")));
}

TEST_CASE("brackets nest two hundred deep and no deeper") {
    CHECK(error_of(repeated("(", 200) + "1" + repeated(")", 200)) == "fine");
    CHECK(error_of(repeated("(", 201) + "1" + repeated(")", 201)) ==
          "SyntaxError|too many nested parentheses|1|201|1|201");
}

TEST_CASE("chains that recursion would follow too far are a MemoryError") {
    const int many = 100'000;
    for (const std::string& source :
         {repeated("-", many) + "1", repeated("not ", many) + "1", repeated("a**", many) + "1",
          repeated("lambda:", many) + "1", repeated("a if a else ", many) + "a", "a" + repeated(".a", many),
          "a" + repeated("()", many)}) {
        CHECK(error_of(source).starts_with("MemoryError|"));
    }
}

TEST_CASE("chains that a loop can follow may be long") {
    const int many = 20'000;
    for (const std::string& source :
         {"if a: pass\n" + repeated("elif a: pass\n", many), "a" + repeated(" + a", many), repeated("a = ", many) + "1",
          repeated("a and ", many) + "a", "f(" + repeated("a, ", many) + ")", repeated("'a' ", many)}) {
        CHECK(error_of(source) == "fine");
        CHECK(tree_of(source).starts_with("Module("));
    }
}

TEST_CASE("mistakes deep inside brackets take no exponential time") {
    const int depth = 95;
    for (const auto& [open, close] : {std::pair{"(", ")"},
                                      {"f(", ")"},
                                      {"[a, ", "]"},
                                      {"{a:", "}"},
                                      {"{", "}"},
                                      {"a[b:", "]"},
                                      {"lambda x=(", "): x"},
                                      {"(a := ", ")"},
                                      {"f(a, b=", ")"}}) {
        CHECK(error_of(repeated(open, depth) + "1 2" + repeated(close, depth)).starts_with("SyntaxError|"));
    }
    CHECK(error_of("match a:\n case " + repeated("A(b=1, c, ", depth) + repeated(")", depth))
              .starts_with("SyntaxError|"));
    CHECK(error_of(repeated("{a:", 190)).starts_with("SyntaxError|'{' was never closed"));
}

TEST_CASE("junk is refused") {
    CHECK(error_of(std::string("a\0b", 3)) == "SyntaxError|source code cannot contain null bytes|1|0|0|0");
    CHECK(error_of("\xff = 1").starts_with("SyntaxError|Non-UTF-8 code starting with '\\xff'"));
    CHECK(error_of("a = 1 $") == "SyntaxError|invalid syntax|1|7|1|8");
    CHECK(error_of("\x01").starts_with("SyntaxError|invalid non-printable character U+0001"));
}
