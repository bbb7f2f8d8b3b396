#pragma once
/// The challenge in the terminal: the learner's own file, judged once or whenever it is saved.
#include <string>

#include "lessons/engine/lesson.hpp"
#include "lessons/engine/progress.hpp"

namespace loopglass::cli {

/// Judges a program as an answer to the challenge and prints the goals as a list, with the hints that are due. Notes
/// and saves the attempt. Status 1 when a goal is not met.
int check_challenge(const Lesson& lesson, const std::string& program, Progress& progress);

/// The same for a file; status 2 when it cannot be read.
int check_challenge_file(const Lesson& lesson, const std::string& path, Progress& progress);

/// Judges the file now and whenever its text changes, until it is solved (status 0) or the learner leaves (status 1). A
/// file that is not there is made from challenge.py. With a terminal on stdin single letters ask for more: h a hint, s
/// the solution, q the end.
int watch_challenge(const Lesson& lesson, const std::string& path, Progress& progress);

}  // namespace loopglass::cli
