#pragma once
/// How the states of a lane are drawn: each by colour and by shape, so that a greyscale picture tells them apart as
/// well.
#include <imgui.h>

#include "sim/trace/derive.hpp"

namespace loopglass {

/// A stretch of a state between two corners of its row.
void draw_state(ImDrawList& list, LaneState state, ImVec2 top, ImVec2 bottom);
/// From a waker to the task it woke.
void draw_wake_arrow(ImDrawList& list, ImVec2 from, ImVec2 to, ImU32 color);

}  // namespace loopglass
