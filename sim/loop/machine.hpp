#pragma once
/// The simulated machine of one run: virtual clock, simulated threads on fibers, their switching, output, and what ends
/// a run.
///
/// All threads, the main one included, run on fibers, so a run can be left anywhere: `run(budget)` always returns. One
/// thread runs at a time (the GIL); it goes on until it blocks, ends, or its switch interval of CPU time is over. When
/// none can run, the clock jumps to the earliest deadline or timed event; when there is none either, the run is stalled
/// (status 5).
#include <cstdint>
#include <deque>
#include <functional>
#include <limits>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "sim/core/platform/fiber.hpp"
#include "sim/core/runtime.hpp"
#include "sim/loop/clock.hpp"
#include "sim/loop/policy.hpp"
#include "sim/trace/recorder.hpp"

namespace loopglass {

class Machine;
struct EventLoop;
struct NativeCoroutine;

struct SimulatedThread;
/// Threads that wait for the same thing, in order of arrival.
struct ThreadWaitQueue {
    std::deque<SimulatedThread*> waiting;
};

struct SimulatedThread {
    enum class State : std::uint8_t { runnable, blocked, finished };
    ThreadState state;  ///< what Runtime::thread points to while it runs
    std::unique_ptr<Fiber> fiber;
    std::function<void()> body;
    State run_state = State::runnable;
    bool daemon = false;         ///< the program ends without waiting for it
    bool own_processor = false;  ///< of a process pool: its CPU time passes beside that of the others
    bool notified = false;       ///< woken by notify, not by its deadline
    bool interrupted = false;    ///< woken by a signal
    double cpu_time = 0;         ///< virtual seconds it has computed
    std::uint64_t number = 0;    ///< from 1, the main thread's, in order of their start
    bool polls = false;          ///< it is a loop's poll: at one instant, workers go first
    double deadline = 0;         ///< virtual seconds; infinity when it waits without one
    std::uint64_t order = 0;     ///< of becoming runnable or of blocking: ties go to the earlier
    WaitKind wait_kind = WaitKind::none;
    EntityId waits_for = 0;
    std::uint64_t waits_for_thread = 0;  ///< number of the thread that it needs, where that is known; 0: none
    EntityId entity = 0;
    std::string name;
    EventLoop* running_loop = nullptr;  ///< asyncio's: the loop running in this thread; borrowed
    Value event_loop;                   ///< what set_event_loop() was given in this thread
    bool event_loop_was_set = false;
    Value locals;                             ///< dict: what the program's threading.local objects hold for this thread
    Value function;                           ///< what a thread of the program's calls
    NativeCoroutine* native_frame = nullptr;  ///< NativeCoroutine::running while the thread is switched out
    ThreadWaitQueue* waits_in = nullptr;
};

class Machine final : public RuntimeExtension {
public:
    Machine(Runtime& rt, Recorder& recorder, SchedulingPolicy& policy);
    ~Machine() override;
    /// Drops what the threads hold of the program's.
    void clear() override;
    static Machine& of(Runtime& rt) { return *rt.extension<Machine>(ExtensionSlot::machine); }
    static Machine& current() { return of(runtime()); }

    // -- from outside (Session) ---------------------------------------------------------------------------------
    /// Sets the body of the main thread. It returns when the program has ended.
    void start(std::function<void()> main);
    enum class Stop : std::uint8_t { budget, finished, horizon };
    /// Runs until the program has ended, `work` units (0: no bound) are done, or nobody can go on before `horizon`.
    /// Always returns.
    Stop run(std::uint64_t work);
    bool finished() const { return finished_; }
    /// Virtual time beyond which the clock is not moved: of a machine that runs within another one's time. With one,
    /// waiting for ever is no stall: something may come from outside.
    double horizon = std::numeric_limits<double>::infinity();
    /// When the clock would move to next; infinity: never.
    double next_moment() const;
    /// Unwinds every thread without running `finally`, then frees their fibers.
    void abandon();

    // -- from inside the run ------------------------------------------------------------------------------------
    VirtualClock clock;
    Recorder& recorder;
    SchedulingPolicy& policy;
    double cpu_time = 0;             ///< virtual seconds that all threads of the program's process have computed
    double cpu_cost = 0;             ///< virtual seconds a work unit takes; see charge_cpu
    double switch_interval = 0.005;  ///< virtual CPU seconds after which another runnable thread gets the GIL

    /// time.sleep: the current thread blocks for `seconds`; others run meanwhile. False when the run unwinds or a
    /// signal's handler raised.
    bool sleep(double seconds);
    /// Blocks the current thread until notified or until `deadline` (virtual seconds, infinity: none).
    /// 1 notified, 0 deadline passed, -1 the run unwinds or a signal's handler raised.
    int wait(ThreadWaitQueue& queue, double deadline, WaitKind kind, EntityId on = 0, bool polls = false);
    /// Another thread could run now.
    bool others_runnable() const;
    /// Anything but the current thread could still make something happen: other threads that run or sleep, events to
    /// come.
    bool others_alive() const;
    void notify_one(ThreadWaitQueue& queue);
    void notify_all(ThreadWaitQueue& queue);
    /// Starts a thread; it runs for the first time when the current one blocks, or at once when `at_once`.
    SimulatedThread* start_thread(std::string name, std::function<void()> body, bool at_once);
    /// Goes on with `thread`, which is runnable; the current one joins the end of those that can run.
    void run_at_once(SimulatedThread* thread);
    SimulatedThread* current_thread() { return current_; }
    SimulatedThread* main_thread() { return threads_.front().get(); }
    /// Waits for all threads but daemons, as the interpreter does before it exits. False when the run unwinds.
    bool join_threads();
    /// Blocks until some thread has ended; as `wait`.
    int wait_for_an_end(double deadline) { return wait(ended_, deadline, WaitKind::join); }
    /// Unwinds every thread but the current one, without `finally`: what happens to daemons in the end.
    void end_threads();
    /// Wakes the main thread to call the handlers of signals (`handle_signals`), now or as soon as it can.
    void interrupt_main();
    /// Calls the handlers of the signals that are pending, in the main thread. False when one raised.
    bool (*handle_signals)() = nullptr;
    /// Calls them now if this is the main thread and some are pending. False when one raised.
    bool heed_signals();
    /// signal.pause: blocks the main thread until a signal has been handled. False when its handler raised.
    bool wait_for_signal();
    int killed_by = 0;  ///< the signal that ended the program; 0: none
    const std::vector<std::unique_ptr<SimulatedThread>>& threads() const { return threads_; }
    /// `action` happens at virtual time `when`, on the machine's side (network, timed signals): it may notify, never
    /// run Python.
    void at(double when, std::function<void()> action);
    /// Gives others the chance to run now, as releasing the GIL does. False when the run unwinds.
    bool yield() {
        if (aborting()) return false;
        return threads_.size() == 1 || yield_to_others();
    }
    /// Moves the clock by the CPU time of the work done since the last call; called at clock reads, before a thread
    /// blocks and when a step ends. A thread on a processor of its own sleeps for that time instead.
    void charge_cpu();

    /// Program output; counted against the limit, recorded as `printed`. False when the run unwinds.
    bool write(std::string_view text, bool to_stderr);
    /// Where output goes as it is written (the terminal); may be empty.
    std::function<void(std::string_view, bool)> on_output;

    /// Asks the thread's fiber to go back to `run` now (budget used up, position reached) and continues later.
    void pause();
    /// Moves the clock and tells the recorder; never back. False when the limit of virtual time ends the run.
    bool advance_clock(double when);

private:
    enum class Leave : std::uint8_t { blocked, paused };
    bool yield_to_others();
    bool block(SimulatedThread& thread);
    /// Switches from the current fiber to the scheduler in `run`.
    void leave(Leave why);
    SimulatedThread* next_thread();
    void run_due_events();
    void wake_sleepers();
    void forget(SimulatedThread* thread);
    void make_runnable(SimulatedThread& thread);
    void set_work_mark();
    void begin_slice();
    bool at_work_mark();
    void stall();
    Runtime& rt_;
    std::vector<std::unique_ptr<SimulatedThread>> threads_;
    SimulatedThread* current_ = nullptr;
    SimulatedThread* next_ = nullptr;  ///< chosen by `block`, for the scheduler to resume
    std::multimap<double, std::function<void()>> events_;
    ThreadWaitQueue ended_;  ///< who waits for threads to end
    std::uint64_t order_ = 0;
    std::uint64_t started_ = 0;
    EntityId last_ran_ = 0;
    bool main_ended_ = false;
    bool signals_pending_ = false;
    std::uint64_t charged_work_ = 0;
    std::uint64_t budget_mark_ = 0;
    std::uint64_t slice_mark_ = UINT64_MAX;
    std::uint64_t memory_mark_ = 0;  ///< when the heap is next held against its limit
    std::size_t output_bytes_ = 0;
    Leave why_ = Leave::blocked;
    bool finished_ = false;
    bool inside_ = false;  ///< a fiber runs
};

/// Explains a stall: who waits for whom.
std::string describe_stall();

}  // namespace loopglass
