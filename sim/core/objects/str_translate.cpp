// str.translate and str.maketrans.
#include <array>

#include "sim/core/breaths.hpp"
#include "sim/core/objects/dict.hpp"
#include "sim/core/objects/number.hpp"
#include "sim/core/objects/str_methods.hpp"
#include "sim/core/operations.hpp"
#include "sim/core/text/utf8.hpp"

namespace loopglass {

namespace {

/// What the table makes of one character, appended to `out`; false when raised.
bool translate_character(View table, char32_t character, std::string& out) {
    const Value found = get_item(table, View::small_int(static_cast<std::int64_t>(character)));
    if (!found) {
        if (aborting() || !clear_error_if(LookupError_type)) return false;
        text::append(out, character);
        return true;
    }
    if (found.is_none()) return true;
    if (is_str(found)) {
        out += as_str(found)->view();
        return true;
    }
    if (!is_int(found)) {
        raise_text(TypeError_type, "character mapping must return integer, None or str");
        return false;
    }
    std::int64_t code_point;
    if (!int_fits(found, code_point) || code_point < 0 || code_point > text::max_code_point) {
        raise_text(ValueError_type, "character mapping must be in range(0x110000)");
        return false;
    }
    text::append(out, static_cast<char32_t>(code_point));
    return true;
}

Value translate(Args args) {
    Str* self = as_str(args[0]);
    if (!request_result(self->byte_count)) return {};
    std::string out;
    // A character is looked up once, as in CPython, where its replacement is a single one.
    std::array<std::string, 128> known;
    std::array<bool, 128> is_known{};
    Breaths breaths;
    for (const char32_t character : text::CodePoints(self->view())) {
        breaths.next();
        if (out.size() > self->byte_count * 2 && !request_result(out.size())) return {};
        if (character >= 128) {
            if (!translate_character(args[1], character, out)) return {};
            continue;
        }
        const auto index = static_cast<std::size_t>(character);
        if (!is_known[index]) {
            if (!translate_character(args[1], character, known[index])) return {};
            is_known[index] = true;
        }
        out += known[index];
    }
    return make_str(out);
}

/// `maketrans({...})`: keys of one character become ints.
Value table_from_dict(View mapping) {
    if (!is_exactly(mapping, dict_type)) {
        return raise_text(TypeError_type, "if you give only one argument to maketrans it must be a dict");
    }
    Ref<Dict> table = make_dict();
    std::size_t position = 0;
    while (const DictEntry* entry = dict_next(mapping.as<Dict>(), position)) {
        Value key = entry->key;
        if (is_str(key)) {
            if (as_str(key)->length != 1) {
                return raise_text(ValueError_type, "string keys in translate table must be of length 1");
            }
            key = make_int(static_cast<std::int64_t>(text::decode_at(as_str(key)->view(), 0)));
        } else if (!is_int(key)) {
            return raise_text(TypeError_type, "keys in translate table must be strings or integers");
        }
        if (!dict_set(table.get(), key, entry->value)) return {};
    }
    return table;
}

Value maketrans(Args args) {
    if (args[1].is_empty()) return table_from_dict(args[0]);
    if (!is_str(args[0])) {
        return raise_text(TypeError_type, "first maketrans argument must be a string if there is a second argument");
    }
    Str* second = str_argument(args[1], "maketrans", 2);
    if (second == nullptr || (args[2] && str_argument(args[2], "maketrans", 3) == nullptr)) return {};
    const Str* first = as_str(args[0]);
    if (first->length != second->length) {
        return raise_text(ValueError_type, "the first two maketrans arguments must have equal length");
    }
    Ref<Dict> table = make_dict();
    const auto as_key = [](char32_t character) { return View::small_int(static_cast<std::int64_t>(character)); };
    auto to = text::CodePoints(second->view()).begin();
    for (const char32_t from : text::CodePoints(first->view())) {
        if (!dict_set(table.get(), as_key(from), as_key(*to))) return {};
        ++to;
    }
    if (args[2]) {
        for (const char32_t removed : text::CodePoints(as_str(args[2])->view())) {
            if (!dict_set(table.get(), as_key(removed), View::none())) return {};
        }
    }
    return table;
}

constexpr Method methods[] = {
    {"translate", "self, table, /", translate},
    {"maketrans", "x, y=?, z=?, /", maketrans, "", Method::kStatic},
};

}  // namespace

std::span<const Method> str_translate_methods() { return methods; }

}  // namespace loopglass
