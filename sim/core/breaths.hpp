#pragma once
/// Breaths: for native loops over perhaps millions of objects or letters. Now and then the run can be left (`breathe`),
/// so that whoever shows it has time to answer; it is never left half done: what it is told of the run's end can wait.
#include <cstdint>

#include "sim/core/breath.hpp"

namespace loopglass {

class Breaths {
public:
    /// Call for each.
    void next() {
        if (++done_ % kAtOnce == 0) breathe(kAtOnce / 4);
    }

private:
    static constexpr std::uint64_t kAtOnce = 4096;
    std::uint64_t done_ = 0;
};

}  // namespace loopglass
