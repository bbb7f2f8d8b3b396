#pragma once
/// The policies a run can be given by its options. See DESIGN, "Order": legal choices are what asyncio and the machine
/// leave open; the I/O model lets an `asyncio.sleep` stand for I/O of unknown duration.
#include <memory>

#include "sim/loop/policy.hpp"
#include "sim/session/options.hpp"

namespace loopglass {

std::unique_ptr<SchedulingPolicy> make_policy(ScheduleKind kind, std::uint64_t seed);

}  // namespace loopglass
