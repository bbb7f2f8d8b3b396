// The timeline: a lane for the loop and one for each task. Click or drag scrubs, the wheel zooms, the right button
// pans.
#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include <fmt/format.h>
#include <imgui.h>

#include "gui/app/theme.hpp"
#include "gui/panels/controls.hpp"
#include "gui/panels/panel.hpp"
#include "gui/panels/timeline_lanes.hpp"
#include "gui/panels/timeline_shapes.hpp"

namespace loopglass {

namespace {

constexpr float kLabels = TimelineLanes::kLabels;
/// The axis: its numbers, and below them the strip for the cursor's handle, output and problems.
constexpr float kNumbers = 17, kStrip = 11, kAxis = kNumbers + kStrip;

/// The next of 1, 2, 3, 5, 8 times a power of ten: the axis grows in jumps, not with each step.
double round_up(double value) {
    const double power = std::pow(10.0, std::floor(std::log10(std::max(value, 1.0))));
    for (const double factor : {1.0, 2.0, 3.0, 5.0, 8.0}) {
        if (value <= factor * power) return factor * power;
    }
    return 10 * power;
}

class TimelinePanel final : public Panel {
public:
    const char* title() const override { return "Timeline"; }
    Place place() const override { return Place::bottom; }
    void draw(Workspace& workspace) override {
        draw_header(workspace);
        if (!workspace.playback.has_session()) return;
        const Trace& trace = workspace.playback.trace();
        trace_ = &trace;
        const std::uint64_t shown = workspace.playback.timeline().identity();
        if (std::exchange(shown_, shown) != shown) fitted_ = true;
        until_ = static_cast<EventRef>(workspace.hides_future() ? workspace.playback.session().position()
                                                                : trace.events.size());
        origin_ = ImGui::GetCursorScreenPos();
        const ImVec2 size = ImGui::GetContentRegionAvail();
        view_.width = std::max(size.x - kLabels - 16, 50.0F);
        if (view_.axis != workspace.axis) fitted_ = true;
        view_.axis = workspace.axis;
        if (workspace.fit_wanted) fitted_ = true;
        if (fitted_) fit(workspace);
        if (workspace.zoom_to_cursor_wanted) zoom_to_cursor(workspace);
        workspace.fit_wanted = workspace.zoom_to_cursor_wanted = false;
        draw_axis(workspace, size);
        scrub_on_axis(workspace, size);
        ImGui::SetCursorScreenPos(ImVec2(origin_.x, origin_.y + kAxis));
        ImGui::PushStyleColor(ImGuiCol_ChildBg, 0);  // the axis shines through
        ImGui::BeginChild("lanes", ImVec2(0, 0), false, ImGuiWindowFlags_NoScrollWithMouse);
        ImGui::PopStyleColor();
        draw_lanes(workspace);
        ImGui::EndChild();
        lanes_.draw_markers(*ImGui::GetWindowDrawList(), ImVec2(origin_.x, origin_.y + kNumbers), origin_.y + size.y);
        draw_cursor(workspace, size);
    }

private:
    float x_of(double value) const { return origin_.x + kLabels + view_.x_of(value); }

    static void legend(const char* word, LaneState state) {
        const ImVec2 at = ImGui::GetCursorScreenPos();
        const float height = ImGui::GetTextLineHeight();
        const float top = at.y + ImGui::GetStyle().FramePadding.y;
        draw_state(*ImGui::GetWindowDrawList(), state, ImVec2(at.x, top + 2), ImVec2(at.x + 20, top + height - 1));
        ImGui::Dummy(ImVec2(20, height));
        ImGui::SameLine(0, 6);
        colored_text(colors().dim, word);
    }

    void draw_header(Workspace& workspace) {
        ImGui::AlignTextToFramePadding();
        section("TIMELINE");
        const char* axis = workspace.axis == TimelineAxis::virtual_time ? "by time"
                           : workspace.both_axes                        ? "by step and time"
                                                                        : "by step";
        const ImGuiStyle& style = ImGui::GetStyle();
        const auto width_of = [&](const char* label) {
            return ImGui::CalcTextSize(label).x + 2 * style.FramePadding.x + style.ItemSpacing.x;
        };
        const char* fold = workspace.fold_finished ? "Unfold" : "Fold";
        const float buttons = 110 + style.ItemSpacing.x + width_of(fold) + width_of(axis) + width_of("Fit");
        const float right = ImGui::GetWindowContentRegionMax().x;
        draw_legend(right - buttons - 10, workspace.playback.timeline().has_blocked_time());
        ImGui::SameLine(std::max(right - buttons, kLabels));
        ImGui::SetNextItemWidth(110);
        text_field("##search", "search", workspace.lane_search, std::exchange(workspace.search_wanted, false));
        ImGui::SameLine();
        command_button(workspace, "fold", fold);
        ImGui::SameLine();
        command_button(workspace, "axis", axis);
        ImGui::SameLine();
        ImGui::BeginDisabled(fitted_);
        command_button(workspace, "fit", "Fit");
        ImGui::EndDisabled();
    }

    /// As much of it as there is room for; a loop that is blocked is named even where there is little.
    static void draw_legend(float right, bool blocked) {
        struct Entry {
            const char* word;
            LaneState state;
        };
        float x = kLabels + ImGui::GetStyle().WindowPadding.x;
        std::array entries = {Entry{"runs", LaneState::running},        Entry{"ready", LaneState::ready},
                              Entry{"waits", LaneState::waiting},       Entry{"sleeps", LaneState::sleeping},
                              Entry{"not started", LaneState::created}, Entry{"blocks the loop", LaneState::blocked}};
        if (blocked) std::rotate(entries.begin() + 1, entries.end() - 1, entries.end());
        for (const Entry& entry : entries) {
            const float width = 20 + 6 + ImGui::CalcTextSize(entry.word).x + 16;
            if (x + width > right) return;
            ImGui::SameLine(x);
            legend(entry.word, entry.state);
            x += width;
        }
    }

    /// The cursor in the middle, and as much around it as fills the width at a readable scale.
    void zoom_to_cursor(const Workspace& workspace) {
        const Session& session = workspace.playback.session();
        const double at =
            workspace.playback.timeline().axis_value(*trace_, static_cast<EventRef>(session.position()), view_.axis);
        const double all = workspace.playback.timeline().extent(*trace_, view_.axis, until_);
        const double span = view_.axis == TimelineAxis::steps ? 60.0 : std::max(all / 20, 1e6);
        view_.begin = std::max(at - span / 2, 0.0);
        view_.end = view_.begin + span;
        fitted_ = false;
    }

    void fit(const Workspace& workspace) {
        const TimelineModel& model = workspace.playback.timeline();
        const double extent = model.extent(*trace_, view_.axis, until_);
        const double least = view_.axis == TimelineAxis::steps ? 30 : 1e6;
        view_.begin = 0;
        view_.end =
            workspace.hides_future() ? round_up(std::max(extent * 1.02, least)) : std::max(extent * 1.02, least);
    }

    void draw_axis(const Workspace& workspace, ImVec2 size) const {
        ImDrawList& list = *ImGui::GetWindowDrawList();
        const bool both = workspace.both_axes && view_.axis == TimelineAxis::steps;
        for (const TimelineTick& tick : TimelineModel::ticks(view_, both ? 130 : 80)) {
            const float x = std::floor(origin_.x + kLabels + tick.x) + 0.5F;
            list.AddLine(ImVec2(x, origin_.y + kAxis - 4), ImVec2(x, origin_.y + size.y), colors().line);
            std::string label = tick.label;
            if (both) {
                const EventRef event =
                    workspace.playback.timeline().event_at(*trace_, view_.value_at(tick.x), view_.axis);
                if (event != 0)
                    label +=
                        fmt::format(" \xc2\xb7 {:g} s", static_cast<double>(trace_->events[event - 1].time) * 1e-9);
            }
            const float end = x + 4 + ImGui::CalcTextSize(label.c_str()).x;
            if (end < origin_.x + size.x) list.AddText(ImVec2(x + 4, origin_.y), colors().dim, label.c_str());
        }
        list.AddText(ImVec2(origin_.x, origin_.y), colors().dim,
                     view_.axis == TimelineAxis::virtual_time ? "virtual time"
                     : both                                   ? "event \xc2\xb7 time"
                                                              : "event");
    }

    /// The cursor is dragged on the axis as well; what stands in its strip says what it is.
    void scrub_on_axis(Workspace& workspace, ImVec2 size) {
        ImGui::SetCursorScreenPos(ImVec2(origin_.x + kLabels, origin_.y));
        ImGui::InvisibleButton("axis", ImVec2(std::max(size.x - kLabels, 10.0F), kAxis));
        mouse_only();  // the keys that step move the cursor
        const ImGuiIO& io = ImGui::GetIO();
        const float x = io.MousePos.x - origin_.x - kLabels;
        if (ImGui::IsItemHovered() && io.MouseWheel != 0) zoom(x, io.MouseWheel);
        if (ImGui::IsItemActive())
            scrub(workspace, x);
        else if (ImGui::IsItemHovered())
            say(lanes_.marker_tooltip(x));
    }

    void scrub(Workspace& workspace, float x) {
        workspace.notice.clear();
        workspace.playback.seek(
            workspace.playback.timeline().event_at(*trace_, view_.value_at(std::max(x, 0.0F)), view_.axis));
    }

    void draw_lanes(Workspace& workspace) {
        const ImVec2 top = ImGui::GetCursorScreenPos();
        const float visible_top = ImGui::GetWindowPos().y, visible_bottom = visible_top + ImGui::GetWindowHeight();
        const EntityId arrows = workspace.selected != 0 ? workspace.selected : workspace.playback.this_task();
        const auto cursor = static_cast<EventRef>(workspace.playback.session().position());
        lanes_.set({trace_, &workspace.playback.timeline(), view_, until_, workspace.selected, workspace.selected_thing,
                    arrows},
                   {until_, workspace.fold_finished, cursor, workspace.lane_search});
        lanes_.share_height(visible_bottom - visible_top - 2);
        const float row_height = lanes_.row_height();
        const auto& rows = lanes_.rows();
        const float height = std::max(row_height * static_cast<float>(rows.size() + (lanes_.folded() > 0 ? 1 : 0)),
                                      visible_bottom - visible_top - 2);
        ImGui::InvisibleButton("lanes", ImVec2(std::max(ImGui::GetContentRegionAvail().x, 10.0F), height),
                               ImGuiButtonFlags_MouseButtonLeft | ImGuiButtonFlags_MouseButtonRight);
        mouse_only();  // keys step the cursor, and go from row to row
        const bool hovered = ImGui::IsItemHovered(), held = ImGui::IsItemActive();
        ImDrawList& list = *ImGui::GetWindowDrawList();
        lanes_.draw(list, top, visible_top, visible_bottom);
        draw_pointed_at(list, workspace, top, visible_top, visible_bottom);
        if (rows.empty()) say_why_empty(list, workspace, ImVec2(top.x + kLabels + 12, top.y + 6));
        if (lanes_.folded() > 0)
            list.AddText(
                ImVec2(top.x, top.y + row_height * static_cast<float>(rows.size()) + 4), colors().dim,
                fmt::format("{} finished {} folded", lanes_.folded(), lanes_.folded() == 1 ? "task" : "tasks").c_str());
        else if (rows.size() <= 1 && !workspace.lane_search.empty())
            list.AddText(ImVec2(top.x + kLabels, top.y + row_height + 4), colors().dim, "No row has that in its name.");
        if (hovered || held) handle_mouse(workspace, top.y, hovered);
        take_row_keys(workspace, top, visible_top, visible_bottom);
    }

    /// On a ground of its own: the axis's lines would run through the words.
    static void say_why_empty(ImDrawList& list, const Workspace& workspace, ImVec2 at) {
        const bool over = workspace.playback.session().recorded() && !workspace.hides_future();
        const char* words =
            over ? "This program has no event loop and no task."
                 : "Every step of the program leaves its mark here: a row for the loop, a row for each task.";
        const ImVec2 size = ImGui::CalcTextSize(words);
        list.AddRectFilled(ImVec2(at.x - 4, at.y - 2), ImVec2(at.x + size.x + 4, at.y + size.y + 2), colors().panel);
        list.AddText(at, colors().dim, words);
    }

    /// The keyboard goes from row to row.
    void take_row_keys(Workspace& workspace, ImVec2 top, float visible_top, float visible_bottom) const {
        const FocusGroup list("rows");
        float y = top.y;
        for (const TimelineRow& row : lanes_.rows()) {
            const ImVec2 at(top.x - 6, y), end(top.x + kLabels + view_.width, y + lanes_.row_height());
            y += lanes_.row_height();
            if (end.y < visible_top || at.y > visible_bottom || !may_select(row)) continue;
            ImGui::PushID(static_cast<int>(row.entity));
            if (focus_stop("row", at, end)) select(workspace, row);
            ImGui::PopID();
        }
    }

    bool may_select(const TimelineRow& row) const {
        return row.resource != nullptr || trace_->entities[row.entity].kind == EntityKind::task;
    }

    void select(Workspace& workspace, const TimelineRow& row) const {
        if (trace_->entities[row.entity].kind == EntityKind::task)
            workspace.select(workspace.selected == row.entity ? 0 : row.entity);
        else
            workspace.selected_thing = workspace.selected_thing == row.entity ? 0 : row.entity;
    }

    /// What the lesson's text points at: a task's row, a moment.
    void draw_pointed_at(ImDrawList& list, const Workspace& workspace, ImVec2 top, float visible_top,
                         float visible_bottom) {
        const int row = workspace.highlighted_task == 0 ? -1 : lanes_.row_of(workspace.highlighted_task);
        if (row >= 0) {
            const float y = top.y + lanes_.row_height() * static_cast<float>(row);
            list.AddRect(ImVec2(top.x - 6, y + 1), ImVec2(top.x + kLabels + view_.width, y + lanes_.row_height() - 1),
                         colors().warning, 3, 0, 1.5F);
        }
        const EventRef moment = workspace.highlighted_moment;
        if (moment == 0 || moment > until_) return;
        const float x = std::floor(x_of(workspace.playback.timeline().axis_value(*trace_, moment, view_.axis))) + 0.5F;
        if (x < origin_.x + kLabels - 1 || x > origin_.x + kLabels + view_.width + 8) return;
        list.AddLine(ImVec2(x, visible_top), ImVec2(x, visible_bottom), colors().warning, 2);
        if (row >= 0)
            list.AddCircle(ImVec2(x, top.y + lanes_.row_height() * (static_cast<float>(row) + 0.5F)), 9,
                           colors().warning, 0, 2);
    }

    void handle_mouse(Workspace& workspace, float top, bool hovered) {
        const ImGuiIO& io = ImGui::GetIO();
        const float x = io.MousePos.x - origin_.x - kLabels;
        const auto row = static_cast<std::size_t>(std::max((io.MousePos.y - top) / lanes_.row_height(), 0.0F));
        const auto& rows = lanes_.rows();
        const TimelineRow* under = row < rows.size() ? &rows[row] : nullptr;
        if (hovered && io.MouseWheel != 0) {
            if (x < 0 && static_cast<float>(rows.size()) * lanes_.row_height() > ImGui::GetWindowHeight())
                ImGui::SetScrollY(ImGui::GetScrollY() - io.MouseWheel * lanes_.row_height());
            else
                zoom(x, io.MouseWheel);
        }
        if (ImGui::IsMouseDragging(1, 2)) pan(io.MouseDelta.x);
        if (x < 0) {
            click_name(workspace, under);
            return;
        }
        if (ImGui::IsMouseDown(0) && ImGui::IsItemActive()) {
            scrub(workspace, x);
        } else if (hovered && under != nullptr) {
            say(lanes_.tooltip(*under, x));
        }
    }

    void click_name(Workspace& workspace, const TimelineRow* row) const {
        if (row == nullptr || !may_select(*row)) return;
        tooltip_box(fmt::format("Click to look closer at {}", lanes_.name_of(*row)));
        if (ImGui::IsMouseClicked(0)) select(workspace, *row);
    }

    static void say(const std::string& text) {
        if (!text.empty()) tooltip_box(text);
    }

    void zoom(float x, float wheel) {
        const double at = view_.value_at(x), factor = std::pow(0.8, static_cast<double>(wheel));
        const double least = view_.axis == TimelineAxis::steps ? 4 : 100;
        if ((view_.end - view_.begin) * factor < least) return;
        view_.begin = std::max(at - (at - view_.begin) * factor, 0.0);
        view_.end = at + (view_.end - at) * factor;
        fitted_ = false;
    }
    void pan(float pixels) {
        const double move =
            std::min(static_cast<double>(pixels / view_.width) * (view_.end - view_.begin), view_.begin);
        view_.begin -= move;
        view_.end -= move;
        fitted_ = false;
    }

    void draw_cursor(const Workspace& workspace, ImVec2 size) const {
        const Session& session = workspace.playback.session();
        const double value =
            workspace.playback.timeline().axis_value(*trace_, static_cast<EventRef>(session.position()), view_.axis);
        const float x = std::floor(x_of(value)) + 0.5F;
        if (x < origin_.x + kLabels - 1 || x > origin_.x + kLabels + view_.width + 8) return;
        ImDrawList& list = *ImGui::GetWindowDrawList();
        const float top = origin_.y + kNumbers;
        list.AddLine(ImVec2(x, top), ImVec2(x, origin_.y + size.y), colors().accent, 2);
        list.AddTriangleFilled(ImVec2(x - 7, top), ImVec2(x + 7, top), ImVec2(x, top + kStrip), colors().accent);
    }

    TimelineView view_;
    const Trace* trace_ = nullptr;
    TimelineLanes lanes_;
    ImVec2 origin_{};
    EventRef until_ = 0;
    std::uint64_t shown_ = 0;  // the model's identity
    bool fitted_ = true;
};

}  // namespace

std::unique_ptr<Panel> make_timeline_panel() { return std::make_unique<TimelinePanel>(); }

}  // namespace loopglass
