#include "sim/loop/coroutine_methods.hpp"

#include "sim/core/objects/callable.hpp"
#include "sim/core/objects/sequence.hpp"
#include "sim/core/objects/traceback_type.hpp"
#include "sim/core/operations.hpp"

namespace loopglass {

Type coroutine_wrapper_type;

namespace {

struct CoroutineWrapper : GcObject {
    Value coroutine;
};

View wrapped(View self) { return self.as<CoroutineWrapper>()->coroutine; }

Value wrapper_send(Args args) {
    Value out;
    const SendStatus status = send(wrapped(args[0]), args[1], out);
    return as_iteration(status, std::move(out));
}

Value wrapper_throw(Args args) {
    Value exception = normalize_thrown(args[1], args[2], args[3]);
    if (!exception) return {};
    Value out;
    const SendStatus status = throw_into(wrapped(args[0]), std::move(exception), out);
    return as_iteration(status, std::move(out));
}

Value wrapper_close(Args args) { return close_coroutine(wrapped(args[0])) ? Value::none() : Value(); }

constexpr Method kMethods[] = {{"send", "self, value, /", &wrapper_send},
                               {"throw", "self, typ, val=?, tb=?, /", &wrapper_throw},
                               {"close", "self, /", &wrapper_close}};

}  // namespace

Value as_iteration(SendStatus status, Value out) {
    if (status == SendStatus::yielded) return out;
    if (status == SendStatus::returned) restore_error(make_stop_iteration(out));
    return {};
}

Value exception_instance(View type, Value made) {
    if (!made || type_of(made)->has(type_flags::kException)) return made;
    const Ref<Str> wanted = repr(type), got = repr(View(type_of(made)));
    if (!wanted || !got) return {};
    return raise(TypeError_type, "calling {} should have returned an instance of BaseException, not {}", wanted->view(),
                 got->view());
}

Value normalize_thrown(View type, View value, View traceback) {
    Value exception = type;
    if (is_instance(type, type_type) && type.as<Type>()->has(type_flags::kException)) {
        if (value && !value.is_none() && is_instance(value, *type.as<Type>()))
            exception = value;
        else
            exception =
                value && !value.is_none()
                    ? (is_exactly(value, tuple_type) ? call_with(type, value.as<Tuple>(), nullptr) : call(type, value))
                    : call(type);
        if (!exception) return {};
        if (!type_of(exception)->has(type_flags::kException)) {
            const Ref<Str> wanted = repr(type);
            if (!wanted) return {};
            return raise(TypeError_type, "calling {} should have returned an instance of BaseException, not {}",
                         wanted->view(), type_of(exception)->name_view());
        }
    } else if (!type_of(type)->has(type_flags::kException)) {
        return raise(TypeError_type, "exceptions must be classes or instances deriving from BaseException, not {}",
                     type_of(type)->name_view());
    } else if (value && !value.is_none()) {
        return raise_text(TypeError_type, "instance exception may not have a separate value");
    }
    if (traceback && !traceback.is_none()) {
        if (!is_instance(traceback, traceback_type))
            return raise_text(TypeError_type, "throw() third argument must be a traceback object");
        exception.as<ExceptionObject>()->traceback = traceback;
    }
    return exception;
}

Value make_coroutine_wrapper(View coroutine) {
    auto* wrapper = new_object<CoroutineWrapper>(coroutine_wrapper_type);
    new (&wrapper->coroutine) Value(coroutine);
    track(wrapper);
    return Value::adopt(View(wrapper));
}

void define_coroutine_wrapper_type() {
    Slots& slots = coroutine_wrapper_type.slots;
    slots.destroy = [](Object* self) {
        static_cast<CoroutineWrapper*>(self)->coroutine.~Value();
        free_object(self, sizeof(CoroutineWrapper));
    };
    slots.traverse = [](Object* self, Visitor& visit) { visit(static_cast<CoroutineWrapper*>(self)->coroutine); };
    slots.iter = [](View self) -> Value { return self; };
    slots.next = [](View self) -> Value {
        Value out;
        const SendStatus status = send(wrapped(self), View::none(), out);
        return as_iteration(status, std::move(out));
    };
    define_type(coroutine_wrapper_type, {.name = "coroutine_wrapper",
                                         .size = sizeof(CoroutineWrapper),
                                         .flags = type_flags::kGc | type_flags::kNoInstances,
                                         .methods = kMethods});
}

}  // namespace loopglass
