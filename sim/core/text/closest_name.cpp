#include "sim/core/text/closest_name.hpp"

#include <algorithm>
#include <cctype>

namespace loopglass::text {

namespace {

constexpr std::size_t kMove = 2, kCase = 1, kLongest = 40, kMostCandidates = 750;

std::size_t substitution(char a, char b) {
    if (a == b) return 0;
    return std::tolower(static_cast<unsigned char>(a)) == std::tolower(static_cast<unsigned char>(b)) ? kCase : kMove;
}

/// Edit distance in which a change of case costs half of any other edit; above `most` it does not matter.
std::size_t distance(std::string_view a, std::string_view b, std::size_t most) {
    while (!a.empty() && !b.empty() && a.front() == b.front()) a.remove_prefix(1), b.remove_prefix(1);
    while (!a.empty() && !b.empty() && a.back() == b.back()) a.remove_suffix(1), b.remove_suffix(1);
    if (a.empty() || b.empty()) return kMove * (a.size() + b.size());
    if (a.size() > kLongest || b.size() > kLongest) return most + 1;
    std::vector<std::size_t> row(a.size());
    for (std::size_t i = 0; i < row.size(); ++i) row[i] = kMove * (i + 1);
    std::size_t result = 0;
    for (std::size_t j = 0; j < b.size(); ++j) {
        std::size_t diagonal = result = j * kMove;
        for (std::size_t i = 0; i < a.size(); ++i) {
            const std::size_t substitute = diagonal + substitution(b[j], a[i]);
            diagonal = row[i];
            result = row[i] = std::min(substitute, std::min(result, diagonal) + kMove);
        }
    }
    return result;
}

}  // namespace

std::string closest_name(std::string_view wrong, const std::vector<std::string>& names) {
    if (names.size() > kMostCandidates) return {};
    std::string best;
    std::size_t best_distance = 0;
    for (const std::string& candidate : names) {
        if (candidate == wrong) continue;
        std::size_t most = (candidate.size() + wrong.size() + 3) * kMove / 6;
        if (!best.empty()) most = std::min(most, best_distance - 1);
        const std::size_t edits = distance(wrong, candidate, most);
        if (edits > most) continue;
        best = candidate;
        best_distance = edits;
    }
    return best;
}

}  // namespace loopglass::text
