// The type tuple: making one, and what its slots do.
#include <algorithm>
#include <cstring>

#include "sim/core/collector.hpp"
#include "sim/core/objects/allocation.hpp"
#include "sim/core/objects/construct_arguments.hpp"
#include "sim/core/objects/instance.hpp"
#include "sim/core/objects/iterators.hpp"
#include "sim/core/objects/sequence_types.hpp"
#include "sim/core/operations.hpp"
#include "sim/core/text/hash.hpp"

namespace loopglass {

Type tuple_type;

namespace {

constexpr std::size_t kHeader = sizeof(Tuple) - sizeof(Value);

/// Where the `Dict*` of a subclass's instance is kept: where `dict_slot` in basic.cpp looks for it, one word behind the
/// items.
std::size_t dict_offset_of(std::size_t size) { return sizeof(Tuple) + size * sizeof(Value); }

std::size_t block_bytes(const Type& type, std::size_t size) {
    if (type.dict_offset == kDictBehindItems) return dict_offset_of(size) + sizeof(Dict*);
    return kHeader + size * sizeof(Value);
}

/// `()` exists once: it is not on any heap and belongs to no run.
Tuple* empty_tuple() {
    alignas(16) static unsigned char memory[sizeof(Tuple)] = {};
    static Tuple* const tuple = [] {
        auto* made = reinterpret_cast<Tuple*>(memory);
        made->type = &tuple_type;
        made->refcount = 1U << 30;
        made->flags = object_flags::kImmortal;
        return made;
    }();
    return tuple;
}

// -- life ---------------------------------------------------------------------------------------------------------

void tuple_destroy(Object* self) {
    auto* tuple = static_cast<Tuple*>(self);
    const std::size_t bytes = block_bytes(*tuple->type, tuple->size);
    for (std::size_t i = tuple->size; i > 0; --i) drop(tuple->items[i - 1]);
    free_object(self, bytes);
}

/// From the back, as CPython does: it shows in the order of finalizers.
void tuple_traverse(Object* self, Visitor& visit) {
    const auto items = static_cast<Tuple*>(self)->view();
    for (auto item = items.rbegin(); item != items.rend(); ++item) visit(*item);
}

// -- slots --------------------------------------------------------------------------------------------------------

Value tuple_repr(View self) {
    auto* tuple = self.as<Tuple>();
    if (tuple->size == 0) return make_str("()");
    const ReprScope scope(tuple);
    if (!scope.entered()) return make_str("(...)");
    std::string text = "(";
    for (std::size_t i = 0; i < tuple->size; ++i) {
        if (i > 0) text += ", ";
        const Ref<Str> item = repr((*tuple)[i]);
        if (!item) return {};
        text += item->view();
    }
    text += tuple->size == 1 ? ",)" : ")";
    return make_str(text);
}

std::int64_t tuple_hash(View self) {
    auto* tuple = self.as<Tuple>();
    if (!charge_work(tuple->size / 8) || !enter_native("")) return -1;
    text::TupleHash result;
    bool hashed = true;
    for (std::size_t i = 0; i < tuple->size && hashed; ++i) {
        const std::int64_t item = hash((*tuple)[i]);
        hashed = item != -1;
        result.add(item);
    }
    leave_native();
    return hashed ? result.finish() : -1;
}

Value tuple_compare(View self, View other, CompareOp op) {
    if (!is_tuple(self) || !is_tuple(other)) return View::not_implemented();
    return compare_items(self.as<Tuple>(), other.as<Tuple>(), op);
}

std::int64_t tuple_length(View self) { return static_cast<std::int64_t>(self.as<Tuple>()->size); }

/// The items `start`, `start + step`, …
Value tuple_slice(Tuple* tuple, const SliceIndices& indices) {
    const auto count = static_cast<std::size_t>(indices.count);
    if (count == tuple->size && indices.step == 1 && tuple->type == &tuple_type) return View(tuple);
    if (!request_items(count)) return {};
    Ref<Tuple> result = make_tuple(count);
    if (!result) return {};
    std::int64_t from = indices.start;
    for (std::size_t i = 0; i < count; ++i, from += indices.step) result->items[i] = tuple->items[from];
    return result;
}

Value tuple_get_item(View self, View key) {
    auto* tuple = self.as<Tuple>();
    if (is_exactly(key, slice_type)) {
        SliceIndices indices;
        if (!slice_indices(key, tuple_length(self), indices)) return {};
        return tuple_slice(tuple, indices);
    }
    std::size_t position;
    if (!item_position(key, tuple->size, "tuple", "tuple index out of range", position)) return {};
    return tuple->items[position];
}

int tuple_contains(View self, View item) {
    auto* tuple = self.as<Tuple>();
    for (std::size_t i = 0; i < tuple->size; ++i) {
        if (const int same = equal((*tuple)[i], item); same != 0) return same;
    }
    return 0;
}

Value tuple_add(View left, View right) {
    if (!is_tuple(left) || !is_tuple(right)) return View::not_implemented();
    auto* a = left.as<Tuple>();
    auto* b = right.as<Tuple>();
    if (a->size == 0 && b->type == &tuple_type) return right;
    if (b->size == 0 && a->type == &tuple_type) return left;
    if (!request_items(a->size + b->size)) return {};
    Ref<Tuple> sum = make_tuple(a->size + b->size);
    if (!sum) return {};
    std::copy_n(a->items, a->size, sum->items);
    std::copy_n(b->items, b->size, sum->items + a->size);
    return sum;
}

Value tuple_multiply(View left, View right) {
    if (!is_tuple(left)) std::swap(left, right);
    std::int64_t times;
    if (const int status = repeat_times(right, times); status <= 0)
        return status == 0 ? View::not_implemented() : View();
    auto* tuple = left.as<Tuple>();
    if (tuple->type == &tuple_type && (times == 1 || tuple->size == 0)) return left;
    if (times == 0 || tuple->size == 0) return make_tuple(std::size_t{0});
    if (static_cast<std::size_t>(times) > (std::size_t{1} << 58) / tuple->size) return memory_error();
    const std::size_t count = tuple->size * static_cast<std::size_t>(times);
    if (!request_items(count)) return {};
    Ref<Tuple> product = make_tuple(count);
    if (!product) return {};
    for (std::size_t i = 0; i < count; ++i) product->items[i] = tuple->items[i % tuple->size];
    return product;
}

Value tuple_construct(Type* type, CallArgs args) {
    // Keywords are the business of a subclass that has an __init__ of its own.
    if (type->slots.initialize != tuple_type.slots.initialize) args.names = nullptr;
    const ConstructArguments given("tuple", args, {""});
    if (!given) return {};
    Ref<Tuple> items = given[0] ? tuple_from(given[0]) : make_tuple(std::size_t{0});
    if (!items || type == &tuple_type) return items;
    Ref<Tuple> result = make_tuple_of(*type, items->size);
    if (!result) return {};
    std::copy_n(items->items, items->size, result->items);
    return result;
}

}  // namespace

Ref<Tuple> make_tuple_of(Type& type, std::size_t size) {
    if (size == 0 && &type == &tuple_type) return empty_tuple();
    const std::size_t bytes = block_bytes(type, size);
    if (size > (std::size_t{1} << 58) || !request_memory(bytes)) {
        if (!has_error()) memory_error();
        return nullptr;
    }
    auto* tuple = static_cast<Tuple*>(new_object_memory(type, bytes));
    tuple->size = size;
    for (Value& item : tuple->view()) place(item);
    track(tuple);
    return Ref<Tuple>::adopt(tuple);
}

Ref<Tuple> make_tuple(std::size_t size) { return make_tuple_of(tuple_type, size); }

Ref<Tuple> make_tuple(std::initializer_list<View> items) {
    Ref<Tuple> tuple = make_tuple(items.size());
    if (tuple) std::copy(items.begin(), items.end(), tuple->items);
    return tuple;
}

Ref<Tuple> make_tuple(std::span<const Value> items) {
    Ref<Tuple> tuple = make_tuple(items.size());
    if (tuple) std::copy(items.begin(), items.end(), tuple->items);
    return tuple;
}

void define_tuple_type() {
    Slots& slots = tuple_type.slots;
    slots.destroy = tuple_destroy;
    slots.traverse = tuple_traverse;
    slots.repr = tuple_repr;
    slots.hash = tuple_hash;
    slots.compare = tuple_compare;
    slots.length = tuple_length;
    slots.get_item = tuple_get_item;
    slots.contains = tuple_contains;
    slots.iter = tuple_iter;
    slots.binary[static_cast<std::size_t>(BinaryOp::add)] = tuple_add;
    slots.binary[static_cast<std::size_t>(BinaryOp::multiply)] = tuple_multiply;
    slots.construct = tuple_construct;
    using namespace type_flags;
    define_type(tuple_type, {.name = "tuple",
                             .size = kHeader,
                             .flags = kBaseType | kGc | kTuple | kSequence,
                             .methods = tuple_methods(),
                             .doc = "Built-in immutable sequence."});
}

}  // namespace loopglass
