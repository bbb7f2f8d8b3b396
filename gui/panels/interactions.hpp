#pragma once
/// What there is to do on a lesson's screen: a prediction to make, an experiment to try, the challenge.
#include "gui/model/workspace.hpp"

namespace loopglass {

void draw_interaction(Workspace& workspace, const Interaction& interaction);

}  // namespace loopglass
