#pragma once

// Why something happened: the wake-ups that led to it. A task prints because it was resumed, it was resumed because it
// had woken, it woke because another released a lock, and that one ran because …, back to the start of the program.
// What a program dies of goes back to the task that raised it, through those that awaited that one.

#include <cstddef>
#include <vector>

#include "sim/trace/trace.hpp"

namespace loopglass {

struct CausePath {
    /// The event itself, then what led to it, the nearest first: wake-ups, creations, callbacks and timers. What is
    /// only on the way between two of them (a resumption, a future's result) is left out. Of a traceback, and of the
    /// end of a program that failed: the failures, the nearest first, and what led to the first of them.
    std::vector<EventRef> events;
    bool complete = true;  ///< false: it goes on further back than was asked for
};

/// At most `most` events. Precondition: 1 <= event <= trace.events.size().
CausePath cause_path(const Trace& trace, EventRef event, std::size_t most = 100);

}  // namespace loopglass
