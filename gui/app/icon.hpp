#pragma once
/// The window's icon, drawn by scripts/generate/icon.py and compiled in: rows of RGBA, as many as they are wide.
#include <span>

#include "sim/core/embedded_file.hpp"

namespace loopglass {

std::span<const EmbeddedFile> embedded_icon();

}  // namespace loopglass
