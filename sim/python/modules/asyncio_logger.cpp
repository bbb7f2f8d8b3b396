// asyncio's logger: found when somebody asks for `asyncio.base_events.logger`, and used through that name, so that a
// test which replaces it sees what is logged.
#include "sim/asyncio/module.hpp"
#include "sim/core/objects/callable.hpp"
#include "sim/core/objects/str.hpp"
#include "sim/core/operations.hpp"
#include "sim/python/import.hpp"
#include "sim/python/modules/modules.hpp"
#include "sim/python/state.hpp"

namespace loopglass {

namespace {

constexpr const char* kLoggingModules[] = {"base_events", "unix_events"};

Value module_attribute(Args args) {
    if (is_str(args[1]) && as_str(args[1])->view() == "logger") {
        Value log = import_dotted("asyncio.log");
        return log ? get_attr(log, intern("logger")) : Value();
    }
    return private_asyncio_name(args[0], args[1]);
}
constexpr Method kGetAttribute{"__getattr__", "self, name, /", &module_attribute};

}  // namespace

Ref<Module> make_asyncio_module_with_logger() {
    Ref<Module> module = make_asyncio_module();
    for (const char* name : kLoggingModules) {
        if (View submodule = dict_get(module->dict, intern(name)); submodule && is_instance(submodule, module_type)) {
            dict_set(submodule.as<Module>()->dict, intern("__getattr__"),
                     make_native_closure(kGetAttribute, View(intern(name))));
        }
    }
    return module;
}

Value asyncio_logger() {
    PythonState& state = python_state();
    View asyncio = dict_get(state.modules.get(), intern("asyncio"));
    View base_events = asyncio && is_instance(asyncio, module_type)
                           ? dict_get(asyncio.as<Module>()->dict, intern("base_events"))
                           : View();
    if (base_events && is_instance(base_events, module_type)) {
        if (View replaced = dict_get(base_events.as<Module>()->dict, intern("logger"))) return replaced;
    }
    View logging = dict_get(state.modules.get(), intern("logging"));
    return logging ? call_method(logging, "getLogger", {Value(make_str("asyncio"))}) : Value();
}

}  // namespace loopglass
