// Annotations under `from __future__ import annotations` are source text again: CPython wrote the expectations, see
// scripts/record/unparse_cases.py.
#include "sim/python/compiler/unparse.hpp"

#include <string_view>
#include <vector>

#include "sim/python/program.hpp"
#include "sim/python/syntax/parser.hpp"
#include "tests/catch.hpp"

namespace loopglass {
namespace {

/// Source, then CPython's text of it.
const std::vector<std::pair<std::string_view, std::string_view>> kCases = {
#include "tests/sim/python/compiler/unparse.inc"
};

}  // namespace

TEST_CASE("expressions are written back as CPython writes annotations") {
    initialize_python();
    Runtime runtime;
    const RuntimeScope scope(runtime);
    for (const auto& [source, expected] : kCases) {
        const ExpressionResult parsed = parse_expression(source, "case");
        REQUIRE(std::holds_alternative<ast::Expression>(parsed));
        CHECK(compiler::unparse(std::get<ast::Expression>(parsed).body) == expected);
    }
}

}  // namespace loopglass
