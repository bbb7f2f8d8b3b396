#include "sim/loop/clock.hpp"

#include <cmath>

namespace loopglass {

namespace {
constexpr std::uint32_t kFreeReads = 5000;
constexpr double kCreepPerRead = 1e-6;
constexpr double kCreepPerIteration = 1e-5;
}  // namespace

std::int64_t VirtualClock::nanoseconds() const { return std::llround(now_ * 1e9); }

double VirtualClock::read() {
    ++tick_;
    if (++idle_reads_ > kFreeReads) now_ += kCreepPerRead;
    return now_;
}

void VirtualClock::idle_iteration() {
    if (++idle_reads_ > kFreeReads) now_ += kCreepPerIteration;
}

}  // namespace loopglass
