#pragma once
/// One task, closely: why it does not run, where it stands, its variables, what keeps it alive, where to stop it.
#include "gui/model/variable_changes.hpp"
#include "gui/model/why.hpp"
#include "gui/model/workspace.hpp"

namespace loopglass {

class Inspector {
public:
    void draw(Workspace& workspace, const Snapshot& snapshot, const TaskView& task);

private:
    void draw_why(Workspace& workspace, const Snapshot& snapshot, const TaskView& task);
    void draw_frames(Workspace& workspace, const TaskView& task);
    static void draw_keepers(const TaskView& task);
    static void draw_stops(Workspace& workspace, const TaskView& task);
    VariableChanges changes_;
    std::vector<WhyStep> why_;
    EntityId why_of_ = 0;
    std::uint64_t why_at_ = UINT64_MAX;
};

}  // namespace loopglass
