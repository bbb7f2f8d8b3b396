#pragma once
/// Signals of the simulated process. They come from the scenario (a Ctrl-C at t = 3), from os.kill, raise_signal and
/// alarm; their handlers run in the main thread between two instructions, and wake it from what it blocks in.
/// CPython 3.13 Modules/signalmodule.c.
#include <array>
#include <cstdint>

#include "sim/core/runtime.hpp"

namespace loopglass {

struct EventLoop;
struct Handle;

inline constexpr int kSignals = 65;  ///< signal.NSIG
inline constexpr int kSigint = 2, kSigalrm = 14;

/// What the program has set. A handler is a callable, or the int 0 (SIG_DFL) or 1 (SIG_IGN).
struct Signals {
    std::array<Value, kSignals> handlers;
    std::array<Value, kSignals> loop_handles;  ///< asyncio.Handle of loop.add_signal_handler
    Value default_int_handler;
    std::uint64_t pending = 0;
    std::uint64_t alarms = 0;   ///< timers set so far: an older one's event does nothing
    double alarm_at = 0;        ///< virtual seconds of the next SIGALRM; 0: none
    double alarm_interval = 0;  ///< seconds between further ones; 0: none

    static Signals& current();
    void traverse(Visitor& visit);
    void clear();
    /// What it holds lies on a heap that goes as a whole.
    void forget();
};

/// The signal arrives now: its handler runs as soon as the main thread can.
void send_signal(int number);
/// setitimer(ITIMER_REAL): SIGALRM in `seconds`, then every `interval`; 0 seconds cancels.
void set_alarm(double seconds, double interval);
Value signal_handler(int number);
/// signal.signal: the handler before. Empty with ValueError outside of the main thread.
Value set_signal_handler(int number, View handler);

/// loop.add_signal_handler and remove_signal_handler, once their arguments have been checked. False when raised.
bool add_loop_signal_handler(EventLoop* loop, int number, Ref<Handle> handle);
/// 1 removed, 0 there was none, -1 raised.
int remove_loop_signal_handler(EventLoop* loop, int number);
void remove_loop_signal_handlers(EventLoop* loop);

/// The frame that a handler is shown; set by sim/python.
extern Value (*signal_frame)();

}  // namespace loopglass
