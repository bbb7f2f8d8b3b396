#pragma once

// Tells whether an event fits a pattern, with names resolved once.

#include <cstdint>
#include <string>
#include <vector>

#include "sim/trace/query/measures.hpp"
#include "sim/trace/query/syntax.hpp"

namespace loopglass::query {

class EventMatcher {
public:
    EventMatcher(const EventPattern& pattern, const Run& run);

    /// Not empty: the pattern has a mark that nobody knows; nothing matches.
    const std::string& error() const { return marked_.error; }

    /// Whether the event fits all but `nth`.
    bool matches(const TraceEvent& event);

    /// All moments among the run's events, `nth` taken into account.
    Moments moments();

private:
    enum class Known : std::uint8_t { unasked, yes, no };

    bool is_named(std::vector<Known>& known, EntityId id, const std::string& name);
    bool is_about(const TraceEvent& event, const std::string& name);
    bool has_text(const TraceEvent& event, std::string_view wanted) const;

    const EventPattern& pattern_;
    const Run& run_;
    MarkedLocations marked_;
    std::vector<Known> task_known_;  // by entity
    std::vector<Known> on_known_;
};

}  // namespace loopglass::query
