// What the detectors found, in words, with what to do about it; a click goes to the moment.
#include <fmt/format.h>

#include "gui/app/theme.hpp"
#include "gui/panels/controls.hpp"
#include "gui/panels/panel.hpp"
#include "gui/panels/rich_text.hpp"

namespace loopglass {

namespace {

class ProblemsPanel final : public Panel {
public:
    const char* title() const override { return "Problems"; }
    const char* id() const override { return "problems"; }
    Place place() const override { return Place::drawer; }
    bool offered(const Workspace& workspace) const override { return !workspace.problems().empty(); }
    void draw(Workspace& workspace) override {
        const auto problems = workspace.problems();
        if (problems.empty()) return colored_text(colors().dim, "No problem has shown itself so far.");
        int row = 0;
        for (const Problem* problem : problems) {
            ImGui::PushID(row++);
            draw_one(workspace, *problem);
            ImGui::PopID();
        }
    }

private:
    static void draw_one(Workspace& workspace, const Problem& problem) {
        const std::uint32_t line = workspace.playback.trace().locations[problem.location].line;
        colored_text(colors().warning, problem.message);
        if (problem.occurrences > 1) colored_text(colors().dim, fmt::format("{} times", problem.occurrences));
        if (!problem.fix.empty()) draw_sentence(problem.fix);
        if (small_button("Go there")) workspace.playback.seek(problem.at);
        if (line != 0) {
            ImGui::SameLine();
            colored_text(colors().dim, fmt::format("line {}", line));
            if (ImGui::IsItemHovered()) workspace.highlighted_line = line;
        }
        const Command* lesson = workspace.commands.find("lesson:" + std::string(problem.lesson));
        const bool here = workspace.lesson() != nullptr && workspace.lesson()->id == problem.lesson;
        if (lesson != nullptr && !here) {
            const float room = ImGui::GetContentRegionAvail().x,
                        width = ImGui::CalcTextSize(lesson->title.c_str()).x + 2 * ImGui::GetStyle().FramePadding.x;
            const float behind = ImGui::GetItemRectMax().x - ImGui::GetCursorScreenPos().x;
            if (behind + ImGui::GetStyle().ItemSpacing.x + width < room) ImGui::SameLine();
            const std::string label = shortened(lesson->title, room - 2 * ImGui::GetStyle().FramePadding.x);
            if (small_button(label.c_str())) workspace.commands.run(lesson->id);
        }
        ImGui::Dummy(ImVec2(0, 6));
    }
};

}  // namespace

std::unique_ptr<Panel> make_problems_panel() { return std::make_unique<ProblemsPanel>(); }

}  // namespace loopglass
