#include "sim/core/number/float_text.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <limits>

#include <fmt/format.h>

#include "sim/core/number/float_scan.hpp"
#include "sim/core/text/unicode.hpp"

namespace loopglass::number {

namespace {

/// No double has more digits than these, in all and after its point.
constexpr int most_significant_digits = 767;
constexpr int most_fraction_digits = 1074;
constexpr int most_integer_digits = 309;

/// Reads what std::to_chars wrote, in fixed or scientific notation.
DecimalDigits read_digits(std::string_view written) {
    DecimalDigits result;
    if (written.front() == '-') {
        result.negative = true;
        written.remove_prefix(1);
    }
    int exponent = 0;
    if (const std::size_t mark = written.find('e'); mark != std::string_view::npos) {
        const std::size_t first = written[mark + 1] == '+' ? mark + 2 : mark + 1;
        std::from_chars(written.data() + first, written.data() + written.size(), exponent);
        written = written.substr(0, mark);
    }
    const std::size_t dot = std::min(written.find('.'), written.size());
    result.digits = written.substr(0, dot);
    if (dot < written.size()) result.digits += written.substr(dot + 1);
    result.point = static_cast<int>(dot) + exponent;

    const std::size_t first = result.digits.find_first_not_of('0');
    if (first == std::string::npos) return {"", 1, result.negative};
    result.digits.erase(0, first);
    result.point -= static_cast<int>(first);
    result.digits.erase(result.digits.find_last_not_of('0') + 1);
    return result;
}

DecimalDigits write_and_read(double value, std::chars_format format, int precision) {
    std::string buffer(static_cast<std::size_t>(most_integer_digits + precision + 16), '\0');
    const auto written = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, format, precision);
    return read_digits({buffer.data(), written.ptr});
}

/// Appends the digits at places `from` to `to` of the number, zeros where it has none.
void append_places(std::string& out, const std::string& digits, int from, int to) {
    const auto size = static_cast<int>(digits.size());
    for (int place = from; place < to; ++place)
        out += place >= 0 && place < size ? digits[static_cast<std::size_t>(place)] : '0';
}

/// Keeps `count` significant digits of an exact expansion, ties to even.
void round_half_even(DecimalDigits& decimal, int count) {
    std::string& digits = decimal.digits;
    if (count >= static_cast<int>(digits.size())) return;
    if (count < 0) {
        digits.clear();
        return;
    }
    const auto kept = static_cast<std::size_t>(count);
    const bool tie = digits[kept] == '5' && kept + 1 == digits.size();
    const bool odd = kept > 0 && (digits[kept - 1] - '0') % 2 == 1;
    const bool up = tie ? odd : digits[kept] >= '5';
    digits.resize(kept);
    if (!up) {
        digits.erase(digits.find_last_not_of('0') + 1);
        return;
    }
    while (!digits.empty() && digits.back() == '9') digits.pop_back();
    if (digits.empty()) {
        digits = "1";
        ++decimal.point;
    } else {
        ++digits.back();
    }
}

std::string format_finite(double value, const FloatPresentation& presentation, char type) {
    DecimalDigits decimal;
    const int precision = type == 'g' ? std::max(presentation.precision, 1) : presentation.precision;
    bool scientific = false;
    int shown = 0;  // digits that must be written, counted from the first significant one
    switch (type) {
        case 'e':
            decimal = significant_digits(value, precision + 1);
            scientific = true;
            shown = precision + 1;
            break;
        case 'f':
            decimal = fraction_digits(value, precision);
            shown = decimal.point + precision;
            break;
        case 'g':
            decimal = significant_digits(value, precision);
            scientific = decimal.point <= -4 || decimal.point > precision - (presentation.add_dot_zero ? 1 : 0);
            if (presentation.alternate) shown = precision;
            break;
        default:
            decimal = shortest_digits(value);
            scientific = decimal.point <= -4 || decimal.point > 16;
            break;
    }
    const int exponent = decimal.point - 1;
    const int point = scientific ? 1 : decimal.point;
    shown = std::max({shown, static_cast<int>(decimal.digits.size()), point});
    if (presentation.add_dot_zero && !scientific) shown = std::max(shown, point + 1);

    std::string out;
    if (decimal.negative && !(presentation.no_negative_zero && decimal.digits.empty())) out += '-';
    if (point <= 0) out += '0';
    append_places(out, decimal.digits, 0, point);
    if (shown > point || presentation.alternate) out += '.';
    append_places(out, decimal.digits, point, shown);
    if (scientific) fmt::format_to(std::back_inserter(out), "e{:+03d}", exponent);
    return out;
}

}  // namespace

DecimalDigits shortest_digits(double finite) {
    char buffer[32];
    const auto written = std::to_chars(buffer, buffer + sizeof buffer, finite, std::chars_format::scientific);
    return read_digits({buffer, written.ptr});
}

DecimalDigits significant_digits(double finite, int count) {
    return write_and_read(finite, std::chars_format::scientific, std::min(count, most_significant_digits) - 1);
}

DecimalDigits fraction_digits(double finite, int count) {
    return write_and_read(finite, std::chars_format::fixed, std::min(count, most_fraction_digits));
}

std::string format_float(double value, const FloatPresentation& presentation) {
    const bool uppercase = presentation.type >= 'A' && presentation.type <= 'Z';
    const char type = uppercase ? static_cast<char>(presentation.type + 32) : presentation.type;
    std::string out;
    if (std::isnan(value)) {
        out = "nan";
    } else if (std::isinf(value)) {
        out = value < 0 ? "-inf" : "inf";
    } else {
        out = format_finite(value, presentation, type);
    }
    if (uppercase) out = text::upper(out);
    return out;
}

std::string repr_float(double value) { return format_float(value, {.type = 'r', .add_dot_zero = true}); }

double read_decimal(std::string_view well_formed) {
    double value = 0;
    const auto result = std::from_chars(well_formed.data(), well_formed.data() + well_formed.size(), value);
    if (result.ec != std::errc::result_out_of_range) return value;
    // from_chars does not say on which side the value fell out.
    return exceeds_one(well_formed) ? std::numeric_limits<double>::infinity() : 0.0;
}

std::optional<double> parse_float_bytes(std::string_view bytes) {
    const auto scanned = scan_float(bytes);
    if (!scanned) return std::nullopt;
    double value = 0;
    switch (scanned->kind) {
        case ScannedFloat::Kind::nan: value = std::numeric_limits<double>::quiet_NaN(); break;
        case ScannedFloat::Kind::infinity: value = std::numeric_limits<double>::infinity(); break;
        case ScannedFloat::Kind::decimal: value = read_decimal(scanned->digits); break;
    }
    return scanned->negative ? -value : value;
}

std::optional<double> parse_float(std::string_view content) {
    return parse_float_bytes(text::to_ascii_number_text(content));
}

double round_to_integer(double value) {
    const double rounded = std::round(value);
    return std::fabs(value - rounded) == 0.5 ? 2.0 * std::round(value / 2.0) : rounded;
}

std::optional<double> round_float(double value, std::int64_t digits) {
    // Beyond these nothing changes, or nothing is left. CPython 3.13 Objects/floatobject.c: float___round___impl.
    constexpr std::int64_t no_effect_above = 323;
    constexpr std::int64_t zero_below = -308;
    if (!std::isfinite(value) || value == 0 || digits > no_effect_above) return value;
    if (digits < zero_below) return 0.0 * value;

    DecimalDigits decimal;
    if (digits >= 0) {
        decimal = fraction_digits(value, static_cast<int>(digits));
    } else {
        decimal = fraction_digits(value, most_fraction_digits);
        round_half_even(decimal, decimal.point + static_cast<int>(digits));
    }
    if (decimal.digits.empty()) return std::copysign(0.0, value);
    const double rounded = read_decimal(fmt::format("0.{}e{}", decimal.digits, decimal.point));
    if (std::isinf(rounded)) return std::nullopt;
    return decimal.negative ? -rounded : rounded;
}

}  // namespace loopglass::number
