#include "sim/python/library_log.hpp"

#include <fmt/format.h>

#include "sim/asyncio/executor.hpp"
#include "sim/core/objects/callable.hpp"
#include "sim/core/objects/sequence.hpp"
#include "sim/core/operations.hpp"
#include "sim/loop/event_loop.hpp"
#include "sim/python/modules/modules.hpp"
#include "sim/python/program.hpp"
#include "sim/python/standard_streams.hpp"
#include "sim/python/state.hpp"
#include "sim/python/vm/function.hpp"
#include "sim/python/vm/traceback.hpp"

namespace loopglass {

namespace {

constexpr int kInfo = 20, kWarning = 30, kError = 40, kCritical = 50;  // logging's numbers

/// The logger of a library of ours; empty when the program has not imported `logging`, or an exception is set.
Value logger_of(std::string_view library) {
    if (library == "asyncio") return asyncio_logger();
    const View logging = dict_get(python_state().modules.get(), intern("logging"));
    return logging ? call_method(logging, "getLogger", {Value(make_str(library))}) : Value();
}

/// A function that stands where CPython's own does which logs this, so that a record names its file, line and function.
Value caller_at(const LogSite& site) {
    const std::string source = fmt::format("{}def {}(log, message, how): log(message, **how)",
                                           std::string(static_cast<std::size_t>(site.line - 1), '\n'), site.function);
    const Value code = compile_source(source, fmt::format("<loopglass>/{}", site.file), CompileMode::exec);
    Ref<Dict> names = make_dict();
    if (!code || !run_code(code.as<CodeObject>(), names.get(), View(names))) return {};
    return Value(dict_get(names.get(), intern(site.function)));
}

bool log_with(View logger, int level, const LogSite& site, std::string_view message, View error) {
    const char* name = level >= kCritical  ? "critical"
                       : level >= kError   ? "error"
                       : level >= kWarning ? "warning"
                       : level >= kInfo    ? "info"
                                           : "debug";
    Ref<Dict> keywords = make_dict();
    if (error) {
        const Value& traceback = error.as<ExceptionObject>()->traceback;
        Ref<Tuple> info = make_tuple({View(type_of(error)), error, traceback ? traceback.view() : View::none()});
        dict_set(keywords.get(), intern("exc_info"), View(info));
    }
    const Value log = get_attr(logger, intern(name));
    const Value caller = log ? caller_at(site) : Value();
    return caller && call(caller, log, Value(make_str(message)), View(keywords));
}

/// To stderr as logging's last resort does, when the program has not imported it.
void log_to(std::string_view library, int level, const LogSite& site, std::string_view message, View error) {
    const Value logger = logger_of(library);
    if (logger || has_error()) {
        if (!logger || !log_with(logger, level, site, message, error)) take_error();
        return;
    }
    if (level < kWarning) return;
    std::string text(message);
    text += '\n';
    if (error) text += format_exception(error);
    write_stderr(text);
}

}  // namespace

void connect_library_log() {
    log_asyncio = [](int level, const LogSite& site, std::string_view message, View error) {
        log_to("asyncio", level, site, message, error);
    };
    log_concurrent_futures = [](int level, const LogSite& site, std::string_view message, View error) {
        log_to("concurrent.futures", level, site, message, error);
    };
}

}  // namespace loopglass
