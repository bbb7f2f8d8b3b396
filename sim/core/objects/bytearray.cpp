// The type bytearray: bytes that change. What it shares with bytes is in bytes_methods.cpp.
#include <algorithm>
#include <cstring>
#include <vector>

#include "sim/core/objects/allocation.hpp"
#include "sim/core/objects/bytes_types.hpp"
#include "sim/core/objects/construct_arguments.hpp"
#include "sim/core/objects/define_scalars.hpp"
#include "sim/core/objects/number.hpp"
#include "sim/core/objects/text_types.hpp"
#include "sim/core/operations.hpp"
#include "sim/core/slot_methods.hpp"
#include "sim/core/text/quote.hpp"

namespace loopglass {

Type bytearray_type;

namespace {

Type bytearray_iterator_type;

ByteArray* array_of(View self) { return self.as<ByteArray>(); }

void destroy_bytearray(Object* self) {
    auto* array = static_cast<ByteArray*>(self);
    if (array->capacity != 0) runtime().heap.release(array->data, array->capacity);
    free_object(self, sizeof(ByteArray));
}

/// A position for item access; false with IndexError.
bool position_argument(const ByteArray* array, View key, std::size_t& out) {
    std::int64_t index;
    if (!index_for_subscript(key, index)) return false;
    const auto length = static_cast<std::int64_t>(array->length);
    if (index < 0) index += length;
    if (index < 0 || index >= length) {
        raise_text(IndexError_type, "bytearray index out of range");
        return false;
    }
    out = static_cast<std::size_t>(index);
    return true;
}

bool is_index(View key) { return is_int(key) || type_of(key)->slots.index != nullptr; }

Value raise_bad_key(View key) {
    return raise(TypeError_type, "bytearray indices must be integers or slices, not {}", type_name(key));
}

// -- slots ----------------------------------------------------------------------------------------------------------

Value bytearray_repr(View self) {
    const std::string_view bytes = array_of(self)->view();
    if (!request_result(bytes.size() * 4)) return {};
    std::string text = text::repr_bytearray(bytes);
    if (type_name(self) != "bytearray") text.replace(0, std::string_view("bytearray").size(), type_name(self));
    return make_str(text);
}

Value bytearray_compare(View self, View other, CompareOp op) {
    std::string_view bytes;
    if (!bytes_like(other, bytes)) return View::not_implemented();
    return compare_bytes(array_of(self)->view(), bytes, op);
}

std::int64_t bytearray_length(View self) { return static_cast<std::int64_t>(array_of(self)->length); }
int bytearray_contains(View self, View item) { return find_in_bytes(array_of(self)->view(), item); }
Value bytearray_iter(View self) { return make_bytes_iterator(bytearray_iterator_type, self); }

Value bytearray_get_item(View self, View key) {
    const ByteArray* array = array_of(self);
    if (is_exactly(key, slice_type)) {
        SliceIndices indices;
        if (!slice_indices(key, static_cast<std::int64_t>(array->length), indices)) return {};
        Ref<ByteArray> slice = make_bytearray_of(bytearray_type);
        if (!slice || !resize_bytearray(slice.get(), static_cast<std::size_t>(indices.count))) return {};
        if (indices.count > 0) copy_slice(array->view(), indices, slice->data);
        return slice;
    }
    if (!is_index(key)) return raise_bad_key(key);
    std::size_t position;
    if (!position_argument(array, key, position)) return {};
    return View::small_int(static_cast<unsigned char>(array->data[position]));
}

/// Takes the items of an extended slice out.
bool delete_stepped(ByteArray* array, SliceIndices indices) {
    if (indices.count == 0) return true;
    if (indices.step < 0) {
        indices.start += indices.step * (indices.count - 1);
        indices.step = -indices.step;
    }
    std::size_t out = static_cast<std::size_t>(indices.start);
    std::int64_t next = indices.start;
    std::int64_t removed = 0;
    for (auto i = static_cast<std::size_t>(indices.start); i < array->length; ++i) {
        if (removed < indices.count && static_cast<std::int64_t>(i) == next) {
            ++removed;
            next += indices.step;
        } else {
            array->data[out++] = array->data[i];
        }
    }
    return resize_bytearray(array, out);
}

bool assign_slice(ByteArray* array, View key, View value) {
    std::string bytes;
    if (value) {
        const bool suitable = !is_str(value) && !is_int(value) &&
                              (type_of(value)->slots.iter != nullptr || type_of(value)->slots.get_item != nullptr);
        if (!suitable) {
            raise_text(TypeError_type, "can assign only bytes, buffers, or iterables of ints in range(0, 256)");
            return false;
        }
        if (!collect_bytes(value, bytes, "byte must be in range(0, 256)")) return false;
    }
    SliceIndices indices;
    if (!slice_indices(key, static_cast<std::int64_t>(array->length), indices)) return false;
    if (indices.step == 1) {
        const auto from = static_cast<std::size_t>(indices.start);
        return replace_bytes(array, from, from + static_cast<std::size_t>(indices.count), bytes);
    }
    if (bytes.empty()) return delete_stepped(array, indices);
    if (static_cast<std::int64_t>(bytes.size()) != indices.count) {
        raise(ValueError_type, "attempt to assign bytes of size {} to extended slice of size {}", bytes.size(),
              indices.count);
        return false;
    }
    for (std::int64_t i = 0; i < indices.count; ++i) {
        array->data[indices.start + i * indices.step] = bytes[static_cast<std::size_t>(i)];
    }
    return true;
}

bool bytearray_set_item(View self, View key, View value) {
    ByteArray* array = array_of(self);
    if (is_exactly(key, slice_type)) return assign_slice(array, key, value);
    if (!is_index(key)) {
        raise_bad_key(key);
        return false;
    }
    std::size_t position;
    if (!position_argument(array, key, position)) return false;
    if (!value) return replace_bytes(array, position, position + 1, {});
    char byte;
    if (!byte_argument(value, byte)) return false;
    // The value's __index__ may have changed the array.
    if (position >= array->length) {
        raise_text(IndexError_type, "bytearray index out of range");
        return false;
    }
    array->data[position] = byte;
    return true;
}

Value bytearray_add(View left, View right) {
    std::string_view head, tail;
    if (!is_bytearray(left) || !bytes_like(left, head) || !bytes_like(right, tail)) return View::not_implemented();
    Ref<ByteArray> sum = make_bytearray(head);
    if (!sum || !replace_bytes(sum.get(), head.size(), head.size(), tail)) return {};
    return sum;
}

Value bytearray_add_inplace(View self, View other) {
    ByteArray* array = array_of(self);
    std::string_view tail;
    if (!bytes_like(other, tail))
        return raise(TypeError_type, "can't concat {} to {}", type_name(other), type_name(self));
    // CPython holds a buffer of `other` meanwhile, which forbids to resize it.
    if (other == self && !tail.empty())
        return raise_text(BufferError_type, "Existing exports of data: object cannot be re-sized");
    if (!replace_bytes(array, array->length, array->length, tail)) return {};
    return self;
}

Value bytearray_multiply(View left, View right) {
    if (!is_bytearray(left)) std::swap(left, right);
    std::int64_t count;
    const int status = repeat_count(right, count);
    if (status <= 0) return status == 0 ? View::not_implemented() : View();
    std::size_t total;
    const ByteArray* array = array_of(left);
    Ref<ByteArray> product = make_bytearray_of(bytearray_type);
    if (!product || !repeated_size(array->length, count, total) || !resize_bytearray(product.get(), total)) return {};
    fill_repeated(array->view(), product->data, total);
    return product;
}

Value bytearray_multiply_inplace(View self, View other) {
    std::int64_t count;
    const int status = repeat_count(other, count);
    if (status <= 0) return status == 0 ? View::not_implemented() : View();
    ByteArray* array = array_of(self);
    const std::string bytes(array->view());
    std::size_t total;
    if (!repeated_size(bytes.size(), count, total) || !resize_bytearray(array, total)) return {};
    fill_repeated(bytes, array->data, total);
    return self;
}

Value bytearray_modulo(View left, View right) {
    if (!is_bytearray(left)) return View::not_implemented();
    // A copy: __bytes__ of a value may change the array.
    const std::string format(array_of(left)->view());
    std::string out;
    if (!percent_bytes(format, right, out)) return {};
    return make_bytearray(out);
}

Value bytearray_construct(Type* type, CallArgs) { return make_bytearray_of(*type); }

bool bytearray_initialize(View self, CallArgs args) {
    const ConstructArguments given("bytearray", args, {"source", "encoding", "errors"},
                                   ConstructArguments::Words::takes);
    std::string bytes;
    if (!given || !source_bytes("bytearray", given[0], given[1], given[2], bytes)) return false;
    ByteArray* array = array_of(self);
    return replace_bytes(array, 0, array->length, bytes);
}

// -- methods --------------------------------------------------------------------------------------------------------

Value append(Args args) {
    ByteArray* array = array_of(args[0]);
    char byte;
    if (!byte_argument(args[1], byte)) return {};
    if (!resize_bytearray(array, array->length + 1)) return {};
    array->data[array->length - 1] = byte;
    return Value::none();
}

Value extend(Args args) {
    ByteArray* array = array_of(args[0]);
    if (is_str(args[1])) return raise_text(TypeError_type, "expected iterable of integers; got: 'str'");
    const Slots& slots = type_of(args[1])->slots;
    std::string_view view;
    if (!bytes_like(args[1], view) && slots.iter == nullptr && slots.get_item == nullptr) {
        return raise(TypeError_type, "can't extend bytearray with {}", type_name(args[1]));
    }
    std::string bytes;
    if (!collect_bytes(args[1], bytes, "byte must be in range(0, 256)")) return {};
    return replace_bytes(array, array->length, array->length, bytes) ? Value::none() : Value();
}

Value insert(Args args) {
    ByteArray* array = array_of(args[0]);
    std::int64_t index;
    char byte;
    if (!to_int64(args[1], index) || !byte_argument(args[2], byte)) return {};
    const auto length = static_cast<std::int64_t>(array->length);
    if (index < 0) index = std::max<std::int64_t>(index + length, 0);
    const auto position = static_cast<std::size_t>(std::min(index, length));
    return replace_bytes(array, position, position, std::string_view(&byte, 1)) ? Value::none() : Value();
}

Value pop(Args args) {
    ByteArray* array = array_of(args[0]);
    std::int64_t index;
    if (!to_int64(args[1], index)) return {};
    const auto length = static_cast<std::int64_t>(array->length);
    if (length == 0) return raise_text(IndexError_type, "pop from empty bytearray");
    if (index < 0) index += length;
    if (index < 0 || index >= length) return raise_text(IndexError_type, "pop index out of range");
    const auto position = static_cast<std::size_t>(index);
    const auto byte = static_cast<unsigned char>(array->data[position]);
    return replace_bytes(array, position, position + 1, {}) ? Value(View::small_int(byte)) : Value();
}

Value remove(Args args) {
    ByteArray* array = array_of(args[0]);
    char byte;
    if (!byte_argument(args[1], byte)) return {};
    const std::size_t position = array->view().find(byte);
    if (position == std::string_view::npos) return raise_text(ValueError_type, "value not found in bytearray");
    return replace_bytes(array, position, position + 1, {}) ? Value::none() : Value();
}

Value clear(Args args) { return resize_bytearray(array_of(args[0]), 0) ? Value::none() : Value(); }
Value copy(Args args) { return make_bytearray(array_of(args[0])->view()); }

Value reverse(Args args) {
    ByteArray* array = array_of(args[0]);
    std::reverse(array->data, array->data + array->length);
    return Value::none();
}

/// CPython's: the object's 56 bytes, and what it has allocated.
Value size_of(Args args) {
    const ByteArray* array = array_of(args[0]);
    return make_int(static_cast<std::int64_t>(56 + (array->length != 0 ? array->capacity + 1 : 0)));
}

constexpr Method own_methods[] = {
    {"append", "self, item, /", append},
    {"extend", "self, iterable_of_ints, /", extend},
    {"insert", "self, index, item, /", insert},
    {"pop", "self, index=-1, /", pop},
    {"remove", "self, value, /", remove},
    {"clear", "self, /", clear},
    {"copy", "self, /", copy},
    {"reverse", "self, /", reverse},
    {"__sizeof__", "self, /", size_of},
};

}  // namespace

std::span<const Method> bytearray_methods() {
    static const std::vector<Method> all = [] {
        const auto shared = shared_bytes_methods();
        std::vector<Method> rows(shared.begin(), shared.end());
        rows.insert(rows.end(), std::begin(own_methods), std::end(own_methods));
        return rows;
    }();
    return all;
}

Ref<ByteArray> make_bytearray_of(Type& type) {
    return Ref<ByteArray>::adopt(static_cast<ByteArray*>(new_object_memory(type, type.basic_size)));
}

Ref<ByteArray> make_bytearray(std::string_view bytes) {
    Ref<ByteArray> array = make_bytearray_of(bytearray_type);
    if (!array || !resize_bytearray(array.get(), bytes.size())) return nullptr;
    if (!bytes.empty()) std::memcpy(array->data, bytes.data(), bytes.size());
    return array;
}

bool resize_bytearray(ByteArray* array, std::size_t length) {
    if (array->exports > 0 && length != array->length) {
        raise_text(BufferError_type, "Existing exports of data: object cannot be re-sized");
        return false;
    }
    if (length > array->capacity || length < array->capacity / 2) {
        Heap& heap = runtime().heap;
        // An eighth more than asked for when it grows, so that n appends copy O(n) bytes altogether.
        const std::size_t capacity = length == 0 ? 0 : length + (array->length == 0 ? 0 : length / 8 + 8);
        if (capacity > array->capacity && !request_result(capacity)) return false;
        char* data = capacity != 0 ? static_cast<char*>(heap.allocate(capacity)) : nullptr;
        const std::size_t kept = std::min(length, array->length);
        if (kept > 0) std::memcpy(data, array->data, kept);
        if (array->capacity != 0) heap.release(array->data, array->capacity);
        array->data = data;
        array->capacity = capacity;
    }
    array->length = length;
    return true;
}

bool replace_bytes(ByteArray* array, std::size_t from, std::size_t to, std::string_view bytes) {
    const std::size_t tail = array->length - to;
    const std::size_t length = from + bytes.size() + tail;
    if (!charge_bytes(tail + bytes.size())) return false;
    if (length > array->length) {
        const std::size_t old_length = array->length;
        if (!resize_bytearray(array, length)) return false;
        std::memmove(array->data + from + bytes.size(), array->data + to, old_length - to);
    } else if (length < array->length) {
        if (array->exports > 0) return resize_bytearray(array, length);
        std::memmove(array->data + from + bytes.size(), array->data + to, tail);
        if (!resize_bytearray(array, length)) return false;
    }
    if (!bytes.empty()) std::memcpy(array->data + from, bytes.data(), bytes.size());
    return true;
}

void define_bytearray_type() {
    Slots& slots = bytearray_type.slots;
    slots.destroy = destroy_bytearray;
    slots.repr = bytearray_repr;
    slots.hash = hash_unhashable;
    slots.compare = bytearray_compare;
    slots.length = bytearray_length;
    slots.get_item = bytearray_get_item;
    slots.set_item = bytearray_set_item;
    slots.contains = bytearray_contains;
    slots.iter = bytearray_iter;
    slots.construct = bytearray_construct;
    slots.initialize = bytearray_initialize;
    slots.binary[static_cast<std::size_t>(BinaryOp::add)] = bytearray_add;
    slots.binary[static_cast<std::size_t>(BinaryOp::multiply)] = bytearray_multiply;
    slots.binary[static_cast<std::size_t>(BinaryOp::modulo)] = bytearray_modulo;
    slots.inplace[static_cast<std::size_t>(BinaryOp::add)] = bytearray_add_inplace;
    slots.inplace[static_cast<std::size_t>(BinaryOp::multiply)] = bytearray_multiply_inplace;
    define_type(bytearray_type, {.name = "bytearray",
                                 .size = sizeof(ByteArray),
                                 .flags = type_flags::kBaseType,
                                 .methods = bytearray_methods()});
    define_bytes_iterator(bytearray_iterator_type, "bytearray_iterator");
}

}  // namespace loopglass
