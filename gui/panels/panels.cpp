#include <algorithm>
#include <cmath>
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

namespace {

float right_inset = 0;  // the window has one thread

}  // namespace

RightInset::RightInset(float pixels) : before_(right_inset) { right_inset = pixels; }
RightInset::~RightInset() { right_inset = before_; }
float text_width() { return std::max(ImGui::GetContentRegionAvail().x - right_inset, 1.0F); }

void section(const char* title) {
    const float line = ImGui::GetTextLineHeight();
    ImGui::PushFont(fonts().caption);
    const float lower = std::floor((line - ImGui::GetTextLineHeight()) / 2);
    const ImVec2 size = ImGui::CalcTextSize(title);
    ImGui::PopFont();
    // The line stays as high as one of text: what stands beside it is on the same middle.
    ImGui::TextUnformatted("");
    const ImVec2 at = ImGui::GetItemRectMin();
    ImGui::SameLine(0, 0);
    ImGui::Dummy(ImVec2(size.x, line));
    ImGui::GetWindowDrawList()->AddText(fonts().caption, fonts().caption->FontSize, ImVec2(at.x, at.y + lower),
                                        colors().dim, title);
}

void colored_text(ImU32 color, std::string_view text) {
    const float room = text_width();
    const char *begin = text.data(), *const end = begin + text.size();
    ImFont* font = ImGui::GetFont();
    const float size = ImGui::GetFontSize(), line = size + 4;
    ImGui::PushStyleColor(ImGuiCol_Text, color);
    if (text.find('\n') == std::string_view::npos && ImGui::CalcTextSize(begin, end).x <= room) {
        ImGui::TextUnformatted(begin, end);
        ImGui::PopStyleColor();
        return;
    }
    // ImGui sets wrapped lines without space between them.
    ImGui::BeginGroup();
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0, line - size));
    while (begin < end) {
        const char* stop = std::find(begin, end, '\n');
        const char* wrap = font->CalcWordWrapPositionA(size / font->FontSize, begin, stop, room);
        if (wrap == begin && wrap < stop) ++wrap;
        ImGui::TextUnformatted(begin, wrap);
        begin = wrap;
        if (begin == stop)
            ++begin;
        else
            while (begin < stop && *begin == ' ') ++begin;
    }
    ImGui::PopStyleVar();
    ImGui::EndGroup();
    ImGui::PopStyleColor();
}

namespace {

constexpr const char* kDots = "\xe2\x80\xa6";

float width_of(std::string_view part) { return ImGui::CalcTextSize(part.data(), part.data() + part.size()).x; }

bool continues_letter(char byte) { return (static_cast<unsigned char>(byte) & 0xc0U) == 0x80U; }

std::string_view head_of(std::string_view text, float room) {
    while (!text.empty() && width_of(text) > room) {
        std::size_t last = text.size() - 1;  // of its letter's bytes, the first
        while (last > 0 && continues_letter(text[last])) --last;
        text = text.substr(0, last);
    }
    return text;
}

std::string_view tail_of(std::string_view text, float room) {
    while (!text.empty() && width_of(text) > room) {
        std::size_t next = 1;
        while (next < text.size() && continues_letter(text[next])) ++next;
        text.remove_prefix(next);
    }
    return text;
}

}  // namespace

std::string shortened(std::string_view text, float width) {
    if (width_of(text) <= width) return std::string(text);
    return std::string(head_of(text, width - width_of(kDots))) + kDots;
}

std::string shortened_name(std::string_view name, float width) {
    constexpr float kTail = 0.4F;  // of the room
    if (width_of(name) <= width) return std::string(name);
    const float room = width - width_of(kDots);
    const std::string_view tail = tail_of(name, room * kTail);
    return std::string(head_of(name, room - width_of(tail))) + kDots + std::string(tail);
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

void push_primary() {
    ImGui::PushStyleColor(ImGuiCol_Button, colors().accent);
    ImGui::PushStyleColor(ImGuiCol_ButtonHovered, colors().accent);
    ImGui::PushStyleColor(ImGuiCol_ButtonActive, colors().accent);
    ImGui::PushStyleColor(ImGuiCol_Text, colors().on_accent);
}

void pop_primary() { ImGui::PopStyleColor(4); }

bool primary_button(Workspace& workspace, const char* id, const char* label) {
    push_primary();
    const bool pressed = command_button(workspace, id, label);
    pop_primary();
    return pressed;
}

}  // namespace loopglass
