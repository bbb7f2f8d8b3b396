#pragma once
/// A task's name on a ground with its state's colour, to be clicked: how drawers name tasks.
#include <string>
#include <string_view>

#include "gui/model/workspace.hpp"

namespace loopglass {

/// Selects the task when clicked.
void task_chip(Workspace& workspace, const Snapshot& snapshot, EntityId task);
/// Stays on the line when a chip of that name still fits; after at least one item on it.
void next_chip_fits(std::string_view name);
/// The state at the cursor, or null while it is on its way; then it says so.
const Snapshot* settled_snapshot(Workspace& workspace);
/// "A waits for lock", "A sleeps: 1.5 s to go", "A is ready".
std::string task_sentence(const TaskView& task);
const TaskView* find_task(const Snapshot& snapshot, EntityId id);

}  // namespace loopglass
