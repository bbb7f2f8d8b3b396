#pragma once
/// The rows of the timeline: bars, locks and queues, markers, arrows. What it draws is bounded by the pixels in sight.
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include <imgui.h>

#include "gui/model/timeline.hpp"
#include "gui/model/timeline_rows.hpp"
#include "gui/model/view_grid.hpp"

namespace loopglass {

class TimelineLanes {
public:
    static constexpr float kLabels = 148;
    static constexpr float kLeastRow = 18, kMostRow = 24;

    /// What is drawn: set before each frame. `generation` changes whenever the trace has grown or is another one.
    struct Scene {
        const Trace* trace = nullptr;
        const TimelineModel* model = nullptr;
        TimelineView view;
        EventRef until = UINT32_MAX;
        EntityId selected = 0, selected_thing = 0;
        EntityId arrows_of = 0;  ///< the task whose wake-ups are shown; 0: none
    };
    void set(const Scene& scene, RowOptions options);
    const std::vector<TimelineRow>& rows() const { return rows_.rows; }
    std::size_t folded() const { return rows_.folded; }

    /// Rows are as high as so many pixels allow for all of them, between the least and the most.
    void share_height(float pixels);
    float row_height() const { return row_; }

    /// `origin`: of the first row; only rows between `top` and `bottom` are drawn.
    void draw(ImDrawList& list, ImVec2 origin, float top, float bottom);
    std::string name_of(const TimelineRow& row) const;
    int row_of(EntityId entity) const;
    const std::vector<TimelineBar>& bars(const TimelineRow& row);
    const std::vector<ResourceBar>& resource_bars(const TimelineRow& row);
    /// Output and problems, in a strip above the rows; a problem's line goes down to `bottom`.
    void draw_markers(ImDrawList& list, ImVec2 origin, float bottom) const;
    /// A sentence or two on what is at a pixel of a row; empty: nothing.
    std::string tooltip(const TimelineRow& row, float x);
    /// On a marker near a pixel; empty: there is none.
    std::string marker_tooltip(float x) const;

private:
    void draw_row(ImDrawList& list, const TimelineRow& row, ImVec2 at);
    float draw_hidden(ImDrawList& list, std::uint32_t hidden, ImVec2 at) const;
    void draw_name(ImDrawList& list, const TimelineRow& row, ImVec2 at, float right) const;
    /// What a task runs, when its own name does not say it.
    std::string_view note_of(const TimelineRow& row) const;
    float text_top(ImVec2 at) const;
    void draw_resource(ImDrawList& list, const TimelineRow& row, ImVec2 at);
    void draw_connection(ImDrawList& list, const TimelineRow& row, ImVec2 at);
    void draw_holder(ImDrawList& list, EntityId holder, ImVec2 top, ImVec2 bottom) const;
    void draw_wakes(ImDrawList& list, ImVec2 origin) const;
    void draw_cancels(ImDrawList& list, ImVec2 origin) const;
    float x_of(ImVec2 origin, EventRef event) const {
        return origin.x + kLabels + scene_.view.x_of(scene_.model->axis_value(*scene_.trace, event, scene_.view.axis));
    }

    Scene scene_;
    RowOptions options_;
    TimelineRows rows_;
    float row_ = kMostRow;
    std::size_t events_ = 0;        // of the trace the rows were made from
    std::uint64_t model_ = 0;       // the identity of its model
    std::optional<ViewGrid> grid_;  // of the view in scene_
    std::vector<TimelineMarker> markers_;
    std::vector<int> row_index_;  // by entity; -1: it has no row
    std::unordered_map<EntityId, std::vector<TimelineBar>> bars_;
    std::unordered_map<EntityId, std::vector<ResourceBar>> resource_bars_;
};

}  // namespace loopglass
