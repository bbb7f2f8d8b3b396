#include "gui/model/program_text.hpp"

#include <algorithm>
#include <tuple>

#include "gui/model/line_match.hpp"
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
    const LineMatch match(text_, text);
    const std::vector<std::string_view> lines = split_lines(text_);
    std::vector<Mark> kept;
    std::vector<LostMark> lost;
    for (Mark& mark : marks_) {
        const std::string_view words = trimmed(lines[mark.line - 1]);
        mark.line = match.of(mark.line);
        if (mark.line != 0)
            kept.push_back(std::move(mark));
        else
            lost.push_back({std::move(mark.name), std::string(words)});
    }
    for (LostMark& mark : lost_) {
        if (const std::uint32_t line = match.find(mark.words); line != 0)
            kept.push_back({std::move(mark.name), line});
        else
            lost.push_back(std::move(mark));
    }
    std::sort(kept.begin(), kept.end(),
              [](const Mark& a, const Mark& b) { return std::tie(a.line, a.name) < std::tie(b.line, b.name); });
    marks_ = std::move(kept);
    lost_ = std::move(lost);
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
