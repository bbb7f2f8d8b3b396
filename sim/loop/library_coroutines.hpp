#pragma once
/// Where CPython 3.13's library defines the coroutine functions that are native here, or Python of another file: what
/// tasks show of them.
#include <string_view>

#include "sim/core/value.hpp"

namespace loopglass {

struct LibraryCoroutine {
    std::string_view name;  ///< qualified
    std::string_view file;  ///< in Lib/asyncio
    int first_line, waiting_line;
};

/// Null for one that the table does not know.
const LibraryCoroutine* library_coroutine(std::string_view name);
/// "/usr/lib/python3.13/asyncio/FILE".
std::string library_path(std::string_view file);
/// cr_frame of a native coroutine: None once it has finished. Empty when raised.
Value library_frame(View coroutine);

}  // namespace loopglass
