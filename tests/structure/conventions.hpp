#pragma once
// What CONTRIBUTING.md asks of every file, as far as a program can see it. clang-format and clang-tidy see to the rest.

#include <string>
#include <vector>

#include "tests/structure/source_tree.hpp"

namespace loopglass::structure {

/// Files above 1 000 lines; tables (.def, .inc, _table.cpp) may be longer.
std::vector<std::string> overlong_files(const SourceTree& tree);

/// Names that are not snake_case, or that say nothing: util, helper, manager, misc.
std::vector<std::string> badly_named_files(const SourceTree& tree);

/// Headers without `#pragma once`, or that do not open by saying why they exist.
std::vector<std::string> unexplained_headers(const SourceTree& tree);

/// Test case names with a character that Catch2 2 takes for a part of its filter language: such a test never runs.
std::vector<std::string> misleading_test_names(const SourceTree& tree);

}  // namespace loopglass::structure
