#pragma once

// The detectors, as one table. A detector reads a trace and changes nothing; it must stay silent on a correct program.
// A new one is a file in detectors/ with its function and a row in detectors.cpp.

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string_view>
#include <vector>

#include "sim/trace/trace.hpp"
#include "sim/watch/problem.hpp"

namespace loopglass {

struct WatchOptions {
    /// A step that keeps the loop this long blocks it; virtual nanoseconds. asyncio's slow_callback_duration.
    std::int64_t slow_step = 100'000'000;
    /// Asked every few thousand events, where there is one: false ends the search, and what it has found is no answer.
    std::function<bool()> goes_on = {};
};

/// Calls `read` with the number and the record of each event, as long as the search goes on.
template <class Read>
void read_events(const Trace& trace, const WatchOptions& options, Read&& read) {
    constexpr std::size_t kAtOnce = 4096;
    for (std::size_t index = 0; index < trace.events.size(); ++index) {
        if (index % kAtOnce == kAtOnce - 1 && options.goes_on && !options.goes_on()) return;
        read(static_cast<EventRef>(index + 1), trace.events[index]);
    }
}

struct Detector {
    std::string_view name;     ///< Problem::kind
    std::string_view meaning;  ///< one line in words
    void (*detect)(const Trace& trace, const WatchOptions& options, std::vector<Problem>& problems);
};

std::span<const Detector> detectors();

/// What all detectors find, in the order of the trace. The same at the same line is one problem with its occurrences.
std::vector<Problem> find_problems(const Trace& trace, const WatchOptions& options = {});

// The functions of the table. They leave Problem::kind to find_problems.
void detect_blocked_loop(const Trace& trace, const WatchOptions& options, std::vector<Problem>& problems);
void detect_destroyed_pending(const Trace& trace, const WatchOptions& options, std::vector<Problem>& problems);
void detect_exception_never_retrieved(const Trace& trace, const WatchOptions& options, std::vector<Problem>& problems);
void detect_never_awaited(const Trace& trace, const WatchOptions& options, std::vector<Problem>& problems);
void detect_waits_for_ever(const Trace& trace, const WatchOptions& options, std::vector<Problem>& problems);

}  // namespace loopglass
