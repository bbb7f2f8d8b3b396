// The methods that bytes and bytearray share: each result is of the kind of its self.
#include <vector>

#include "sim/core/objects/allocation.hpp"
#include "sim/core/objects/bytes_types.hpp"
#include "sim/core/objects/format_value.hpp"
#include "sim/core/objects/number.hpp"
#include "sim/core/objects/sequence.hpp"
#include "sim/core/objects/text_types.hpp"
#include "sim/core/operations.hpp"
#include "sim/core/text/ascii_case.hpp"
#include "sim/core/text/pad.hpp"
#include "sim/core/text/search.hpp"
#include "sim/core/text/split.hpp"

namespace loopglass {

namespace {

using text::Unit;

std::string_view self_view(Args args) {
    std::string_view bytes;
    bytes_like(args[0], bytes);
    return bytes;
}

Value like(View self, std::string_view bytes) { return bytes_of_kind(self, bytes); }

// -- searching --------------------------------------------------------------------------------------------------------

/// Pays for a search of bytes before views are taken of what a thread switch may change.
bool charge_bytes_search(View self, View wanted) {
    std::string_view text, part;
    bytes_like(self, text);
    return charge_search(text.size(), bytes_like(wanted, part) ? part.size() : 1);
}

/// What to look for: bytes, or an int as one byte (kept in `byte`). False when raised.
bool wanted_argument(View value, char& byte, std::string_view& out) {
    if (bytes_like(value, out)) return true;
    if (is_int(value) || type_of(value)->slots.index != nullptr) {
        if (!byte_argument(value, byte)) return false;
        out = std::string_view(&byte, 1);
        return true;
    }
    raise(TypeError_type, "argument should be integer or bytes-like object, not '{}'", type_name(value));
    return false;
}

template <auto finder>
Value find_with(Args args, bool must_be_found) {
    char byte;
    std::string_view wanted;
    text::Bounds bounds;
    // The bounds first: their __index__ may change what a bytearray to be looked for holds.
    if (!bounds_argument(args[2], args[3], bounds) || !charge_bytes_search(args[0], args[1])) return {};
    if (!wanted_argument(args[1], byte, wanted)) return {};
    const auto found = finder(Unit::byte, self_view(args), wanted, bounds);
    if (found) return make_int(static_cast<std::int64_t>(*found));
    return must_be_found ? raise_text(ValueError_type, "subsection not found") : Value(View::small_int(-1));
}
Value find(Args args) { return find_with<text::find>(args, false); }
Value rfind(Args args) { return find_with<text::find_last>(args, false); }
Value index(Args args) { return find_with<text::find>(args, true); }
Value rindex(Args args) { return find_with<text::find_last>(args, true); }

Value count(Args args) {
    char byte;
    std::string_view wanted;
    text::Bounds bounds;
    if (!bounds_argument(args[2], args[3], bounds) || !charge_bytes_search(args[0], args[1])) return {};
    if (!wanted_argument(args[1], byte, wanted)) return {};
    return make_int(static_cast<std::int64_t>(text::count(Unit::byte, self_view(args), wanted, bounds)));
}

template <auto tester>
Value test_affix(Args args, std::string_view method) {
    text::Bounds bounds;
    if (!bounds_argument(args[2], args[3], bounds)) return {};
    std::string_view affix;
    if (is_tuple(args[1])) {
        for (const Value& item : args[1].as<Tuple>()->view()) {
            if (!bytes_argument(item, affix)) return {};
            if (tester(Unit::byte, self_view(args), affix, bounds)) return Value::boolean(true);
        }
        return Value::boolean(false);
    }
    if (!bytes_like(args[1], affix)) {
        return raise(TypeError_type, "{} first arg must be bytes or a tuple of bytes, not {}", method,
                     type_name(args[1]));
    }
    return Value::boolean(tester(Unit::byte, self_view(args), affix, bounds));
}
Value startswith(Args args) { return test_affix<text::starts_with>(args, "startswith"); }
Value endswith(Args args) { return test_affix<text::ends_with>(args, "endswith"); }

Value replace(Args args) {
    std::string_view old, replacement;
    std::int64_t most;
    if (!count_argument(args[3], most) || !charge_bytes_search(args[0], args[1])) return {};
    if (!bytes_argument(args[1], old) || !bytes_argument(args[2], replacement)) return {};
    const auto replaced = text::replace(Unit::byte, self_view(args), old, replacement, most, format_limit());
    return replaced ? like(args[0], *replaced) : memory_error();
}

template <auto remove>
Value remove_affix(Args args) {
    std::string_view affix;
    if (!bytes_argument(args[1], affix)) return {};
    return like(args[0], remove(self_view(args), affix));
}

// -- splitting --------------------------------------------------------------------------------------------------------

Value list_of_parts(View self, const text::Parts& parts) {
    Ref<List> list = make_list();
    if (!list || !reserve(list.get(), parts.size())) return {};
    for (const std::string_view part : parts) {
        Value item = like(self, part);
        if (!item || !append(list.get(), std::move(item))) return {};
    }
    return list;
}

template <auto by_space, auto by_separator>
Value split_with(Args args) {
    std::int64_t most;
    if (!count_argument(args[2], most) || !charge_bytes_search(args[0], args[1])) return {};
    if (args[1].is_none()) {
        if (!request_parts(self_view(args), {}, most)) return {};
        return list_of_parts(args[0], by_space(Unit::byte, self_view(args), most));
    }
    std::string_view separator;
    if (!bytes_argument(args[1], separator)) return {};
    if (separator.empty()) return raise_text(ValueError_type, "empty separator");
    if (!request_parts(self_view(args), separator, most)) return {};
    return list_of_parts(args[0], by_separator(self_view(args), separator, most));
}

Value splitlines(Args args) {
    const int keep = truth(args[1]);
    if (keep < 0 || !request_parts(self_view(args), {})) return {};
    return list_of_parts(args[0], text::split_lines(Unit::byte, self_view(args), keep != 0));
}

template <auto divide>
Value partition_with(Args args) {
    std::string_view separator;
    if (!bytes_argument(args[1], separator)) return {};
    if (separator.empty()) return raise_text(ValueError_type, "empty separator");
    Ref<Tuple> result = make_tuple(3);
    if (!result) return {};
    std::size_t i = 0;
    for (const std::string_view part : divide(self_view(args), separator)) {
        // The separator that was found is the object given.
        result->items[i] = i == 1 && !part.empty() && is_bytes(args[0]) ? Value(args[1]) : like(args[0], part);
        if (!result->items[i++]) return {};
    }
    return result;
}

template <text::Side side>
Value strip_with(Args args) {
    if (args[1].is_none()) return like(args[0], text::strip(Unit::byte, self_view(args), side));
    std::string_view characters;
    if (!bytes_argument(args[1], characters)) return {};
    return like(args[0], text::strip(Unit::byte, self_view(args), side, characters));
}

Value join(Args args) {
    const Slots& slots = type_of(args[1])->slots;
    if (slots.iter == nullptr && slots.get_item == nullptr)
        return raise_text(TypeError_type, "can only join an iterable");
    const Ref<List> items = list_from(args[1]);
    if (!items) return {};
    std::size_t total = 0;
    std::vector<std::string_view> parts(items->size);
    for (std::size_t i = 0; i < items->size; ++i) {
        if (!bytes_like((*items)[i], parts[i])) {
            return raise(TypeError_type, "sequence item {}: expected a bytes-like object, {} found", i,
                         type_name((*items)[i]));
        }
        total += parts[i].size() + (i > 0 ? self_view(args).size() : 0);
    }
    if (!request_result(total)) return {};
    std::string joined;
    joined.reserve(total);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i > 0) joined += self_view(args);
        joined += parts[i];
    }
    return like(args[0], joined);
}

// -- letters ----------------------------------------------------------------------------------------------------------

template <bool (*predicate)(std::string_view)>
Value test(Args args) {
    return charge_bytes(self_view(args).size()) ? Value::boolean(predicate(self_view(args))) : Value();
}
template <std::string (*mapping)(std::string_view)>
Value map(Args args) {
    if (!request_result(self_view(args).size())) return {};
    return like(args[0], mapping(self_view(args)));
}

// -- padding ----------------------------------------------------------------------------------------------------------

/// A width in bytes, asked for; false when raised.
bool width_argument(View value, std::int64_t& width) {
    return count_argument(value, width) && (width <= 0 || request_result(static_cast<std::size_t>(width)));
}

Value justify_with(Args args, std::string_view method, text::Justify where) {
    std::int64_t width;
    if (!width_argument(args[1], width)) return {};
    std::string_view fill = " ";
    if (args[2] && !((is_bytes(args[2]) || is_bytearray(args[2])) && bytes_like(args[2], fill) && fill.size() == 1)) {
        return raise(TypeError_type, "{}() argument 2 must be a byte string of length 1, not {}", method,
                     type_name(args[2]));
    }
    return like(args[0], text::justify(Unit::byte, self_view(args), width, fill, where));
}
Value center(Args args) { return justify_with(args, "center", text::Justify::center); }
Value ljust(Args args) { return justify_with(args, "ljust", text::Justify::left); }
Value rjust(Args args) { return justify_with(args, "rjust", text::Justify::right); }

Value zfill(Args args) {
    std::int64_t width;
    if (!width_argument(args[1], width)) return {};
    return like(args[0], text::zero_fill(Unit::byte, self_view(args), width));
}

Value expandtabs(Args args) {
    std::int64_t size;
    if (!count_argument(args[1], size)) return {};
    const auto expanded = text::expand_tabs(Unit::byte, self_view(args), size, format_limit());
    return expanded ? like(args[0], *expanded) : raise_text(OverflowError_type, "result too long");
}

constexpr Method shared_methods[] = {
    {"find", "self, sub, start=None, end=None, /", find},
    {"rfind", "self, sub, start=None, end=None, /", rfind},
    {"index", "self, sub, start=None, end=None, /", index},
    {"rindex", "self, sub, start=None, end=None, /", rindex},
    {"count", "self, sub, start=None, end=None, /", count},
    {"startswith", "self, prefix, start=None, end=None, /", startswith},
    {"endswith", "self, suffix, start=None, end=None, /", endswith},
    {"replace", "self, old, new, count=-1, /", replace},
    {"removeprefix", "self, prefix, /", remove_affix<text::remove_prefix>},
    {"removesuffix", "self, suffix, /", remove_affix<text::remove_suffix>},
    {"split", "self, /, sep=None, maxsplit=-1", split_with<text::split_space, text::split>},
    {"rsplit", "self, /, sep=None, maxsplit=-1", split_with<text::rsplit_space, text::rsplit>},
    {"splitlines", "self, /, keepends=False", splitlines},
    {"partition", "self, sep, /", partition_with<text::partition>},
    {"rpartition", "self, sep, /", partition_with<text::rpartition>},
    {"strip", "self, bytes=None, /", strip_with<text::Side::both>},
    {"lstrip", "self, bytes=None, /", strip_with<text::Side::left>},
    {"rstrip", "self, bytes=None, /", strip_with<text::Side::right>},
    {"join", "self, iterable_of_bytes, /", join},
    {"isalnum", "self, /", test<text::ascii::isalnum>},
    {"isalpha", "self, /", test<text::ascii::isalpha>},
    {"isascii", "self, /", test<text::is_ascii>},
    {"isdigit", "self, /", test<text::ascii::isdigit>},
    {"islower", "self, /", test<text::ascii::islower>},
    {"isspace", "self, /", test<text::ascii::isspace>},
    {"istitle", "self, /", test<text::ascii::istitle>},
    {"isupper", "self, /", test<text::ascii::isupper>},
    {"upper", "self, /", map<text::ascii::upper>},
    {"lower", "self, /", map<text::ascii::lower>},
    {"title", "self, /", map<text::ascii::title>},
    {"capitalize", "self, /", map<text::ascii::capitalize>},
    {"swapcase", "self, /", map<text::ascii::swapcase>},
    {"center", "self, width, fillchar=?, /", center},
    {"ljust", "self, width, fillchar=?, /", ljust},
    {"rjust", "self, width, fillchar=?, /", rjust},
    {"zfill", "self, width, /", zfill},
    {"expandtabs", "self, /, tabsize=8", expandtabs},
};

}  // namespace

std::span<const Method> shared_bytes_methods() {
    static const std::vector<Method> all = [] {
        std::vector<Method> rows(std::begin(shared_methods), std::end(shared_methods));
        const auto encodings = bytes_encoding_methods();
        rows.insert(rows.end(), encodings.begin(), encodings.end());
        return rows;
    }();
    return all;
}

}  // namespace loopglass
