// Who waits for whom, as a picture; circles in red.
#include "gui/model/await_graph.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "gui/app/theme.hpp"
#include "gui/panels/chips.hpp"
#include "gui/panels/controls.hpp"
#include "gui/panels/panel.hpp"

namespace loopglass {

namespace {

constexpr float kLeastGap = 24, kMostGap = 44;  // between columns
constexpr float kRow = 36, kHeight = 26;
constexpr float kMostName = 130;
constexpr float kLeastFit = 0.7F;  // smaller letters nobody reads: then it is moved by hand
constexpr float kSmallest = 0.4F, kLargest = 2;

class AwaitGraphPanel final : public Panel {
public:
    const char* title() const override { return "Await graph"; }
    const char* id() const override { return "graph"; }
    Place place() const override { return Place::drawer; }
    bool offered(const Workspace& workspace) const override { return workspace.playback.facts().tasks > 1; }
    void draw(Workspace& workspace) override {
        const Snapshot* snapshot = settled_snapshot(workspace);
        if (snapshot == nullptr) return;
        const std::uint64_t position = workspace.playback.session().position();
        if (const std::uint64_t run = workspace.playback.timeline().identity(); run != run_ || position != position_) {
            run_ = run;
            position_ = position;
            graph_ = await_graph(workspace.playback.trace(), workspace.playback.waits());
        }
        if (graph_.nodes.empty())
            return colored_text(colors().dim, "At this moment no task waits for another or for a lock.");
        const ImVec2 top = ImGui::GetCursorScreenPos();
        ImVec2 room = ImGui::GetContentRegionAvail();
        if (graph_.left_out > 0) room.y -= ImGui::GetTextLineHeightWithSpacing();
        room = ImVec2(std::max(room.x, 20.0F), std::max(room.y, 20.0F));
        measure(room.x);
        if (fitted_) fit(room);
        ImDrawList& list = *ImGui::GetWindowDrawList();
        list.PushClipRect(top, ImVec2(top.x + room.x, top.y + room.y), true);
        const ImVec2 origin(top.x + moved_.x, top.y + moved_.y);
        for (const AwaitEdge& edge : graph_.edges) draw_edge(list, origin, edge);
        bool over_box = false;
        for (const AwaitNode& node : graph_.nodes) draw_node(workspace, *snapshot, list, origin, node, over_box);
        list.PopClipRect();
        ImGui::SetCursorScreenPos(top);
        ImGui::Dummy(room);
        handle_mouse(top, room, over_box);
        if (graph_.left_out > 0) colored_text(colors().dim, fmt::format("{} more tasks wait.", graph_.left_out));
    }

private:
    /// "fetch-cus…0015  +22": who stands for others says for how many.
    static std::string label_of(const AwaitNode& node) {
        std::string label = shortened_name(node.label, kMostName);
        if (node.more > 0) label += fmt::format("  +{}", node.more);
        return label;
    }
    float width_of(const AwaitNode& node) const {
        return (ImGui::CalcTextSize(label_of(node).c_str()).x + 26) * scale_;
    }

    /// Columns as wide as their widest box, as far apart as there is room.
    void measure(float room) {
        left_.assign(static_cast<std::size_t>(graph_.columns) + 1, 0);
        float boxes = 0;
        for (const AwaitNode& node : graph_.nodes) {
            float& width = left_[static_cast<std::size_t>(node.column) + 1];
            width = std::max(width, width_of(node) / scale_);
        }
        for (const float width : left_) boxes += width;
        const auto gaps = static_cast<float>(std::max(graph_.columns - 1, 1));
        const float gap = std::clamp((room - boxes - 2) / gaps, kLeastGap, kMostGap);
        for (std::size_t i = 1; i < left_.size(); ++i) left_[i] += left_[i - 1] + gap;
        width_ = left_.empty() ? 0 : left_.back() - gap;
    }

    void fit(ImVec2 room) {
        const float height = kRow * static_cast<float>(graph_.rows) + 10;
        scale_ = std::clamp(std::min(room.x / std::max(width_ + 2, 1.0F), room.y / height), kLeastFit, 1.0F);
        moved_ = ImVec2(1, 0);
    }

    /// The wheel zooms at the mouse, dragging moves, a double click fits it again.
    void handle_mouse(ImVec2 top, ImVec2 room, bool over_box) {
        const ImGuiIO& io = ImGui::GetIO();
        const ImVec2 end(top.x + room.x, top.y + room.y);
        const bool inside = ImGui::IsWindowHovered(ImGuiHoveredFlags_AllowWhenBlockedByActiveItem) &&
                            ImGui::IsMouseHoveringRect(top, end);
        if (inside && io.MouseWheel != 0) {
            const float before = scale_;
            scale_ = std::clamp(scale_ * std::pow(1.15F, io.MouseWheel), kSmallest, kLargest);
            const ImVec2 at(io.MousePos.x - top.x, io.MousePos.y - top.y);
            moved_ = ImVec2(at.x - (at.x - moved_.x) * scale_ / before, at.y - (at.y - moved_.y) * scale_ / before);
            fitted_ = false;
        }
        if (inside && !over_box && ImGui::IsMouseClicked(0)) dragged_ = true;
        if (!ImGui::IsMouseDown(0)) dragged_ = false;
        if (dragged_ && (io.MouseDelta.x != 0 || io.MouseDelta.y != 0)) {
            moved_ = ImVec2(moved_.x + io.MouseDelta.x, moved_.y + io.MouseDelta.y);
            fitted_ = false;
        }
        if (inside && !over_box && ImGui::IsMouseDoubleClicked(0)) fitted_ = true;
    }

    ImVec2 corner(ImVec2 origin, const AwaitNode& node) const {
        return {origin.x + left_[static_cast<std::size_t>(node.column)] * scale_,
                origin.y + (4 + kRow * static_cast<float>(node.row)) * scale_};
    }

    void draw_edge(ImDrawList& list, ImVec2 origin, const AwaitEdge& edge) const {
        const AwaitNode &from = graph_.nodes[edge.from], &to = graph_.nodes[edge.to];
        const ImVec2 a = corner(origin, from), b = corner(origin, to);
        const float height = kHeight * scale_;
        const ImU32 color = edge.in_cycle ? colors().error : colors().dim;
        const float thick = edge.in_cycle ? 2.5F : 1.5F;
        const bool back = to.column <= from.column;
        if (!back) {
            const ImVec2 begin(a.x + width_of(from), a.y + height / 2), end(b.x - 1, b.y + height / 2);
            const float bend = std::max(14.0F * scale_, (end.x - begin.x) / 2);
            list.AddBezierCubic(begin, ImVec2(begin.x + bend, begin.y), ImVec2(end.x - bend, end.y),
                                ImVec2(end.x - 6, end.y), color, thick);
            list.AddTriangleFilled(end, ImVec2(end.x - 8, end.y - 4), ImVec2(end.x - 8, end.y + 4), color);
            return;
        }
        // Back to the left, underneath.
        const float low = std::max(a.y, b.y) + height + 7 * scale_;
        const ImVec2 begin(a.x + width_of(from) / 2, a.y + height), end(b.x + width_of(to) / 2, b.y + height + 1);
        list.AddBezierCubic(begin, ImVec2(begin.x, low + 6 * scale_), ImVec2(end.x, low + 6 * scale_),
                            ImVec2(end.x, end.y + 5), color, thick);
        list.AddTriangleFilled(end, ImVec2(end.x - 4, end.y + 8), ImVec2(end.x + 4, end.y + 8), color);
    }

    void draw_node(Workspace& workspace, const Snapshot& snapshot, ImDrawList& list, ImVec2 origin,
                   const AwaitNode& node, bool& over_box) {
        const float height = kHeight * scale_;
        const ImVec2 at = corner(origin, node), end(at.x + width_of(node), at.y + height);
        const Palette& c = colors();
        ImGui::SetCursorScreenPos(at);
        ImGui::PushID(static_cast<int>(node.entity));
        const bool pressed = invisible_button("box", ImVec2(end.x - at.x, height));
        const bool hovered = ImGui::IsItemHovered();
        over_box = over_box || hovered;
        ImGui::PopID();
        const TaskView* task = find_task(snapshot, node.entity);
        const bool selected = node.entity == (node.is_task ? workspace.selected : workspace.selected_thing);
        const float round = node.is_task ? 4.0F : height / 2;
        list.AddRectFilled(at, end, hovered ? c.line : node.is_task ? c.raised : c.background, round);
        list.AddRect(at, end,
                     node.in_cycle ? c.error
                     : selected    ? c.accent
                                   : c.line,
                     round, 0, node.in_cycle || selected ? 2.0F : 1.0F);
        if (task != nullptr)
            list.AddRectFilled(at, ImVec2(at.x + 5 * scale_, end.y), state_color(task->state), 4,
                               ImDrawFlags_RoundCornersLeft);
        const float size = ImGui::GetFontSize() * scale_;
        list.AddText(ImGui::GetFont(), size, ImVec2(at.x + 13 * scale_, at.y + std::floor((height - size) / 2)), c.text,
                     label_of(node).c_str());
        if (hovered && task != nullptr)
            tooltip(task_sentence(*task) + (node.more > 0 ? fmt::format(", and {} more alike", node.more) : ""));
        if (!pressed) return;
        if (node.is_task)
            workspace.select(node.entity);
        else
            workspace.selected_thing = node.entity;
    }

    std::uint64_t run_ = 0;  // the timeline's identity
    std::uint64_t position_ = UINT64_MAX;
    AwaitGraph graph_;
    std::vector<float> left_;  // of the columns, at their full size
    float width_ = 0, scale_ = 1;
    ImVec2 moved_{};
    bool fitted_ = true, dragged_ = false;
};

}  // namespace

std::unique_ptr<Panel> make_await_graph_panel() { return std::make_unique<AwaitGraphPanel>(); }

}  // namespace loopglass
