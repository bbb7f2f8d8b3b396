#pragma once
/// What survives the window's end: the lesson or file, its screen, the cursor, an edited text, the theme and the
/// splits. Written as JSON to a temporary name and renamed, so that a kill at any moment leaves the old state or the
/// new one.
#include <string>

namespace loopglass {

class Workspace;

class SavedState {
public:
    /// $XDG_STATE_HOME/loopglass/window.json, else under ~/.local/state; empty when neither is known.
    static std::string path();
    /// Failures are silent: a read-only home must not stop the window.
    static void save(const Workspace& workspace, const std::string& to = path());
    /// False when there is nothing to resume; a damaged file counts as nothing: it is set aside, so that no later save
    /// overwrites what is in it. `problem` then says what was wrong, in a sentence.
    static bool resume(Workspace& workspace, std::string& problem, const std::string& from = path());
};

}  // namespace loopglass
