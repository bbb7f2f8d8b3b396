#pragma once
/// The head of a lesson.md: TOML between two lines `+++`.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lessons/engine/lesson.hpp"

namespace loopglass {

/// A lesson.md taken apart. Lines count from 1 in the file.
struct LessonText {
    std::string_view front_matter;
    std::uint32_t front_matter_line = 0;
    std::string_view body;
    std::uint32_t body_line = 0;
};

/// nullopt, and a problem, when there is no front matter.
std::optional<LessonText> split_lesson_text(std::string_view text, const std::string& file,
                                            std::vector<LessonProblem>& problems);

/// Reads the front matter into `lesson`. False when the TOML cannot be read at all.
bool read_front_matter(const LessonText& text, const std::string& file, Lesson& lesson,
                       std::vector<LessonProblem>& problems);

}  // namespace loopglass
