// The type dict: what its slots do. Its methods are in dict_methods.cpp.
#include "sim/core/collector.hpp"
#include "sim/core/objects/define.hpp"
#include "sim/core/objects/dict_types.hpp"
#include "sim/core/objects/instance.hpp"
#include "sim/core/objects/iterators.hpp"
#include "sim/core/operations.hpp"

namespace loopglass {

Type dict_type;

namespace {

// -- life ---------------------------------------------------------------------------------------------------------

void dict_destroy(Object* self) {
    release_dict_table(static_cast<Dict*>(self));
    free_object(self, sizeof(Dict));
}

void dict_traverse(Object* self, Visitor& visit) {
    auto* dict = static_cast<Dict*>(self);
    for (std::size_t i = 0; const DictEntry* entry = dict_next(dict, i);) {
        visit(entry->key);
        visit(entry->value);
    }
}

void dict_clear_slot(Object* self) { dict_clear(static_cast<Dict*>(self)); }

Value dict_construct(Type* type, CallArgs) {
    auto* dict = new_instance<Dict>(*type);
    track(dict);
    return Value::adopt(dict);
}

bool dict_initialize(View self, CallArgs args) { return dict_update_from_call(self.as<Dict>(), "dict", args); }

// -- slots --------------------------------------------------------------------------------------------------------

Value dict_repr(View self) {
    auto* dict = self.as<Dict>();
    if (dict->used == 0) return make_str("{}");
    const ReprScope scope(dict);
    if (!scope.entered()) return make_str("{...}");
    std::string text = "{";
    for (std::size_t i = 0; const DictEntry* entry = dict_next(dict, i);) {
        const Value key = entry->key;
        const Value value = entry->value;
        const Ref<Str> key_text = repr(key);
        if (!key_text) return {};
        const Ref<Str> value_text = repr(value);
        if (!value_text) return {};
        if (text.size() > 1) text += ", ";
        text += key_text->view();
        text += ": ";
        text += value_text->view();
    }
    text += "}";
    return make_str(text);
}

/// 1 when both have the same keys with equal values, in any order.
int equal_dicts(Dict* left, Dict* right) {
    if (left->used != right->used) return 0;
    for (std::size_t i = 0; const DictEntry* entry = dict_next(left, i);) {
        const Value key = entry->key;
        const Value value = entry->value;
        const Value other = dict_get_hashed(right, key, entry->hash);
        if (!other) return failed() ? -1 : 0;
        if (const int same = equal(value, other); same <= 0) return same;
    }
    return 1;
}

Value dict_compare(View self, View other, CompareOp op) {
    if (!is_dict(self) || !is_dict(other)) return View::not_implemented();
    if (op != CompareOp::equal && op != CompareOp::not_equal) return View::not_implemented();
    const int same = equal_dicts(self.as<Dict>(), other.as<Dict>());
    if (same < 0) return {};
    return Value::boolean((same > 0) == (op == CompareOp::equal));
}

std::int64_t dict_length(View self) { return self.as<Dict>()->used; }

bool dict_set_item(View self, View key, View value) {
    auto* dict = self.as<Dict>();
    if (value) return dict_set(dict, key, value);
    const int removed = dict_delete(dict, key);
    if (removed == 0) raise_with(KeyError_type, key);
    return removed > 0;
}

int dict_contains_slot(View self, View key) { return dict_contains(self.as<Dict>(), key); }

Value dict_or(View left, View right) {
    if (!is_dict(left) || !is_dict(right)) return View::not_implemented();
    Ref<Dict> merged = dict_copy(left.as<Dict>());
    if (!merged || !dict_update(merged.get(), right)) return {};
    return merged;
}

Value dict_inplace_or(View left, View right) {
    if (!dict_update(left.as<Dict>(), right)) return {};
    return left;
}

}  // namespace

int dict_contains(Dict* dict, View key) {
    if (dict_get(dict, key)) return 1;
    return failed() ? -1 : 0;
}

Value dict_subscript(View self, View key) {
    if (const View value = dict_get(self.as<Dict>(), key)) return value;
    if (failed()) return {};
    if (type_of(self) != &dict_type) {
        const Value missing = lookup_special(self, intern("__missing__"));
        if (missing) return call(missing, key);
        if (failed()) return {};
    }
    return raise_with(KeyError_type, key);
}

void define_dict_type() {
    Slots& slots = dict_type.slots;
    slots.destroy = dict_destroy;
    slots.traverse = dict_traverse;
    slots.clear = dict_clear_slot;
    slots.construct = dict_construct;
    slots.initialize = dict_initialize;
    slots.repr = dict_repr;
    slots.compare = dict_compare;
    slots.length = dict_length;
    slots.get_item = dict_subscript;
    slots.set_item = dict_set_item;
    slots.contains = dict_contains_slot;
    slots.iter = dict_iter;
    slots.binary[static_cast<std::size_t>(BinaryOp::bit_or)] = dict_or;
    slots.inplace[static_cast<std::size_t>(BinaryOp::bit_or)] = dict_inplace_or;
    using namespace type_flags;
    define_type(dict_type, {.name = "dict",
                            .size = sizeof(Dict),
                            .flags = kBaseType | kGc | kDict | kMapping,
                            .methods = dict_methods(),
                            .doc = "dict() -> new empty dictionary"});
}

void define_dict_types() {
    define_dict_type();
    define_dict_view_types();
}

}  // namespace loopglass
