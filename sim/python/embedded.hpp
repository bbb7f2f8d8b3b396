#pragma once
// The standard-library modules that are themselves written in Python: sim/python/lib, compiled into the binary.

#include <span>

#include "sim/core/embedded_file.hpp"

namespace loopglass {

/// Every `.py` file under `sim/python/lib`, in order of path: `contextlib.py`, `email/message.py`.
std::span<const EmbeddedFile> embedded_modules();
/// Their code as the build compiled it (code_archive.hpp), in the same order and under the same paths; empty where
/// there is none, and a module is compiled when it is imported.
std::span<const EmbeddedFile> compiled_modules();
/// The module's source by its path; null when there is no such file.
const EmbeddedFile* find_embedded_module(std::string_view path);

}  // namespace loopglass
