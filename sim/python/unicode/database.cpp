#include "sim/python/unicode/database.hpp"

#include <algorithm>
#include <cstring>
#include <iterator>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "sim/core/text/utf8.hpp"
#include "sim/python/unicode/hangul.hpp"

namespace loopglass::unicode {

namespace {

struct Run {
    char32_t start;
    std::uint16_t properties;
};
struct Decomposition {
    char32_t code;
    const char* text;
    bool composes;  ///< the parts, side by side, become this character again
};

#include "sim/python/unicode/database.inc"

const Decomposition* find_decomposition(char32_t code) {
    const auto* found =
        std::lower_bound(std::begin(decompositions), std::end(decompositions), code,
                         [](const Decomposition& entry, char32_t wanted) { return entry.code < wanted; });
    return found != std::end(decompositions) && found->code == code ? found : nullptr;
}

/// The code points of "<tag> 0041 0300"; `tagged` when it is a compatibility mapping.
std::vector<char32_t> parts_of(std::string_view text, bool& tagged) {
    std::vector<char32_t> parts;
    tagged = text.starts_with('<');
    if (tagged) text.remove_prefix(text.find(' ') + 1);
    char32_t value = 0;
    for (const char c : text) {
        if (c == ' ') {
            parts.push_back(std::exchange(value, 0));
        } else {
            value = value * 16 + static_cast<char32_t>(c <= '9' ? c - '0' : c - 'A' + 10);
        }
    }
    parts.push_back(value);
    return parts;
}

void decompose(char32_t code, bool compatible, std::vector<char32_t>& out) {
    if (hangul::is_syllable(code)) {
        const char32_t index = code - hangul::kSyllables;
        out.push_back(hangul::kLeads + index / (hangul::kVowelCount * hangul::kTrailCount));
        out.push_back(hangul::kVowels + index % (hangul::kVowelCount * hangul::kTrailCount) / hangul::kTrailCount);
        if (index % hangul::kTrailCount != 0) out.push_back(hangul::kTrails + index % hangul::kTrailCount);
        return;
    }
    const Decomposition* entry = code < 0x80 ? nullptr : find_decomposition(code);
    bool tagged = false;
    const std::vector<char32_t> parts = entry != nullptr ? parts_of(entry->text, tagged) : std::vector<char32_t>();
    if (parts.empty() || (tagged && !compatible)) {
        out.push_back(code);
        return;
    }
    for (const char32_t part : parts) decompose(part, compatible, out);
}

unsigned combining_class(char32_t code) { return code < 0x300 ? 0 : properties_of(code).combining; }

/// Marks that follow a character stand in the order of their classes.
void order_marks(std::vector<char32_t>& text) {
    for (std::size_t i = 1; i < text.size(); ++i) {
        const unsigned mark = combining_class(text[i]);
        if (mark == 0) continue;
        for (std::size_t at = i; at > 0 && combining_class(text[at - 1]) > mark; --at)
            std::swap(text[at - 1], text[at]);
    }
}

struct Pair {
    char32_t first, second, composed;
};
bool in_order(const Pair& a, const Pair& b) { return a.first != b.first ? a.first < b.first : a.second < b.second; }

/// What two characters make: the canonical decompositions read backwards.
const std::vector<Pair>& compositions() {
    static const std::vector<Pair> pairs = [] {
        std::vector<Pair> found;
        for (const Decomposition& entry : decompositions) {
            if (!entry.composes) continue;
            bool tagged = false;
            const std::vector<char32_t> parts = parts_of(entry.text, tagged);
            found.push_back({parts[0], parts[1], entry.code});
        }
        std::sort(found.begin(), found.end(), in_order);
        return found;
    }();
    return pairs;
}

/// 0 when they make nothing.
char32_t compose_pair(char32_t first, char32_t second) {
    if (first >= hangul::kLeads && first < hangul::kLeads + hangul::kLeadCount && second >= hangul::kVowels &&
        second < hangul::kVowels + hangul::kVowelCount)
        return hangul::kSyllables +
               ((first - hangul::kLeads) * hangul::kVowelCount + (second - hangul::kVowels)) * hangul::kTrailCount;
    if (hangul::is_syllable(first) && (first - hangul::kSyllables) % hangul::kTrailCount == 0 &&
        second > hangul::kTrails && second < hangul::kTrails + hangul::kTrailCount)
        return first + (second - hangul::kTrails);
    const std::vector<Pair>& pairs = compositions();
    const auto found = std::lower_bound(pairs.begin(), pairs.end(), Pair{first, second, 0}, in_order);
    return found != pairs.end() && found->first == first && found->second == second ? found->composed : 0;
}

void compose(std::vector<char32_t>& text) {
    std::vector<char32_t> out;
    out.reserve(text.size());
    std::size_t starter = text.size();  // in `out`; none yet
    unsigned last_class = 0;
    for (const char32_t code : text) {
        const unsigned mark = combining_class(code);
        const bool has_starter = starter < out.size();
        const bool adjacent = has_starter && starter + 1 == out.size();
        if (has_starter && (adjacent || (last_class < mark && last_class != 0))) {
            if (const char32_t composed = compose_pair(out[starter], code); composed != 0) {
                out[starter] = composed;
                continue;
            }
        }
        if (mark == 0) starter = out.size();
        last_class = mark;
        out.push_back(code);
    }
    text = std::move(out);
}

}  // namespace

const char* const kVersion = unicode_version;

const CharacterProperties& properties_of(char32_t code) {
    const auto* after = std::upper_bound(std::begin(runs), std::end(runs), code,
                                         [](char32_t wanted, const Run& run) { return wanted < run.start; });
    return properties[std::prev(after)->properties];
}

const Number* number_of(char32_t code) {
    const auto* found = std::lower_bound(std::begin(numbers), std::end(numbers), code,
                                         [](const Number& entry, char32_t wanted) { return entry.code < wanted; });
    return found != std::end(numbers) && found->code == code ? found : nullptr;
}

std::string decomposition_of(char32_t code) {
    const Decomposition* entry = find_decomposition(code);
    return entry != nullptr ? entry->text : "";
}

std::string normalize(std::string_view text, Form form) {
    const bool compatible = form == Form::nfkc || form == Form::nfkd;
    std::vector<char32_t> points;
    points.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); i += text::size_from_lead(text[i]))
        decompose(text::decode_at(text, i), compatible, points);
    order_marks(points);
    if (form == Form::nfc || form == Form::nfkc) compose(points);
    std::string result;
    for (const char32_t point : points) text::append(result, point);
    return result;
}

}  // namespace loopglass::unicode
