#pragma once
/// concurrent.futures: Future and the two pools, on simulated threads. What needs no loop and no thread of its own
/// (wait, as_completed, map) is Python: sim/python/lib/concurrent/futures. CPython 3.13
/// Lib/concurrent/futures/_base.py, thread.py, process.py.
#include <memory>

#include "sim/asyncio/primitive.hpp"
#include "sim/loop/event_loop.hpp"

namespace loopglass {

extern Type ConcurrentCancelledError_type, ConcurrentInvalidState_type;

extern Type concurrent_future_type, executor_type, thread_pool_type, process_pool_type;
extern Type ConcurrentError_type, BrokenExecutor_type, BrokenThreadPool_type, ConcurrentCancelledError_type,
    ConcurrentInvalidState_type;

/// concurrent.futures.Future.
struct ConcurrentFuture : Primitive {
    enum class State : std::uint8_t { pending, running, cancelled, cancelled_and_notified, finished } state;
    Value result, exception;
    Ref<List> callbacks;
    Ref<List> waiters;  ///< objects whose tell(future) is called when it is over: wait() and as_completed()
    ThreadWaitQueue* waiting;
    template <class A>
    void each(A&& action) {
        action(result);
        action(exception);
        action(callbacks);
        action(waiters);
    }
};

Ref<ConcurrentFuture> make_concurrent_future();
/// Done, or cancelled.
bool is_over(const ConcurrentFuture* future);
bool is_cancelled(const ConcurrentFuture* future);
/// set_running_or_notify_cancel: 1 it runs now, 0 it was cancelled, -1 raised.
int set_running(ConcurrentFuture* future);
bool cancel_concurrent(ConcurrentFuture* future);
/// set_result and set_exception of a future that runs.
void finish_with_result(ConcurrentFuture* future, Value result);
void finish_with_exception(ConcurrentFuture* future, View exception);

/// executor.submit of a native pool. Empty when raised.
Value submit(View executor, View function, Ref<Tuple> args, Ref<Dict> keywords);
Value make_thread_pool(std::string_view name_prefix);
/// Executor.shutdown(wait=True) of a native pool. False when the run unwinds.
bool shut_down_and_wait(View executor);
/// futures.wrap_future. Empty when raised.
Value wrap_future(View future, EventLoop* loop);
/// Waits until every pool's threads have ended: the interpreter does so before it exits. False when the run unwinds.
bool join_executor_threads();

/// Where the logger concurrent.futures writes, as log_asyncio.
extern void (*log_concurrent_futures)(int level, const LogSite& site, std::string_view message, View error);

void define_concurrent_future_type();

}  // namespace loopglass
