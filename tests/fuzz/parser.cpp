// Any bytes through the parser and the checks after it, as a file and as an expression.

#include "sim/python/syntax/parser.hpp"

#include <variant>

#include "sim/python/syntax/dump.hpp"
#include "sim/python/syntax/validate.hpp"
#include "tests/fuzz/targets.hpp"

void loopglass::fuzz::parser(std::string_view input) {
    const auto result = parse_module(input, "fuzz.py");
    if (const auto* module = std::get_if<ast::Module>(&result)) {
        validate(*module);
        dump(*module, {.include_attributes = true});
    }
    parse_expression(input, "fuzz.py");
}
