#pragma once
// The characters that \N{NAME} knows: the blocks that programs name characters from, not all of Unicode.

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace loopglass {

struct NamedCharacter {
    const char* name;  // upper case
    std::uint32_t code;
};

/// Sorted by name.
extern const NamedCharacter kNamedCharacters[];
extern const std::size_t kNamedCharacters_size;

/// The code point called `name` (case does not matter), or -1.
std::int32_t character_named(std::string_view name);

}  // namespace loopglass
