#include "sim/core/text/split.hpp"

#include <algorithm>
#include <limits>

#include "sim/core/number/float_scan.hpp"
#include "sim/core/text/unicode.hpp"

namespace loopglass::text {

namespace {

/// A place in a text that steps by units in both directions.
class Cursor {
public:
    Cursor(Unit unit, std::string_view text, std::size_t offset) : unit_(unit), text_(text), offset_(offset) {}

    std::size_t offset() const { return offset_; }
    bool at_end() const { return offset_ == text_.size(); }
    bool at_start() const { return offset_ == 0; }
    std::string_view next() const { return text_.substr(offset_, forward_size()); }
    std::string_view previous() const { return text_.substr(offset_ - backward_size(), backward_size()); }
    void advance() { offset_ += forward_size(); }
    void retreat() { offset_ -= backward_size(); }

private:
    std::size_t forward_size() const { return unit_ == Unit::byte ? 1 : size_from_lead(text_[offset_]); }
    std::size_t backward_size() const { return unit_ == Unit::byte ? 1 : offset_ - previous_offset(text_, offset_); }

    Unit unit_;
    std::string_view text_;
    std::size_t offset_;
};

bool is_space_unit(Unit unit, std::string_view character) {
    return unit == Unit::byte ? number::is_ascii_space(character[0]) : is_space(decode_at(character, 0));
}

std::uint64_t most_splits(std::int64_t most) {
    return most < 0 ? std::numeric_limits<std::uint64_t>::max() : static_cast<std::uint64_t>(most);
}

/// Length of the line end at `offset`, or 0.
std::size_t line_end_at(Unit unit, std::string_view text, std::size_t offset) {
    const char byte = text[offset];
    if (byte == '\r') return offset + 1 < text.size() && text[offset + 1] == '\n' ? 2 : 1;
    if (byte == '\n') return 1;
    if (unit == Unit::byte) return 0;
    if (byte == '\v' || byte == '\f' || (byte >= 0x1C && byte <= 0x1E)) return 1;
    if (text.substr(offset).starts_with("\xC2\x85")) return 2;
    const bool separator =
        text.substr(offset).starts_with("\xE2\x80\xA8") || text.substr(offset).starts_with("\xE2\x80\xA9");
    return separator ? 3 : 0;
}

}  // namespace

Parts split_space(Unit unit, std::string_view text, std::int64_t most) {
    Parts parts;
    Cursor cursor(unit, text, 0);
    const auto skip = [&](bool space) {
        while (!cursor.at_end() && is_space_unit(unit, cursor.next()) == space) cursor.advance();
    };
    for (std::uint64_t left = most_splits(most); left > 0; --left) {
        skip(true);
        if (cursor.at_end()) return parts;
        const std::size_t start = cursor.offset();
        skip(false);
        parts.push_back(text.substr(start, cursor.offset() - start));
    }
    skip(true);
    if (!cursor.at_end()) parts.push_back(text.substr(cursor.offset()));
    return parts;
}

Parts rsplit_space(Unit unit, std::string_view text, std::int64_t most) {
    Parts parts;
    Cursor cursor(unit, text, text.size());
    const auto skip = [&](bool space) {
        while (!cursor.at_start() && is_space_unit(unit, cursor.previous()) == space) cursor.retreat();
    };
    for (std::uint64_t left = most_splits(most); left > 0; --left) {
        skip(true);
        if (cursor.at_start()) break;
        const std::size_t end = cursor.offset();
        skip(false);
        parts.push_back(text.substr(cursor.offset(), end - cursor.offset()));
    }
    skip(true);
    if (!cursor.at_start()) parts.push_back(text.substr(0, cursor.offset()));
    std::reverse(parts.begin(), parts.end());
    return parts;
}

Parts split(std::string_view text, std::string_view separator, std::int64_t most) {
    Parts parts;
    for (std::uint64_t left = most_splits(most); left > 0; --left) {
        const std::size_t at = text.find(separator);
        if (at == std::string_view::npos) break;
        parts.push_back(text.substr(0, at));
        text.remove_prefix(at + separator.size());
    }
    parts.push_back(text);
    return parts;
}

Parts rsplit(std::string_view text, std::string_view separator, std::int64_t most) {
    Parts parts;
    for (std::uint64_t left = most_splits(most); left > 0; --left) {
        const std::size_t at = text.rfind(separator);
        if (at == std::string_view::npos) break;
        parts.push_back(text.substr(at + separator.size()));
        text = text.substr(0, at);
    }
    parts.push_back(text);
    std::reverse(parts.begin(), parts.end());
    return parts;
}

Parts split_lines(Unit unit, std::string_view text, bool keep_ends) {
    Parts lines;
    std::size_t start = 0;
    for (std::size_t offset = 0; offset < text.size();) {
        const std::size_t end = line_end_at(unit, text, offset);
        if (end == 0) {
            ++offset;
            continue;
        }
        lines.push_back(text.substr(start, offset - start + (keep_ends ? end : 0)));
        offset += end;
        start = offset;
    }
    if (start < text.size()) lines.push_back(text.substr(start));
    return lines;
}

std::array<std::string_view, 3> partition(std::string_view text, std::string_view separator) {
    const std::size_t at = text.find(separator);
    if (at == std::string_view::npos) return {text, "", ""};
    return {text.substr(0, at), text.substr(at, separator.size()), text.substr(at + separator.size())};
}

std::array<std::string_view, 3> rpartition(std::string_view text, std::string_view separator) {
    const std::size_t at = text.rfind(separator);
    if (at == std::string_view::npos) return {"", "", text};
    return {text.substr(0, at), text.substr(at, separator.size()), text.substr(at + separator.size())};
}

std::string_view strip(Unit unit, std::string_view text, Side side, std::optional<std::string_view> characters) {
    const auto dropped = [&](std::string_view character) {
        return characters ? characters->find(character) != std::string_view::npos : is_space_unit(unit, character);
    };
    Cursor first(unit, text, 0);
    if (side != Side::right) {
        while (!first.at_end() && dropped(first.next())) first.advance();
    }
    text.remove_prefix(first.offset());
    Cursor last(unit, text, text.size());
    if (side != Side::left) {
        while (!last.at_start() && dropped(last.previous())) last.retreat();
    }
    return text.substr(0, last.offset());
}

}  // namespace loopglass::text
