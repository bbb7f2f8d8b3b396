// What keeps each task alive: the references to it, and the tasks that nothing holds.
#include "gui/app/theme.hpp"
#include "gui/panels/chips.hpp"
#include "gui/panels/panel.hpp"
#include "gui/panels/rich_text.hpp"

namespace loopglass {

namespace {

class MemoryPanel final : public Panel {
public:
    const char* title() const override { return "Memory"; }
    const char* id() const override { return "memory"; }
    Place place() const override { return Place::drawer; }
    bool offered(const Workspace& workspace) const override { return workspace.playback.facts().tasks > 0; }
    void draw(Workspace& workspace) override {
        const Snapshot* snapshot = settled_snapshot(workspace);
        if (snapshot == nullptr) return;
        if (snapshot->tasks.empty()) return colored_text(colors().dim, "There is no task yet.");
        std::size_t shown = 0;
        for (const TaskView& task : snapshot->tasks) {
            const bool gone = task.kept_by.empty() && !task.collectable && task.state >= TaskState::finished;
            if (gone && task.state != TaskState::collected) continue;  // freed when it was over: nothing to tell
            if (++shown > kMost) break;
            task_chip(workspace, *snapshot, task.id);
            ImGui::Indent(12);
            if (task.state == TaskState::collected)
                colored_text(colors().warning, "was collected before it had finished");
            else if (task.collectable)
                colored_text(colors().warning, task.kept_by.empty()
                                                   ? "nothing holds it: the collector may take it"
                                                   : "only what is lost itself holds it: the collector may take it");
            else if (task.kept_by.empty())
                colored_text(colors().dim, "held by the loop, while it has to run it");
            for (const std::string& holder : task.kept_by) draw_note("\xe2\x86\x90 " + holder);
            ImGui::Unindent(12);
            ImGui::Dummy(ImVec2(0, 2));
        }
        if (shown == 0) colored_text(colors().dim, "All tasks are over, and nothing holds them any longer.");
    }

private:
    static constexpr std::size_t kMost = 60;
};

}  // namespace

std::unique_ptr<Panel> make_memory_panel() { return std::make_unique<MemoryPanel>(); }

}  // namespace loopglass
