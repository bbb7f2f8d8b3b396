#include "gui/panels/lesson_browser.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <imgui.h>

#include "gui/app/theme.hpp"
#include "gui/panels/controls.hpp"
#include "gui/panels/panel.hpp"

namespace loopglass {

namespace {

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
    const float width = ImGui::CalcTextSize("Open").x + 2 * ImGui::GetStyle().FramePadding.x;
    ImGui::SetNextItemWidth(ImGui::GetContentRegionAvail().x - width - ImGui::GetStyle().ItemSpacing.x);
    const bool entered = text_field("##path", "the path of a .py file; or drop one on the window", path_);
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
    if (!chosen.empty()) open(workspace, chosen);
}

void LessonBrowser::draw(Workspace& workspace) {
    if (workspace.browser_open && !was_open_) ImGui::OpenPopup("lessons");
    const ImVec2 all = ImGui::GetIO().DisplaySize;
    ImGui::SetNextWindowPos(ImVec2(14, 50));
    ImGui::SetNextWindowSize(ImVec2(std::min(560.0F, all.x - 28), std::min(all.y - 64, 700.0F)));
    if (!ImGui::BeginPopup("lessons", ImGuiWindowFlags_NoMove)) {
        if (was_open_) workspace.browser_open = false;
        was_open_ = workspace.browser_open;
        return;
    }
    was_open_ = true;
    std::uint32_t part = UINT32_MAX;
    for (const Lesson& lesson : workspace.library().lessons()) {
        if (lesson.part != part) {
            if (part != UINT32_MAX) ImGui::Dummy(ImVec2(0, 6));
            part = lesson.part;
            const std::string_view title = workspace.library().part_title(part);
            section(fmt::format("PART {}{}{}", part, title.empty() ? "" : "  \xc2\xb7  ", title).c_str());
        }
        draw_lesson(workspace, lesson);
    }
    ImGui::Dummy(ImVec2(0, 8));
    for (const LessonProblem& problem : workspace.library().problems()) colored_text(colors().warning, problem.text());
    section("YOUR OWN PROGRAM");
    draw_own(workspace);
    if (!workspace.record().notice().empty()) colored_text(colors().warning, workspace.record().notice());
    if (!workspace.browser_open) {
        ImGui::CloseCurrentPopup();
        was_open_ = false;
    }
    ImGui::EndPopup();
}

}  // namespace loopglass
