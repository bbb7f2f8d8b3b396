// The methods of set and frozenset.
#include "sim/core/objects/dict.hpp"
#include "sim/core/objects/generic_alias.hpp"
#include "sim/core/objects/instance.hpp"
#include "sim/core/objects/sequence.hpp"
#include "sim/core/objects/set_table.hpp"
#include "sim/core/objects/set_types.hpp"
#include "sim/core/operations.hpp"

namespace loopglass {

namespace {

Set* self_of(Args args) { return args[0].as<Set>(); }
std::span<const Value> others_of(Args args) { return args[1].as<Tuple>()->view(); }
Value boolean_or_raised(int result) { return result < 0 ? Value() : Value::boolean(result > 0); }

/// Calls `look` with the hash of `key`. A set, which has none, stands for the frozenset of its elements.
template <class Look>
int with_hash(View key, Look&& look) {
    std::int64_t hashed = hash(key);
    if (hashed != -1) return look(key, hashed);
    if (!is_set(key) || !clear_error_if(TypeError_type)) return -1;
    const Ref<Set> frozen = make_set(frozenset_type);
    if (!set_merge(frozen.get(), key.as<Set>())) return -1;
    hashed = hash(frozen);
    return hashed == -1 ? -1 : look(View(frozen), hashed);
}

// -- single elements ----------------------------------------------------------------------------------------------

Value add_method(Args args) { return set_add(self_of(args), args[1]) ? Value::none() : Value(); }

Value discard_method(Args args) { return set_discard(self_of(args), args[1]) < 0 ? Value() : Value::none(); }

Value remove_method(Args args) {
    const int removed = set_discard(self_of(args), args[1]);
    if (removed == 0) return raise_with(KeyError_type, args[1]);
    return removed < 0 ? Value() : Value::none();
}

Value pop_method(Args args) {
    Value popped = set_pop(self_of(args));
    return popped ? popped : raise_text(KeyError_type, "pop from an empty set");
}

Value clear_method(Args args) {
    set_clear(self_of(args));
    return Value::none();
}

Value copy_method(Args args) {
    if (self_of(args)->type == &frozenset_type) return args[0];
    return set_copy(self_of(args));
}

// -- whole sets ---------------------------------------------------------------------------------------------------

Value union_method(Args args) {
    const Ref<Set> result = set_copy(self_of(args));
    if (!result) return {};
    for (const Value& other : others_of(args)) {
        if (other.view() != args[0] && !set_update(result.get(), other)) return {};
    }
    return result;
}

Value update_method(Args args) {
    for (const Value& other : others_of(args)) {
        if (!set_update(self_of(args), other)) return {};
    }
    return Value::none();
}

Value intersection_of(Set* set, std::span<const Value> others) {
    if (others.empty()) return set_copy(set);
    Value result = View(set);
    for (const Value& other : others) {
        result = set_intersection(result.as<Set>(), other);
        if (!result) return {};
    }
    return result;
}

Value intersection_method(Args args) { return intersection_of(self_of(args), others_of(args)); }

Value intersection_update_method(Args args) {
    const Value common = intersection_of(self_of(args), others_of(args));
    if (!common) return {};
    set_swap(self_of(args), common.as<Set>());
    return Value::none();
}

Value difference_method(Args args) {
    const auto others = others_of(args);
    if (others.empty()) return set_copy(self_of(args));
    Value result = set_difference(self_of(args), others[0]);
    for (std::size_t i = 1; result && i < others.size(); ++i) {
        if (!set_difference_update(result.as<Set>(), others[i])) return {};
    }
    return result;
}

Value difference_update_method(Args args) {
    for (const Value& other : others_of(args)) {
        if (!set_difference_update(self_of(args), other)) return {};
    }
    return Value::none();
}

Value symmetric_difference_method(Args args) { return set_symmetric_difference(self_of(args), args[1]); }

Value symmetric_difference_update_method(Args args) {
    return set_symmetric_difference_update(self_of(args), args[1]) ? Value::none() : Value();
}

Value is_disjoint(Args args) { return boolean_or_raised(set_is_disjoint(self_of(args), args[1])); }
Value is_subset(Args args) { return boolean_or_raised(set_is_subset(self_of(args), args[1])); }
Value is_superset(Args args) { return boolean_or_raised(set_is_superset(self_of(args), args[1])); }

constexpr Method kCopy = {"copy", "self, /", copy_method, "Return a shallow copy of a set."};
constexpr Method kDifference = {"difference", "self, /, *others", difference_method,
                                "Return a new set with elements in the set that are not in the others."};
constexpr Method kIntersection = {"intersection", "self, /, *others", intersection_method,
                                  "Return a new set with elements common to the set and all others."};
constexpr Method kIsDisjoint = {"isdisjoint", "self, other, /", is_disjoint,
                                "Return True if two sets have a null intersection."};
constexpr Method kIsSubset = {"issubset", "self, other, /", is_subset, "Report whether another set contains this set."};
constexpr Method kIsSuperset = {"issuperset", "self, other, /", is_superset,
                                "Report whether this set contains another set."};
constexpr Method kSymmetricDifference = {"symmetric_difference", "self, other, /", symmetric_difference_method,
                                         "Return a new set with elements in either the set or other but not both."};
constexpr Method kUnion = {"union", "self, /, *others", union_method,
                           "Return a new set with elements from the set and all others."};
constexpr Method kClassGetItem = {"__class_getitem__", "cls, object, /", class_get_item, "See PEP 585", Method::kClass};

constexpr Method kSetMethods[] = {
    {"add", "self, object, /", add_method, "Add an element to a set."},
    {"clear", "self, /", clear_method, "Remove all elements from this set."},
    {"discard", "self, object, /", discard_method, "Remove an element from a set if it is a member."},
    {"pop", "self, /", pop_method, "Remove and return an arbitrary set element."},
    {"remove", "self, object, /", remove_method, "Remove an element from a set; it must be a member."},
    {"update", "self, /, *others", update_method, "Update the set, adding elements from all others."},
    {"difference_update", "self, /, *others", difference_update_method,
     "Update the set, removing elements found in others."},
    {"intersection_update", "self, /, *others", intersection_update_method,
     "Update the set, keeping only elements found in it and all others."},
    {"symmetric_difference_update", "self, other, /", symmetric_difference_update_method,
     "Update the set, keeping only elements found in either set, but not in both."},
    kCopy,
    kDifference,
    kIntersection,
    kIsDisjoint,
    kIsSubset,
    kIsSuperset,
    kSymmetricDifference,
    kUnion,
    kClassGetItem,
};
constexpr Method kFrozensetMethods[] = {
    kCopy, kDifference, kIntersection, kIsDisjoint, kIsSubset, kIsSuperset, kSymmetricDifference, kUnion, kClassGetItem,
};

}  // namespace

int set_contains(Set* set, View key) {
    return with_hash(key, [&](View value, std::int64_t hash) { return set_contains_hashed(set, value, hash); });
}

int set_discard(Set* set, View key) {
    return with_hash(key, [&](View value, std::int64_t hash) { return set_discard_hashed(set, value, hash); });
}

std::span<const Method> set_methods() { return kSetMethods; }
std::span<const Method> frozenset_methods() { return kFrozensetMethods; }

}  // namespace loopglass
