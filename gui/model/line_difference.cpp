#include "gui/model/line_difference.hpp"

#include <algorithm>

#include "gui/model/program_text.hpp"

namespace loopglass {

namespace {

constexpr std::size_t kMostLines = 2'000;  // of a changed stretch; the table below has their square

using Lines = std::vector<std::string_view>;

/// The longest common subsequence of two stretches of lines, by the textbook's table.
class CommonLines {
public:
    CommonLines(const Lines& first, const Lines& second)
        : first_(first), second_(second), lengths_((first.size() + 1) * (second.size() + 1)) {
        for (std::size_t i = first.size(); i-- > 0;) {
            for (std::size_t j = second.size(); j-- > 0;) {
                at(i, j) = first[i] == second[j] ? static_cast<std::uint16_t>(at(i + 1, j + 1) + 1)
                                                 : std::max(at(i + 1, j), at(i, j + 1));
            }
        }
    }

    void append_to(std::vector<ComparedLine>& out) {
        std::size_t i = 0, j = 0;
        while (i < first_.size() || j < second_.size()) {
            if (i < first_.size() && j < second_.size() && first_[i] == second_[j]) {
                out.push_back({LineOrigin::both, first_[i++]});
                ++j;
            } else if (i < first_.size() && (j == second_.size() || at(i + 1, j) >= at(i, j + 1))) {
                out.push_back({LineOrigin::first, first_[i++]});
            } else {
                out.push_back({LineOrigin::second, second_[j++]});
            }
        }
    }

private:
    std::uint16_t& at(std::size_t i, std::size_t j) { return lengths_[i * (second_.size() + 1) + j]; }

    const Lines& first_;
    const Lines& second_;
    std::vector<std::uint16_t> lengths_;
};

}  // namespace

std::vector<ComparedLine> compare_lines(std::string_view first_text, std::string_view second_text) {
    Lines first = split_lines(first_text), second = split_lines(second_text);
    const std::size_t shorter = std::min(first.size(), second.size());
    std::size_t head = 0, tail = 0;
    while (head < shorter && first[head] == second[head]) ++head;
    while (tail < shorter - head && first[first.size() - 1 - tail] == second[second.size() - 1 - tail]) ++tail;

    std::vector<ComparedLine> out;
    out.reserve(first.size() + second.size());
    for (std::size_t i = 0; i < head; ++i) out.push_back({LineOrigin::both, first[i]});
    const Lines old_middle(first.begin() + static_cast<std::ptrdiff_t>(head),
                           first.end() - static_cast<std::ptrdiff_t>(tail));
    const Lines new_middle(second.begin() + static_cast<std::ptrdiff_t>(head),
                           second.end() - static_cast<std::ptrdiff_t>(tail));
    if (old_middle.size() <= kMostLines && new_middle.size() <= kMostLines) {
        CommonLines(old_middle, new_middle).append_to(out);
    } else {
        for (const std::string_view line : old_middle) out.push_back({LineOrigin::first, line});
        for (const std::string_view line : new_middle) out.push_back({LineOrigin::second, line});
    }
    for (std::size_t i = first.size() - tail; i < first.size(); ++i) out.push_back({LineOrigin::both, first[i]});
    return out;
}

}  // namespace loopglass
