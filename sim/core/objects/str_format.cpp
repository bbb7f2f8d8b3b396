// str.format, str.format_map and str.__format__. CPython 3.13 Objects/stringlib/unicode_format.h.
#include <limits>
#include <optional>

#include "sim/core/objects/dict.hpp"
#include "sim/core/objects/format_value.hpp"
#include "sim/core/objects/number.hpp"
#include "sim/core/objects/sequence.hpp"
#include "sim/core/objects/str_methods.hpp"
#include "sim/core/operations.hpp"
#include "sim/core/text/unicode.hpp"
#include "sim/core/text/utf8.hpp"

namespace loopglass {

namespace {

/// One `{…}`: what stands before `!` and `:`, and after them.
struct ReplacementField {
    std::string_view name;
    char32_t conversion = 0;
    std::string_view spec;
    bool spec_has_fields = false;
};

/// Counts the fields without a number, which do not mix with numbered ones.
struct AutoNumber {
    enum class Style : std::uint8_t { unknown, automatic, manual } style = Style::unknown;
    std::int64_t next = 0;
};

bool fail(Type& type, std::string_view message) {
    raise_text(type, message);
    return false;
}

/// A non-negative number in decimal digits of any script: `out` is -1 when `text` is none. False with ValueError.
bool read_index(std::string_view text, std::int64_t& out) {
    out = text.empty() ? -1 : 0;
    for (const char32_t character : text::CodePoints(text)) {
        const auto digit = text::decimal_value(character);
        if (!digit) {
            out = -1;
            return true;
        }
        if (out > (std::numeric_limits<std::int64_t>::max() - *digit) / 10) {
            return fail(ValueError_type, "Too many decimal digits in format string");
        }
        out = out * 10 + *digit;
    }
    return true;
}

class StringFormatter {
public:
    /// `positional` is null for format_map.
    StringFormatter(Tuple* positional, View named) : positional_(positional), named_(named) {}

    bool build(std::string_view format, std::string& out, int depth) {
        if (depth <= 0) return fail(ValueError_type, "Max string recursion exceeded");
        for (std::size_t position = 0; position < format.size();) {
            bool field_follows = false;
            if (!copy_literal(format, position, out, field_follows)) return false;
            if (!field_follows) continue;
            ReplacementField field;
            if (!parse_field(format, position, field) || !render(field, out, depth)) return false;
        }
        return true;
    }

private:
    static bool put(std::string_view text, std::string& out) {
        if (!charge_bytes(text.size())) return false;
        if (out.size() + text.size() > format_limit()) {
            memory_error();
            return false;
        }
        out += text;
        return true;
    }

    /// Up to the next brace; a doubled one stands for itself.
    static bool copy_literal(std::string_view format, std::size_t& position, std::string& out, bool& field_follows) {
        const std::size_t brace = format.find_first_of("{}", position);
        if (brace == std::string_view::npos) {
            const std::string_view rest = format.substr(position);
            position = format.size();
            return put(rest, out);
        }
        const char c = format[brace];
        const bool doubled = brace + 1 < format.size() && format[brace + 1] == c;
        if (!doubled && c == '}') return fail(ValueError_type, "Single '}' encountered in format string");
        if (brace + 1 == format.size()) return fail(ValueError_type, "Single '{' encountered in format string");
        const std::string_view literal = format.substr(position, brace - position + (doubled ? 1 : 0));
        position = brace + (doubled ? 2 : 1);
        field_follows = !doubled;
        return put(literal, out);
    }

    static bool parse_field(std::string_view format, std::size_t& position, ReplacementField& field) {
        const std::size_t start = position;
        char end = 0;
        for (bool in_brackets = false; position < format.size() && end == 0; ++position) {
            const char c = format[position];
            if (c == '{') return fail(ValueError_type, "unexpected '{' in field name");
            if (c == '[')
                in_brackets = true;
            else if (c == ']')
                in_brackets = false;
            else if (!in_brackets && (c == '}' || c == ':' || c == '!'))
                end = c;
        }
        if (end == 0) return fail(ValueError_type, "expected '}' before end of string");
        field.name = format.substr(start, position - 1 - start);
        if (end == '}') return true;
        if (end == '!') {
            if (position == format.size())
                return fail(ValueError_type, "end of string while looking for conversion specifier");
            field.conversion = text::decode_at(format, position);
            position += text::encoded_size(field.conversion);
            if (position < format.size()) {
                const char c = format[position++];
                if (c == '}') return true;
                if (c != ':') return fail(ValueError_type, "expected ':' after conversion specifier");
            }
        }
        return parse_spec(format, position, field);
    }

    static bool parse_spec(std::string_view format, std::size_t& position, ReplacementField& field) {
        const std::size_t start = position;
        for (int open = 1; position < format.size();) {
            const char c = format[position++];
            if (c == '{') {
                field.spec_has_fields = true;
                ++open;
            } else if (c == '}' && --open == 0) {
                field.spec = format.substr(start, position - 1 - start);
                return true;
            }
        }
        return fail(ValueError_type, "unmatched '{' in format spec");
    }

    bool render(const ReplacementField& field, std::string& out, int depth) {
        Value value = look_up(field.name);
        if (!value || !convert(field.conversion, value)) return false;
        if (field.spec.empty() && is_exactly(value, str_type)) return put(as_str(value)->view(), out);
        Ref<Str> spec;
        if (field.spec_has_fields) {
            std::string expanded;
            if (!build(field.spec, expanded, depth - 1)) return false;
            spec = make_str(expanded);
        } else {
            spec = make_str(field.spec);
        }
        if (!spec) return false;
        const Ref<Str> text = format(value, spec.get());
        return text && put(text->view(), out);
    }

    static bool convert(char32_t conversion, Value& value) {
        switch (conversion) {
            case 0: return true;
            case 's': value = str(value); break;
            case 'r': value = repr(value); break;
            case 'a': value = ascii(value); break;
            default:
                if (conversion > 32 && conversion < 127) {
                    raise(ValueError_type, "Unknown conversion specifier {}", static_cast<char>(conversion));
                } else {
                    raise(ValueError_type, "Unknown conversion specifier \\x{:x}",
                          static_cast<std::uint32_t>(conversion));
                }
                return false;
        }
        return static_cast<bool>(value);
    }

    /// `first.attribute[item]…`
    Value look_up(std::string_view name) {
        const std::size_t first_end = std::min(name.find_first_of(".["), name.size());
        Value value = first_value(name.substr(0, first_end));
        for (std::size_t position = first_end; value && position < name.size();) {
            const char c = name[position++];
            if (c == '.') {
                const std::size_t end = std::min(name.find_first_of(".[", position), name.size());
                const std::string_view attribute = name.substr(position, end - position);
                position = end;
                if (attribute.empty()) return raise_text(ValueError_type, "Empty attribute in format string");
                const Ref<Str> key = make_str(attribute);
                value = key ? get_attr(value, key.get()) : Value();
            } else if (c == '[') {
                const std::size_t end = name.find(']', position);
                if (end == std::string_view::npos) return raise_text(ValueError_type, "Missing ']' in format string");
                value = item(value, name.substr(position, end - position));
                position = end + 1;
            } else {
                return raise_text(ValueError_type, "Only '.' or '[' may follow ']' in format field specifier");
            }
        }
        return value;
    }

    static Value item(View value, std::string_view key) {
        if (key.empty()) return raise_text(ValueError_type, "Empty attribute in format string");
        std::int64_t index;
        if (!read_index(key, index)) return {};
        const Value subscript = index >= 0 ? make_int(index) : Value(make_str(key));
        return subscript ? get_item(value, subscript) : Value();
    }

    Value first_value(std::string_view name) {
        std::int64_t index;
        if (!read_index(name, index)) return {};
        if (name.empty() || index >= 0) {
            if (!number(name.empty(), index)) return {};
            if (positional_ == nullptr) return raise_text(ValueError_type, "Format string contains positional fields");
            if (static_cast<std::uint64_t>(index) >= positional_->size) {
                return raise(IndexError_type, "Replacement index {} out of range for positional args tuple", index);
            }
            return (*positional_)[static_cast<std::size_t>(index)];
        }
        const Value key = make_str(name);
        if (!key) return {};
        if (!named_.is_empty()) return get_item(named_, key);
        return raise_with(KeyError_type, key);
    }

    /// Gives a field without a number the next one; false where numbered and unnumbered fields meet.
    bool number(bool automatic, std::int64_t& index) {
        using Style = AutoNumber::Style;
        const Style style = automatic ? Style::automatic : Style::manual;
        if (numbering_.style == Style::unknown) numbering_.style = style;
        if (numbering_.style != style) {
            return fail(ValueError_type,
                        automatic ? "cannot switch from manual field specification to automatic field numbering"
                                  : "cannot switch from automatic field numbering to manual field specification");
        }
        if (automatic) index = numbering_.next++;
        return true;
    }

    Tuple* positional_;
    View named_;
    AutoNumber numbering_;
};

Value build(Str* format, Tuple* positional, View named) {
    StringFormatter formatter(positional, named);
    std::string out;
    if (!formatter.build(format->view(), out, 2)) return {};
    return make_str(out);
}

Value format_with(Args args) { return build(as_str(args[0]), args[1].as<Tuple>(), args[2]); }
Value format_map(Args args) { return build(as_str(args[0]), nullptr, args[1]); }

Value format_method(Args args) {
    Str* spec = format_argument(args[1]);
    return spec != nullptr ? format_str_value(args[0], spec) : Value();
}

constexpr Method methods[] = {
    {"format", "self, /, *args, **kwargs", format_with},
    {"format_map", "self, mapping, /", format_map},
    {"__format__", "self, format_spec, /", format_method},
};

}  // namespace

std::span<const Method> str_format_methods() { return methods; }

}  // namespace loopglass
