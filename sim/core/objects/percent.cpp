// `format % values` of str, bytes and bytearray: fetches the values and turns them into numbers and text, which
// `sim/core/text/percent_format.hpp` lays out.
#include <fmt/format.h>

#include "sim/core/core_hooks.hpp"
#include "sim/core/objects/allocation.hpp"
#include "sim/core/objects/format_value.hpp"
#include "sim/core/objects/number.hpp"
#include "sim/core/objects/sequence.hpp"
#include "sim/core/objects/text_types.hpp"
#include "sim/core/operations.hpp"
#include "sim/core/text/percent_format.hpp"
#include "sim/core/text/quote.hpp"

namespace loopglass {

namespace {

using text::PercentConversion;
using text::Unit;

/// One use of the operator.
class PercentFormatter {
public:
    PercentFormatter(Unit unit, std::string_view format, View values)
        : unit_(unit), format_(format), values_(values), is_tuple_(is_tuple(values)), left_(1) {
        if (is_tuple_) {
            left_ = static_cast<std::int64_t>(values.as<Tuple>()->size);
        } else if (type_of(values)->slots.get_item != nullptr && !is_text(values)) {
            mapping_ = values;
        }
    }

    bool run() {
        std::size_t position = 0;
        while (position < format_.size()) {
            const std::size_t percent = format_.find('%', position);
            out_.append(format_.substr(position, percent - position));
            if (percent == std::string_view::npos) break;
            if (!convert(percent + 1, position)) return false;
        }
        if (left_ <= 0 || mapping_) return true;
        raise(TypeError_type, "not all arguments converted during {} formatting",
              unit_ == Unit::byte ? "bytes" : "string");
        return false;
    }

    std::string& out() { return out_; }

private:
    bool is_text(View value) const {
        return is_str(value) || (unit_ == Unit::byte && (is_bytes(value) || is_bytearray(value)));
    }

    bool fail(const text::FormatError& error) const {
        raise_format_error(error);
        return false;
    }

    /// The next value of the tuple, or the only one; empty when there is none left.
    View next() {
        if (left_-- > 0) {
            if (key_value_) return key_value_;
            return is_tuple_ ? (*values_.as<Tuple>())[taken_++] : values_;
        }
        raise_text(TypeError_type, "not enough arguments for format string");
        return {};
    }

    bool convert(std::size_t offset, std::size_t& position) {
        auto parsed = text::parse_percent_conversion(unit_, format_, offset);
        if (!parsed) return fail(parsed.error());
        PercentConversion& conversion = *parsed;
        position = conversion.end;
        if (conversion.key && !look_up(*conversion.key)) return false;
        if (conversion.width_from_value && !star(conversion, false)) return false;
        if (conversion.precision_from_value && !star(conversion, true)) return false;
        if (conversion.is_percent_sign) {
            out_ += '%';
            return true;
        }
        const std::int64_t asked = std::max(conversion.width.value_or(0), conversion.precision.value_or(0));
        if (!charge_bytes(std::min(static_cast<std::size_t>(std::max<std::int64_t>(asked, 0)), format_limit())))
            return false;
        const Value value = next();
        return value && present(conversion, value);
    }

    bool look_up(std::string_view key) {
        if (!mapping_) {
            raise_text(TypeError_type, "format requires a mapping");
            return false;
        }
        const Value name = unit_ == Unit::byte ? Value(make_bytes(key)) : Value(make_str(key));
        if (!name) return false;
        key_value_ = get_item(mapping_, name);
        left_ = 1;
        return static_cast<bool>(key_value_);
    }

    /// A width or precision given as a value.
    bool star(PercentConversion& conversion, bool precision) {
        const View value = next();
        if (!value) return false;
        if (!is_int(value)) {
            raise_text(TypeError_type, "* wants int");
            return false;
        }
        std::int64_t number = 0;
        const bool fits = int_fits(value, number) && (!precision || number == static_cast<int>(number));
        if (!fits) {
            raise(OverflowError_type, "Python int too large to convert to C {}", precision ? "int" : "ssize_t");
            return false;
        }
        if (precision)
            conversion.set_precision(number);
        else
            conversion.set_width(number);
        return true;
    }

    bool present(const PercentConversion& conversion, View value) {
        switch (conversion.letter) {
            case 's': return unit_ == Unit::byte ? put_bytes(conversion, value) : put_text(conversion, str(value));
            case 'b':
                if (unit_ == Unit::byte) return put_bytes(conversion, value);
                break;
            case 'r': return put_text(conversion, unit_ == Unit::byte ? ascii(value) : repr(value));
            case 'a': return put_text(conversion, ascii(value));
            case 'd':
            case 'i':
            case 'u':
            case 'o':
            case 'x':
            case 'X': return put_integer(conversion, value);
            case 'e':
            case 'E':
            case 'f':
            case 'F':
            case 'g':
            case 'G': return put_float(conversion, value);
            case 'c': return unit_ == Unit::byte ? put_byte(conversion, value) : put_character(conversion, value);
            default: break;
        }
        return fail(text::unsupported_conversion(unit_, conversion));
    }

    bool append(const text::Formatted& formatted) {
        if (!formatted) return fail(formatted.error());
        if (out_.size() + formatted->size() > format_limit()) {
            memory_error();
            return false;
        }
        out_ += *formatted;
        return true;
    }

    static bool is_plain(const PercentConversion& conversion) { return !conversion.width && !conversion.precision; }
    static bool has_flags(const PercentConversion& conversion) {
        return conversion.plus || conversion.blank || conversion.alternate || conversion.zero_filled;
    }

    bool put_view(const PercentConversion& conversion, std::string_view value) {
        if (!charge_bytes(value.size())) return false;
        if (is_plain(conversion) && out_.size() + value.size() <= format_limit()) {
            out_ += value;
            return true;
        }
        return append(text::percent_text(unit_, conversion, value, format_limit()));
    }

    bool put_text(const PercentConversion& conversion, const Ref<Str>& value) {
        return value && put_view(conversion, value->view());
    }

    bool put_bytes(const PercentConversion& conversion, View value) {
        std::string_view bytes;
        if (bytes_like(value, bytes)) return put_view(conversion, bytes);
        static Str* const dunder = intern("__bytes__");
        const Value method = lookup_special(value, dunder);
        if (!method) {
            if (has_error()) return false;
            raise(TypeError_type, "%b requires a bytes-like object, or an object that implements __bytes__, not '{}'",
                  type_name(value));
            return false;
        }
        const Value result = call(method);
        if (!result) return false;
        if (!type_of(result)->has(type_flags::kBytes)) {
            raise(TypeError_type, "__bytes__ returned non-bytes (type {})", type_name(result));
            return false;
        }
        return put_view(conversion, result.as<Bytes>()->view());
    }

    /// CPython 3.13 Objects/unicodeobject.c: mainformatlong.
    bool put_integer(const PercentConversion& conversion, View value) {
        const bool decimal = conversion.letter == 'd' || conversion.letter == 'i';
        if (decimal && value.is_small_int() && is_plain(conversion) && !has_flags(conversion)) {
            const fmt::format_int digits(value.small_int());
            out_.append(digits.data(), digits.size());
            return true;
        }
        const bool only_integers = conversion.letter == 'o' || conversion.letter == 'x' || conversion.letter == 'X';
        Value integer;
        if (is_int(value)) {
            integer = value;
        } else {
            const Slots& slots = type_of(value)->slots;
            const bool is_number = slots.index != nullptr || slots.to_int != nullptr || slots.to_float != nullptr;
            if (is_number) integer = only_integers ? index_of(value) : int_from(value);
            if (!integer) {
                if (is_number && (aborting() || !clear_error_if(TypeError_type))) return false;
                raise(TypeError_type, "%{} format: {} is required, not {}", static_cast<char>(conversion.letter),
                      only_integers ? "an integer" : "a real number", type_name(value));
                return false;
            }
        }
        return append(text::percent_integer(conversion, as_big(integer), format_limit(), most_integer_digits()));
    }

    bool put_float(const PercentConversion& conversion, View value) {
        double number;
        if (!to_double(value, number)) {
            if (unit_ == Unit::byte && clear_error_if(TypeError_type)) {
                raise(TypeError_type, "float argument required, not {}", type_name(value));
            }
            return false;
        }
        return append(text::percent_float(conversion, number, format_limit()));
    }

    bool put_character(const PercentConversion& conversion, View value) {
        if (is_str(value)) {
            if (as_str(value)->length == 1) {
                return append(text::percent_character(unit_, conversion, as_str(value)->view(), format_limit()));
            }
        } else if (is_int(value) || type_of(value)->slots.index != nullptr) {
            const Value index = index_of(value);
            if (!index) return false;
            std::int64_t number;
            if (!int_fits(index, number) || number < 0 || number > text::max_code_point) {
                raise_text(OverflowError_type, "%c arg not in range(0x110000)");
                return false;
            }
            return append(text::percent_character(unit_, conversion, text::encode(static_cast<char32_t>(number)),
                                                  format_limit()));
        }
        raise_text(TypeError_type, "%c requires int or char");
        return false;
    }

    bool put_byte(const PercentConversion& conversion, View value) {
        std::string_view bytes;
        if (bytes_like(value, bytes) && bytes.size() == 1) {
            return append(text::percent_character(unit_, conversion, bytes, format_limit()));
        }
        if (bytes.data() == nullptr && (is_int(value) || type_of(value)->slots.index != nullptr)) {
            const Value index = index_of(value);
            if (!index) return false;
            std::int64_t number;
            if (!int_fits(index, number) || number < 0 || number > 255) {
                raise_text(OverflowError_type, "%c arg not in range(256)");
                return false;
            }
            const char byte = static_cast<char>(number);
            return append(text::percent_character(unit_, conversion, std::string_view(&byte, 1), format_limit()));
        }
        raise_text(TypeError_type, "%c requires an integer in range(256) or a single byte");
        return false;
    }

    const Unit unit_;
    const std::string_view format_;
    const View values_;
    const bool is_tuple_;
    std::int64_t left_;      ///< values not taken yet
    std::size_t taken_ = 0;  ///< items of the tuple taken
    View mapping_;           ///< empty when the values are no mapping
    Value key_value_;        ///< what the last key named
    std::string out_;
};

}  // namespace

Value percent_str(Str* format, View values) {
    PercentFormatter formatter(Unit::code_point, format->view(), values);
    if (!formatter.run()) return {};
    return make_str(formatter.out());
}

bool percent_bytes(std::string_view format, View values, std::string& out) {
    PercentFormatter formatter(Unit::byte, format, values);
    if (!formatter.run()) return false;
    out = std::move(formatter.out());
    return true;
}

}  // namespace loopglass
