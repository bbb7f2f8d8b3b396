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

constexpr float kColumn = 40, kRow = 36, kHeight = 26;

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
        if (const Trace* trace = &workspace.playback.trace(); trace != trace_ || position != position_) {
            trace_ = trace;
            position_ = position;
            graph_ = await_graph(*trace, workspace.playback.waits());
        }
        if (graph_.nodes.empty())
            return colored_text(colors().dim, "At this moment no task waits for another or for a lock.");
        measure();
        const ImVec2 origin = ImGui::GetCursorScreenPos();
        ImDrawList& list = *ImGui::GetWindowDrawList();
        for (const AwaitEdge& edge : graph_.edges) draw_edge(list, origin, edge);
        for (const AwaitNode& node : graph_.nodes) draw_node(workspace, *snapshot, list, origin, node);
        ImGui::SetCursorScreenPos(origin);
        ImGui::Dummy(ImVec2(left_.empty() ? 0 : left_.back(), kRow * static_cast<float>(graph_.rows)));
        if (graph_.left_out > 0) colored_text(colors().dim, fmt::format("{} more tasks wait.", graph_.left_out));
    }

private:
    static float width_of(const AwaitNode& node) { return ImGui::CalcTextSize(node.label.c_str()).x + 26; }

    /// Columns as wide as their widest box.
    void measure() {
        left_.assign(static_cast<std::size_t>(graph_.columns) + 1, 0);
        for (const AwaitNode& node : graph_.nodes) {
            float& width = left_[static_cast<std::size_t>(node.column) + 1];
            width = std::max(width, width_of(node) + kColumn);
        }
        for (std::size_t i = 1; i < left_.size(); ++i) left_[i] += left_[i - 1];
    }

    ImVec2 corner(ImVec2 origin, const AwaitNode& node) const {
        return {origin.x + left_[static_cast<std::size_t>(node.column)],
                origin.y + 4 + kRow * static_cast<float>(node.row)};
    }

    void draw_edge(ImDrawList& list, ImVec2 origin, const AwaitEdge& edge) const {
        const AwaitNode &from = graph_.nodes[edge.from], &to = graph_.nodes[edge.to];
        const ImVec2 a = corner(origin, from), b = corner(origin, to);
        const ImU32 color = edge.in_cycle ? colors().error : colors().dim;
        const float thick = edge.in_cycle ? 2.5F : 1.5F;
        const bool back = to.column <= from.column;
        if (!back) {
            const ImVec2 begin(a.x + width_of(from), a.y + kHeight / 2), end(b.x - 1, b.y + kHeight / 2);
            const float bend = std::max(14.0F, (end.x - begin.x) / 2);
            list.AddBezierCubic(begin, ImVec2(begin.x + bend, begin.y), ImVec2(end.x - bend, end.y),
                                ImVec2(end.x - 6, end.y), color, thick);
            list.AddTriangleFilled(end, ImVec2(end.x - 8, end.y - 4), ImVec2(end.x - 8, end.y + 4), color);
            return;
        }
        // Back to the left, underneath.
        const float low = std::max(a.y, b.y) + kHeight + 7;
        const ImVec2 begin(a.x + width_of(from) / 2, a.y + kHeight), end(b.x + width_of(to) / 2, b.y + kHeight + 1);
        list.AddBezierCubic(begin, ImVec2(begin.x, low + 6), ImVec2(end.x, low + 6), ImVec2(end.x, end.y + 5), color,
                            thick);
        list.AddTriangleFilled(end, ImVec2(end.x - 4, end.y + 8), ImVec2(end.x + 4, end.y + 8), color);
    }

    void draw_node(Workspace& workspace, const Snapshot& snapshot, ImDrawList& list, ImVec2 origin,
                   const AwaitNode& node) {
        const ImVec2 at = corner(origin, node), end(at.x + width_of(node), at.y + kHeight);
        const Palette& c = colors();
        ImGui::SetCursorScreenPos(at);
        ImGui::PushID(static_cast<int>(node.entity));
        const bool pressed = invisible_button("box", ImVec2(end.x - at.x, kHeight));
        const bool hovered = ImGui::IsItemHovered();
        ImGui::PopID();
        const TaskView* task = find_task(snapshot, node.entity);
        const bool selected = node.entity == (node.is_task ? workspace.selected : workspace.selected_thing);
        const float round = node.is_task ? 4.0F : kHeight / 2;
        list.AddRectFilled(at, end, hovered ? c.line : node.is_task ? c.raised : c.background, round);
        list.AddRect(at, end,
                     node.in_cycle ? c.error
                     : selected    ? c.accent
                                   : c.line,
                     round, 0, node.in_cycle || selected ? 2.0F : 1.0F);
        if (task != nullptr) list.AddRectFilled(at, ImVec2(at.x + 5, end.y), state_color(task->state), 4);
        list.AddText(ImVec2(at.x + 13, at.y + (kHeight - ImGui::GetTextLineHeight()) / 2), c.text, node.label.c_str());
        if (hovered && task != nullptr)
            ImGui::SetTooltip(
                "%s: %s", node.label.c_str(),
                task->waits_for.empty() ? state_word(task->state) : ("waits for " + task->waits_for).c_str());
        if (!pressed) return;
        if (node.is_task)
            workspace.select(node.entity);
        else
            workspace.selected_thing = node.entity;
    }

    const Trace* trace_ = nullptr;
    std::uint64_t position_ = UINT64_MAX;
    AwaitGraph graph_;
    std::vector<float> left_;  // of the columns
};

}  // namespace

std::unique_ptr<Panel> make_await_graph_panel() { return std::make_unique<AwaitGraphPanel>(); }

}  // namespace loopglass
