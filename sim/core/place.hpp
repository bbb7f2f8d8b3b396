#pragma once
/// Where the program stands, for messages of layers that know nothing of frames.
#include <string>

namespace loopglass {

/// Tells how to find the innermost line of the program that runs: "FILE:LINE", or empty. Set once by the interpreter.
void set_place_finder(std::string (*finder)());
/// "FILE:LINE" of the program, not of the library; empty when no Python runs.
std::string current_place();

}  // namespace loopglass
