// Locks, semaphores, events, conditions, barriers and queues: who has them, who waits for them and in which order.
#include <fmt/format.h>

#include "gui/app/theme.hpp"
#include "gui/panels/chips.hpp"
#include "gui/panels/controls.hpp"
#include "gui/panels/panel.hpp"

namespace loopglass {

namespace {

const char* word_of(ResourceKind kind) {
    switch (kind) {
        case ResourceKind::lock: return "lock";
        case ResourceKind::semaphore: return "semaphore";
        case ResourceKind::event: return "event";
        case ResourceKind::condition: return "condition";
        case ResourceKind::barrier: return "barrier";
        case ResourceKind::queue: return "queue";
    }
    return "";
}

class LocksPanel final : public Panel {
public:
    const char* title() const override { return "Locks & queues"; }
    const char* id() const override { return "locks"; }
    Place place() const override { return Place::drawer; }
    bool offered(const Workspace& workspace) const override { return workspace.playback.facts().resources > 0; }
    void draw(Workspace& workspace) override {
        const Snapshot* snapshot = settled_snapshot(workspace);
        if (snapshot == nullptr) return;
        if (snapshot->resources.empty())
            return colored_text(colors().dim, "No task has touched a lock or a queue yet.");
        for (const ResourceView& resource : snapshot->resources) draw_one(workspace, *snapshot, resource);
    }

private:
    static void draw_one(Workspace& workspace, const Snapshot& snapshot, const ResourceView& resource) {
        ImGui::PushID(static_cast<int>(resource.id));
        const bool selected = workspace.selected_thing == resource.id;
        if (selectable("##thing", selected)) workspace.selected_thing = selected ? 0 : resource.id;
        if (pointed_at()) tooltip("Select it: s and S go to its next event and the one before");
        ImGui::SameLine(0, 0);
        ImGui::TextUnformatted(resource.name.c_str());
        ImGui::SameLine(0, 8);
        colored_text(colors().dim, fmt::format("{}  \xc2\xb7  {}", word_of(resource.kind), resource.state));
        ImGui::Indent(12);
        if (resource.waiters.empty()) {
            colored_text(colors().dim, "nobody waits");
        } else {
            ImGui::SetCursorPosY(ImGui::GetCursorPosY() + 3);
            colored_text(colors().dim, "served next");
            int place = 0;
            for (const EntityId waiter : resource.waiters) {
                if (++place > kMost) {
                    ImGui::SameLine();
                    colored_text(colors().dim, fmt::format("and {} more", resource.waiters.size() - kMost));
                    break;
                }
                next_chip_fits(workspace.playback.trace().name_of(waiter));
                task_chip(workspace, snapshot, waiter);
            }
        }
        ImGui::Unindent(12);
        ImGui::Dummy(ImVec2(0, 4));
        ImGui::PopID();
    }
    static constexpr int kMost = 40;
};

}  // namespace

std::unique_ptr<Panel> make_locks_panel() { return std::make_unique<LocksPanel>(); }

}  // namespace loopglass
