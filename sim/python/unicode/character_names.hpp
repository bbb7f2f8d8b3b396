#pragma once
/// Names of characters: what `\N{NAME}` and `unicodedata` know. Ideographs and Hangul syllables are named by rule, the
/// others are stored.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace loopglass::unicode {

/// The code point called `name`, or -1. Case does not matter, but in names made by rule.
std::int32_t character_named(std::string_view name);

/// The name; empty when the character has none.
std::string name_of(char32_t code);

/// The stored names in their order, upper case, each with its code in hexadecimal: "SPACE;20;". A colon between the two
/// makes it an alias. In pieces, as compilers do not take one literal of this length.
extern const char* const kNameChunks[];
extern const std::size_t kNameChunks_size;

}  // namespace loopglass::unicode
