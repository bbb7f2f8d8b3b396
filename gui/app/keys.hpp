#pragma once
/// Names of keys as the command registry writes them. Letters and signs come as typed characters, so that they follow
/// the keyboard's layout; only keys without a character, and those with Ctrl, are named here.
#include <string>

namespace loopglass {

/// "Shift+F10", "Home", "Ctrl+P" of a GLFW key; empty for keys that type a character.
std::string key_name(int key, int mods);

}  // namespace loopglass
