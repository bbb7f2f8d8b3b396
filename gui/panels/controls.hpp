#pragma once
/// What can be clicked, and reached by the keyboard as well. Panels use these in place of ImGui's own, so that no
/// control is for the mouse alone.
#include <string>
#include <string_view>

#include <imgui.h>

#include "gui/model/focus_ring.hpp"

namespace loopglass {

/// The ring that the controls of this frame belong to.
void set_focus_ring(FocusRing* ring);

bool button(const char* label, ImVec2 size = ImVec2(0, 0), std::string_view command = {});
bool small_button(const char* label);
bool arrow_button(const char* id, ImGuiDir direction);
bool selectable(const char* label, bool selected = false, ImGuiSelectableFlags flags = 0);
bool checkbox(const char* label, bool* on);
bool invisible_button(const char* id, ImVec2 size);
/// True when Enter was pressed in it. `take_keyboard`: it is to have what is typed from now on.
bool text_field(const char* id, const char* hint, std::string& text, bool take_keyboard = false);

/// What is drawn by hand and not laid out, such as a link within a text.
struct Touch {
    bool hovered = false;  ///< by the mouse, or the keyboard is there
    bool pressed = false;
};
Touch hot_spot(const char* id, ImVec2 top, ImVec2 bottom, ImGuiHoveredFlags flags = 0);
/// More of a hot spot, for the mouse: where the keyboard has stopped at it already.
Touch mouse_spot(ImVec2 top, ImVec2 bottom, ImGuiHoveredFlags flags = 0);
/// The last item is for the mouse: the keyboard does the same in another way, said where this is called.
void mouse_only();
/// The last item is under the mouse, or the keyboard is at it. Disabled ones too.
bool pointed_at();
/// A sentence on what is pointed at: by the mouse, or below where the keyboard is.
void tooltip(const std::string& text);
/// The same in any case: of what lies under the mouse, whether or not it was just pressed.
void tooltip_box(const std::string& text);
/// The last item of ImGui's, which does its own drawing and clicking; true when it was pressed by the keyboard.
bool focus_stop(std::string_view command = {});
/// Where the keyboard can go besides what the mouse can do there; true when it was pressed.
bool focus_stop(const char* id, ImVec2 top, ImVec2 bottom);

/// The controls drawn while it lives are a list: Tab goes past it, arrows move in it.
class FocusGroup {
public:
    explicit FocusGroup(const char* id);
    ~FocusGroup();
    FocusGroup(const FocusGroup&) = delete;
    FocusGroup& operator=(const FocusGroup&) = delete;
};

/// No text field has the keyboard any longer.
void leave_text_field();
/// Closes the menus that are open; false when there are none.
bool close_menus();

}  // namespace loopglass
