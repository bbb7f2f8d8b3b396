#include "sim/loop/clock.hpp"

#include <algorithm>
#include <cmath>

namespace loopglass {

namespace {
constexpr std::uint32_t kFreeReads = 5000;
constexpr double kCreepPerRead = 1e-6;
constexpr double kCreepPerIteration = 1e-5;
}  // namespace

std::int64_t to_nanoseconds(double seconds) {
    constexpr double kMost = 9.2e18;
    return std::isnan(seconds) ? 0 : std::llround(std::clamp(seconds * 1e9, -kMost, kMost));
}

double VirtualClock::read() {
    ++tick_;
    if (++idle_reads_ > kFreeReads) now_ += kCreepPerRead;
    return now_;
}

void VirtualClock::idle_iteration() {
    if (++idle_reads_ > kFreeReads) now_ += kCreepPerIteration;
}

}  // namespace loopglass
