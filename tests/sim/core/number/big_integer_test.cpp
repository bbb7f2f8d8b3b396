#include "sim/core/number/big_integer.hpp"

#include <cmath>

#include <fmt/format.h>

#include "sim/core/number/float_scan.hpp"
#include "tests/sim/core/text/recorded_cases.hpp"

using namespace loopglass;
using number::BigInteger;
using number::ByteOrder;

namespace {

constexpr const char* big_integers_cases[] = {
#include "tests/sim/core/number/big_integers.inc"
};

constexpr const char* integer_bytes_cases[] = {
#include "tests/sim/core/number/integer_bytes.inc"
};

BigInteger from_hex(std::string_view text) {
    const bool negative = text.front() == '-';
    const BigInteger magnitude = BigInteger::from_digits(text.substr(negative ? 1 : 0), 16).value();
    return negative ? -magnitude : magnitude;
}

std::string to_hex(const BigInteger& value) { return value.to_digits(16); }
std::string to_hex(std::size_t value) { return fmt::format("{:x}", value); }
std::string to_hex(const std::optional<BigInteger>& value, const char* otherwise) {
    return value ? to_hex(*value) : otherwise;
}

std::string bits_of(std::optional<double> value, const char* otherwise) {
    return value ? fmt::format("{:016x}", std::bit_cast<std::uint64_t>(*value)) : otherwise;
}

std::string sign_of(std::partial_ordering order) {
    return order == 0 ? "0" : order < 0 ? "-1" : order > 0 ? "1" : "unordered";
}

std::string binary(const std::string& name, const BigInteger& a, const BigInteger& b) {
    constexpr auto limit = BigInteger::no_limit;
    const auto count = [&] { return b.to_uint64().value(); };
    if (name == "add") return to_hex(a + b);
    if (name == "subtract") return to_hex(a - b);
    if (name == "multiply") return to_hex(multiply(a, b, limit).value());
    if (name == "and") return to_hex(a & b);
    if (name == "or") return to_hex(a | b);
    if (name == "xor") return to_hex(a ^ b);
    if (name == "compare") return sign_of(a <=> b);
    if (name == "gcd") return to_hex(greatest_common_divisor(a, b));
    if (name == "divide")
        return bits_of(divide_true(a, b), "OverflowError: integer division result too large for a float");
    if (name == "left") return to_hex(shift_left(a, count(), limit).value());
    if (name == "right") return to_hex(shift_right(a, count()));
    if (name == "round") return to_hex(round_to_power_of_ten(a, count()));
    if (name == "power") return to_hex(power(a, b, limit).value());
    if (name == "divmod") {
        const auto divided = divide_floor(a, b);
        return to_hex(divided.quotient) + "," + to_hex(divided.remainder);
    }
    return "no such operation";
}

std::string unary(const std::string& name, const BigInteger& a) {
    if (name == "negate") return to_hex(-a);
    if (name == "invert") return to_hex(~a);
    if (name == "hash") return to_hex(BigInteger(a.hash()));
    if (name == "bit_length") return to_hex(a.bit_length());
    if (name == "bit_count") return to_hex(a.bit_count());
    if (name == "float") return bits_of(a.to_double(), "OverflowError: int too large to convert to float");
    if (name == "isqrt") return to_hex(integer_square_root(a));
    if (name == "decimal") return a.to_digits(10);
    return "no such operation";
}

}  // namespace

TEST_CASE("arithmetic on big integers agrees with CPython") {
    check_recorded(big_integers_cases, [](const RecordedCase& recorded) -> std::string {
        const std::string& name = recorded.text(0);
        if (name == "from float") return to_hex(BigInteger::from_double(recorded.real(1)));
        const BigInteger a = from_hex(recorded.text(1));
        if (name == "compare float") {
            const auto order = compare(a, recorded.real(2));
            if (const auto small = a.to_int64()) {
                if (number::compare(*small, recorded.real(2)) != order) return "int64 compares otherwise";
            }
            return sign_of(order);
        }
        if (name == "digits") {
            const int base = static_cast<int>(recorded.integer(2));
            const bool negative = recorded.expected()[0] == '-';
            const auto back = BigInteger::from_digits(recorded.expected().substr(negative ? 1 : 0), base);
            if (back != a.absolute()) return "read back otherwise";
            return a.to_digits(base);
        }
        if (name == "power modulo") {
            return to_hex(power_modulo(a, from_hex(recorded.text(2)), from_hex(recorded.text(3))),
                          "ValueError: base is not invertible for the given modulus");
        }
        return recorded.size() == 4 ? binary(name, a, from_hex(recorded.text(2))) : unary(name, a);
    });
}

TEST_CASE("big integers become bytes and back as in CPython") {
    check_recorded(integer_bytes_cases, [](const RecordedCase& recorded) -> std::string {
        const auto order = [](const std::string& name) { return name == "big" ? ByteOrder::big : ByteOrder::little; };
        if (recorded.text(0) == "from") {
            return to_hex(
                BigInteger::from_bytes(recorded.text(1), order(recorded.text(2)), recorded.text(3) == "true"));
        }
        std::string out;
        const auto error = from_hex(recorded.text(1))
                               .to_bytes(out, static_cast<std::size_t>(recorded.integer(2)), order(recorded.text(3)),
                                         recorded.text(4) == "true");
        if (!error) return out;
        return *error == BigInteger::BytesError::too_big ? "OverflowError: int too big to convert"
                                                         : "OverflowError: can't convert negative int to unsigned";
    });
}

TEST_CASE("what exceeds a limit is refused and what just fits is not") {
    const BigInteger byte(255);
    CHECK(multiply(byte, byte, 2).has_value());
    CHECK_FALSE(multiply(byte, BigInteger(65536), 2).has_value());
    CHECK(shift_left(byte, 8, 2).has_value());
    CHECK_FALSE(shift_left(byte, 9, 2).has_value());
    CHECK_FALSE(shift_left(byte, ~std::uint64_t{0}, BigInteger::no_limit).has_value());
    CHECK(shift_left(BigInteger(0), ~std::uint64_t{0}, 1).has_value());
    CHECK(power(BigInteger(2), BigInteger(79), 10).has_value());
    CHECK_FALSE(power(BigInteger(2), BigInteger(81), 10).has_value());
    const BigInteger huge = power(BigInteger(10), BigInteger(100), BigInteger::no_limit).value();
    CHECK_FALSE(power(BigInteger(2), huge, BigInteger::no_limit).has_value());
    CHECK(power(BigInteger(-1), huge, 1) == BigInteger(1));
    CHECK(power(BigInteger(0), huge, 1) == BigInteger(0));
    CHECK(shift_right(huge, ~std::uint64_t{0}) == BigInteger(0));
    CHECK(shift_right(-huge, ~std::uint64_t{0}) == BigInteger(-1));
}

TEST_CASE("a big integer knows whether it fits into 64 bits") {
    const BigInteger least(INT64_MIN);
    CHECK(least.to_int64() == INT64_MIN);
    CHECK_FALSE((least - BigInteger(1)).to_int64().has_value());
    CHECK_FALSE((-least).to_int64().has_value());
    CHECK((-least).to_uint64() == std::uint64_t{1} << 63);
    CHECK(BigInteger::from_uint64(UINT64_MAX).to_uint64() == UINT64_MAX);
    CHECK_FALSE((BigInteger::from_uint64(UINT64_MAX) + BigInteger(1)).to_uint64().has_value());
}

TEST_CASE("a big integer is copied and moved like a value") {
    BigInteger first(7);
    BigInteger second = first;
    second = second * second;
    CHECK(first == BigInteger(7));
    BigInteger third = std::move(second);
    CHECK(third == BigInteger(49));
    second = first;
    CHECK(second == BigInteger(7));
    const BigInteger& same = second;
    second = same;
    CHECK(second == BigInteger(7));
}
