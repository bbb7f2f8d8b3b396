#pragma once
/// The text of a lesson, cut into screens.
#include <string>
#include <string_view>
#include <vector>

#include "lessons/engine/lesson.hpp"

namespace loopglass {

/// Cuts at headings `# Title {#id}`. `first_line` is the line of the file at which `body` begins.
std::vector<Screen> read_screens(std::string_view body, std::uint32_t first_line, const std::string& file,
                                 std::vector<LessonProblem>& problems);

/// A placeholder `{{predict final}}` that is all of a line; the kind is left alone when it is none.
bool is_placeholder(std::string_view line, Interaction& interaction);

/// The text without Markdown's signs, as a terminal shows it: links as their text, emphasis and code without their marks.
std::string plain_text(std::string_view markdown);

}  // namespace loopglass
