#include "sim/core/text/unicode.hpp"

#include <algorithm>
#include <cstdint>

#include "sim/core/breaths.hpp"
#include "sim/core/text/utf8.hpp"

namespace loopglass::text {

namespace {

/// A mapping is the distance to the other letter, or, from `first_special_mapping` on, a place in
/// `special_mappings`, where a length and that many code points stand.
struct CharacterRecord {
    std::uint16_t flags;
    std::uint8_t decimal;
    std::int32_t upper;
    std::int32_t lower;
    std::int32_t title;
    std::int32_t fold;
};

constexpr std::int32_t first_special_mapping = 0x200000;

#include "sim/core/text/unicode_tables.inc"

const CharacterRecord& record_of(char32_t code_point) {
    const std::size_t page = page_of_code_point[code_point / page_size];
    return character_records[record_of_page[page * page_size + code_point % page_size]];
}

bool has(char32_t code_point, unsigned flags) { return (record_of(code_point).flags & flags) != 0; }

bool all(std::string_view text, unsigned flags) {
    for (const char32_t code_point : CodePoints(text)) {
        if (!has(code_point, flags)) return false;
    }
    return true;
}

bool all_of_some(std::string_view text, unsigned flags) { return !text.empty() && all(text, flags); }

void append_mapped(std::string& out, char32_t code_point, std::int32_t mapping) {
    if (mapping < first_special_mapping) {
        append(out, static_cast<char32_t>(static_cast<std::int32_t>(code_point) + mapping));
        return;
    }
    const char32_t* entry = special_mappings + (mapping - first_special_mapping);
    for (char32_t index = 1; index <= entry[0]; ++index) append(out, entry[index]);
}

template <class Map>
std::string map_ascii(std::string_view text, Map map) {
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(), map);
    return out;
}

constexpr char upper_ascii(char byte) { return byte >= 'a' && byte <= 'z' ? static_cast<char>(byte - 32) : byte; }
constexpr char lower_ascii(char byte) { return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + 32) : byte; }

constexpr char32_t capital_sigma = 0x3A3;
constexpr char32_t small_sigma = 0x3C3;
constexpr char32_t final_sigma = 0x3C2;

/// A sigma is final when a cased letter stands before it and none follows, case-ignorable characters
/// between them not counting. CPython 3.13 Objects/unicodeobject.c: handle_capital_sigma.
char32_t lower_sigma_at(std::string_view text, std::size_t offset) {
    const auto ignorable = [&](std::size_t at) { return has(decode_at(text, at), flag_case_ignorable); };
    const auto cased = [&](std::size_t at) { return has(decode_at(text, at), flag_cased); };

    std::size_t before = offset;
    bool found = false;
    while (before > 0 && !found) {
        before = previous_offset(text, before);
        found = !ignorable(before);
    }
    if (!found || !cased(before)) return small_sigma;

    std::size_t after = offset + encoded_size(capital_sigma);
    while (after < text.size() && ignorable(after)) after += size_from_lead(text[after]);
    return after < text.size() && cased(after) ? small_sigma : final_sigma;
}

void append_lower(std::string& out, std::string_view text, std::size_t offset, char32_t code_point) {
    if (code_point == capital_sigma) {
        append(out, lower_sigma_at(text, offset));
    } else {
        append_mapped(out, code_point, record_of(code_point).lower);
    }
}

/// Runs `step(out, offset, code_point)` over the text and returns what it appended.
template <class Step>
std::string rewrite(std::string_view text, Step step) {
    std::string out;
    out.reserve(text.size());
    const CodePoints points(text);
    Breaths breaths;
    for (auto at = points.begin(); at != points.end(); ++at) {
        breaths.next();
        step(out, at.offset(), *at);
    }
    return out;
}

}  // namespace

bool is_alphabetic(char32_t code_point) { return has(code_point, flag_alpha); }
bool is_decimal(char32_t code_point) { return has(code_point, flag_decimal); }
bool is_space(char32_t code_point) { return has(code_point, flag_space); }
bool is_identifier_start(char32_t code_point) { return has(code_point, flag_identifier_start); }
bool is_identifier_continue(char32_t code_point) { return has(code_point, flag_identifier_continue); }
bool is_printable(char32_t code_point) { return has(code_point, flag_printable); }

bool is_alphanumeric(char32_t code_point) {
    return has(code_point, flag_alpha | flag_decimal | flag_digit | flag_numeric);
}

std::optional<int> decimal_value(char32_t code_point) {
    const CharacterRecord& record = record_of(code_point);
    if ((record.flags & flag_decimal) == 0) return std::nullopt;
    return record.decimal;
}

bool isalpha(std::string_view text) { return all_of_some(text, flag_alpha); }
bool isdecimal(std::string_view text) { return all_of_some(text, flag_decimal); }
bool isdigit(std::string_view text) { return all_of_some(text, flag_digit); }
bool isnumeric(std::string_view text) { return all_of_some(text, flag_numeric); }
bool isspace(std::string_view text) { return all_of_some(text, flag_space); }
bool isprintable(std::string_view text) { return all(text, flag_printable); }

bool isalnum(std::string_view text) { return all_of_some(text, flag_alpha | flag_decimal | flag_digit | flag_numeric); }

bool isupper(std::string_view text) {
    bool found = false;
    for (const char32_t code_point : CodePoints(text)) {
        if (has(code_point, flag_lower | flag_titlecase)) return false;
        found = found || has(code_point, flag_upper);
    }
    return found;
}

bool islower(std::string_view text) {
    bool found = false;
    for (const char32_t code_point : CodePoints(text)) {
        if (has(code_point, flag_upper | flag_titlecase)) return false;
        found = found || has(code_point, flag_lower);
    }
    return found;
}

bool istitle(std::string_view text) {
    bool found = false;
    bool inside_word = false;
    for (const char32_t code_point : CodePoints(text)) {
        if (has(code_point, flag_upper | flag_titlecase)) {
            if (inside_word) return false;
            inside_word = found = true;
        } else if (has(code_point, flag_lower)) {
            if (!inside_word) return false;
        } else {
            inside_word = false;
        }
    }
    return found;
}

bool isidentifier(std::string_view text) {
    if (text.empty()) return false;
    const std::size_t first = size_from_lead(text[0]);
    return is_identifier_start(decode_at(text, 0)) && all(text.substr(first), flag_identifier_continue);
}

std::string upper(std::string_view text) {
    if (is_ascii(text)) return map_ascii(text, upper_ascii);
    return rewrite(text, [](std::string& out, std::size_t, char32_t code_point) {
        append_mapped(out, code_point, record_of(code_point).upper);
    });
}

std::string lower(std::string_view text) {
    if (is_ascii(text)) return map_ascii(text, lower_ascii);
    return rewrite(text, [&](std::string& out, std::size_t offset, char32_t code_point) {
        append_lower(out, text, offset, code_point);
    });
}

std::string title(std::string_view text) {
    bool inside_word = false;
    return rewrite(text, [&](std::string& out, std::size_t offset, char32_t code_point) {
        if (inside_word) {
            append_lower(out, text, offset, code_point);
        } else {
            append_mapped(out, code_point, record_of(code_point).title);
        }
        inside_word = has(code_point, flag_cased);
    });
}

std::string capitalize(std::string_view text) {
    return rewrite(text, [&](std::string& out, std::size_t offset, char32_t code_point) {
        if (offset == 0) {
            append_mapped(out, code_point, record_of(code_point).title);
        } else {
            append_lower(out, text, offset, code_point);
        }
    });
}

std::string swapcase(std::string_view text) {
    return rewrite(text, [&](std::string& out, std::size_t offset, char32_t code_point) {
        if (has(code_point, flag_upper)) {
            append_lower(out, text, offset, code_point);
        } else if (has(code_point, flag_lower)) {
            append_mapped(out, code_point, record_of(code_point).upper);
        } else {
            append(out, code_point);
        }
    });
}

std::string casefold(std::string_view text) {
    if (is_ascii(text)) return map_ascii(text, lower_ascii);
    return rewrite(text, [](std::string& out, std::size_t, char32_t code_point) {
        append_mapped(out, code_point, record_of(code_point).fold);
    });
}

std::string to_ascii_number_text(std::string_view text) {
    if (is_ascii(text)) return std::string(text);
    std::string out;
    out.reserve(text.size());
    for (const char32_t code_point : CodePoints(text)) {
        if (code_point < 0x80) {
            out.push_back(static_cast<char>(code_point));
        } else if (is_space(code_point)) {
            out.push_back(' ');
        } else if (const auto value = decimal_value(code_point)) {
            out.push_back(static_cast<char>('0' + *value));
        } else {
            // CPython gives up here, so whatever follows is not read either.
            out.push_back('?');
            break;
        }
    }
    return out;
}

}  // namespace loopglass::text
