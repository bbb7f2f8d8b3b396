#pragma once
/// The interpreter: runs frames. Compiled twice from the same handlers: bare, and hooked (lines, names read and
/// written).
#include "sim/python/vm/frame.hpp"
#include "sim/trace/event.hpp"

namespace loopglass {

/// Runs `frame` (marked as entry and linked by the call) until it returns, yields or raises. Yield: see
/// `Generator::state`.
Value interpret(Frame* frame);

/// What a hooked run reports to. Called with the frame's pc on the instruction.
struct InterpreterHooks {
    void (*line)(Frame* frame, std::uint32_t line) = nullptr;
    void (*name_read)(Frame* frame, Str* name, NameScope scope, View value) = nullptr;
    void (*name_written)(Frame* frame, Str* name, NameScope scope, View value) = nullptr;
    void (*raised)(Frame* frame, View exception) = nullptr;
};

}  // namespace loopglass
