#include "gui/app/key_queue.hpp"

#include <string>

#include <GLFW/glfw3.h>

#include "tests/catch.hpp"

namespace loopglass {

namespace {

void press(KeyQueue& queue, int key, int modifiers = 0) {
    queue.add({KeyEvent::Kind::key, key, 0, GLFW_PRESS, modifiers, 0});
}

void release(KeyQueue& queue, int key) { queue.add({KeyEvent::Kind::key, key, 0, GLFW_RELEASE, 0, 0}); }

void type(KeyQueue& queue, const std::string& text) {
    for (const char letter : text) {
        const int key = letter >= 'a' ? letter - 'a' + GLFW_KEY_A : letter;
        press(queue, key);
        queue.add({KeyEvent::Kind::character, 0, 0, 0, 0, static_cast<unsigned int>(letter)});
        release(queue, key);
    }
}

/// The characters of a frame, and "<KEY" and "KEY>" for keys that act by themselves.
std::string frame(KeyQueue& queue, bool typing = true) {
    std::string text;
    for (const KeyEvent& event : queue.next_frame(typing)) {
        if (event.kind == KeyEvent::Kind::character)
            text += static_cast<char>(event.code);
        else if (event.key == GLFW_KEY_ENTER)
            text += event.action == GLFW_RELEASE ? "Enter>" : "<Enter";
        else if (event.key == GLFW_KEY_E && event.modifiers == GLFW_MOD_CONTROL)
            text += "<Ctrl+E";
        else if (event.key == GLFW_KEY_E && event.action == GLFW_RELEASE)
            text += "E>";
    }
    return text;
}

}  // namespace

TEST_CASE("What is typed within one frame arrives whole") {
    KeyQueue queue;
    type(queue, "await");
    CHECK(frame(queue) == "await");
    CHECK(queue.empty());
}

TEST_CASE("A modifier is let go in the frame behind the key that it was held for") {
    KeyQueue queue;
    press(queue, GLFW_KEY_LEFT_SHIFT);
    press(queue, GLFW_KEY_DOWN, GLFW_MOD_SHIFT);
    release(queue, GLFW_KEY_LEFT_SHIFT);
    release(queue, GLFW_KEY_DOWN);
    CHECK(queue.next_frame(true).size() == 2);
    CHECK(queue.next_frame(true).size() == 2);
    CHECK(queue.empty());
}

TEST_CASE("A key pressed and released within one frame is down for a frame") {
    KeyQueue queue;
    type(queue, "ab");
    press(queue, GLFW_KEY_ENTER);
    release(queue, GLFW_KEY_ENTER);
    type(queue, "cd");
    CHECK(frame(queue) == "ab<Enter");
    CHECK(frame(queue) == "Enter>");
    CHECK(frame(queue).empty());
    CHECK(frame(queue) == "cd");
    CHECK(queue.empty());
}

TEST_CASE("What is typed behind a key that opens a field waits until the field has the keyboard") {
    KeyQueue queue;
    press(queue, GLFW_KEY_E, GLFW_MOD_CONTROL);
    release(queue, GLFW_KEY_E);
    type(queue, "def");  // whose e is let go as well
    CHECK(frame(queue, false) == "<Ctrl+E");
    CHECK(frame(queue, false) == "E>");
    CHECK(frame(queue, false).empty());
    CHECK(frame(queue, true) == "deE>f");
}

TEST_CASE("While nobody types a character is a command and the next waits for what it does") {
    KeyQueue queue;
    type(queue, "/ab");
    CHECK(frame(queue, false) == "/");
    CHECK(frame(queue, false).empty());
    CHECK(frame(queue, false).empty());
    CHECK(frame(queue, true) == "ab");
}

TEST_CASE("A held key does not run on when it is let go") {
    KeyQueue queue;
    press(queue, GLFW_KEY_T);
    queue.add({KeyEvent::Kind::character, 0, 0, 0, 0, 't'});
    for (int i = 0; i < 50; ++i) {
        queue.add({KeyEvent::Kind::key, GLFW_KEY_T, 0, GLFW_REPEAT, 0, 0});
        queue.add({KeyEvent::Kind::character, 0, 0, 0, 0, 't'});
    }
    release(queue, GLFW_KEY_T);
    std::string all;
    for (int i = 0; i < 10; ++i) all += frame(queue, false);
    CHECK(all == "t");
    CHECK(queue.empty());
}

}  // namespace loopglass
