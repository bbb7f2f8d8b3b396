#include "sim/session/globals.hpp"

#include "sim/core/objects/basic.hpp"
#include "sim/python/state.hpp"
#include "sim/python/vm/function.hpp"
#include "sim/session/run.hpp"
#include "sim/session/value_text.hpp"

namespace loopglass {

Dict* main_globals() {
    const auto* python = runtime().extension<PythonState>(ExtensionSlot::python);
    if (python == nullptr || !python->modules) return nullptr;
    const View main = dict_get(python->modules.get(), intern("__main__"));
    return main && is_instance(main, module_type) ? main.as<Module>()->dict : nullptr;
}

GlobalValues global_values(Run& run) {
    RuntimeScope scope(run.runtime());
    GlobalValues values;
    Dict* names = main_globals();
    if (names == nullptr) return values;
    for (std::size_t at = 0; DictEntry* entry = dict_next(names, at);) {
        const View value = entry->value;
        const bool is_data =
            !is_instance(value, module_type) && !is_exactly(value, function_type) && !is_instance(value, type_type);
        if (is_data && is_str(entry->key)) values.emplace(as_str(entry->key)->view(), query_value(value));
    }
    return values;
}

}  // namespace loopglass
