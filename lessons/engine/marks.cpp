#include "lessons/engine/marks.hpp"

#include <cctype>

namespace loopglass {

namespace {

bool is_name_character(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_' || c == '-'; }

/// Where the comment of marks begins in a line, or npos: `# @a @b` or `// @a`.
std::size_t find_mark_comment(std::string_view line) {
    for (std::size_t at = line.find('@'); at != std::string_view::npos; at = line.find('@', at + 1)) {
        std::size_t before = at;
        while (before > 0 && line[before - 1] == ' ') --before;
        if (before > 0 && line[before - 1] == '#') return before - 1;
        if (before > 1 && line.substr(before - 2, 2) == "//") return before - 2;
    }
    return std::string_view::npos;
}

template <class Body>
void for_each_line(std::string_view source, Body&& body) {
    std::uint32_t number = 0;
    while (!source.empty()) {
        const std::size_t end = source.find('\n');
        const bool ended = end != std::string_view::npos;
        body(++number, source.substr(0, end), ended);
        source.remove_prefix(ended ? end + 1 : source.size());
    }
}

std::string_view without_trailing_space(std::string_view line) {
    while (!line.empty() && (line.back() == ' ' || line.back() == '\t' || line.back() == '\r')) line.remove_suffix(1);
    return line;
}

}  // namespace

std::vector<Mark> find_marks(std::string_view source) {
    std::vector<Mark> marks;
    for_each_line(source, [&](std::uint32_t number, std::string_view line, bool) {
        const std::size_t comment = find_mark_comment(line);
        if (comment == std::string_view::npos) return;
        for (std::size_t at = line.find('@', comment); at != std::string_view::npos; at = line.find('@', at + 1)) {
            std::size_t end = at + 1;
            while (end < line.size() && is_name_character(line[end])) ++end;
            if (end > at + 1) marks.push_back({std::string(line.substr(at + 1, end - at - 1)), number});
        }
    });
    return marks;
}

std::optional<std::string> apply_edit(std::string_view source, const Edit& edit) {
    std::uint32_t wanted = 0;
    for (const Mark& mark : find_marks(source)) {
        if (mark.name != edit.mark) continue;
        if (wanted != 0) return std::nullopt;
        wanted = mark.line;
    }
    if (wanted == 0) return std::nullopt;
    std::string edited;
    for_each_line(source, [&](std::uint32_t number, std::string_view line, bool ended) {
        if (number == wanted) {
            edited += line.substr(0, line.find_first_not_of(" \t"));
            edited += edit.replace;
            edited += "  ";
            edited += line.substr(find_mark_comment(line));
        } else {
            edited += line;
        }
        if (ended) edited += '\n';
    });
    return edited;
}

std::string without_marks(std::string_view source) {
    std::string shown;
    for_each_line(source, [&](std::uint32_t, std::string_view line, bool ended) {
        shown += without_trailing_space(line.substr(0, find_mark_comment(line)));
        if (ended) shown += '\n';
    });
    return shown;
}

}  // namespace loopglass
