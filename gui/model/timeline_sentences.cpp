#include "gui/model/timeline_sentences.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "sim/session/narration.hpp"

namespace loopglass {

namespace {

/// With what the bar has no room to show, and a full stop.
std::string ended(std::string sentence, std::uint32_t hidden) {
    if (sentence.ends_with('.')) sentence.pop_back();
    if (hidden > 0)
        sentence +=
            fmt::format("; {} more {} this place, and the wheel zooms in", hidden, hidden == 1 ? "shares" : "share");
    return sentence + ".";
}

std::string counted(std::uint64_t number, const char* one) {
    return fmt::format("{} {}{}", number, one, number == 1 ? "" : "s");
}

std::string state_of(EntityId resource, const ResourceInterval& now, const Trace& trace) {
    switch (trace.entities[resource].kind) {
        case EntityKind::lock:
            return now.holder != 0 ? "is held by " + trace.name_of(now.holder) : std::string("is free");
        case EntityKind::semaphore:
            return "has " + (now.level == 0 ? std::string("no permit") : counted(now.level, "permit")) + " free";
        case EntityKind::queue: return now.level == 0 ? std::string("is empty") : "holds " + counted(now.level, "item");
        case EntityKind::event: return now.level != 0 ? "is set" : "is not set";
        case EntityKind::connection:
            if (now.holder == 0) return "is closed";
            return now.level + now.waiters == 0
                       ? std::string("is open, and everything sent was read")
                       : fmt::format("is open, with {} to the server and {} to the client not read yet",
                                     counted(now.level, "byte"), counted(now.waiters, "byte"));
        default: return "is in use";
    }
}

}  // namespace

std::string sentence_at(EventRef event, const Trace& trace) {
    std::string sentence = narrate(trace, event - 1);
    std::erase(sentence, '`');  // plain letters: a tooltip has no grounds for code
    return sentence;
}

std::string sentence_of(const TimelineBar& bar, const Trace& trace) {
    return ended(sentence_at(bar.interval.begin, trace), bar.hidden);
}

std::string sentence_of(EntityId resource, const ResourceBar& bar, const Trace& trace) {
    std::string sentence = trace.name_of(resource) + " " + state_of(resource, bar.interval, trace);
    const bool counts_tasks = trace.entities[resource].kind != EntityKind::connection;
    if (counts_tasks && bar.interval.waiters > 0)
        sentence += fmt::format(", and {} {}", counted(bar.interval.waiters, "task"),
                                bar.interval.waiters == 1 ? "waits" : "wait");
    return ended(std::move(sentence), bar.hidden);
}

}  // namespace loopglass
