// What the program has printed so far; a click on a line goes to the moment it was written.
#include "gui/app/theme.hpp"
#include "gui/panels/panel.hpp"

namespace loopglass {

namespace {

class OutputPanel final : public Panel {
public:
    const char* title() const override { return "Output"; }
    Place place() const override { return Place::below_centre; }
    void draw(Workspace& workspace) override {
        section("OUTPUT");
        if (!workspace.playback.has_session()) return;
        Session& session = workspace.playback.session();
        const bool hide = workspace.hides_future();
        ImGui::PushFont(fonts().code);
        std::uint64_t goal = UINT64_MAX;
        int row = 0;
        for (const Session::OutputPiece& piece : session.output(hide)) {
            std::string_view text = piece.text;
            while (!text.empty()) {
                const std::size_t end = text.find('\n');
                const std::string line(text.substr(0, end));
                text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
                const bool later = piece.position > session.position();
                ImGui::PushStyleColor(ImGuiCol_Text, piece.error ? colors().error
                                                     : later     ? colors().dim
                                                                 : colors().text);
                ImGui::PushID(row++);
                if (ImGui::Selectable(line.empty() ? " " : line.c_str())) goal = piece.position;
                if (ImGui::IsItemHovered()) ImGui::SetTooltip("Go to the moment this was written");
                ImGui::PopID();
                ImGui::PopStyleColor();
            }
        }
        ImGui::PopFont();
        if (row == 0) colored_text(colors().dim, "Nothing yet.");
        if (row != rows_) ImGui::SetScrollHereY(1);
        rows_ = row;
        if (goal != UINT64_MAX) workspace.playback.seek(goal);
    }

private:
    int rows_ = 0;
};

}  // namespace

std::unique_ptr<Panel> make_output_panel() { return std::make_unique<OutputPanel>(); }

}  // namespace loopglass
