#pragma once
/// The modules written in C++: one file each, one row each in registry.cpp.
#include "sim/core/objects/basic.hpp"
#include "sim/core/type.hpp"

namespace loopglass {

/// What sys.set_int_max_str_digits said in this run.
std::size_t integer_digits_of_run();

/// Types that belong to modules, set up once per process.
void define_module_types();

/// Fills a fresh module with functions.
void add_functions(Module* module, std::span<const Method> functions);
void add_value(Module* module, std::string_view name, Value value);

Ref<Module> make_sys_module();
Ref<Module> make_time_module();
Ref<Module> make_gc_module();
Ref<Module> make_abc_module();          // _abc
Ref<Module> make_weakref_module();      // _weakref
Ref<Module> make_traceback_module();    // _traceback
Ref<Module> make_syntax_tree_module();  // _syntax_tree
Ref<Module> make_atexit_module();
Ref<Module> make_process_module();  // _process
Ref<Module> make_math_module();
Ref<Module> make_unicodedata_module();
Ref<Module> make_zlib_module();  // _zlib
void define_zlib_types();
Ref<Module> make_files_module();   // _files
Ref<Module> make_random_module();  // _random
Ref<Module> make_regex_module();   // _regex
void define_regex_types();
Ref<Module> make_functools_module();  // _functools
void define_functools_types();
Ref<Module> make_itertools_module();
void define_itertools_types();
Ref<Module> make_testing_host_module();  // _testing_host
Ref<Module> make_asyncio_module_with_logger();
/// What asyncio logs to: `asyncio.base_events.logger`. Empty without an exception: the program has not imported
/// logging.
Value asyncio_logger();
void define_random_type();
void define_process_type();
void define_time_types();
Ref<Module> make_signal_module();  // _signal
Ref<Module> make_thread_module();  // _thread
void define_thread_types();
void define_thread_local_type();

/// Calls what atexit has registered, the last first. False when one raised.
bool run_exit_handlers();
/// sys.excepthook was replaced by a Python function.
bool has_python_excepthook(View hook);

}  // namespace loopglass
