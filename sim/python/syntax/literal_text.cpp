#include "sim/python/syntax/literal_text.hpp"

#include "sim/core/number/big_integer.hpp"
#include "sim/core/number/float_text.hpp"
#include "sim/core/text/quote.hpp"

namespace loopglass {

namespace {

std::string decimal(std::string_view digits, int base) {
    return number::BigInteger::from_digits(digits, base).value_or(number::BigInteger()).to_digits(10);
}

/// repr() of a complex shows its parts without the ".0" of a float.
std::string imaginary(double value) { return number::format_float(value, {.type = 'r'}) + "j"; }

}  // namespace

std::string repr_of(const ast::Constant& constant) {
    switch (constant.value_kind) {
        case ast::ConstantKind::None: return "None";
        case ast::ConstantKind::True: return "True";
        case ast::ConstantKind::False: return "False";
        case ast::ConstantKind::Ellipsis: return "Ellipsis";
        case ast::ConstantKind::Int: return decimal(constant.text, constant.base);
        case ast::ConstantKind::Float: return number::repr_float(constant.number);
        case ast::ConstantKind::Imaginary: return imaginary(constant.number);
        case ast::ConstantKind::Str: return text::repr_str(constant.text);
        case ast::ConstantKind::Bytes: return text::repr_bytes(constant.text);
    }
    return {};
}

}  // namespace loopglass
