#pragma once
/// The window on the screen: GLFW, OpenGL 3, fonts, and a loop that draws only when something has changed.
#include <string>

#include "gui/model/workspace.hpp"

namespace loopglass {

struct WindowOptions {
    int width = 1280, height = 800;
    std::string panel;              ///< only this one in the picture; empty: all
    bool only_first_frame = false;  ///< say on stdout when the first frame is on the screen, and end: for tests/bench
    std::string screenshot;         ///< PNG to write instead of opening a window; needs no display
};

/// Runs until the window is closed, or the picture is written. Returns the exit status: 0, or 1 with a message on
/// stderr.
int run_window(Workspace& workspace, const WindowOptions& options);

}  // namespace loopglass
