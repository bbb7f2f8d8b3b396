#include "sim/core/objects/complex_arithmetic.hpp"

#include <cmath>
#include <limits>

#include "sim/core/number/float_scan.hpp"
#include "sim/core/number/float_text.hpp"

namespace loopglass {

ComplexNumber complex_product(ComplexNumber left, ComplexNumber right) {
    return {left.real() * right.real() - left.imag() * right.imag(),
            left.real() * right.imag() + left.imag() * right.real()};
}

/// Smith's way: the larger part of the divisor scales, so that nothing overflows needlessly.
std::optional<ComplexNumber> complex_quotient(ComplexNumber a, ComplexNumber b) {
    const double real_size = std::fabs(b.real());
    const double imaginary_size = std::fabs(b.imag());
    if (real_size >= imaginary_size) {
        if (real_size == 0) return std::nullopt;
        const double ratio = b.imag() / b.real();
        const double divisor = b.real() + b.imag() * ratio;
        return ComplexNumber((a.real() + a.imag() * ratio) / divisor, (a.imag() - a.real() * ratio) / divisor);
    }
    if (imaginary_size >= real_size) {
        const double ratio = b.real() / b.imag();
        const double divisor = b.real() * ratio + b.imag();
        return ComplexNumber((a.real() * ratio + a.imag()) / divisor, (a.imag() * ratio - a.real()) / divisor);
    }
    constexpr double nan = std::numeric_limits<double>::quiet_NaN();
    return ComplexNumber(nan, nan);
}

namespace {

ComplexNumber power_by_squaring(ComplexNumber base, std::int64_t exponent) {
    ComplexNumber result(1.0, 0.0);
    for (std::int64_t bit = 1; exponent >= bit; bit <<= 1) {
        if ((exponent & bit) != 0) result = complex_product(result, base);
        base = complex_product(base, base);
    }
    return result;
}

}  // namespace

ComplexPowerError complex_power_of(ComplexNumber base, ComplexNumber exponent, ComplexNumber& result) {
    const bool small_integer =
        exponent.imag() == 0.0 && exponent.real() == std::floor(exponent.real()) && std::fabs(exponent.real()) <= 100.0;
    if (small_integer) {
        const auto n = static_cast<std::int64_t>(exponent.real());
        if (n > 0) {
            result = power_by_squaring(base, n);
        } else {
            const auto inverse = complex_quotient({1.0, 0.0}, power_by_squaring(base, -n));
            if (!inverse) return ComplexPowerError::zero_to_negative;
            result = *inverse;
        }
    } else if (base.real() == 0 && base.imag() == 0) {
        if (exponent.imag() != 0 || exponent.real() < 0) return ComplexPowerError::zero_to_negative;
        result = {0.0, 0.0};
    } else {
        const double size = std::hypot(base.real(), base.imag());
        const double angle = std::atan2(base.imag(), base.real());
        double length = std::pow(size, exponent.real());
        double phase = angle * exponent.real();
        if (exponent.imag() != 0) {
            length /= std::exp(angle * exponent.imag());
            phase += exponent.imag() * std::log(size);
        }
        if (std::isinf(phase)) return ComplexPowerError::zero_to_negative;  // what libm says of its sine
        result = {length * std::cos(phase), length * std::sin(phase)};
    }
    return std::isinf(result.real()) || std::isinf(result.imag()) ? ComplexPowerError::overflow
                                                                  : ComplexPowerError::none;
}

std::string complex_text(ComplexNumber value) {
    const auto part = [](double number) { return number::format_float(number, {}); };
    std::string imaginary = part(value.imag());
    if (value.real() == 0 && !std::signbit(value.real())) return imaginary + "j";
    if (imaginary.front() != '-') imaginary.insert(0, "+");
    return "(" + part(value.real()) + imaginary + "j)";
}

std::optional<ComplexNumber> parse_complex(std::string_view source) {
    const auto without = number::remove_underscores(source);
    if (!without) return std::nullopt;
    std::string_view text = number::strip_ascii_space(*without);
    if (text.starts_with('(')) {
        if (!text.ends_with(')')) return std::nullopt;
        text = number::strip_ascii_space(text.substr(1, text.size() - 2));
    }
    const auto is_j = [](std::string_view rest) { return rest == "j" || rest == "J"; };
    // A part that is only a sign, or nothing, stands for one in front of the j.
    const auto take = [&](double& part) {
        const std::size_t length = number::float_prefix(text);
        if (length > 0) {
            part = number::parse_float(text.substr(0, length)).value_or(0);
            text.remove_prefix(length);
            return true;
        }
        const bool sign = text.starts_with('+') || text.starts_with('-');
        part = text.starts_with('-') ? -1.0 : 1.0;
        if (sign) text.remove_prefix(1);
        return false;
    };
    double first = 0;
    const bool has_number = take(first);
    if (is_j(text)) return ComplexNumber(0.0, first);
    if (!has_number) return std::nullopt;
    if (text.empty()) return ComplexNumber(first, 0.0);
    if (text.front() != '+' && text.front() != '-') return std::nullopt;
    double second = 0;
    take(second);
    if (!is_j(text)) return std::nullopt;
    return ComplexNumber(first, second);
}

}  // namespace loopglass
