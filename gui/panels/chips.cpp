#include "gui/panels/chips.hpp"

#include <fmt/format.h>
#include <imgui.h>

#include "gui/app/theme.hpp"
#include "gui/panels/controls.hpp"
#include "gui/panels/panel.hpp"

namespace loopglass {

const TaskView* find_task(const Snapshot& snapshot, EntityId id) {
    for (const TaskView& task : snapshot.tasks) {
        if (task.id == id) return &task;
    }
    return nullptr;
}

std::string task_sentence(const TaskView& task) {
    std::string words(task.waits_for);
    std::erase(words, '`');
    if (words.empty()) return fmt::format("{} is {}", task.name, state_word(task.state));
    return fmt::format("{} {} {}", task.name, task.state == TaskState::sleeping ? "sleeps:" : "waits for", words);
}

const Snapshot* settled_snapshot(Workspace& workspace) {
    if (!workspace.playback.has_session()) return nullptr;
    const Session& session = workspace.playback.session();
    if (session.settled()) return &workspace.playback.snapshot();
    ImGui::ProgressBar(static_cast<float>(session.progress()), ImVec2(-1, 0), "going there; Escape stops");
    return nullptr;
}

void next_chip_fits(std::string_view name) {
    const float width = ImGui::CalcTextSize(name.data(), name.data() + name.size()).x + 24;
    const float right = ImGui::GetWindowPos().x + ImGui::GetWindowContentRegionMax().x;
    if (ImGui::GetItemRectMax().x + ImGui::GetStyle().ItemSpacing.x + width < right) ImGui::SameLine();
}

void task_chip(Workspace& workspace, const Snapshot& snapshot, EntityId task) {
    const TaskView* view = find_task(snapshot, task);
    const std::string name = view != nullptr ? view->name : workspace.playback.trace().name_of(task);
    const std::string label = shortened_name(name, ImGui::GetContentRegionAvail().x - 22);
    const ImVec2 text = ImGui::CalcTextSize(label.c_str());
    const ImVec2 size(text.x + 22, text.y + 6);
    ImGui::PushID(static_cast<int>(task));
    const bool pressed = invisible_button("chip", size);
    const bool hovered = pointed_at();
    ImGui::PopID();
    const ImVec2 at = ImGui::GetItemRectMin(), end = ImGui::GetItemRectMax();
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddRectFilled(at, end, hovered ? colors().line : colors().raised, 4);
    if (workspace.selected == task) list.AddRect(at, end, colors().accent, 4);
    list.AddRectFilled(at, ImVec2(at.x + 5, end.y), view != nullptr ? state_color(view->state) : colors().dim, 4,
                       ImDrawFlags_RoundCornersLeft);
    list.AddText(ImVec2(at.x + 12, at.y + 3), colors().text, label.c_str());
    if (hovered && view != nullptr) tooltip(task_sentence(*view) + "; click to look closer");
    if (pressed) workspace.select(task);
}

}  // namespace loopglass
