#pragma once
/// Run options written as a TOML table: the `# /// loopglass` block of a program and `run = { … }` of a lesson have the
/// same keys.
#include <toml++/toml.h>

#include "sim/session/options.hpp"

namespace loopglass {

/// Reads the keys of `table` into `options`. A problem's line is that of the TOML text.
OptionProblem read_option_table(const toml::table& table, RunOptions& options);

}  // namespace loopglass
