#include "sim/core/text/format_spec.hpp"

#include <limits>

#include <fmt/format.h>

#include "sim/core/text/unicode.hpp"
#include "sim/core/text/utf8.hpp"

namespace loopglass::text {

namespace {

using Failure = Unexpected<FormatError>;

Failure value_error(std::string message) { return {{FormatError::Type::value_error, std::move(message)}}; }

/// A character inside a message: itself in quotes, or its number where it would not show.
std::string quoted_character(char32_t character) {
    if (character > 32 && character < 128) return fmt::format("'{}'", static_cast<char>(character));
    return fmt::format("'\\x{:x}'", static_cast<unsigned>(character));
}

/// Reads a spec from its start, one character at a time.
class SpecReader {
public:
    explicit SpecReader(std::string_view spec) : characters_(to_utf32(spec)) {}

    std::size_t left() const { return characters_.size() - position_; }
    char32_t peek(std::size_t ahead = 0) const { return ahead < left() ? characters_[position_ + ahead] : 0; }
    char32_t take() { return characters_[position_++]; }
    bool take_if(char32_t wanted) {
        if (left() == 0 || peek() != wanted) return false;
        ++position_;
        return true;
    }

    /// Reads decimal digits of any script; false if their value is too large for CPython.
    bool take_number(std::optional<std::size_t>& number) {
        while (left() > 0) {
            const auto digit = decimal_value(peek());
            if (!digit) break;
            constexpr auto greatest = static_cast<std::size_t>(std::numeric_limits<std::ptrdiff_t>::max());
            const std::size_t before = number.value_or(0);
            const auto added = static_cast<std::size_t>(*digit);
            if (before > (greatest - added) / 10) return false;
            number = before * 10 + added;
            ++position_;
        }
        return true;
    }

private:
    std::u32string characters_;
    std::size_t position_ = 0;
};

bool is_align(char32_t character) {
    return character == '<' || character == '>' || character == '^' || character == '=';
}

bool grouping_allowed(Grouping grouping, char32_t type) {
    constexpr std::u32string_view decimal_types = U"defgEG%F";
    constexpr std::u32string_view binary_types = U"boxX";
    if (type == 0 || decimal_types.find(type) != std::u32string_view::npos) return true;
    return grouping == Grouping::underscore && binary_types.find(type) != std::u32string_view::npos;
}

}  // namespace

FormatError unknown_format_code(char32_t type, std::string_view type_name) {
    return {FormatError::Type::value_error,
            fmt::format("Unknown format code {} for object of type '{}'", quoted_character(type), type_name)};
}

Expected<FormatSpec, FormatError> parse_format_spec(std::string_view text, FormatDefaults defaults,
                                                    std::string_view type_name) {
    FormatSpec spec;
    spec.align = defaults.align;
    spec.type = static_cast<char32_t>(defaults.type);
    SpecReader reader(text);

    bool fill_given = false;
    bool align_given = false;
    if (reader.left() >= 2 && is_align(reader.peek(1))) {
        spec.fill = reader.take();
        fill_given = true;
    }
    if (reader.left() >= 1 && is_align(reader.peek())) {
        spec.align = static_cast<Align>(reader.take());
        align_given = true;
    }
    if (reader.peek() == ' ' || reader.peek() == '+' || reader.peek() == '-')
        spec.sign = static_cast<char>(reader.take());
    spec.no_negative_zero = reader.take_if('z');
    spec.alternate = reader.take_if('#');
    if (!fill_given && reader.take_if('0')) {
        spec.fill = '0';
        if (!align_given && defaults.align == Align::right) spec.align = Align::after_sign;
    }
    if (!reader.take_number(spec.width)) return value_error("Too many decimal digits in format string");

    if (reader.take_if(',')) spec.grouping = Grouping::comma;
    if (reader.take_if('_')) {
        if (spec.grouping != Grouping::none) return value_error("Cannot specify both ',' and '_'.");
        spec.grouping = Grouping::underscore;
    }
    if (reader.peek() == ',' && spec.grouping == Grouping::underscore) {
        return value_error("Cannot specify both ',' and '_'.");
    }
    if (reader.take_if('.')) {
        if (!reader.take_number(spec.precision)) return value_error("Too many decimal digits in format string");
        if (!spec.precision) return value_error("Format specifier missing precision");
    }
    if (reader.left() > 1) {
        return value_error(fmt::format("Invalid format specifier '{}' for object of type '{}'", text, type_name));
    }
    if (reader.left() == 1) spec.type = reader.take();

    if (spec.grouping != Grouping::none && !grouping_allowed(spec.grouping, spec.type)) {
        return value_error(
            fmt::format("Cannot specify '{}' with {}.", static_cast<char>(spec.grouping), quoted_character(spec.type)));
    }
    return spec;
}

}  // namespace loopglass::text
