#pragma once
/// What the Python side tells the recorder: the line a frame or a parked task stands at, and, in hooked runs, every
/// line that runs.
#include "sim/core/value.hpp"
#include "sim/trace/event.hpp"

namespace loopglass {

struct Frame;

/// Gives the loop what it asks the Python side for, once per process.
void connect_to_loop();
/// Installs the hooks for the current run; `lines`: uses the hooked interpreter.
void install_trace_hooks(bool lines);
/// The interned place of a frame's current line; 0 when nothing records.
LocationId location_of_frame(Frame* frame);
/// Where the running Python code is; 0 outside.
LocationId current_location();
/// Where a suspended coroutine stands: the innermost Python frame of its await chain.
LocationId parked_location(View coroutine);

}  // namespace loopglass
