#include "sim/python/absent_modules.hpp"

#include <fmt/format.h>

#include "sim/python/import.hpp"
#include "sim/python/stdlib_names.hpp"

namespace loopglass {

namespace {

struct Absent {
    std::string_view module, reason;
};
constexpr Absent kAbsent[] = {
    {"_ctypes", "no code of the machine is called"},
    {"_ssl", "connections within the scenario are never encrypted"},
    {"bdb", "step with `loopglass open` instead"},
    {"bz2", "nothing is compressed"},
    {"cProfile", "time is virtual: a profile would say nothing"},
    {"cffi", "no code of the machine is called"},
    {"ctypes", "no code of the machine is called"},
    {"curses", "there is no terminal"},
    {"dbm", "there are no databases"},
    {"email", "mail is not simulated"},
    {"fcntl", "the machine's files are not reached"},
    {"ftplib", "only the network within the scenario is simulated"},
    {"http.client", "only the network within the scenario is simulated"},
    {"http.server", "only the network within the scenario is simulated"},
    {"imaplib", "only the network within the scenario is simulated"},
    {"lzma", "nothing is compressed"},
    {"mmap", "the machine's memory is not reached"},
    {"msvcrt", "the simulated machine is a Linux"},
    {"multiprocessing", "of the package, its servers for other programs are not simulated"},
    {"pdb", "step with `loopglass open` instead"},
    {"profile", "time is virtual: a profile would say nothing"},
    {"pstats", "time is virtual: a profile would say nothing"},
    {"pty", "there is no terminal"},
    {"smtplib", "only the network within the scenario is simulated"},
    {"socketserver", "only the network within the scenario is simulated"},
    {"sqlite3", "there are no databases"},
    {"tarfile", "nothing is compressed"},
    {"termios", "there is no terminal"},
    {"tkinter", "a scenario has no window"},
    {"trace", "run with --trace, or step in the window"},
    {"tty", "there is no terminal"},
    {"turtle", "a scenario has no window"},
    {"urllib.request", "only the network within the scenario is simulated"},
    {"winreg", "the simulated machine is a Linux"},
    {"xmlrpc", "only the network within the scenario is simulated"},
    {"zipfile", "nothing is compressed"},
};

}  // namespace

std::string why_absent(std::string_view module) {
    for (const Absent& absent : kAbsent) {
        if (module == absent.module || module.starts_with(fmt::format("{}.", absent.module)))
            return fmt::format("no module '{}': {}", module, absent.reason);
    }
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
