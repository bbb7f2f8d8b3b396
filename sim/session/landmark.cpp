#include "sim/session/landmark.hpp"

#include <algorithm>

namespace loopglass {

namespace {

bool is_landmark(TraceKind kind) {
    return kind == TraceKind::line || kind == TraceKind::iteration || begins_step(kind);
}

std::uint32_t line_of(const Trace& trace, const TraceEvent& event) { return trace.locations[event.location].line; }

}  // namespace

Landmark landmark_at(const Trace& trace, std::uint64_t position) {
    std::uint64_t at = std::min<std::uint64_t>(position, trace.events.size());
    while (at > 0 && !is_landmark(trace.events[at - 1].kind)) --at;
    if (at == 0) return {};
    const TraceEvent& here = trace.events[at - 1];
    Landmark landmark{here.kind, trace.name_of(here.subject), line_of(trace, here), 0, 0};
    for (std::uint64_t i = 0; i < at; ++i) {
        const TraceEvent& event = trace.events[i];
        if (event.subject != here.subject) continue;
        if (begins_step(event.kind)) ++landmark.step;
        if (event.kind == here.kind && line_of(trace, event) == landmark.line) ++landmark.visit;
    }
    return landmark;
}

bool LandmarkSearch::is_task(const Trace& trace, EntityId entity) {
    if (entity >= named_.size()) named_.resize(std::max<std::size_t>(entity + 1, trace.entities.size() + 1));
    if (named_[entity] == 0) named_[entity] = trace.name_of(entity) == wanted_.task ? 1 : -1;
    return named_[entity] > 0;
}

std::optional<std::uint64_t> LandmarkSearch::advance(const Trace& trace) {
    if (wanted_.kind == TraceKind::none) return 0;
    for (; consumed_ < trace.events.size(); ++consumed_) {
        const TraceEvent& event = trace.events[consumed_];
        if (!is_landmark(event.kind) || !is_task(trace, event.subject)) continue;
        if (begins_step(event.kind) && ++steps_ <= wanted_.step) last_step_ = consumed_ + 1;
        if (event.kind != wanted_.kind || line_of(trace, event) != wanted_.line) continue;
        last_visit_ = consumed_ + 1;
        if (++visits_ == wanted_.visit) return last_visit_;
    }
    return std::nullopt;
}

}  // namespace loopglass
