// The methods of dict.
#include "sim/core/objects/dict_types.hpp"
#include "sim/core/objects/generic_alias.hpp"
#include "sim/core/objects/instance.hpp"
#include "sim/core/objects/iterators.hpp"
#include "sim/core/objects/number.hpp"
#include "sim/core/objects/sequence.hpp"
#include "sim/core/operations.hpp"

namespace loopglass {

namespace {

Dict* self_of(Args args) { return args[0].as<Dict>(); }

Value clear_method(Args args) {
    dict_clear(self_of(args));
    return Value::none();
}

Value copy_method(Args args) { return dict_copy(self_of(args)); }

/// CPython 3.13 Objects/dictobject.c: _PyDict_FromKeys. The class decides what is made and how items are set.
Value from_keys(Args args) {
    Value made = call(args[0]);
    if (!made) return {};
    bool stored = true;
    const bool plain = is_exactly(made, dict_type);
    const bool iterated = for_each(args[1], [&](View key) {
        stored = plain ? dict_set(made.as<Dict>(), key, args[2]) : set_item(made, key, args[2]);
        return stored;
    });
    return iterated && stored ? made : Value();
}

Value get_method(Args args) {
    if (const View value = dict_get(self_of(args), args[1])) return value;
    return failed() ? Value() : Value(args[2]);
}

Value pop_method(Args args) {
    // An empty dict does not even ask for the hash.
    if (self_of(args)->used == 0) return args[2] ? Value(args[2]) : raise_with(KeyError_type, args[1]);
    if (Value value = dict_pop(self_of(args), args[1])) return value;
    if (failed()) return {};
    return args[2] ? Value(args[2]) : raise_with(KeyError_type, args[1]);
}

Value pop_item(Args args) {
    Value key, value;
    if (!dict_pop_last(self_of(args), key, value)) return raise_text(KeyError_type, "popitem(): dictionary is empty");
    return make_tuple({key, value});
}

Value set_default(Args args) { return dict_set_default(self_of(args), args[1], args[2]); }

Value update_method(Args args) {
    const View positional = args[1];
    auto* others = positional.as<Tuple>();
    if (others->size > 1) return raise(TypeError_type, "update expected at most 1 argument, got {}", others->size);
    if (others->size == 1 && !dict_update(self_of(args), (*others)[0])) return {};
    if (!dict_update(self_of(args), args[2])) return {};
    return Value::none();
}

Value keys_method(Args args) { return make_dict_view(dict_keys_type, self_of(args)); }
Value values_method(Args args) { return make_dict_view(dict_values_type, self_of(args)); }
Value items_method(Args args) { return make_dict_view(dict_items_type, self_of(args)); }
Value reversed_method(Args args) { return make_dict_iterator(dict_reverse_key_iterator_type, self_of(args)); }

constexpr Method kMethods[] = {
    {"clear", "self, /", clear_method, "Remove all items from the dict."},
    {"copy", "self, /", copy_method, "Return a shallow copy of the dict."},
    {"fromkeys", "cls, iterable, value=None, /", from_keys,
     "Create a new dictionary with keys from iterable and values set to value.", Method::kClass},
    {"get", "self, key, default=None, /", get_method,
     "Return the value for key if key is in the dictionary, else default."},
    {"items", "self, /", items_method, "Return a set-like object providing a view on the dict's items."},
    {"keys", "self, /", keys_method, "Return a set-like object providing a view on the dict's keys."},
    {"pop", "self, key, default=?, /", pop_method,
     "D.pop(k[,d]) -> v, remove specified key and return the corresponding value."},
    {"popitem", "self, /", pop_item, "Remove and return a (key, value) pair as a 2-tuple."},
    {"setdefault", "self, key, default=None, /", set_default,
     "Insert key with a value of default if key is not in the dictionary."},
    {"update", "self, /, *args, **kwargs", update_method,
     "D.update([E, ]**F) -> None.  Update D from mapping/iterable E and F."},
    {"values", "self, /", values_method, "Return an object providing a view on the dict's values."},
    {"__reversed__", "self, /", reversed_method, "Return a reverse iterator over the dict keys."},
    {"__class_getitem__", "cls, object, /", class_get_item, "See PEP 585", Method::kClass},
};

}  // namespace

std::span<const Method> dict_methods() { return kMethods; }

}  // namespace loopglass
