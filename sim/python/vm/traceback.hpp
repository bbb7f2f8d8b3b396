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
    /// What the frames below it would hold that are Python in CPython and native here: see arguments_to_keep.
    Value held;
};

/// Adds `frame` at its current instruction to the exception's traceback.
void add_traceback(ExceptionObject* error, Frame* frame);
/// Of a call that has failed: where CPython's library has a Python function, the traceback holds its frame, and that
/// its arguments. Empty where there is nothing of the kind.
Value arguments_to_keep(View callable, CallArgs args);
/// Leaves them with the entry that add_traceback has made last.
void keep_with_traceback(ExceptionObject* error, Value arguments);
/// "Traceback (most recent call last): …" with causes, contexts, notes, groups and carets, as CPython 3.13 prints it.
std::string format_exception(View exception);
/// The same for an exception that cannot be raised: by itself, and no marks under its lines.
/// CPython 3.13 Python/errors.c: write_unraisable_exc_file.
std::string format_unraisable(View exception);
/// One line of source, for tracebacks; empty when not known.
std::string_view source_line(std::string_view filename, std::uint32_t line);

}  // namespace loopglass
