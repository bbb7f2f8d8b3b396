#pragma once
/// Whether the parts of a lesson can be understood at all: programs parse, queries are queries, edits find their line.
///
/// Asked of lessons that come from outside, before anybody opens them. Nothing is run: whether what they say is true is
/// verify.hpp's business, which the built-in lessons have passed.
#include <vector>

#include "lessons/engine/lesson.hpp"

namespace loopglass {

/// What cannot be understood, with file and line; empty when the lesson can be opened.
std::vector<LessonProblem> malformed_parts(const Lesson& lesson);

}  // namespace loopglass
