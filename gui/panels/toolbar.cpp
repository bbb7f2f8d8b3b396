// Back · Step · unit · Play · End · Restart · where we are.
#include <algorithm>
#include <cmath>
#include <memory>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "gui/app/theme.hpp"
#include "gui/panels/controls.hpp"
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
        primary_button(workspace, "step", "Step \xe2\x96\xb8");
        ImGui::SameLine();
        const char* units[] = {"line", "task step", "iteration"};
        const std::string unit = fmt::format("{} \xe2\x96\xbe###unit", units[static_cast<int>(workspace.unit)]);
        if (button(unit.c_str(), ImVec2(112, 0))) ImGui::OpenPopup("unit");
        if (pointed_at()) tooltip("How far a step goes");
        if (ImGui::BeginPopup("unit")) {
            for (int i = 0; i < 3; ++i) {
                if (selectable(units[i], i == static_cast<int>(workspace.unit)))
                    workspace.unit = static_cast<StepUnit>(i);
            }
            ImGui::EndPopup();
        }
        ImGui::SameLine();
        // While it plays the label says how fast; + and - change that.
        const std::string play = workspace.playback.playing()
                                     ? fmt::format("Pause  {:g}/s###play", workspace.playback.speed)
                                     : "Play###play";
        command_button(workspace, "play", play.c_str());
        ImGui::SameLine();
        command_button(workspace, "end", "End");
        ImGui::SameLine();
        command_button(workspace, "restart", "Restart");
        if (workspace.has_native()) {
            ImGui::SameLine(0, 20);
            if (button(workspace.native() ? "Python" : "C++")) workspace.show_native(!workspace.native());
            if (pointed_at())
                tooltip(fmt::format("The same lesson in {}  (c)", workspace.native() ? "Python" : "C++20"));
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
        std::vector<const Panel*> offered;
        for (const auto& panel : drawers_) {
            if ((workspace.drawer == panel->id() && workspace.drawer_asked) || panel->offered(workspace))
                offered.push_back(panel.get());
        }
        // What there is no room for is in the menu at the end.
        const ImGuiStyle& style = ImGui::GetStyle();
        const auto width_of = [&](const char* label) {
            return ImGui::CalcTextSize(label).x + 2 * style.FramePadding.x + style.ItemSpacing.x;
        };
        const float right = ImGui::GetWindowContentRegionMax().x -
                            ImGui::CalcTextSize(position_text(workspace).c_str()).x - 2 * style.ItemSpacing.x;
        float room = right - (ImGui::GetItemRectMax().x - ImGui::GetWindowPos().x) - kGap;
        float wanted = 0;
        for (const Panel* panel : offered) wanted += width_of(panel->title());
        if (wanted > room) room -= width_of(kMore);
        std::size_t shown = 0;
        for (; shown < offered.size() && width_of(offered[shown]->title()) <= room; ++shown) {
            room -= width_of(offered[shown]->title());
            ImGui::SameLine(0, shown == 0 ? kGap : style.ItemSpacing.x);
            if (shown == 0) draw_divider();
            draw_drawer_button(workspace, *offered[shown]);
        }
        if (shown < offered.size())
            draw_more(workspace, {offered.begin() + static_cast<std::ptrdiff_t>(shown), offered.end()});
    }

    /// Between what moves the cursor and what only shows.
    static void draw_divider() {
        const ImVec2 at = ImGui::GetCursorScreenPos();
        const float x = std::floor(at.x - kGap / 2) + 0.5F;
        ImGui::GetWindowDrawList()->AddLine(ImVec2(x, at.y + 4), ImVec2(x, at.y + ImGui::GetFrameHeight() - 4),
                                            colors().line);
    }

    static bool is_alarming(const Workspace& workspace, const Panel& panel) {
        return std::string_view(panel.id()) == "problems" && !workspace.problems().empty();
    }

    static void draw_drawer_button(Workspace& workspace, const Panel& panel) {
        const bool open = workspace.drawer == panel.id();
        ImGui::PushStyleColor(ImGuiCol_Button, open ? colors().current_line : colors().panel);
        ImGui::PushStyleColor(ImGuiCol_Text, is_alarming(workspace, panel) ? colors().warning
                                             : open                        ? colors().text
                                                                           : colors().dim);
        command_button(workspace, ("drawer:" + std::string(panel.id())).c_str(), panel.title());
        ImGui::PopStyleColor(2);
    }

    static void draw_more(Workspace& workspace, const std::vector<const Panel*>& panels) {
        const bool alarming = std::any_of(panels.begin(), panels.end(),
                                          [&](const Panel* panel) { return is_alarming(workspace, *panel); });
        const bool open = std::any_of(panels.begin(), panels.end(),
                                      [&](const Panel* panel) { return workspace.drawer == panel->id(); });
        ImGui::SameLine();
        ImGui::PushStyleColor(ImGuiCol_Button, open ? colors().current_line : colors().panel);
        ImGui::PushStyleColor(ImGuiCol_Text, alarming ? colors().warning : open ? colors().text : colors().dim);
        if (button(kMore)) ImGui::OpenPopup("more drawers");
        ImGui::PopStyleColor(2);
        if (!ImGui::BeginPopup("more drawers")) return;
        for (const Panel* panel : panels) {
            ImGui::PushStyleColor(ImGuiCol_Text, is_alarming(workspace, *panel) ? colors().warning : colors().text);
            if (selectable(panel->title(), workspace.drawer == panel->id())) workspace.toggle_drawer(panel->id());
            ImGui::PopStyleColor();
        }
        ImGui::EndPopup();
    }

    static constexpr float kGap = 20;
    static constexpr const char* kMore = "More \xe2\x96\xbe";

    std::vector<std::unique_ptr<Panel>> drawers_;  // only asked whether they have something to show

    /// "step 3 of 17 · t = 1.50 s"; the number of steps to come is part of the hidden future.
    static std::string position_text(Workspace& workspace) {
        Session& session = workspace.playback.session();
        const auto steps = session.steps();
        const Trace& trace = session.trace();
        const std::uint64_t at = session.position();
        const double time = at == 0 ? 0 : static_cast<double>(trace.events[at - 1].time) * 1e-9;
        return workspace.hides_future()
                   ? fmt::format("step {}  \xc2\xb7  t = {:.2f} s", steps.done, time)
                   : fmt::format("step {} of {}  \xc2\xb7  t = {:.2f} s", steps.done, steps.total, time);
    }

    static void draw_position(Workspace& workspace) {
        if (!workspace.playback.has_session()) return;
        const std::string text = position_text(workspace);
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
