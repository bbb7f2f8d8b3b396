#include "sim/trace/query/event_matcher.hpp"

namespace loopglass::query {

EventMatcher::EventMatcher(const EventPattern& pattern, const Run& run) : pattern_(pattern), run_(run) {
    if (pattern.mark) marked_ = locations_of_mark(run, *pattern.mark);
}

bool EventMatcher::matches(const TraceEvent& event) {
    if (!pattern_.kinds[static_cast<std::size_t>(event.kind)]) return false;
    if (pattern_.mark && !marked_[event.location]) return false;
    if (pattern_.task && !is_named(task_known_, event.subject, *pattern_.task)) return false;
    if (pattern_.on && !is_about(event, *pattern_.on)) return false;
    return !pattern_.text || has_text(event, *pattern_.text);
}

Moments EventMatcher::moments() {
    Moments found;
    if (!error().empty()) return found;
    const std::int64_t nth = pattern_.nth;
    for (std::size_t index = 0; index < run_.end; ++index) {
        if (!matches(run_.trace.events[index])) continue;
        found.refs.push_back(static_cast<EventRef>(index + 1));
        if (nth > 0 && found.refs.size() == static_cast<std::size_t>(nth)) break;
    }
    if (nth == 0) return found;
    const auto count = static_cast<std::int64_t>(found.refs.size());
    const std::int64_t place = nth > 0 ? nth - 1 : count + nth;
    if (place < 0 || place >= count) return {};
    return {{found.refs[static_cast<std::size_t>(place)]}};
}

bool EventMatcher::is_named(std::vector<Known>& known, EntityId id, const std::string& name) {
    if (id == 0 || id > run_.trace.entities.size()) return false;
    if (id >= known.size()) known.resize(run_.trace.entities.size() + 1);
    if (known[id] == Known::unasked) {
        const StringTable& strings = run_.trace.strings;
        const bool fits = run_.trace.name_of(id) == name || strings[run_.trace.entities[id].detail] == name;
        known[id] = fits ? Known::yes : Known::no;
    }
    return known[id] == Known::yes;
}

bool EventMatcher::is_about(const TraceEvent& event, const std::string& name) {
    if (event.kind == TraceKind::task_suspended || event.kind == TraceKind::thread_blocked) {
        if (name_of(static_cast<WaitKind>(event.aux)) == name) return true;
    }
    if (payload_type_of(event.kind) != PayloadType::entity) return false;
    return is_named(on_known_, static_cast<EntityId>(event.payload), name);
}

bool EventMatcher::has_text(const TraceEvent& event, std::string_view wanted) const {
    std::string_view text;
    if (event.kind == TraceKind::printed) {
        text = run_.trace.printed(event);
    } else if (payload_type_of(event.kind) == PayloadType::string) {
        text = run_.trace.strings[static_cast<StringId>(event.payload)];
    }
    return text.find(wanted) != std::string_view::npos;
}

}  // namespace loopglass::query
