#pragma once
// The virtual clock for a real CPython (scripts/record/virtual_clock.py), compiled into the binary so that `loopglass
// compare` needs nothing beside itself.

#include <span>

#include "sim/core/embedded_file.hpp"

namespace loopglass {

/// One file: virtual_clock.py.
std::span<const EmbeddedFile> embedded_harness();

}  // namespace loopglass
