#pragma once
/// The part of `verify` that is about the text of a lesson. Only verify includes this.
#include <vector>

#include "lessons/engine/library.hpp"
#include "lessons/engine/program_run.hpp"

namespace loopglass {

/// Words on a screen, and screens between two things to do.
inline constexpr std::uint32_t kMostWords = 80;
inline constexpr std::size_t kMostScreensWithoutInteraction = 3;

/// Every mark, moment, lesson and screen that a link points to is there.
std::vector<LessonProblem> broken_links(const Lesson& lesson, const LessonLibrary& library, const ProgramRun& run);
/// Screens that are too long, and stretches of reading that are.
std::vector<LessonProblem> text_beyond_limits(const Lesson& lesson);
/// Lessons that it requires and that are not there, come later, or require it themselves.
std::vector<LessonProblem> missing_requirements(const Lesson& lesson, const LessonLibrary& library);

}  // namespace loopglass
