#pragma once
/// Virtual time. Nothing ever waits: the machine moves the clock to the next thing that happens.
///
/// `now` is a double in seconds, as CPython's loop has it; trace times are the same in integer nanoseconds.
/// `tick` orders timers of one instant: it rises with every read by the program and every call_later, because a real
/// clock would have advanced between the two.
#include <cstdint>

namespace loopglass {

/// As the trace has times: the nearest nanosecond. What is further away than it can say is as far as it can say.
std::int64_t to_nanoseconds(double seconds);

class VirtualClock {
public:
    /// Seconds since the run began, without being noticed by the program.
    double now() const { return now_; }
    std::int64_t nanoseconds() const { return to_nanoseconds(now_); }
    std::uint64_t tick() const { return tick_; }
    std::uint64_t next_tick() { return ++tick_; }

    /// A read by the program: raises the tick. After some thousand reads without other progress the clock creeps by a
    /// microsecond a read, so that `while time.time() < end` ends.
    double read();
    /// Something happened: the count of idle reads starts again.
    void progress() { idle_reads_ = 0; }
    /// An iteration of the loop that waited for nothing: `sleep(0)` in a circle beside a timer must not go on for ever.
    void idle_iteration();
    /// Never goes back.
    void advance_to(double when) {
        if (when <= now_) return;
        now_ = when;
        idle_reads_ = 0;
    }

private:
    double now_ = 0;
    std::uint64_t tick_ = 0;
    std::uint32_t idle_reads_ = 0;
};

}  // namespace loopglass
