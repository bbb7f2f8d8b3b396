#pragma once
/// All lessons by part, with what the learner has done of each. A popup, opened by its command or the toolbar.
#include "gui/model/workspace.hpp"

namespace loopglass {

class LessonBrowser {
public:
    /// Each frame, inside the main window.
    void draw(Workspace& workspace);

private:
    bool was_open_ = false;
};

}  // namespace loopglass
