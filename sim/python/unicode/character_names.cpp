#include "sim/python/unicode/character_names.hpp"

#include <algorithm>
#include <charconv>
#include <cstring>
#include <iterator>
#include <optional>
#include <span>
#include <vector>

#include <fmt/format.h>

#include "sim/core/text/ascii_case.hpp"
#include "sim/python/unicode/hangul.hpp"

namespace loopglass::unicode {

namespace {

constexpr std::string_view kIdeograph = "CJK UNIFIED IDEOGRAPH-", kSyllable = "HANGUL SYLLABLE ";

/// Unified ideographs, which are named by their number, by first and last.
constexpr char32_t kIdeographs[][2] = {{0x3400, 0x4DBF},   {0x4E00, 0x9FFF},   {0x20000, 0x2A6DF}, {0x2A700, 0x2B739},
                                       {0x2B740, 0x2B81D}, {0x2B820, 0x2CEA1}, {0x2CEB0, 0x2EBE0}, {0x2EBF0, 0x2EE5D},
                                       {0x30000, 0x3134A}, {0x31350, 0x323AF}};

bool is_ideograph(char32_t code) {
    return std::any_of(std::begin(kIdeographs), std::end(kIdeographs),
                       [&](const char32_t(&range)[2]) { return code >= range[0] && code <= range[1]; });
}

// Of a Hangul syllable, by the number of the part.
constexpr const char* kLeadNames[] = {"G",  "GG", "N", "D",  "DD", "R", "M", "B", "BB", "S",
                                      "SS", "",   "J", "JJ", "C",  "K", "T", "P", "H"};
constexpr const char* kVowelNames[] = {"A",  "AE", "YA", "YAE", "EO", "E",  "YEO", "YE", "O",  "WA", "WAE",
                                       "OE", "YO", "U",  "WEO", "WE", "WI", "YU",  "EU", "YI", "I"};
constexpr const char* kTrailNames[] = {"",   "G",  "GG", "GS", "N",  "NJ", "NH", "D", "L",  "LG",
                                       "LM", "LB", "LS", "LT", "LP", "LH", "M",  "B", "BS", "S",
                                       "SS", "NG", "J",  "C",  "K",  "T",  "P",  "H"};

std::int32_t ideograph_numbered(std::string_view number) {
    if (number.size() != 4 && number.size() != 5) return -1;
    const bool is_upper = std::none_of(number.begin(), number.end(), text::ascii::is_lower);
    std::int32_t code = 0;
    const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), code, 16);
    const bool is_number = is_upper && error == std::errc() && end == number.data() + number.size();
    return is_number && is_ideograph(static_cast<char32_t>(code)) ? code : -1;
}

/// Takes the longest of `parts` that `name` begins with off it, and returns its number; nothing when there is none.
std::optional<char32_t> take_part(std::string_view& name, std::span<const char* const> parts) {
    std::optional<char32_t> longest;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (!name.starts_with(parts[i])) continue;
        if (!longest || std::strlen(parts[i]) > std::strlen(parts[*longest])) longest = static_cast<char32_t>(i);
    }
    if (longest) name.remove_prefix(std::strlen(parts[*longest]));
    return longest;
}

std::int32_t syllable_called(std::string_view name) {
    const auto lead = take_part(name, kLeadNames);
    const auto vowel = take_part(name, kVowelNames);
    const auto trail = take_part(name, kTrailNames);
    if (!lead || !vowel || !trail || !name.empty()) return -1;
    return static_cast<std::int32_t>(hangul::kSyllables + (*lead * hangul::kVowelCount + *vowel) * hangul::kTrailCount +
                                     *trail);
}

std::string name_of_syllable(char32_t code) {
    const char32_t index = code - hangul::kSyllables;
    constexpr char32_t kOfLead = hangul::kVowelCount * hangul::kTrailCount;
    return fmt::format("{}{}{}{}", kSyllable, kLeadNames[index / kOfLead],
                       kVowelNames[index % kOfLead / hangul::kTrailCount], kTrailNames[index % hangul::kTrailCount]);
}

struct StoredName {
    std::string_view name;
    char32_t code;
    bool alias;
};

/// Sorted by name.
const std::vector<StoredName>& stored_names() {
    static const std::vector<StoredName> all = [] {
        std::vector<StoredName> names;
        for (std::string_view rest : std::span(kNameChunks, kNameChunks_size)) {
            while (!rest.empty()) {
                const std::size_t behind_name = rest.find_first_of(";:"), behind_code = rest.find(';', behind_name + 1);
                std::uint32_t code = 0;
                std::from_chars(rest.data() + behind_name + 1, rest.data() + behind_code, code, 16);
                names.push_back({rest.substr(0, behind_name), char32_t{code}, rest[behind_name] == ':'});
                rest.remove_prefix(behind_code + 1);
            }
        }
        return names;
    }();
    return all;
}

/// Those that are no aliases, sorted by code.
const std::vector<StoredName>& names_by_code() {
    static const std::vector<StoredName> all = [] {
        std::vector<StoredName> names = stored_names();
        std::erase_if(names, [](const StoredName& stored) { return stored.alias; });
        std::sort(names.begin(), names.end(), [](const auto& a, const auto& b) { return a.code < b.code; });
        return names;
    }();
    return all;
}

}  // namespace

std::int32_t character_named(std::string_view name) {
    if (name.starts_with(kIdeograph)) return ideograph_numbered(name.substr(kIdeograph.size()));
    if (name.starts_with(kSyllable)) return syllable_called(name.substr(kSyllable.size()));
    const std::string upper = text::ascii::upper(name);
    const auto& names = stored_names();
    const auto found =
        std::lower_bound(names.begin(), names.end(), upper,
                         [](const StoredName& stored, const std::string& wanted) { return stored.name < wanted; });
    return found != names.end() && found->name == upper ? static_cast<std::int32_t>(found->code) : -1;
}

std::string name_of(char32_t code) {
    if (hangul::is_syllable(code)) return name_of_syllable(code);
    if (is_ideograph(code)) return fmt::format("{}{:X}", kIdeograph, static_cast<std::uint32_t>(code));
    const auto& names = names_by_code();
    const auto found = std::lower_bound(names.begin(), names.end(), code,
                                        [](const StoredName& stored, char32_t wanted) { return stored.code < wanted; });
    return found != names.end() && found->code == code ? std::string(found->name) : std::string();
}

}  // namespace loopglass::unicode
