// Any bytes made a program of: whatever parses must compile, or say why not.

#include <string>

#include "sim/python/program.hpp"
#include "tests/fuzz/targets.hpp"

void loopglass::fuzz::compiler(std::string_view input) { Program::compile(std::string(input), "fuzz.py"); }
