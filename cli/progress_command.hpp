#pragma once
/// What a learner may do with the progress file: take it along, begin again.
#include <string>

namespace loopglass::cli {

/// Writes the progress as JSON to `file`, to stdout when it is empty or "-".
int export_progress(const std::string& file);

/// Forgets one lesson's progress, or everything. What there was is kept in a file beside it, and its name is said.
int reset_progress(const std::string& lesson, bool everything);

}  // namespace loopglass::cli
