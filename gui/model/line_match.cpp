#include "gui/model/line_match.hpp"

#include <algorithm>
#include <cctype>

#include "gui/model/line_difference.hpp"
#include "gui/model/program_text.hpp"

namespace loopglass {

namespace {

/// Of the words and signs of two lines, how many must be shared for them to count as one line, rewritten.
constexpr double kAlike = 0.8;

std::vector<std::string_view> words_of(std::string_view line) {
    const auto is_word = [](char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; };
    std::vector<std::string_view> words;
    for (std::size_t at = 0; at < line.size();) {
        const std::size_t begin = at++;
        if (line[begin] == ' ') continue;
        while (is_word(line[begin]) && at < line.size() && is_word(line[at])) ++at;
        words.push_back(line.substr(begin, at - begin));
    }
    std::sort(words.begin(), words.end());
    return words;
}

/// 0: no word in common; 1: all of them.
double likeness(std::string_view first, std::string_view second) {
    const std::vector<std::string_view> a = words_of(first), b = words_of(second);
    if (a.empty() || b.empty()) return 0;
    std::vector<std::string_view> common;
    std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(common));
    return 2 * static_cast<double>(common.size()) / static_cast<double>(a.size() + b.size());
}

}  // namespace

std::string_view trimmed(std::string_view line) {
    const std::size_t begin = line.find_first_not_of(" \t\r");
    if (begin == std::string_view::npos) return {};
    return line.substr(begin, line.find_last_not_of(" \t\r") - begin + 1);
}

LineMatch::LineMatch(std::string_view before, std::string_view after)
    : before_(split_lines(before)), same_(before_.size() + 1), rewritten_(before_.size() + 1) {
    std::uint32_t old_line = 0, new_line = 0, change_old = 1, change_new = 1;
    const auto end_change = [&] {
        const bool one_for_one = old_line + 1 - change_old == new_line + 1 - change_new;
        for (std::uint32_t i = 0; one_for_one && change_old + i <= old_line; ++i)
            rewritten_[change_old + i] = change_new + i;
    };
    for (const ComparedLine& each : compare_lines(before, after)) {
        if (each.origin == LineOrigin::both) {
            end_change();
            same_[++old_line] = ++new_line;
            change_old = old_line + 1;
            change_new = new_line + 1;
        } else if (each.origin == LineOrigin::first) {
            ++old_line;
        } else {
            added_.push_back({++new_line, trimmed(each.text)});
        }
    }
    end_change();
}

std::uint32_t LineMatch::of(std::uint32_t line) const {
    if (line == 0 || line >= same_.size()) return 0;
    if (same_[line] != 0) return same_[line];
    const std::string_view words = trimmed(before_[line - 1]);
    for (const Added& each : added_) {
        if (each.words == words && !words.empty()) return each.line;
    }
    return rewritten_[line] != 0 ? rewritten_[line] : find(words);
}

std::uint32_t LineMatch::find(std::string_view words) const {
    std::uint32_t found = 0;
    double most = 0;
    for (const Added& each : added_) {
        const double alike = each.words == words ? 2 : likeness(each.words, words);
        if (alike < kAlike || alike <= most) continue;
        most = alike;
        found = each.line;
    }
    return found;
}

}  // namespace loopglass
