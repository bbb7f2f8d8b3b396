#pragma once
/// Marks: names for lines, written as a comment at their end (`# @read` in Python, `// @read` in C++), so that texts
/// and queries never count lines.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lessons/engine/lesson.hpp"

namespace loopglass {

/// All marks of a program, in order of their lines. A line may carry several, a mark may stand on several lines.
std::vector<Mark> find_marks(std::string_view source);

/// The program with the marked line replaced. The line keeps its indentation and its marks. nullopt when no line, or
/// more than one, has the mark.
std::optional<std::string> apply_edit(std::string_view source, const Edit& edit);

/// The program as learners see it: without the comments that hold nothing but marks. Lines stay where they are.
std::string without_marks(std::string_view source);

}  // namespace loopglass
