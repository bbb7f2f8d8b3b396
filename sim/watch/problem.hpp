#pragma once

// What a detector has to say: one problem, in words a learner can act on.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "sim/trace/event.hpp"

namespace loopglass {

struct Problem {
    std::string_view kind;        ///< the detector's name: stable, "blocked-loop"
    EventRef at = 0;              ///< the event at which it shows; the timeline's mark and the place to seek to
    EntityId subject = 0;         ///< the task, callback or coroutine it is about; 0: the whole program
    LocationId location = 0;      ///< the line to mend, as far as known
    std::size_t occurrences = 1;  ///< the same at the same line
    std::string message;          ///< one or two sentences, capital letter and full stop
    std::string fix;              ///< what to do, one sentence
    std::string_view lesson;      ///< the id of the lesson that explains it; "" while there is none
};

}  // namespace loopglass
