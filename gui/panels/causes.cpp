// How it came to what the cursor is at: the wake-ups that led to an output line, an exception, a resumption.
#include <fmt/format.h>

#include "gui/app/theme.hpp"
#include "gui/panels/controls.hpp"
#include "gui/panels/panel.hpp"
#include "gui/panels/rich_text.hpp"
#include "sim/session/narration.hpp"
#include "sim/trace/cause_path.hpp"

namespace loopglass {

namespace {

class CausesPanel final : public Panel {
public:
    const char* title() const override { return "Why?"; }
    const char* id() const override { return "causes"; }
    Place place() const override { return Place::drawer; }
    bool offered(const Workspace& workspace) const override {
        return workspace.playback.has_session() && workspace.playback.facts().tasks > 1;
    }
    void draw(Workspace& workspace) override {
        if (!workspace.playback.has_session()) return;
        const Trace& trace = workspace.playback.trace();
        const std::uint64_t position = workspace.playback.session().position();
        if (position == 0 || position > trace.events.size())
            return colored_text(colors().dim, "Step, or click an output line: here stands how it came to that.");
        if (const std::uint64_t run = workspace.playback.timeline().identity(); run != run_ || position != position_) {
            run_ = run;
            position_ = position;
            path_ = cause_path(trace, static_cast<EventRef>(position));
        }
        std::uint64_t goal = 0;
        for (std::size_t i = 0; i < path_.events.size(); ++i) {
            ImGui::PushID(static_cast<int>(i));
            if (draw_one(workspace, trace, path_.events[i], i == 0)) goal = path_.events[i];
            ImGui::PopID();
        }
        if (!path_.complete)
            colored_text(colors().dim, "and so on, further back: go to the last of these to see more");
        else if (path_.events.size() == 1)
            colored_text(
                colors().dim,
                trace.events[position - 1].kind == TraceKind::run_finished
                    ? "This is the end of the run. Click an output line or a problem: here stands how it came to it."
                    : "Nothing that the program did led to this: it is where things begin.");
        if (goal != 0) workspace.playback.seek(goal);
    }

private:
    /// True when it was clicked.
    static bool draw_one(Workspace& workspace, const Trace& trace, EventRef ref, bool first) {
        const TraceEvent& event = trace.events[ref - 1];
        const ImVec2 at = ImGui::GetCursorScreenPos();
        if (!first) ImGui::GetWindowDrawList()->AddText(at, colors().dim, ref == 0 ? "" : "\xe2\x86\xb3");
        ImGui::Indent(first ? 0.01F : 18);
        draw_sentence(narrate(trace, ref - 1));
        const std::uint32_t line = trace.locations[event.location].line;
        std::string where = fmt::format("t = {:.2f} s", static_cast<double>(event.time) * 1e-9);
        if (line != 0) where += fmt::format("  \xc2\xb7  line {}", line);
        colored_text(colors().dim, where);
        const ImVec2 end(ImGui::GetWindowPos().x + ImGui::GetWindowContentRegionMax().x, ImGui::GetItemRectMax().y);
        ImGui::Unindent(first ? 0.01F : 18);
        const Touch touch = hot_spot("moment", at, end);
        if (!touch.hovered) return false;
        if (line != 0) workspace.highlighted_line = line;
        if (first) return false;
        ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
        tooltip("Go to this moment");
        return touch.pressed;
    }

    std::uint64_t run_ = 0;  // the timeline's identity
    std::uint64_t position_ = UINT64_MAX;
    CausePath path_;
};

}  // namespace

std::unique_ptr<Panel> make_causes_panel() { return std::make_unique<CausesPanel>(); }

}  // namespace loopglass
