#pragma once
/// Task: drives a coroutine, one step an iteration of the loop. CPython 3.13 Lib/asyncio/tasks.py: class Task.
#include "sim/loop/future.hpp"

namespace loopglass {

extern Type task_type;

struct Task : Future {
    bool eager, started;
    bool listed;  ///< among the run's unfinished tasks
    std::int32_t cancels_requested;
    EventRef scheduled_by;  ///< the event that put it on the ready queue
    LocationId location;    ///< of the line it is parked on
    Value coroutine;
    Value context;                    ///< contextvars.Context; empty: none made yet, no variable set
    Value name;                       ///< str, or a small int n for "Task-n"
    Value fut_waiter;                 ///< the future it waits for; empty otherwise
    Task *next_task, *previous_task;  ///< the run's unfinished tasks, in order of creation
};

/// loop.create_task without the task factory. `name` may be empty ("Task-n"). Null when raised (not a coroutine).
Ref<Task> make_task(EventLoop* loop, View coroutine, View name, View context, bool eager_start = false);
/// One step: sends None (or throws `exception`), deals with what comes out. Never raises except
/// SystemExit/KeyboardInterrupt. The caller holds the task.
bool task_step(Task* task, Value exception);
bool task_wakeup(Task* task, Future* future);
/// Task.cancel: requests cancellation; false when done.
bool cancel_task(Task* task, View message);
/// Task.uncancel: takes one request back; how many are left.
std::int32_t uncancel_task(Task* task);
/// Put on, taken off the list of unfinished tasks.
void register_task(Task* task);
void unregister_task(Task* task);
/// How a suspended task stands in the trace: what it waits for, in words.
std::string describe_wait(Task* task);
Ref<Str> task_name(Task* task);
/// The task now running on `loop`; null outside of tasks.
Task* current_task(EventLoop* loop);

}  // namespace loopglass
