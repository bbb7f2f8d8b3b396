#pragma once
// The layers of docs/ARCHITECTURE.md as a table, and the rules about what a file of each may include.

#include <string>
#include <string_view>
#include <vector>

#include "tests/structure/source_tree.hpp"

namespace loopglass::structure {

/// The folder of the layer that `path` belongs to, such as `sim/loop`; empty outside the layers (tests).
std::string_view layer_of(std::string_view path);

/// Whether a file of layer `from` may include one of layer `to`: itself, or any layer reached by going down.
bool may_include(std::string_view from, std::string_view to);

/// Includes that go up or sideways, that are not written from the root, or that name no file.
std::vector<std::string> misdirected_includes(const SourceTree& tree);

/// Chains of headers that come back to where they began.
std::vector<std::string> include_cycles(const SourceTree& tree);

/// System and library headers where they do not belong: OpenGL beneath the window, threads and files in the simulation.
std::vector<std::string> misplaced_system_includes(const SourceTree& tree);

}  // namespace loopglass::structure
