#pragma once
/// Reads a user's lessons from disk. What is too large, leads out of its folder or cannot be read is a problem, not a
/// crash.
#include <string>
#include <vector>

#include "lessons/engine/load.hpp"

namespace loopglass {

/// The folders under `path` that hold a lesson.md, sorted by name; `path` itself when it holds one.
std::vector<LessonFolder> read_lesson_folders(const std::string& path, std::vector<LessonProblem>& problems);

/// The text of `path`/parts.toml; empty when there is none.
std::string read_part_titles(const std::string& path, std::vector<LessonProblem>& problems);

}  // namespace loopglass
