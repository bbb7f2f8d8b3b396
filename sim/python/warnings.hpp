#pragma once
/// Warnings as CPython prints them on stderr: "file:line: Category: message" and the source line.
#include <cstdint>
#include <string_view>

#include "sim/core/type.hpp"

namespace loopglass {

/// Issues a warning through the filters; false when a filter turned it into an exception.
bool issue_warning(Type& category, std::string_view message, int stack_level = 1);
/// ResourceWarning about `source`, which was not closed. An exception that a filter makes of it is reported and
/// dropped.
void warn_unclosed(std::string_view message, View source);
/// issue_warning for a place that no frame stands at.
bool issue_warning_at(Type& category, std::string_view message, std::string_view file, std::uint32_t line);
/// For `throw(type, value, traceback)`, in place of `throw(exception)`. False when a filter turned it into an
/// exception.
bool warn_of_long_throw(std::string_view method);
/// "coroutine method 'aclose' of 'x' was never awaited".
void warn_method_never_awaited(std::string_view method, std::string_view generator, View awaitable);
/// "coroutine 'x' was never awaited"; also recorded in the trace.
void warn_never_awaited(std::string_view qualname, View coroutine);

}  // namespace loopglass
