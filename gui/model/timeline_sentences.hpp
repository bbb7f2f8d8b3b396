#pragma once
/// What a bar of the timeline says when it is pointed at: one sentence each, in the narration's words.
#include <string>

#include "gui/model/timeline.hpp"

namespace loopglass {

/// What happened at a moment.
std::string sentence_at(EventRef event, const Trace& trace);
/// How a task, the loop or a thread came into the bar's state: "B waits for lock."
std::string sentence_of(const TimelineBar& bar, const Trace& trace);
/// How it stands with a lock, queue …: "lock is held by A, and 2 tasks wait."
std::string sentence_of(EntityId resource, const ResourceBar& bar, const Trace& trace);

}  // namespace loopglass
