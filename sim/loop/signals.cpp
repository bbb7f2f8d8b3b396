#include "sim/loop/signals.hpp"

#include <bit>

#include <fmt/format.h>

#include "sim/core/collector.hpp"
#include "sim/core/objects/callable.hpp"
#include "sim/core/objects/number.hpp"
#include "sim/core/objects/sequence.hpp"
#include "sim/core/operations.hpp"
#include "sim/loop/event_loop.hpp"
#include "sim/loop/loop_state.hpp"

namespace loopglass {

Value (*signal_frame)() = nullptr;

namespace {

/// SIGCHLD, SIGCONT, SIGURG and SIGWINCH: nothing happens to who does not ask for them.
constexpr std::uint64_t kIgnoredByDefault = 1ULL << 17 | 1ULL << 18 | 1ULL << 23 | 1ULL << 28;

std::uint64_t bit(int number) { return std::uint64_t{1} << static_cast<unsigned>(number - 1); }
Value& handler_of(int number) { return Signals::current().handlers[static_cast<std::size_t>(number)]; }
Value& handle_of(int number) { return Signals::current().loop_handles[static_cast<std::size_t>(number)]; }

Value raise_keyboard_interrupt(Args) { return raise_value(View(&KeyboardInterrupt_type)); }
constexpr Method kDefaultIntHandler{"default_int_handler", "signalnum, frame, /", &raise_keyboard_interrupt};
Value do_nothing(Args) { return Value::none(); }
constexpr Method kNothing{"_sighandler_noop", "self, signum, frame, /", &do_nothing};

/// BaseSelectorEventLoop._read_from_self: the loop has been told of a signal; the handler runs in the next iteration.
Value read_from_self(Args args) {
    auto* parts = args[0].as<Tuple>();
    auto* loop = parts->items[0].as<EventLoop>();
    const int number = static_cast<int>(parts->items[1].view().small_int());
    Value held = handle_of(number);
    if (!held || held.as<Handle>()->loop != loop) return Value::none();
    if (held.as<Handle>()->cancelled) return remove_loop_signal_handler(loop, number) < 0 ? Value() : Value::none();
    loop->ready->push(held, {}, {}, 0, ReadyEntry::Kind::handle);
    wake_loop(loop);
    return Value::none();
}
constexpr Method kReadFromSelf{"BaseSelectorEventLoop._read_from_self", "self, /", &read_from_self};

bool tell_loop(int number) {
    Value held = handle_of(number);
    if (!held) return true;
    EventLoop* loop = held.as<Handle>()->loop;
    Ref<Tuple> parts = make_tuple({View(loop), View::small_int(number)});
    return static_cast<bool>(
        call_soon_threadsafe(loop, make_native_closure(kReadFromSelf, View(parts)), make_tuple(0)));
}

/// What a signal does that the program has no handler for.
bool act_by_default(int number) {
    if ((kIgnoredByDefault >> static_cast<unsigned>(number) & 1U) != 0) return true;
    Machine::current().killed_by = number;
    abort_run(Abort::abandoned, "killed by a signal");
    return false;
}

bool handle(int number) {
    Value handler = signal_handler(number);
    if (handler.view() == View::small_int(1)) return true;
    if (handler.view() == View::small_int(0)) return act_by_default(number);
    if (!tell_loop(number)) return false;
    Value frame = signal_frame != nullptr ? signal_frame() : Value::none();
    return static_cast<bool>(call(handler, make_int(number), frame));
}

/// PyErr_CheckSignals.
bool handle_pending() {
    Signals& signals = Signals::current();
    while (signals.pending != 0) {
        const int number = std::countr_zero(signals.pending) + 1;
        signals.pending &= ~bit(number);
        if (!handle(number)) {
            if (signals.pending != 0 && !aborting()) Machine::current().interrupt_main();
            return false;
        }
    }
    return true;
}

void ring(std::uint64_t alarm) {
    Signals& signals = Signals::current();
    if (signals.alarms != alarm) return;
    signals.alarm_at = 0;
    if (signals.alarm_interval > 0) set_alarm(signals.alarm_interval, signals.alarm_interval);
    send_signal(kSigalrm);
}

}  // namespace

Signals& Signals::current() {
    Signals& signals = LoopState::current().signals;
    if (!signals.default_int_handler) {
        signals.default_int_handler = make_native_function(kDefaultIntHandler, intern("_signal"));
        signals.handlers[kSigint] = signals.default_int_handler;
    }
    return signals;
}
void Signals::traverse(Visitor& visit) {
    for (const Value& handler : handlers) visit(handler);
    for (const Value& held : loop_handles) visit(held);
    visit(default_int_handler);
}
void Signals::clear() {
    for (Value& handler : handlers) handler.reset();
    for (Value& held : loop_handles) held.reset();
    default_int_handler.reset();
}

void Signals::forget() {
    for (Value& handler : handlers) (void)handler.release();
    for (Value& held : loop_handles) (void)held.release();
    (void)default_int_handler.release();
}

void send_signal(int number) {
    Signals::current().pending |= bit(number);
    Machine::current().handle_signals = &handle_pending;
    Machine::current().interrupt_main();
}

void set_alarm(double seconds, double interval) {
    Signals& signals = Signals::current();
    Machine& machine = Machine::current();
    const std::uint64_t alarm = ++signals.alarms;
    signals.alarm_interval = interval;
    signals.alarm_at = seconds > 0 ? machine.clock.now() + seconds : 0;
    if (seconds > 0) machine.at(signals.alarm_at, [alarm] { ring(alarm); });
}

Value signal_handler(int number) {
    const Value& handler = handler_of(number);
    return handler ? handler : Value(View::small_int(0));
}

Value set_signal_handler(int number, View handler) {
    Machine& machine = Machine::current();
    if (machine.current_thread() != machine.main_thread())
        return raise_text(ValueError_type, "signal only works in main thread of the main interpreter");
    Value before = signal_handler(number);
    handler_of(number) = handler;
    return before;
}

bool add_loop_signal_handler(EventLoop* loop, int number, Ref<Handle> handle) {
    Machine& machine = Machine::current();
    if (machine.current_thread() != machine.main_thread()) {
        raise_text(RuntimeError_type, "set_wakeup_fd only works in main thread of the main interpreter");
        return false;
    }
    if (number == 9 || number == 19) {
        raise(RuntimeError_type, "sig {} cannot be caught", number);
        return false;
    }
    handle_of(number) = View(handle);
    return static_cast<bool>(set_signal_handler(number, make_native_closure(kNothing, View(loop))));
}

int remove_loop_signal_handler(EventLoop* loop, int number) {
    Value held = handle_of(number);
    if (!held || held.as<Handle>()->loop != loop) return 0;
    handle_of(number).reset();
    const Value restored = number == kSigint ? Signals::current().default_int_handler : Value(View::small_int(0));
    return set_signal_handler(number, restored) ? 1 : -1;
}

void remove_loop_signal_handlers(EventLoop* loop) {
    if (runtime().extension<LoopState>(ExtensionSlot::loop) == nullptr) return;
    for (int number = 1; number < kSignals; ++number) {
        if (!handle_of(number) || handle_of(number).as<Handle>()->loop != loop) continue;
        if (remove_loop_signal_handler(loop, number) < 0) take_error();
    }
}

}  // namespace loopglass
