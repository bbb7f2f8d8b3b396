// The first line is a regular expression, the rest the text it is looked for in.

#include <string>

#include "tests/fuzz/bounded_run.hpp"
#include "tests/fuzz/targets.hpp"

namespace {

constexpr const char* kProgram = R"(
import re, sys
pattern, _, text = sys.stdin.read().partition("\n")
for flags in (0, re.I | re.M, re.X | re.S | re.A):
    try:
        compiled = re.compile(pattern, flags)
    except (re.error, ValueError, OverflowError, RecursionError):
        continue
    for match in (compiled.search(text), compiled.match(text), compiled.fullmatch(text)):
        if match:
            match.groups(), match.groupdict(), match.span()
    compiled.findall(text), compiled.split(text), compiled.sub("<\\g<0>>", text)
)";

}  // namespace

void loopglass::fuzz::regex(std::string_view input) {
    static const auto program = Program::compile(kProgram, "regex.py");
    run_bounded(program, input);
}
