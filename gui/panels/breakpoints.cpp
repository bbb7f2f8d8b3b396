// All breakpoints: on lines, and on what happens to a task.
#include <fmt/format.h>

#include "gui/app/theme.hpp"
#include "gui/model/breakpoint_text.hpp"
#include "gui/panels/controls.hpp"
#include "gui/panels/panel.hpp"

namespace loopglass {

namespace {

class BreakpointsPanel final : public Panel {
public:
    const char* title() const override { return "Breakpoints"; }
    const char* id() const override { return "breakpoints"; }
    Place place() const override { return Place::drawer; }
    bool offered(const Workspace& workspace) const override { return !workspace.playback.breakpoints.empty(); }
    void draw(Workspace& workspace) override {
        auto& all = workspace.playback.breakpoints;
        std::size_t gone = all.size();
        for (std::size_t i = 0; i < all.size(); ++i) {
            ImGui::PushID(static_cast<int>(i));
            ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2(2, 1));
            checkbox("##on", &all[i].enabled);
            ImGui::PopStyleVar();
            ImGui::SameLine();
            colored_text(all[i].enabled ? colors().text : colors().dim, describe(all[i]));
            if (all[i].line != 0 && ImGui::IsItemHovered()) workspace.highlighted_line = all[i].line;
            ImGui::SameLine();
            if (small_button("remove")) gone = i;
            ImGui::PopID();
        }
        if (gone < all.size()) all.erase(all.begin() + static_cast<std::ptrdiff_t>(gone));
        if (all.empty()) colored_text(colors().dim, "Click left of a line's number, or press F9, to stop there.");
        section("STOP WHEN ANY TASK");
        int id = 1000;
        for (const StopReason& reason : stop_reasons()) {
            ImGui::PushID(id++);
            if (small_button(reason.words)) all.push_back({0, {}, reason.kind, true});
            ImGui::PopID();
            if (&reason != &stop_reasons().back()) next_fits(reason);
        }
        ImGui::Dummy(ImVec2(0, 4));
        command_button(workspace, "back-to-breakpoint", "\xe2\x97\x82 Back to one");
        ImGui::SameLine();
        command_button(workspace, "to-breakpoint", "On to the next \xe2\x96\xb8");
    }

private:
    static void next_fits(const StopReason& reason) {
        const float width = ImGui::CalcTextSize(reason.words).x + 50;
        if (ImGui::GetItemRectMax().x + width < ImGui::GetWindowPos().x + ImGui::GetWindowContentRegionMax().x)
            ImGui::SameLine();
    }
};

}  // namespace

std::unique_ptr<Panel> make_breakpoints_panel() { return std::make_unique<BreakpointsPanel>(); }

}  // namespace loopglass
