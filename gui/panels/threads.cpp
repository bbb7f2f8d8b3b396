// Simulated threads: what each does, and which of them has the interpreter's lock.
#include <fmt/format.h>

#include "gui/app/theme.hpp"
#include "gui/panels/chips.hpp"
#include "gui/panels/panel.hpp"

namespace loopglass {

namespace {

class ThreadsPanel final : public Panel {
public:
    const char* title() const override { return "Threads"; }
    const char* id() const override { return "threads"; }
    Place place() const override { return Place::drawer; }
    bool offered(const Workspace& workspace) const override { return workspace.playback.facts().threads > 1; }
    void draw(Workspace& workspace) override {
        const Snapshot* snapshot = settled_snapshot(workspace);
        if (snapshot == nullptr) return;
        if (snapshot->threads.empty()) return colored_text(colors().dim, "The program has not started, or is over.");
        for (const ThreadView& thread : snapshot->threads) draw_one(thread);
        ImGui::Dummy(ImVec2(0, 4));
        colored_text(colors().dim, "One thread runs Python at a time: the one that has the GIL.");
    }

private:
    static void draw_one(const ThreadView& thread) {
        const bool runs = thread.state == "running", over = thread.state == "ended";
        const ImVec2 at = ImGui::GetCursorScreenPos();
        const float height = ImGui::GetTextLineHeight();
        ImGui::GetWindowDrawList()->AddRectFilled(ImVec2(at.x, at.y + 2), ImVec2(at.x + 4, at.y + height),
                                                  runs   ? colors().running
                                                  : over ? colors().finished
                                                         : colors().waiting);
        ImGui::Indent(12);
        colored_text(over ? colors().dim : colors().text, thread.name);
        ImGui::SameLine(0, 10);
        colored_text(runs ? colors().success : colors().dim, runs ? "runs, and has the GIL" : thread.state);
        if (!thread.frames.empty()) {
            const FrameView& frame = thread.frames.back();
            ImGui::Indent(12);
            colored_text(colors().dim, fmt::format("in {}, line {}", frame.function, frame.line));
            ImGui::Unindent(12);
        }
        ImGui::Unindent(12);
        ImGui::Dummy(ImVec2(0, 2));
    }
};

}  // namespace

std::unique_ptr<Panel> make_threads_panel() { return std::make_unique<ThreadsPanel>(); }

}  // namespace loopglass
