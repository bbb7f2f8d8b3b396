#pragma once
/// _thread.lock and _thread.RLock on simulated threads: who waits is blocked in virtual time, and gets the lock in the
/// order of waiting. CPython 3.13 Modules/_threadmodule.c.
#include "sim/core/objects/basic.hpp"
#include "sim/loop/machine.hpp"

namespace loopglass {

extern Type thread_lock_type, thread_recursive_lock_type;

/// Both kinds; `depth` counts the RLock's acquisitions.
struct ThreadLock : Object {
    ThreadWaitQueue* waiters;
    std::uint64_t owner;  ///< SimulatedThread::number of who acquired it last; 0 when nobody holds it
    std::int64_t depth;   ///< 0: free
    EntityId entity;      ///< given on first use
    WaitKind wait_kind;   ///< what waiting for it stands for: a lock, or a condition's waiter that is made of one
};

Value make_thread_lock(WaitKind stands_for);
/// Its id in the trace.
EntityId entity_of_lock(ThreadLock* lock);
/// A number of seconds that a blocking call may wait: -1 or None is for ever. The deadline; false with ValueError or
/// OverflowError.
bool deadline_of(View timeout, double& deadline);

void define_thread_lock_types();

}  // namespace loopglass
