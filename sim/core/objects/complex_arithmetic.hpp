#pragma once
/// Arithmetic and text of complex numbers as CPython computes them: std::complex takes other branches at zeros and
/// infinities.
#include <complex>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace loopglass {

using ComplexNumber = std::complex<double>;

ComplexNumber complex_product(ComplexNumber left, ComplexNumber right);
/// Empty when dividing by zero.
std::optional<ComplexNumber> complex_quotient(ComplexNumber left, ComplexNumber right);

enum class ComplexPowerError : std::uint8_t { none, zero_to_negative, overflow };
/// CPython 3.13 Objects/complexobject.c: complex_pow.
ComplexPowerError complex_power_of(ComplexNumber base, ComplexNumber exponent, ComplexNumber& result);

/// `repr(value)`: "(1+2j)", and "2j" when there is no real part.
std::string complex_text(ComplexNumber value);
/// `complex(text)`; empty when malformed. `text` is ASCII (see text::to_ascii_number_text).
std::optional<ComplexNumber> parse_complex(std::string_view text);

}  // namespace loopglass
