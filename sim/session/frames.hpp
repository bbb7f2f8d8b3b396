#pragma once
/// What stands in the frames of a stopped run: call stacks and await chains as plain data. Used by take_snapshot alone.
#include <vector>

#include "sim/core/runtime.hpp"
#include "sim/python/vm/frame.hpp"
#include "sim/session/snapshot.hpp"

namespace loopglass {

/// The frames of a thread, outermost first; the library's own are left out. With `until` only those inside the frame of
/// that coroutine, which comes first.
std::vector<FrameView> stack_of(const ThreadState& thread, View until = {});
/// The frames of a suspended coroutine: itself first, then what it awaits, and so on.
std::vector<FrameView> await_chain_of(View coroutine);
/// The variables of a namespace that a learner would call the program's data: no modules, functions, classes or
/// dunders.
std::vector<VariableView> variables_of(Dict* names);

}  // namespace loopglass
