// Now: who runs, who is ready and in which order, who waits for what. A click on a task shows it closer.
#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "gui/app/theme.hpp"
#include "gui/panels/chips.hpp"
#include "gui/panels/controls.hpp"
#include "gui/panels/inspector.hpp"
#include "gui/panels/panel.hpp"
#include "gui/panels/rich_text.hpp"

namespace loopglass {

namespace {

constexpr std::size_t kMostRows = 100;

/// "callback of gather" instead of "callback <built-in function gather.<locals>…>".
std::string short_callback(std::string text) {
    const std::size_t angle = text.find('<');
    if (angle == std::string::npos) return text;
    std::string name = text.substr(angle + 1);
    for (const std::string_view prefix : {"built-in function ", "function "}) {
        if (name.starts_with(prefix)) name.erase(0, prefix.size());
    }
    return "a callback of " + name.substr(0, name.find_first_of(".> "));
}

/// What asyncio.run does when the program's part is over.
bool closes_down(const TaskView& task) { return task.coroutine.starts_with("BaseEventLoop.shutdown_"); }

class NowPanel final : public Panel {
public:
    const char* title() const override { return "Now"; }
    Place place() const override { return Place::right; }
    void draw(Workspace& workspace) override {
        if (!workspace.playback.has_session()) return;
        Session& session = workspace.playback.session();
        if (!session.settled()) {
            section("NOW");
            ImGui::ProgressBar(static_cast<float>(session.progress()), ImVec2(-1, 0), "going there; Escape stops");
            return;
        }
        const Snapshot& snapshot = workspace.playback.snapshot();
        if (const TaskView* task = find_task(snapshot, workspace.selected); task != nullptr)
            return inspector_.draw(workspace, snapshot, *task);
        workspace.selected = 0;
        draw_now(workspace, snapshot);
    }

private:
    static void task_row(Workspace& workspace, const TaskView& task, std::string_view note) {
        const ImVec2 at = ImGui::GetCursorScreenPos();
        const float height = ImGui::GetTextLineHeight();
        ImGui::GetWindowDrawList()->AddRectFilled(ImVec2(at.x, at.y + 2), ImVec2(at.x + 4, at.y + height),
                                                  state_color(task.state));
        ImGui::Indent(12);
        ImGui::PushID(static_cast<int>(task.id));
        const std::string name = shortened_name(task.name, ImGui::GetContentRegionAvail().x) + "###task";
        if (selectable(name.c_str(), task.id == workspace.highlighted_task)) workspace.select(task.id);
        if (pointed_at()) tooltip(fmt::format("Click to look closer at {}, which runs {}", task.name, task.coroutine));
        ImGui::PopID();
        if (!note.empty()) draw_note(note);
        ImGui::Unindent(12);
    }

    /// What a task left, in a few words; of most it is None, which is nothing to tell.
    static std::string outcome(const TaskView& task) {
        if (task.state == TaskState::cancelled) return "cancelled";
        if (task.state == TaskState::collected) return "collected before it had finished";
        if (task.state == TaskState::failed) return task.result.empty() ? "failed" : "failed: " + task.result;
        return task.result.empty() || task.result == "None" ? std::string() : "returned " + task.result;
    }

    /// "and 12,000 more", when the list stops short.
    static void draw_rest(std::size_t count) {
        if (count > 0) colored_text(colors().dim, fmt::format("and {} more", count));
    }

    /// One below the other; of many only those in sight are drawn.
    template <class Row>
    static void draw_rows(std::size_t count, Row&& row) {
        if (count == 0) colored_text(colors().dim, "nobody");
        const std::size_t shown = std::min(count, kMostRows);
        for (std::size_t i = 0; i < shown; ++i) row(i);
        draw_rest(count - shown);
    }

    static void draw_now(Workspace& workspace, const Snapshot& snapshot) {
        section("RUNNING");
        if (const TaskView* running = find_task(snapshot, snapshot.running); running != nullptr)
            task_row(workspace, *running, "");
        else
            colored_text(colors().dim, "nobody");
        ImGui::Dummy(ImVec2(0, 6));
        section("READY, IN ORDER");
        draw_rows(snapshot.ready.size(), [&](std::size_t i) {
            const ReadyView& entry = snapshot.ready[i];
            if (const TaskView* task = find_task(snapshot, entry.id); task != nullptr)
                task_row(workspace, *task, "");
            else
                colored_text(colors().dim, short_callback(entry.text));
        });
        draw_rest(snapshot.ready_count > snapshot.ready.size() ? snapshot.ready_count - snapshot.ready.size() : 0);
        ImGui::Dummy(ImVec2(0, 6));
        section("WAITING");
        std::vector<const TaskView*> waiting, over;
        for (const TaskView& task : snapshot.tasks) {
            if (task.state == TaskState::waiting || task.state == TaskState::sleeping) waiting.push_back(&task);
            if (task.state >= TaskState::finished && !closes_down(task)) over.push_back(&task);
        }
        draw_rows(waiting.size(), [&](std::size_t i) {
            const TaskView& task = *waiting[i];
            const bool sleeps = task.state == TaskState::sleeping;
            std::string note = task.waits_for.empty() || sleeps ? task.waits_for : "for " + task.waits_for;
            if (task.until >= 0)
                note = fmt::format("{} \xc2\xb7 until {:.2f} s", note.empty() ? "asleep" : note, task.until);
            task_row(workspace, task, note);
        });
        draw_rest(unlisted(snapshot, TaskState::waiting) + unlisted(snapshot, TaskState::sleeping));
        if (over.empty()) return;
        ImGui::Dummy(ImVec2(0, 6));
        section("OVER");
        draw_rows(over.size(), [&](std::size_t i) { task_row(workspace, *over[i], outcome(*over[i])); });
        draw_rest(unlisted(snapshot, TaskState::finished) + unlisted(snapshot, TaskState::failed) +
                  unlisted(snapshot, TaskState::cancelled) + unlisted(snapshot, TaskState::collected));
    }

    static std::size_t unlisted(const Snapshot& snapshot, TaskState state) {
        return snapshot.unlisted[static_cast<std::size_t>(state)];
    }

    Inspector inspector_;
};

}  // namespace

std::unique_ptr<Panel> make_now_panel() { return std::make_unique<NowPanel>(); }

}  // namespace loopglass
