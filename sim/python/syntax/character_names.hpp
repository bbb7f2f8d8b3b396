#pragma once
// The characters that \N{NAME} knows: the ones programs do write, not all of Unicode.

#include <cstdint>
#include <string_view>

namespace loopglass {

/// The code point called `name` (case does not matter), or -1.
std::int32_t character_named(std::string_view name);

}  // namespace loopglass
