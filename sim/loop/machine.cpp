#include "sim/loop/machine.hpp"

#include <algorithm>
#include <limits>

#include <fmt/format.h>

#include "sim/core/breath.hpp"
#include "sim/core/objects/allocation.hpp"
#include "sim/loop/coroutine.hpp"
#include "sim/trace/wait_graph.hpp"

namespace loopglass {

namespace {

constexpr double kNever = std::numeric_limits<double>::infinity();
// Reserved, not touched: native code ten thousand calls deep has room, as it has under CPython.
constexpr std::size_t kMainStack = std::size_t{64} << 20;
constexpr std::size_t kThreadStack = std::size_t{16} << 20;
/// Alive at once: a kernel gives a process some 32,000, each stack being two mappings.
constexpr std::size_t kMostThreads = 10'000;
/// Work units a thread may do before another runnable one gets its turn when CPU time costs nothing.
constexpr std::uint64_t kFreeSlice = 50'000;
constexpr std::uint64_t kMemorySlice = 50'000;

}  // namespace

Machine::Machine(Runtime& rt, Recorder& trace_recorder, SchedulingPolicy& scheduling_policy)
    : recorder(trace_recorder), policy(scheduling_policy), rt_(rt) {
    initialize_loop();
    rt_.on_work_mark = [](Runtime& runtime) { return Machine::of(runtime).at_work_mark(); };
}

Machine::~Machine() {
    // What a thread holds lies on the run's heap, which goes as a whole.
    for (auto& thread : threads_) {
        (void)thread->event_loop.release();
        (void)thread->locals.release();
        (void)thread->function.release();
        (void)thread->state.error.release();
        (void)thread->state.context.release();
        (void)thread->state.outermost.exception.release();
    }
    rt_.thread = &rt_.main_thread;
}

void Machine::clear() {
    for (auto& thread : threads_) {
        thread->event_loop.reset();
        thread->locals.reset();
        thread->function.reset();
        thread->state.context.reset();
        thread->state.outermost.exception.reset();
    }
}

// -- from outside ---------------------------------------------------------------------------------------------------

void Machine::start(std::function<void()> main) {
    auto owned = std::make_unique<SimulatedThread>();
    SimulatedThread* thread = owned.get();
    thread->name = "MainThread";
    thread->number = ++started_;
    thread->entity = recorder.register_entity(EntityKind::thread, thread->name);
    thread->state.entity = thread->entity;
    thread->body = std::move(main);
    thread->fiber = std::make_unique<Fiber>(kMainStack, [this, thread] {
        thread->body();
        end_threads();
        thread->run_state = SimulatedThread::State::finished;
    });
    thread->state.native_stack_limit = thread->fiber->stack_limit();
    threads_.push_back(std::move(owned));
    next_ = thread;
}

void Machine::set_work_mark() {
    // An abandoned run notices at its next unit of work, the main thread a signal.
    const bool at_once = rt_.abort == Abort::abandoned || (signals_pending_ && current_ == threads_.front().get());
    rt_.work_mark = at_once ? 0 : std::min({rt_.limits.work_units, budget_mark_, slice_mark_, memory_mark_});
}

void Machine::begin_slice() {
    slice_mark_ = rt_.work + (cpu_cost > 0 ? static_cast<std::uint64_t>(switch_interval / cpu_cost) + 1 : kFreeSlice);
    set_work_mark();
}

Machine::Stop Machine::run(std::uint64_t work) {
    if (finished_) return Stop::finished;
    budget_mark_ = work == 0 ? UINT64_MAX : rt_.work + work;
    RunSlice slice{work == 0 ? UINT64_MAX : work, [] { Machine::current().pause(); }};
    const RunSliceScope scope(slice);
    set_work_mark();
    SimulatedThread* const main = threads_.front().get();
    for (;;) {
        SimulatedThread* thread = std::exchange(next_, nullptr);
        if (thread == nullptr) thread = next_thread();
        if (thread == nullptr) {
            if (horizon < kNever && !aborting()) return Stop::horizon;
            stall();
            continue;
        }
        if (thread != current_ && last_ran_ != 0) {
            recorder.record(TraceKind::thread_switched, thread->entity, 0, 0, last_ran_);
        }
        current_ = thread;
        last_ran_ = thread->entity;
        rt_.thread = &thread->state;
        NativeCoroutine::running = thread->native_frame;
        if (threads_.size() > 1 || !events_.empty()) begin_slice();
        if (signals_pending_) set_work_mark();
        inside_ = true;
        thread->fiber->resume();
        inside_ = false;
        thread->native_frame = NativeCoroutine::running;
        NativeCoroutine::running = nullptr;
        if (thread->fiber->finished()) {
            if (thread == main) {
                main_ended_ = true;
                if (threads_.size() > 1) {
                    // Nothing of a thread's may be left on its stack.
                    if (!aborting()) abort_run(Abort::abandoned, "");
                    for (auto& other : threads_) make_runnable(*other);
                }
            } else {
                recorder.record(TraceKind::thread_finished, thread->entity);
                forget(thread);
            }
            if (main_ended_ && threads_.size() == 1) {
                finished_ = true;
                events_.clear();  // what they hold goes while all it belongs to is there
                return Stop::finished;
            }
            continue;
        }
        if (why_ == Leave::paused) {
            next_ = thread;
            return Stop::budget;
        }
    }
}

void Machine::abandon() {
    if (finished_ || threads_.empty()) return;
    abort_run(Abort::abandoned, "abandoned");
    recorder.stop_at(UINT64_MAX, nullptr);
    for (auto& thread : threads_) {
        if (thread->run_state == SimulatedThread::State::blocked) make_runnable(*thread);
    }
    while (run(0) != Stop::finished) {
    }
}

// -- threads --------------------------------------------------------------------------------------------------------

void Machine::forget(SimulatedThread* thread) {
    current_ = nullptr;
    rt_.thread = &threads_.front()->state;
    std::erase_if(threads_, [thread](const auto& each) { return each.get() == thread; });
}

void Machine::make_runnable(SimulatedThread& thread) {
    if (thread.run_state != SimulatedThread::State::blocked) return;
    thread.run_state = SimulatedThread::State::runnable;
    thread.order = ++order_;
    if (thread.waits_in != nullptr) {
        std::erase(thread.waits_in->waiting, &thread);
        thread.waits_in = nullptr;
    }
}

bool Machine::others_runnable() const {
    return std::any_of(threads_.begin(), threads_.end(), [this](const auto& thread) {
        return thread.get() != current_ && thread->run_state == SimulatedThread::State::runnable;
    });
}

bool Machine::others_alive() const {
    if (!events_.empty()) return true;
    return std::any_of(threads_.begin(), threads_.end(), [this](const auto& thread) {
        return thread.get() != current_ &&
               (thread->run_state == SimulatedThread::State::runnable ||
                (thread->run_state == SimulatedThread::State::blocked && thread->deadline < kNever));
    });
}

SimulatedThread* Machine::next_thread() {
    for (;;) {
        std::vector<SimulatedThread*> runnable;
        for (auto& thread : threads_) {
            if (thread->run_state == SimulatedThread::State::runnable) runnable.push_back(thread.get());
        }
        if (!runnable.empty()) {
            std::sort(runnable.begin(), runnable.end(), [](auto* a, auto* b) { return a->order < b->order; });
            const std::size_t chosen = runnable.size() > 1 ? policy.choose(ChoiceKind::legal, runnable.size()) : 0;
            return runnable[chosen];
        }
        if (aborting()) return nullptr;
        // Nobody can run: the clock jumps to whatever comes first.
        SimulatedThread* earliest = nullptr;
        for (auto& thread : threads_) {
            if (thread->run_state != SimulatedThread::State::blocked || thread->deadline == kNever) continue;
            if (earliest == nullptr || std::tuple(thread->deadline, thread->polls, thread->order) <
                                           std::tuple(earliest->deadline, earliest->polls, earliest->order)) {
                earliest = thread.get();
            }
        }
        if (horizon < kNever && next_moment() > horizon) return nullptr;
        if (!events_.empty() && (earliest == nullptr || events_.begin()->first <= earliest->deadline)) {
            advance_clock(events_.begin()->first);
            run_due_events();
            continue;
        }
        if (earliest == nullptr) return nullptr;
        advance_clock(earliest->deadline);
        make_runnable(*earliest);
    }
}

double Machine::next_moment() const {
    double moment = events_.empty() ? kNever : events_.begin()->first;
    for (const auto& thread : threads_) {
        if (thread->run_state == SimulatedThread::State::blocked) moment = std::min(moment, thread->deadline);
    }
    return moment;
}

/// What happens on the machine's side up to now.
void Machine::run_due_events() {
    while (!events_.empty() && events_.begin()->first <= clock.now()) {
        std::function<void()> action = std::move(events_.begin()->second);
        events_.erase(events_.begin());
        action();
    }
}

/// While one thread computed, the time of others has come: they want the interpreter now.
void Machine::wake_sleepers() {
    for (;;) {
        SimulatedThread* earliest = nullptr;
        for (auto& thread : threads_) {
            if (thread->run_state != SimulatedThread::State::blocked || thread->deadline > clock.now()) continue;
            if (earliest == nullptr || std::tuple(thread->deadline, thread->polls, thread->order) <
                                           std::tuple(earliest->deadline, earliest->polls, earliest->order)) {
                earliest = thread.get();
            }
        }
        if (earliest == nullptr) return;
        make_runnable(*earliest);
    }
}

void Machine::stall() {
    if (!aborting()) {
        current_ = threads_.front().get();
        abort_run(Abort::stalled, describe_stall());
    }
    for (auto& thread : threads_) make_runnable(*thread);
}

void Machine::leave(Leave why) {
    why_ = why;
    current_->fiber->suspend();
}

bool Machine::block(SimulatedThread& thread) {
    thread.run_state = SimulatedThread::State::blocked;
    thread.order = ++order_;
    next_ = next_thread();
    if (next_ == &thread) {
        next_ = nullptr;
    } else {
        leave(Leave::blocked);
    }
    thread.deadline = kNever;
    return !aborting();
}

SimulatedThread* Machine::start_thread(std::string name, std::function<void()> body, bool at_once) {
    if (threads_.size() >= kMostThreads) {
        raise_text(RuntimeError_type, "can't start new thread");
        return nullptr;
    }
    auto owned = std::make_unique<SimulatedThread>();
    SimulatedThread* thread = owned.get();
    thread->name = std::move(name);
    thread->number = ++started_;
    thread->entity = recorder.register_entity(EntityKind::thread, thread->name, recorder.context().actor);
    thread->state.entity = thread->entity;
    thread->body = std::move(body);
    thread->fiber = std::make_unique<Fiber>(kThreadStack, [this, thread] {
        recorder.context() = {thread->entity, recorder.record(TraceKind::thread_started, thread->entity), 0};
        thread->body();
        charge_cpu();
        thread->body = nullptr;
        thread->event_loop.reset();
        thread->locals.reset();
        thread->function.reset();
        thread->state.error = nullptr;
        thread->state.context.reset();
        thread->state.outermost.exception.reset();
        notify_all(ended_);
        thread->run_state = SimulatedThread::State::finished;
    });
    thread->state.native_stack_limit = thread->fiber->stack_limit();
    thread->order = ++order_;
    threads_.push_back(std::move(owned));
    begin_slice();
    if (at_once) run_at_once(thread);
    return thread;
}

void Machine::run_at_once(SimulatedThread* thread) {
    if (aborting()) return;
    const Recorder::Context context = recorder.context();
    charge_cpu();
    current_->order = ++order_;
    next_ = thread;
    leave(Leave::blocked);
    recorder.context() = context;
}

bool Machine::join_threads() {
    const auto to_wait_for = [this](const auto& thread) {
        return thread.get() != current_ && !thread->daemon && thread->run_state != SimulatedThread::State::finished;
    };
    while (std::any_of(threads_.begin(), threads_.end(), to_wait_for)) {
        if (wait(ended_, kNever, WaitKind::join) < 0) return false;
    }
    return true;
}

void Machine::end_threads() {
    const auto others = [this] { return threads_.size() > 1; };
    if (!others() || aborting()) return;
    rt_.abort = Abort::abandoned;
    for (auto& thread : threads_) make_runnable(*thread);
    while (others()) {
        current_->order = ++order_;
        leave(Leave::blocked);
    }
    rt_.abort = Abort::none;
    set_work_mark();
}

bool Machine::sleep(double seconds) {
    if (aborting()) return false;
    charge_cpu();
    // What a worker thread does by blocking stands for a disk or a device: how long it takes is left open.
    if (current_ != main_thread()) seconds = policy.duration(ChoiceKind::legal, seconds);
    if (seconds <= 0) return yield() && heed_signals();
    const double until = clock.now() + seconds;
    const Recorder::Context context = recorder.context();
    recorder.note(TraceKind::blocked, static_cast<std::uint64_t>(to_nanoseconds(seconds)));
    bool alive = true;
    do {
        current_->interrupted = false;
        current_->deadline = until;
        alive = block(*current_) && heed_signals();
    } while (alive && current_->interrupted && clock.now() < until);
    recorder.context() = context;
    return alive;
}

int Machine::wait(ThreadWaitQueue& queue, double deadline, WaitKind kind, EntityId on, bool polls) {
    if (aborting()) return -1;
    charge_cpu();
    if (!heed_signals()) return -1;
    SimulatedThread& thread = *current_;
    const Recorder::Context context = recorder.context();
    if (!polls)
        recorder.record(TraceKind::thread_blocked, thread.entity, 0, context.location, on,
                        static_cast<std::uint16_t>(kind));
    bool alive = true;
    do {
        thread.notified = thread.interrupted = false;
        thread.deadline = deadline;
        thread.polls = polls;
        thread.wait_kind = kind;
        thread.waits_for = on;
        thread.waits_in = &queue;
        queue.waiting.push_back(&thread);
        alive = block(thread);
        thread.polls = false;
        thread.wait_kind = WaitKind::none;
        // A handler that does not raise leaves the call waiting; a loop that polls looks what the handler has done.
        if (alive && thread.interrupted) {
            recorder.context() = context;
            alive = heed_signals();
        }
    } while (alive && thread.interrupted && !thread.notified && !polls && clock.now() < deadline);
    thread.waits_for_thread = 0;
    recorder.context() = context;
    if (!alive) return -1;
    return thread.notified ? 1 : 0;
}

void Machine::interrupt_main() {
    signals_pending_ = true;
    SimulatedThread& main = *threads_.front();
    if (main.run_state == SimulatedThread::State::blocked) {
        main.interrupted = true;
        make_runnable(main);
    }
    set_work_mark();
}

bool Machine::wait_for_signal() {
    current_->interrupted = false;
    current_->deadline = kNever;
    return block(*current_) && heed_signals();
}

/// In the main thread only: other threads leave signals to it.
bool Machine::heed_signals() {
    if (!signals_pending_ || current_ != threads_.front().get()) return true;
    signals_pending_ = false;
    set_work_mark();
    return handle_signals == nullptr || handle_signals();
}

void Machine::notify_one(ThreadWaitQueue& queue) {
    if (queue.waiting.empty()) return;
    SimulatedThread* thread = queue.waiting.front();
    thread->notified = true;
    make_runnable(*thread);
}

void Machine::notify_all(ThreadWaitQueue& queue) {
    while (!queue.waiting.empty()) notify_one(queue);
}

void Machine::at(double when, std::function<void()> action) {
    events_.emplace(std::max(when, clock.now()), std::move(action));
    if (inside_) begin_slice();
}

bool Machine::yield_to_others() {
    if (cpu_cost > 0) wake_sleepers();
    if (!others_runnable()) return true;
    const Recorder::Context context = recorder.context();
    current_->order = ++order_;
    leave(Leave::blocked);
    recorder.context() = context;
    return !aborting();
}

void Machine::pause() {
    if (!inside_ || aborting()) return;
    leave(Leave::paused);
}

// -- time, work, output ---------------------------------------------------------------------------------------------

bool Machine::advance_clock(double when) {
    if (when > rt_.limits.virtual_seconds && !aborting()) {
        abort_run(Abort::limit,
                  fmt::format("the program passed {} s of virtual time (--max-time)", rt_.limits.virtual_seconds));
        for (auto& thread : threads_) make_runnable(*thread);
        return false;
    }
    clock.advance_to(when);
    recorder.set_time(clock.nanoseconds());
    return true;
}

void Machine::charge_cpu() {
    if (cpu_cost <= 0) {
        recorder.set_time(clock.nanoseconds());
        return;
    }
    const std::uint64_t work = rt_.work - charged_work_;
    if (work == 0) return;
    charged_work_ = rt_.work;
    const double seconds = static_cast<double>(work) * cpu_cost;
    recorder.note(TraceKind::cpu, static_cast<std::uint64_t>(to_nanoseconds(seconds)));
    if (inside_) current_->cpu_time += seconds;
    if (inside_ && current_->own_processor && !aborting()) {
        const Recorder::Context context = recorder.context();
        current_->deadline = clock.now() + seconds;
        block(*current_);
        recorder.context() = context;
        return;
    }
    cpu_time += seconds;
    advance_clock(clock.now() + seconds);
    run_due_events();
}

bool Machine::at_work_mark() {
    if (aborting()) return false;
    if (rt_.work >= rt_.limits.work_units) {
        rt_.work_mark = UINT64_MAX;
        abort_run(Abort::limit, fmt::format("more than {} steps of work (--max-steps)", rt_.limits.work_units));
        return false;
    }
    bool out_of_memory = false;
    if (rt_.work >= memory_mark_) {
        memory_mark_ = rt_.work + kMemorySlice;
        out_of_memory = rt_.heap.would_exceed(0);
    }
    if (rt_.work >= slice_mark_) {
        begin_slice();
        if (inside_ && (threads_.size() > 1 || !events_.empty())) {
            charge_cpu();
            wake_sleepers();
            yield();
        }
    }
    if (inside_ && !heed_signals()) return false;
    if (rt_.work >= budget_mark_ && inside_) {
        budget_mark_ = UINT64_MAX;
        pause();
    }
    set_work_mark();
    if (out_of_memory && inside_ && !aborting()) {
        memory_error();
        return false;
    }
    return !aborting();
}

bool Machine::write(std::string_view text, bool to_stderr) {
    if (aborting()) return false;
    if (text.size() > rt_.limits.output_bytes - output_bytes_) {
        abort_run(Abort::limit, fmt::format("more than {} bytes of output", rt_.limits.output_bytes));
        return false;
    }
    output_bytes_ += text.size();
    recorder.print(text, to_stderr);
    if (on_output) on_output(text, to_stderr);
    return true;
}

}  // namespace loopglass
