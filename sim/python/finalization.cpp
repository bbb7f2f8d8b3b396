#include "sim/python/finalization.hpp"

#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "sim/core/collector.hpp"
#include "sim/core/objects/basic.hpp"
#include "sim/core/operations.hpp"
#include "sim/loop/machine.hpp"
#include "sim/python/import.hpp"
#include "sim/python/state.hpp"

namespace loopglass {

namespace {

void collect_garbage() {
    run_safepoint();
    runtime().collector->collect(2);
    run_safepoint();
}

void flush_replaced_streams() {
    Dict* sys = python_state().sys.get();
    for (const std::string_view name : {"stdout", "stderr"}) {
        const View original = dict_get(sys, intern(fmt::format("__{}__", name)));
        const Value stream = dict_get(sys, intern(name));
        if (!stream || stream.is_none() || stream.view() == original) continue;
        if (!call_method(stream, "flush")) take_error();
    }
}

/// Finalizers print to the real streams, and what the last exception kept alive goes.
void restore_sys() {
    Dict* sys = python_state().sys.get();
    for (const char* name : {"last_exc", "last_type", "last_value", "last_traceback"}) {
        if (dict_get(sys, intern(name))) dict_set(sys, intern(name), View::none());
    }
    for (const std::string_view name : {"stdin", "stdout", "stderr"}) {
        if (const Value original = dict_get(sys, intern(fmt::format("__{}__", name))))
            dict_set(sys, intern(name), original);
    }
    run_safepoint();
}

/// What somebody still holds a module by finds its names to be None: private names first.
void clear_namespace(Dict* names) {
    for (const bool is_private : {true, false}) {
        std::vector<Value> keys;
        std::size_t position = 0;
        while (const DictEntry* entry = dict_next(names, position)) {
            if (!is_str(entry->key) || entry->value.is_none()) continue;
            const std::string_view name = as_str(entry->key)->view();
            const bool found_private = name.starts_with('_') && !name.starts_with("__");
            if (found_private == is_private && name != "__builtins__") keys.emplace_back(entry->key);
        }
        for (const Value& key : keys) {
            if (!dict_set(names, key, View::none())) take_error();
            run_safepoint();
        }
    }
}

}  // namespace

void finalize_interpreter() {
    PythonState& state = python_state();
    state.finalizing = true;
    flush_replaced_streams();
    collect_garbage();
    restore_sys();
    Machine::current().main_thread()->locals = Value();

    std::vector<Value> names, left;
    std::size_t position = 0;
    while (const DictEntry* entry = dict_next(state.modules.get(), position)) {
        if (is_instance(entry->value, module_type) && !is_of_library(entry->value.as<Module>()->dict))
            names.emplace_back(entry->key);
    }
    for (const Value& name : names) {
        Value module = dict_pop(state.modules.get(), name);
        if (!module) continue;
        left.push_back(make_weakref(module, View()));
        module = Value();
        run_safepoint();
    }
    collect_garbage();

    for (auto reference = left.rbegin(); reference != left.rend(); ++reference) {
        if (Object* module = reference->as<WeakReference>()->referent)
            clear_namespace(Ref<Dict>(static_cast<Module*>(module)->dict).get());
    }
    collect_garbage();
}

}  // namespace loopglass
