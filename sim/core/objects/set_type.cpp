// The types set, frozenset and set_iterator: what their slots do. The methods are in set_methods.cpp.
#include "sim/core/collector.hpp"
#include "sim/core/objects/construct_arguments.hpp"
#include "sim/core/objects/define.hpp"
#include "sim/core/objects/instance.hpp"
#include "sim/core/objects/iterator_reduction.hpp"
#include "sim/core/objects/iterator_types.hpp"
#include "sim/core/objects/number.hpp"
#include "sim/core/objects/sequence.hpp"
#include "sim/core/objects/set_table.hpp"
#include "sim/core/objects/set_types.hpp"
#include "sim/core/operations.hpp"
#include "sim/core/text/hash.hpp"

namespace loopglass {

Type set_type, frozenset_type;

namespace {

Type set_iterator_type;

// -- life ---------------------------------------------------------------------------------------------------------

void set_destroy(Object* self) {
    set_clear(static_cast<Set*>(self));
    free_object(self, sizeof(Set));
}

void set_traverse(Object* self, Visitor& visit) {
    auto* set = static_cast<Set*>(self);
    for (std::size_t i = 0; const SetEntry* entry = set_next(set, i);) visit(entry->key);
}

void set_clear_slot(Object* self) { set_clear(static_cast<Set*>(self)); }

Value set_construct(Type* type, CallArgs) { return make_set(*type); }

bool set_initialize(View self, CallArgs args) {
    auto* set = self.as<Set>();
    if (set->type->slots.construct != set_construct) args.names = nullptr;
    const ConstructArguments given("set", args, {""});
    if (!given) return false;
    set_clear(set);
    return !given[0] || set_update(set, given[0]);
}

Value frozenset_construct(Type* type, CallArgs args) {
    if (type->slots.initialize != frozenset_type.slots.initialize) args.names = nullptr;
    const ConstructArguments given("frozenset", args, {""});
    if (!given) return {};
    if (type == &frozenset_type && given[0] && is_exactly(given[0], frozenset_type)) return given[0];
    const Ref<Set> set = make_set(*type);
    if (given[0] && !set_update(set.get(), given[0])) return {};
    return set;
}

// -- slots --------------------------------------------------------------------------------------------------------

Value set_repr(View self) {
    auto* set = self.as<Set>();
    const std::string_view name = set->type->name_view();
    if (set->used == 0) return make_str(fmt::format("{}()", name));
    const ReprScope scope(set);
    if (!scope.entered()) return make_str(fmt::format("{}(...)", name));
    const Ref<List> items = list_from(self);
    if (!items) return {};
    std::string text;
    for (std::size_t i = 0; i < items->size; ++i) {
        const Ref<Str> item = repr((*items)[i]);
        if (!item) return {};
        if (i > 0) text += ", ";
        text += item->view();
    }
    return make_str(set->type == &set_type ? fmt::format("{{{}}}", text) : fmt::format("{}({{{}}})", name, text));
}

std::int64_t frozenset_hash(View self) {
    auto* set = self.as<Set>();
    if (set->hash != -1) return set->hash;
    text::FrozensetHash result;
    for (std::size_t i = 0; const SetEntry* entry = set_next(set, i);) result.add(entry->hash);
    return set->hash = result.finish();
}

Value set_compare(View self, View other, CompareOp op) {
    if (!is_set(self) || !is_set(other)) return View::not_implemented();
    auto* left = self.as<Set>();
    auto* right = other.as<Set>();
    int result = 0;
    switch (op) {
        case CompareOp::equal:
        case CompareOp::not_equal:
            if (left->used == right->used && (left->hash == -1 || right->hash == -1 || left->hash == right->hash)) {
                result = set_is_subset(left, other);
            }
            if (op == CompareOp::not_equal && result >= 0) result = 1 - result;
            break;
        case CompareOp::less:
            if (left->used < right->used) result = set_is_subset(left, other);
            break;
        case CompareOp::less_equal: result = set_is_subset(left, other); break;
        case CompareOp::greater:
            if (left->used > right->used) result = set_is_subset(right, self);
            break;
        case CompareOp::greater_equal: result = set_is_subset(right, self); break;
    }
    return result < 0 ? Value() : Value::boolean(result > 0);
}

std::int64_t set_length(View self) { return static_cast<std::int64_t>(self.as<Set>()->used); }

int set_contains_slot(View self, View key) { return set_contains(self.as<Set>(), key); }

template <auto operation>
Value operator_of(View left, View right) {
    if (!is_set(left) || !is_set(right)) return View::not_implemented();
    return operation(left.as<Set>(), right);
}
template <auto operation>
Value inplace_of(View left, View right) {
    if (!is_set(right)) return View::not_implemented();
    if (!operation(left.as<Set>(), right)) return {};
    return left;
}

Value set_union(Set* set, View other) {
    const Ref<Set> result = set_copy(set);
    if (!result || (other != View(set) && !set_update(result.get(), other))) return {};
    return result;
}

// -- iterator -----------------------------------------------------------------------------------------------------

struct SetIterator : GcObject {
    Ref<Set> set;  ///< null: exhausted
    std::size_t used, position, remaining;
};

void iterator_destroy(Object* self) {
    static_cast<SetIterator*>(self)->set = nullptr;
    free_object(self, sizeof(SetIterator));
}

void iterator_traverse(Object* self, Visitor& visit) { visit(static_cast<SetIterator*>(self)->set); }

Value set_iter(View self) {
    auto* iterator = new_object<SetIterator>(set_iterator_type);
    iterator->set = self.as<Set>();
    iterator->used = iterator->remaining = iterator->set->used;
    track(iterator);
    return Value::adopt(iterator);
}

Value iterator_next(View self) {
    auto* iterator = self.as<SetIterator>();
    if (!iterator->set || !charge_work(1)) return {};
    if (iterator->used != iterator->set->used) {
        iterator->used = SIZE_MAX;  // it stays broken
        return raise_text(RuntimeError_type, "Set changed size during iteration");
    }
    if (const SetEntry* entry = set_next(iterator->set.get(), iterator->position)) {
        --iterator->remaining;
        return entry->key;
    }
    iterator->set = nullptr;
    return {};
}

Value iterator_length_hint(Args args) {
    auto* iterator = args[0].as<SetIterator>();
    const bool valid = iterator->set && iterator->used == iterator->set->used;
    return make_int(valid ? static_cast<std::int64_t>(iterator->remaining) : 0);
}

Value iterator_reduce(Args args) {
    const auto* iterator = args[0].as<SetIterator>();
    auto* copy = new_object<SetIterator>(set_iterator_type);
    copy->set = iterator->set;
    copy->used = iterator->used;
    copy->position = iterator->position;
    copy->remaining = iterator->remaining;
    track(copy);
    return reduce_to_rest(Value::adopt(copy));
}

constexpr Method kIteratorMethods[] = {{"__length_hint__", "self, /", iterator_length_hint},
                                       {"__reduce__", "self, /", iterator_reduce}};

void set_common_slots(Slots& slots) {
    slots.destroy = set_destroy;
    slots.traverse = set_traverse;
    slots.clear = set_clear_slot;
    slots.repr = set_repr;
    slots.compare = set_compare;
    slots.length = set_length;
    slots.contains = set_contains_slot;
    slots.iter = set_iter;
    const auto binary = [&](BinaryOp op) -> auto& { return slots.binary[static_cast<std::size_t>(op)]; };
    binary(BinaryOp::subtract) = operator_of<set_difference>;
    binary(BinaryOp::bit_and) = operator_of<set_intersection>;
    binary(BinaryOp::bit_xor) = operator_of<set_symmetric_difference>;
    binary(BinaryOp::bit_or) = operator_of<set_union>;
}

}  // namespace

void define_set_types() {
    using namespace type_flags;
    set_common_slots(set_type.slots);
    set_type.slots.construct = set_construct;
    set_type.slots.initialize = set_initialize;
    const auto inplace = [](BinaryOp op) -> auto& { return set_type.slots.inplace[static_cast<std::size_t>(op)]; };
    inplace(BinaryOp::subtract) = inplace_of<set_difference_update>;
    inplace(BinaryOp::bit_and) = inplace_of<set_intersection_update>;
    inplace(BinaryOp::bit_xor) = inplace_of<set_symmetric_difference_update>;
    inplace(BinaryOp::bit_or) = inplace_of<set_update>;
    define_type(set_type, {.name = "set",
                           .size = sizeof(Set),
                           .flags = kBaseType | kGc | kSet,
                           .methods = set_methods(),
                           .doc = "Build an unordered collection of unique elements."});

    set_common_slots(frozenset_type.slots);
    frozenset_type.slots.hash = frozenset_hash;
    frozenset_type.slots.construct = frozenset_construct;
    define_type(frozenset_type, {.name = "frozenset",
                                 .size = sizeof(Set),
                                 .flags = kBaseType | kGc | kSet,
                                 .methods = frozenset_methods(),
                                 .doc = "Build an immutable unordered collection of unique elements."});

    set_iterator_type.slots.destroy = iterator_destroy;
    set_iterator_type.slots.traverse = iterator_traverse;
    define_iterator(set_iterator_type, "set_iterator", sizeof(SetIterator), iterator_next, kGc, kIteratorMethods);
}

}  // namespace loopglass
