// What syntax.py talks to: reads requests from stdin, answers each with the tree or the problem.
// A request is a line "MODE LENGTH" and LENGTH bytes of source; an answer is "LENGTH" and LENGTH bytes.
// Modes: dump (with positions), check (parse and validate), time (parse only).

#include <cstdio>
#include <iostream>
#include <string>

#include <fmt/format.h>

#include "sim/python/syntax/dump.hpp"
#include "sim/python/syntax/parser.hpp"
#include "sim/python/syntax/validate.hpp"

namespace {

std::string describe(const loopglass::SyntaxProblem& problem) {
    return fmt::format("{}\n{}\n{}\n{}\n{}\n{}\n{}", loopglass::name_of(problem.type), problem.message, problem.line,
                       problem.column, problem.end_line, problem.end_column, problem.text);
}

std::string answer(const std::string& mode, const std::string& source) {
    auto result = loopglass::parse_module(source, "<s>");
    if (const auto* problem = std::get_if<loopglass::SyntaxProblem>(&result)) return "E" + describe(*problem);
    const auto& module = std::get<loopglass::ast::Module>(result);
    if (mode == "dump") return "D" + loopglass::dump(module, {.include_attributes = true});
    if (mode == "check") {
        if (const auto problem = loopglass::validate(module)) return "E" + describe(*problem);
    }
    return "O";
}

}  // namespace

int main() {
    std::string mode;
    std::size_t length = 0;
    while (std::cin >> mode >> length) {
        std::cin.get();
        std::string source(length, '\0');
        std::cin.read(source.data(), static_cast<std::streamsize>(length));
        const std::string text = answer(mode, source);
        std::cout << text.size() << '\n' << text << std::flush;
    }
}
