// The type list: what its slots do. Its methods are in list_methods.cpp.
#include <algorithm>
#include <vector>

#include "sim/core/breath.hpp"
#include "sim/core/collector.hpp"
#include "sim/core/objects/allocation.hpp"
#include "sim/core/objects/construct_arguments.hpp"
#include "sim/core/objects/instance.hpp"
#include "sim/core/objects/iterators.hpp"
#include "sim/core/objects/sequence_types.hpp"
#include "sim/core/operations.hpp"

namespace loopglass {

Type list_type;

namespace {

// -- life ---------------------------------------------------------------------------------------------------------

void list_destroy(Object* self) {
    clear_list(static_cast<List*>(self));
    free_object(self, sizeof(List));
}

/// From the back, as CPython does: it shows in the order of finalizers.
void list_traverse(Object* self, Visitor& visit) {
    const auto items = static_cast<List*>(self)->view();
    for (auto item = items.rbegin(); item != items.rend(); ++item) visit(*item);
}

void list_clear(Object* self) { clear_list(static_cast<List*>(self)); }

Value list_construct(Type* type, CallArgs) {
    auto* list = new_instance<List>(*type);
    track(list);
    return Value::adopt(list);
}

bool list_initialize(View self, CallArgs args) {
    auto* list = self.as<List>();
    // Keywords are the business of a subclass that has a __new__ of its own.
    if (list->type->slots.construct != list_construct) args.names = nullptr;
    const ConstructArguments given("list", args, {""});
    if (!given) return false;
    clear_list(list);
    return !given[0] || extend(list, given[0]);
}

// -- slots --------------------------------------------------------------------------------------------------------

Value list_repr(View self) {
    auto* list = self.as<List>();
    if (list->size == 0) return make_str("[]");
    const ReprScope scope(list);
    if (!scope.entered()) return make_str("[...]");
    std::string text = "[";
    for (std::size_t i = 0; i < list->size; ++i) {
        if (i > 0) text += ", ";
        const Value hold = (*list)[i];
        const Ref<Str> item = repr(hold);
        if (!item) return {};
        text += item->view();
    }
    text += "]";
    return make_str(text);
}

Value list_compare(View self, View other, CompareOp op) {
    if (!is_list(self) || !is_list(other)) return View::not_implemented();
    return compare_items(self.as<List>(), other.as<List>(), op);
}

std::int64_t list_length(View self) { return static_cast<std::int64_t>(self.as<List>()->size); }

Value list_slice(List* list, View slice) {
    SliceIndices indices;
    if (!slice_indices(slice, static_cast<std::int64_t>(list->size), indices)) return {};
    // Paying for the work may let another thread run, and change the list.
    if (!request_items(static_cast<std::size_t>(indices.count))) return {};
    if (!slice_indices(slice, static_cast<std::int64_t>(list->size), indices)) return {};
    const auto count = static_cast<std::size_t>(indices.count);
    Ref<List> result = make_list();
    if (!reserve(result.get(), count)) return {};
    std::int64_t from = indices.start;
    for (std::size_t i = 0; i < count; ++i, from += indices.step) place(result->items[i], list->items[from]);
    result->size = count;
    return result;
}

Value list_get_item(View self, View key) {
    auto* list = self.as<List>();
    if (const View item = list_get_small(list, key)) return item;
    if (is_exactly(key, slice_type)) return list_slice(list, key);
    std::size_t position;
    if (!item_position(key, list->size, "list", "list index out of range", position)) return {};
    return list->items[position];
}

/// `del list[start:stop:step]`
bool delete_slice(List* list, SliceIndices indices) {
    if (indices.count == 0) return true;
    if (indices.step < 0) {
        indices.start += (indices.count - 1) * indices.step;
        indices.step = -indices.step;
    }
    const auto first = static_cast<std::size_t>(indices.start);
    if (indices.step == 1) return replace_slice(list, first, first + static_cast<std::size_t>(indices.count), {});
    std::vector<Value> dying;
    std::size_t to = first;
    std::int64_t next_removed = indices.start;
    for (std::size_t from = first; from < list->size; ++from) {
        if (std::int64_t(from) == next_removed && static_cast<std::int64_t>(dying.size()) < indices.count) {
            dying.push_back(Value::adopt(list->items[from].view()));
            next_removed += indices.step;
        } else {
            place(list->items[to++], Value::adopt(list->items[from].view()));
        }
    }
    list->size = to;
    return true;
}

/// `list[start:stop:step] = value`
bool assign_slice(List* list, View slice, View value) {
    SliceIndices indices;
    Ref<List> copy;
    std::span<const Value> items;
    if (!slice_indices(slice, static_cast<std::int64_t>(list->size), indices)) return false;
    if (!sequence_items(value, items)) {
        if (type_of(value)->slots.iter == nullptr && type_of(value)->slots.get_item == nullptr) {
            raise_text(TypeError_type, "must assign iterable to extended slice");
            return false;
        }
        // Iterating runs code that may change the list, hence the bounds once more.
        copy = list_from(value);
        if (!copy || !slice_indices(slice, static_cast<std::int64_t>(list->size), indices)) return false;
        items = copy->view();
    }
    if (indices.step == 1) {
        const auto from = static_cast<std::size_t>(indices.start);
        return replace_slice(list, from, from + static_cast<std::size_t>(indices.count), items);
    }
    if (items.size() != static_cast<std::size_t>(indices.count)) {
        raise(ValueError_type, "attempt to assign sequence of size {} to extended slice of size {}", items.size(),
              indices.count);
        return false;
    }
    const std::vector<Value> source(items.begin(), items.end());
    std::vector<Value> dying;
    dying.reserve(source.size());
    std::int64_t at = indices.start;
    for (std::size_t i = 0; i < source.size(); ++i, at += indices.step) {
        dying.push_back(Value::adopt(list->items[at].view()));
        place(list->items[at], source[i]);
    }
    return true;
}

bool list_set_item(View self, View key, View value) {
    auto* list = self.as<List>();
    if (value && list_set_small(list, key, value)) return true;
    if (is_exactly(key, slice_type)) {
        if (value) return assign_slice(list, key, value);
        SliceIndices indices;
        return slice_indices(key, list_length(self), indices) && delete_slice(list, indices);
    }
    std::size_t position;
    if (!item_position(key, list->size, "list", "list assignment index out of range", position)) return false;
    if (value)
        list->items[position] = value;
    else
        remove_at(list, position);
    return true;
}

int list_contains(View self, View item) {
    auto* list = self.as<List>();
    for (std::size_t i = 0; i < list->size; ++i) {
        const View candidate = (*list)[i];
        if (candidate == item) return 1;
        const Value hold = candidate;
        if (const int same = equal(hold, item); same != 0) return same;
    }
    return 0;
}

Value list_add(View left, View right) {
    if (!is_list(left) || !is_list(right)) return View::not_implemented();
    auto* a = left.as<List>();
    auto* b = right.as<List>();
    if (!request_items(a->size + b->size)) return {};
    Ref<List> sum = make_list();
    if (!reserve(sum.get(), a->size + b->size)) return {};
    for (const Value& item : a->view()) append(sum.get(), item);
    for (const Value& item : b->view()) append(sum.get(), item);
    return sum;
}

/// Appends the first `size` items until there are `times` of them. `times` >= 1.
bool repeat(List* list, std::int64_t times) {
    constexpr std::size_t most = std::size_t{1} << 58;
    if (list->size == 0) return true;
    if (static_cast<std::size_t>(times) > most / list->size) return !memory_error().is_empty();
    if (!request_items(list->size * static_cast<std::size_t>(times))) return false;
    const std::size_t size = list->size;  // once more: paying may have let another thread run
    const std::size_t total = size * static_cast<std::size_t>(times);
    if (!reserve(list, total)) return false;
    constexpr std::size_t at_once = 65'536;
    for (std::size_t i = size; i < total; ++i) {
        if (i % at_once == 0) breathe(at_once / 16);
        place(list->items[i], list->items[i - size]);
    }
    list->size = total;
    return true;
}

Value list_multiply(View left, View right) {
    if (!is_list(left)) std::swap(left, right);
    std::int64_t times;
    if (const int status = repeat_times(right, times); status <= 0)
        return status == 0 ? View::not_implemented() : View();
    Ref<List> product = make_list();
    if (times == 0) return product;
    if (!replace_slice(product.get(), 0, 0, left.as<List>()->view()) || !repeat(product.get(), times)) return {};
    return product;
}

Value list_inplace_add(View left, View right) {
    // An `__radd__` of the program's goes first.
    const Type* type = type_of(right);
    if (auto* slot = type->slots.binary[static_cast<std::size_t>(BinaryOp::add)];
        slot != nullptr && type->is_heap_type()) {
        Value sum = slot(left, right);
        if (!sum.view().is_not_implemented()) return sum;
    }
    if (!extend(left.as<List>(), right)) return {};
    return left;
}

Value list_inplace_multiply(View left, View right) {
    std::int64_t times;
    if (const int status = repeat_times(right, times); status <= 0)
        return status == 0 ? View::not_implemented() : View();
    auto* list = left.as<List>();
    if (times == 0)
        clear_list(list);
    else if (!repeat(list, times))
        return {};
    return left;
}

}  // namespace

void define_list_type() {
    Slots& slots = list_type.slots;
    slots.destroy = list_destroy;
    slots.traverse = list_traverse;
    slots.clear = list_clear;
    slots.construct = list_construct;
    slots.initialize = list_initialize;
    slots.repr = list_repr;
    slots.compare = list_compare;
    slots.length = list_length;
    slots.get_item = list_get_item;
    slots.set_item = list_set_item;
    slots.contains = list_contains;
    slots.iter = list_iter;
    slots.binary[static_cast<std::size_t>(BinaryOp::add)] = list_add;
    slots.binary[static_cast<std::size_t>(BinaryOp::multiply)] = list_multiply;
    slots.inplace[static_cast<std::size_t>(BinaryOp::add)] = list_inplace_add;
    slots.inplace[static_cast<std::size_t>(BinaryOp::multiply)] = list_inplace_multiply;
    using namespace type_flags;
    define_type(list_type, {.name = "list",
                            .size = sizeof(List),
                            .flags = kBaseType | kGc | kList | kSequence,
                            .methods = list_methods(),
                            .doc = "Built-in mutable sequence."});
}

}  // namespace loopglass
