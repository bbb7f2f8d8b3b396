// dict_keys, dict_values and dict_items: live views of a dict, the first and the last with the operators of sets.
#include "sim/core/collector.hpp"
#include "sim/core/objects/basic.hpp"
#include "sim/core/objects/dict_types.hpp"
#include "sim/core/objects/instance.hpp"
#include "sim/core/objects/iterators.hpp"
#include "sim/core/objects/set.hpp"
#include "sim/core/operations.hpp"

namespace loopglass {

Type dict_keys_type, dict_values_type, dict_items_type;

namespace {

struct DictView : GcObject {
    Ref<Dict> dict;
};

Dict* dict_of(View view) { return view.as<DictView>()->dict.get(); }
bool is_keys(View value) { return is_exactly(value, dict_keys_type); }
bool is_items(View value) { return is_exactly(value, dict_items_type); }
bool is_set_view(View value) { return is_keys(value) || is_items(value); }

void destroy(Object* self) {
    static_cast<DictView*>(self)->dict = nullptr;
    free_object(self, sizeof(DictView));
}

void traverse(Object* self, Visitor& visit) { visit(static_cast<DictView*>(self)->dict); }

Value view_repr(View self) {
    const ReprScope scope(self.object());
    if (!scope.entered()) return make_str("...");
    const Ref<List> items = list_from(self);
    if (!items) return {};
    const Ref<Str> text = repr(items);
    if (!text) return {};
    // An OrderedDict, which alone can move its keys, has views of types of its own in CPython.
    const bool ordered{lookup_in_type(type_of(View(dict_of(self))), intern("move_to_end"))};
    return make_str(fmt::format("{}{}({})", ordered ? "o" : "", type_of(self)->name_view(), text->view()));
}

std::int64_t view_length(View self) { return dict_of(self)->used; }

Value keys_iter(View self) { return make_dict_iterator(dict_key_iterator_type, dict_of(self)); }
Value values_iter(View self) { return make_dict_iterator(dict_value_iterator_type, dict_of(self)); }
Value items_iter(View self) { return make_dict_iterator(dict_item_iterator_type, dict_of(self)); }

template <Type& iterator>
Value reversed_method(Args args) {
    return make_dict_iterator(iterator, dict_of(args[0]));
}

// -- membership and comparison ------------------------------------------------------------------------------------

int keys_contains(View self, View key) { return dict_contains(dict_of(self), key); }

int items_contains(View self, View item) {
    if (!is_tuple(item) || item.as<Tuple>()->size != 2) return 0;
    auto* pair = item.as<Tuple>();
    const Value found = dict_get(dict_of(self), (*pair)[0]);
    if (!found) return failed() ? -1 : 0;
    return equal(found, (*pair)[1]);
}

/// Every item of `items` is in `container`: 1, 0, -1 raised.
int all_contained(View items, View container) {
    int contained = 1;
    const bool iterated = for_each(items, [&](View item) {
        contained = contains(container, item);
        return contained > 0;
    });
    return iterated ? contained : -1;
}

/// CPython 3.13 Objects/dictobject.c: dictview_richcompare.
Value view_compare(View self, View other, CompareOp op) {
    if (!is_set_view(self) || (!is_set(other) && !is_set_view(other))) return View::not_implemented();
    const std::int64_t own = view_length(self);
    const std::int64_t others = length(other);
    if (others < 0) return {};
    int result = 0;
    switch (op) {
        case CompareOp::equal:
        case CompareOp::not_equal:
            if (own == others) result = all_contained(self, other);
            if (op == CompareOp::not_equal && result >= 0) result = 1 - result;
            break;
        case CompareOp::less:
            if (own < others) result = all_contained(self, other);
            break;
        case CompareOp::less_equal:
            if (own <= others) result = all_contained(self, other);
            break;
        case CompareOp::greater:
            if (own > others) result = all_contained(other, self);
            break;
        case CompareOp::greater_equal:
            if (own >= others) result = all_contained(other, self);
            break;
    }
    return result < 0 ? Value() : Value::boolean(result > 0);
}

// -- operators ----------------------------------------------------------------------------------------------------

/// `value` as a new set; of a keys view, straight from the dict, whose size the set's table then takes into account.
Ref<Set> to_set(View value) {
    Ref<Set> set = make_set();
    if (!set_update(set.get(), is_keys(value) ? View(dict_of(value)) : value)) return nullptr;
    return set;
}

Value subtract(View left, View right) {
    const Ref<Set> result = to_set(left);
    if (!result || !set_difference_update(result.get(), right)) return {};
    return result;
}

Value unite(View left, View right) {
    const Ref<Set> result = to_set(left);
    if (!result || !set_update(result.get(), right)) return {};
    return result;
}

/// CPython 3.13 Objects/dictobject.c: _PyDictView_Intersect.
Value intersect(View left, View right) {
    if (!is_set_view(left)) std::swap(left, right);
    const std::int64_t size = view_length(left);
    if (is_exactly(right, set_type) && size <= static_cast<std::int64_t>(right.as<Set>()->used)) {
        return set_intersection(right.as<Set>(), left);
    }
    if (is_set_view(right) && view_length(right) > size) std::swap(left, right);
    const Ref<Set> result = make_set();
    bool stored = true;
    const bool iterated = for_each(right, [&](View item) {
        const int common = is_keys(left) ? keys_contains(left, item) : items_contains(left, item);
        stored = common == 0 || (common > 0 && set_add(result.get(), item));
        return stored;
    });
    return iterated && stored ? Value(result) : Value();
}

/// CPython 3.13 Objects/dictobject.c: dictitems_xor. Values that differ count as different items.
Value differ_items(Dict* left, Dict* right) {
    const Ref<Dict> rest = dict_copy(left);
    const Ref<Set> result = make_set();
    for (std::size_t i = 0; const DictEntry* entry = dict_next(right, i);) {
        const Value key = entry->key;
        const Value value = entry->value;
        const Value other = dict_get_hashed(rest.get(), key, entry->hash);
        if (!other && failed()) return {};
        const int same = other ? equal(other, value) : 0;
        if (same < 0) return {};
        if (same > 0) {
            if (dict_delete(rest.get(), key) < 0) return {};
        } else if (!set_add(result.get(), make_tuple({key, value}))) {
            return {};
        }
    }
    if (!set_update(result.get(), make_dict_view(dict_items_type, rest.get()))) return {};
    return result;
}

Value differ(View left, View right) {
    if (is_items(left) && is_items(right)) return differ_items(dict_of(left), dict_of(right));
    const Ref<Set> result = to_set(left);
    if (!result || !set_symmetric_difference_update(result.get(), right)) return {};
    return result;
}

Value is_disjoint(Args args) {
    View self = args[0];
    View other = args[1];
    if (self == other) return Value::boolean(view_length(self) == 0);
    if ((is_set(other) || is_set_view(other)) && length(other) > view_length(self)) std::swap(self, other);
    bool disjoint = true;
    bool fine = true;
    const bool iterated = for_each(other, [&](View item) {
        const int common = contains(self, item);
        fine = common >= 0;
        disjoint = common == 0;
        return disjoint;
    });
    return iterated && fine ? Value::boolean(disjoint) : Value();
}

constexpr Method kKeysMethods[] = {
    {"isdisjoint", "self, object, /", is_disjoint,
     "Return True if the view and the given iterable have a null intersection."},
    {"__reversed__", "self, /", reversed_method<dict_reverse_key_iterator_type>,
     "Return a reverse iterator over the dict keys."},
};
constexpr Method kValuesMethods[] = {
    {"__reversed__", "self, /", reversed_method<dict_reverse_value_iterator_type>,
     "Return a reverse iterator over the dict values."},
};
constexpr Method kItemsMethods[] = {
    {"isdisjoint", "self, object, /", is_disjoint,
     "Return True if the view and the given iterable have a null intersection."},
    {"__reversed__", "self, /", reversed_method<dict_reverse_item_iterator_type>,
     "Return a reverse iterator over the dict items."},
};

constexpr Getter kGetters[] = {{"mapping", [](View self) { return make_mapping_proxy(View(dict_of(self))); }}};

void define_view(Type& type, const char* name, Value (*iter)(View), int (*contains)(View, View),
                 std::span<const Method> methods) {
    Slots& slots = type.slots;
    slots.destroy = destroy;
    slots.traverse = traverse;
    slots.repr = view_repr;
    slots.length = view_length;
    slots.iter = iter;
    if (contains != nullptr) {
        slots.contains = contains;
        slots.compare = view_compare;
        slots.binary[static_cast<std::size_t>(BinaryOp::subtract)] = subtract;
        slots.binary[static_cast<std::size_t>(BinaryOp::bit_and)] = intersect;
        slots.binary[static_cast<std::size_t>(BinaryOp::bit_or)] = unite;
        slots.binary[static_cast<std::size_t>(BinaryOp::bit_xor)] = differ;
    }
    define_type(type, {.name = name,
                       .size = sizeof(DictView),
                       .flags = type_flags::kGc | type_flags::kNoInstances,
                       .methods = methods,
                       .getters = kGetters});
}

}  // namespace

Value make_dict_view(Type& type, Dict* dict) {
    auto* view = new_object<DictView>(type);
    view->dict = dict;
    track(view);
    return Value::adopt(view);
}

void define_dict_view_types() {
    define_view(dict_keys_type, "dict_keys", keys_iter, keys_contains, kKeysMethods);
    define_view(dict_values_type, "dict_values", values_iter, nullptr, kValuesMethods);
    define_view(dict_items_type, "dict_items", items_iter, items_contains, kItemsMethods);
}

}  // namespace loopglass
