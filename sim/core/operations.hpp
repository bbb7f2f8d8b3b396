#pragma once
/// What can be done with any value: the generic operations of the language, each through the slots of the types
/// involved. Empty, false, null or -1 means that a Python exception is set.
#include <span>
#include <string_view>

#include "sim/core/objects/str.hpp"
#include "sim/core/runtime.hpp"
#include "sim/core/type.hpp"

namespace loopglass {

// -- attributes (operations/attribute.cpp) ------------------------------------------------------------------------
Value get_attr(View object, Str* name);
Value get_attr(View object, std::string_view name);
/// Empty without an exception when there is no such attribute.
Value get_attr_or_empty(View object, Str* name);
bool set_attr(View object, Str* name, View value);
bool del_attr(View object, Str* name);
/// object.__getattribute__, object.__setattr__: what types without their own use.
Value generic_get_attribute(View object, Str* name);
bool generic_set_attribute(View object, Str* name, View value);
/// A special method looked up on the type and bound; empty without an exception when absent.
Value lookup_special(View object, Str* name);
Value type_get_attribute(View type, Str* name);

// -- calls (operations/call.cpp) ----------------------------------------------------------------------------------
Value call(View callable, CallArgs args);
Value call(View callable, std::span<const Value> positional);
Value call(View callable);
Value call(View callable, View a);
Value call(View callable, View a, View b);
Value call(View callable, View a, View b, View c);
/// callable(*args, **kwargs); kwargs may be null.
Value call_with(View callable, Tuple* args, Dict* kwargs);
Value call_method(View object, std::string_view name, std::initializer_list<View> args = {});
bool is_callable(View object);
/// An exception where nobody can catch it (a __del__, a callback): prints "Exception ignored in: …" through
/// sys.unraisablehook.
void report_unraisable(View where, std::string_view message);
extern void (*on_unraisable)(Ref<struct ExceptionObject> error, View where, std::string_view message);
/// Counts a Python call; false with RecursionError. Leave with `leave_call`.
bool enter_call();
void leave_call();
/// Counts native code that may come back to itself through an object's slots (a list's repr, say), against a limit of
/// its own as in CPython; false with RecursionError, whose message ends in `where`. Leave with `leave_native`.
/// CPython 3.13 Include/internal/pycore_ceval.h: _Py_EnterRecursiveCall.
bool enter_native(const char* where);
void leave_native();
/// True when native code should go no deeper: what is left of the stack is for what does not ask.
inline bool stack_is_short() {
    return static_cast<const char*>(__builtin_frame_address(0)) < runtime().thread->native_stack_limit;
}

// -- truth, comparison, hash (operations/compare.cpp) ------------------------------------------------------------
int truth(View value);  ///< 0, 1, -1
Value compare(View left, View right, CompareOp op);
int compare_bool(View left, View right, CompareOp op);
/// Identity or ==, as containers compare.
int equal(View left, View right);
std::int64_t hash(View value);                        ///< -1: raised, "unhashable type: 'list'"
int is_instance_of(View object, View type_or_tuple);  ///< isinstance() with __instancecheck__
int is_subclass_of(View type, View type_or_tuple);

// -- arithmetic (operations/number.cpp) ---------------------------------------------------------------------------
Value binary(BinaryOp op, View left, View right);
Value inplace(BinaryOp op, View left, View right);
Value power(View base, View exponent, View modulus);
Value negative(View value);
Value positive(View value);
Value invert(View value);
Value absolute(View value);
/// operator.index: an int, or TypeError "'str' object cannot be interpreted as an integer".
Value index_of(View value);
/// "+", "//" … and "+=" …; for messages.
std::string_view symbol(BinaryOp op);

// -- containers and iteration (operations/container.cpp) ---------------------------------------------------------
Value get_item(View container, View key);
bool set_item(View container, View key, View value);
bool del_item(View container, View key);
std::int64_t length(View container);
int contains(View container, View item);
Value iter(View iterable);
/// Empty without an exception: exhausted (a StopIteration is swallowed).
Value next(View iterator);
/// Calls `body` with each item until it returns false; false when raised (by the iterator or, then has_error(), the
/// body).
template <class Body>
bool for_each(View iterable, Body&& body);
/// Unpacks exactly `count` items; ValueError with CPython's words.
bool unpack(View iterable, std::size_t count, Value* out);
/// len() or __length_hint__, or `fallback`.
std::int64_t length_hint(View iterable, std::int64_t fallback);

// -- text (operations/text.cpp) ----------------------------------------------------------------------------------
Ref<Str> repr(View value);
Ref<Str> str(View value);
Ref<Str> ascii(View value);
/// format(value, spec).
Ref<Str> format(View value, Str* spec);
/// A recursion guard for repr of containers: `enter` is false when `object` is being printed already.
class ReprScope {
public:
    explicit ReprScope(Object* object);
    ~ReprScope();
    bool entered() const { return entered_; }

private:
    ThreadState* thread_;
    Object* object_;
    bool entered_;
};
/// "0x7f…" as the default repr prints it: id_of() in hex.
std::string address_text(View value);

template <class Body>
bool for_each(View iterable, Body&& body) {
    Value iterator = iter(iterable);
    if (!iterator) return false;
    const auto no_error = [] { return !runtime().thread->error && !aborting(); };
    while (Value item = next(iterator)) {
        if (!body(item)) return no_error();
    }
    return no_error();
}

}  // namespace loopglass

#include "sim/core/objects/exception.hpp"
