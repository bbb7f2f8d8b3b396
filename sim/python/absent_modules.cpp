#include "sim/python/absent_modules.hpp"

#include <cstddef>

#include <fmt/format.h>

#include "sim/core/objects/callable.hpp"
#include "sim/core/objects/dict.hpp"
#include "sim/core/objects/sequence.hpp"
#include "sim/core/operations.hpp"
#include "sim/python/import.hpp"
#include "sim/python/stdlib_names.hpp"

namespace loopglass {

namespace {

/// Programs import some modules and seldom get to what needs them; others they look for, to do without.
enum class Refused : std::uint8_t { at_import, at_use };
struct Absent {
    std::string_view module, reason;
    Refused refused = Refused::at_import;
};
constexpr Absent kAbsent[] = {
    {"_ctypes", "no code of the machine is called"},
    {"_ssl", "connections within the scenario are never encrypted"},
    {"bdb", "step with `loopglass open` instead", Refused::at_use},
    {"bz2", "nothing is compressed"},
    {"cProfile", "time is virtual: a profile would say nothing", Refused::at_use},
    {"cffi", "no code of the machine is called"},
    {"ctypes", "no code of the machine is called", Refused::at_use},
    {"curses", "there is no terminal"},
    {"email", "mail is not simulated"},
    {"fcntl", "the machine's files are not reached"},
    {"ftplib", "only the network within the scenario is simulated", Refused::at_use},
    {"http.client", "only the network within the scenario is simulated", Refused::at_use},
    {"http.server", "only the network within the scenario is simulated", Refused::at_use},
    {"imaplib", "only the network within the scenario is simulated", Refused::at_use},
    {"lzma", "nothing is compressed"},
    {"mmap", "the machine's memory is not reached"},
    {"msvcrt", "the simulated machine is a Linux"},
    {"multiprocessing", "of the package, its servers for other programs are not simulated"},
    {"pdb", "step with `loopglass open` instead", Refused::at_use},
    {"profile", "time is virtual: a profile would say nothing", Refused::at_use},
    {"pstats", "time is virtual: a profile would say nothing", Refused::at_use},
    {"pty", "there is no terminal"},
    {"smtplib", "only the network within the scenario is simulated", Refused::at_use},
    {"sqlite3", "there are no databases", Refused::at_use},
    {"tarfile", "nothing is compressed", Refused::at_use},
    {"termios", "there is no terminal"},
    {"tkinter", "a scenario has no window", Refused::at_use},
    {"trace", "run with --trace, or step in the window", Refused::at_use},
    {"tty", "there is no terminal"},
    {"turtle", "a scenario has no window", Refused::at_use},
    {"urllib.request", "only the network within the scenario is simulated", Refused::at_use},
    {"winreg", "the simulated machine is a Linux"},
    {"webbrowser", "there is no browser", Refused::at_use},
    {"xmlrpc", "only the network within the scenario is simulated", Refused::at_use},
};

}  // namespace

namespace {

const Absent* find_absent(std::string_view module) {
    for (const Absent& absent : kAbsent) {
        if (module == absent.module || module.starts_with(fmt::format("{}.", absent.module))) return &absent;
    }
    return nullptr;
}

/// A module's `__getattr__`: the closure holds the module's name.
Value refuse_attribute(Args args) {
    const std::string_view module = as_str(args[0])->view(), name = as_str(args[1])->view();
    // `import *` asks for the list of names.
    if (name.starts_with("__") && name != "__all__")
        return raise(AttributeError_type, "module '{}' has no attribute '{}'", module, name);
    const Absent* absent = find_absent(module);
    abort_run(Abort::unsupported,
              fmt::format("{}.{}: {}", module, name, absent != nullptr ? absent->reason : "not simulated"));
    return {};
}
Type refusing_module_type;

Value refuse_use(View module) {
    const View name = dict_get(module.as<Module>()->dict, intern("__name__"));
    const std::string_view text = name && is_str(name) ? as_str(name)->view() : std::string_view("?");
    const Absent* absent = find_absent(text);
    return abort_run(Abort::unsupported,
                     fmt::format("{}: {}", text, absent != nullptr ? absent->reason : "not simulated"));
}
Value refuse_call(View module, CallArgs) { return refuse_use(module); }
/// `class C(module)`: its type is asked for a class of that name, those bases and that body.
Value refuse_class(Type*, CallArgs args) {
    const View bases = args.positional > 1 ? args[1] : View();
    if (bases && is_tuple(bases)) {
        for (const Value& base : bases.as<Tuple>()->view()) {
            if (is_exactly(base, refusing_module_type)) return refuse_use(base);
        }
    }
    return unsupported("a class of what is not simulated");
}

constexpr Method kRefuse{"__getattr__", "self, name, /", &refuse_attribute};

}  // namespace

void define_refusing_module_type() {
    refusing_module_type.slots.call = &refuse_call;
    refusing_module_type.slots.construct = &refuse_class;
    define_type(refusing_module_type, {.name = "module",
                                       .base = &module_type,
                                       .size = sizeof(Module),
                                       .flags = type_flags::kGc,
                                       .dict_offset = offsetof(Module, dict)});
}

Ref<Module> make_refusing_module(std::string_view name) {
    const Absent* absent = find_absent(name);
    if (absent == nullptr || absent->refused == Refused::at_import) return nullptr;
    Ref<Module> module = make_module(name);
    module->type = &refusing_module_type;
    dict_set(module->dict, intern("__getattr__"), make_native_closure(kRefuse, make_str(name)));
    dict_set(module->dict, intern("__path__"), make_list());  // whose submodules are refused as well
    return module;
}

std::string why_absent(std::string_view module) {
    if (const Absent* absent = find_absent(module)) return fmt::format("no module '{}': {}", module, absent->reason);
    const std::string_view top = module.substr(0, module.find('.'));
    if (top.starts_with("_") && is_stdlib_name(top))
        return fmt::format("no module '{}': it is an inner part of CPython's own library", module);
    if (is_stdlib_name(top))
        return fmt::format("no module '{}': this part of the standard library is not simulated", module);
    std::string names;
    for (const std::string& name : available_modules()) {
        if (name.find('.') == std::string::npos) names += fmt::format("{}{}", names.empty() ? "" : " ", name);
    }
    return fmt::format("no module '{}': Loopglass simulates the standard library only, and of that it has: {}", module,
                       names);
}

}  // namespace loopglass
