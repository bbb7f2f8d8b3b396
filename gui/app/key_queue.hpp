#pragma once
/// The keyboard between the system and a frame: nothing typed is lost, however slow a frame is.
///
/// ImGui 1.86 sees only how keys stand when a frame begins: of a key pressed and released within one slow frame it
/// never hears. And a field that takes the keyboard does so a frame after it was asked, so that what is typed right
/// behind Ctrl+E would go nowhere. Hence events wait here, and each frame gets as many as it can tell apart.
#include <deque>
#include <vector>

namespace loopglass {

/// A key pressed, repeated or released (GLFW's numbers), or a character that was typed.
struct KeyEvent {
    enum class Kind : unsigned char { key, character };
    Kind kind = Kind::key;
    int key = 0, scancode = 0, action = 0, modifiers = 0;
    unsigned int code = 0;  // of a character
};

class KeyQueue {
public:
    /// Takes an event; a repeat is dropped, with its character, while others wait: a held key must not run on when it
    /// is let go.
    void add(const KeyEvent& event);
    /// What the next frame gets, in order. `typing`: a text field has the keyboard.
    std::vector<KeyEvent> next_frame(bool typing);
    bool empty() const { return events_.empty(); }

private:
    std::deque<KeyEvent> events_;
    int quiet_frames_ = 0;
    bool dropped_repeat_ = false;
};

}  // namespace loopglass
