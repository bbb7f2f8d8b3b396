// str: split, join, partition, strip and their relatives.
#include <cstring>

#include "sim/core/objects/large_blocks.hpp"
#include "sim/core/objects/number.hpp"
#include "sim/core/objects/sequence.hpp"
#include "sim/core/objects/str_methods.hpp"
#include "sim/core/operations.hpp"
#include "sim/core/text/split.hpp"

namespace loopglass {

namespace {

using text::Unit;

Value list_of_parts(Str* whole, const text::Parts& parts) {
    Ref<List> list = make_list();
    if (!list || !reserve(list.get(), parts.size())) return {};
    for (const std::string_view part : parts) {
        Value item = part_of(whole, part);
        if (!item || !append(list.get(), std::move(item))) return {};
    }
    return list;
}

template <auto by_space, auto by_separator>
Value split_with(Args args) {
    Str* self = as_str(args[0]);
    std::int64_t most;
    if (!args[1].is_none() && !is_str(args[1])) {
        return raise(TypeError_type, "must be str or None, not {}", type_name(args[1]));
    }
    if (!count_argument(args[2], most) || !charge_bytes(self->byte_count)) return {};
    if (args[1].is_none()) {
        if (!request_parts(self->view(), {}, most)) return {};
        return list_of_parts(self, by_space(Unit::code_point, self->view(), most));
    }
    const std::string_view separator = as_str(args[1])->view();
    if (separator.empty()) return raise_text(ValueError_type, "empty separator");
    if (!charge_search(self->byte_count, separator.size()) || !request_parts(self->view(), separator, most)) return {};
    return list_of_parts(self, by_separator(self->view(), separator, most));
}

Value split(Args args) { return split_with<text::split_space, text::split>(args); }
Value rsplit(Args args) { return split_with<text::rsplit_space, text::rsplit>(args); }

Value splitlines(Args args) {
    Str* self = as_str(args[0]);
    const int keep = truth(args[1]);
    if (keep < 0 || !charge_bytes(self->byte_count) || !request_parts(self->view(), {})) return {};
    return list_of_parts(self, text::split_lines(Unit::code_point, self->view(), keep != 0));
}

template <auto divide>
Value partition_with(Args args) {
    Str* self = as_str(args[0]);
    if (!is_str(args[1])) return raise(TypeError_type, "must be str, not {}", type_name(args[1]));
    const std::string_view separator = as_str(args[1])->view();
    if (separator.empty()) return raise_text(ValueError_type, "empty separator");
    if (!charge_search(self->byte_count, separator.size())) return {};
    Ref<Tuple> result = make_tuple(3);
    if (!result) return {};
    std::size_t i = 0;
    for (const std::string_view part : divide(self->view(), separator)) {
        // The separator that was found is the object given.
        result->items[i] = i == 1 && !part.empty() ? Value(args[1]) : part_of(self, part);
        if (!result->items[i++]) return {};
    }
    return result;
}

Value partition(Args args) { return partition_with<text::partition>(args); }
Value rpartition(Args args) { return partition_with<text::rpartition>(args); }

Value strip_with(Args args, std::string_view method, text::Side side) {
    Str* self = as_str(args[0]);
    if (args[1].is_none()) return part_of(self, text::strip(Unit::code_point, self->view(), side));
    if (!is_str(args[1])) return raise(TypeError_type, "{} arg must be None or str", method);
    return part_of(self, text::strip(Unit::code_point, self->view(), side, as_str(args[1])->view()));
}

Value strip(Args args) { return strip_with(args, "strip", text::Side::both); }
Value lstrip(Args args) { return strip_with(args, "lstrip", text::Side::left); }
Value rstrip(Args args) { return strip_with(args, "rstrip", text::Side::right); }

/// Adds up the sizes of a join; false with TypeError or MemoryError.
bool measure(std::span<Value> items, const Str* separator, std::size_t& bytes, std::size_t& length) {
    bytes = std::size_t{separator->byte_count} * (items.size() - 1);
    length = std::size_t{separator->length} * (items.size() - 1);
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (!is_str(items[i])) {
            raise(TypeError_type, "sequence item {}: expected str instance, {} found", i, type_name(items[i]));
            return false;
        }
        bytes += as_str(items[i])->byte_count;
        length += as_str(items[i])->length;
    }
    return true;
}

Value join(Args args) {
    Value held;
    std::span<Value> items;
    if (is_exactly(args[1], list_type)) {
        items = args[1].as<List>()->view();
    } else if (is_exactly(args[1], tuple_type)) {
        items = args[1].as<Tuple>()->view();
    } else {
        const Slots& slots = type_of(args[1])->slots;
        if (slots.iter == nullptr && slots.get_item == nullptr)
            return raise_text(TypeError_type, "can only join an iterable");
        held = list_from(args[1]);
        if (!held) return {};
        items = held.as<List>()->view();
    }
    if (items.empty()) return intern("");
    if (items.size() == 1 && is_exactly(items[0], str_type)) return items[0];
    const Str* separator = as_str(args[0]);
    std::size_t bytes, length;
    if (!measure(items, separator, bytes, length)) return {};
    if (bytes == 0) return intern("");
    Ref<Str> joined = make_str_uninitialised(bytes);
    if (!joined) return {};
    char* out = joined->data;
    const auto put = [&](const Str* part) {
        copy_block(out, part->data, part->byte_count);
        out += part->byte_count;
    };
    put(as_str(items[0]));
    for (const Value& item : items.subspan(1)) {
        put(separator);
        put(as_str(item));
    }
    joined->length = static_cast<std::uint32_t>(length);
    return joined;
}

constexpr Method methods[] = {
    {"split", "self, /, sep=None, maxsplit=-1", split},
    {"rsplit", "self, /, sep=None, maxsplit=-1", rsplit},
    {"splitlines", "self, /, keepends=False", splitlines},
    {"partition", "self, sep, /", partition},
    {"rpartition", "self, sep, /", rpartition},
    {"strip", "self, chars=None, /", strip},
    {"lstrip", "self, chars=None, /", lstrip},
    {"rstrip", "self, chars=None, /", rstrip},
    {"join", "self, iterable, /", join},
};

}  // namespace

std::span<const Method> str_split_methods() { return methods; }

}  // namespace loopglass
