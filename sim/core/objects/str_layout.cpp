// str: padding, tabs, encoding and what else concerns the whole text.
#include "sim/core/objects/format_value.hpp"
#include "sim/core/objects/number.hpp"
#include "sim/core/objects/sequence.hpp"
#include "sim/core/objects/str_methods.hpp"
#include "sim/core/operations.hpp"
#include "sim/core/text/pad.hpp"
#include "sim/core/text/utf8.hpp"

namespace loopglass {

namespace {

/// Asks for `width` characters; false when raised.
bool request_width(std::int64_t width, std::size_t bytes_each) {
    if (width <= 0) return true;
    if (static_cast<std::uint64_t>(width) > (std::uint64_t{1} << 40)) {
        memory_error();
        return false;
    }
    return request_result(static_cast<std::size_t>(width) * bytes_each);
}

template <text::Justify where>
Value justify(Args args) {
    Str* self = as_str(args[0]);
    std::int64_t width;
    if (!count_argument(args[1], width)) return {};
    if (!is_str(args[2])) {
        return raise(TypeError_type, "The fill character must be a unicode character, not {}", type_name(args[2]));
    }
    Str* fill = as_str(args[2]);
    if (fill->length != 1) return raise_text(TypeError_type, "The fill character must be exactly one character long");
    if (width <= self->length) return part_of(self, self->view());
    if (!request_width(width, fill->byte_count)) return {};
    return make_str(text::justify(unit_of(self), self->view(), width, fill->view(), where),
                    static_cast<std::size_t>(width));
}

Value zfill(Args args) {
    Str* self = as_str(args[0]);
    std::int64_t width;
    if (!count_argument(args[1], width)) return {};
    if (width <= self->length) return part_of(self, self->view());
    if (!request_width(width, 1)) return {};
    return make_str(text::zero_fill(unit_of(self), self->view(), width), static_cast<std::size_t>(width));
}

Value expandtabs(Args args) {
    Str* self = as_str(args[0]);
    std::int64_t size;
    if (!count_argument(args[1], size)) return {};
    if (size != static_cast<int>(size))
        return raise_text(OverflowError_type, "Python int too large to convert to C int");
    const auto expanded = text::expand_tabs(unit_of(self), self->view(), size, format_limit());
    if (!expanded) return raise_text(OverflowError_type, "new string is too long");
    return make_str(*expanded);
}

Value encode(Args args) {
    constexpr std::string_view names[] = {"encoding", "errors"};
    for (std::size_t i = 0; i < 2; ++i) {
        if (is_str(args[i + 1])) continue;
        return raise(TypeError_type, "encode() argument '{}' must be str, not {}", names[i], type_name(args[i + 1]));
    }
    return encode_str(as_str(args[0]), as_str(args[1])->view(), as_str(args[2])->view());
}

Value get_new_args(Args args) {
    const Str* self = as_str(args[0]);
    const Value copy = make_str(self->view(), self->length);
    return copy ? Value(make_tuple({copy})) : Value();
}

/// CPython's: 40 bytes and one for each character of ASCII, else 56 (57 for Latin-1) and its width for each.
Value size_of(Args args) {
    const Str* self = as_str(args[0]);
    const std::int64_t length = self->length;
    if (self->is_ascii()) return make_int(41 + length);
    const char32_t widest = text::widest(self->view());
    if (widest < 0x100) return make_int(57 + length);
    return make_int(widest < 0x10000 ? 58 + 2 * length : 60 + 4 * length);
}

constexpr Method methods[] = {
    {"center", "self, width, fillchar=' ', /", justify<text::Justify::center>},
    {"ljust", "self, width, fillchar=' ', /", justify<text::Justify::left>},
    {"rjust", "self, width, fillchar=' ', /", justify<text::Justify::right>},
    {"zfill", "self, width, /", zfill},
    {"expandtabs", "self, /, tabsize=8", expandtabs},
    {"encode", "self, /, encoding='utf-8', errors='strict'", encode},
    {"__getnewargs__", "self, /", get_new_args},
    {"__sizeof__", "self, /", size_of},
};

}  // namespace

std::span<const Method> str_layout_methods() { return methods; }

}  // namespace loopglass
