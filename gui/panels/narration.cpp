// One sentence on what just happened and why; or what is wrong with the program.
#include <algorithm>
#include <cctype>
#include <cmath>

#include <fmt/format.h>

#include "gui/app/theme.hpp"
#include "gui/panels/controls.hpp"
#include "gui/panels/panel.hpp"
#include "gui/panels/rich_text.hpp"

namespace loopglass {

namespace {

/// "loopglass: stalled: nobody can go on" as a sentence.
std::string ending(std::string_view closing_line) {
    const std::string_view sign = "loopglass: ";
    if (!closing_line.starts_with(sign)) return std::string(closing_line);
    closing_line.remove_prefix(sign.size());
    const std::size_t kind = closing_line.find(": ");
    std::string text(kind == std::string_view::npos ? closing_line : closing_line.substr(kind + 2));
    if (closing_line.starts_with("unsupported")) return "Loopglass cannot do this yet: " + text;
    if (closing_line.starts_with("limit")) return "Ended by a limit: " + text;
    if (!text.empty()) text.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(text.front())));
    return text + (text.ends_with('.') ? "" : ".");
}

class NarrationPanel final : public Panel {
public:
    const char* title() const override { return "What just happened"; }
    Place place() const override { return Place::narration; }
    void draw(Workspace& workspace) override {
        const std::optional<Mend>& mend = workspace.mend();
        const bool first = workspace.at_first_start();
        const std::string label = mend ? mend->label : first ? "See a loop that blocks" : std::string();
        const float room =
            !label.empty() ? ImGui::CalcTextSize(label.c_str()).x + 2 * ImGui::GetStyle().FramePadding.x + 16 : 0;
        const float all = ImGui::GetContentRegionAvail().y;
        ImGui::BeginChild("sentence", ImVec2(-std::max(room, 0.1F), 0), false,
                          ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoScrollWithMouse);
        // In the middle of its band, by the height it had in the frame before.
        ImGui::SetCursorPosY(std::max(std::floor((all - height_) / 2), 0.0F));
        const float top = ImGui::GetCursorScreenPos().y;
        draw_text(workspace);
        height_ = ImGui::GetItemRectMax().y - top;
        ImGui::EndChild();
        if (label.empty()) return;
        ImGui::SetCursorPos(ImVec2(ImGui::GetWindowContentRegionMax().x - room + 16,
                                   std::floor((ImGui::GetWindowHeight() - ImGui::GetFrameHeight()) / 2)));
        if (!mend) {
            command_button(workspace, "see-block", label.c_str());
            return;
        }
        push_primary();
        if (button(label.c_str())) workspace.apply_mend();
        pop_primary();
        if (pointed_at()) tooltip("Changes the program for you");
    }

private:
    static void draw_text(Workspace& workspace) {
        Playback& playback = workspace.playback;
        if (!workspace.notice.empty()) return colored_text(colors().warning, workspace.notice);
        if (workspace.held_back())
            return colored_text(colors().warning,
                                "A question is open at the left. Answer it, and the program goes on.");
        if (!playback.problem().empty()) {
            std::string_view problem = playback.problem();
            while (problem.ends_with('\n')) problem.remove_suffix(1);
            const auto last = problem.rfind('\n');
            colored_text(colors().error,
                         fmt::format("Line {}: {}{}", playback.problem_line(),
                                     last == std::string_view::npos ? problem : problem.substr(last + 1),
                                     workspace.shows_older_run() ? ". Dimmed below: the last text that ran." : ""));
            return;
        }
        if (!playback.has_session()) return colored_text(colors().dim, "Open a lesson or a program.");
        Session& session = playback.session();
        if (!session.recorded() && playback.held_up > 0)
            return colored_text(colors().warning,
                                fmt::format("One operation of this program took {:.1f} s: the window waits for such, "
                                            "and goes on between them. Stop ends it.",
                                            playback.held_up));
        if (session.position() == 0) return colored_text(colors().dim, "Nothing has run yet. Press Step.");
        if (session.recorded() && session.position() == session.length() && !session.closing_line().empty()) {
            return colored_text(colors().warning, ending(session.closing_line()));
        }
        const TraceEvent& last = session.trace().events[session.position() - 1];
        const bool named = session.trace().entities.has_name(last.subject);
        draw_sentence(session.narration(), named ? session.trace().name_of(last.subject) : std::string());
    }

    float height_ = 15;
};

}  // namespace

std::unique_ptr<Panel> make_narration_panel() { return std::make_unique<NarrationPanel>(); }

}  // namespace loopglass
