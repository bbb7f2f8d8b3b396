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

namespace {

/// What two texts have in common at both ends, in lines.
struct LineMove {
    std::size_t before, after, head = 0, tail = 0;

    LineMove(std::string_view from, std::string_view to) {
        const auto old_lines = split_lines(from), new_lines = split_lines(to);
        before = old_lines.size();
        after = new_lines.size();
        const std::size_t shorter = std::min(before, after);
        while (head < shorter && old_lines[head] == new_lines[head]) ++head;
        while (tail < shorter - head && old_lines[before - 1 - tail] == new_lines[after - 1 - tail]) ++tail;
    }

    /// Lines changed one for one stay what they are: somebody rewrites the line that a text talks about.
    std::uint32_t of(std::uint32_t line) const {
        if (line > before) return 0;
        if (line > before - tail) return static_cast<std::uint32_t>(line + after - before);
        return line > head && before != after ? 0 : line;
    }
};

}  // namespace

std::uint32_t moved_line(std::string_view before, std::string_view after, std::uint32_t line) {
    return LineMove(before, after).of(line);
}

void ProgramText::replace(std::string text) {
    const LineMove move(text_, text);
    std::vector<Mark> kept;
    for (Mark& mark : marks_) {
        mark.line = move.of(mark.line);
        if (mark.line != 0) kept.push_back(std::move(mark));
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
