// math: CPython 3.13 Modules/mathmodule.c.
#include <algorithm>
#include <cmath>
#include <numbers>

#include <fmt/format.h>

#include "sim/core/objects/exception.hpp"
#include "sim/core/objects/number.hpp"
#include "sim/core/objects/sequence.hpp"
#include "sim/core/operations.hpp"
#include "sim/python/modules/modules.hpp"

namespace loopglass {

namespace {

Value domain_error() { return raise_text(ValueError_type, "math domain error"); }
Value range_error() { return raise_text(OverflowError_type, "math range error"); }

/// A function of one double. Not a number out of a number is a domain error; infinity out of a finite one is out of
/// range or, for poles, outside the domain.
template <double (*function)(double), bool overflows>
Value unary(Args args) {
    double x = 0;
    if (!to_double(args[0], x)) return {};
    const double result = function(x);
    if (std::isnan(result) && !std::isnan(x)) return domain_error();
    if (std::isinf(result) && std::isfinite(x)) return overflows ? range_error() : domain_error();
    return make_float(result);
}
template <double (*function)(double, double)>
Value two(Args args) {
    double x = 0, y = 0;
    if (!to_double(args[0], x) || !to_double(args[1], y)) return {};
    const double result = function(x, y);
    if (std::isnan(result) && !std::isnan(x) && !std::isnan(y)) return domain_error();
    if (std::isinf(result) && std::isfinite(x) && std::isfinite(y)) return range_error();
    return make_float(result);
}
double power_of(double x, double y) { return std::pow(x, y); }
double fmod_of(double x, double y) { return std::fmod(x, y); }
double remainder_of(double x, double y) { return std::remainder(x, y); }
double atan2_of(double y, double x) { return std::atan2(y, x); }
double copysign_of(double x, double y) { return std::copysign(x, y); }
Value f_pow(Args args) {
    double x = 0, y = 0;
    if (!to_double(args[0], x) || !to_double(args[1], y)) return {};
    if (x == 0 && y < 0 && std::isfinite(y)) return domain_error();
    return two<&power_of>(args);
}

/// floor, ceil, trunc: an int; the class may say how.
template <double (*function)(double)>
Value to_integer(Args args, const char* special) {
    if (!is_float(args[0])) {
        Value method = lookup_special(args[0], intern(special));
        if (method) return call(method);
        if (has_error()) return {};
    }
    if (std::string_view(special) == "__trunc__" && !is_float(args[0])) {
        return raise(TypeError_type, "type {} doesn't define __trunc__ method", type_of(args[0])->name_view());
    }
    double x = 0;
    if (!to_double(args[0], x)) return {};
    if (std::isnan(x)) return raise_text(ValueError_type, "cannot convert float NaN to integer");
    if (std::isinf(x)) return raise_text(OverflowError_type, "cannot convert float infinity to integer");
    const double whole = function(x);
    if (std::fabs(whole) < 4e18) return make_int(static_cast<std::int64_t>(whole));
    return make_int(BigInteger::from_double(whole));
}
Value f_floor(Args args) { return to_integer<&std::floor>(args, "__floor__"); }
Value f_ceil(Args args) { return to_integer<&std::ceil>(args, "__ceil__"); }
Value f_trunc(Args args) { return to_integer<&std::trunc>(args, "__trunc__"); }

Value f_isfinite(Args args) {
    double x = 0;
    return to_double(args[0], x) ? Value::boolean(std::isfinite(x)) : Value();
}
Value f_isinf(Args args) {
    double x = 0;
    return to_double(args[0], x) ? Value::boolean(std::isinf(x)) : Value();
}
Value f_isnan(Args args) {
    double x = 0;
    return to_double(args[0], x) ? Value::boolean(std::isnan(x)) : Value();
}
Value f_log(Args args) {
    const auto logarithm = [](View value, double& out) {
        if (is_int(value)) {
            const BigInteger big = as_big(value);
            if ((big.is_negative() || big.bit_length() == 0)) return static_cast<bool>(domain_error());
            std::int64_t small = 0;
            if (int_fits(value, small)) {
                out = std::log(static_cast<double>(small));
                return true;
            }
            // Past a double's range: log(m * 2**e).
            const auto bits = static_cast<std::int64_t>(big.bit_length());
            Value shifted = binary(BinaryOp::right_shift, value, make_int(bits - 60));
            if (!shifted || !int_fits(shifted, small)) return false;
            out = std::log(static_cast<double>(small)) + static_cast<double>(bits - 60) * std::numbers::ln2;
            return true;
        }
        double x = 0;
        if (!to_double(value, x)) return false;
        if (x <= 0) return static_cast<bool>(domain_error());
        out = std::log(x);
        return true;
    };
    double numerator = 0, denominator = 1;
    if (!logarithm(args[0], numerator)) return {};
    if (!args[1]) return make_float(numerator);
    if (!logarithm(args[1], denominator)) return {};
    if (denominator == 0) return raise_text(ZeroDivisionError_type, "division by zero");
    return make_float(numerator / denominator);
}
template <double (*function)(double)>
Value positive_log(Args args) {
    double x = 0;
    if (!to_double(args[0], x)) return {};
    if (x <= 0) return domain_error();
    return make_float(function(x));
}
double log2_of(double x) { return std::log2(x); }
double log10_of(double x) { return std::log10(x); }

bool charge(double units) { return charge_work(static_cast<std::uint64_t>(std::min(units, 1e18))); }
double limbs(const BigInteger& value) { return static_cast<double>(value.bit_length()) / 60 + 1; }

Value f_factorial(Args args) {
    Value index = index_of(args[0]);
    if (!index) return {};
    std::int64_t n = 0;
    if (!int_fits(index, n))
        return raise_text(OverflowError_type, "factorial() argument should not exceed 9223372036854775807");
    if (n < 0) return raise_text(ValueError_type, "factorial() not defined for negative values");
    if (!charge(static_cast<double>(n) * static_cast<double>(n) / 64)) return {};
    Value product = make_int(1);
    for (std::int64_t i = 2; i <= n; ++i) {
        product = binary(BinaryOp::multiply, product, make_int(i));
        if (!product) return {};
    }
    return product;
}
Value greatest_divisor(View a, View b) {
    Value x = index_of(a), y = index_of(b);
    if (!x || !y) return {};
    const BigInteger big_x = as_big(x), big_y = as_big(y);
    // Bit by bit over both.
    const double cost = (limbs(big_x) + limbs(big_y)) * std::min(limbs(big_x), limbs(big_y)) * 8;
    if (cost > 256 && !charge(cost)) return {};
    BigInteger divisor = number::greatest_common_divisor(big_x, big_y);
    return aborting() ? Value() : make_int(std::move(divisor));
}
Value f_gcd(Args args) {
    Value result = make_int(0);
    for (const Value& value : args[0].as<Tuple>()->view()) {
        result = greatest_divisor(result, value);
        if (!result) return {};
    }
    return result;
}
Value f_lcm(Args args) {
    Value result = make_int(1);
    for (const Value& value : args[0].as<Tuple>()->view()) {
        Value divisor = greatest_divisor(result, value);
        if (!divisor) return {};
        if (truth(divisor) == 0) return make_int(0);
        Value quotient = binary(BinaryOp::floor_divide, result, divisor);
        if (!quotient) return {};
        Value product = binary(BinaryOp::multiply, quotient, value);
        result = product ? absolute(product) : Value();
        if (!result) return {};
    }
    return result;
}
Value f_isqrt(Args args) {
    Value index = index_of(args[0]);
    if (!index) return {};
    const BigInteger big = as_big(index);
    if (big.is_negative()) return raise_text(ValueError_type, "isqrt() argument must be nonnegative");
    // Newton's method: a division for each doubling of the bits that are right.
    if (const double length = limbs(big); length > 8 && !charge(length * length * std::log2(length) / 4)) return {};
    BigInteger root = number::integer_square_root(big);
    return aborting() ? Value() : make_int(std::move(root));
}
Value binomial(View n_value, View k_value, bool divide) {
    std::int64_t n = 0, k = 0;
    if (!to_int64(n_value, n) || !to_int64(k_value, k)) return {};
    if (n < 0) return raise_text(ValueError_type, "n must be a non-negative integer");
    if (k < 0) return raise_text(ValueError_type, "k must be a non-negative integer");
    if (k > n) return make_int(0);
    if (divide) k = std::min(k, n - k);
    Value result = make_int(1);
    for (std::int64_t i = 0; i < k && result; ++i) {
        if (!charge_work(4)) return {};
        result = binary(BinaryOp::multiply, result, make_int(n - i));
        if (result && divide) result = binary(BinaryOp::floor_divide, result, make_int(i + 1));
    }
    return result;
}
Value f_comb(Args args) { return binomial(args[0], args[1], true); }
Value f_perm(Args args) {
    if (args[1].is_none()) return f_factorial(args);
    return binomial(args[0], args[1], false);
}
Value f_frexp(Args args) {
    double x = 0;
    if (!to_double(args[0], x)) return {};
    int exponent = 0;
    const double mantissa = std::isfinite(x) ? std::frexp(x, &exponent) : x;
    return make_tuple({make_float(mantissa), make_int(exponent)});
}
Value f_ldexp(Args args) {
    double x = 0;
    std::int64_t exponent = 0;
    if (!to_double(args[0], x) || !to_int64(args[1], exponent)) return {};
    const double result = std::ldexp(x, static_cast<int>(std::clamp<std::int64_t>(exponent, -100000, 100000)));
    if (std::isinf(result) && std::isfinite(x)) return range_error();
    return make_float(result);
}
Value f_modf(Args args) {
    double x = 0;
    if (!to_double(args[0], x)) return {};
    if (std::isinf(x)) return make_tuple({make_float(std::copysign(0.0, x)), make_float(x)});
    double whole = 0;
    const double fraction = std::modf(x, &whole);
    return make_tuple({make_float(fraction), make_float(whole)});
}
/// Exact summation: partial sums that do not overlap (Shewchuk).
Value f_fsum(Args args) {
    std::vector<double> partials;
    double special = 0;
    bool has_special = false;
    const bool fine = for_each(args[0], [&](Value& item) {
        double x = 0;
        if (!to_double(item, x)) return false;
        if (!std::isfinite(x)) {
            special += x;
            has_special = true;
            return true;
        }
        std::size_t used = 0;
        for (double y : partials) {
            if (std::fabs(x) < std::fabs(y)) std::swap(x, y);
            const double high = x + y;
            const double low = y - (high - x);
            if (low != 0) partials[used++] = low;
            x = high;
        }
        partials.resize(used);
        partials.push_back(x);
        return true;
    });
    if (!fine) return {};
    if (has_special)
        return std::isnan(special) ? raise_text(ValueError_type, "-inf + inf in fsum") : make_float(special);
    if (partials.empty()) return make_float(0);
    std::size_t n = partials.size() - 1;
    double high = partials[n], low = 0;
    while (n > 0) {
        const double x = high, y = partials[--n];
        high = x + y;
        low = y - (high - x);
        if (low != 0) break;
    }
    // Round half to even across the remaining parts.
    if (n > 0 && ((low < 0 && partials[n - 1] < 0) || (low > 0 && partials[n - 1] > 0))) {
        const double twice = low * 2, x = high + twice;
        if (twice == x - high) high = x;
    }
    return make_float(high);
}
Value f_hypot(Args args) {
    double largest = 0, sum = 0;
    std::vector<double> values;
    for (const Value& value : args[0].as<Tuple>()->view()) {
        double x = 0;
        if (!to_double(value, x)) return {};
        values.push_back(std::fabs(x));
        largest = std::fmax(largest, std::fabs(x));
    }
    if (std::isinf(largest)) return make_float(largest);
    if (values.size() == 2) return make_float(std::hypot(values[0], values[1]));
    if (largest == 0) return make_float(0);
    for (double x : values) sum += (x / largest) * (x / largest);
    return make_float(largest * std::sqrt(sum));
}
Value f_dist(Args args) {
    Ref<Tuple> p = tuple_from(args[0]), q = tuple_from(args[1]);
    if (!p || !q) return {};
    if (p->size != q->size) return raise_text(ValueError_type, "both points must have the same number of dimensions");
    Ref<Tuple> differences = make_tuple(p->size);
    for (std::size_t i = 0; i < p->size; ++i) {
        double x = 0, y = 0;
        differences->items[i] = Value::none();
        if (!to_double(p->items[i], x) || !to_double(q->items[i], y)) return {};
        differences->items[i] = make_float(x - y);
    }
    const Value wrapped = differences;
    return f_hypot(Args{&wrapped});
}
Value f_prod(Args args) {
    Value product = args[1];
    const bool fine = for_each(args[0], [&](Value& item) {
        product = binary(BinaryOp::multiply, product, item);
        return static_cast<bool>(product);
    });
    return fine ? product : Value();
}
Value f_sumprod(Args args) {
    Ref<Tuple> p = tuple_from(args[0]), q = tuple_from(args[1]);
    if (!p || !q) return {};
    if (p->size != q->size) return raise_text(ValueError_type, "Inputs are not the same length");
    Value total = make_int(0);
    for (std::size_t i = 0; i < p->size && total; ++i) {
        Value product = binary(BinaryOp::multiply, p->items[i], q->items[i]);
        total = product ? binary(BinaryOp::add, total, product) : Value();
    }
    return total;
}
Value f_isclose(Args args) {
    double a = 0, b = 0, relative = 0, absolute_tolerance = 0;
    if (!to_double(args[0], a) || !to_double(args[1], b) || !to_double(args[2], relative) ||
        !to_double(args[3], absolute_tolerance))
        return {};
    if (relative < 0 || absolute_tolerance < 0) return raise_text(ValueError_type, "tolerances must be non-negative");
    if (a == b) return Value::boolean(true);
    if (std::isinf(a) || std::isinf(b)) return Value::boolean(false);
    const double difference = std::fabs(b - a);
    return Value::boolean(difference <= std::fabs(relative * b) || difference <= std::fabs(relative * a) ||
                          difference <= absolute_tolerance);
}
Value f_nextafter(Args args) {
    double x = 0, y = 0;
    return to_double(args[0], x) && to_double(args[1], y) ? make_float(std::nextafter(x, y)) : Value();
}
Value f_ulp(Args args) {
    double x = 0;
    if (!to_double(args[0], x)) return {};
    x = std::fabs(x);
    if (!std::isfinite(x)) return make_float(x);
    const double up = std::nextafter(x, INFINITY);
    return make_float(std::isinf(up) ? x - std::nextafter(x, 0) : up - x);
}
Value f_fma(Args args) {
    double x = 0, y = 0, z = 0;
    return to_double(args[0], x) && to_double(args[1], y) && to_double(args[2], z) ? make_float(std::fma(x, y, z))
                                                                                   : Value();
}
double degrees_of(double x) { return x * (180.0 / std::numbers::pi); }
double radians_of(double x) { return x * (std::numbers::pi / 180.0); }
double gamma_of(double x) { return x <= 0 && x == std::floor(x) ? NAN : std::tgamma(x); }
double lgamma_of(double x) { return std::lgamma(x); }
double fabs_of(double x) { return std::fabs(x); }

#define UNARY(name, function, overflows) {name, "x, /", &unary<function, overflows>}
constexpr Method kFunctions[] = {
    UNARY("sqrt", &std::sqrt, false),
    UNARY("cbrt", &std::cbrt, false),
    UNARY("exp", &std::exp, true),
    UNARY("exp2", &std::exp2, true),
    UNARY("expm1", &std::expm1, true),
    UNARY("sin", &std::sin, false),
    UNARY("cos", &std::cos, false),
    UNARY("tan", &std::tan, false),
    UNARY("asin", &std::asin, false),
    UNARY("acos", &std::acos, false),
    UNARY("atan", &std::atan, false),
    UNARY("sinh", &std::sinh, true),
    UNARY("cosh", &std::cosh, true),
    UNARY("tanh", &std::tanh, false),
    UNARY("asinh", &std::asinh, false),
    UNARY("acosh", &std::acosh, false),
    UNARY("atanh", &std::atanh, false),
    UNARY("log1p", &std::log1p, false),
    UNARY("erf", &std::erf, false),
    UNARY("erfc", &std::erfc, false),
    UNARY("gamma", &gamma_of, true),
    UNARY("lgamma", &lgamma_of, false),
    UNARY("fabs", &fabs_of, false),
    UNARY("degrees", &degrees_of, true),
    UNARY("radians", &radians_of, false),
    {"log2", "x, /", &positive_log<&log2_of>},
    {"log10", "x, /", &positive_log<&log10_of>},
    {"log", "x, base=?, /", &f_log},
    {"pow", "x, y, /", &f_pow},
    {"fmod", "x, y, /", &two<&fmod_of>},
    {"remainder", "x, y, /", &two<&remainder_of>},
    {"atan2", "y, x, /", &two<&atan2_of>},
    {"copysign", "x, y, /", &two<&copysign_of>},
    {"floor", "x, /", &f_floor},
    {"ceil", "x, /", &f_ceil},
    {"trunc", "x, /", &f_trunc},
    {"isfinite", "x, /", &f_isfinite},
    {"isinf", "x, /", &f_isinf},
    {"isnan", "x, /", &f_isnan},
    {"factorial", "n, /", &f_factorial},
    {"gcd", "*integers", &f_gcd},
    {"lcm", "*integers", &f_lcm},
    {"isqrt", "n, /", &f_isqrt},
    {"comb", "n, k, /", &f_comb},
    {"perm", "n, k=None, /", &f_perm},
    {"frexp", "x, /", &f_frexp},
    {"ldexp", "x, i, /", &f_ldexp},
    {"modf", "x, /", &f_modf},
    {"fsum", "seq, /", &f_fsum},
    {"hypot", "*coordinates", &f_hypot},
    {"dist", "p, q, /", &f_dist},
    {"prod", "iterable, /, *, start=1", &f_prod},
    {"sumprod", "p, q, /", &f_sumprod},
    {"isclose", "a, b, *, rel_tol=1e-09, abs_tol=0.0", &f_isclose},
    {"nextafter", "x, y, /", &f_nextafter},
    {"ulp", "x, /", &f_ulp},
    {"fma", "x, y, z, /", &f_fma},
};
#undef UNARY

}  // namespace

Ref<Module> make_math_module() {
    Ref<Module> module = make_module("math");
    add_functions(module.get(), kFunctions);
    add_value(module.get(), "pi", make_float(std::numbers::pi));
    add_value(module.get(), "e", make_float(std::numbers::e));
    add_value(module.get(), "tau", make_float(2 * std::numbers::pi));
    add_value(module.get(), "inf", make_float(INFINITY));
    add_value(module.get(), "nan", make_float(NAN));
    return module;
}

}  // namespace loopglass
