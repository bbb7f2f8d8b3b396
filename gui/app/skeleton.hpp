#pragma once
/// Skeleton: the fixed arrangement of panels, the popups, and the keys. It needs ImGui and no window system, so that
/// tests drive it with a null renderer.
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "gui/panels/lesson_browser.hpp"
#include "gui/panels/panel.hpp"

namespace loopglass {

class Skeleton {
public:
    Skeleton() : panels_(make_panels()) {}

    /// A frame's whole window, between ImGui::NewFrame and ImGui::Render.
    void draw(Workspace& workspace);
    /// A key as the registry names it ("Shift+F10"). Does nothing while a text field has the focus, but for keys with
    /// Ctrl and F keys.
    void press(Workspace& workspace, std::string_view key);
    /// From now on only the panel of that name, over the whole window: for pictures. False when there is none.
    bool show_only(std::string_view title);

private:
    void panel(Workspace& workspace, Place place, ImVec2 at, ImVec2 size, bool scrolls);
    static void draw_panel(Workspace& workspace, Panel& panel, ImVec2 at, ImVec2 size, bool scrolls);
    Panel* open_drawer(const Workspace& workspace) const;
    static void draw_drawer(Workspace& workspace, Panel& panel, ImVec2 at, ImVec2 size);
    void draw_window(Workspace& workspace);
    void resize_focused(Workspace& workspace, SplitSizes& splits) const;
    static bool press_control(FocusRing& focus, std::string_view key);
    void draw_popups(Workspace& workspace);
    void draw_palette(Workspace& workspace);
    static void draw_help(Workspace& workspace);
    static void draw_keys_of(const Command& command);
    std::vector<std::unique_ptr<Panel>> panels_;
    Panel* only_ = nullptr;
    std::string palette_text_;
    std::size_t palette_row_ = 0;
    bool palette_was_open_ = false;
    LessonBrowser browser_;
};

}  // namespace loopglass
