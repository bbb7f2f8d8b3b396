#pragma once
/// From the files of a folder to a Lesson.
#include <optional>
#include <string>
#include <vector>

#include "lessons/engine/lesson.hpp"

namespace loopglass {

/// A lesson's folder, read into memory.
struct LessonFolder {
    std::string name;  ///< "30_lock_race"
    std::vector<LessonFile> files;

    /// Null when there is none.
    const std::string* find(std::string_view file) const;
};

/// The lesson; nullopt, with the reasons in `problems`, when anything about its form is wrong.
std::optional<Lesson> load_lesson(const LessonFolder& folder, std::vector<LessonProblem>& problems);

}  // namespace loopglass
