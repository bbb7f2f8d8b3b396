// Every module written in C++: one row each.
#include "sim/asyncio/module.hpp"
#include "sim/core/objects/callable.hpp"
#include "sim/python/builtins/builtins.hpp"
#include "sim/python/import.hpp"
#include "sim/python/modules/modules.hpp"

namespace loopglass {

std::span<const NativeModule> native_modules() {
    static constexpr NativeModule modules[] = {
        {"_abc", &make_abc_module},
        {"_files", &make_files_module},
        {"_functools", &make_functools_module},
        {"_concurrent_futures", &make_concurrent_futures_module},
        {"_random", &make_random_module},
        {"_traceback", &make_traceback_module},
        {"_syntax_tree", &make_syntax_tree_module},
        {"_signal", &make_signal_module},
        {"_thread", &make_thread_module},
        {"_regex", &make_regex_module},
        {"_testing_host", &make_testing_host_module},
        {"_asyncio_native", &make_asyncio_native_module},
        {"_process", &make_process_module},
        {"_socket", &make_socket_module},
        {"_weakref", &make_weakref_module},
        {"asyncio", &make_asyncio_module_with_logger},
        {"contextvars", &make_contextvars_module},
        {"atexit", &make_atexit_module},
        {"gc", &make_gc_module},
        {"_zlib", &make_zlib_module},
        {"itertools", &make_itertools_module},
        {"math", &make_math_module},
        {"unicodedata", &make_unicodedata_module},
        {"time", &make_time_module},
    };
    return modules;
}

void add_functions(Module* module, std::span<const Method> functions) {
    View name = dict_get(module->dict, intern("__name__"));
    for (const Method& method : functions)
        dict_set(module->dict, intern(method.name), make_native_function(method, as_str(name)));
}

void add_value(Module* module, std::string_view name, Value value) { dict_set(module->dict, intern(name), value); }

}  // namespace loopglass
