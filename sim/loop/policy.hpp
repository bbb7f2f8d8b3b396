#pragma once
/// Every free choice of a run goes through one SchedulingPolicy. It is asked only where there are two alternatives or
/// more, and the answers make the replay token.
#include <cstddef>
#include <vector>

#include "sim/trace/event.hpp"

namespace loopglass {

class SchedulingPolicy {
public:
    virtual ~SchedulingPolicy() = default;
    /// An index below `alternatives` (≥ 2). 0 is what asyncio, or the calmest machine, would do.
    virtual std::size_t choose(ChoiceKind kind, std::size_t alternatives) = 0;
    /// Virtual seconds that a wait of `seconds` for I/O, a thread or (I/O model) an asyncio.sleep really takes.
    virtual double duration(ChoiceKind, double seconds) { return seconds; }
};

/// Always the first: first in, first out, exact times.
class FifoPolicy final : public SchedulingPolicy {
public:
    std::size_t choose(ChoiceKind, std::size_t) override { return 0; }
};

}  // namespace loopglass
