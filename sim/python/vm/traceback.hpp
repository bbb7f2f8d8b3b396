#pragma once
/// Tracebacks: how they grow while an exception passes frames, and how they print.
#include <string>

#include "sim/core/objects/exception.hpp"
#include "sim/core/objects/traceback_type.hpp"
#include "sim/python/vm/frame.hpp"

namespace loopglass {

struct TracebackObject : GcObject {
    Ref<TracebackObject> next;  ///< towards where it was raised
    Ref<FrameObject> frame;
    std::uint32_t instruction;
};

/// Adds `frame` at its current instruction to the exception's traceback.
void add_traceback(ExceptionObject* error, Frame* frame);
/// "Traceback (most recent call last): …" with causes, contexts, notes, groups and carets, as CPython 3.13 prints it.
std::string format_exception(View exception);
/// One line of source, for tracebacks; empty when not known.
std::string_view source_line(std::string_view filename, std::uint32_t line);

}  // namespace loopglass
