#include "sim/python/unraisable.hpp"

#include "sim/core/objects/callable.hpp"
#include "sim/core/objects/exception.hpp"
#include "sim/core/operations.hpp"
#include "sim/python/modules/struct_sequence.hpp"
#include "sim/python/standard_streams.hpp"
#include "sim/python/state.hpp"
#include "sim/python/vm/traceback.hpp"

namespace loopglass {

Type unraisable_arguments_type;

namespace {

constexpr const char* kFields[] = {"exc_type", "exc_value", "exc_traceback", "err_msg", "object"};

void write(View error, std::string_view message, View where) {
    std::string text(message.empty() ? "Exception ignored in" : message);
    if (where && !where.is_none()) {
        Ref<Str> shown = repr(where);
        if (!shown) take_error();
        text += fmt::format(": {}\n", shown ? shown->view() : "<object repr() failed>");
    } else {
        text += message.empty() ? ": <unknown>\n" : ":\n";
    }
    write_stderr(text + format_unraisable(error));
}

/// Calls the hook a program has set; false when there is none.
bool call_hook(ExceptionObject* error, View where, std::string_view message) {
    PythonState& state = python_state();
    const View hook = state.sys ? dict_get(state.sys.get(), intern("unraisablehook")) : View();
    if (!hook || hook.is_none() || is_exactly(hook, native_function_type)) return false;
    const Value traceback = error->traceback ? error->traceback : Value::none();
    const Value fields[] = {View(error->type), View(error), traceback,
                            message.empty() ? Value::none() : make_str(message), where ? Value(where) : Value::none()};
    const Value arguments = make_struct_sequence(unraisable_arguments_type, fields);
    const Value kept = hook;
    if (!call(kept, arguments)) {
        if (Ref<ExceptionObject> second = take_error())
            write(View(second), "Exception ignored in sys.unraisablehook", kept);
    }
    return true;
}

void report(Ref<ExceptionObject> error, View where, std::string_view message) {
    if (auto* frame = static_cast<Frame*>(runtime().thread->frame); frame != nullptr && !error->traceback)
        add_traceback(error.get(), frame);
    if (!call_hook(error.get(), where, message)) write(View(error), message, where);
}

}  // namespace

void define_unraisable_arguments_type() {
    define_struct_sequence(unraisable_arguments_type, "UnraisableHookArgs", kFields);
}

void take_unraisable_exceptions() { on_unraisable = &report; }

Value print_unraisable(Args args) {
    if (!is_exactly(args[0], unraisable_arguments_type))
        return raise_text(TypeError_type, "sys.unraisablehook argument type must be UnraisableHookArgs");
    const Tuple* fields = args[0].as<Tuple>();
    const View message = fields->items[3];
    write(fields->items[1], is_str(message) ? as_str(message)->view() : std::string_view(), fields->items[4]);
    return Value::none();
}

}  // namespace loopglass
