#pragma once
/// What Unicode says of a character, beyond what str's own methods need: recorded from CPython 3.13 (Unicode 15.1), so
/// that a program prints the same on every machine.
#include <cstdint>
#include <string>
#include <string_view>

namespace loopglass::unicode {

struct CharacterProperties {
    const char* category;          ///< "Lu"
    const char* bidirectional;     ///< "L", or empty
    const char* east_asian_width;  ///< "Na"
    std::uint8_t combining;
    std::uint8_t mirrored;
};
/// The value of a character that stands for a number: `numerator / denominator`.
struct Number {
    char32_t code;
    std::int64_t numerator;
    std::int32_t denominator;
    std::int32_t digit;  ///< -1: not a digit
};

extern const char* const kVersion;

const CharacterProperties& properties_of(char32_t code);
/// Null when the character is no number.
const Number* number_of(char32_t code);
/// One step, as `unicodedata.decomposition` writes it: "<compat> 0020 0308"; empty when there is none.
std::string decomposition_of(char32_t code);

enum class Form : std::uint8_t { nfc, nfd, nfkc, nfkd };
/// `text` in that normal form. Generalised UTF-8: lone surrogates stay as they are.
std::string normalize(std::string_view text, Form form);

}  // namespace loopglass::unicode
