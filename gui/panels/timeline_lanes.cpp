#include "gui/panels/timeline_lanes.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "gui/app/theme.hpp"
#include "gui/model/timeline_sentences.hpp"
#include "gui/panels/panel.hpp"
#include "gui/panels/timeline_shapes.hpp"

namespace loopglass {

namespace {

constexpr int kMostArrows = 300;
/// Wake-ups in sight beyond which arrows would be a thicket, and looking through them slow.
constexpr std::ptrdiff_t kMostLookedAt = 20'000;

/// What asyncio.run's own task closes, when it is one; else empty.
std::string_view closing_word(std::string_view function) {
    if (function == "BaseEventLoop.shutdown_asyncgens") return "end: generators";
    if (function == "BaseEventLoop.shutdown_default_executor") return "end: threads";
    return {};
}

bool same(const TimelineView& a, const TimelineView& b) {
    return a.begin == b.begin && a.end == b.end && a.width == b.width && a.axis == b.axis;
}

bool same(const RowOptions& a, const RowOptions& b) {
    return a.until == b.until && a.fold_finished == b.fold_finished && (!a.fold_finished || a.cursor == b.cursor) &&
           a.search == b.search;
}

}  // namespace

void TimelineLanes::set(const Scene& scene, RowOptions options) {
    const bool other_trace =
        scene.trace != scene_.trace || scene.model->identity() != model_ || scene.trace->events.size() != events_;
    const bool other_rows = other_trace || !same(options, options_);
    const bool other_bars = other_trace || !same(scene.view, scene_.view) || scene.until != scene_.until;
    scene_ = scene;
    if (other_rows) {
        events_ = scene.trace->events.size();
        model_ = scene.model->identity();
        rows_ =
            timeline_rows(*scene.trace, scene.model->history(), scene.model->resources(), options, std::move(rows_));
        options_ = std::move(options);
        row_index_.assign(scene.trace->entities.size() + 1, -1);
        for (std::size_t i = 0; i < rows_.rows.size(); ++i) {
            int& row = row_index_[rows_.rows[i].entity];
            if (row < 0) row = static_cast<int>(i);
        }
    }
    if (other_bars || other_rows) {
        grid_.emplace(*scene.model, *scene.trace, scene.view);
        bars_.clear();
        resource_bars_.clear();
    }
    if (other_bars) markers_ = scene.model->markers(*scene.trace, scene.view, scene.until);
}

const std::vector<TimelineBar>& TimelineLanes::bars(const TimelineRow& row) {
    const auto [at, is_new] = bars_.try_emplace(row.entity);
    if (is_new) at->second = scene_.model->bars(*row.lane, *scene_.trace, scene_.view, scene_.until, *grid_);
    return at->second;
}

const std::vector<ResourceBar>& TimelineLanes::resource_bars(const TimelineRow& row) {
    const auto [at, is_new] = resource_bars_.try_emplace(row.entity);
    if (is_new) at->second = scene_.model->bars(*row.resource, *scene_.trace, scene_.view, scene_.until, *grid_);
    return at->second;
}

void TimelineLanes::share_height(float pixels) {
    const std::size_t rows = rows_.rows.size() + (rows_.folded > 0 ? 1 : 0);
    row_ = std::clamp(std::floor(pixels / static_cast<float>(std::max<std::size_t>(rows, 1))), kLeastRow, kMostRow);
}

float TimelineLanes::text_top(ImVec2 at) const { return at.y + std::floor((row_ - ImGui::GetTextLineHeight()) / 2); }

std::string_view TimelineLanes::note_of(const TimelineRow& row) const {
    const Entity& entity = scene_.trace->entities[row.entity];
    const std::string name = scene_.trace->name_of(row.entity);
    if (entity.kind != EntityKind::task || !name.starts_with("Task-")) return {};
    std::string_view function = scene_.trace->strings[entity.detail];
    if (const std::size_t dot = function.rfind('.'); dot != std::string_view::npos) function.remove_prefix(dot + 1);
    return function;
}

/// The name, and behind it what it runs, as much as there is room for.
void TimelineLanes::draw_name(ImDrawList& list, const TimelineRow& row, ImVec2 at, float right) const {
    const bool selected = row.entity == scene_.selected;
    const std::string_view closing = closing_word(scene_.trace->strings[scene_.trace->entities[row.entity].detail]);
    const std::string name = shortened_name(closing.empty() ? name_of(row) : std::string(closing), right - at.x);
    const float y = text_top(at);
    list.AddText(ImVec2(at.x, y),
                 selected          ? colors().accent
                 : closing.empty() ? colors().text
                                   : colors().dim,
                 name.c_str());
    if (!closing.empty()) return;
    std::string note(note_of(row));
    const float left = at.x + ImGui::CalcTextSize(name.c_str()).x + 7, room = right - left;
    if (note.empty() || room < 30) return;
    if (ImGui::CalcTextSize(note.c_str()).x > room) {
        while (!note.empty() && ImGui::CalcTextSize((note + "\xe2\x80\xa6").c_str()).x > room) note.pop_back();
        while (!note.empty() && (static_cast<unsigned char>(note.back()) & 0x80U) != 0) note.pop_back();
        note += "\xe2\x80\xa6";
    }
    list.AddText(ImVec2(left, y), colors().dim, note.c_str());
}

std::string TimelineLanes::name_of(const TimelineRow& row) const {
    const EntityKind kind = scene_.trace->entities[row.entity].kind;
    if (kind == EntityKind::loop) return "event loop";
    const std::string name = scene_.trace->name_of(row.entity);
    return kind == EntityKind::connection ? "\xe2\x87\x84 " + name : name;
}

int TimelineLanes::row_of(EntityId entity) const { return entity < row_index_.size() ? row_index_[entity] : -1; }

void TimelineLanes::draw(ImDrawList& list, ImVec2 origin, float top, float bottom) {
    const auto first = static_cast<std::size_t>(std::max((top - origin.y) / row_, 0.0F));
    const auto end =
        std::min(rows_.rows.size(), static_cast<std::size_t>(std::max((bottom - origin.y) / row_ + 1, 0.0F)));
    for (std::size_t i = first; i < end; ++i) {
        const ImVec2 at(origin.x, origin.y + row_ * static_cast<float>(i));
        if (rows_.rows[i].resource != nullptr)
            draw_resource(list, rows_.rows[i], at);
        else
            draw_row(list, rows_.rows[i], at);
    }
    draw_cancels(list, origin);
    draw_wakes(list, origin);
}

void TimelineLanes::draw_row(ImDrawList& list, const TimelineRow& row, ImVec2 at) {
    const Palette& c = colors();
    const bool selected = row.entity == scene_.selected;
    if (selected)
        list.AddRectFilled(ImVec2(at.x - 6, at.y + 1), ImVec2(at.x + kLabels + scene_.view.width, at.y + row_ - 1),
                           c.raised, 3);
    const float indent = 10 * static_cast<float>(row.depth);
    std::uint32_t hidden = 0;
    for (const TimelineBar& bar : bars(row)) hidden += bar.hidden;
    const float edge = at.x + kLabels - 8 - draw_hidden(list, hidden, at);
    list.PushClipRect(ImVec2(at.x - 6, at.y), ImVec2(edge, at.y + row_), true);
    if (row.depth > 0) {
        const float x = at.x + indent - 6, middle = at.y + row_ / 2;
        list.AddLine(ImVec2(x, at.y + 2), ImVec2(x, middle), c.line);
        list.AddLine(ImVec2(x, middle), ImVec2(x + 4, middle), c.line);
    }
    draw_name(list, row, ImVec2(at.x + indent, at.y), edge);
    list.PopClipRect();
    const EntityKind kind = scene_.trace->entities[row.entity].kind;
    const bool loop = kind == EntityKind::loop;
    // Another thread than the main one stops no loop when it blocks.
    const bool aside = kind == EntityKind::thread && scene_.trace->name_of(row.entity) != "MainThread";
    const float inset = std::floor((row_ - 14) / 3) + 1;
    for (const TimelineBar& bar : bars(row)) {
        if (loop && bar.state == LaneState::sleeping) continue;  // an idle loop is empty space
        const float left = at.x + kLabels + bar.left, right = at.x + kLabels + bar.right;
        if (loop && bar.state == LaneState::running) {
            // The loop is busy with somebody: that somebody's lane has the colour.
            list.AddRectFilled(ImVec2(left, at.y + 2 * inset),
                               ImVec2(std::max(right - 1.5F, left + 1.5F), at.y + row_ - 2 * inset), c.waiting,
                               right - left > 6 ? 2.0F : 0.0F);
            continue;
        }
        const LaneState shown = aside && bar.state == LaneState::blocked ? LaneState::sleeping : bar.state;
        draw_state(list, shown, ImVec2(left, at.y + inset),
                   ImVec2(std::max(right - 0.5F, left + 1.5F), at.y + row_ - inset));
    }
}

/// How many intervals have no bar of their own, beside the row's name; returns the room that it takes.
float TimelineLanes::draw_hidden(ImDrawList& list, std::uint32_t hidden, ImVec2 at) const {
    if (hidden == 0) return 0;
    const std::string text = hidden < 10'000 ? fmt::format("+{}", hidden) : fmt::format("+{}k", hidden / 1000);
    const float width = ImGui::CalcTextSize(text.c_str()).x;
    list.AddText(ImVec2(at.x + kLabels - 8 - width, text_top(at)), colors().dim, text.c_str());
    return width + 6;
}

void TimelineLanes::draw_resource(ImDrawList& list, const TimelineRow& row, ImVec2 at) {
    const Palette& c = colors();
    const bool selected = row.entity == scene_.selected_thing;
    const float middle = at.y + row_ / 2;
    list.PushClipRect(ImVec2(at.x - 6, at.y), ImVec2(at.x + kLabels - 8, at.y + row_), true);
    list.AddCircle(ImVec2(at.x + 4, middle), 4, selected ? c.accent : c.dim, 0, 1.5F);
    list.AddText(ImVec2(at.x + 14, text_top(at)), selected ? c.accent : c.dim,
                 shortened_name(name_of(row), kLabels - 22).c_str());
    list.PopClipRect();
    const EntityKind kind = scene_.trace->entities[row.entity].kind;
    if (kind == EntityKind::connection) return draw_connection(list, row, at);
    const bool lock = kind == EntityKind::lock;
    const std::vector<ResourceBar>& all = resource_bars(row);
    for (std::size_t i = 0; i < all.size(); ++i) {
        const ResourceBar& bar = all[i];
        const ResourceInterval& now = bar.interval;
        const float left = at.x + kLabels + bar.left, right = std::max(at.x + kLabels + bar.right - 1, left + 1.5F);
        const float top = at.y + 4, bottom = at.y + row_ - 5;
        if (lock && now.holder != 0 && (i == 0 || all[i - 1].interval.holder != now.holder)) {
            std::size_t last = i;  // as long as the same task has it
            while (last + 1 < all.size() && all[last + 1].interval.holder == now.holder) ++last;
            draw_holder(list, now.holder, ImVec2(left, top),
                        ImVec2(std::max(at.x + kLabels + all[last].right - 1, right), bottom));
        } else if (!lock && now.level > 0) {
            const auto most = std::max<std::uint16_t>(row.resource->most, 1);
            const float height = (row_ - 9) * static_cast<float>(now.level) / static_cast<float>(most);
            list.AddRectFilled(ImVec2(left, bottom - std::max(height, 2.0F)), ImVec2(right, bottom), c.sleeping);
        }
        if (now.waiters > 0) list.AddRectFilled(ImVec2(left, bottom + 1), ImVec2(right + 1, bottom + 3), c.ready);
    }
}

/// A line while it is open; bytes under way to the server stand on it, those to the client hang from it.
void TimelineLanes::draw_connection(ImDrawList& list, const TimelineRow& row, ImVec2 at) {
    const Palette& c = colors();
    const float middle = at.y + row_ / 2, most = std::max<std::uint16_t>(row.resource->most, 1);
    const auto height = [&](std::uint16_t bytes) {
        return std::max((row_ / 2 - 3) * static_cast<float>(bytes) / most, 2.0F);
    };
    for (const ResourceBar& bar : resource_bars(row)) {
        const ResourceInterval& now = bar.interval;
        if (now.holder == 0) continue;
        const float left = at.x + kLabels + bar.left, right = std::max(at.x + kLabels + bar.right, left + 1.5F);
        list.AddRectFilled(ImVec2(left, middle - 1), ImVec2(right, middle + 1), c.waiting);
        if (now.level > 0)
            list.AddRectFilled(ImVec2(left, middle - height(now.level)), ImVec2(right, middle), c.accent);
        if (now.waiters > 0)
            list.AddRectFilled(ImVec2(left, middle), ImVec2(right, middle + height(now.waiters)), c.ready);
    }
}

void TimelineLanes::draw_holder(ImDrawList& list, EntityId holder, ImVec2 top, ImVec2 bottom) const {
    list.AddRectFilled(top, bottom, colors().raised, 2);
    list.AddRect(top, bottom, colors().waiting, 2);
    if (bottom.x - top.x < 14) return;
    const std::string name = scene_.trace->name_of(holder);
    ImFont* font = fonts().caption;
    const float width = font->CalcTextSizeA(font->FontSize, FLT_MAX, 0, name.c_str()).x;
    if (width + 8 < bottom.x - top.x)
        list.AddText(font, font->FontSize, ImVec2(top.x + 5, std::floor((top.y + bottom.y - font->FontSize) / 2)),
                     colors().text, name.c_str());
}

void TimelineLanes::draw_markers(ImDrawList& list, ImVec2 origin, float bottom) const {
    for (const TimelineMarker& marker : markers_) {
        const float x = x_of(origin, marker.event), y = origin.y;
        if (marker.problem) {
            list.AddLine(ImVec2(x, y + 2), ImVec2(x, bottom), colors().warning, 1);
            list.AddTriangleFilled(ImVec2(x - 5, y + 1), ImVec2(x + 5, y + 1), ImVec2(x, y + 9), colors().warning);
        } else {
            list.AddCircleFilled(ImVec2(x, y + 5), 3, colors().text, 8);
        }
    }
}

/// Wake-ups of the task in question, and by it.
void TimelineLanes::draw_wakes(ImDrawList& list, ImVec2 origin) const {
    const EntityId task = scene_.arrows_of;
    if (task == 0) return;
    const auto& edges = scene_.model->history().wake_edges();
    const auto by_woke = [](const WakeEdge& edge, EventRef event) { return edge.woke < event; };
    const EventRef first = scene_.model->event_at(*scene_.trace, scene_.view.begin, scene_.view.axis);
    const EventRef last =
        std::min(scene_.until, scene_.model->event_at(*scene_.trace, scene_.view.end, scene_.view.axis));
    const auto begin = std::lower_bound(edges.begin(), edges.end(), first, by_woke);
    const auto end = std::lower_bound(begin, edges.end(), last + 1, by_woke);
    if (end - begin > kMostLookedAt) return;
    int drawn = 0;
    const auto middle = [&](int row) { return origin.y + row_ * (static_cast<float>(row) + 0.5F); };
    for (auto edge = begin; edge != end && drawn < kMostArrows; ++edge) {
        if (edge->from != task && edge->to != task) continue;
        const int from = std::max(row_of(edge->from), 0);  // a timer or callback without a lane: the loop's
        const int to = row_of(edge->to);
        if (to < 0 || from == to) continue;
        const float x = x_of(origin, edge->woke), start = std::max(x_of(origin, edge->waker), origin.x + kLabels);
        draw_wake_arrow(list, ImVec2(start, middle(from)), ImVec2(std::max(x, start + 4), middle(to)),
                        edge->to == task ? colors().accent : colors().dim);
        ++drawn;
    }
}

/// How a cancellation travels: from who asked to whom it was asked of.
void TimelineLanes::draw_cancels(ImDrawList& list, ImVec2 origin) const {
    const auto& cancels = scene_.model->cancels();
    const EventRef first = scene_.model->event_at(*scene_.trace, scene_.view.begin, scene_.view.axis);
    int drawn = 0;
    for (auto at = std::lower_bound(cancels.begin(), cancels.end(), first);
         at != cancels.end() && *at <= scene_.until && drawn < kMostArrows; ++at, ++drawn) {
        const TraceEvent& event = scene_.trace->events[*at - 1];
        const int from = std::max(row_of(actor_of(*scene_.trace, *at)), 0), to = row_of(event.subject);
        if (to < 0 || from == to) continue;
        const float x = x_of(origin, *at);
        if (x > origin.x + kLabels + scene_.view.width) return;
        draw_wake_arrow(list, ImVec2(x, origin.y + row_ * (static_cast<float>(from) + 0.5F)),
                        ImVec2(x + 8, origin.y + row_ * (static_cast<float>(to) + 0.5F)), colors().cancelled);
    }
}

std::string TimelineLanes::tooltip(const TimelineRow& row, float x) {
    const auto under = [&](const auto& bar) { return x >= bar.left && x <= bar.right; };
    if (row.resource != nullptr) {
        const auto& all = resource_bars(row);
        const auto bar = std::find_if(all.begin(), all.end(), under);
        return bar == all.end() ? std::string() : sentence_of(row.entity, *bar, *scene_.trace);
    }
    const auto& all = bars(row);
    const auto bar = std::find_if(all.begin(), all.end(), under);
    if (bar == all.end()) return {};
    TimelineBar shown = *bar;
    if (shown.hidden == 0) {
        const StateInterval* exact = scene_.model->hit(*row.lane, *scene_.trace, scene_.view, x, scene_.until);
        if (exact != nullptr) shown.interval = *exact;
    }
    return sentence_of(shown, *scene_.trace);
}

std::string TimelineLanes::marker_tooltip(float x) const {
    const TimelineMarker* nearest = nullptr;
    float distance = 6;
    for (const TimelineMarker& marker : markers_) {
        const float away =
            std::abs(scene_.view.x_of(scene_.model->axis_value(*scene_.trace, marker.event, scene_.view.axis)) - x);
        if (away > distance) continue;
        distance = away;
        nearest = &marker;
    }
    return nearest == nullptr ? std::string() : sentence_at(nearest->event, *scene_.trace);
}

}  // namespace loopglass
