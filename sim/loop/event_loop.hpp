#pragma once
/// The event loop: ready queue, timers, `run_once`. CPython 3.13 Lib/asyncio/base_events.py: class BaseEventLoop.
///
/// The number of iterations is part of the semantics.
#include <vector>

#include "sim/core/objects/dict.hpp"
#include "sim/core/objects/sequence.hpp"
#include "sim/loop/machine.hpp"
#include "sim/loop/ready_queue.hpp"
#include "sim/loop/task.hpp"

namespace loopglass {

class Selector;

/// The classes of loops, each the base of the next. The third and the fourth differ by methods only.
extern Type abstract_event_loop_type, base_event_loop_type, selector_event_loop_type, event_loop_type;
extern Type handle_type, timer_handle_type;

/// asyncio.Handle, and with a `when` asyncio.TimerHandle.
struct Handle : GcObject {
    EventLoop* loop;  ///< owned
    Value callback;   ///< empty once cancelled
    Ref<Tuple> args;
    Value context;                  ///< see context_vars.hpp
    void (*action)(View argument);  ///< of a native timer, whose argument is `callback`
    double when;                    ///< TimerHandle: virtual seconds
    EntityId entity;
    EventRef scheduled_by;
    bool cancelled, scheduled;
    bool has_origin;  ///< debug mode knows where it was made: see origin.hpp
};

/// A TimerHandle on the heap, with what it is sorted by: sifting does not touch the objects.
struct Timer {
    double when;
    std::uint64_t tick;  ///< orders timers of one instant
    Ref<Handle> handle;
};

struct EventLoop : GcObject {
    ReadyQueue* ready;           // owned
    std::vector<Timer>* timers;  // owned; heap by (when, tick), in heapq's layout
    ThreadWaitQueue* selector;   // owned; the thread that polls, woken by call_soon_threadsafe
    Selector* io;                // owned; what it watches; null until there is something (see selector.hpp)
    std::int64_t cancelled_timers;
    Task* current_task;  // borrowed
    Value task_factory, exception_handler, executor;
    Value async_generators;  // list of weak references
    Value slow_callback_duration;
    Dict* dict;
    SimulatedThread* thread;  // that runs it; null when it does not run
    EntityId entity;
    std::uint64_t iteration;
    bool running, stopping, closed, debug;
    bool async_generators_shut_down, executor_shut_down;
    bool woken;  // call_soon_threadsafe was called since the last poll
};

Ref<EventLoop> make_event_loop();
/// The loop running in the current simulated thread; null when none.
EventLoop* running_loop();
void set_running_loop(EventLoop* loop);
/// A program's own method of that name: of the loop itself, or of a subclass.
bool finds_own_method(EventLoop* loop, const char* name);
inline bool overrides_method(EventLoop* loop, const char* name) {
    return (loop->type != &event_loop_type || loop->dict != nullptr) && finds_own_method(loop, name);
}
/// False with RuntimeError "Event loop is closed".
bool check_open(EventLoop* loop);

/// In debug mode: false with TypeError where `callback` is no callable, and with RuntimeError in another thread than
/// the loop's, unless `any_thread`. `method` is for the message.
bool check_callback(EventLoop* loop, View callback, const char* method, bool any_thread = false);

void call_soon_step(EventLoop* loop, Task* task, Value exception, EventRef cause);
void call_soon_wakeup(EventLoop* loop, Task* task, Future* future, EventRef cause);
void call_soon_done_callback(EventLoop* loop, Value callback, Future* future, Value context);
/// `context` empty: a copy of the present one. Null when raised (loop closed).
Ref<Handle> call_soon(EventLoop* loop, View callback, Ref<Tuple> args, View context = {});
Ref<Handle> call_soon_threadsafe(EventLoop* loop, View callback, Ref<Tuple> args, View context = {});
Ref<Handle> call_later(EventLoop* loop, double delay, View callback, Ref<Tuple> args, View context = {});
Ref<Handle> call_at(EventLoop* loop, double when, View callback, Ref<Tuple> args, View context = {});
/// A native timer: calls `action(argument)` without Python.
Ref<Handle> call_at_native(EventLoop* loop, double when, void (*action)(View argument), View argument);
void cancel_handle(Handle* handle);
/// Handle._run's `except BaseException`: the exception goes to the loop's handler. False when the loop must stop.
bool report_callback_error(EventLoop* loop, View callback, Tuple* args, Handle* handle);
/// Puts a handle on the ready queue as it is: BaseEventLoop._add_callback.
void add_ready(EventLoop* loop, Ref<Handle> handle);
/// A handle of `loop` that is on no queue. `context` empty: a copy of the present one.
Ref<Handle> make_handle(EventLoop* loop, View callback, Ref<Tuple> args, View context = {});
/// loop.time(): the virtual clock, or what the program's own method says. 0 when raised.
double loop_time(EventLoop* loop);
/// Wakes the thread that polls for `loop`.
void wake_loop(EventLoop* loop);

/// run_forever: false when raised (KeyboardInterrupt, SystemExit, RuntimeError) or unwinding.
bool run_forever(EventLoop* loop);
Value run_until_complete(EventLoop* loop, View future);
/// run_until_complete as the loop's class defines it.
Value run_until_complete_by(EventLoop* loop, View future);
bool run_once(EventLoop* loop);
bool close_loop(EventLoop* loop);
/// call_exception_handler(context): the program's handler or the default one. False when raised.
bool call_exception_handler(EventLoop* loop, Ref<Dict> context);
bool default_exception_handler(EventLoop* loop, Dict* context);
/// Creates a task, through the task factory. Empty when raised.
Value create_task(EventLoop* loop, View coroutine, View name, View context);
/// A task, future or awaitable as a future of `loop` (null: the current one). Empty when raised.
Value ensure_future(View value, EventLoop* loop);
/// events.get_event_loop(): running, else the thread's own. Null when raised.
Ref<EventLoop> get_event_loop();

/// The place in CPython 3.13's library where the same is logged: what a log record names as its caller.
struct LogSite {
    const char* file;  ///< within the library's folder
    int line;
    const char* function;
};
/// Where asyncio's logger writes: level as in logging (40: error), `error` may be empty. Set by the layer above; by
/// default stderr, as logging's last resort does.
extern void (*log_asyncio)(int level, const LogSite& site, std::string_view message, View error);
/// Exchanges sys.set_asyncgen_hooks' two functions; set by the layer above.
extern void (*exchange_async_generator_hooks)(Value& first, Value& finalizer);

void timer_push(std::vector<Timer>& heap, Ref<Handle> handle, std::uint64_t tick);
Ref<Handle> timer_pop(std::vector<Timer>& heap);
void timer_heapify(std::vector<Timer>& heap);

}  // namespace loopglass
