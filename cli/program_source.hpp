#pragma once
/// What the user named on the command line, found and read: a lesson, a file, a folder, standard input, code.
#include <string>
#include <vector>

#include "sim/session/options.hpp"

namespace loopglass::cli {

struct ProgramSource {
    std::string text;
    std::string filename;     ///< as tracebacks show it
    std::string main_folder;  ///< for its own imports
    std::string lesson;       ///< id, when it is a lesson
    RunOptions options;       ///< what the lesson or the program asks for
    std::string problem;      ///< why it cannot be read; empty: fine
};

ProgramSource find_program(const std::string& name);
ProgramSource program_from_code(std::string code);
ProgramSource program_from_input();
/// `-m NAME`: NAME.py or NAME/__main__.py in the present folder, in one of `library_folders`, or among our own modules.
ProgramSource program_from_module(const std::string& name, const std::vector<std::string>& library_folders);

}  // namespace loopglass::cli
