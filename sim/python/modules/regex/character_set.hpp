#pragma once
/// Sets of characters: `[a-z\d]`, `\w`, and letters whose case does not matter.
#include <array>
#include <cstdint>
#include <vector>

namespace loopglass::regex {

enum class Category : std::uint8_t { digit, not_digit, space, not_space, word, not_word };

/// A set as it was written.
struct SetItems {
    bool negated = false;
    std::vector<std::pair<char32_t, char32_t>> ranges;
    std::vector<Category> categories;
};

bool in_category(char32_t c, Category category, bool ascii);
bool is_word(char32_t c, bool ascii);
/// The one form of all letters that differ in case only.
char32_t fold(char32_t c, bool ascii);
/// Its lower case, by which back references compare.
char32_t lower_case(char32_t c, bool ascii);
/// The other case of a letter, or itself.
char32_t other_case(char32_t c, bool ascii);

/// Compiled: one bit for each character below 256, the others by search.
class CharacterSet {
public:
    CharacterSet(SetItems items, bool ignore_case, bool ascii);
    bool contains(char32_t c) const { return c < 256 ? (low_[c >> 6U] >> (c & 63U) & 1U) != 0 : contains_slow(c); }

private:
    bool contains_slow(char32_t c) const;
    bool listed(char32_t c) const;
    SetItems items_;
    bool ignore_case_, ascii_;
    std::array<std::uint64_t, 4> low_{};
};

}  // namespace loopglass::regex
