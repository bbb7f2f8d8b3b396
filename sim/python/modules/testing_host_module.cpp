// _testing_host: what the test runner (sim/python/lib/_testing) cannot do in Python.
#include "sim/core/objects/callable.hpp"
#include "sim/core/objects/str.hpp"
#include "sim/core/operations.hpp"
#include "sim/loop/machine.hpp"
#include "sim/python/import.hpp"
#include "sim/python/modules/modules.hpp"
#include "sim/python/state.hpp"

namespace loopglass {

namespace {

Value f_report(Args args) {
    if (!is_str(args[0])) return raise_text(TypeError_type, "a report is text");
    if (const auto& receive = python_state().on_test_report) receive(as_str(args[0])->view());
    return Value::none();
}

/// Time starts again at 0 for the next test, unless something of the last one is still to come.
Value f_fresh_clock(Args) {
    Machine& machine = Machine::current();
    if (!machine.others_alive()) machine.clock = VirtualClock();
    return Value::boolean(!machine.others_alive());
}

Value f_import_file(Args args) { return import_file(as_str(args[0])->view(), std::string(as_str(args[1])->view())); }

constexpr Method kFunctions[] = {{"report", "text, /", &f_report},
                                 {"fresh_clock", "", &f_fresh_clock},
                                 {"import_file", "name, path, /", &f_import_file}};

}  // namespace

Ref<Module> make_testing_host_module() {
    Ref<Module> module = make_module("_testing_host");
    add_functions(module.get(), kFunctions);
    return module;
}

}  // namespace loopglass
