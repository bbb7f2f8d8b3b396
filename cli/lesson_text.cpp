#include "cli/lesson_text.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "lessons/engine/marks.hpp"
#include "lessons/engine/screens.hpp"

namespace loopglass::cli {

namespace {

/// Columns, about: code points.
std::size_t columns(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

std::string link_text(const Lesson& lesson, std::string_view text, std::string_view target) {
    if (!target.starts_with('@')) return std::string(text);
    for (const Mark& mark : lesson.marks) {
        if (mark.name == target.substr(1)) return fmt::format("{} (line {})", text, mark.line);
    }
    return std::string(text);
}

bool starts_item(std::string_view line) { return line.starts_with("- ") || line.starts_with("* "); }

}  // namespace

std::size_t text_width() {
    winsize size{};
    if (isatty(STDOUT_FILENO) == 0 || ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return 80;
    return std::clamp<std::size_t>(size.ws_col, 40, 100);
}

std::string wrapped(std::string_view paragraph, std::size_t width, std::string_view indent) {
    std::string out, line;
    std::size_t used = 0;
    const auto flush = [&] {
        if (!line.empty()) out += fmt::format("{}{}\n", indent, line);
        line.clear();
        used = 0;
    };
    while (!paragraph.empty()) {
        const std::size_t begin = paragraph.find_first_not_of(" \n\t");
        if (begin == std::string_view::npos) break;
        paragraph.remove_prefix(begin);
        const std::string_view word = paragraph.substr(0, paragraph.find_first_of(" \n\t"));
        paragraph.remove_prefix(word.size());
        const std::size_t word_columns = columns(word);
        if (used > 0 && used + 1 + word_columns + indent.size() > width) flush();
        if (used > 0) {
            line += ' ';
            ++used;
        }
        line += word;
        used += word_columns;
    }
    flush();
    return out;
}

std::string terminal_text(const Lesson& lesson, std::string_view markdown, std::size_t width) {
    const LinkText links = [&](std::string_view text, std::string_view target) {
        return link_text(lesson, text, target);
    };
    std::string out, paragraph;
    const auto flush = [&] {
        out += wrapped(plain_text(paragraph, links), width, starts_item(paragraph) ? "  " : "");
        paragraph.clear();
    };
    while (!markdown.empty()) {
        const std::size_t end = markdown.find('\n');
        const std::string_view line = markdown.substr(0, end);
        markdown.remove_prefix(end == std::string_view::npos ? markdown.size() : end + 1);
        const bool blank = line.find_first_not_of(' ') == std::string_view::npos;
        const bool code = !blank && line.starts_with("    ") && paragraph.empty();
        if (blank || code || starts_item(line)) flush();
        if (blank && !out.empty() && !out.ends_with("\n\n")) out += '\n';
        if (code)
            out += fmt::format("{}\n", line);
        else if (!blank)
            paragraph += fmt::format("{}{}", paragraph.empty() ? "" : " ", line);
    }
    flush();
    while (out.ends_with("\n\n")) out.pop_back();
    return out;
}

std::string question(std::string_view markdown, std::size_t width) {
    std::string text = wrapped(plain_text(markdown), width, "  ");
    if (!text.empty()) text.front() = '?';
    return text;
}

std::string numbered(std::string_view source) {
    const std::string shown = without_marks(source);
    std::string out;
    std::string_view rest = shown;
    for (std::size_t number = 1; !rest.empty(); ++number) {
        const std::size_t end = rest.find('\n');
        const std::string_view line = rest.substr(0, end);
        out += line.empty() ? fmt::format("{:>4}\n", number) : fmt::format("{:>4}  {}\n", number, line);
        rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    }
    return out;
}

std::string heading(std::string_view title, char line) {
    return fmt::format("{}\n{}\n", title, std::string(columns(title), line));
}

}  // namespace loopglass::cli
