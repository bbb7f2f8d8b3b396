#include "sim/core/text/ascii_case.hpp"

#include <algorithm>

#include "sim/core/breath.hpp"
#include "sim/core/number/float_scan.hpp"

namespace loopglass::text::ascii {

namespace {

constexpr std::size_t kMappedAtOnce = std::size_t{1} << 18;  // bytes

template <class Predicate>
bool all_of_some(std::string_view bytes, Predicate predicate) {
    return !bytes.empty() && std::all_of(bytes.begin(), bytes.end(), predicate);
}

template <class Map>
std::string mapped(std::string_view bytes, Map map) {
    std::string out;
    out.reserve(bytes.size());
    for (std::size_t at = 0; at < bytes.size(); at += kMappedAtOnce) {
        const std::string_view part = bytes.substr(at, kMappedAtOnce);
        out.append(part);
        std::transform(part.begin(), part.end(), out.begin() + static_cast<std::ptrdiff_t>(at), map);
        if (part.size() == kMappedAtOnce) breathe(kMappedAtOnce / 64);
    }
    return out;
}

}  // namespace

bool isalnum(std::string_view bytes) {
    return all_of_some(bytes, [](char byte) { return is_letter(byte) || number::is_ascii_digit(byte); });
}
bool isalpha(std::string_view bytes) { return all_of_some(bytes, is_letter); }
bool isdigit(std::string_view bytes) { return all_of_some(bytes, number::is_ascii_digit); }
bool isspace(std::string_view bytes) { return all_of_some(bytes, number::is_ascii_space); }

bool islower(std::string_view bytes) {
    return std::none_of(bytes.begin(), bytes.end(), is_upper) && std::any_of(bytes.begin(), bytes.end(), is_lower);
}

bool isupper(std::string_view bytes) {
    return std::none_of(bytes.begin(), bytes.end(), is_lower) && std::any_of(bytes.begin(), bytes.end(), is_upper);
}

bool istitle(std::string_view bytes) {
    bool found = false;
    bool inside_word = false;
    for (const char byte : bytes) {
        // Capitals may only begin a word, small letters may only continue one.
        if (is_letter(byte) && is_upper(byte) == inside_word) return false;
        inside_word = is_letter(byte);
        found = found || inside_word;
    }
    return found;
}

std::string upper(std::string_view bytes) { return mapped(bytes, to_upper); }
std::string lower(std::string_view bytes) { return mapped(bytes, to_lower); }

std::string title(std::string_view bytes) {
    bool inside_word = false;
    return mapped(bytes, [&](char byte) {
        const char result = inside_word ? to_lower(byte) : to_upper(byte);
        inside_word = is_letter(byte);
        return result;
    });
}

std::string capitalize(std::string_view bytes) {
    std::string out = lower(bytes);
    if (!out.empty()) out[0] = to_upper(out[0]);
    return out;
}

std::string swapcase(std::string_view bytes) {
    return mapped(bytes, [](char byte) { return is_upper(byte) ? to_lower(byte) : to_upper(byte); });
}

}  // namespace loopglass::text::ascii
