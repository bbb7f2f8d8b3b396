#include "sim/python/modules/object_sizes.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

#include "sim/core/objects/callable.hpp"
#include "sim/core/objects/dict.hpp"
#include "sim/core/objects/exception.hpp"
#include "sim/core/objects/number.hpp"
#include "sim/core/objects/sequence.hpp"
#include "sim/core/objects/set.hpp"
#include "sim/core/operations.hpp"
#include "sim/python/vm/function.hpp"
#include "sim/python/vm/generator.hpp"

namespace loopglass {

namespace {

constexpr std::int64_t kCollectorHeader = 16, kWord = 8;

struct FixedSize {
    std::string_view type;
    std::int64_t bytes;
};
constexpr FixedSize kFixedSizes[] = {
    {"NoneType", 16},
    {"ellipsis", 16},
    {"NotImplementedType", 16},
    {"object", 16},
    {"range", 48},
    {"slice", 56},
    {"function", 160},
    {"method", 64},
    {"builtin_function_or_method", 72},
    {"module", 72},
    {"list_iterator", 48},
    {"tuple_iterator", 48},
    {"memoryview", 184},
    {"enumerate", 72},
    {"zip", 64},
    {"map", 48},
    {"filter", 48},
    {"property", 80},
    {"dict_keys", 40},
    {"dict_values", 40},
    {"dict_items", 40},
    {"mappingproxy", 40},
    {"collections.deque", 760},
    {"collections.OrderedDict", 128},
    {"collections.defaultdict", 72},
};

/// Whether a list has the capacity that appending one by one gives it here.
bool has_grown(const List& list) {
    std::size_t capacity = 4;
    while (capacity < list.capacity) capacity = (capacity + 1 + (capacity + 1) / 2 + 1) & ~std::size_t{1};
    return capacity == list.capacity;
}

/// Room in a list: exact for what was made at once, CPython's steps for what grew by `append`.
std::int64_t list_room(const List& list) {
    const auto size = static_cast<std::int64_t>(list.size);
    if (size == 1 && list.capacity == 2) return 1;  // a list display
    if (!has_grown(list)) return static_cast<std::int64_t>(list.capacity);
    std::int64_t room = 0;
    while (room < size) room = (room + 1 + ((room + 1) >> 3) + 6) & ~std::int64_t{3};
    return room;
}

/// A table of 2**n indices beside entries for two thirds of them; entries whose keys are all str keep no hash.
std::int64_t dict_table(Dict& dict) {
    if (dict.capacity == 0 && dict.used == 0) return 0;
    bool only_str = true;
    std::size_t position = 0;
    while (const DictEntry* entry = dict_next(&dict, position)) only_str = only_str && is_str(entry->key);
    std::int64_t slots = 8;
    while (slots * 2 / 3 < dict.used) slots *= 2;
    const std::int64_t index_bytes = slots <= 0x80 ? 1 : slots <= 0x8000 ? 2 : 4;
    const std::int64_t header = 32, entry = only_str ? 2 * kWord : 3 * kWord;
    return header + slots * index_bytes + slots * 2 / 3 * entry;
}

/// Of an instance of the builtin type itself, without the collector's header.
std::int64_t builtin_size(View object) {
    if (is_list(object)) return 40 + list_room(*object.as<List>()) * kWord;
    if (is_tuple(object)) return 24 + static_cast<std::int64_t>(object.as<Tuple>()->size) * kWord;
    if (is_dict(object)) return 48 + dict_table(*object.as<Dict>());
    if (is_instance(object, BaseException_type)) return 72;
    if (is_instance(object, generator_type) || is_instance(object, coroutine_type) ||
        is_instance(object, async_generator_type)) {
        const CodeObject& code = *object.as<Generator>()->code;  // its frame is part of it
        return 144 + static_cast<std::int64_t>(code.stack_size + code.local_count()) * kWord;
    }
    if (is_set(object)) {
        const std::size_t slots = object.as<Set>()->mask + 1;
        return 200 + (slots > 8 ? static_cast<std::int64_t>(slots) * 2 * kWord : 0);
    }
    return -1;
}

bool has_own_sizeof(View object) {
    const View found = lookup_in_type(type_of(object), intern("__sizeof__"));
    return found && is_instance(found, function_type);
}

}  // namespace

Value size_in_cpython(View object) {
    const Type& type = *type_of(object);
    // Attributes and weak references of an instance are words in front of it.
    const std::int64_t in_front = type.is_heap_type() && type.dict_offset != 0 ? 2 * kWord : 0;
    if (has_own_sizeof(object)) {
        Value size = call_method(object, "__sizeof__");
        return size ? binary(BinaryOp::add, size, make_int(kCollectorHeader + in_front)) : Value();
    }
    const bool is_class = is_instance(object, type_type);
    if (is_class) {
        const Type& cls = *object.as<Type>();
        return make_int(!cls.is_heap_type() ? 416 : cls.slot_count > 0 ? 944 : 1712);
    }
    const auto* fixed = std::find_if(std::begin(kFixedSizes), std::end(kFixedSizes), [&](const FixedSize& row) {
        // A class of the program's may have the name of a builtin one.
        return row.type == type.name_view() && (!type.is_heap_type() || row.type.find('.') != std::string_view::npos);
    });
    if (fixed != std::end(kFixedSizes)) return make_int(fixed->bytes);
    if (const std::int64_t size = builtin_size(object); size >= 0) return make_int(size + kCollectorHeader + in_front);
    if (type.is_heap_type() && type.native_base == &object_type) {
        const std::int64_t header = 2 * kWord;
        return make_int(header + static_cast<std::int64_t>(type.slot_count) * kWord + kCollectorHeader + in_front);
    }
    Value size = call_method(object, "__sizeof__");
    if (!size || !is_int(size)) return size;
    const bool collected = type.has(type_flags::kGc) || type.is_heap_type();
    return binary(BinaryOp::add, size, make_int(collected ? kCollectorHeader + in_front : 0));
}

}  // namespace loopglass
