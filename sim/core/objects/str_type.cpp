// The type str: what its slots do. Its methods are in str_methods.cpp and beside it.
#include "sim/core/objects/allocation.hpp"
#include "sim/core/objects/construct_arguments.hpp"
#include "sim/core/objects/define_scalars.hpp"
#include "sim/core/objects/iterator_reduction.hpp"
#include "sim/core/objects/large_blocks.hpp"
#include "sim/core/objects/number.hpp"
#include "sim/core/objects/sequence.hpp"
#include "sim/core/objects/text_types.hpp"
#include "sim/core/operations.hpp"
#include "sim/core/text/quote.hpp"
#include "sim/core/text/utf8.hpp"

namespace loopglass {

Type str_type;

namespace {

Type str_iterator_type, str_ascii_iterator_type;

Value exact_str(View self) {
    Str* str = as_str(self);
    if (str->type == &str_type) return self;
    return make_str(str->view(), str->length);
}

Value str_repr(View self) {
    // The text while it is built, and the str made of it.
    if (!request_result(std::size_t{as_str(self)->byte_count} * 2)) return {};
    return make_str(text::repr_str(as_str(self)->view()));
}

std::int64_t str_hash(View self) { return hash_str(as_str(self)); }

Value str_compare(View self, View other, CompareOp op) {
    if (!is_str(other)) return View::not_implemented();
    const Str* left = as_str(self);
    const Str* right = as_str(other);
    switch (op) {
        case CompareOp::equal: return Value::boolean(equal_str(left, right));
        case CompareOp::not_equal: return Value::boolean(!equal_str(left, right));
        case CompareOp::less: return Value::boolean(compare_str(left, right) < 0);
        case CompareOp::less_equal: return Value::boolean(compare_str(left, right) <= 0);
        case CompareOp::greater: return Value::boolean(compare_str(left, right) > 0);
        case CompareOp::greater_equal: return Value::boolean(compare_str(left, right) >= 0);
    }
    return View::not_implemented();
}

std::int64_t str_length(View self) { return as_str(self)->length; }

Value character_at(Str* str, std::int64_t index) {
    if (index < 0) index += str->length;
    if (index < 0 || index >= str->length) return raise_text(IndexError_type, "string index out of range");
    const auto position = static_cast<std::size_t>(index);
    const std::string_view text = str->view();
    const std::size_t offset = str->is_ascii() ? position : text::offset_of(text, position);
    return make_character(text::decode_at(text, offset));
}

Value str_get_item(View self, View key) {
    Str* str = as_str(self);
    if (key.is_small_int()) return character_at(str, key.small_int());
    if (is_exactly(key, slice_type)) {
        SliceIndices indices;
        if (!slice_indices(key, str->length, indices)) return {};
        return str_slice(str, indices.start, indices.step, indices.count);
    }
    if (!is_int(key) && type_of(key)->slots.index == nullptr) {
        return raise(TypeError_type, "string indices must be integers, not '{}'", type_name(key));
    }
    std::int64_t index;
    if (!index_for_subscript(key, index)) return {};
    return character_at(str, index);
}

int str_contains(View self, View item) {
    if (!is_str(item)) {
        raise(TypeError_type, "'in <string>' requires string as left operand, not {}", type_name(item));
        return -1;
    }
    if (!charge_search(as_str(self)->byte_count, as_str(item)->byte_count)) return -1;
    return as_str(self)->view().find(as_str(item)->view()) != std::string_view::npos ? 1 : 0;
}

Value str_add(View left, View right) {
    if (!is_str(left) || !is_str(right)) return View::not_implemented();
    return concat(as_str(left), as_str(right));
}

Value str_multiply(View left, View right) {
    if (!is_str(left)) std::swap(left, right);
    std::int64_t count;
    const int status = repeat_count(right, count);
    if (status <= 0) return status == 0 ? View::not_implemented() : View();
    Str* str = as_str(left);
    if (count == 1) return exact_str(left);
    if (count == 0 || str->byte_count == 0) return intern("");
    const std::size_t size = str->byte_count;
    if (static_cast<std::uint64_t>(count) > ~std::uint32_t{0} / size) return memory_error();
    const std::size_t total = size * static_cast<std::size_t>(count);
    Ref<Str> product = make_str_uninitialised(total);
    if (!product) return {};
    copy_block(product->data, str->data, size);
    repeat_block(product->data, size, total);
    product->length = static_cast<std::uint32_t>(std::size_t{str->length} * static_cast<std::size_t>(count));
    return product;
}

Value str_modulo(View left, View right) {
    if (!is_str(left)) return View::not_implemented();
    return percent_str(as_str(left), right);
}

/// CPython 3.13 Objects/unicodeobject.c: unicode_new.
Value str_construct(Type* type, CallArgs args) {
    if (type == &str_type && args.positional == 1 && args.names == nullptr) return str(args[0]);
    const ConstructArguments given("str", args, {"object", "encoding", "errors"});
    if (!given) return {};
    Ref<Str> result;
    if (!given[0] && !given[1] && !given[2]) {
        result = intern("");
    } else if (!given[1] && !given[2]) {
        result = str(given[0]);
    } else {
        constexpr std::string_view names[] = {"", "encoding", "errors"};
        std::string_view options[3];
        for (std::size_t i = 1; i < 3; ++i) {
            if (!given[i]) continue;
            if (!is_str(given[i])) {
                return raise(TypeError_type, "str() argument '{}' must be str, not {}", names[i], type_name(given[i]));
            }
            options[i] = as_str(given[i])->view();
        }
        if (!given[0]) return intern("");
        if (is_str(given[0])) return raise_text(TypeError_type, "decoding str is not supported");
        std::string_view bytes;
        if (!bytes_like(given[0], bytes)) {
            return raise(TypeError_type, "decoding to str: need a bytes-like object, {} found", type_name(given[0]));
        }
        result = decode_bytes(bytes, options[1], options[2]);
    }
    if (!result || type == &str_type) return result;
    return make_str_of(*type, result->view(), result->length);
}

// -- iteration ----------------------------------------------------------------------------------------------------

struct StrIterator : Object {
    Ref<Str> str;  ///< null once exhausted
    std::uint32_t offset;
    std::uint32_t index;
};

Value str_iter(View self) {
    Str* str = as_str(self);
    auto* iterator = new_object<StrIterator>(str->is_ascii() ? str_ascii_iterator_type : str_iterator_type);
    new (&iterator->str) Ref<Str>(str);
    iterator->offset = iterator->index = 0;
    return Value::adopt(View(iterator));
}

void destroy_iterator(Object* self) {
    static_cast<StrIterator*>(self)->str.~Ref();
    free_object(self, sizeof(StrIterator));
}

Value iterator_self(View self) { return self; }

Value iterator_next(View self) {
    auto* iterator = self.as<StrIterator>();
    if (!iterator->str) return {};
    const std::string_view text = iterator->str->view();
    if (iterator->offset == text.size()) {
        iterator->str = nullptr;
        return {};
    }
    const char32_t code_point = text::decode_at(text, iterator->offset);
    iterator->offset += static_cast<std::uint32_t>(text::encoded_size(code_point));
    ++iterator->index;
    return make_character(code_point);
}

Value iterator_length_hint(Args args) {
    const auto* iterator = args[0].as<StrIterator>();
    return make_int(iterator->str ? std::int64_t{iterator->str->length} - iterator->index : 0);
}

Value iterator_reduce(Args args) {
    const auto* iterator = args[0].as<StrIterator>();
    if (!iterator->str) return reduce_to_iter(make_str(""));
    return reduce_to_iter(iterator->str, make_int(iterator->index));
}

Value iterator_set_state(Args args) {
    auto* iterator = args[0].as<StrIterator>();
    std::int64_t index = 0;
    if (!read_iterator_state(args[1], index)) return {};
    if (!iterator->str) return Value::none();
    const std::string_view text = iterator->str->view();
    const std::int64_t wanted = std::min<std::int64_t>(index, iterator->str->length);
    iterator->offset = iterator->index = 0;
    while (iterator->index < wanted) {
        iterator->offset += static_cast<std::uint32_t>(text::encoded_size(text::decode_at(text, iterator->offset)));
        ++iterator->index;
    }
    return Value::none();
}

constexpr Method iterator_methods[] = {{"__length_hint__", "self, /", iterator_length_hint},
                                       {"__reduce__", "self, /", iterator_reduce},
                                       {"__setstate__", "self, state, /", iterator_set_state}};

void define_iterator(Type& type, const char* name) {
    type.slots.destroy = destroy_iterator;
    type.slots.iter = iterator_self;
    type.slots.next = iterator_next;
    define_type(
        type,
        {.name = name, .size = sizeof(StrIterator), .flags = type_flags::kNoInstances, .methods = iterator_methods});
}

}  // namespace

void define_str_type() {
    Slots& slots = str_type.slots;
    slots.destroy = destroy_str;
    slots.repr = str_repr;
    slots.str = exact_str;
    slots.hash = str_hash;
    slots.compare = str_compare;
    slots.length = str_length;
    slots.get_item = str_get_item;
    slots.contains = str_contains;
    slots.iter = str_iter;
    slots.construct = str_construct;
    slots.binary[static_cast<std::size_t>(BinaryOp::add)] = str_add;
    slots.binary[static_cast<std::size_t>(BinaryOp::multiply)] = str_multiply;
    slots.binary[static_cast<std::size_t>(BinaryOp::modulo)] = str_modulo;
    // Not kSequence: a str does not match a sequence pattern.
    define_type(str_type, {.name = "str",
                           .size = sizeof(Str),
                           .flags = type_flags::kBaseType | type_flags::kStr,
                           .methods = str_methods()});
    define_iterator(str_iterator_type, "str_iterator");
    define_iterator(str_ascii_iterator_type, "str_ascii_iterator");
}

}  // namespace loopglass
