// atexit, and what else happens when a program ends.
#include <fmt/format.h>

#include "sim/core/objects/callable.hpp"
#include "sim/core/objects/exception.hpp"
#include "sim/core/objects/sequence.hpp"
#include "sim/core/operations.hpp"
#include "sim/python/modules/modules.hpp"
#include "sim/python/state.hpp"

namespace loopglass {

namespace {

Value f_register(Args args) {
    auto* given = args[0].as<Tuple>();
    if (given->size == 0) return raise_text(TypeError_type, "register() takes at least 1 argument (0 given)");
    Ref<Tuple> rest = make_tuple(given->view().subspan(1));
    Ref<Tuple> entry = make_tuple({given->items[0], View(rest), args[1]});
    python_state().exit_handlers.push_back(std::move(entry));
    return given->items[0];
}
Value f_unregister(Args args) {
    auto& handlers = python_state().exit_handlers;
    std::erase_if(handlers, [&](const Value& entry) { return equal(entry.as<Tuple>()->items[0], args[0]) == 1; });
    return Value::none();
}
constexpr Method kFunctions[] = {{"register", "*args, **kwargs", &f_register},
                                 {"unregister", "func, /", &f_unregister}};

}  // namespace

bool run_exit_handlers() {
    auto& handlers = python_state().exit_handlers;
    bool fine = true;
    while (!handlers.empty()) {
        Value entry = std::move(handlers.back());
        handlers.pop_back();
        auto* parts = entry.as<Tuple>();
        if (call_with(parts->items[0], parts->items[1].as<Tuple>(), parts->items[2].as<Dict>())) continue;
        if (error_is(SystemExit_type)) return false;
        if (has_error()) {
            Ref<ExceptionObject> error = take_error();
            Ref<Str> shown = repr(parts->items[0]);
            restore_error(std::move(error));
            report_unraisable(View(),
                              fmt::format("Exception ignored in atexit callback {}", shown ? shown->view() : "?"));
        }
        fine = fine && !aborting();
    }
    return fine;
}

bool has_python_excepthook(View hook) { return !is_exactly(hook, native_function_type) && is_callable(hook); }

Ref<Module> make_atexit_module() {
    Ref<Module> module = make_module("atexit");
    add_functions(module.get(), kFunctions);
    return module;
}

}  // namespace loopglass
