#pragma once
/// Which variables have another value than when the learner looked last.
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "sim/session/snapshot.hpp"

namespace loopglass {

class VariableChanges {
public:
    /// What is seen now, of a task at a position. Another task, or another frame, has not changed: it is new.
    void look(EntityId task, std::uint64_t position, const std::vector<FrameView>& frames);
    bool changed(const FrameView& frame, const VariableView& variable) const;

private:
    using Name = std::pair<std::string, std::string>;  // function, variable
    std::map<Name, std::string> values_;
    std::set<Name> changed_;
    EntityId task_ = 0;
    std::uint64_t position_ = UINT64_MAX;
};

}  // namespace loopglass
