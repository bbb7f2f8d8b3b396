// unicodedata: CPython 3.13 Modules/unicodedata.c.
#include "sim/core/objects/exception.hpp"
#include "sim/core/objects/number.hpp"
#include "sim/core/objects/str.hpp"
#include "sim/core/operations.hpp"
#include "sim/core/text/unicode.hpp"
#include "sim/core/text/utf8.hpp"
#include "sim/python/modules/modules.hpp"
#include "sim/python/unicode/character_names.hpp"
#include "sim/python/unicode/database.hpp"

namespace loopglass {

namespace {

/// The one character of an argument. False with TypeError, where `which` says what argument it is.
bool character(View value, const char* function, const char* which, char32_t& out) {
    if (!is_instance(value, str_type) || as_str(value)->length != 1) {
        raise(TypeError_type, "{}() argument{}must be a unicode character, not {}", function, which,
              type_of(value)->name_view());
        return false;
    }
    out = text::decode_at(as_str(value)->view(), 0);
    return true;
}

template <const char* unicode::CharacterProperties::* member>
Value property(Args args, const char* function) {
    char32_t code = 0;
    if (!character(args[0], function, " ", code)) return {};
    return make_str(unicode::properties_of(code).*member);
}
Value f_category(Args args) { return property<&unicode::CharacterProperties::category>(args, "category"); }
Value f_bidirectional(Args args) {
    return property<&unicode::CharacterProperties::bidirectional>(args, "bidirectional");
}
Value f_east_asian_width(Args args) {
    return property<&unicode::CharacterProperties::east_asian_width>(args, "east_asian_width");
}
Value f_combining(Args args) {
    char32_t code = 0;
    if (!character(args[0], "combining", " ", code)) return {};
    return make_int(unicode::properties_of(code).combining);
}
Value f_mirrored(Args args) {
    char32_t code = 0;
    if (!character(args[0], "mirrored", " ", code)) return {};
    return make_int(unicode::properties_of(code).mirrored);
}
Value f_decomposition(Args args) {
    char32_t code = 0;
    if (!character(args[0], "decomposition", " ", code)) return {};
    return make_str(unicode::decomposition_of(code));
}

/// What a function returns for a character without the property: the second argument, or ValueError.
Value absent(Args args, const char* message) { return args[1] ? Value(args[1]) : raise_text(ValueError_type, message); }
Value f_decimal(Args args) {
    char32_t code = 0;
    if (!character(args[0], "decimal", " 1 ", code)) return {};
    const std::optional<int> value = text::decimal_value(code);
    return value.has_value() ? make_int(*value) : absent(args, "not a decimal");
}
Value f_digit(Args args) {
    char32_t code = 0;
    if (!character(args[0], "digit", " 1 ", code)) return {};
    const unicode::Number* number = unicode::number_of(code);
    return number != nullptr && number->digit >= 0 ? make_int(number->digit) : absent(args, "not a digit");
}
Value f_numeric(Args args) {
    char32_t code = 0;
    if (!character(args[0], "numeric", " 1 ", code)) return {};
    const unicode::Number* number = unicode::number_of(code);
    if (number == nullptr) return absent(args, "not a numeric character");
    return make_float(static_cast<double>(number->numerator) / number->denominator);
}
Value f_name(Args args) {
    char32_t code = 0;
    if (!character(args[0], "name", " 1 ", code)) return {};
    const std::string name = unicode::name_of(code);
    return name.empty() ? absent(args, "no such name") : Value(make_str(name));
}
Value f_lookup(Args args) {
    if (!is_instance(args[0], str_type))
        return raise(TypeError_type, "lookup() argument must be str, not {}", type_of(args[0])->name_view());
    const std::string_view name = as_str(args[0])->view();
    const std::int32_t code = unicode::character_named(name);
    if (code < 0) return raise(KeyError_type, "undefined character name '{}'", name);
    return make_character(static_cast<char32_t>(code));
}

/// False with an exception.
bool form_of(View name, const char* function, unicode::Form& form) {
    if (!is_instance(name, str_type)) {
        raise(TypeError_type, "{}() argument 1 must be str, not {}", function, type_of(name)->name_view());
        return false;
    }
    constexpr std::string_view kForms[] = {"NFC", "NFD", "NFKC", "NFKD"};
    for (std::size_t i = 0; i < std::size(kForms); ++i) {
        if (as_str(name)->view() != kForms[i]) continue;
        form = static_cast<unicode::Form>(i);
        return true;
    }
    raise_text(ValueError_type, "invalid normalization form");
    return false;
}
bool text_argument(View value, const char* function) {
    if (is_instance(value, str_type)) return true;
    raise(TypeError_type, "{}() argument 2 must be str, not {}", function, type_of(value)->name_view());
    return false;
}
Value f_normalize(Args args) {
    unicode::Form form{};
    if (!text_argument(args[1], "normalize") || !form_of(args[0], "normalize", form)) return {};
    const Str* text = as_str(args[1]);
    if (text->is_ascii()) return args[1];
    if (!charge_work(text->length)) return {};
    return make_str(unicode::normalize(text->view(), form));
}
Value f_is_normalized(Args args) {
    unicode::Form form{};
    if (!text_argument(args[1], "is_normalized") || !form_of(args[0], "is_normalized", form)) return {};
    const Str* text = as_str(args[1]);
    if (text->is_ascii()) return Value::boolean(true);
    if (!charge_work(text->length)) return {};
    return Value::boolean(unicode::normalize(text->view(), form) == text->view());
}

constexpr Method kFunctions[] = {
    {"bidirectional", "chr, /", &f_bidirectional},
    {"category", "chr, /", &f_category},
    {"combining", "chr, /", &f_combining},
    {"decimal", "chr, default=?, /", &f_decimal},
    {"decomposition", "chr, /", &f_decomposition},
    {"digit", "chr, default=?, /", &f_digit},
    {"east_asian_width", "chr, /", &f_east_asian_width},
    {"is_normalized", "form, unistr, /", &f_is_normalized},
    {"lookup", "name, /", &f_lookup},
    {"mirrored", "chr, /", &f_mirrored},
    {"name", "chr, default=?, /", &f_name},
    {"normalize", "form, unistr, /", &f_normalize},
    {"numeric", "chr, default=?, /", &f_numeric},
};

}  // namespace

Ref<Module> make_unicodedata_module() {
    Ref<Module> module = make_module("unicodedata");
    add_functions(module.get(), kFunctions);
    add_value(module.get(), "unidata_version", make_str(unicode::kVersion));
    return module;
}

}  // namespace loopglass
