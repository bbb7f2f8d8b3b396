// What the program has printed so far; a click on a line goes to the moment it was written.
#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>

#include "gui/app/theme.hpp"
#include "gui/panels/controls.hpp"
#include "gui/panels/panel.hpp"

namespace loopglass {

namespace {

constexpr std::size_t kMostRead = 2000;  // bytes of a line that is too long for the panel

class OutputPanel final : public Panel {
public:
    const char* title() const override { return "Output"; }
    Place place() const override { return Place::below_centre; }
    void draw(Workspace& workspace) override {
        section("OUTPUT");
        if (!workspace.playback.has_session()) return;
        const OutputLines& lines = workspace.playback.output();
        const auto cursor = static_cast<EventRef>(workspace.playback.session().position());
        const EventRef until = workspace.hides_future() ? cursor : UINT32_MAX;
        const std::size_t count = lines.count(until);
        if (count == 0) colored_text(colors().dim, "Nothing yet.");
        ImGui::PushFont(fonts().code);
        ImGui::BeginChild("lines");
        std::uint64_t goal = UINT64_MAX;
        const FocusGroup list("lines");
        ImGuiListClipper clipper;
        clipper.Begin(static_cast<int>(count));
        while (clipper.Step()) {
            for (int row = clipper.DisplayStart; row < clipper.DisplayEnd; ++row)
                draw_line(workspace, static_cast<std::size_t>(row), cursor, until, goal);
        }
        clipper.End();
        const float line = ImGui::GetTextLineHeightWithSpacing(), height = ImGui::GetWindowHeight();
        const float bottom = ImGui::GetCursorPosY() - line * static_cast<float>(count - lines.count(cursor));
        // Room below the last line, so that any line may be the top one.
        ImGui::Dummy(ImVec2(1, std::fmod(height, line)));
        // What the cursor has just passed is in sight.
        const std::size_t written = lines.count(cursor);
        if (written != written_) {
            ImGui::SetScrollY(std::max(std::ceil((bottom - height) / line), 0.0F) * line);
        }
        ImGui::EndChild();
        ImGui::PopFont();
        written_ = written;
        if (goal != UINT64_MAX) workspace.playback.seek(goal);
    }

private:
    static void draw_line(Workspace& workspace, std::size_t row, EventRef cursor, EventRef until, std::uint64_t& goal) {
        const OutputLines& lines = workspace.playback.output();
        const Trace& trace = workspace.playback.trace();
        const bool later = lines.begun_at(row) > cursor;
        ImGui::PushStyleColor(ImGuiCol_Text, lines.is_error(trace, row) ? colors().error
                                             : later                    ? colors().dim
                                                                        : colors().text);
        ImGui::PushID(static_cast<int>(row));
        const ImVec2 at = ImGui::GetCursorPos();
        if (selectable("##line")) goal = std::min(lines.finished_at(row), until);
        const std::string text = lines.text(trace, row, until);
        if (pointed_at()) {
            // What is too long for the panel is read here.
            const bool cut = ImGui::CalcTextSize(text.c_str()).x > ImGui::GetContentRegionAvail().x;
            tooltip((cut ? text.substr(0, kMostRead) + "\n\n" : std::string()) +
                    "Go to the moment this was written; w tells how it came to it");
        }
        ImGui::SetCursorPos(at);
        ImGui::TextUnformatted(text.c_str());
        ImGui::PopID();
        ImGui::PopStyleColor();
    }

    std::size_t written_ = 0;
};

}  // namespace

std::unique_ptr<Panel> make_output_panel() { return std::make_unique<OutputPanel>(); }

}  // namespace loopglass
