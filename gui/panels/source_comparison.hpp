#pragma once
/// The learner's program and the lesson's solution, line by line; a face of the source panel.
#include "gui/panels/panel.hpp"

namespace loopglass {

/// Valid while the workspace may compare.
void draw_source_comparison(const Workspace& workspace);

}  // namespace loopglass
