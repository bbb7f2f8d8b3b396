#pragma once

// Where in the program something happened: what a message names must be a line of the learner's, never one of our
// library's, however deep in it the run stood.

#include <string>
#include <string_view>

#include "sim/python/code/code.hpp"

namespace loopglass {

/// Whether code is our library's, whose frames are not the learner's business: the program's line that called it is.
inline bool is_library(const CodeObject* code) {
    return code->filename && code->filename->view().starts_with("<loopglass>");
}

/// A file's name within the program's own folder: where that folder lies is not part of what happened.
std::string_view file_of_program(std::string_view filename);

/// "FILE:LINE" of the innermost frame that is the program's own; empty when there is none.
std::string place_in_program();

}  // namespace loopglass
