#pragma once
/// How many frames the window still has to draw: some after each event, none while nothing happens.
#include <algorithm>

namespace loopglass {

class FramesDue {
public:
    /// ImGui settles hovering, sizes and popups over two or three frames.
    static constexpr int kPerEvent = 3;

    /// A key, the mouse, the window's size.
    void after_event() { due_ = kPerEvent; }
    /// The program went on, a file has changed, a check is done.
    void after_change() { due_ = std::max(due_, 2); }
    /// Something moves by itself, such as the text cursor.
    void one_more() { due_ = std::max(due_, 1); }
    bool any() const { return due_ > 0; }
    /// True when a frame is to be drawn now; that one is done then.
    bool take() {
        if (due_ == 0) return false;
        --due_;
        return true;
    }

private:
    int due_ = kPerEvent;
};

}  // namespace loopglass
