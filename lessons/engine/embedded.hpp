#pragma once
// The lessons themselves: lessons/content, compiled into the binary.

#include <span>

#include "sim/core/embedded_file.hpp"

namespace loopglass {

/// Every file under `lessons/content`, in order of path: `03_locks/lock_race/lesson.md`.
std::span<const EmbeddedFile> embedded_lessons();

}  // namespace loopglass
