// The program: highlighted, with the line the cursor is at and a label for each task where it stands; or a text field
// to edit it.
#include <algorithm>
#include <cmath>
#include <utility>

#include <fmt/format.h>
#include <imgui.h>

#include "gui/app/theme.hpp"
#include "gui/model/highlight.hpp"
#include "gui/panels/chips.hpp"
#include "gui/panels/controls.hpp"
#include "gui/panels/panel.hpp"
#include "gui/panels/source_comparison.hpp"
#include "gui/panels/source_editor.hpp"

namespace loopglass {

namespace {

constexpr std::size_t kMostLabels = 4;  // on a line
constexpr float kLeastLabel = 130;      // pixels that a line leaves to one, however long it is

std::string_view base_name(std::string_view path) { return path.substr(path.find_last_of('/') + 1); }

/// A task standing at a line.
struct Label {
    std::uint32_t line;
    const TaskView* task;
};

std::vector<Label> labels_at(const Snapshot& snapshot, std::string_view file) {
    std::vector<Label> labels;
    for (const TaskView& task : snapshot.tasks) {
        if (task.state >= TaskState::finished) continue;
        for (auto frame = task.frames.rbegin(); frame != task.frames.rend(); ++frame) {
            if (base_name(frame->file) != base_name(file) || frame->line == 0) continue;
            labels.push_back({frame->line, &task});
            break;
        }
    }
    return labels;
}

class SourcePanel final : public Panel {
public:
    const char* title() const override { return "Source"; }
    Place place() const override { return Place::centre; }
    void draw(Workspace& workspace) override {
        draw_header(workspace);
        if (workspace.editing && !workspace.native())
            draw_editor(workspace);
        else if (workspace.comparing && workspace.may_compare())
            draw_source_comparison(workspace);
        else
            draw_text(workspace);
    }

private:
    void draw_header(Workspace& workspace) {
        std::string name(base_name(workspace.shown_file()));
        ImGui::AlignTextToFramePadding();
        colored_text(colors().dim, name.empty() ? "program" : name);
        if (workspace.edited()) {
            ImGui::SameLine();
            colored_text(colors().warning, workspace.experiment().empty() ? "edited" : "experiment");
            if (workspace.lesson() != nullptr) {
                ImGui::SameLine();
                command_button(workspace, "reset", "Put it back");
            }
        }
        if (workspace.native()) return;
        const char* label = workspace.editing ? "Done" : "Edit";
        const float width = ImGui::CalcTextSize(label).x + 2 * ImGui::GetStyle().FramePadding.x;
        if (workspace.editing) draw_find(workspace, width);
        ImGui::SameLine(ImGui::GetWindowContentRegionMax().x - width);
        command_button(workspace, "edit", label);
    }

    /// Enter goes to the next place that holds what was typed.
    void draw_find(Workspace& workspace, float room_behind) {
        constexpr float kWidth = 150;
        ImGui::SameLine(ImGui::GetWindowContentRegionMax().x - room_behind - kWidth - ImGui::GetStyle().ItemSpacing.x);
        ImGui::SetNextItemWidth(kWidth);
        if (!text_field("##find", "find  (Ctrl+F)", find_, std::exchange(workspace.search_wanted, false))) return;
        if (!editor_.find(find_)) workspace.notice = "The program does not say that.";
    }

    void draw_editor(Workspace& workspace) {
        // A mend or another editor may have changed it.
        if (!was_editing_ || workspace.source() != editor_.text()) editor_.open(workspace.source());
        was_editing_ = true;
        if (editor_.draw(workspace)) workspace.edit(editor_.text(), workspace.now);
    }

    void draw_text(Workspace& workspace) {
        was_editing_ = false;
        const bool stale = !workspace.playback.problem().empty();
        Playback& playback = workspace.playback;
        const std::uint32_t current =
            playback.has_session() && !stale ? playback.current_line(workspace.shown_file()) : 0;
        std::vector<Label> labels;
        if (playback.has_session() && playback.session().settled() && !stale)
            labels = labels_at(playback.snapshot(), workspace.shown_file());
        ImGui::PushFont(fonts().code);
        ImGui::BeginChild("text", ImVec2(0, 0), false, ImGuiWindowFlags_HorizontalScrollbar);
        // Another program is seen from its beginning.
        const std::string shown =
            fmt::format("{} {}", workspace.lesson() != nullptr ? workspace.lesson()->id : "", workspace.shown_file());
        if (shown != shown_) {
            shown_ = shown;
            last_line_ = 0;
            ImGui::SetScrollX(0);
            ImGui::SetScrollY(0);
        }
        const float height = source_line_height();
        Highlighter highlighter(workspace.native() ? SourceLanguage::cpp : SourceLanguage::python);
        std::uint32_t number = 1;
        const std::string& text = workspace.source();
        for (const std::string_view line : split_lines(text)) {
            const std::vector<Word> words = highlighter.next_line(line);
            if (ImGui::IsRectVisible(ImVec2(1, height))) {
                const bool linked = number == workspace.highlighted_line;
                draw_line(workspace, number, line, words, number == current, linked, height, labels);
                if (stale && number == playback.problem_line()) {
                    const float gutter = ImGui::CalcTextSize("0").x * 6;
                    ImGui::PushFont(fonts().text);
                    ImGui::Indent(gutter);
                    ImGui::Dummy(ImVec2(1, 0));
                    draw_problem(playback);
                    ImGui::Unindent(gutter);
                    ImGui::PopFont();
                }
            } else {
                ImGui::Dummy(ImVec2(1, height - ImGui::GetStyle().ItemSpacing.y));
            }
            const bool wanted = (workspace.highlighted_line != 0 && workspace.highlighted_line != last_linked_)
                                    ? number == workspace.highlighted_line
                                    : number == current && current != last_line_;
            if (wanted) show_line(height);
            ++number;
        }
        // Room below the last line, so that any line may be the top one.
        ImGui::Dummy(ImVec2(1, std::fmod(ImGui::GetWindowHeight(), height)));
        last_line_ = current;
        last_linked_ = workspace.highlighted_line;
        if (!workspace.native() && ImGui::IsWindowHovered() && ImGui::IsMouseDoubleClicked(0) &&
            ImGui::GetMousePos().x > ImGui::GetWindowPos().x + ImGui::CalcTextSize("0").x * 6)
            workspace.editing = true;
        ImGui::EndChild();
        ImGui::PopFont();
    }

    /// Scrolls only when the line just drawn is out of sight.
    static void show_line(float height) {
        const float y = ImGui::GetCursorScreenPos().y - height;
        const float top = ImGui::GetWindowPos().y, bottom = top + ImGui::GetWindowHeight();
        if (y >= top && y + 2 * height <= bottom) return;
        // By whole lines: none is cut in two at the top.
        const float line = y - top + ImGui::GetScrollY(), above = (bottom - top - height) / 2;
        ImGui::SetScrollY(std::max(std::round((line - above) / height), 0.0F) * height);
    }

    static void draw_problem(const Playback& playback) {
        colored_text(colors().error, fmt::format("\xe2\x96\xb4 {}", last_line(playback.problem())));
    }

    static void draw_line(Workspace& workspace, std::uint32_t number, std::string_view line,
                          const std::vector<Word>& words, bool current, bool linked, float height,
                          const std::vector<Label>& labels) {
        const ImVec2 at = ImGui::GetCursorScreenPos();
        ImDrawList* list = ImGui::GetWindowDrawList();
        const float left = ImGui::GetWindowPos().x, right = left + ImGui::GetWindowWidth();
        const Palette& c = colors();
        if (linked) list->AddRectFilled(ImVec2(left, at.y), ImVec2(right, at.y + height), c.linked_line);
        if (current) {
            list->AddRectFilled(ImVec2(left, at.y), ImVec2(right, at.y + height), c.current_line);
            list->AddRectFilled(ImVec2(left, at.y), ImVec2(left + 4, at.y + height), c.accent);
        }
        const float letter = ImGui::CalcTextSize("0").x;
        draw_gutter(workspace, number, at.x, at.y, letter * 6, height);
        float x = at.x + letter * 6;
        for (const Word& word : words) {
            const char* begin = line.data() + word.begin;
            const char* end = line.data() + word.end;
            list->AddText(ImVec2(x, at.y + (height - ImGui::GetFontSize()) / 2), color_of(word.kind), begin, end);
            x += ImGui::CalcTextSize(begin, end).x;
        }
        draw_labels(workspace, number, x + 2 * letter, at.y, height, labels);
        ImGui::Dummy(ImVec2(x - at.x, height - ImGui::GetStyle().ItemSpacing.y));
    }

    static void draw_labels(Workspace& workspace, std::uint32_t number, float x, float y, float height,
                            const std::vector<Label>& labels) {
        ImDrawList* list = ImGui::GetWindowDrawList();
        const Palette& c = colors();
        std::vector<const TaskView*> here;
        for (const Label& label : labels) {
            if (label.line == number) here.push_back(label.task);
        }
        if (here.empty()) return;
        // As many as there is room for behind the line; one stands on its end rather than out of sight.
        const float right = ImGui::GetWindowPos().x + ImGui::GetWindowWidth() - ImGui::GetStyle().ScrollbarSize;
        const float more = ImGui::CalcTextSize("+999").x + 24, room = std::max(right - x, kLeastLabel + more);
        const auto width_of = [](const std::string& text) { return ImGui::CalcTextSize(text.c_str()).x + 24; };
        std::vector<std::string> names;
        float wide = 0;
        for (const TaskView* task : here) {
            std::string name = shortened_name(task->name, room - more - 24);
            const bool last = names.size() + 1 == here.size();
            if (!names.empty() && (names.size() == kMostLabels || wide + width_of(name) + (last ? 0 : more) > room))
                break;
            wide += width_of(name);
            names.push_back(std::move(name));
        }
        if (names.size() < here.size()) wide += more;
        x = std::min(x, std::max(right - wide, ImGui::GetWindowPos().x + 60));
        for (std::size_t i = 0; i <= names.size() && i < here.size(); ++i) {
            const bool rest = i == names.size();
            const std::string text = rest ? fmt::format("+{}", here.size() - names.size()) : names[i];
            const TaskView& task = *here[i];
            const ImVec2 top(x, y + 1), bottom(x + width_of(text) - 6, y + height - 1);
            const bool selected = task.id == workspace.selected && !rest;
            list->AddRectFilled(top, bottom, c.raised, 4);
            list->AddRect(top, bottom, selected ? c.accent : c.line, 4);
            list->AddRectFilled(top, ImVec2(top.x + 5, bottom.y), state_color(task.state), 4,
                                ImDrawFlags_RoundCornersLeft);
            list->AddText(ImVec2(x + 11, y + 2), c.text, text.c_str());
            if (rest) return;
            ImGui::PushID(static_cast<int>(task.id));
            const Touch touch = hot_spot("label", top, bottom);
            ImGui::PopID();
            if (touch.hovered) tooltip(task_sentence(task) + " here");
            if (touch.pressed) workspace.select(task.id);
            x = bottom.x + 6;
        }
    }

    SourceEditor editor_;
    std::string find_, shown_;  // what is looked for; which program is drawn
    bool was_editing_ = false;
    std::uint32_t last_line_ = 0, last_linked_ = 0;
};

}  // namespace

std::unique_ptr<Panel> make_source_panel() { return std::make_unique<SourcePanel>(); }

}  // namespace loopglass
