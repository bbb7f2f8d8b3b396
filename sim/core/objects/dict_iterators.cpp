// Iterators over the keys, values and items of a dict, forwards and backwards.
#include "sim/core/collector.hpp"
#include "sim/core/objects/instance.hpp"
#include "sim/core/objects/iterator_reduction.hpp"
#include "sim/core/objects/iterator_types.hpp"
#include "sim/core/objects/iterators.hpp"
#include "sim/core/objects/str.hpp"
#include "sim/core/operations.hpp"

namespace loopglass {

Type dict_key_iterator_type, dict_value_iterator_type, dict_item_iterator_type;
Type dict_reverse_key_iterator_type, dict_reverse_value_iterator_type, dict_reverse_item_iterator_type;

namespace {

void destroy(Object* self) {
    static_cast<DictIterator*>(self)->dict = nullptr;
    free_object(self, sizeof(DictIterator));
}

void traverse(Object* self, Visitor& visit) { visit(static_cast<DictIterator*>(self)->dict); }

/// RuntimeError in the words of dict, or of OrderedDict, which is a dict here.
void raise_changed(const DictIterator* iterator, std::string_view message) {
    for (const Type* type = iterator->dict->type; type != nullptr; type = type->base) {
        if (type->is_heap_type() && type->name->view() == "OrderedDict")
            message = "OrderedDict mutated during iteration";
    }
    raise_text(RuntimeError_type, message);
}

/// True when the dict still has the size it had; otherwise RuntimeError, now and at every further step.
bool unchanged(DictIterator* iterator) {
    if (iterator->used == iterator->dict->used) return true;
    raise_changed(iterator, "dictionary changed size during iteration");
    iterator->used = UINT32_MAX;
    return false;
}

DictEntry* advance_backwards(DictIterator* iterator) {
    if (!iterator->dict || !unchanged(iterator)) return nullptr;
    while (iterator->position > 0) {
        --iterator->position;
        if (iterator->position >= iterator->dict->fill) continue;
        DictEntry* entry = &iterator->dict->entries[iterator->position];
        if (entry->key.is_empty()) continue;
        --iterator->remaining;
        return entry;
    }
    iterator->dict = nullptr;
    return nullptr;
}

using Advance = DictEntry* (*)(DictIterator*);
/// The next entry, paid for: dicts are also walked by native code alone.
template <Advance step>
const DictEntry* paid(View self) {
    return charge_work(1) ? step(self.as<DictIterator>()) : nullptr;
}
template <Advance step>
Value next_key(View self) {
    const DictEntry* entry = paid<step>(self);
    return entry != nullptr ? entry->key : Value();
}
template <Advance step>
Value next_value(View self) {
    const DictEntry* entry = paid<step>(self);
    return entry != nullptr ? entry->value : Value();
}
template <Advance step>
Value next_item(View self) {
    const DictEntry* entry = paid<step>(self);
    return entry != nullptr ? Value(make_tuple({entry->key, entry->value})) : Value();
}

Value length_hint_method(Args args) {
    auto* iterator = args[0].as<DictIterator>();
    return make_int(iterator->dict && iterator->used == iterator->dict->used ? iterator->remaining : 0);
}

Value reduce_method(Args args) {
    const auto* iterator = args[0].as<DictIterator>();
    auto* copy = new_object<DictIterator>(*type_of(args[0]));
    copy->dict = iterator->dict;
    copy->position = iterator->position;
    copy->used = iterator->used;
    copy->remaining = iterator->remaining;
    track(copy);
    return reduce_to_rest(Value::adopt(copy));
}

constexpr Method kMethods[] = {{"__length_hint__", "self, /", length_hint_method},
                               {"__reduce__", "self, /", reduce_method}};

}  // namespace

DictEntry* advance(DictIterator* iterator) {
    if (!iterator->dict || !unchanged(iterator)) return nullptr;
    DictEntry* entry = dict_next(iterator->dict.get(), iterator->position);
    if (entry == nullptr) {
        iterator->dict = nullptr;
        return nullptr;
    }
    if (iterator->remaining == 0) {
        // As many were removed as added, or the size would differ.
        raise_changed(iterator, "dictionary keys changed during iteration");
        iterator->dict = nullptr;
        return nullptr;
    }
    --iterator->remaining;
    return entry;
}

Value make_dict_iterator(Type& what, Dict* dict) {
    const bool backwards = &what == &dict_reverse_key_iterator_type || &what == &dict_reverse_value_iterator_type ||
                           &what == &dict_reverse_item_iterator_type;
    auto* iterator = new_object<DictIterator>(what);
    iterator->dict = dict;
    iterator->position = backwards ? dict->fill : 0;
    iterator->used = iterator->remaining = dict->used;
    track(iterator);
    return Value::adopt(iterator);
}

Value dict_iter(View self) { return make_dict_iterator(dict_key_iterator_type, self.as<Dict>()); }

void define_dict_iterator_types() {
    const auto define = [](Type& type, const char* name, Value (*next)(View)) {
        type.slots.destroy = destroy;
        type.slots.traverse = traverse;
        define_iterator(type, name, sizeof(DictIterator), next, type_flags::kGc, kMethods);
    };
    define(dict_key_iterator_type, "dict_keyiterator", next_key<advance>);
    define(dict_value_iterator_type, "dict_valueiterator", next_value<advance>);
    define(dict_item_iterator_type, "dict_itemiterator", next_item<advance>);
    define(dict_reverse_key_iterator_type, "dict_reversekeyiterator", next_key<advance_backwards>);
    define(dict_reverse_value_iterator_type, "dict_reversevalueiterator", next_value<advance_backwards>);
    define(dict_reverse_item_iterator_type, "dict_reverseitemiterator", next_item<advance_backwards>);
}

}  // namespace loopglass
