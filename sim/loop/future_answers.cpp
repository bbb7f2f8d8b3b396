#include "sim/loop/future_answers.hpp"

#include "sim/core/objects/exception.hpp"
#include "sim/core/operations.hpp"

namespace loopglass {

bool overrides_method(const Future* future, std::string_view name) {
    if (!future->type->is_heap_type()) return false;
    Str* const key = intern(name);
    return lookup_in_type(future->type, key) != lookup_in_type(future->type->native_base, key);
}

bool looks_like_future(View value) {
    if (is_future(value)) return true;
    if (!type_of(value)->is_heap_type()) return false;
    static Str* const name = intern("_asyncio_future_blocking");
    Value cls = get_attr_or_empty(value, intern("__class__"));
    Value blocking;
    if (cls && is_instance(cls, type_type) &&
        (is_subtype(cls.as<Type>(), &future_type) || lookup_in_type(cls.as<Type>(), name)))
        blocking = get_attr_or_empty(value, name);
    if (has_error()) take_error();
    return blocking && !blocking.is_none();
}

namespace {

int says(Future* future, std::string_view method, bool by_state) {
    if (!overrides_method(future, method)) return by_state ? 1 : 0;
    const Value answer = call_method(View(future), method);
    return answer ? truth(answer) : -1;
}

}  // namespace

int says_done(Future* future) { return says(future, "done", is_done(future)); }
int says_cancelled(Future* future) { return says(future, "cancelled", future->state == Future::State::cancelled); }

Value says_exception(Future* future) {
    return overrides_method(future, "exception") ? call_method(View(future), "exception") : exception_of(future);
}
Value exception_of(Future* future) {
    if (future->state == Future::State::cancelled) return raise_value(View(make_cancelled_error(future)));
    if (!is_done(future)) return raise_text(InvalidStateError_type, "Exception is not set.");
    mark_retrieved(future);
    return future->exception() ? Value(View(future->exception())) : Value::none();
}

bool ask_to_forget(Future* future, View callback) {
    if (overrides_method(future, "remove_done_callback"))
        return static_cast<bool>(call_method(View(future), "remove_done_callback", {callback}));
    remove_done_callback(future, callback);
    return !has_error();
}

}  // namespace loopglass
