#include "sim/core/text/pad.hpp"

#include "sim/core/breaths.hpp"

namespace loopglass::text {

namespace {

/// Units missing to `width`.
std::size_t missing(Unit unit, std::string_view text, std::int64_t width) {
    const auto size = static_cast<std::int64_t>(length(unit, text));
    return width > size ? static_cast<std::size_t>(width - size) : 0;
}

void repeat(std::string& out, std::string_view fill, std::size_t times) {
    for (; times > 0; --times) out += fill;
}

}  // namespace

std::string justify(Unit unit, std::string_view text, std::int64_t width, std::string_view fill, Justify where) {
    const std::size_t padding = missing(unit, text, width);
    std::size_t before = 0;
    if (where == Justify::right) before = padding;
    // An odd blank goes to the left only where the width is odd too.
    if (where == Justify::center) before = padding / 2 + (padding & static_cast<std::size_t>(width) & 1);

    std::string out;
    out.reserve(text.size() + padding * fill.size());
    repeat(out, fill, before);
    out += text;
    repeat(out, fill, padding - before);
    return out;
}

std::string zero_fill(Unit unit, std::string_view text, std::int64_t width) {
    const bool has_sign = !text.empty() && (text[0] == '+' || text[0] == '-');
    std::string out(text.substr(0, has_sign ? 1 : 0));
    out.append(missing(unit, text, width), '0');
    out += text.substr(has_sign ? 1 : 0);
    return out;
}

std::optional<std::string> expand_tabs(Unit unit, std::string_view text, std::int64_t tab_size, std::size_t limit) {
    std::string out;
    std::uint64_t column = 0;
    Breaths breaths;
    for (const char byte : text) {
        breaths.next();
        if (byte == '\t') {
            if (tab_size <= 0) continue;
            const auto size = static_cast<std::uint64_t>(tab_size);
            const std::uint64_t blanks = size - column % size;
            if (blanks > limit || out.size() + blanks > limit) return std::nullopt;
            out.append(blanks, ' ');
            column += blanks;
            continue;
        }
        if (byte == '\n' || byte == '\r') {
            column = 0;
        } else if (unit == Unit::byte || !is_continuation(byte)) {
            ++column;
        }
        out += byte;
    }
    return out;
}

}  // namespace loopglass::text
