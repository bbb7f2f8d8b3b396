#pragma once
/// How a program drives a coroutine by hand: `send()`, `throw()`, `close()`, and the iterator that `__await__()` gives.
/// The same for Python frames and native ones.
#include "sim/core/type.hpp"
#include "sim/loop/coroutine.hpp"

namespace loopglass {

extern Type coroutine_wrapper_type;

/// What a method that resumed something returns: the value yielded, or empty with StopIteration(value) or the
/// exception set.
Value as_iteration(SendStatus status, Value out);
/// `made` by calling the exception class `type`, when it is an exception; else empty with TypeError set. Empty stays
/// so.
Value exception_instance(View type, Value made);
/// The exception that `throw(type, value, traceback)` means; empty with TypeError set.
Value normalize_thrown(View type, View value, View traceback);
/// `coroutine.__await__()`: drives it through the iterator protocol.
Value make_coroutine_wrapper(View coroutine);
void define_coroutine_wrapper_type();

}  // namespace loopglass
