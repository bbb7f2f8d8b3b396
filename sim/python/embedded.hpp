#pragma once
// The standard-library modules that are themselves written in Python: sim/python/lib, compiled into the binary.

#include <span>

#include "sim/core/embedded_file.hpp"

namespace loopglass {

/// Every `.py` file under `sim/python/lib`, in order of path: `contextlib.py`, `email/message.py`.
std::span<const EmbeddedFile> embedded_modules();

}  // namespace loopglass
