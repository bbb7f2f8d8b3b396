// repr, str, ascii and format of any value.
#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "sim/core/number/float_text.hpp"
#include "sim/core/objects/format_value.hpp"
#include "sim/core/objects/number.hpp"
#include "sim/core/operations.hpp"
#include "sim/core/text/quote.hpp"

namespace loopglass {

namespace {

Ref<Str> small_int_text(std::int64_t value) {
    const fmt::format_int digits(value);
    return make_str(std::string_view(digits.data(), digits.size()), digits.size());
}

Ref<Str> float_text(double value) {
    const std::string digits = number::repr_float(value);
    return make_str(digits, digits.size());
}

/// Null with TypeError unless `result` is a str.
Ref<Str> checked(Value result, std::string_view method) {
    if (!result) return nullptr;
    if (!is_str(result)) {
        raise(TypeError_type, "{} returned non-string (type {})", method, type_of(result)->name_view());
        return nullptr;
    }
    return as_str(result);
}

/// What is being printed now, by the thread that prints it: simulated threads take turns in the middle of a repr.
struct Printing {
    ThreadState* thread;
    Object* object;
    bool operator==(const Printing&) const = default;
};
thread_local std::vector<Printing> printing;

}  // namespace

Ref<Str> repr(View value) {
    if (value.is_small_int()) return small_int_text(value.small_int());
    if (value.is_inline_float()) return float_text(value.inline_float());
    const Type* type = type_of(value);
    if (!enter_native(" while getting the repr of an object")) return nullptr;
    Ref<Str> result = checked(type->slots.repr(value), "__repr__");
    leave_native();
    return result;
}

Ref<Str> str(View value) {
    if (value.is_small_int()) return small_int_text(value.small_int());
    if (value.is_inline_float()) return float_text(value.inline_float());
    const Type* type = type_of(value);
    if (type == &str_type) return as_str(value);
    if (type->slots.str == nullptr) return repr(value);
    if (!enter_native(" while getting the str of an object")) return nullptr;
    Ref<Str> result = checked(type->slots.str(value), "__str__");
    leave_native();
    return result;
}

Ref<Str> ascii(View value) {
    Ref<Str> text = repr(value);
    if (!text || text->is_ascii()) return text;
    return make_str(text::escape_non_ascii(text->view()));
}

Ref<Str> format(View value, Str* spec) {
    const bool plain = spec == nullptr || spec->byte_count == 0;
    if (plain) {
        if (value.is_small_int()) return small_int_text(value.small_int());
        if (value.is_inline_float()) return float_text(value.inline_float());
        if (is_exactly(value, str_type)) return as_str(value);
    } else if (const Type* type = type_of(value); type == &str_type || type == &int_type || type == &float_type) {
        const Value text = type == &str_type   ? format_str_value(value, spec)
                           : type == &int_type ? format_int_value(value, spec)
                                               : format_float_value(value, spec);
        return text ? as_str(text) : nullptr;
    }
    static Str* const name = intern("__format__");
    Value method = lookup_special(value, name);
    if (!method) {
        if (!has_error() && !aborting())
            raise(TypeError_type, "Type {} doesn't define __format__", type_of(value)->name_view());
        return nullptr;
    }
    Value result = call(method, plain ? View(intern("")) : View(spec));
    if (!result) return nullptr;
    if (!is_str(result)) {
        raise(TypeError_type, "__format__ must return a str, not {}", type_of(result)->name_view());
        return nullptr;
    }
    return as_str(result);
}

ReprScope::ReprScope(Object* object) : thread_(runtime().thread), object_(object) {
    const Printing entry{thread_, object_};
    entered_ = std::find(printing.begin(), printing.end(), entry) == printing.end();
    if (entered_) printing.push_back(entry);
}

ReprScope::~ReprScope() {
    if (!entered_) return;
    const auto last = std::find(printing.rbegin(), printing.rend(), Printing{thread_, object_});
    printing.erase(std::next(last).base());
}

std::string address_text(View value) { return fmt::format("{:#x}", id_of(value)); }

}  // namespace loopglass
