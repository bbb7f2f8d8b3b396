#include "gui/panels/controls.hpp"

#include <imgui_internal.h>
#include <imgui_stdlib.h>

#include "gui/app/theme.hpp"
#include "gui/panels/panel.hpp"

namespace loopglass {

namespace {

FocusRing* ring = nullptr;
ImVec2 below_focus;  // where a word on the control that has the keyboard goes

bool disabled() { return (GImGui->CurrentItemFlags & ImGuiItemFlags_Disabled) != 0; }

/// So much of a list's neighbours is in sight too that the next line is among what is drawn.
constexpr float kMargin = 26;

void scroll_into_sight(ImVec2 top, ImVec2 bottom) {
    const ImVec2 at = ImGui::GetWindowPos(), size = ImGui::GetWindowSize();
    if (top.y - kMargin < at.y)
        ImGui::SetScrollY(ImGui::GetScrollY() - (at.y - top.y + kMargin));
    else if (bottom.y + kMargin > at.y + size.y)
        ImGui::SetScrollY(ImGui::GetScrollY() + bottom.y + kMargin - at.y - size.y);
    if (top.x < at.x)
        ImGui::SetScrollX(ImGui::GetScrollX() - (at.x - top.x));
    else if (bottom.x > at.x + size.x && bottom.x - top.x < size.x)
        ImGui::SetScrollX(ImGui::GetScrollX() + bottom.x - at.x - size.x);
}

void outline(ImVec2 top, ImVec2 bottom) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddRect(ImVec2(top.x + 1, top.y + 1), ImVec2(bottom.x - 1, bottom.y - 1), colors().text, 4, 0, 2);
}

/// Tells the ring of a control; true when it was pressed by the keyboard.
bool stop_at(ImGuiID id, ImVec2 top, ImVec2 bottom, bool types, std::string_view command) {
    if (ring == nullptr || id == 0 || disabled()) return false;
    ring->add(id, GImGui->BeginPopupStack.Size, types, command);
    if (!ring->is_at(id)) return false;
    if (!types && ring->take_arrival(id)) scroll_into_sight(top, bottom);
    outline(top, bottom);
    below_focus = ImVec2(top.x, bottom.y + 4);
    return ring->take_press(id);
}

}  // namespace

void set_focus_ring(FocusRing* of_frame) { ring = of_frame; }

bool focus_stop(std::string_view command) {
    const ImGuiID id = ImGui::GetItemID();
    if (ring != nullptr && ImGui::IsItemActivated()) ring->rest_at(id);
    return stop_at(id, ImGui::GetItemRectMin(), ImGui::GetItemRectMax(), false, command);
}

bool focus_stop(const char* id, ImVec2 top, ImVec2 bottom) { return stop_at(ImGui::GetID(id), top, bottom, false, {}); }

bool button(const char* label, ImVec2 size, std::string_view command) {
    const bool clicked = ImGui::Button(label, size);
    return focus_stop(command) || clicked;
}

bool small_button(const char* label) {
    const bool clicked = ImGui::SmallButton(label);
    return focus_stop() || clicked;
}

bool arrow_button(const char* id, ImGuiDir direction) {
    const bool clicked = ImGui::ArrowButton(id, direction);
    return focus_stop() || clicked;
}

bool selectable(const char* label, bool selected, ImGuiSelectableFlags flags) {
    const bool clicked = ImGui::Selectable(label, selected, flags);
    if ((flags & ImGuiSelectableFlags_Disabled) != 0) return false;
    return focus_stop() || clicked;
}

bool checkbox(const char* label, bool* on) {
    const bool clicked = ImGui::Checkbox(label, on);
    if (!focus_stop()) return clicked;
    *on = !*on;
    return true;
}

bool invisible_button(const char* id, ImVec2 size) {
    const bool clicked = ImGui::InvisibleButton(id, size);
    return focus_stop() || clicked;
}

bool text_field(const char* id, const char* hint, std::string& text, bool wanted) {
    const ImGuiID own = ImGui::GetID(id);
    const bool came = ring != nullptr && ring->is_at(own) && (ring->take_arrival(own) || ring->take_press(own));
    if (came || wanted) take_keyboard();
    const bool entered = ImGui::InputTextWithHint(id, hint, &text, ImGuiInputTextFlags_EnterReturnsTrue);
    stop_at(own, ImGui::GetItemRectMin(), ImGui::GetItemRectMax(), true, {});
    return entered;
}

Touch hot_spot(const char* id, ImVec2 top, ImVec2 bottom, ImGuiHoveredFlags flags) {
    const Touch mouse = mouse_spot(top, bottom, flags);
    const bool pressed = focus_stop(id, top, bottom);
    const bool here = ring != nullptr && ring->keys_lead() && ring->is_at(ImGui::GetID(id));
    return {mouse.hovered || here, mouse.pressed || pressed};
}

Touch mouse_spot(ImVec2 top, ImVec2 bottom, ImGuiHoveredFlags flags) {
    const bool keys = ring != nullptr && ring->keys_lead();
    const bool pointed = !keys && ImGui::IsWindowHovered(flags) && ImGui::IsMouseHoveringRect(top, bottom);
    return {pointed, pointed && ImGui::IsMouseClicked(0)};
}

void mouse_only() {
    if (ring != nullptr) ring->add_mouse_only(ImGui::GetItemID());
}

bool pointed_at() {
    if (ring != nullptr && ring->keys_lead()) return ring->is_at(ImGui::GetItemID());
    return ImGui::IsItemHovered(ImGuiHoveredFlags_AllowWhenDisabled);
}

void tooltip(const std::string& text) {
    if (ring != nullptr && ring->keys_lead()) ImGui::SetNextWindowPos(below_focus);
    // What was just pressed needs no word until the mouse has left it: the word would lie over its neighbours.
    static ImGuiID pressed = 0;  // the window has one thread
    const ImGuiID item = GImGui->LastItemData.ID;
    if (ImGui::IsMouseClicked(0)) pressed = item;
    if (item != pressed) pressed = 0;
    if (pressed != 0 && (ring == nullptr || !ring->keys_lead())) return;
    tooltip_box(text);
}

void tooltip_box(const std::string& text) {
    constexpr float kLetters = 30;  // of a line, by the height of a letter
    ImGui::PushStyleColor(ImGuiCol_Text, colors().text);
    ImGui::BeginTooltip();
    ImGui::PushTextWrapPos(kLetters * fonts().text->FontSize);
    ImGui::TextUnformatted(text.c_str());
    ImGui::PopTextWrapPos();
    ImGui::EndTooltip();
    ImGui::PopStyleColor();
}

FocusGroup::FocusGroup(const char* id) {
    if (ring != nullptr) ring->begin_group(ImGui::GetID(id));
}

FocusGroup::~FocusGroup() {
    if (ring != nullptr) ring->begin_group(0);
}

void leave_text_field() { ImGui::ClearActiveID(); }

bool close_menus() {
    if (GImGui->OpenPopupStack.Size == 0) return false;
    ImGui::ClosePopupToLevel(0, true);
    return true;
}

}  // namespace loopglass
