// str: the is... predicates and the case mappings.
#include "sim/core/objects/str_methods.hpp"
#include "sim/core/operations.hpp"
#include "sim/core/text/ascii_case.hpp"
#include "sim/core/text/unicode.hpp"

namespace loopglass {

namespace {

template <bool (*predicate)(std::string_view)>
Value test(Args args) {
    const Str* self = as_str(args[0]);
    if (!charge_bytes(self->byte_count)) return {};
    return Value::boolean(predicate(self->view()));
}

Value isascii(Args args) { return Value::boolean(as_str(args[0])->is_ascii()); }

using Mapping = std::string (*)(std::string_view);

/// ASCII text keeps its length under every mapping.
template <Mapping mapping, Mapping ascii_mapping>
Value map(Args args) {
    const Str* self = as_str(args[0]);
    if (!request_result(self->byte_count)) return {};
    if (self->is_ascii()) return make_str(ascii_mapping(self->view()), self->length);
    return make_str(mapping(self->view()));
}

constexpr Method methods[] = {
    {"isalpha", "self, /", test<text::isalpha>},
    {"isalnum", "self, /", test<text::isalnum>},
    {"isdecimal", "self, /", test<text::isdecimal>},
    {"isdigit", "self, /", test<text::isdigit>},
    {"isnumeric", "self, /", test<text::isnumeric>},
    {"isspace", "self, /", test<text::isspace>},
    {"isupper", "self, /", test<text::isupper>},
    {"islower", "self, /", test<text::islower>},
    {"istitle", "self, /", test<text::istitle>},
    {"isidentifier", "self, /", test<text::isidentifier>},
    {"isprintable", "self, /", test<text::isprintable>},
    {"isascii", "self, /", isascii},
    {"upper", "self, /", map<text::upper, text::ascii::upper>},
    {"lower", "self, /", map<text::lower, text::ascii::lower>},
    {"casefold", "self, /", map<text::casefold, text::ascii::lower>},
    {"title", "self, /", map<text::title, text::ascii::title>},
    {"capitalize", "self, /", map<text::capitalize, text::ascii::capitalize>},
    {"swapcase", "self, /", map<text::swapcase, text::ascii::swapcase>},
};

}  // namespace

std::span<const Method> str_case_methods() { return methods; }

}  // namespace loopglass
