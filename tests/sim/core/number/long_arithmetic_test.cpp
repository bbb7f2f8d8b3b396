#include "sim/core/number/long_arithmetic.hpp"

#include <cstdint>
#include <string>

#include "sim/core/breath.hpp"
#include "sim/core/number/mp_check.hpp"
#include "sim/core/runtime.hpp"
#include "tests/catch.hpp"

using namespace loopglass;
using number::BigInteger;

namespace {

/// A number of so many bytes, the same each time, with runs of zeros and ones among its digits.
BigInteger number_of(std::size_t bytes, std::uint32_t seed) {
    std::string text;
    while (text.size() < bytes) {
        seed = seed * 1664525 + 1013904223;
        const auto repeated = seed % 16 == 0 ? std::size_t{seed >> 20U} % 100 : std::size_t{1};
        const char byte = repeated == 1 ? static_cast<char>(seed >> 24U) : (seed & 32U) != 0 ? '\xff' : '\0';
        text.append(repeated, byte);
    }
    text.resize(bytes);
    text.back() |= 1;  // the most significant one
    return BigInteger::from_bytes(text, number::ByteOrder::little, false);
}

/// At one stroke, by libtommath.
BigInteger product_at_once(const BigInteger& left, const BigInteger& right) {
    BigInteger product;
    number::check(mp_mul(&left.raw(), &right.raw(), &product.raw()));
    return product;
}

void check_product(const BigInteger& left, const BigInteger& right) {
    CHECK(number::long_product(left, right) == product_at_once(left, right));
}

void check_quotient(const BigInteger& left, const BigInteger& right) {
    const auto [quotient, remainder] = number::long_quotient(left, right);
    CHECK(product_at_once(quotient, right) + remainder == left);
    CHECK(remainder.absolute() < right.absolute());
    CHECK((remainder.is_zero() || remainder.is_negative() == left.is_negative()));
}

}  // namespace

TEST_CASE("products and quotients of long integers are right whatever their lengths") {
    // Bytes; 7500 are what libtommath does at once.
    const std::size_t lengths[][2] = {{10, 9}, {8000, 8000}, {24000, 7600}, {40000, 300}, {8, 30000}, {23000, 22999}};
    for (const auto& [first, second] : lengths) {
        INFO(first << " and " << second << " bytes");
        const BigInteger left = number_of(first, 1), right = number_of(second, 2);
        check_product(left, right);
        check_product(-left, right);
        check_quotient(left, right);
        check_quotient(-left, right);
        check_quotient(left, -right);
    }
}

TEST_CASE("squares and exact quotients of long integers are right") {
    const BigInteger root = number_of(20000, 3);
    check_product(root, root);
    const BigInteger square = product_at_once(root, root);
    const auto [quotient, remainder] = number::long_quotient(square, root);
    CHECK(quotient == root);
    CHECK(remainder.is_zero());
    check_quotient(square - BigInteger(1), root);
    check_product(BigInteger(0), square);
}

TEST_CASE("a run can be left in the midst of a long product and a long quotient") {
    initialize_core();
    Runtime runtime;
    const RuntimeScope scope(runtime);
    static int left_times;
    left_times = 0;
    RunSlice slice{1000, [] {
                       ++left_times;
                       current_run_slice->left = 1000;
                   }};
    const RunSliceScope in_slice(slice);
    const BigInteger left = number_of(30000, 4), right = number_of(20000, 5);
    check_product(left, right);
    CHECK(left_times > 10);
    left_times = 0;
    check_quotient(product_at_once(left, right), right);
    CHECK(left_times > 10);
}
