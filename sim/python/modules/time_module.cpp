// time: every clock is the virtual one. CPython 3.13 Modules/timemodule.c.
#include <cmath>
#include <ctime>

#include <fmt/format.h>

#include "sim/core/objects/basic.hpp"
#include "sim/core/objects/callable.hpp"
#include "sim/core/objects/exception.hpp"
#include "sim/core/objects/number.hpp"
#include "sim/core/objects/sequence.hpp"
#include "sim/core/operations.hpp"
#include "sim/loop/interpreter_side.hpp"
#include "sim/loop/machine.hpp"
#include "sim/python/modules/modules.hpp"
#include "sim/python/modules/struct_sequence.hpp"

namespace loopglass {

namespace {

/// Virtual time 0 is this moment of the wall clock: 2025-01-01 00:00:00 UTC.
constexpr double kEpoch = 1735689600.0;

double read_clock() {
    Machine& machine = Machine::current();
    machine.charge_cpu();
    return machine.clock.read();
}
Value nanoseconds(double seconds) { return make_int(static_cast<std::int64_t>(std::llround(seconds * 1e9))); }

Value f_time(Args) { return make_float(kEpoch + read_clock()); }
Value f_monotonic(Args) { return make_float(read_clock()); }
Value f_time_ns(Args) { return nanoseconds(kEpoch + read_clock()); }
Value f_monotonic_ns(Args) { return nanoseconds(read_clock()); }

/// CPU time, which costs nothing unless --cpu-cost says what.
double read_cpu(bool thread_only) {
    Machine& machine = Machine::current();
    machine.charge_cpu();
    const SimulatedThread* thread = machine.current_thread();
    return thread_only || thread->own_processor ? thread->cpu_time : machine.cpu_time;
}
Value f_process_time(Args) { return make_float(read_cpu(false)); }
Value f_process_time_ns(Args) { return nanoseconds(read_cpu(false)); }
Value f_thread_time(Args) { return make_float(read_cpu(true)); }
Value f_thread_time_ns(Args) { return nanoseconds(read_cpu(true)); }

/// CLOCK_REALTIME and its kin, as Linux numbers them.
bool clock_by_number(View which, double& seconds) {
    std::int64_t number = 0;
    if (!to_int64(which, number)) return false;
    switch (number) {
        case 0: seconds = kEpoch + read_clock(); return true;
        case 11: seconds = kEpoch + 37 + read_clock(); return true;  // TAI
        case 1:
        case 4:
        case 7: seconds = read_clock(); return true;
        case 2: seconds = read_cpu(false); return true;
        case 3: seconds = read_cpu(true); return true;
        default: break;
    }
    Value error = call(View(&OSError_type), make_int(22), make_str("Invalid argument"));
    if (error) raise_value(error);
    return false;
}
Value f_clock_gettime(Args args) {
    double seconds = 0;
    return clock_by_number(args[0], seconds) ? make_float(seconds) : Value();
}
Value f_clock_gettime_ns(Args args) {
    double seconds = 0;
    return clock_by_number(args[0], seconds) ? nanoseconds(seconds) : Value();
}
Value f_clock_getres(Args args) {
    double seconds = 0;
    return clock_by_number(args[0], seconds) ? make_float(1e-9) : Value();
}
Value f_get_clock_info(Args args) {
    if (!is_str(args[0]))
        return raise(TypeError_type, "get_clock_info() argument 1 must be str, not {}", type_of(args[0])->name_view());
    const std::string_view name = as_str(args[0])->view();
    const struct {
        std::string_view name;
        const char* implementation;
        bool monotonic, adjustable;
    } rows[] = {{"time", "clock_gettime(CLOCK_REALTIME)", false, true},
                {"monotonic", "clock_gettime(CLOCK_MONOTONIC)", true, false},
                {"perf_counter", "clock_gettime(CLOCK_MONOTONIC)", true, false},
                {"process_time", "clock_gettime(CLOCK_PROCESS_CPUTIME_ID)", true, false},
                {"thread_time", "clock_gettime(CLOCK_THREAD_CPUTIME_ID)", true, false}};
    for (const auto& row : rows) {
        if (row.name != name) continue;
        Value info = call(View(&simple_namespace_type));
        if (!info) return {};
        set_attr(info, intern("implementation"), make_str(row.implementation));
        set_attr(info, intern("monotonic"), Value::boolean(row.monotonic));
        set_attr(info, intern("adjustable"), Value::boolean(row.adjustable));
        set_attr(info, intern("resolution"), make_float(1e-9));
        return info;
    }
    return raise_text(ValueError_type, "unknown clock");
}
Value f_nothing(Args) { return Value::none(); }
Value f_strptime(Args args) { return interpreter_side.call_library("_strptime", "_strptime_time", {args[0], args[1]}); }

Value f_sleep(Args args) {
    double seconds = 0;
    if (is_float(args[0]) && std::isnan(as_double(args[0])))
        return raise_text(ValueError_type, "Invalid value NaN (not a number)");
    if (!is_float(args[0]) && !is_int(args[0]) && type_of(args[0])->slots.index == nullptr) {
        return raise(TypeError_type, "'{}' object cannot be interpreted as an integer", type_of(args[0])->name_view());
    }
    if (!to_double(args[0], seconds)) return {};
    if (seconds < 0) return raise_text(ValueError_type, "sleep length must be non-negative");
    return Machine::current().sleep(seconds) ? Value::none() : Value();
}

// -- calendar: the simulated machine lives in UTC -------------------------------------------------------------------

Type struct_time_type;
constexpr const char* kTimeFields[] = {"tm_year", "tm_mon",  "tm_mday", "tm_hour", "tm_min",
                                       "tm_sec",  "tm_wday", "tm_yday", "tm_isdst"};

Value to_struct_time(const std::tm& parts) {
    const Value values[] = {make_int(parts.tm_year + 1900),    make_int(parts.tm_mon + 1),  make_int(parts.tm_mday),
                            make_int(parts.tm_hour),           make_int(parts.tm_min),      make_int(parts.tm_sec),
                            make_int((parts.tm_wday + 6) % 7), make_int(parts.tm_yday + 1), make_int(0)};
    return make_struct_sequence(struct_time_type, values);
}
bool from_tuple(View value, std::tm& parts) {
    if (!is_tuple(value) || value.as<Tuple>()->size < 9) {
        raise_text(TypeError_type, "Tuple or struct_time argument required");
        return false;
    }
    std::int64_t fields[9] = {};
    for (std::size_t i = 0; i < 9; ++i) {
        if (!to_int64(value.as<Tuple>()->items[i], fields[i])) return false;
    }
    parts.tm_year = static_cast<int>(fields[0]) - 1900;
    parts.tm_mon = static_cast<int>(fields[1]) - 1;
    parts.tm_mday = static_cast<int>(fields[2]);
    parts.tm_hour = static_cast<int>(fields[3]);
    parts.tm_min = static_cast<int>(fields[4]);
    parts.tm_sec = static_cast<int>(fields[5]);
    parts.tm_wday = static_cast<int>((fields[6] + 1) % 7);
    parts.tm_yday = static_cast<int>(fields[7]) - 1;
    parts.tm_isdst = 0;
    return true;
}
/// The moment given, or now.
bool moment(View given, std::tm& parts) {
    double seconds = 0;
    if (given.is_empty() || given.is_none())
        seconds = kEpoch + read_clock();
    else if (!to_double(given, seconds))
        return false;
    const auto whole = static_cast<std::time_t>(std::floor(seconds));
    gmtime_r(&whole, &parts);
    return true;
}
Value f_gmtime(Args args) {
    std::tm parts{};
    return moment(args[0], parts) ? to_struct_time(parts) : Value();
}
bool tuple_or_now(View given, std::tm& parts) {
    return given.is_empty() || given.is_none() ? moment(View(), parts) : from_tuple(given, parts);
}
Value f_strftime(Args args) {
    std::tm parts{};
    if (!is_str(args[0]))
        return raise(TypeError_type, "strftime() argument 1 must be str, not {}", type_of(args[0])->name_view());
    if (!tuple_or_now(args[1], parts)) return {};
    const std::string format(as_str(args[0])->view());
    if (format.empty()) return make_str("");
    std::string text(256 + format.size() * 8, '\0');
    parts.tm_zone = "UTC";
    text.resize(std::strftime(text.data(), text.size(), format.c_str(), &parts));
    return make_str(text);
}
Value f_asctime(Args args) {
    std::tm parts{};
    if (!tuple_or_now(args[0], parts)) return {};
    char text[64];
    std::strftime(text, sizeof text, "%a %b %e %H:%M:%S %Y", &parts);
    return make_str(text);
}
Value f_ctime(Args args) {
    std::tm parts{};
    if (!moment(args[0], parts)) return {};
    char text[64];
    std::strftime(text, sizeof text, "%a %b %e %H:%M:%S %Y", &parts);
    return make_str(text);
}
Value f_mktime(Args args) {
    std::tm parts{};
    if (!from_tuple(args[0], parts)) return {};
    return make_float(static_cast<double>(timegm(&parts)));
}

constexpr Method kFunctions[] = {
    {"gmtime", "seconds=None, /", &f_gmtime},
    {"localtime", "seconds=None, /", &f_gmtime},
    {"strftime", "format, t=None, /", &f_strftime},
    {"asctime", "t=None, /", &f_asctime},
    {"ctime", "seconds=None, /", &f_ctime},
    {"mktime", "t, /", &f_mktime},
    {"time", "", &f_time},
    {"time_ns", "", &f_time_ns},
    {"monotonic", "", &f_monotonic},
    {"monotonic_ns", "", &f_monotonic_ns},
    {"perf_counter", "", &f_monotonic},
    {"perf_counter_ns", "", &f_monotonic_ns},
    {"process_time", "", &f_process_time},
    {"process_time_ns", "", &f_process_time_ns},
    {"thread_time", "", &f_thread_time},
    {"thread_time_ns", "", &f_thread_time_ns},
    {"sleep", "seconds, /", &f_sleep},
    {"strptime", "string, format='%a %b %d %H:%M:%S %Y', /", &f_strptime},
    {"tzset", "", &f_nothing},
    {"get_clock_info", "name, /", &f_get_clock_info},
    {"clock_gettime", "clk_id, /", &f_clock_gettime},
    {"clock_gettime_ns", "clk_id, /", &f_clock_gettime_ns},
    {"clock_getres", "clk_id, /", &f_clock_getres},
};

}  // namespace

namespace {

/// A tuple or another sequence of nine numbers; the two of eleven say the zone, which here is UTC always.
Value construct_struct_time(Type* type, CallArgs args) {
    if (args.positional < 1)
        return raise_text(TypeError_type, "structseq() missing required argument 'sequence' (pos 1)");
    Ref<Tuple> given = tuple_from(args[0]);
    if (!given) {
        if (!clear_error_if(TypeError_type)) return {};
        return raise_text(TypeError_type, "constructor requires a sequence");
    }
    constexpr std::size_t fields = std::size(kTimeFields), most = fields + 2;
    if (given->size < fields || given->size > most)
        return raise(TypeError_type, "time.struct_time() takes an at {} {}-sequence ({}-sequence given)",
                     given->size < fields ? "least" : "most", given->size < fields ? fields : most, given->size);
    return make_struct_sequence(*type, given->view().first(fields));
}
Value zone_name(View) { return View(intern("UTC")); }
Value zone_offset(View) { return make_int(0); }
constexpr Getter kZoneGetters[] = {{"tm_zone", &zone_name}, {"tm_gmtoff", &zone_offset}};

}  // namespace

void define_time_types() {
    struct_time_type.slots.construct = &construct_struct_time;
    struct_time_type.slots.initialize = [](View, CallArgs) { return true; };
    define_struct_sequence(struct_time_type, "time.struct_time", kTimeFields);
    add_getters(struct_time_type, kZoneGetters);
    define_attribute(struct_time_type, "n_fields", make_int(11));
    define_attribute(struct_time_type, "n_sequence_fields", make_int(9));
    define_attribute(struct_time_type, "n_unnamed_fields", make_int(0));
}

Ref<Module> make_time_module() {
    Ref<Module> module = make_module("time");
    add_functions(module.get(), kFunctions);
    add_value(module.get(), "struct_time", View(&struct_time_type));
    add_value(module.get(), "tzname", make_tuple({View(intern("UTC")), View(intern("UTC"))}));
    add_value(module.get(), "timezone", make_int(0));
    add_value(module.get(), "altzone", make_int(0));
    add_value(module.get(), "daylight", make_int(0));
    const struct {
        const char* name;
        std::int64_t number;
    } clocks[] = {{"CLOCK_REALTIME", 0},
                  {"CLOCK_MONOTONIC", 1},
                  {"CLOCK_PROCESS_CPUTIME_ID", 2},
                  {"CLOCK_THREAD_CPUTIME_ID", 3},
                  {"CLOCK_MONOTONIC_RAW", 4},
                  {"CLOCK_BOOTTIME", 7},
                  {"CLOCK_TAI", 11}};
    for (const auto& clock : clocks) add_value(module.get(), clock.name, make_int(clock.number));
    return module;
}

}  // namespace loopglass
