#pragma once
/// A lesson in the terminal: screen by screen, with its predictions asked, its experiments run and its challenge set.
///
/// The future stays hidden: before a prediction only what precedes its moment is shown. Without a terminal on stdin
/// nothing is asked and the tutorial goes through.
#include "lessons/engine/lesson.hpp"
#include "lessons/engine/progress.hpp"

namespace loopglass::cli {

struct TutorialOptions {
    bool ask = false;     ///< there is somebody to answer
    bool native = false;  ///< the C++ program instead of the Python one
};

/// Returns the exit status. Progress is noted and saved.
int run_tutorial(const Lesson& lesson, Progress& progress, const TutorialOptions& options);

}  // namespace loopglass::cli
