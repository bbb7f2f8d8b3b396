#pragma once
/// What the loop asks of the interpreter above it; sim/python fills it in once per process.
#include <initializer_list>
#include <string_view>

#include "sim/core/type.hpp"
#include "sim/core/value.hpp"

namespace loopglass {

struct InterpreterSide {
    /// Calls a function of one of our library modules written in Python. Empty when raised.
    Value (*call_library)(std::string_view module, std::string_view function,
                          std::initializer_list<View> args) = nullptr;
    /// `__qualname__` of a function, method or coroutine written in Python, borrowed; empty for any other object.
    View (*qualname)(View object) = nullptr;
    /// A generator that types.coroutine made awaitable.
    bool (*is_generator_coroutine)(View object) = nullptr;
    /// warnings.warn for the program's line that called the library. False when a filter made it an exception.
    bool (*warn)(Type& category, std::string_view message) = nullptr;
    /// ResourceWarning about `source`, which was not closed; an exception that a filter makes of it is unraisable.
    void (*warn_unclosed)(std::string_view message, View source) = nullptr;
    /// New loops are in debug mode: --debug, PYTHONASYNCIODEBUG.
    bool (*debug_by_default)() = nullptr;
    /// sys.set_coroutine_origin_tracking_depth; returns the depth before.
    int (*track_coroutine_origins)(int depth) = nullptr;
};
extern InterpreterSide interpreter_side;

}  // namespace loopglass
