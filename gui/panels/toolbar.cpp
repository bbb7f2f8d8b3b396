// Back · Step · unit · Play · End · Restart · where we are.
#include <memory>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "gui/app/theme.hpp"
#include "gui/panels/panel.hpp"

namespace loopglass {

namespace {

class ToolbarPanel final : public Panel {
public:
    const char* title() const override { return "Toolbar"; }
    Place place() const override { return Place::toolbar; }
    void draw(Workspace& workspace) override {
        command_button(workspace, "lessons", "Lessons");
        ImGui::SameLine(0, 20);
        command_button(workspace, "back", "\xe2\x97\x82 Back");
        ImGui::SameLine();
        ImGui::PushStyleColor(ImGuiCol_Button, colors().accent);
        ImGui::PushStyleColor(ImGuiCol_ButtonHovered, colors().accent);
        ImGui::PushStyleColor(ImGuiCol_Text, colors().on_accent);
        command_button(workspace, "step", "Step \xe2\x96\xb8");
        ImGui::PopStyleColor(3);
        ImGui::SameLine();
        const char* units[] = {"line", "task step", "iteration"};
        ImGui::SetNextItemWidth(112);
        if (ImGui::BeginCombo("##unit", units[static_cast<int>(workspace.unit)])) {
            for (int i = 0; i < 3; ++i) {
                if (ImGui::Selectable(units[i], i == static_cast<int>(workspace.unit)))
                    workspace.unit = static_cast<StepUnit>(i);
            }
            ImGui::EndCombo();
        }
        ImGui::SameLine();
        command_button(workspace, "play", workspace.playback.playing() ? "Pause" : "Play");
        ImGui::SameLine();
        command_button(workspace, "end", "End");
        ImGui::SameLine();
        command_button(workspace, "restart", "Restart");
        if (workspace.has_native()) {
            ImGui::SameLine(0, 20);
            if (ImGui::Button(workspace.native() ? "Python" : "C++")) workspace.show_native(!workspace.native());
            if (ImGui::IsItemHovered())
                ImGui::SetTooltip("The same lesson in %s  (c)", workspace.native() ? "Python" : "C++20");
        }
        if (workspace.playback.has_session() && !workspace.playback.session().recorded()) {
            ImGui::SameLine();
            command_button(workspace, "stop", "Stop");
        }
        draw_drawers(workspace);
        draw_position(workspace);
    }

private:
    /// A button for each drawer that has something in it.
    void draw_drawers(Workspace& workspace) {
        if (drawers_.empty()) {
            for (auto& panel : make_panels()) {
                if (panel->place() == Place::drawer) drawers_.push_back(std::move(panel));
            }
        }
        if (!workspace.playback.has_session()) return;
        bool first = true;
        for (const auto& panel : drawers_) {
            const bool open = workspace.drawer == panel->id();
            if (!open && !panel->offered(workspace)) continue;
            ImGui::SameLine(0, first ? 20.0F : ImGui::GetStyle().ItemSpacing.x);
            first = false;
            const bool alarming = std::string_view(panel->id()) == "problems" && !workspace.problems().empty();
            ImGui::PushStyleColor(ImGuiCol_Button, open ? colors().current_line : colors().raised);
            ImGui::PushStyleColor(ImGuiCol_Text, alarming ? colors().warning : colors().text);
            command_button(workspace, ("drawer:" + std::string(panel->id())).c_str(), panel->title());
            ImGui::PopStyleColor(2);
        }
    }

    std::vector<std::unique_ptr<Panel>> drawers_;  // only asked whether they have something to show

    static void draw_position(Workspace& workspace) {
        if (!workspace.playback.has_session()) return;
        Session& session = workspace.playback.session();
        const auto steps = session.steps();
        const Trace& trace = session.trace();
        const std::uint64_t at = session.position();
        const double time = at == 0 ? 0 : static_cast<double>(trace.events[at - 1].time) * 1e-9;
        const bool hide = workspace.hides_future();
        const std::string text = hide ? fmt::format("step {},  t = {:.2f} s", steps.done, time)
                                      : fmt::format("step {} of {},  t = {:.2f} s", steps.done, steps.total, time);
        const float width = ImGui::CalcTextSize(text.c_str()).x;
        const float right = ImGui::GetWindowContentRegionMax().x - width;
        if (right > ImGui::GetCursorPosX())
            ImGui::SameLine(right);
        else
            ImGui::SameLine();
        ImGui::AlignTextToFramePadding();
        ImGui::TextUnformatted(text.c_str());
    }
};

}  // namespace

std::unique_ptr<Panel> make_toolbar_panel() { return std::make_unique<ToolbarPanel>(); }

}  // namespace loopglass
