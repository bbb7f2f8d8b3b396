#include "cli/output_difference.hpp"

#include <algorithm>
#include <cctype>
#include <vector>

#include <fmt/format.h>

namespace loopglass::cli {

namespace {

std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const auto end = text.find('\n');
        lines.push_back(text.substr(0, end));
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
    return lines;
}

/// The path of a traceback's `  File "PATH", line N`; empty for other lines.
std::string_view frame_path(std::string_view line) {
    const auto begin = line.find_first_not_of(" |+");
    if (begin == std::string_view::npos || !line.substr(begin).starts_with("File \"")) return {};
    const std::string_view rest = line.substr(begin + 6);
    const auto quote = rest.find("\", line ");
    return quote == std::string_view::npos ? std::string_view() : rest.substr(0, quote);
}

bool is_library_path(std::string_view path) {
    return path.find("/lib/python3.") != std::string_view::npos || path.starts_with("<frozen") ||
           path.starts_with("<loopglass>/") || path.ends_with("virtual_clock.py");
}

std::size_t indentation(std::string_view line) { return line.find_first_not_of(" |+"); }

/// Belongs to the frame above, whose own line begins in `column`: its source line, carets, "[Previous line repeated
/// …]".
bool is_below_frame(std::string_view line, std::size_t column) {
    const std::size_t begin = indentation(line);
    if (begin == std::string_view::npos) return false;
    return begin > column || (begin == column && line.substr(begin).starts_with("[Previous line repeated"));
}

/// Addresses and folders.
std::string masked_line(std::string_view line) {
    std::string out;
    for (std::size_t i = 0; i < line.size();) {
        if (line.substr(i).starts_with("0x")) {
            std::size_t end = i + 2;
            while (end < line.size() && std::isxdigit(static_cast<unsigned char>(line[end])) != 0) ++end;
            if (end - i >= 6) {
                out += "0x…";
                i = end;
                continue;
            }
        }
        if (line[i] == '/') {
            const auto end = std::min(line.find_first_of(" \t\"':<>", i), line.size());
            const std::string_view path = line.substr(i, end - i);
            if (path.ends_with(".py")) {
                out += path.substr(path.rfind('/') + 1);
                i = end;
                continue;
            }
        }
        out += line[i++];
    }
    return out;
}

std::size_t columns(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

/// `text` in exactly `width` columns.
std::string cell(std::string_view text, std::size_t width) {
    std::string out;
    std::size_t used = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool begins = (static_cast<unsigned char>(text[i]) & 0xC0U) != 0x80U;
        if (begins && ++used == width && columns(text.substr(i)) > 1) {
            out += "…";
            return out;
        }
        if (static_cast<unsigned char>(text[i]) < 0x20)
            out += ' ';
        else
            out += text[i];
    }
    return out + std::string(width - used, ' ');
}

}  // namespace

std::string masked_output(std::string_view text) {
    std::string out;
    bool dropping = false;
    std::size_t column = 0;
    for (const std::string_view line : lines_of(text)) {
        if (const std::string_view path = frame_path(line); !path.empty()) {
            dropping = is_library_path(path);
            column = indentation(line);
        } else if (dropping && !is_below_frame(line, column)) {
            dropping = false;
        }
        if (dropping || line.starts_with("loopglass: ")) continue;
        out += masked_line(line);
        out += '\n';
    }
    if (!text.ends_with('\n') && !out.empty()) out.pop_back();
    return out;
}

std::string first_difference(std::string_view left_name, std::string_view left, std::string_view right_name,
                             std::string_view right, std::size_t width) {
    if (left == right) return {};
    const std::vector<std::string_view> a = lines_of(left), b = lines_of(right);
    std::size_t at = 0;
    while (at < a.size() && at < b.size() && a[at] == b[at]) ++at;
    if (at == a.size() && at == b.size()) return "only the end of the last line differs\n";
    const std::size_t side = std::max<std::size_t>((width - 12) / 2, 20);
    std::string out = fmt::format("       | {} | {}\n", cell(left_name, side), right_name);
    const auto shown = [&](const std::vector<std::string_view>& lines, std::size_t i) {
        return i < lines.size() ? lines[i] : i == lines.size() ? std::string_view("(end)") : std::string_view();
    };
    for (std::size_t i = at - std::min<std::size_t>(at, 3); i < at + 4 && i < std::max(a.size(), b.size()); ++i) {
        const std::string_view left_line = shown(a, i), right_line = shown(b, i);
        std::string row = fmt::format("{} {:>4} | {} | {}", i == at ? '>' : ' ', i + 1, cell(left_line, side),
                                      columns(right_line) > side ? cell(right_line, side) : std::string(right_line));
        while (row.ends_with(' ')) row.pop_back();
        out += row + "\n";
    }
    return out;
}

}  // namespace loopglass::cli
