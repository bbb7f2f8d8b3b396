#pragma once
/// The window is an executable of its own beside this one, so that a machine without OpenGL needs none.
#include <string>
#include <vector>

namespace loopglass::cli {

/// Replaces this process by `loopglass-window ARGS…`; returns a status only when it cannot.
int open_window(const std::vector<std::string>& arguments);

}  // namespace loopglass::cli
