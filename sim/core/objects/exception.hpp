#pragma once
/// Exceptions are objects and travel as values: a function that fails sets `runtime().thread->error` and returns empty.
/// No C++ throw is involved. `exceptions.def` lists the builtin hierarchy once.
#include <string_view>

#include <fmt/format.h>

#include "sim/core/runtime.hpp"
#include "sim/core/type.hpp"

namespace loopglass {

/// An entry of a traceback, innermost last; sim/python fills and prints it.
struct Traceback;

struct ExceptionObject : GcObject {
    Ref<Tuple> args;
    Value cause;      ///< __cause__, empty when None
    Value context;    ///< __context__
    Value traceback;  ///< a traceback object or empty
    Dict* dict;       ///< __dict__, null until used; notes live in it
    Value
        payload;  ///< StopIteration.value, SystemExit.code, OSError.errno, KeyError's key …: the type's first own field
    Value payload2;  ///< OSError.strerror, ImportError.name, ExceptionGroup.exceptions (tuple) …
    Value payload3;  ///< OSError.filename …
    bool suppress_context;
};

#define LOOPGLASS_EXCEPTION(name, base) extern Type name##_type;
#include "sim/core/objects/exceptions.def"
#undef LOOPGLASS_EXCEPTION

/// Sets a new exception of `type` with one str argument; returns empty. Its context is the exception being handled.
Value raise_text(Type& type, std::string_view message);
template <class... A>
Value raise(Type& type, fmt::format_string<A...> format, A&&... args) {
    return raise_text(type, fmt::format(format, std::forward<A>(args)...));
}
/// Sets an exception instance (or class, which is called) as the current one; returns empty.
Value raise_value(View exception);
/// Sets `type(argument)`.
Value raise_with(Type& type, View argument);

/// The exception being handled (`sys.exception()`), innermost; empty when none.
View handled_exception();
/// An `except` clause of the library: what is raised while it lasts has `error` as its context.
class HandlingScope {
public:
    explicit HandlingScope(const Ref<ExceptionObject>& error) : own_{View(error), runtime().thread->handling} {
        runtime().thread->handling = &own_;
    }
    ~HandlingScope() { runtime().thread->handling = own_.outer; }
    HandlingScope(const HandlingScope&) = delete;
    HandlingScope& operator=(const HandlingScope&) = delete;

private:
    Handling own_;
};
bool has_error();
/// Takes the current exception, leaving none; null when there is none.
Ref<ExceptionObject> take_error();
/// Sets an exception without touching its context.
void restore_error(Ref<ExceptionObject> error);
/// The current exception is an instance of `type`.
bool error_is(const Type& type);
/// Drops the current exception when it is an instance of `type`; false otherwise.
bool clear_error_if(const Type& type);

/// Creates an instance `type(message)` without setting it.
Ref<ExceptionObject> make_exception(Type& type, std::string_view message);
Ref<ExceptionObject> make_exception(Type& type, Ref<Tuple> args);
Ref<ExceptionObject> make_stop_iteration(View value);

/// Gives the current exception the one being handled as its context, as raising it here would.
void chain_context();
/// Adds to __notes__.
void add_note(ExceptionObject* exception, std::string_view note);
/// "TypeName: message" as the last line of a traceback.
Value describe_exception(View exception);

}  // namespace loopglass
