#pragma once
/// All lessons by part, with what the learner has done of each. A popup, opened by its command or the toolbar.
#include <string>

#include "gui/model/workspace.hpp"

namespace loopglass {

class LessonBrowser {
public:
    /// Each frame, inside the main window.
    void draw(Workspace& workspace);

private:
    void open(Workspace& workspace, const std::string& path);
    void draw_own(Workspace& workspace);
    static void draw_part(Workspace& workspace, std::uint32_t part);
    void draw_columns(Workspace& workspace, float width);
    bool was_open_ = false;
    std::string path_, problem_;  // as typed, and why it could not be opened
};

}  // namespace loopglass
