#pragma once
// Which non-ASCII characters may stand in a Python name (PEP 3131), are printed by repr(), or take two columns of a
// terminal (East Asian Width W and F), as sorted inclusive ranges.

#include <cstddef>
#include <cstdint>

namespace loopglass {

struct CharacterRange {
    std::uint32_t first;
    std::uint32_t last;
};

extern const CharacterRange kIdentifierStart[];
extern const std::size_t kIdentifierStart_size;
extern const CharacterRange kIdentifierContinue[];
extern const std::size_t kIdentifierContinue_size;
extern const CharacterRange kPrintable[];
extern const std::size_t kPrintable_size;
extern const CharacterRange kWide[];
extern const std::size_t kWide_size;

}  // namespace loopglass
