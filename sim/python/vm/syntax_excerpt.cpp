#include "sim/python/vm/syntax_excerpt.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "sim/core/text/utf8.hpp"

namespace loopglass {

namespace {

/// Carets under `shown`, of which `indent` characters in front are left out; empty when they would begin before it.
std::string carets(const SyntaxPlace& place, std::string_view line, std::string_view shown) {
    const auto length = static_cast<std::int64_t>(text::count_code_points(line));
    const auto indent = length - static_cast<std::int64_t>(text::count_code_points(shown));
    std::int64_t offset = *place.offset;
    std::int64_t end = length + 1;
    if (place.line == place.end_line) end = place.end_offset.value_or(0) != 0 ? *place.end_offset : offset;
    const auto whole = static_cast<std::int64_t>(text::count_code_points(*place.text));
    if (!place.text->empty() && offset > whole) offset = whole + 1;
    if (offset == end || end == -1) end = offset + 1;
    const std::int64_t begin = offset - 1 - indent;
    if (begin < 0) return {};
    std::string marks;
    for (std::size_t at = 0; marks.size() < static_cast<std::size_t>(begin);) {
        const bool tab = at < shown.size() && shown[at] == '\t';
        marks += tab ? '\t' : ' ';
        if (at < shown.size()) at += text::encoded_size(text::decode_at(shown, at));
    }
    return marks + std::string(static_cast<std::size_t>(std::max<std::int64_t>(end - offset, 0)), '^');
}

}  // namespace

std::string syntax_excerpt(const SyntaxPlace& place) {
    std::string out;
    if (!place.line) return out;
    const std::string_view filename = place.filename.empty() ? "<string>" : place.filename;
    out = fmt::format("  File \"{}\", line {}\n", filename, *place.line);
    if (!place.text) return out;
    const std::string_view line = place.text->substr(0, place.text->find_last_not_of('\n') + 1);
    const auto first = line.find_first_not_of(" \n\f");
    const std::string_view shown = first == std::string_view::npos ? std::string_view() : line.substr(first);
    out += fmt::format("    {}\n", shown);
    if (!place.offset) return out;
    const std::string marks = carets(place, line, shown);
    if (!marks.empty()) out += fmt::format("    {}\n", marks);
    return out;
}

}  // namespace loopglass
