// str: find, index, count, startswith, replace and their relatives.
#include "sim/core/objects/format_value.hpp"
#include "sim/core/objects/number.hpp"
#include "sim/core/objects/sequence.hpp"
#include "sim/core/objects/str_methods.hpp"
#include "sim/core/operations.hpp"
#include "sim/core/text/search.hpp"

namespace loopglass {

namespace {

using Finder = std::optional<std::size_t> (*)(text::Unit, std::string_view, std::string_view, text::Bounds);

/// Arguments of `self.method(sub, start, end)`; false when raised.
struct Search {
    Str* self;
    Str* wanted;
    text::Bounds bounds;

    bool read(Args args, std::string_view method) {
        self = as_str(args[0]);
        wanted = str_argument(args[1], method, 1);
        return wanted != nullptr && bounds_argument(args[2], args[3], bounds) &&
               charge_search(self->byte_count, wanted->byte_count);
    }
};

template <Finder finder>
Value find_with(Args args, std::string_view method, bool must_be_found) {
    Search search;
    if (!search.read(args, method)) return {};
    const auto found = finder(unit_of(search.self), search.self->view(), search.wanted->view(), search.bounds);
    if (found) return make_int(static_cast<std::int64_t>(*found));
    return must_be_found ? raise_text(ValueError_type, "substring not found") : Value(View::small_int(-1));
}

Value find(Args args) { return find_with<text::find>(args, "find", false); }
Value rfind(Args args) { return find_with<text::find_last>(args, "rfind", false); }
Value index(Args args) { return find_with<text::find>(args, "index", true); }
Value rindex(Args args) { return find_with<text::find_last>(args, "rindex", true); }

Value count(Args args) {
    Search search;
    if (!search.read(args, "count")) return {};
    const std::size_t found =
        text::count(unit_of(search.self), search.self->view(), search.wanted->view(), search.bounds);
    return make_int(static_cast<std::int64_t>(found));
}

using Tester = bool (*)(text::Unit, std::string_view, std::string_view, text::Bounds);

template <Tester tester>
Value test_affix(Args args, std::string_view method) {
    Str* self = as_str(args[0]);
    text::Bounds bounds;
    if (!bounds_argument(args[2], args[3], bounds)) return {};
    const auto matches = [&](View affix) { return tester(unit_of(self), self->view(), as_str(affix)->view(), bounds); };
    if (is_tuple(args[1])) {
        for (const Value& affix : args[1].as<Tuple>()->view()) {
            if (!is_str(affix)) {
                return raise(TypeError_type, "tuple for {} must only contain str, not {}", method, type_name(affix));
            }
            if (matches(affix)) return Value::boolean(true);
        }
        return Value::boolean(false);
    }
    if (!is_str(args[1])) {
        return raise(TypeError_type, "{} first arg must be str or a tuple of str, not {}", method, type_name(args[1]));
    }
    return Value::boolean(matches(args[1]));
}

Value startswith(Args args) { return test_affix<text::starts_with>(args, "startswith"); }
Value endswith(Args args) { return test_affix<text::ends_with>(args, "endswith"); }

Value replace(Args args) {
    Str* self = as_str(args[0]);
    Str* old = str_argument(args[1], "replace", 1);
    Str* replacement = old != nullptr ? str_argument(args[2], "replace", 2) : nullptr;
    std::int64_t most;
    if (replacement == nullptr || !count_argument(args[3], most)) return {};
    if (!charge_search(self->byte_count, old->byte_count)) return {};
    const auto replaced =
        text::replace(unit_of(self), self->view(), old->view(), replacement->view(), most, format_limit());
    if (!replaced) return memory_error();
    if (!charge_bytes(replaced->size())) return {};
    return *replaced == self->view() ? part_of(self, self->view()) : Value(make_str(*replaced));
}

Value remove_affix(Args args, std::string_view method, std::string_view (*remove)(std::string_view, std::string_view)) {
    if (!is_str(args[1])) {
        return raise(TypeError_type, "{}() argument must be str, not {}", method, type_name(args[1]));
    }
    Str* self = as_str(args[0]);
    return part_of(self, remove(self->view(), as_str(args[1])->view()));
}

Value removeprefix(Args args) { return remove_affix(args, "removeprefix", text::remove_prefix); }
Value removesuffix(Args args) { return remove_affix(args, "removesuffix", text::remove_suffix); }

constexpr Method methods[] = {
    {"find", "self, sub, start=None, end=None, /", find},
    {"rfind", "self, sub, start=None, end=None, /", rfind},
    {"index", "self, sub, start=None, end=None, /", index},
    {"rindex", "self, sub, start=None, end=None, /", rindex},
    {"count", "self, sub, start=None, end=None, /", count},
    {"startswith", "self, prefix, start=None, end=None, /", startswith},
    {"endswith", "self, suffix, start=None, end=None, /", endswith},
    {"replace", "self, old, new, /, count=-1", replace},
    {"removeprefix", "self, prefix, /", removeprefix},
    {"removesuffix", "self, suffix, /", removesuffix},
};

}  // namespace

std::span<const Method> str_search_methods() { return methods; }

}  // namespace loopglass
