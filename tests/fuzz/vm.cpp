// Any bytes run as a program, within small limits.

#include "tests/fuzz/bounded_run.hpp"
#include "tests/fuzz/targets.hpp"

void loopglass::fuzz::vm(std::string_view input) { run_bounded(Program::compile(std::string(input), "fuzz.py")); }
