#pragma once
/// Where futures, tasks and handles were made: what debug mode remembers of each, as CPython's `_source_traceback`.
///
/// It stands beside the objects (LoopState), which know only that there is something: hardly any run asks for it.
#include "sim/core/objects/dict.hpp"
#include "sim/loop/event_loop.hpp"

namespace loopglass {

/// A line of CPython 3.13's asyncio that makes something, where that is native here.
struct LibraryLine {
    const char* file;  ///< in Lib/asyncio
    int line;
    const char* function;
};

/// In debug mode: the next object that is made for `loop` is made there.
void made_at(EventLoop* loop, const LibraryLine& line);
/// Remembers the stack, when its loop is in debug mode; the line of made_at is its last entry.
void note_origin(Future* future);
void note_origin(Handle* handle);
/// Precondition: it has one (`has_origin`).
void forget_origin(const Object* object);
/// traceback.StackSummary, None where nothing is remembered.
Value origin_of(View object);
/// A context for the exception handler says where `object` was made.
void add_origin(Dict* context, View object);
/// "created at FILE:LINE"; empty where nothing is remembered.
std::string created_at(View object);
/// A handle's text from before it was cancelled: Handle._repr. Both do nothing where no origin is remembered.
void keep_text(Handle* handle, std::string text);
std::string kept_text(const Handle* handle);

}  // namespace loopglass
