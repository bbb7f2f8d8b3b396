#pragma once
/// A file as a program to show: what is none is told apart, and said in a sentence.
#include <string>

namespace loopglass {

/// Reads the program; the reason when that file cannot be shown as one, else empty. It never waits: a pipe or a device
/// is refused.
std::string read_program_file(const std::string& path, std::string& text);

}  // namespace loopglass
