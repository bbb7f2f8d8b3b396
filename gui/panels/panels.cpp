#include <string>

#include <imgui.h>

#include "gui/app/theme.hpp"
#include "gui/panels/controls.hpp"
#include "gui/panels/panel.hpp"

namespace loopglass {

void take_keyboard() {
    ImGui::SetWindowFocus();
    ImGui::SetKeyboardFocusHere();
}

std::vector<std::unique_ptr<Panel>> make_panels() {
    std::vector<std::unique_ptr<Panel>> panels;
    panels.push_back(make_toolbar_panel());
    panels.push_back(make_narration_panel());
    panels.push_back(make_lesson_panel());
    panels.push_back(make_source_panel());
    panels.push_back(make_output_panel());
    panels.push_back(make_now_panel());
    panels.push_back(make_timeline_panel());
    panels.push_back(make_causes_panel());
    panels.push_back(make_locks_panel());
    panels.push_back(make_await_graph_panel());
    panels.push_back(make_memory_panel());
    panels.push_back(make_threads_panel());
    panels.push_back(make_network_panel());
    panels.push_back(make_problems_panel());
    panels.push_back(make_breakpoints_panel());
    return panels;
}

void section(const char* title) {
    ImGui::PushStyleColor(ImGuiCol_Text, colors().dim);
    ImGui::TextUnformatted(title);
    ImGui::PopStyleColor();
}

void colored_text(ImU32 color, std::string_view text) {
    ImGui::PushStyleColor(ImGuiCol_Text, color);
    ImGui::PushTextWrapPos(0);
    ImGui::TextUnformatted(text.data(), text.data() + text.size());
    ImGui::PopTextWrapPos();
    ImGui::PopStyleColor();
}

namespace {

LaneState lane_state(TaskState state) {
    switch (state) {
        case TaskState::created: return LaneState::created;
        case TaskState::running: return LaneState::running;
        case TaskState::ready: return LaneState::ready;
        case TaskState::waiting: return LaneState::waiting;
        case TaskState::sleeping: return LaneState::sleeping;
        case TaskState::finished: return LaneState::finished;
        case TaskState::failed: return LaneState::failed;
        case TaskState::cancelled: return LaneState::cancelled;
        case TaskState::collected: return LaneState::collected;
    }
    return LaneState::finished;
}

}  // namespace

ImU32 state_color(TaskState state) { return color_of(lane_state(state)); }
const char* state_word(TaskState state) { return name_of(lane_state(state)).data(); }  // a literal's

bool command_button(Workspace& workspace, const char* id, const char* label) {
    const Command* command = workspace.commands.find(id);
    const bool enabled = command != nullptr && (!command->enabled || command->enabled());
    ImGui::BeginDisabled(!enabled);
    const bool pressed = button(label, ImVec2(0, 0), command != nullptr ? std::string_view(command->id) : "");
    ImGui::EndDisabled();
    if (command != nullptr && pointed_at()) {
        std::string tip = command->tooltip;
        if (!command->keys.empty()) tip += "  (" + command->keys.front() + ")";
        tooltip(tip);
    }
    if (pressed) workspace.commands.run(id);
    return pressed;
}

}  // namespace loopglass
