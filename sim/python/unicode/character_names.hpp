#pragma once
/// Names of characters: what `\N{NAME}` and `unicodedata` know. Stored are the blocks that programs name characters
/// from, not all of Unicode; ideographs and Hangul syllables are named by rule.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace loopglass::unicode {

struct NamedCharacter {
    const char* name;  ///< upper case
    std::uint32_t code;
};

/// Sorted by name.
extern const NamedCharacter kNamedCharacters[];
extern const std::size_t kNamedCharacters_size;

/// The code point called `name`, or -1. Case does not matter, but in names made by rule.
std::int32_t character_named(std::string_view name);

/// The name; empty when the character has none. `known` is false when it has one that is not stored here.
std::string name_of(char32_t code, bool& known);

}  // namespace loopglass::unicode
