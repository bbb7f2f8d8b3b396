#pragma once
/// Proves that a lesson tells the truth: everything that its text, predictions, experiments and goals say is held
/// against real runs.
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "lessons/engine/lesson.hpp"
#include "lessons/engine/library.hpp"

namespace loopglass {

/// One thing that was verified.
struct Verification {
    std::string name;                     ///< "prediction final: the wrong answers are wrong"
    std::vector<LessonProblem> problems;  ///< empty: it holds
};

struct LessonReport {
    std::string lesson;  ///< id, or the folder of a lesson that could not be read
    std::vector<Verification> verifications;

    std::size_t failures() const;
};

/// Told the name of each verification before it begins.
using VerifyProgress = std::function<void(std::string_view lesson, std::string_view verification)>;

/// Verifies one lesson of a library; ids that it names are looked up there.
LessonReport verify_lesson(const Lesson& lesson, const LessonLibrary& library, const VerifyProgress& progress = {});

/// The problems that kept lessons of a library from being read, by folder.
std::vector<LessonReport> unreadable_lessons(const LessonLibrary& library);

/// As JUnit XML: a suite for each lesson, a case for each verification.
std::string junit_xml(const std::vector<LessonReport>& reports);

}  // namespace loopglass
