#include "sim/python/syntax/source.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "sim/core/text/utf8.hpp"

namespace loopglass {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

SyntaxProblem unplaced(std::string message) {
    SyntaxProblem problem;
    problem.message = std::move(message);
    problem.has_position = false;
    return problem;
}

/// The name of a coding cookie (PEP 263) in `line`, or empty.
std::string_view cookie_in(std::string_view line) {
    const std::size_t start = line.find_first_not_of(" \t\f");
    if (start == std::string_view::npos || line[start] != '#') return {};
    for (std::size_t at = line.find("coding", start); at != std::string_view::npos; at = line.find("coding", at + 1)) {
        std::size_t name = at + 6;
        if (name >= line.size() || (line[name] != ':' && line[name] != '=')) continue;
        ++name;
        while (name < line.size() && (line[name] == ' ' || line[name] == '\t')) ++name;
        std::size_t end = name;
        const auto is_part = [](char c) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' ||
                   c == '.';
        };
        while (end < line.size() && is_part(line[end])) ++end;
        if (end > name) return line.substr(name, end - name);
    }
    return {};
}

bool is_blank_or_comment(std::string_view line) {
    const std::size_t start = line.find_first_not_of(" \t\f");
    return start == std::string_view::npos || line[start] == '#' || line[start] == '\n' || line[start] == '\r';
}

/// The cookie of the first or second line.
std::string_view find_cookie(std::string_view bytes) {
    for (int number = 0; number < 2; ++number) {
        const std::size_t end = std::min(bytes.find_first_of("\r\n"), bytes.size());
        const std::string_view line = bytes.substr(0, end);
        if (const std::string_view name = cookie_in(line); !name.empty()) return name;
        if (!is_blank_or_comment(line) || end == bytes.size()) return {};
        bytes.remove_prefix(end + (bytes.substr(end).starts_with("\r\n") ? 2 : 1));
    }
    return {};
}

enum class Encoding { Utf8, Latin1, Ascii, Unknown };

/// `name` as CPython compares it: in lower case, with dashes.
std::string normal_name(std::string_view name) {
    std::string normal;
    for (const char c : name.substr(0, 12)) {
        normal.push_back(c == '_' ? '-' : c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c);
    }
    return normal;
}

bool is_utf8_proper(std::string_view normal) { return normal == "utf-8" || normal.starts_with("utf-8-"); }

Encoding encoding_named(std::string_view name) {
    const std::string normal = normal_name(name);
    if (is_utf8_proper(normal) || normal == "utf8" || normal == "u8") return Encoding::Utf8;
    for (const char* latin : {"latin-1", "iso-8859-1", "iso-latin-1", "latin1", "l1", "iso8859-1"}) {
        if (normal == latin) return Encoding::Latin1;
    }
    return normal == "ascii" || normal == "us-ascii" ? Encoding::Ascii : Encoding::Unknown;
}

void normalise_newlines(std::string& text) {
    std::size_t to = text.find('\r');
    if (to == std::string::npos) return;
    for (std::size_t from = to; from < text.size(); ++from) {
        const char c = text[from];
        text[to++] = c == '\r' ? '\n' : c;
        if (c == '\r' && from + 1 < text.size() && text[from + 1] == '\n') ++from;
    }
    text.resize(to);
}

}  // namespace

std::optional<SyntaxProblem> decode_source(std::string_view bytes, std::string_view filename, std::string& text) {
    const bool has_mark = bytes.starts_with(kByteOrderMark);
    if (has_mark) bytes.remove_prefix(kByteOrderMark.size());
    if (const std::size_t null = bytes.find('\0'); null != std::string_view::npos) {
        SyntaxProblem problem = unplaced("source code cannot contain null bytes");
        const std::string_view before = bytes.substr(0, null);
        problem.has_position = true;
        problem.line = static_cast<std::int32_t>(1 + std::count(before.begin(), before.end(), '\n'));
        problem.text = fmt::format("{}\n", before.substr(before.rfind('\n') + 1));
        return problem;
    }
    if (bytes.size() >= 0x7FFFFFFF) {
        SyntaxProblem problem = unplaced("source code is too long");
        problem.type = SyntaxProblem::Type::MemoryError;
        return problem;
    }
    const std::string_view cookie = find_cookie(bytes);
    const Encoding encoding = cookie.empty() ? Encoding::Utf8 : encoding_named(cookie);
    if (encoding == Encoding::Unknown) return unplaced(fmt::format("unknown encoding: {}", cookie));
    if (has_mark && !cookie.empty() && !is_utf8_proper(normal_name(cookie)))
        return unplaced(fmt::format("encoding problem: {} with BOM", cookie));

    text.clear();
    text.reserve(bytes.size() + 1);
    if (encoding == Encoding::Latin1) {
        for (const char c : bytes) text::append(text, static_cast<unsigned char>(c));
    } else {
        std::size_t bad = text::find_invalid(bytes, false);
        if (encoding == Encoding::Ascii) {
            const auto high =
                std::find_if(bytes.begin(), bytes.end(), [](char c) { return static_cast<signed char>(c) < 0; });
            bad = high == bytes.end() ? std::string_view::npos : static_cast<std::size_t>(high - bytes.begin());
        }
        if (bad != std::string_view::npos) {
            const auto byte = static_cast<unsigned char>(bytes[bad]);
            if (!cookie.empty()) {
                return unplaced(
                    fmt::format("(unicode error) '{}' codec can't decode byte 0x{:02x} in position {}: {}",
                                encoding == Encoding::Ascii ? "ascii" : "utf-8", byte, bad,
                                encoding == Encoding::Ascii ? "ordinal not in range(128)" : "invalid start byte"));
            }
            const auto line = 1 + std::count(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(bad), '\n');
            SyntaxProblem problem = unplaced(
                fmt::format("Non-UTF-8 code starting with '\\x{:02x}'{}{} on line {}, but no encoding declared; see "
                            "https://peps.python.org/pep-0263/ for details",
                            byte, filename.empty() ? "" : " in file ", filename, line));
            problem.line = static_cast<std::int32_t>(line);
            return problem;
        }
        text.append(bytes);
    }
    normalise_newlines(text);
    if (!text.empty() && text.back() != '\n') text.push_back('\n');
    return std::nullopt;
}

std::string_view line_of(std::string_view text, int number) {
    std::size_t begin = 0;
    for (int line = 1; line < number; ++line) {
        const std::size_t newline = text.find('\n', begin);
        if (newline == std::string_view::npos) return {};
        begin = newline + 1;
    }
    const std::size_t newline = text.find('\n', begin);
    return text.substr(begin, newline == std::string_view::npos ? newline : newline - begin + 1);
}

}  // namespace loopglass
