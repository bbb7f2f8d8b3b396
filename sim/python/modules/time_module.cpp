// time: every clock is the virtual one. CPython 3.13 Modules/timemodule.c.
#include <fmt/format.h>

#include <cmath>

#include "sim/core/objects/exception.hpp"
#include "sim/core/objects/number.hpp"
#include "sim/core/operations.hpp"
#include "sim/loop/machine.hpp"
#include "sim/python/modules/modules.hpp"

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

Value f_sleep(Args args) {
    double seconds = 0;
    if (is_float(args[0]) && std::isnan(as_double(args[0]))) return raise_text(ValueError_type, "Invalid value NaN (not a number)");
    if (!is_float(args[0]) && !is_int(args[0]) && type_of(args[0])->slots.index == nullptr) {
        return raise(TypeError_type, "'{}' object cannot be interpreted as an integer", type_of(args[0])->name_view());
    }
    if (!to_double(args[0], seconds)) return {};
    if (seconds < 0) return raise_text(ValueError_type, "sleep length must be non-negative");
    return Machine::current().sleep(seconds) ? Value::none() : Value();
}

constexpr Method kFunctions[] = {
    {"time", "", &f_time},
    {"time_ns", "", &f_time_ns},
    {"monotonic", "", &f_monotonic},
    {"monotonic_ns", "", &f_monotonic_ns},
    {"perf_counter", "", &f_monotonic},
    {"perf_counter_ns", "", &f_monotonic_ns},
    {"process_time", "", &f_monotonic},
    {"process_time_ns", "", &f_monotonic_ns},
    {"thread_time", "", &f_monotonic},
    {"thread_time_ns", "", &f_monotonic_ns},
    {"sleep", "seconds, /", &f_sleep},
};

}  // namespace

Ref<Module> make_time_module() {
    Ref<Module> module = make_module("time");
    add_functions(module.get(), kFunctions);
    add_value(module.get(), "timezone", make_int(0));
    add_value(module.get(), "altzone", make_int(0));
    add_value(module.get(), "daylight", make_int(0));
    return module;
}

}  // namespace loopglass
