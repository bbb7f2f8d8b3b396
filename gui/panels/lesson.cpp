// The lesson: one screen at a time, with its links and what there is to do on it.
#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "gui/app/theme.hpp"
#include "gui/panels/controls.hpp"
#include "gui/panels/interactions.hpp"
#include "gui/panels/panel.hpp"
#include "gui/panels/rich_text.hpp"

namespace loopglass {

namespace {

class LessonPanel final : public Panel {
public:
    const char* title() const override { return "Lesson"; }
    Place place() const override { return Place::left; }
    void draw(Workspace& workspace) override {
        const Lesson* lesson = workspace.lesson();
        if (lesson == nullptr || lesson->screens.empty()) return;
        show_asked(workspace);
        workspace.screen = std::min(workspace.screen, lesson->screens.size() - 1);
        const Screen& screen = lesson->screens[workspace.screen];
        if (lesson != lesson_ || workspace.screen != screen_) {
            lesson_ = lesson;
            screen_ = workspace.screen;
            blocks_ = read_blocks(screen.body);
            pinned_line_.clear();
        }
        if (workspace.screen > 0)
            section(lesson->title.c_str());
        else
            section(fmt::format("Part {}  \xc2\xb7  {} minutes", lesson->part, lesson->minutes).c_str());
        const float foot = ImGui::GetFrameHeightWithSpacing() + 16;
        ImGui::BeginChild("screen", ImVec2(0, -foot));
        ImGui::PushFont(fonts().heading);
        ImGui::PushTextWrapPos(0);
        std::string title = screen.title;  // code in it needs no marks: the heading has one font
        std::erase(title, '`');
        ImGui::TextUnformatted(title.c_str());
        ImGui::PopTextWrapPos();
        ImGui::PopFont();
        ImGui::Dummy(ImVec2(0, 2));
        for (const TextBlock& block : blocks_) draw_block(workspace, block);
        ImGui::EndChild();
        draw_foot(workspace, *lesson);
        if (workspace.highlighted_line == 0 && !pinned_line_.empty())
            workspace.highlighted_line = workspace.line_of_mark(pinned_line_);
    }

private:
    /// A question whose moment has come is on the screen that asks it. Where the cursor stands behind the next question
    /// already, what is said of an answer stays in sight until somebody wants to go on.
    void show_asked(Workspace& workspace) {
        const Prediction* asked = workspace.asked();
        const std::uint64_t position = workspace.playback.has_session() ? workspace.playback.session().position() : 0;
        const bool wants_on = std::exchange(position_, position) != position || workspace.playback.held_back;
        const bool reached = asked != nullptr && position >= workspace.playback.gate;
        if (!reached) shown_ = nullptr;
        if (!reached || !wants_on || asked == shown_) return;
        shown_ = asked;
        workspace.show_screen_with(InteractionKind::predict, asked->id);
    }

    void draw_block(Workspace& workspace, const TextBlock& block) {
        switch (block.kind) {
            case BlockKind::interaction:
                ImGui::Dummy(ImVec2(0, 2));
                draw_interaction(workspace, block.interaction);
                break;
            case BlockKind::code: draw_code(block); break;
            case BlockKind::item:
                ImGui::Bullet();
                ImGui::SameLine();
                [[fallthrough]];
            case BlockKind::paragraph: draw_paragraph(workspace, block); break;
        }
        ImGui::Dummy(ImVec2(0, 1));
    }

    static void draw_code(const TextBlock& block) {
        if (block.runs.empty()) return;
        const std::string& text = block.runs.front().text;
        ImGui::PushFont(fonts().code);
        const ImVec2 at = ImGui::GetCursorScreenPos();
        const float width = ImGui::GetContentRegionAvail().x;
        const ImVec2 size = ImGui::CalcTextSize(text.c_str(), nullptr, false, width - 20);
        ImDrawList& list = *ImGui::GetWindowDrawList();
        list.AddRectFilled(at, ImVec2(at.x + width, at.y + size.y + 14), colors().background, 4);
        list.AddText(ImGui::GetFont(), ImGui::GetFontSize(), ImVec2(at.x + 10, at.y + 7), colors().text, text.c_str(),
                     nullptr, width - 20);
        ImGui::PopFont();
        ImGui::Dummy(ImVec2(size.x, size.y + 14));
    }

    void draw_paragraph(Workspace& workspace, const TextBlock& block) {
        bool clicked = false;
        const TextRun* link = draw_runs(block.runs, clicked);
        if (link == nullptr) return;
        switch (link->link_kind) {
            case LinkKind::mark:
                workspace.highlighted_line = workspace.line_of_mark(link->target);
                if (clicked) pinned_line_ = pinned_line_ == link->target ? std::string() : link->target;
                break;
            case LinkKind::moment:
                point_at_moment(workspace, link->target);
                if (clicked) workspace.show_moment(link->target);
                break;
            case LinkKind::task: point_at_task(workspace, link->target, clicked); break;
            case LinkKind::screen:
                if (clicked) workspace.show_screen(link->target);
                break;
            case LinkKind::lesson:
                if (clicked) workspace.commands.run("lesson:" + link->target);
                break;
            case LinkKind::web: tooltip(link->target); break;
        }
    }

    /// Lights up the moment, its task and its line, as far as they may be seen already.
    void point_at_moment(Workspace& workspace, const std::string& query) {
        if (!workspace.playback.has_session()) return;
        const Trace& trace = workspace.playback.trace();
        if (query != looked_for_ || trace.events.size() != looked_in_) {
            looked_for_ = query;
            looked_in_ = trace.events.size();
            found_ = workspace.find_moment(query);
        }
        if (found_ == 0) {
            tooltip("This moment does not come in the program as it is now");
            return;
        }
        if (workspace.hides_future() && found_ > workspace.playback.session().position()) {
            tooltip("Show me: it is still to come");
            return;
        }
        tooltip("Show me");
        const TraceEvent& event = trace.events[found_ - 1];
        workspace.highlighted_moment = found_;
        if (trace.entities[event.subject].kind == EntityKind::task) workspace.highlighted_task = event.subject;
        const SourceLocation place = trace.locations[event.location];
        if (trace.strings[place.file] == workspace.shown_file()) workspace.highlighted_line = place.line;
    }

    static void point_at_task(Workspace& workspace, const std::string& name, bool clicked) {
        const EventRef created = workspace.find_task(name);
        const bool known =
            created != 0 && (!workspace.hides_future() || created <= workspace.playback.session().position());
        tooltip(known          ? "Look closer at this task"
                : created != 0 ? "This task is still to come"
                               : "The program as it is now makes no such task");
        if (!known) return;
        const EntityId task = workspace.playback.trace().events[created - 1].subject;
        workspace.highlighted_task = task;
        if (clicked) workspace.select(workspace.selected == task ? 0 : task);
    }

    static void draw_foot(Workspace& workspace, const Lesson& lesson) {
        ImGui::Separator();
        ImGui::Dummy(ImVec2(0, 0));
        command_button(workspace, "previous-screen", "\xe2\x97\x82 Previous");
        const std::string where = fmt::format("{} of {}", workspace.screen + 1, lesson.screens.size());
        const float middle = (ImGui::GetWindowContentRegionMax().x + ImGui::GetWindowContentRegionMin().x -
                              ImGui::CalcTextSize(where.c_str()).x) /
                             2;
        ImGui::SameLine(middle);
        ImGui::AlignTextToFramePadding();
        colored_text(colors().dim, where);
        const bool last = workspace.screen + 1 == lesson.screens.size();
        const Lesson* next = last ? workspace.library().after(lesson) : nullptr;
        const char* label = next != nullptr ? "Next lesson \xe2\x96\xb8" : "Next \xe2\x96\xb8";
        const float width = ImGui::CalcTextSize(label).x + 2 * ImGui::GetStyle().FramePadding.x;
        ImGui::SameLine(ImGui::GetWindowContentRegionMax().x - width);
        if (next != nullptr)
            command_button(workspace, ("lesson:" + next->id).c_str(), label);
        else
            command_button(workspace, "next-screen", label);
    }

    const Lesson* lesson_ = nullptr;
    const Prediction* shown_ = nullptr;
    std::uint64_t position_ = 0;  // of the cursor, a frame ago
    std::size_t screen_ = 0;
    std::vector<TextBlock> blocks_;
    std::string pinned_line_;  // a mark
    std::string looked_for_;   // a query, and where it was found among so many events
    std::size_t looked_in_ = 0;
    EventRef found_ = 0;
};

}  // namespace

std::unique_ptr<Panel> make_lesson_panel() { return std::make_unique<LessonPanel>(); }

}  // namespace loopglass
