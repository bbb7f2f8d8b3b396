// What CPython 3.13 says of its code objects holds for ours: scripts/record/code_facts.py wrote the expectations.
#include <algorithm>
#include <fstream>
#include <set>
#include <span>
#include <sstream>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "sim/python/compiler/verify.hpp"
#include "tests/catch.hpp"
#include "tests/sim/python/compiler/compiled.hpp"

namespace loopglass {
namespace {

std::string read(const std::string& name) {
    std::ifstream file(std::string(LOOPGLASS_SOURCE_DIR "/tests/sim/python/compiler/facts/") + name);
    REQUIRE(file.good());
    std::stringstream text;
    text << file.rdbuf();
    return text.str();
}

std::string joined(std::span<Str* const> names) {
    std::vector<std::string_view> texts;
    for (const Str* name : names) texts.push_back(name->view());
    return fmt::format("{}", fmt::join(texts, ","));
}

std::string facts(const CodeObject& code) {
    std::set<std::uint32_t> lines;
    for (const CodePosition& position : code.positions) {
        if (position.line != 0) lines.insert(position.line);
    }
    std::vector<Str*> cells;
    for (const std::uint32_t slot : code.cell_locals) cells.push_back(code.locals[slot]);
    const bool is_function = code.has(code_flags::kOptimized);
    const std::span<Str* const> variables = std::span(code.locals).first(is_function ? code.plain_local_count : 0);
    constexpr std::uint32_t kNewLocals = 2;
    const std::uint32_t flags = (code.flags & ~code_flags::kClassBody) | (is_function ? kNewLocals : 0);
    return fmt::format("{:03} {} arguments={},{},{} flags={:#x} variables={} cells={} free={} lines={}",
                       code.first_line, code.qualname->view(), code.argument_count, code.positional_only_count,
                       code.keyword_only_count, flags, joined(variables), joined(cells),
                       joined(std::span(code.locals).last(code.free_count)), fmt::join(lines, ","));
}

void collect(const CodeObject& code, std::vector<std::string>& out) {
    out.push_back(facts(code));
    for (const Value& constant : code.constants) {
        if (is_exactly(constant, code_type)) collect(*constant.as<CodeObject>(), out);
    }
}

void compare(const std::string& name) {
    const Compiled compiled(read(name + ".py"));
    CHECK(compiler::verify(compiled.module()).empty());
    std::vector<std::string> ours;
    collect(compiled.module(), ours);
    std::sort(ours.begin(), ours.end());
    std::istringstream expected(read(name + ".facts"));
    std::size_t count = 0;
    for (std::string line; std::getline(expected, line); ++count) {
        REQUIRE(count < ours.size());
        CHECK(ours[count] == line);
    }
    CHECK(count == ours.size());
}

}  // namespace

TEST_CASE("variables live where CPython has them") { compare("scopes"); }
TEST_CASE("code stands on the lines that CPython gives it") { compare("lines"); }
TEST_CASE("type parameters make the scopes that CPython makes") { compare("generics"); }

}  // namespace loopglass
