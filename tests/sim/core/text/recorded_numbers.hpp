#pragma once

/// Recorded integers, which stand in hexadecimal, and formatted results as the recording scripts write them.

#include <string>
#include <string_view>

#include "sim/core/number/big_integer.hpp"
#include "sim/core/text/format_spec.hpp"

namespace loopglass {

inline number::BigInteger recorded_integer(std::string_view hexadecimal) {
    const bool negative = hexadecimal.front() == '-';
    const auto magnitude = number::BigInteger::from_digits(hexadecimal.substr(negative ? 1 : 0), 16).value();
    return negative ? -magnitude : magnitude;
}

inline std::string shown(const text::FormatError& error) {
    switch (error.type) {
        case text::FormatError::Type::value_error: return "ValueError: " + error.message;
        case text::FormatError::Type::overflow_error: return "OverflowError: " + error.message;
        case text::FormatError::Type::memory_error: return "MemoryError: " + error.message;
    }
    return "";
}

inline std::string shown(const text::Formatted& formatted) { return formatted ? *formatted : shown(formatted.error()); }

}  // namespace loopglass
