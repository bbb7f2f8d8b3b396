#include "sim/session/snapshot.hpp"

#include <algorithm>
#include <cmath>
#include <unordered_map>
#include <unordered_set>

#include <fmt/format.h>

#include "sim/core/collector_node.hpp"
#include "sim/core/objects/basic.hpp"
#include "sim/loop/event_loop.hpp"
#include "sim/loop/loop_state.hpp"
#include "sim/loop/network.hpp"
#include "sim/loop/selector.hpp"
#include "sim/python/state.hpp"
#include "sim/session/connections.hpp"
#include "sim/session/frames.hpp"
#include "sim/session/globals.hpp"
#include "sim/session/keepers.hpp"
#include "sim/session/narration_words.hpp"
#include "sim/session/resources.hpp"
#include "sim/session/run.hpp"
#include "sim/session/value_text.hpp"

namespace loopglass {

namespace {

class SnapshotTaker {
public:
    SnapshotTaker(Run& run, const Trace& trace, EntityId closely)
        : run_(run), trace_(trace), closely_(closely), words_(trace_) {}

    Snapshot take() {
        snapshot_.position = run_.position();
        RuntimeScope scope(run_.runtime());
        snapshot_.time = run_.machine().clock.now();
        // Before its first step, and after its last, a run has no state of its own.
        if (run_.position() == 0 || runtime().extension<PythonState>(ExtensionSlot::python) == nullptr)
            return std::move(snapshot_);
        find_tasks();
        read_events();
        if (!steps_.empty()) snapshot_.running = steps_.back();
        const std::vector<EntityId> tasks = listed();
        look_up(tasks);
        if (!run_.finished()) {
            take_loops();
            take_threads();
        }
        take_tasks(tasks);
        snapshot_.resources = resources_.views(trace_, snapshot_.position);
        if (run_.finished() || Network::exists()) snapshot_.connections = connections_at(trace_, snapshot_.position);
        if (!run_.finished()) look_at_sockets(snapshot_.connections, snapshot_.servers);
        if (Dict* globals = main_globals()) snapshot_.globals = variables_of(globals);
        return std::move(snapshot_);
    }

private:
    // -- loops ------------------------------------------------------------------------------------------------------

    void take_loops() {
        Machine& machine = run_.machine();
        for (const auto& thread : machine.threads()) {
            if (EventLoop* loop = thread->running_loop; loop != nullptr) take_loop(loop);
        }
    }

    void take_loop(EventLoop* loop) {
        snapshot_.iteration = std::max(snapshot_.iteration, loop->iteration);
        snapshot_.ready_count += loop->ready->size();
        for (std::size_t index = 0; index < loop->ready->size() && snapshot_.ready.size() < kMostListed; ++index)
            take_ready((*loop->ready)[index]);
        std::vector<const Timer*> timers;
        for (const Timer& timer : *loop->timers) {
            const Handle* handle = timer.handle.get();
            if (handle->cancelled) continue;
            timers.push_back(&timer);
            if (!handle->callback.is_object()) continue;
            if (const auto awaited = waiters_.find(handle->callback.object()); awaited != waiters_.end())
                due_[awaited->first] = handle->when;
        }
        snapshot_.timer_count += timers.size();
        const std::size_t shown = std::min(timers.size(), kMostListed - std::min(kMostListed, snapshot_.timers.size()));
        std::partial_sort(
            timers.begin(), timers.begin() + static_cast<std::ptrdiff_t>(shown), timers.end(),
            [](const Timer* a, const Timer* b) { return a->when != b->when ? a->when < b->when : a->tick < b->tick; });
        timers.resize(shown);
        find_sleepers(timers);
        for (const Timer* timer : timers)
            snapshot_.timers.push_back({timer->handle->entity, timer->handle->when, timer_text(timer->handle.get())});
    }

    /// Whom the timers that are shown will wake.
    void find_sleepers(const std::vector<const Timer*>& timers) {
        std::unordered_set<const Object*> resolved;
        for (const Timer* timer : timers) {
            if (timer->handle->callback.is_object()) resolved.insert(timer->handle->callback.object());
        }
        for (Task* task : tasks_) {
            if (task->fut_waiter.is_object() && resolved.contains(task->fut_waiter.object()))
                waiters_.emplace(task->fut_waiter.object(), task);
        }
    }

    void take_ready(const ReadyEntry& entry) {
        switch (entry.kind) {
            case ReadyEntry::Kind::step:
            case ReadyEntry::Kind::wakeup: {
                auto* task = entry.target.as<Task>();
                snapshot_.ready.push_back({task->entity, name_of(task)});
                break;
            }
            case ReadyEntry::Kind::done_callback:
                snapshot_.ready.push_back({0, fmt::format("callback {}", value_text(entry.target, {60, 1, 3}))});
                break;
            case ReadyEntry::Kind::handle: {
                auto* handle = entry.target.as<Handle>();
                if (!handle->cancelled) snapshot_.ready.push_back({handle->entity, handle_text(handle)});
                break;
            }
            case ReadyEntry::Kind::io: {
                const bool writing = (entry.argument.view().small_int() & 1) != 0;
                snapshot_.ready.push_back(
                    {entry.target.as<IoTarget>()->entity,
                     writing ? "a connection has room to write" : "a connection has something to read"});
                break;
            }
        }
    }

    std::string handle_text(const Handle* handle) const {
        if (handle->action != nullptr) return "timer";
        return fmt::format("callback {}", value_text(handle->callback, {60, 1, 3}));
    }

    /// Whose sleep it ends, or what it calls.
    std::string timer_text(const Handle* handle) const {
        if (handle->action == nullptr) return handle_text(handle);
        if (!handle->callback.is_object()) return words_.timer(handle->entity);
        if (const auto sleeper = waiters_.find(handle->callback.object()); sleeper != waiters_.end())
            return fmt::format("{} sleeps", name_of(sleeper->second));
        return words_.timer(handle->entity);
    }

    // -- threads ----------------------------------------------------------------------------------------------------

    /// What a blocked thread does.
    static const char* words_for(WaitKind kind) {
        switch (kind) {
            case WaitKind::lock: return "waits for a lock";
            case WaitKind::semaphore: return "waits for a permit";
            case WaitKind::event: return "waits for an event";
            case WaitKind::condition: return "waits to be notified";
            case WaitKind::barrier: return "waits for others at a barrier";
            case WaitKind::queue_get: return "waits for an item";
            case WaitKind::queue_put: return "waits for room in a queue";
            case WaitKind::join: return "waits for a thread to end";
            case WaitKind::process: return "waits for a process";
            case WaitKind::connect: return "waits for a connection";
            case WaitKind::accept: return "waits for a client";
            case WaitKind::read: return "waits for data";
            case WaitKind::input: return "waits for input";
            case WaitKind::future: return "waits for a result";
            case WaitKind::sleep: return "sleeps";
            default: return "is in a blocking call";
        }
    }

    void take_threads() {
        Machine& machine = run_.machine();
        const SimulatedThread* current = machine.current_thread();
        for (const auto& thread : machine.threads()) {
            ThreadView view;
            view.id = thread->entity;
            view.name = thread->name;
            switch (thread->run_state) {
                case SimulatedThread::State::finished: view.state = "ended"; break;
                case SimulatedThread::State::runnable:
                    view.state = thread.get() == current ? "running" : "ready";
                    break;
                case SimulatedThread::State::blocked:
                    view.state = thread->polls ? "waits for the loop's next event" : words_for(thread->wait_kind);
                    break;
            }
            if (thread->run_state != SimulatedThread::State::finished) view.frames = stack_of(thread->state);
            if (thread->run_state == SimulatedThread::State::blocked && view.frames.empty()) view.state = "has no work";
            if (thread.get() == current) snapshot_.stack = view.frames;
            snapshot_.threads.push_back(std::move(view));
        }
    }

    // -- tasks ------------------------------------------------------------------------------------------------------

    void find_tasks() {
        const std::size_t examined = closely_ != 0 ? kMostObjectsClosely : kMostObjects;
        std::size_t count = 0;
        for_each_object(*runtime().collector, [&](Object* object) {
            if (is_instance(View(object), task_type)) tasks_.push_back(static_cast<Task*>(object));
            if (++count <= examined) objects_.push_back(object);
            return count < kMostWalked;
        });
        if (count > examined) objects_.clear();
        if (count < kMostWalked) return;
        // Of so many only those tasks that are not done.
        tasks_.clear();
        for (Task* task = LoopState::current().first_task; task != nullptr; task = task->next_task)
            tasks_.push_back(task);
    }

    /// What of the objects belongs to the tasks that are listed.
    void look_up(const std::vector<EntityId>& listed_tasks) {
        const std::unordered_set<EntityId> wanted(listed_tasks.begin(), listed_tasks.end());
        for (Task* task : tasks_) {
            if (task->entity == 0 || !wanted.contains(task->entity)) continue;
            by_entity_[task->entity] = task;
            if (task->fut_waiter.is_object()) waiters_.emplace(task->fut_waiter.object(), task);
        }
    }

    std::string name_of(const Task* task) const {
        if (task->entity != 0) return trace_.name_of(task->entity);
        if (task->name.is_small_int()) return fmt::format("Task-{}", task->name.view().small_int());
        return task->name && is_str(task->name) ? std::string(as_str(task->name)->view()) : std::string("?");
    }

    /// What the trace says of a task. It knows of a change as soon as it is recorded; the objects follow a little
    /// later.
    struct Known {
        TaskState state = TaskState::created;
        const TraceEvent* suspended = nullptr;  ///< while it waits
    };

    Known& known(EntityId id) {
        if (id >= known_.size()) known_.resize(std::max<std::size_t>(id + 1, trace_.entities.size() + 1));
        return known_[id];
    }

    void read_events() {
        for (std::uint64_t at = 0; at < snapshot_.position && at < trace_.events.size(); ++at) {
            const TraceEvent& event = trace_.events[at];
            switch (event.kind) {
                case TraceKind::task_created:
                    order_.push_back(event.subject);
                    known(event.subject) = {};
                    break;
                case TraceKind::task_woke:
                    if (known(event.subject).state != TaskState::created)
                        known(event.subject) = {TaskState::ready, nullptr};
                    break;
                case TraceKind::task_started:
                case TraceKind::task_resumed:
                    known(event.subject) = {TaskState::running, nullptr};
                    steps_.push_back(event.subject);
                    break;
                case TraceKind::task_suspended: {
                    const auto kind = static_cast<WaitKind>(event.aux);
                    const TaskState state = kind == WaitKind::turn    ? TaskState::ready
                                            : kind == WaitKind::sleep ? TaskState::sleeping
                                                                      : TaskState::waiting;
                    known(event.subject) = {state, &event};
                    std::erase(steps_, event.subject);
                    break;
                }
                case TraceKind::task_finished: end_task(event, TaskState::finished); break;
                case TraceKind::task_failed: end_task(event, TaskState::failed); break;
                case TraceKind::task_cancelled: end_task(event, TaskState::cancelled); break;
                case TraceKind::task_collected:
                    if ((event.flags & trace_flag::pending) != 0) end_task(event, TaskState::collected);
                    break;
                default: resources_.read(event); break;
            }
        }
    }

    void end_task(const TraceEvent& event, TaskState state) {
        known(event.subject) = {state, nullptr};
        std::erase(steps_, event.subject);
    }

    /// All tasks there ever were, from the trace; what is still there is looked at itself.
    void take_tasks(const std::vector<EntityId>& tasks) {
        const Keepers keepers(objects_, tasks_, main_globals());
        for (const EntityId id : tasks) {
            TaskView view;
            view.id = id;
            view.name = trace_.name_of(id);
            view.coroutine = trace_.strings[trace_.entities[id].detail];
            const Known& state = known(id);
            view.state = state.state;
            if (state.suspended != nullptr) {
                view.wait_kind = static_cast<WaitKind>(state.suspended->aux);
                view.waits_on = resource_or_task(static_cast<EntityId>(state.suspended->payload));
            }
            if (const auto alive = by_entity_.find(id); alive != by_entity_.end())
                look_at(alive->second, keepers, view);
            if (state.suspended != nullptr && state.state != TaskState::ready) view.waits_for = wait_text(view);
            snapshot_.tasks.push_back(std::move(view));
        }
    }

    /// Of very many tasks the first that still live and the last that are over.
    std::vector<EntityId> listed() {
        std::vector<EntityId> ids;
        if (order_.size() <= kMostListed) return order_;
        const auto is_over = [](TaskState state) { return state >= TaskState::finished; };
        std::size_t over = 0;
        for (const EntityId id : order_) over += is_over(known(id).state) ? 1 : 0;
        std::size_t alive = 0, over_seen = 0;
        for (const EntityId id : order_) {
            const TaskState state = known(id).state;
            const bool wanted = is_over(state) ? over - over_seen++ <= kMostListed / 4 : ++alive <= kMostListed / 2;
            if (wanted || id == closely_ || id == snapshot_.running)
                ids.push_back(id);
            else
                ++snapshot_.unlisted[static_cast<std::size_t>(state)];
        }
        return ids;
    }

    /// A plain future or a timer has no name that would tell a learner anything.
    EntityId resource_or_task(EntityId id) const {
        const EntityKind kind = trace_.entities[id].kind;
        return kind == EntityKind::future || kind == EntityKind::timer || kind == EntityKind::handle ? 0 : id;
    }

    void look_at(Task* task, const Keepers& keepers, TaskView& view) const {
        view.kept_by = keepers.of(task);
        view.collectable = keepers.is_collectable(task);
        view.cancel_requested = task->cancels_requested > 0 && !is_done(task);
        if (is_done(task)) {
            if (task->state != Future::State::cancelled)
                view.result = value_text(task->exception() ? View(task->exception()) : View(task->result));
            return;
        }
        if (view.state == TaskState::running) view.frames = stack_of(*runtime().thread, task->coroutine);
        if (view.frames.empty()) view.frames = await_chain_of(task->coroutine);
        if (!task->fut_waiter.is_object()) return;
        if (const auto due = due_.find(task->fut_waiter.object()); due != due_.end()) view.until = due->second;
    }

    std::string wait_text(const TaskView& view) const {
        const std::string on = view.waits_on == 0 ? std::string() : words_.thing(view.waits_on);
        switch (view.wait_kind) {
            case WaitKind::sleep: {
                if (view.until < 0) return "a timer";
                const double left = std::max(view.until - snapshot_.time, 0.0);
                return fmt::format("{} to go", NarrationWords::duration(std::llround(left * 1e9)));
            }
            case WaitKind::task: return fmt::format("task {}", on);
            case WaitKind::gather: return "all that it gathered";
            case WaitKind::wait: return "several tasks";
            case WaitKind::timeout: return "something, until its time-out";
            case WaitKind::group: return "the tasks of its group";
            case WaitKind::lock: return fmt::format("lock {}", on);
            case WaitKind::semaphore: return fmt::format("a permit of {}", on);
            case WaitKind::event: return fmt::format("event {}", on);
            case WaitKind::condition: return fmt::format("condition {}", on);
            case WaitKind::barrier: return fmt::format("the others at {}", on);
            case WaitKind::queue_get: return fmt::format("an item from {}", on);
            case WaitKind::queue_put: return fmt::format("room in {}", on);
            case WaitKind::queue_join: return fmt::format("the last item of {}", on);
            case WaitKind::thread: return "a worker thread";
            case WaitKind::connect: return "its connection to open";
            case WaitKind::accept: return "a client";
            case WaitKind::read:
                return on.empty() ? std::string("data") : fmt::format("data from {}", trace_.name_of(view.waits_on));
            case WaitKind::drain: return "room to write";
            case WaitKind::future: return on.empty() ? std::string("a future") : on;
            default: return on.empty() ? std::string(loopglass::name_of(view.wait_kind)) : on;
        }
    }

    static constexpr std::size_t kMostListed = 1000;
    /// Looking at every object takes time that a seek does not have; one task's keepers are worth more of it.
    static constexpr std::size_t kMostObjects = 20'000, kMostObjectsClosely = 200'000, kMostWalked = 200'001;

    Run& run_;
    const Trace& trace_;
    EntityId closely_;
    NarrationWords words_;
    Snapshot snapshot_;
    std::vector<Task*> tasks_;
    std::vector<Object*> objects_;  // all that the collector tracks, unless they are very many
    std::unordered_map<EntityId, Task*> by_entity_;
    std::unordered_map<Object*, Task*> waiters_;  // by the future they wait for: those listed, those of shown timers
    std::vector<Known> known_;                    // by entity
    std::vector<EntityId> order_;                 // of creation
    ResourceLevels resources_;
    std::vector<EntityId> steps_;              // tasks in the middle of a step; eager ones nest
    std::unordered_map<Object*, double> due_;  // by the future that a timer resolves
};

}  // namespace

Snapshot take_snapshot(Run& run, const Trace& trace, EntityId closely) {
    return SnapshotTaker(run, trace, closely).take();
}

}  // namespace loopglass
