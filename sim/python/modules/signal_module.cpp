// _signal: what the module signal, written in Python, builds on. CPython 3.13 Modules/signalmodule.c.
#include <fmt/format.h>

#include "sim/core/objects/exception.hpp"
#include "sim/core/objects/number.hpp"
#include "sim/core/objects/sequence.hpp"
#include "sim/core/operations.hpp"
#include "sim/loop/machine.hpp"
#include "sim/loop/signals.hpp"
#include "sim/python/modules/modules.hpp"

namespace loopglass {

namespace {

/// A signal's number; 0 with ValueError "signal number out of range".
int number_of(View value) {
    std::int64_t number = 0;
    if (!to_int64(value, number)) return 0;
    if (number >= 1 && number < kSignals) return static_cast<int>(number);
    raise_text(ValueError_type, "signal number out of range");
    return 0;
}

Value f_signal(Args args) {
    const int number = number_of(args[0]);
    if (number == 0) return {};
    Value handler(args[1]);
    if (is_int(handler)) {
        std::int64_t which = 0;
        if (!to_int64(handler, which)) return {};
        if (which != 0 && which != 1)
            handler = Value::none();
        else
            handler = make_int(which);
    }
    if (!is_int(handler) && !is_callable(handler))
        return raise_text(TypeError_type,
                          "signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object");
    if (number == 9 || number == 19) {
        Value error = call(View(&OSError_type), make_int(22), make_str("Invalid argument"));
        return error ? raise_value(error) : Value();
    }
    return set_signal_handler(number, handler);
}
Value f_getsignal(Args args) {
    const int number = number_of(args[0]);
    return number != 0 ? signal_handler(number) : Value();
}
/// The signal is handled before the call returns: the calling thread looks for it at once.
Value f_raise_signal(Args args) {
    const int number = number_of(args[0]);
    if (number == 0) return {};
    Machine& machine = Machine::current();
    send_signal(number);
    if (machine.current_thread() == machine.main_thread() && !machine.heed_signals()) return {};
    return Value::none();
}
double seconds_left() {
    const Signals& signals = Signals::current();
    return signals.alarm_at > 0 ? signals.alarm_at - Machine::current().clock.now() : 0;
}
Value f_alarm(Args args) {
    std::int64_t seconds = 0;
    if (!to_int64(args[0], seconds)) return {};
    const double left = seconds_left();
    set_alarm(static_cast<double>(seconds), 0);
    return make_int(static_cast<std::int64_t>(left + 0.999999));
}
Value timer_values(double left, double interval) { return make_tuple({make_float(left), make_float(interval)}); }
Value f_setitimer(Args args) {
    std::int64_t which = 0;
    double seconds = 0, interval = 0;
    if (!to_int64(args[0], which) || !to_double(args[1], seconds) || !to_double(args[2], interval)) return {};
    if (which != 0) return unsupported("a timer of CPU time (ITIMER_VIRTUAL, ITIMER_PROF)");
    Value before = timer_values(seconds_left(), Signals::current().alarm_interval);
    set_alarm(seconds, interval);
    return before;
}
Value f_getitimer(Args) { return timer_values(seconds_left(), Signals::current().alarm_interval); }
Value f_pause(Args) {
    Machine& machine = Machine::current();
    return machine.wait_for_signal() ? Value::none() : Value();
}

constexpr Method kFunctions[] = {
    {"signal", "signalnum, handler, /", &f_signal},
    {"getsignal", "signalnum, /", &f_getsignal},
    {"raise_signal", "signalnum, /", &f_raise_signal},
    {"alarm", "seconds, /", &f_alarm},
    {"setitimer", "which, seconds, interval=0, /", &f_setitimer},
    {"getitimer", "which, /", &f_getitimer},
    {"pause", "", &f_pause},
};

}  // namespace

Ref<Module> make_signal_module() {
    Ref<Module> module = make_module("_signal");
    add_functions(module.get(), kFunctions);
    add_value(module.get(), "default_int_handler", Signals::current().default_int_handler);
    return module;
}

}  // namespace loopglass
