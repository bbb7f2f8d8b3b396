#pragma once

// Traces made by hand for the tests of everything that reads traces: what a loop would record for a small program,
// event by event.

#include "sim/trace/recorder.hpp"

namespace loopglass {

/// Two tasks and a lock:
///
///     async def worker(name):        # program.py
///         async with lock:           # 4  @take
///             await asyncio.sleep(1) # 5  @pause
///             print(name)            # 6  @say
///
/// A takes the lock and sleeps; B waits for the lock, gets it when A releases it, prints, blocks for 2 s and fails.
struct LockRun {
    Recorder recorder;
    EntityId loop, a, b, lock, timer;
    LocationId take, pause, say;
    EventRef a_created, b_created, a_started, b_started, b_waits, timer_fired, a_woke, a_resumed, a_released, b_woke,
        a_finished, b_resumed, b_blocked, b_failed;

    LockRun();
    const Trace& trace() const { return recorder.trace(); }
};

}  // namespace loopglass
