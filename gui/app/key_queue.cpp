#include "gui/app/key_queue.hpp"

#include <algorithm>

#include <GLFW/glfw3.h>

#include "gui/app/keys.hpp"

namespace loopglass {

namespace {

/// Frames until a field has taken the keyboard: it asks in the first, gets it in the second.
constexpr int kFramesOfFocus = 2;

bool is_press(const KeyEvent& event) { return event.kind == KeyEvent::Kind::key && event.action == GLFW_PRESS; }
bool is_release(const KeyEvent& event) { return event.kind == KeyEvent::Kind::key && event.action == GLFW_RELEASE; }

/// Whether a key says something besides the character it types: an arrow, Enter, Ctrl+E.
bool acts_by_itself(const KeyEvent& event) {
    const bool letter = event.key >= GLFW_KEY_SPACE && event.key <= GLFW_KEY_GRAVE_ACCENT;
    return !letter || (event.modifiers & (GLFW_MOD_CONTROL | GLFW_MOD_ALT | GLFW_MOD_SUPER)) != 0;
}

bool is_modifier(int key) { return key >= GLFW_KEY_LEFT_SHIFT && key <= GLFW_KEY_RIGHT_SUPER; }

/// Whether the window may move the keyboard to another field because of it.
bool may_move_focus(const KeyEvent& event, bool typing) {
    if (event.kind == KeyEvent::Kind::character) return !typing;
    if (!is_press(event) || is_modifier(event.key)) return false;
    return event.key == GLFW_KEY_ESCAPE || event.key == GLFW_KEY_TAB || event.key == GLFW_KEY_ENTER ||
           (event.modifiers & GLFW_MOD_CONTROL) != 0 || (event.key >= GLFW_KEY_F1 && event.key <= GLFW_KEY_F25);
}

}  // namespace

void KeyQueue::add(const KeyEvent& event) {
    if (event.kind == KeyEvent::Kind::key) {
        dropped_repeat_ = event.action == GLFW_REPEAT && !events_.empty();
        if (dropped_repeat_) return;
    } else if (dropped_repeat_) {
        return;
    }
    events_.push_back(event);
}

std::vector<KeyEvent> KeyQueue::next_frame(bool typing) {
    std::vector<KeyEvent> frame;
    if (quiet_frames_ > 0) {
        --quiet_frames_;
        // A key is let go at once: held over slow frames it would begin to repeat.
        for (; !events_.empty() && is_release(events_.front()); events_.pop_front()) frame.push_back(events_.front());
        return frame;
    }
    bool acted = false;
    while (!events_.empty()) {
        const KeyEvent& next = events_.front();
        const bool pressed_now = std::any_of(frame.begin(), frame.end(), [&next](const KeyEvent& earlier) {
            return is_press(earlier) && earlier.key == next.key && acts_by_itself(earlier);
        });
        // Nor is Shift let go before the arrow that it was held for is seen.
        if (is_release(next) && (pressed_now || (acted && is_modifier(next.key)))) break;
        if (acted && (next.kind == KeyEvent::Kind::character || is_press(next))) break;
        frame.push_back(next);
        events_.pop_front();
        if (may_move_focus(frame.back(), typing)) {
            quiet_frames_ = kFramesOfFocus;
            break;
        }
        acted = acted || (is_press(frame.back()) && acts_by_itself(frame.back()) && !is_modifier(frame.back().key));
    }
    return frame;
}

}  // namespace loopglass
