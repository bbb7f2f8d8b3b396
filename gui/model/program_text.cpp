#include "gui/model/program_text.hpp"

#include <algorithm>

#include "lessons/engine/marks.hpp"

namespace loopglass {

std::vector<std::string_view> split_lines(std::string_view text) {
    std::vector<std::string_view> lines;
    for (std::size_t begin = 0;;) {
        const std::size_t end = text.find('\n', begin);
        lines.push_back(text.substr(begin, end == std::string_view::npos ? end : end - begin));
        if (end == std::string_view::npos) return lines;
        begin = end + 1;
    }
}

ProgramText::ProgramText(std::string_view source) : text_(without_marks(source)), marks_(find_marks(source)) {}

void ProgramText::replace(std::string text) {
    const auto before = split_lines(text_);
    const auto after = split_lines(text);
    const std::size_t shorter = std::min(before.size(), after.size());
    std::size_t head = 0, tail = 0;
    while (head < shorter && before[head] == after[head]) ++head;
    while (tail < shorter - head && before[before.size() - 1 - tail] == after[after.size() - 1 - tail]) ++tail;
    // Lines changed one for one keep their marks: the learner rewrites the line the text talks about.
    const bool same_count = before.size() == after.size();
    std::vector<Mark> kept;
    for (Mark& mark : marks_) {
        if (mark.line > head && mark.line <= before.size() - tail && !same_count) continue;
        if (mark.line > before.size() - tail) mark.line += static_cast<std::uint32_t>(after.size() - before.size());
        kept.push_back(std::move(mark));
    }
    marks_ = std::move(kept);
    text_ = std::move(text);
}

bool ProgramText::apply(const Edit& edit) {
    const std::uint32_t line = line_of(edit.mark);
    if (line == 0) return false;
    std::string changed;
    std::uint32_t number = 1;
    for (const std::string_view row : split_lines(text_)) {
        if (number > 1) changed += '\n';
        changed +=
            number == line ? std::string(row.substr(0, row.find_first_not_of(" \t"))) + edit.replace : std::string(row);
        ++number;
    }
    replace(std::move(changed));
    return true;
}

std::uint32_t ProgramText::line_of(std::string_view mark) const {
    const auto found = std::find_if(marks_.begin(), marks_.end(), [&](const Mark& m) { return m.name == mark; });
    return found != marks_.end() ? found->line : 0;
}

std::string ProgramText::with_marks() const {
    std::string out;
    std::uint32_t number = 1;
    for (const std::string_view row : split_lines(text_)) {
        if (number > 1) out += '\n';
        out += row;
        bool first = true;
        for (const Mark& mark : marks_) {
            if (mark.line != number) continue;
            out += (first ? "  # @" : " @") + mark.name;
            first = false;
        }
        ++number;
    }
    return out;
}

}  // namespace loopglass
