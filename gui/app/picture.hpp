#pragma once
/// The window as a picture, without a window: for `loopglass shot`, the README and the tests.
#include <string>

#include "gui/app/rasterizer.hpp"
#include "gui/app/skeleton.hpp"

namespace loopglass {

/// An ImGui context nobody sees, with the window's fonts and the skeleton, for as long as it lives.
class OffscreenWindow {
public:
    OffscreenWindow(int width, int height);
    ~OffscreenWindow();
    OffscreenWindow(const OffscreenWindow&) = delete;
    OffscreenWindow& operator=(const OffscreenWindow&) = delete;

    /// One frame, a sixtieth of a second after the last. The workspace's own work is the caller's business.
    void frame(Workspace& workspace);
    /// What the last frame drew.
    Picture picture() const;
    Skeleton& skeleton() { return skeleton_; }

private:
    Skeleton skeleton_;
};

}  // namespace loopglass
