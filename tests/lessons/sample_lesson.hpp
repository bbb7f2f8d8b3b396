#pragma once
// A small lesson for the tests, correct in everything; tests break one thing at a time.

#include <string>

#include "lessons/engine/load.hpp"

namespace loopglass {

/// Its folder is "05_sample", its id "sample".
LessonFolder sample_lesson();

/// The file of that name.
std::string& file_of(LessonFolder& folder, std::string_view name);

/// Replaces the first `from` in a file; the test's mistake when there is none.
void replace_in(LessonFolder& folder, std::string_view file, std::string_view from, std::string_view to);

}  // namespace loopglass
