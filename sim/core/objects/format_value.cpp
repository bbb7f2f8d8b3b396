#include "sim/core/objects/format_value.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "sim/core/core_hooks.hpp"
#include "sim/core/objects/allocation.hpp"
#include "sim/core/objects/number.hpp"
#include "sim/core/operations.hpp"
#include "sim/core/text/format_spec.hpp"

namespace loopglass {

std::size_t format_limit() {
    const Heap& heap = runtime().heap;
    const std::size_t left = heap.limit() > heap.used() ? heap.limit() - heap.used() : 0;
    return std::min(left, text::default_format_limit);
}

Value raise_format_error(const text::FormatError& error) {
    switch (error.type) {
        case text::FormatError::Type::overflow_error: return raise_text(OverflowError_type, error.message);
        case text::FormatError::Type::memory_error: return memory_error();
        case text::FormatError::Type::value_error: break;
    }
    return raise_text(ValueError_type, error.message);
}

namespace {

Value finish(const text::Formatted& formatted) {
    if (!formatted) return raise_format_error(formatted.error());
    return make_str(*formatted);
}

/// Parses the spec, pays for the width it asks for, and lets `present` write the value. An empty spec is `str(value)`.
template <class Present>
Value with_spec(View value, Str* spec, text::FormatDefaults defaults, Present&& present) {
    if (spec->byte_count == 0) return str(value);
    const std::string_view type = type_of(value)->name_view();
    const auto parsed = text::parse_format_spec(spec->view(), defaults, type);
    if (!parsed) return raise_format_error(parsed.error());
    const std::size_t limit = format_limit();
    const std::size_t asked = std::max(parsed->width.value_or(0), parsed->precision.value_or(0));
    if (!charge_bytes(std::min(asked, limit))) return {};
    return finish(present(*parsed, type, limit));
}

}  // namespace

Str* format_argument(View spec) {
    if (is_str(spec)) return as_str(spec);
    raise(TypeError_type, "__format__() argument must be str, not {}", type_of(spec)->name_view());
    return nullptr;
}

Value format_str_value(View value, Str* spec) {
    return with_spec(value, spec, text::str_defaults,
                     [&](const auto& parsed, std::string_view type, std::size_t limit) {
                         return text::format_str(as_str(value)->view(), parsed, type, limit);
                     });
}

Value format_int_value(View value, Str* spec) {
    return with_spec(
        value, spec, text::integer_defaults, [&](const auto& parsed, std::string_view type, std::size_t limit) {
            std::int64_t word;
            if (int_fits(value, word)) return text::format_integer(word, parsed, type, limit);
            return text::format_integer(value.as<BigInt>()->value, parsed, type, limit, most_integer_digits());
        });
}

namespace {

/// `.2f` and its like, which most programs use and no other: the digits as the C++ library writes them. Empty, without
/// an exception, for all else.
Value plain_fixed(double value, std::string_view spec) {
    constexpr int kMostPrecision = 99;
    constexpr std::size_t kLongest = 512;  // 309 digits, a sign, a point, and the precision
    if (spec.size() < 3 || spec.size() > 4 || spec.front() != '.' || spec.back() != 'f' || !std::isfinite(value))
        return {};
    int precision = 0;
    const char* const end = spec.data() + spec.size() - 1;
    const auto [stop, problem] = std::from_chars(spec.data() + 1, end, precision);
    if (problem != std::errc() || stop != end || precision < 0 || precision > kMostPrecision) return {};
    char text[kLongest];
    const auto written = std::to_chars(text, text + kLongest, value, std::chars_format::fixed, precision);
    if (written.ec != std::errc()) return {};
    const auto size = static_cast<std::size_t>(written.ptr - text);
    return make_str(std::string_view(text, size), size);
}

}  // namespace

Value format_float_value(View value, Str* spec) {
    if (Value text = plain_fixed(as_double(value), spec->view()); text || has_error()) return text;
    return with_spec(value, spec, text::float_defaults,
                     [&](const auto& parsed, std::string_view type, std::size_t limit) {
                         return text::format_float(as_double(value), parsed, type, limit);
                     });
}

Value format_complex_value(View value, Str* spec) {
    return with_spec(value, spec, text::float_defaults,
                     [&](const auto& parsed, std::string_view type, std::size_t limit) {
                         const std::complex<double> number = value.as<Complex>()->value;
                         return text::format_complex(number.real(), number.imag(), parsed, type, limit);
                     });
}

}  // namespace loopglass
