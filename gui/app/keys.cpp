#include "gui/app/keys.hpp"

#include <GLFW/glfw3.h>
#include <fmt/format.h>

namespace loopglass {

namespace {

std::string plain_name(int key) {
    if (key >= GLFW_KEY_F1 && key <= GLFW_KEY_F12) return fmt::format("F{}", key - GLFW_KEY_F1 + 1);
    switch (key) {
        case GLFW_KEY_SPACE: return "Space";
        case GLFW_KEY_HOME: return "Home";
        case GLFW_KEY_END: return "End";
        case GLFW_KEY_ESCAPE: return "Escape";
        case GLFW_KEY_PAGE_UP: return "PageUp";
        case GLFW_KEY_PAGE_DOWN: return "PageDown";
        case GLFW_KEY_ENTER: return "Enter";
        case GLFW_KEY_TAB: return "Tab";
        case GLFW_KEY_UP: return "Up";
        case GLFW_KEY_DOWN: return "Down";
        case GLFW_KEY_LEFT: return "Left";
        case GLFW_KEY_RIGHT: return "Right";
        default: return {};
    }
}

}  // namespace

std::string key_name(int key, int mods) {
    std::string name = plain_name(key);
    const bool control = (mods & GLFW_MOD_CONTROL) != 0;
    if (name.empty() && control && key >= GLFW_KEY_A && key <= GLFW_KEY_Z)
        name = std::string(1, static_cast<char>('A' + key - GLFW_KEY_A));
    if (name.empty() && control && (key == GLFW_KEY_EQUAL || key == GLFW_KEY_KP_ADD)) return "Ctrl+=";
    if (name.empty() && control && (key == GLFW_KEY_MINUS || key == GLFW_KEY_KP_SUBTRACT)) return "Ctrl+-";
    if (name.empty()) return {};
    if ((mods & GLFW_MOD_SHIFT) != 0) name = "Shift+" + name;  // after Ctrl, as people write it
    return control ? "Ctrl+" + name : name;
}

}  // namespace loopglass
