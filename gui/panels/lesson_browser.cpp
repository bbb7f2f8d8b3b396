#include "gui/panels/lesson_browser.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include <fmt/format.h>
#include <imgui.h>

#include "gui/app/theme.hpp"
#include "gui/panels/controls.hpp"
#include "gui/panels/panel.hpp"

namespace loopglass {

namespace {

constexpr float kTwoColumns = 760, kGap = 12;

void draw_lesson(Workspace& workspace, const Lesson& lesson) {
    const LessonProgress* done = workspace.record().find(lesson.id);
    const bool open = workspace.lesson() == &lesson;
    ImGui::PushID(lesson.id.c_str());
    if (selectable("##lesson", open)) {
        workspace.browser_open = false;
        workspace.open_lesson(lesson);
    }
    ImGui::SameLine(6);
    if (done != nullptr && done->solved)
        colored_text(colors().success, "\xe2\x9c\x93");
    else if (done != nullptr && !done->seen.empty())
        colored_text(colors().accent, "\xe2\x97\x8f");
    else
        colored_text(colors().dim, "\xe2\x97\x8b");
    ImGui::SameLine(30);
    colored_text(open ? colors().accent : colors().text, lesson.title);
    std::string note = fmt::format("{} minutes", lesson.minutes);
    if (done != nullptr && !done->seen.empty() && !done->solved)
        note =
            fmt::format("{} of {} screens", std::min(done->seen.size(), lesson.screens.size()), lesson.screens.size());
    ImGui::SameLine(ImGui::GetWindowContentRegionMax().x - ImGui::CalcTextSize(note.c_str()).x - 8);
    colored_text(colors().dim, note);
    ImGui::PopID();
}

}  // namespace

void LessonBrowser::open(Workspace& workspace, const std::string& path) {
    problem_ = workspace.open(path);
    if (!problem_.empty()) return;
    workspace.browser_open = false;
    path_.clear();
}

/// A path to type, and what was open before.
void LessonBrowser::draw_own(Workspace& workspace) {
    section("YOUR OWN PROGRAM");
    if (command_button(workspace, "new", "New program")) workspace.browser_open = false;
    ImGui::SameLine();
    const float width = ImGui::CalcTextSize("Open").x + 2 * ImGui::GetStyle().FramePadding.x;
    ImGui::SetNextItemWidth(ImGui::GetContentRegionAvail().x - width - ImGui::GetStyle().ItemSpacing.x);
    const bool entered = text_field("##path", "path of a .py file, or drop one here", path_);
    ImGui::SameLine();
    if ((button("Open") || entered) && !path_.empty()) open(workspace, std::string(path_));
    if (!problem_.empty()) colored_text(colors().warning, problem_);
    std::string chosen;
    for (const std::string& file : workspace.recent) {
        ImGui::PushID(file.c_str());
        if (selectable("##recent", file == workspace.filename())) chosen = file;
        ImGui::SameLine(30);
        const std::size_t slash = file.find_last_of('/');
        colored_text(colors().text, file.substr(slash + 1));
        ImGui::SameLine(0, 10);
        colored_text(colors().dim, file.substr(0, slash));
        ImGui::PopID();
    }
    ImGui::Dummy(ImVec2(0, 6));
    if (!chosen.empty()) open(workspace, chosen);
}

/// Lessons of a part, below its name.
void LessonBrowser::draw_part(Workspace& workspace, std::uint32_t part) {
    const std::string_view title = workspace.library().part_title(part);
    section(fmt::format("PART {}{}{}", part, title.empty() ? "" : "  \xc2\xb7  ", title).c_str());
    for (const Lesson& lesson : workspace.library().lessons()) {
        if (lesson.part == part) draw_lesson(workspace, lesson);
    }
    ImGui::Dummy(ImVec2(0, 6));
}

/// Two columns where there is room: the first half of the parts and one's own programs, then the rest of the parts.
void LessonBrowser::draw_columns(Workspace& workspace, float width) {
    std::vector<std::uint32_t> parts;
    for (const Lesson& lesson : workspace.library().lessons()) {
        if (parts.empty() || parts.back() != lesson.part) parts.push_back(lesson.part);
    }
    const bool two = width >= kTwoColumns && parts.size() > 1;
    const std::size_t first = two ? (parts.size() + 1) / 2 : parts.size();
    ImGui::BeginChild("first", ImVec2(two ? std::floor(ImGui::GetContentRegionAvail().x / 2) - kGap : 0, 0));
    if (!two) draw_own(workspace);
    for (std::size_t i = 0; i < first; ++i) draw_part(workspace, parts[i]);
    if (two) draw_own(workspace);
    for (const LessonProblem& problem : workspace.library().problems()) colored_text(colors().warning, problem.text());
    if (!workspace.record().notice().empty()) colored_text(colors().warning, workspace.record().notice());
    ImGui::EndChild();
    if (!two) return;
    ImGui::SameLine(0, 2 * kGap);
    ImGui::BeginChild("second", ImVec2(0, 0));
    for (std::size_t i = first; i < parts.size(); ++i) draw_part(workspace, parts[i]);
    ImGui::EndChild();
}

void LessonBrowser::draw(Workspace& workspace) {
    if (workspace.browser_open && !was_open_) ImGui::OpenPopup("lessons");
    const ImVec2 all = ImGui::GetIO().DisplaySize;
    const float scale = std::max(ImGui::GetFontSize() / 15, 1.0F);
    ImGui::SetNextWindowPos(ImVec2(14, 50 * scale));
    ImGui::SetNextWindowSize(
        ImVec2(std::min(980 * scale, all.x - 28),
               std::min(all.y - 64 * scale, (475 + 21 * static_cast<float>(workspace.recent.size())) * scale)));
    if (!ImGui::BeginPopup("lessons", ImGuiWindowFlags_NoMove)) {
        if (was_open_) workspace.browser_open = false;
        was_open_ = workspace.browser_open;
        return;
    }
    was_open_ = true;
    ImGui::PushStyleColor(ImGuiCol_ChildBg, colors().raised);
    ImGui::PushStyleColor(ImGuiCol_Button, colors().line);
    ImGui::PushStyleColor(ImGuiCol_FrameBg, colors().panel);
    draw_columns(workspace, ImGui::GetContentRegionAvail().x / scale);
    ImGui::PopStyleColor(3);
    if (!workspace.browser_open) {
        ImGui::CloseCurrentPopup();
        was_open_ = false;
    }
    ImGui::EndPopup();
}

}  // namespace loopglass
