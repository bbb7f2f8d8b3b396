#pragma once
/// Hangul syllables are put together by rule, and so are their names. Unicode 15.1, section 3.12.

namespace loopglass::unicode::hangul {

inline constexpr char32_t kSyllables = 0xAC00, kLeads = 0x1100, kVowels = 0x1161, kTrails = 0x11A7;
inline constexpr char32_t kLeadCount = 19, kVowelCount = 21, kTrailCount = 28;  ///< the first trail stands for none
inline constexpr char32_t kSyllableCount = kLeadCount * kVowelCount * kTrailCount;

constexpr bool is_syllable(char32_t code) { return code >= kSyllables && code < kSyllables + kSyllableCount; }

}  // namespace loopglass::unicode::hangul
