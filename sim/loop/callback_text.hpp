#pragma once
/// How reprs and messages of asyncio show callbacks, coroutines and long results.
#include <string>

#include "sim/core/objects/sequence.hpp"
#include "sim/core/type.hpp"

namespace loopglass {

/// CPython 3.13 Lib/asyncio/format_helpers.py: _format_callback_source. `args` and `keywords` may be null; they are
/// shown in debug mode only. False when raised.
bool callback_text(View callback, Tuple* args, std::string& out, bool debug = false, Dict* keywords = nullptr);
/// Lib/reprlib.py: repr with its default limits. False when raised.
bool short_repr(View value, std::string& out);
/// "f() running at x.py:3": Lib/asyncio/coroutines.py: _format_coroutine.
std::string coroutine_text(View coroutine);

}  // namespace loopglass
