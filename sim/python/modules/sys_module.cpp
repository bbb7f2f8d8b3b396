// sys: CPython 3.13 Python/sysmodule.c, for a simulated interpreter.
#include <array>

#include <fmt/format.h>

#include "sim/core/objects/bytes.hpp"
#include "sim/core/objects/exception.hpp"
#include "sim/core/objects/number.hpp"
#include "sim/core/objects/sequence.hpp"
#include "sim/core/objects/set.hpp"
#include "sim/core/operations.hpp"
#include "sim/loop/machine.hpp"
#include "sim/python/absent_modules.hpp"
#include "sim/python/import.hpp"
#include "sim/python/modules/modules.hpp"
#include "sim/python/modules/object_sizes.hpp"
#include "sim/python/modules/struct_sequence.hpp"
#include "sim/python/modules/weak_proxy.hpp"
#include "sim/python/standard_streams.hpp"
#include "sim/python/state.hpp"
#include "sim/python/stdlib_names.hpp"
#include "sim/python/unraisable.hpp"
#include "sim/python/vm/traceback.hpp"

namespace loopglass {

namespace {

Type version_info_type, flags_type, hash_info_type, float_info_type, int_info_type, async_hooks_type;

Value f_exit(Args args) {
    Ref<ExceptionObject> error = make_exception(SystemExit_type, args[0].is_none()   ? make_tuple(0)
                                                                 : is_tuple(args[0]) ? Ref<Tuple>(args[0].as<Tuple>())
                                                                                     : make_tuple({args[0]}));
    error->payload = args[0];
    return raise_value(View(error));
}
Value f_exc_info(Args) {
    View current = handled_exception();
    if (!current) return make_tuple({View::none(), View::none(), View::none()});
    const Value& traceback = current.as<ExceptionObject>()->traceback;
    return make_tuple({View(type_of(current)), current, traceback ? traceback.view() : View::none()});
}
Value f_exception(Args) {
    View current = handled_exception();
    return current ? Value(current) : Value::none();
}
Value f_getframe(Args args) {
    std::int64_t depth = 0;
    if (!to_int64(args[0], depth)) return {};
    Frame* frame = current_frame();
    for (; depth > 0 && frame != nullptr; --depth) frame = frame->previous;
    if (frame == nullptr) return raise_text(ValueError_type, "call stack is not deep enough");
    return frame_object(frame);
}
Value f_getrefcount(Args args) {
    // One more than we hold: CPython counts the argument.
    if (!args[0].is_object() || (args[0].object()->flags & object_flags::kImmortal) != 0) return make_int(4294967295);
    return make_int(args[0].object()->refcount);
}
Value f_intern(Args args) {
    if (!is_exactly(args[0], str_type))
        return raise(TypeError_type, "intern() argument must be str, not {}", type_of(args[0])->name_view());
    return View(intern(as_str(args[0])->view()));
}
Value f_getsizeof(Args args) {
    Value size = size_in_cpython(args[0]);
    const bool settled = size || !args[1] || !clear_error_if(TypeError_type);
    return settled ? size : Value(args[1]);
}
Value f_getrecursionlimit(Args) { return make_int(runtime().limits.recursion); }
Value f_setrecursionlimit(Args args) {
    std::int64_t limit = 0;
    if (!to_int64(args[0], limit)) return {};
    if (limit < 1) return raise_text(ValueError_type, "recursion limit must be greater or equal than 1");
    runtime().limits.recursion = static_cast<int>(std::min<std::int64_t>(limit, 1'000'000));
    return Value::none();
}
Value f_excepthook(Args args) { return write_stderr(format_exception(args[1])) ? Value::none() : Value(); }
Value f_displayhook(Args args) {
    if (args[0].is_none()) return Value::none();
    Ref<Str> text = repr(args[0]);
    if (!text || !write_stdout(fmt::format("{}\n", text->view()))) return {};
    dict_set(python_state().builtins.get(), intern("_"), args[0]);
    return Value::none();
}
Value f_getdefaultencoding(Args) { return View(intern("utf-8")); }
Value f_is_finalizing(Args) { return Value::boolean(python_state().finalizing); }
Value f_getswitchinterval(Args) { return make_float(Machine::current().switch_interval); }
Value f_setswitchinterval(Args args) {
    double seconds = 0;
    if (!to_double(args[0], seconds)) return {};
    if (seconds <= 0) return raise_text(ValueError_type, "switch interval must be strictly positive");
    Machine::current().switch_interval = seconds;
    return Value::none();
}
Value f_get_asyncgen_hooks(Args) {
    PythonState& state = python_state();
    const Value values[] = {state.async_generator_first_hook ? state.async_generator_first_hook : Value::none(),
                            state.async_generator_finalizer ? state.async_generator_finalizer : Value::none()};
    return make_struct_sequence(async_hooks_type, values);
}
Value f_set_asyncgen_hooks(Args args) {
    PythonState& state = python_state();
    if (args[0]) state.async_generator_first_hook = args[0].is_none() ? View() : args[0];
    if (args[1]) state.async_generator_finalizer = args[1].is_none() ? View() : args[1];
    return Value::none();
}
/// Text of a file that was compiled in this run, for linecache; None when it was not.
Value f_source_of(Args args) {
    if (!is_str(args[0])) return Value::none();
    const auto text = source_text(as_str(args[0])->view());
    return text ? Value(make_str(*text)) : Value::none();
}
/// _unsupported(what): ends the run with status 4; for our own modules in Python, to say what they cannot do.
Value f_unsupported(Args args) {
    Ref<Str> what = str(args[0]);
    return what ? unsupported(what->view()) : Value();
}
Value f_get_origin_depth(Args) { return make_int(python_state().coroutine_origin_depth); }
Value f_set_origin_depth(Args args) {
    std::int64_t depth = 0;
    if (!to_int64(args[0], depth)) return {};
    if (depth < 0) return raise_text(ValueError_type, "depth must be >= 0");
    python_state().coroutine_origin_depth = static_cast<int>(std::min<std::int64_t>(depth, 1000));
    return Value::none();
}
Value f_settrace(Args args) {
    if (args[0].is_none()) return Value::none();
    return unsupported("sys.settrace(): Loopglass traces the program itself, see --trace");
}
Value f_setprofile(Args args) {
    if (args[0].is_none()) return Value::none();
    return unsupported("sys.setprofile(): Loopglass counts work itself, see --stats");
}
Value f_nothing(Args) { return Value::none(); }
/// Where sys keeps it, once it has been set.
constexpr std::string_view kDigits = "_int_max_str_digits";

Value f_digits(Args) { return make_int(static_cast<std::int64_t>(integer_digits_of_run())); }
Value f_set_digits(Args args) {
    std::int64_t digits = 0;
    if (!to_int64(args[0], digits)) return {};
    if (digits != 0 && digits < 640) return raise_text(ValueError_type, "maxdigits must be 0 or larger than 640");
    dict_set(python_state().sys.get(), intern(kDigits), make_int(digits));
    return Value::none();
}

Value f_audit(Args) { return Value::none(); }  // nobody listens: hooks are refused

constexpr Method kFunctions[] = {
    {"audit", "event, /, *args", &f_audit},
    {"exit", "status=None, /", &f_exit},
    {"exc_info", "", &f_exc_info},
    {"exception", "", &f_exception},
    {"_getframe", "depth=0, /", &f_getframe},
    {"getrefcount", "object, /", &f_getrefcount},
    {"intern", "string, /", &f_intern},
    {"getsizeof", "object, default=?", &f_getsizeof},
    {"getrecursionlimit", "", &f_getrecursionlimit},
    {"setrecursionlimit", "limit, /", &f_setrecursionlimit},
    {"excepthook", "exctype, value, traceback, /", &f_excepthook},
    {"unraisablehook", "unraisable, /", &print_unraisable},
    {"displayhook", "object, /", &f_displayhook},
    {"getdefaultencoding", "", &f_getdefaultencoding},
    {"getfilesystemencoding", "", &f_getdefaultencoding},
    {"is_finalizing", "", &f_is_finalizing},
    {"getswitchinterval", "", &f_getswitchinterval},
    {"setswitchinterval", "interval, /", &f_setswitchinterval},
    {"get_asyncgen_hooks", "", &f_get_asyncgen_hooks},
    {"set_asyncgen_hooks", "firstiter=?, finalizer=?", &f_set_asyncgen_hooks},
    {"_source_of", "filename, /", &f_source_of},
    {"_unsupported", "what, /", &f_unsupported},
    {"settrace", "function, /", &f_settrace},
    {"gettrace", "", &f_nothing},
    {"setprofile", "function, /", &f_setprofile},
    {"getprofile", "", &f_nothing},
    {"get_coroutine_origin_tracking_depth", "", &f_get_origin_depth},
    {"set_coroutine_origin_tracking_depth", "depth", &f_set_origin_depth},
    {"get_int_max_str_digits", "", &f_digits},
    {"set_int_max_str_digits", "maxdigits", &f_set_digits},
};

constexpr const char* kVersionFields[] = {"major", "minor", "micro", "releaselevel", "serial"};
constexpr const char* kFlagFields[] = {"debug",
                                       "inspect",
                                       "interactive",
                                       "optimize",
                                       "dont_write_bytecode",
                                       "no_user_site",
                                       "no_site",
                                       "ignore_environment",
                                       "verbose",
                                       "bytes_warning",
                                       "quiet",
                                       "hash_randomization",
                                       "isolated",
                                       "dev_mode",
                                       "utf8_mode",
                                       "warn_default_encoding",
                                       "safe_path",
                                       "int_max_str_digits"};
constexpr const char* kHashFields[] = {"width",     "modulus",   "inf",       "nan",   "imag",
                                       "algorithm", "hash_bits", "seed_bits", "cutoff"};
constexpr const char* kFloatFields[] = {"max", "max_exp",  "max_10_exp", "min",   "min_exp", "min_10_exp",
                                        "dig", "mant_dig", "epsilon",    "radix", "rounds"};
constexpr const char* kIntFields[] = {"bits_per_digit", "sizeof_digit", "default_max_str_digits",
                                      "str_digits_check_threshold"};
constexpr const char* kHookFields[] = {"firstiter", "finalizer"};

Value text(std::string_view value) { return View(intern(value)); }

Value make_implementation(const Value& version_info) {
    Value implementation = call(View(&simple_namespace_type));
    set_attr(implementation, intern("name"), text("cpython"));
    set_attr(implementation, intern("cache_tag"), text("cpython-313"));
    set_attr(implementation, intern("version"), version_info);
    set_attr(implementation, intern("hexversion"), make_int(0x030d00f0));
    return implementation;
}

}  // namespace

std::size_t integer_digits_of_run() {
    const PythonState* state = runtime().extension<PythonState>(ExtensionSlot::python);
    const View set = state != nullptr && state->sys ? dict_get(state->sys.get(), intern(kDigits)) : View();
    std::int64_t digits = 4300;
    if (set && is_int(set)) int_fits(set, digits);
    return static_cast<std::size_t>(digits);
}

Ref<Module> make_sys_module() {
    PythonState& state = python_state();
    Ref<Module> module = make_module("sys");
    Module* sys = module.get();
    add_functions(sys, kFunctions);
    add_value(sys, "modules", View(state.modules));
    Ref<List> arguments = make_list();
    for (const std::string& argument : state.arguments) append(arguments.get(), make_str(argument));
    add_value(sys, "argv", View(arguments));
    add_value(sys, "orig_argv", View(arguments));
    Ref<List> path = make_list();
    append(path.get(), text(""));
    add_value(sys, "path", View(path));
    Ref<List> finders = make_list();
    append(finders.get(), View(&own_finder_type));
    add_value(sys, "meta_path", View(finders));
    add_value(sys, "path_hooks", make_list());
    add_value(sys, "path_importer_cache", make_dict());
    add_value(sys, "warnoptions", make_list());
    add_value(sys, "stdin", make_standard_stream(0));
    add_value(sys, "stdout", make_standard_stream(1));
    add_value(sys, "stderr", make_standard_stream(2));
    for (const char* name : {"stdin", "stdout", "stderr"})
        add_value(sys, fmt::format("__{}__", name), dict_get(sys->dict, intern(name)));
    add_value(sys, "__unraisablehook__", dict_get(sys->dict, intern("unraisablehook")));
    add_value(sys, "__excepthook__", dict_get(sys->dict, intern("excepthook")));
    add_value(sys, "__displayhook__", dict_get(sys->dict, intern("displayhook")));
    add_value(sys, "version", text("3.13.0 (Loopglass)"));
    const Value version[] = {make_int(3), make_int(13), make_int(0), text("final"), make_int(0)};
    Value version_info = make_struct_sequence(version_info_type, version);
    add_value(sys, "version_info", version_info);
    add_value(sys, "hexversion", make_int(0x030d00f0));
    add_value(sys, "api_version", make_int(1013));
    add_value(sys, "implementation", make_implementation(version_info));
    add_value(sys, "platform", text("linux"));
    add_value(sys, "platlibdir", text("lib"));
    add_value(sys, "abiflags", text(""));
    add_value(sys, "float_repr_style", text("short"));
    add_value(sys, "pycache_prefix", Value::none());
    add_value(sys, "byteorder", text("little"));
    add_value(sys, "executable", text("/usr/bin/python3"));
    for (const char* name : {"prefix", "exec_prefix", "base_prefix", "base_exec_prefix"})
        add_value(sys, name, text("/usr"));
    add_value(sys, "maxsize", make_int_unsigned(0x7fffffffffffffffU));
    add_value(sys, "maxunicode", make_int(0x10ffff));
    add_value(sys, "dont_write_bytecode", Value::boolean(true));
    std::array<Value, std::size(kFlagFields)> flags;
    flags.fill(make_int(0));
    flags[13] = Value::boolean(false);
    flags[16] = Value::boolean(false);
    flags[17] = make_int(4300);
    add_value(sys, "flags", make_struct_sequence(flags_type, flags));
    const Value hash_info[] = {make_int(64),      make_int(2305843009213693951),
                               make_int(314159),  make_int(0),
                               make_int(1000003), text("siphash13"),
                               make_int(64),      make_int(128),
                               make_int(0)};
    add_value(sys, "hash_info", make_struct_sequence(hash_info_type, hash_info));
    const Value float_info[] = {make_float(1.7976931348623157e308),
                                make_int(1024),
                                make_int(308),
                                make_float(2.2250738585072014e-308),
                                make_int(-1021),
                                make_int(-307),
                                make_int(15),
                                make_int(53),
                                make_float(2.220446049250313e-16),
                                make_int(2),
                                make_int(1)};
    add_value(sys, "float_info", make_struct_sequence(float_info_type, float_info));
    const Value int_info[] = {make_int(30), make_int(4), make_int(4300), make_int(640)};
    add_value(sys, "int_info", make_struct_sequence(int_info_type, int_info));
    Ref<List> builtin_names = make_list();
    for (const NativeModule& native : native_modules()) append(builtin_names.get(), make_str(native.name));
    Ref<List> stdlib = make_list();
    for (const std::string_view name : stdlib_names()) append(stdlib.get(), make_str(name));
    add_value(sys, "stdlib_module_names", call(View(&frozenset_type), View(stdlib)));
    add_value(sys, "builtin_module_names", tuple_from(View(builtin_names)));
    return module;
}

void define_module_types() {
    define_struct_sequence(version_info_type, "sys.version_info", kVersionFields);
    define_struct_sequence(flags_type, "sys.flags", kFlagFields);
    define_struct_sequence(hash_info_type, "sys.hash_info", kHashFields);
    define_struct_sequence(float_info_type, "sys.float_info", kFloatFields);
    define_struct_sequence(int_info_type, "sys.int_info", kIntFields);
    define_unraisable_arguments_type();
    define_refusing_module_type();
    define_type(own_finder_type, {.name = "_frozen_importlib_external.PathFinder", .size = sizeof(Object)});
    define_struct_sequence(async_hooks_type, "sys.asyncgen_hooks", kHookFields);
    define_weak_proxy_types();
    define_functools_types();
    define_itertools_types();
    define_zlib_types();
    define_random_type();
    define_regex_types();
    define_process_type();
    define_time_types();
    define_thread_types();
}

}  // namespace loopglass
