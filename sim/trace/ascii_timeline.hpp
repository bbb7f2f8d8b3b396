#pragma once

// The timeline for a terminal, in plain ASCII: a row for the loop, each task and each thread.
//
//     loop |#zzzzzzzzz!!!!!!!!!!!!!!!!!!!#|
//     A    |#zzzzzzzzz$                   |
//     B    |#.........!!!!!!!!!!!!!!!!!!!X|
//      - ready # running ! blocked . waiting z sleeping $ finished X failed

#include <cstddef>
#include <string>

#include "sim/trace/derive.hpp"
#include "sim/trace/export/format.hpp"
#include "sim/trace/trace.hpp"

namespace loopglass {

struct AsciiTimelineOptions {
    std::size_t width = 80;                ///< of the whole picture, names included; at least 20
    TraceClock clock = TraceClock::steps;  ///< what a column stands for
    EventRef until = 0;                    ///< show nothing after this event; 0: show all
    std::size_t max_rows = 40;             ///< more lanes than that are counted, not drawn
};

/// The picture, each line ended by a newline; "" when nothing has happened yet. Where several states share a column
/// the one that matters most is shown: an end, then blocked, running, ready, waiting.
std::string ascii_timeline(const Trace& trace, const StateHistory& history, const AsciiTimelineOptions& options = {});

/// The character of a state.
char symbol_of(LaneState state);

}  // namespace loopglass
