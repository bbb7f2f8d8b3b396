#pragma once
/// concurrent.futures: Future and the two executors, on simulated threads. CPython 3.13
/// Lib/concurrent/futures/_base.py, thread.py.
#include <memory>

#include "sim/asyncio/primitive.hpp"

namespace loopglass {

extern Type ConcurrentCancelledError_type, ConcurrentInvalidState_type;

extern Type concurrent_future_type, executor_type, thread_pool_type, process_pool_type;

/// concurrent.futures.Future.
struct ConcurrentFuture : Primitive {
    enum class State : std::uint8_t { pending, running, cancelled, finished } state;
    Value result, exception;
    Ref<List> callbacks;
    ThreadWaitQueue* waiting;
    template <class A>
    void each(A&& action) {
        action(result);
        action(exception);
        action(callbacks);
    }
};

Ref<ConcurrentFuture> make_concurrent_future();
/// executor.submit of a native pool. Empty when raised.
Value submit(View executor, View function, Ref<Tuple> args, Ref<Dict> keywords);
Value make_thread_pool(std::string_view name_prefix);
/// futures.wrap_future. Empty when raised.
Value wrap_future(View future, EventLoop* loop);
/// Waits until every pool's threads have ended: the interpreter does so before it exits. False when the run unwinds.
bool join_executor_threads();

}  // namespace loopglass
