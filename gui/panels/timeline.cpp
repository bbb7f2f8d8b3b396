// The timeline: a lane for the loop and one for each task. Click or drag scrubs, the wheel zooms, the right button
// pans.
#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "gui/app/theme.hpp"
#include "gui/panels/panel.hpp"
#include "gui/panels/timeline_shapes.hpp"
#include "sim/session/narration.hpp"

namespace loopglass {

namespace {

constexpr float kLabels = 132, kRow = 24, kAxis = 22;
constexpr int kMostArrows = 300;

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
        if (&trace != trace_) {
            trace_ = &trace;
            fitted_ = true;
        }
        until_ = static_cast<EventRef>(workspace.hides_future() ? workspace.playback.session().position()
                                                                : trace.events.size());
        origin_ = ImGui::GetCursorScreenPos();
        const ImVec2 size = ImGui::GetContentRegionAvail();
        view_.width = std::max(size.x - kLabels - 16, 50.0F);
        if (view_.axis != workspace.axis) fitted_ = true;
        view_.axis = workspace.axis;
        if (fitted_) fit(workspace);
        draw_axis(size);
        ImGui::SetCursorScreenPos(ImVec2(origin_.x, origin_.y + kAxis));
        ImGui::PushStyleColor(ImGuiCol_ChildBg, 0);  // the axis shines through
        ImGui::BeginChild("lanes", ImVec2(0, 0), false, ImGuiWindowFlags_NoScrollWithMouse);
        ImGui::PopStyleColor();
        draw_lanes(workspace);
        ImGui::EndChild();
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
        section(word);
        ImGui::SameLine(0, 16);
    }

    void draw_header(Workspace& workspace) {
        ImGui::AlignTextToFramePadding();
        section("TIMELINE");
        ImGui::SameLine(kLabels + ImGui::GetStyle().WindowPadding.x);
        ImGui::AlignTextToFramePadding();
        legend("runs", LaneState::running);
        legend("ready", LaneState::ready);
        legend("waits", LaneState::waiting);
        legend("sleeps", LaneState::sleeping);
        legend("blocks the loop", LaneState::blocked);
        const char* axis = workspace.axis == TimelineAxis::steps ? "by step" : "by time";
        const float width = ImGui::CalcTextSize(axis).x + ImGui::CalcTextSize("Fit").x +
                            4 * ImGui::GetStyle().FramePadding.x + ImGui::GetStyle().ItemSpacing.x;
        ImGui::SameLine(ImGui::GetWindowContentRegionMax().x - width);
        command_button(workspace, "axis", axis);
        ImGui::SameLine();
        ImGui::BeginDisabled(fitted_);
        if (ImGui::Button("Fit")) fitted_ = true;
        ImGui::EndDisabled();
    }

    void fit(const Workspace& workspace) {
        const TimelineModel& model = workspace.playback.timeline();
        const double extent = model.extent(*trace_, view_.axis, until_);
        const double least = view_.axis == TimelineAxis::steps ? 30 : 1e6;
        view_.begin = 0;
        view_.end =
            workspace.hides_future() ? round_up(std::max(extent * 1.02, least)) : std::max(extent * 1.02, least);
    }

    void draw_axis(ImVec2 size) const {
        ImDrawList& list = *ImGui::GetWindowDrawList();
        for (const TimelineTick& tick : TimelineModel::ticks(view_, 80)) {
            const float x = std::floor(origin_.x + kLabels + tick.x) + 0.5F;
            list.AddLine(ImVec2(x, origin_.y + kAxis - 4), ImVec2(x, origin_.y + size.y), colors().line);
            list.AddText(ImVec2(x + 4, origin_.y), colors().dim, tick.label.c_str());
        }
        list.AddText(ImVec2(origin_.x, origin_.y), colors().dim,
                     view_.axis == TimelineAxis::steps ? "event" : "virtual time");
    }

    void draw_lanes(Workspace& workspace) {
        const TimelineModel& model = workspace.playback.timeline();
        const ImVec2 top = ImGui::GetCursorScreenPos();
        const float visible_top = ImGui::GetWindowPos().y, visible_bottom = visible_top + ImGui::GetWindowHeight();
        rows_.clear();
        for (const Lane* lane : model.rows()) {
            if (!lane->intervals.empty() && lane->intervals.front().begin <= until_) rows_.push_back(lane);
        }
        const float height = std::max(kRow * static_cast<float>(rows_.size()), visible_bottom - visible_top - 2);
        ImGui::InvisibleButton("lanes", ImVec2(std::max(ImGui::GetContentRegionAvail().x, 10.0F), height),
                               ImGuiButtonFlags_MouseButtonLeft | ImGuiButtonFlags_MouseButtonRight);
        const bool hovered = ImGui::IsItemHovered(), held = ImGui::IsItemActive();
        ImDrawList& list = *ImGui::GetWindowDrawList();
        for (std::size_t i = 0; i < rows_.size(); ++i) {
            const float y = top.y + kRow * static_cast<float>(i);
            if (y + kRow < visible_top || y > visible_bottom) continue;
            draw_row(workspace, list, *rows_[i], y);
        }
        draw_markers(model, list, top.y, visible_bottom);
        draw_arrows(workspace, list, top.y);
        if (hovered || held) handle_mouse(workspace, top.y, hovered);
    }

    void draw_row(Workspace& workspace, ImDrawList& list, const Lane& lane, float y) {
        const bool selected = lane.entity == workspace.selected;
        const Palette& c = colors();
        if (selected)
            list.AddRectFilled(ImVec2(origin_.x - 6, y + 1), ImVec2(origin_.x + kLabels + view_.width, y + kRow - 1),
                               c.raised, 3);
        const std::string name = name_of_lane(lane);
        list.PushClipRect(ImVec2(origin_.x - 6, y), ImVec2(origin_.x + kLabels - 8, y + kRow), true);
        list.AddText(ImVec2(origin_.x, y + (kRow - ImGui::GetTextLineHeight()) / 2), selected ? c.accent : c.text,
                     name.c_str());
        list.PopClipRect();
        for (const TimelineBar& bar : workspace.playback.timeline().bars(lane, *trace_, view_, until_)) {
            if (bar.state == LaneState::sleeping && trace_->entities[lane.entity].kind == EntityKind::loop)
                continue;  // an idle loop is empty space
            const float left = origin_.x + kLabels + bar.left, right = origin_.x + kLabels + bar.right;
            if (bar.state == LaneState::running && trace_->entities[lane.entity].kind == EntityKind::loop) {
                // The loop is busy with somebody: that somebody's lane has the colour.
                list.AddRectFilled(ImVec2(left, y + 8), ImVec2(std::max(right - 1.5F, left + 1.5F), y + kRow - 8),
                                   c.waiting, 2);
                continue;
            }
            draw_state(list, bar.state, ImVec2(left, y + 4), ImVec2(std::max(right - 0.5F, left + 1.5F), y + kRow - 4));
        }
    }

    std::string name_of_lane(const Lane& lane) const {
        if (trace_->entities[lane.entity].kind == EntityKind::loop) return "event loop";
        return trace_->name_of(lane.entity);
    }

    void draw_markers(const TimelineModel& model, ImDrawList& list, float top, float bottom) const {
        for (const TimelineMarker& marker : model.markers(*trace_, view_, until_)) {
            const float x = x_of(model.axis_value(*trace_, marker.event, view_.axis));
            const float y = top - 1;
            if (marker.problem) {
                list.AddLine(ImVec2(x, y), ImVec2(x, bottom), colors().warning, 1);
                list.AddTriangleFilled(ImVec2(x - 5, y), ImVec2(x + 5, y), ImVec2(x, y + 7), colors().warning);
            } else {
                list.AddCircleFilled(ImVec2(x, y + 2), 3, colors().text);
            }
        }
    }

    int row_of(EntityId entity) const {
        for (std::size_t i = 0; i < rows_.size(); ++i) {
            if (rows_[i]->entity == entity) return static_cast<int>(i);
        }
        return -1;
    }

    /// Wake-ups of the task in question, and by it.
    void draw_arrows(Workspace& workspace, ImDrawList& list, float top) const {
        const EntityId task = workspace.selected != 0 ? workspace.selected : workspace.playback.this_task();
        if (task == 0) return;
        const TimelineModel& model = workspace.playback.timeline();
        const auto& edges = model.history().wake_edges();
        const EventRef first = model.event_at(*trace_, view_.begin, view_.axis);
        auto edge = std::lower_bound(edges.begin(), edges.end(), first,
                                     [](const WakeEdge& e, EventRef event) { return e.woke < event; });
        int drawn = 0;
        for (; edge != edges.end() && edge->woke <= until_ && drawn < kMostArrows; ++edge) {
            if (edge->from != task && edge->to != task) continue;
            const int from = std::max(row_of(edge->from), 0);  // a timer or callback without a lane: the loop's
            const int to = row_of(edge->to);
            if (to < 0 || from == to) continue;
            const float x = x_of(model.axis_value(*trace_, edge->woke, view_.axis));
            if (x > origin_.x + kLabels + view_.width) break;
            const float begin = x_of(model.axis_value(*trace_, edge->waker, view_.axis));
            draw_wake_arrow(list, ImVec2(begin, row_middle(top, from)),
                            ImVec2(std::max(x, begin + 4), row_middle(top, to)),
                            edge->to == task ? colors().accent : colors().dim);
            ++drawn;
        }
    }
    static float row_middle(float top, int row) { return top + kRow * (static_cast<float>(row) + 0.5F); }

    void handle_mouse(Workspace& workspace, float top, bool hovered) {
        const ImGuiIO& io = ImGui::GetIO();
        const float x = io.MousePos.x - origin_.x - kLabels;
        const auto row = static_cast<std::size_t>(std::max((io.MousePos.y - top) / kRow, 0.0F));
        const Lane* lane = row < rows_.size() ? rows_[row] : nullptr;
        if (hovered && io.MouseWheel != 0) {
            if (x < 0 && static_cast<float>(rows_.size()) * kRow > ImGui::GetWindowHeight())
                ImGui::SetScrollY(ImGui::GetScrollY() - io.MouseWheel * kRow);
            else
                zoom(x, io.MouseWheel);
        }
        if (ImGui::IsMouseDragging(1, 2)) pan(io.MouseDelta.x);
        if (x < 0) {
            if (lane != nullptr && trace_->entities[lane->entity].kind == EntityKind::task) {
                ImGui::SetTooltip("%s: click to look closer", name_of_lane(*lane).c_str());
                if (ImGui::IsMouseClicked(0)) {
                    workspace.selected = workspace.selected == lane->entity ? 0 : lane->entity;
                    workspace.playback.followed = workspace.selected;
                }
            }
            return;
        }
        if (ImGui::IsMouseDown(0) && ImGui::IsItemActive()) {
            workspace.notice.clear();
            workspace.playback.seek(workspace.playback.timeline().event_at(*trace_, view_.value_at(x), view_.axis));
        } else if (lane != nullptr && hovered) {
            show_tooltip(workspace, *lane, x);
        }
    }

    void show_tooltip(const Workspace& workspace, const Lane& lane, float x) const {
        const StateInterval* interval = workspace.playback.timeline().hit(lane, *trace_, view_, x, until_);
        for (const TimelineBar& bar : workspace.playback.timeline().bars(lane, *trace_, view_, until_)) {
            if (x < bar.left || x > bar.right) continue;
            ImGui::BeginTooltip();
            const StateInterval& shown = bar.hidden > 0 || interval == nullptr ? bar.interval : *interval;
            ImGui::Text("%s: %s", name_of_lane(lane).c_str(), describe(shown, *trace_).c_str());
            ImGui::PushTextWrapPos(380);
            ImGui::TextUnformatted(narrate(*trace_, shown.begin - 1).c_str());
            ImGui::PopTextWrapPos();
            if (bar.hidden > 0) ImGui::TextDisabled("%u more in the same place: zoom in with the wheel", bar.hidden);
            ImGui::EndTooltip();
            return;
        }
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
        list.AddLine(ImVec2(x, origin_.y + 8), ImVec2(x, origin_.y + size.y), colors().accent, 2);
        list.AddTriangleFilled(ImVec2(x - 6, origin_.y + 4), ImVec2(x + 6, origin_.y + 4), ImVec2(x, origin_.y + 14),
                               colors().accent);
    }

    TimelineView view_;
    const Trace* trace_ = nullptr;
    std::vector<const Lane*> rows_;
    ImVec2 origin_{};
    EventRef until_ = 0;
    bool fitted_ = true;
};

}  // namespace

std::unique_ptr<Panel> make_timeline_panel() { return std::make_unique<TimelinePanel>(); }

}  // namespace loopglass
