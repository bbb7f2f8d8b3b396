// The type bytes: what its slots do. Its methods are in bytes_methods.cpp.
#include <algorithm>
#include <cstring>
#include <vector>

#include "sim/core/objects/allocation.hpp"
#include "sim/core/objects/bytes_types.hpp"
#include "sim/core/objects/construct_arguments.hpp"
#include "sim/core/objects/define_scalars.hpp"
#include "sim/core/objects/iterator_reduction.hpp"
#include "sim/core/objects/large_blocks.hpp"
#include "sim/core/objects/memoryview.hpp"
#include "sim/core/objects/number.hpp"
#include "sim/core/objects/sequence.hpp"
#include "sim/core/objects/text_types.hpp"
#include "sim/core/operations.hpp"
#include "sim/core/text/hash.hpp"
#include "sim/core/text/quote.hpp"

namespace loopglass {

Type bytes_type;

namespace {

Type bytes_iterator_type;

std::string_view view_of(View self) { return self.as<Bytes>()->view(); }

Value bytes_repr(View self) {
    if (!request_result(view_of(self).size() * 4)) return {};
    return make_str(text::repr_bytes(view_of(self)));
}

std::int64_t bytes_hash(View self) {
    const auto* bytes = self.as<Bytes>();
    if (bytes->hash == 0) bytes->hash = text::hash_bytes(bytes->view());
    return bytes->hash;
}

Value bytes_compare(View self, View other, CompareOp op) {
    if (!is_bytes(other)) return View::not_implemented();
    return compare_bytes(view_of(self), view_of(other), op);
}

std::int64_t bytes_length(View self) { return static_cast<std::int64_t>(view_of(self).size()); }

Value bytes_get_item(View self, View key) {
    const std::string_view bytes = view_of(self);
    const auto length = static_cast<std::int64_t>(bytes.size());
    if (is_exactly(key, slice_type)) {
        SliceIndices indices;
        if (!slice_indices(key, length, indices)) return {};
        if (indices.step == 1 && indices.count == length && is_exactly(self, bytes_type)) return self;
        Ref<Bytes> slice = make_bytes_uninitialised(static_cast<std::size_t>(indices.count));
        if (slice) copy_slice(bytes, indices, slice->data);
        return slice;
    }
    if (!is_int(key) && type_of(key)->slots.index == nullptr) {
        return raise(TypeError_type, "byte indices must be integers or slices, not {}", type_name(key));
    }
    std::int64_t index;
    if (!index_for_subscript(key, index)) return {};
    if (index < 0) index += length;
    if (index < 0 || index >= length) return raise_text(IndexError_type, "index out of range");
    return View::small_int(static_cast<unsigned char>(bytes[static_cast<std::size_t>(index)]));
}

int bytes_contains(View self, View item) { return find_in_bytes(view_of(self), item); }

Value bytes_add(View left, View right) {
    if (!is_bytes(left)) return View::not_implemented();
    std::string_view tail;
    if (!bytes_like(right, tail)) return View::not_implemented();
    const std::string_view head = view_of(left);
    if (head.empty() && is_exactly(right, bytes_type)) return right;
    if (tail.empty() && is_exactly(left, bytes_type)) return left;
    Ref<Bytes> sum = make_bytes_uninitialised(head.size() + tail.size());
    if (!sum) return {};
    copy_block(sum->data, head.data(), head.size());
    copy_block(sum->data + head.size(), tail.data(), tail.size());
    return sum;
}

Value bytes_multiply(View left, View right) {
    if (!is_bytes(left)) std::swap(left, right);
    std::int64_t count;
    const int status = repeat_count(right, count);
    if (status <= 0) return status == 0 ? View::not_implemented() : View();
    const std::string_view bytes = view_of(left);
    if (count == 1 && is_exactly(left, bytes_type)) return left;
    std::size_t total;
    if (!repeated_size(bytes.size(), count, total)) return {};
    Ref<Bytes> product = make_bytes_uninitialised(total);
    if (product) fill_repeated(bytes, product->data, total);
    return product;
}

Value bytes_modulo(View left, View right) {
    if (!is_bytes(left)) return View::not_implemented();
    std::string out;
    if (!percent_bytes(view_of(left), right, out)) return {};
    return make_bytes(out);
}

/// CPython 3.13 Objects/bytesobject.c: bytes_new_impl.
Value bytes_construct(Type* type, CallArgs args) {
    const ConstructArguments given("bytes", args, {"source", "encoding", "errors"}, ConstructArguments::Words::takes);
    if (!given) return {};
    std::string bytes;
    if (type == &bytes_type && given[0] && !given[1] && !given[2]) {
        if (is_exactly(given[0], bytes_type)) return given[0];
        if (given[0].is_small_int() && given[0].small_int() >= 0) {
            Ref<Bytes> zeros = make_bytes_uninitialised(static_cast<std::size_t>(given[0].small_int()));
            if (zeros) fill_block(zeros->data, 0, zeros->length);
            return zeros;
        }
    }
    if (!source_bytes("bytes", given[0], given[1], given[2], bytes)) return {};
    return make_bytes_of(*type, bytes);
}

// -- its own methods -------------------------------------------------------------------------------------------------

Value own_bytes(Args args) { return make_bytes(view_of(args[0])); }
Value get_new_args(Args args) {
    const Value copy = own_bytes(args);
    return copy ? Value(make_tuple({copy})) : Value();
}
/// CPython's: 33 bytes and one for each.
Value size_of(Args args) { return make_int(33 + static_cast<std::int64_t>(view_of(args[0]).size())); }

constexpr Method own_methods[] = {
    {"__bytes__", "self, /", own_bytes},
    {"__getnewargs__", "self, /", get_new_args},
    {"__sizeof__", "self, /", size_of},
};

// -- iteration ----------------------------------------------------------------------------------------------------

struct BytesIterator : Object {
    Value source;  ///< empty once exhausted
    std::size_t position;
};

Value bytes_iter(View self) { return make_bytes_iterator(bytes_iterator_type, self); }

void destroy_iterator(Object* self) {
    static_cast<BytesIterator*>(self)->source.~Value();
    free_object(self, sizeof(BytesIterator));
}

Value iterator_self(View self) { return self; }

Value iterator_next(View self) {
    auto* iterator = self.as<BytesIterator>();
    std::string_view bytes;
    if (!iterator->source || !bytes_like(iterator->source, bytes)) return {};
    if (iterator->position < bytes.size()) {
        return View::small_int(static_cast<unsigned char>(bytes[iterator->position++]));
    }
    iterator->source.reset();
    return {};
}

Value iterator_length_hint(Args args) {
    const auto* iterator = args[0].as<BytesIterator>();
    std::string_view bytes;
    if (!iterator->source || !bytes_like(iterator->source, bytes)) return View::small_int(0);
    return make_int(static_cast<std::int64_t>(bytes.size() - std::min(bytes.size(), iterator->position)));
}

Value iterator_reduce(Args args) {
    const auto* iterator = args[0].as<BytesIterator>();
    if (!iterator->source) return reduce_to_iter(View(make_tuple(0)));
    return reduce_to_iter(iterator->source, make_int(static_cast<std::int64_t>(iterator->position)));
}

Value iterator_set_state(Args args) {
    auto* iterator = args[0].as<BytesIterator>();
    std::int64_t index = 0;
    std::string_view bytes;
    if (!read_iterator_state(args[1], index)) return {};
    if (iterator->source && bytes_like(iterator->source, bytes)) {
        const auto size = static_cast<std::int64_t>(bytes.size());
        iterator->position = static_cast<std::size_t>(std::min(std::max<std::int64_t>(index, 0), size));
    }
    return Value::none();
}

constexpr Method iterator_methods[] = {{"__length_hint__", "self, /", iterator_length_hint},
                                       {"__reduce__", "self, /", iterator_reduce},
                                       {"__setstate__", "self, state, /", iterator_set_state}};

}  // namespace

Value make_bytes_iterator(Type& type, View source) {
    auto* iterator = new_object<BytesIterator>(type);
    new (&iterator->source) Value(source);
    iterator->position = 0;
    return Value::adopt(View(iterator));
}

void define_bytes_iterator(Type& type, const char* name) {
    type.slots.destroy = destroy_iterator;
    type.slots.iter = iterator_self;
    type.slots.next = iterator_next;
    define_type(
        type,
        {.name = name, .size = sizeof(BytesIterator), .flags = type_flags::kNoInstances, .methods = iterator_methods});
}

std::span<const Method> bytes_methods() {
    static const std::vector<Method> all = [] {
        const auto shared = shared_bytes_methods();
        std::vector<Method> rows(shared.begin(), shared.end());
        rows.insert(rows.end(), std::begin(own_methods), std::end(own_methods));
        return rows;
    }();
    return all;
}

void define_bytes_type() {
    Slots& slots = bytes_type.slots;
    slots.destroy = destroy_bytes;
    slots.repr = bytes_repr;
    slots.hash = bytes_hash;
    slots.compare = bytes_compare;
    slots.length = bytes_length;
    slots.get_item = bytes_get_item;
    slots.contains = bytes_contains;
    slots.iter = bytes_iter;
    slots.construct = bytes_construct;
    slots.binary[static_cast<std::size_t>(BinaryOp::add)] = bytes_add;
    slots.binary[static_cast<std::size_t>(BinaryOp::multiply)] = bytes_multiply;
    slots.binary[static_cast<std::size_t>(BinaryOp::modulo)] = bytes_modulo;
    define_type(bytes_type, {.name = "bytes",
                             .size = sizeof(Bytes),
                             .flags = type_flags::kBaseType | type_flags::kBytes,
                             .methods = bytes_methods()});
    define_bytes_iterator(bytes_iterator_type, "bytes_iterator");
}

}  // namespace loopglass
