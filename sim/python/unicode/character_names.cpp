#include "sim/python/syntax/character_names.hpp"

#include <algorithm>
#include <charconv>
#include <string>

namespace loopglass {
namespace {

/// CJK UNIFIED IDEOGRAPH-4E00: these are named by their number.
std::int32_t ideograph_named(std::string_view name) {
    constexpr std::string_view kPrefix = "CJK UNIFIED IDEOGRAPH-";
    if (!name.starts_with(kPrefix)) return -1;
    name.remove_prefix(kPrefix.size());
    std::int32_t code = 0;
    const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), code, 16);
    const bool is_number =
        error == std::errc() && end == name.data() + name.size() && (name.size() == 4 || name.size() == 5);
    const bool is_ideograph = (code >= 0x3400 && code <= 0x4DBF) || (code >= 0x4E00 && code <= 0x9FFF) ||
                              (code >= 0x20000 && code <= 0x2A6DF);
    return is_number && is_ideograph ? code : -1;
}

}  // namespace

std::int32_t character_named(std::string_view name) {
    std::string upper(name);
    for (char& c : upper) {
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 32);
    }
    const NamedCharacter* end = kNamedCharacters + kNamedCharacters_size;
    const NamedCharacter* found = std::lower_bound(
        kNamedCharacters, end, upper,
        [](const NamedCharacter& character, const std::string& wanted) { return character.name < wanted; });
    if (found != end && found->name == upper) return static_cast<std::int32_t>(found->code);
    return ideograph_named(upper);
}

}  // namespace loopglass
