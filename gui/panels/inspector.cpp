#include "gui/panels/inspector.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "gui/app/theme.hpp"
#include "gui/model/breakpoint_text.hpp"
#include "gui/panels/chips.hpp"
#include "gui/panels/controls.hpp"
#include "gui/panels/panel.hpp"
#include "gui/panels/rich_text.hpp"

namespace loopglass {

namespace {

void gap() { ImGui::Dummy(ImVec2(0, 4)); }

}  // namespace

void Inspector::draw(Workspace& workspace, const Snapshot& snapshot, const TaskView& task) {
    if (button("\xe2\x97\x82 All tasks")) workspace.select(0);
    ImGui::PushFont(fonts().heading);
    ImGui::PushTextWrapPos(0);
    ImGui::TextUnformatted(task.name.c_str());
    ImGui::PopTextWrapPos();
    ImGui::PopFont();
    const ImVec2 at = ImGui::GetCursorScreenPos();
    ImGui::GetWindowDrawList()->AddRectFilled(
        ImVec2(at.x, at.y + 2), ImVec2(at.x + 4, at.y + ImGui::GetTextLineHeight()), state_color(task.state));
    ImGui::Indent(12);
    colored_text(colors().dim, fmt::format("{}  \xc2\xb7  {}", state_word(task.state), task.coroutine));
    if (task.cancel_requested) colored_text(colors().cancelled, "asked to cancel");
    ImGui::Unindent(12);
    gap();
    draw_why(workspace, snapshot, task);
    gap();
    draw_frames(workspace, task);
    draw_keepers(task);
    gap();
    draw_stops(workspace, task);
}

void Inspector::draw_why(Workspace& workspace, const Snapshot& snapshot, const TaskView& task) {
    const bool waits = task.state == TaskState::waiting || task.state == TaskState::sleeping;
    section(waits ? "WHY ISN'T IT RUNNING?" : "WHY");
    if (!waits) {
        if (task.state == TaskState::running)
            colored_text(colors().text, "It is the one that runs.");
        else if (task.state == TaskState::ready || task.state == TaskState::created)
            colored_text(colors().text,
                         "It may run: its turn comes when those before it in the ready queue have had theirs.");
        else if (task.state == TaskState::failed)
            colored_text(colors().error, fmt::format("It ended with {}", task.result));
        else if (task.state == TaskState::cancelled)
            colored_text(colors().text, "It was cancelled.");
        else if (task.state == TaskState::collected)
            colored_text(colors().warning, "Nothing held it any longer, so it was collected before it had finished.");
        else
            colored_text(colors().text,
                         task.result.empty() ? "It is over." : fmt::format("It is over. Its result: {}", task.result));
        return;
    }
    const std::uint64_t position = workspace.playback.session().position();
    if (why_of_ != task.id || why_at_ != position) {
        why_of_ = task.id;
        why_at_ = position;
        why_ = why_not_running(workspace.playback.trace(), workspace.playback.waits(), snapshot, task.id);
    }
    int row = 0;
    for (const WhyStep& step : why_) {
        ImGui::PushID(row++);
        const ImVec2 at = ImGui::GetCursorScreenPos();
        ImGui::Indent(14);
        colored_text(step.bad ? colors().error : colors().text, step.sentence);
        const ImVec2 end = ImGui::GetItemRectMax();
        ImGui::Unindent(14);
        ImGui::GetWindowDrawList()->AddText(at, step.bad ? colors().error : colors().dim,
                                            row == 1 ? "\xe2\x80\xa2" : "\xe2\x86\xb3");
        const bool other = step.task != 0 && step.task != task.id;
        if (other) {
            const Touch touch = hot_spot("step", at, end);
            if (touch.hovered) tooltip("Look at " + workspace.playback.trace().name_of(step.task));
            if (touch.pressed) workspace.select(step.task);
        }
        ImGui::PopID();
    }
    if (why_.empty()) colored_text(colors().text, fmt::format("It waits for {}.", task.waits_for));
}

void Inspector::draw_frames(Workspace& workspace, const TaskView& task) {
    if (task.frames.empty()) return;
    changes_.look(task.id, workspace.playback.session().position(), task.frames);
    section("WHERE IT STANDS");
    for (const FrameView& frame : task.frames) {
        if (frame.line == 0) {  // the library's own
            colored_text(colors().dim, frame.function);
            continue;
        }
        colored_text(colors().text, fmt::format("{}, line {}", frame.function, frame.line));
        if (ImGui::IsItemHovered()) workspace.highlighted_line = frame.line;
        ImGui::Indent(12);
        ImGui::PushFont(fonts().code);
        for (const VariableView& variable : frame.locals) {
            const bool changed = changes_.changed(frame, variable);
            colored_text(changed ? colors().warning : colors().dim,
                         fmt::format("{} = {}{}", variable.name, variable.text, changed ? "  \xe2\x97\x82 new" : ""));
        }
        ImGui::PopFont();
        ImGui::Unindent(12);
    }
    gap();
}

void Inspector::draw_keepers(const TaskView& task) {
    section("WHAT KEEPS IT ALIVE");
    if (task.kept_by.empty())
        colored_text(task.collectable ? colors().warning : colors().dim,
                     task.collectable                    ? "Nothing but itself: the collector may take it."
                     : task.state >= TaskState::finished ? "Nothing: it is gone."
                                                         : "Only the loop, while it has to run it.");
    for (const std::string& holder : task.kept_by) draw_sentence(holder);
}

void Inspector::draw_stops(Workspace& workspace, const TaskView& task) {
    section("STOP WHEN IT");
    auto& all = workspace.playback.breakpoints;
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2(2, 1));
    for (const StopReason& reason : stop_reasons()) {
        const auto set = std::find_if(all.begin(), all.end(), [&](const Breakpoint& each) {
            return each.task == task.name && each.state == reason.kind && each.line == 0;
        });
        bool on = set != all.end();
        if (!checkbox(reason.words, &on)) continue;
        if (on)
            all.push_back({0, task.name, reason.kind, true});
        else
            all.erase(set);
    }
    ImGui::PopStyleVar();
}

}  // namespace loopglass
