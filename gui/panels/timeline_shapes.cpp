#include "gui/panels/timeline_shapes.hpp"

#include <algorithm>
#include <cmath>

#include "gui/app/theme.hpp"

namespace loopglass {

namespace {

void draw_hatch(ImDrawList& list, ImVec2 top, ImVec2 bottom, ImU32 color) {
    list.PushClipRect(top, bottom, true);
    const float height = bottom.y - top.y;
    // Lines start on a grid of the window, so that they do not crawl as the bar grows.
    for (float x = std::floor((top.x - height) / 7) * 7; x < bottom.x; x += 7)
        list.AddLine(ImVec2(x, bottom.y), ImVec2(x + height, top.y), color, 2);
    list.PopClipRect();
}

}  // namespace

void draw_state(ImDrawList& list, LaneState state, ImVec2 top, ImVec2 bottom) {
    const ImU32 color = color_of(state);
    const float middle = std::floor((top.y + bottom.y) / 2);
    const float half = std::min((bottom.y - top.y) / 2 - 1, 5.0F);
    // A narrow bar has no corners to see, and there may be thousands.
    const bool narrow = bottom.x - top.x < 6;
    const float rounding = narrow ? 0.0F : 2.0F;
    switch (state) {
        case LaneState::running: list.AddRectFilled(top, bottom, color, rounding); break;
        case LaneState::blocked:
            list.AddRectFilled(top, bottom, color, rounding);
            if (narrow) {
                list.AddRectFilled(ImVec2(top.x, middle - 2), ImVec2(bottom.x, middle + 2), colors().background);
                break;
            }
            draw_hatch(list, top, bottom, colors().background);
            list.AddRect(top, bottom, color, 2);
            break;
        case LaneState::ready:
            list.AddRectFilled(ImVec2(top.x, middle - 4), ImVec2(bottom.x, middle + 4), color);
            break;
        case LaneState::created:
            if (narrow)
                list.AddRectFilled(ImVec2(top.x, middle - 4), ImVec2(bottom.x, middle + 4), color);
            else
                list.AddRect(ImVec2(top.x, middle - 4), ImVec2(bottom.x, middle + 4), color);
            break;
        case LaneState::waiting:
            list.AddRectFilled(ImVec2(top.x, middle - 1), ImVec2(bottom.x, middle + 1), color);
            break;
        case LaneState::sleeping:
            for (float x = top.x; x < bottom.x; x += 8)
                list.AddRectFilled(ImVec2(x, middle - 1), ImVec2(std::min(x + 4, bottom.x), middle + 1), color);
            break;
        case LaneState::finished:
            list.AddRectFilled(ImVec2(top.x, middle - half), ImVec2(top.x + 4, middle + half), color);
            break;
        case LaneState::failed:
            list.AddLine(ImVec2(top.x, middle - half), ImVec2(top.x + 2 * half, middle + half), color, 2.5F);
            list.AddLine(ImVec2(top.x, middle + half), ImVec2(top.x + 2 * half, middle - half), color, 2.5F);
            break;
        case LaneState::cancelled:
            list.AddQuad(ImVec2(top.x, middle), ImVec2(top.x + half, middle - half), ImVec2(top.x + 2 * half, middle),
                         ImVec2(top.x + half, middle + half), color, 2);
            break;
        case LaneState::collected: list.AddCircle(ImVec2(top.x + half, middle), half, colors().dim, 0, 1.5F); break;
    }
}

void draw_wake_arrow(ImDrawList& list, ImVec2 from, ImVec2 to, ImU32 color) {
    const float bend = std::max(12.0F, std::abs(to.x - from.x) / 2);
    list.AddBezierCubic(from, ImVec2(from.x + bend, from.y), ImVec2(to.x - bend, to.y), ImVec2(to.x - 5, to.y), color,
                        1.5F);
    list.AddTriangleFilled(ImVec2(to.x, to.y), ImVec2(to.x - 7, to.y - 4), ImVec2(to.x - 7, to.y + 4), color);
}

}  // namespace loopglass
