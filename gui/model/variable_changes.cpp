#include "gui/model/variable_changes.hpp"

namespace loopglass {

void VariableChanges::look(EntityId task, std::uint64_t position, const std::vector<FrameView>& frames) {
    if (task == task_ && position == position_) return;
    const bool same_task = task == task_;
    std::map<Name, std::string> seen;
    changed_.clear();
    for (const FrameView& frame : frames) {
        const bool known = values_.contains({frame.function, {}});
        seen[{frame.function, {}}] = {};
        for (const VariableView& variable : frame.locals) {
            const Name name{frame.function, variable.name};
            const auto before = values_.find(name);
            if (same_task && known && (before == values_.end() || before->second != variable.text))
                changed_.insert(name);
            seen[name] = variable.text;
        }
    }
    values_ = std::move(seen);
    task_ = task;
    position_ = position;
}

bool VariableChanges::changed(const FrameView& frame, const VariableView& variable) const {
    return changed_.contains({frame.function, variable.name});
}

}  // namespace loopglass
