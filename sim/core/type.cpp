#include "sim/core/type.hpp"

#include <algorithm>
#include <cstring>

#include <fmt/format.h>

#include "sim/core/collector.hpp"
#include "sim/core/objects/allocation.hpp"
#include "sim/core/objects/basic.hpp"
#include "sim/core/objects/callable.hpp"
#include "sim/core/objects/number.hpp"
#include "sim/core/objects/sequence.hpp"
#include "sim/core/objects/weak_references.hpp"
#include "sim/core/operations.hpp"
#include "sim/core/slot_methods.hpp"
#include "sim/core/text/unicode.hpp"
#include "sim/core/type_bases.hpp"

namespace loopglass {

Type object_type, type_type;

namespace {

std::uint32_t next_version = 0;

/// One entry per (type version, name), direct-mapped. Interned names live for ever, versions are never reused.
struct MethodCacheEntry {
    std::uint32_t version = 0;
    Str* name = nullptr;
    View value;
};
MethodCacheEntry method_cache[2048];

MethodCacheEntry& cache_entry(const Type* type, const Str* name) {
    const auto bits = (reinterpret_cast<std::uintptr_t>(name) >> 4U) ^ (std::uintptr_t{type->version} * 0x9E37U);
    return method_cache[bits & 2047U];
}

std::string_view plain_name(const char* native_name) {
    const std::string_view full = native_name;
    const auto dot = full.rfind('.');
    return dot == std::string_view::npos ? full : full.substr(dot + 1);
}

/// A slot that a builtin type does not set comes from its base. `compare` and `hash` go together.
void inherit_slots(Type& type) {
    const Slots& base = type.base->slots;
    Slots& own = type.slots;
    if (own.compare != nullptr && own.hash == nullptr) own.hash = &hash_unhashable;
#define LOOPGLASS_SLOT(name, signature) \
    if (own.name == nullptr) own.name = base.name;
#include "sim/core/slots.def"
#undef LOOPGLASS_SLOT
    for (std::size_t op = 0; op < kBinaryOps; ++op) {
        if (own.binary[op] == nullptr) own.binary[op] = base.binary[op];
        if (own.inplace[op] == nullptr) own.inplace[op] = base.inplace[op];
    }
}

}  // namespace

void renew_version(Type* type) {
    type->version = ++next_version;
    if (type->subclasses == nullptr) return;
    for (Type* subclass : *type->subclasses) renew_version(subclass);
}

void add_subclass(Type* base, Type* subclass) {
    if (base->subclasses == nullptr) base->subclasses = new std::vector<Type*>();
    base->subclasses->push_back(subclass);
}

std::string_view Type::name_view() const {
    if (native_name == nullptr) return name->view();
    // Of types that are native here, those of these modules are so in CPython too, and named with their module.
    const std::string_view full = native_name;
    const bool qualified = is_heap_type() || full.starts_with("itertools.") || full.starts_with("functools.") ||
                           full.starts_with("_asyncio.");
    return qualified ? full : name->view();
}

std::uint32_t CallArgs::keyword_count() const { return names == nullptr ? 0 : static_cast<std::uint32_t>(names->size); }

bool is_subtype_slow(const Type* type, const Type* of) {
    if (type->mro == nullptr) return false;
    for (std::size_t i = 0; i < type->mro->size; ++i) {
        if (type->mro->items[i].object() == of) return true;
    }
    return false;
}

Type* type_of_immediate(View value) {
    if (value.is_small_int()) return &int_type;
    if (value.is_inline_float()) return &float_type;
    if (value.is_none()) return &none_type;
    if (value.is_bool()) return &bool_type;
    if (value.is_not_implemented()) return &not_implemented_type;
    return &ellipsis_type;
}

void define_type(Type& type, const TypeSpec& spec) {
    type.refcount = 1U << 30;
    type.flags = object_flags::kImmortal;
    type.type = &type_type;
    type.native_name = spec.name;
    type.name = type.qualname = intern(plain_name(spec.name));
    type.base = &type == &object_type ? nullptr : (spec.base != nullptr ? spec.base : &object_type);
    type.basic_size = static_cast<std::uint32_t>(spec.size);
    type.dict_offset = static_cast<std::uint32_t>(spec.dict_offset);
    type.type_flag_bits = spec.flags | type_flags::kImmutable;
    type.native_base = &type;
    type.version = ++next_version;
    if (type.base != nullptr) {
        type.type_flag_bits |= type.base->type_flag_bits & type_flags::kInherited;
        if (type.dict_offset == 0) type.dict_offset = type.base->dict_offset;
        inherit_slots(type);
        add_subclass(type.base, &type);
    }
    std::size_t depth = 0;
    for (Type* t = &type; t != nullptr; t = t->base) ++depth;
    Ref<Tuple> mro = make_tuple(depth);
    std::size_t i = 0;
    for (Type* t = &type; t != nullptr; t = t->base) mro->items[i++] = View(t);
    type.mro = mro.release();
    type.bases = (type.base != nullptr ? make_tuple({View(type.base)}) : make_tuple(0)).release();
    type.dict = make_dict().release();

    const std::string_view full = spec.name;
    const auto dot = full.rfind('.');
    Str* module = intern(dot == std::string_view::npos ? std::string_view("builtins") : full.substr(0, dot));
    if (dot != std::string_view::npos) dict_set(type.dict, intern("__module__"), View(module));
    add_methods(type, spec.methods);
    add_getters(type, spec.getters);
    add_slot_wrappers(type);
    if (!dict_get(type.dict, intern("__doc__")))
        dict_set(type.dict, intern("__doc__"), spec.doc != nullptr ? View(intern(spec.doc)) : View::none());
}

void define_attribute(Type& type, std::string_view name, Value value) { dict_set(type.dict, intern(name), value); }

View lookup_in_type(Type* type, Str* name) {
    const bool cached = (name->flags & object_flags::kInterned) != 0;
    MethodCacheEntry& entry = cache_entry(type, name);
    if (cached && entry.version == type->version && entry.name == name) return entry.value;
    View found;
    if (type->mro != nullptr) {
        for (std::size_t i = 0; i < type->mro->size; ++i) {
            found = dict_get(type->mro->items[i].as<Type>()->dict, name);
            if (found) break;
        }
    }
    if (cached) entry = {type->version, name, found};
    return found;
}

std::string_view module_of(Type* type) {
    View module = dict_get(type->dict, intern("__module__"));
    if (module && is_str(module)) return as_str(module)->view();
    return "builtins";
}

Value full_name(Type* type) {
    const std::string_view module = module_of(type);
    if (module == "builtins") return View(type->qualname);
    return make_str(fmt::format("{}.{}", module, type->qualname->view()));
}

namespace {

/// A class of the library that is Python in CPython, and so could be changed there.
bool written_in_python(const Type* type) {
    std::size_t position = 0;
    while (const DictEntry* entry = dict_next(type->dict, position)) {
        if (!is_exactly(entry->value, method_descriptor_type)) continue;
        const std::string_view signature = entry->value.as<NativeFunction>()->method->signature;
        if (signature.starts_with("def ") || signature.starts_with("async ")) return true;
    }
    return false;
}

}  // namespace

bool set_type_attribute(Type* type, Str* name, View value) {
    Ref<Str> interned_name(intern(name->view()));
    name = interned_name.get();
    if (type->has(type_flags::kImmutable)) {
        if (written_in_python(type)) {
            unsupported(fmt::format("changing a class of the library ({}.{})", type->name_view(), name->view()));
            return false;
        }
        raise(TypeError_type, "cannot set '{}' attribute of immutable type '{}'", name->view(), type->name_view());
        return false;
    }
    if (!value) {
        const int removed = dict_delete(type->dict, View(name));
        if (removed == 0)
            raise(AttributeError_type, "type object '{}' has no attribute '{}'", type->name_view(), name->view());
        if (removed <= 0) return false;
    } else {
        dict_set(type->dict, name, value);
    }
    renew_version(type);
    if (name->view().starts_with("__")) {
        const auto renew_slots = [&](auto& self, Type* t) -> void {
            update_slots(t, name);
            if (t->subclasses == nullptr) return;
            for (Type* subclass : *t->subclasses) self(self, subclass);
        };
        renew_slots(renew_slots, type);
    }
    return true;
}

// -- classes of a program -------------------------------------------------------------------------------------------

namespace {

Value* member_slots(Object* object, const Type* type) {
    return reinterpret_cast<Value*>(reinterpret_cast<char*>(object) + type->slot_offset);
}

/// The dict that a program's class added to its native layout; null when it is the native type's own business.
Dict** added_dict(Object* object) {
    Type* type = object->type;
    if (type->dict_offset == 0 || type->dict_offset == type->native_base->dict_offset) return nullptr;
    return dict_slot(View(object));
}

void visit_members(Object* object, Visitor& visit) {
    for (Type* type = object->type; type != nullptr && type->is_heap_type(); type = type->base) {
        if (type->slot_count == 0 || (type->base->slot_offset == type->slot_offset)) continue;
        const std::uint32_t inherited = type->base->slot_count;
        for (std::uint32_t i = inherited; i < type->slot_count; ++i) visit(member_slots(object, type)[i - inherited]);
    }
}
template <class Action>
void for_each_member(Object* object, Action&& action) {
    for (Type* type = object->type; type != nullptr && type->is_heap_type(); type = type->base) {
        if (type->slot_offset == 0 || type->base->slot_offset == type->slot_offset) continue;
        const std::uint32_t inherited = type->base->slot_count;
        for (std::uint32_t i = inherited; i < type->slot_count; ++i) action(member_slots(object, type)[i - inherited]);
    }
}

}  // namespace

void empty_slot_members(Object* object) {
    for_each_member(object, [](Value& value) { new (&value) Value(); });
}

namespace {

void heap_traverse(Object* object, Visitor& visit) {
    visit_members(object, visit);
    if (Dict** dict = added_dict(object); dict != nullptr && *dict != nullptr) visit(static_cast<Object*>(*dict));
    visit(static_cast<Object*>(object->type));
    if (auto* native = object->type->native_base->slots.traverse; native != nullptr) native(object, visit);
}
void heap_clear(Object* object) {
    for_each_member(object, [](Value& value) { value.reset(); });
    if (Dict** dict = added_dict(object); dict != nullptr && *dict != nullptr) {
        Dict* old = *dict;
        *dict = nullptr;
        decref(old);
    }
    if (auto* native = object->type->native_base->slots.clear; native != nullptr) native(object);
}
void heap_destroy(Object* object) {
    for_each_member(object, [](Value& value) { value.~Value(); });
    if (Dict** dict = added_dict(object); dict != nullptr && *dict != nullptr) {
        Dict* old = *dict;
        *dict = nullptr;
        decref(old);
    }
    object->type->native_base->slots.destroy(object);
}

/// `__slots__` as a list of names, mangled; false with TypeError. `has_slots` tells absent from empty.
bool collect_slots(Str* class_name, Dict* dict, std::vector<Str*>& names, bool& has_slots, bool& wants_dict,
                   bool& wants_weakref) {
    View slots = dict_get(dict, intern("__slots__"));
    has_slots = static_cast<bool>(slots);
    wants_dict = wants_weakref = !has_slots;
    if (!has_slots) return true;
    Ref<List> items = is_str(slots) ? make_list() : list_from(slots);
    if (!items) return false;
    if (is_str(slots) && !append(items.get(), slots)) return false;
    for (Value& item : items->view()) {
        if (!is_str(item)) {
            raise(TypeError_type, "__slots__ items must be strings, not '{}'", type_of(item)->name_view());
            return false;
        }
        std::string name(as_str(item)->view());
        if (bool* wanted = name == "__dict__"      ? &wants_dict
                           : name == "__weakref__" ? &wants_weakref
                                                   : nullptr;
            wanted != nullptr) {
            if (*wanted) {
                raise(TypeError_type, "{} slot disallowed: we already got one", name);
                return false;
            }
            *wanted = true;
            continue;
        }
        if (!text::isidentifier(name)) {
            raise_text(TypeError_type, "__slots__ must be identifiers");
            return false;
        }
        if (name.starts_with("__") && !name.ends_with("__")) {
            std::string_view bare = class_name->view();
            while (bare.starts_with("_")) bare.remove_prefix(1);
            if (!bare.empty()) name = fmt::format("_{}{}", bare, name);
        }
        Str* interned_name = intern(name);
        if (dict_get(dict, interned_name)) {
            raise(ValueError_type, "'{}' in __slots__ conflicts with class variable", name);
            return false;
        }
        names.push_back(interned_name);
    }
    std::sort(names.begin(), names.end(), [](Str* a, Str* b) { return a->view() < b->view(); });
    return true;
}

bool has_variable_size(const Type* type) {
    return type->has(type_flags::kBytes | type_flags::kTuple | type_flags::kInt | type_flags::kType);
}

/// What `__slots__` may not say of a class with this base. CPython 3.13 Objects/typeobject.c: type_new_slots.
bool check_special_slots(const Type* base, bool has_no_names, bool wants_dict, bool wants_weakref) {
    if (has_no_names && !wants_dict && !wants_weakref) return true;
    if (has_variable_size(base)) {
        raise(TypeError_type, "nonempty __slots__ not supported for subtype of '{}'", base->name_view());
        return false;
    }
    if (wants_dict && base->dict_offset != 0) {
        raise_text(TypeError_type, "__dict__ slot disallowed: we already got one");
        return false;
    }
    if (wants_weakref && (lookup_in_type(const_cast<Type*>(base), intern("__weakref__")) ||
                          has_native_weak_references(base->native_base))) {
        raise_text(TypeError_type, "__weakref__ slot disallowed: we already got one");
        return false;
    }
    return true;
}

Value instance_get_dict(View self) {
    Dict* dict = instance_dict(self);
    return dict != nullptr
               ? Value(View(dict))
               : raise(AttributeError_type, "'{}' object has no attribute '__dict__'", type_of(self)->name_view());
}
bool instance_set_dict(View self, View value) {
    Dict** slot = dict_slot(self);
    if (slot == nullptr || (value && !is_dict(value))) {
        raise(TypeError_type, "__dict__ must be set to a dictionary, not a '{}'",
              value ? type_of(value)->name_view() : "NULL");
        return false;
    }
    Ref<Dict> fresh = value ? Ref<Dict>(value.as<Dict>()) : make_dict();
    Dict* old = std::exchange(*slot, fresh.release());
    if (old != nullptr) decref(old);
    return true;
}
constexpr Getter kDictGetter{"__dict__", &instance_get_dict, &instance_set_dict};
/// The weak reference that `weakref.ref(self)` gives again, or None.
Value instance_weak_reference(View self) {
    const auto [first, last] = runtime().weakrefs.equal_range(self.object());
    for (auto it = first; it != last; ++it) {
        if (!it->second->callback) return View(it->second);
    }
    return first == last ? Value::none() : Value(View(first->second));
}
constexpr Getter kWeakrefGetter{"__weakref__", &instance_weak_reference};

/// Classes of our library that are C types in CPython: its messages name those with their module.
const char* name_in_messages(View module, std::string_view name) {
    static constexpr const char* kNames[] = {
        "array.array",
        "collections.OrderedDict",
        "collections.defaultdict",
        "collections.deque",
        "datetime.date",
        "datetime.datetime",
        "datetime.time",
        "datetime.timedelta",
        "datetime.timezone",
        "datetime.tzinfo",
        "decimal.Decimal",
        "functools.partial",
        "re.Match",
        "re.Pattern",
    };
    if (!module || !is_str(module)) return nullptr;
    for (const char* known : kNames) {
        const std::string_view full = known;
        const std::size_t dot = full.find('.');
        if (full.substr(0, dot) == as_str(module)->view() && full.substr(dot + 1) == name) return known;
    }
    return nullptr;
}

}  // namespace

Value make_class(Type* metaclass, Str* name, Tuple* bases, Dict* namespace_dict) {
    if (name->view().find('\0') != std::string_view::npos)
        return raise_text(ValueError_type, "type name must not contain null characters");
    if (const View given = dict_get(namespace_dict, intern("__qualname__")); given && !is_str(given))
        return raise(TypeError_type, "type __qualname__ must be a str, not {}", type_of(given)->name_view());
    Ref<Tuple> all_bases(bases);
    if (bases->size == 0) all_bases = make_tuple({View(&object_type)});
    Type* base = best_base(all_bases.get());
    if (base == nullptr) return {};
    std::vector<Str*> slot_names;
    bool has_slots = false, wants_dict = true, wants_weakref = true;
    if (!collect_slots(name, namespace_dict, slot_names, has_slots, wants_dict, wants_weakref)) return {};
    if (has_slots && !check_special_slots(base, slot_names.empty(), wants_dict, wants_weakref)) return {};
    for (std::size_t i = 0; i < all_bases->size; ++i)
        wants_dict = wants_dict || all_bases->items[i].as<Type>()->dict_offset != 0;
    if (is_subtype(base, &type_type)) wants_dict = false;  // a class keeps its attributes in its namespace

    auto* type = new_object<Type>(*metaclass, metaclass->basic_size - sizeof(Type));
    Value owner = Value::adopt(View(type));
    type->name = Ref<Str>(name).release();
    View qualname = dict_get(namespace_dict, intern("__qualname__"));
    type->qualname = Ref<Str>(qualname && is_str(qualname) ? as_str(qualname) : name).release();
    type->base = base;
    incref(base);
    type->native_base = base->native_base;
    type->bases = Ref<Tuple>(all_bases).release();
    type->version = ++next_version;
    type->dict = namespace_dict;
    incref(namespace_dict);
    type->native_name = name_in_messages(dict_get(namespace_dict, intern("__module__")), name->view());
    type->type_flag_bits =
        type_flags::kHeapType | type_flags::kBaseType | (base->type_flag_bits & type_flags::kInherited);
    for (std::size_t i = 0; i < all_bases->size; ++i) {
        type->type_flag_bits |= all_bases->items[i].as<Type>()->type_flag_bits &
                                (type_flags::kCustomGetattr | type_flags::kSequence | type_flags::kMapping);
    }
    if (qualname) dict_delete(namespace_dict, View(intern("__qualname__")));

    // Layout: the base's, then the new slots, then a dict when no base has one.
    std::uint32_t size = base->basic_size;
    if (base == &object_type) {
        size = sizeof(GcObject);
        type->type_flag_bits |= type_flags::kGc;
    }
    type->dict_offset = base->dict_offset;
    type->slot_offset = base->slot_offset;
    type->slot_count = base->slot_count;
    const bool variable_size = base->has(type_flags::kStr | type_flags::kBytes | type_flags::kTuple);
    if (!slot_names.empty()) {
        if (base->has(type_flags::kStr)) return unsupported("__slots__ in a subclass of str");
        type->slot_offset = size;
        size += static_cast<std::uint32_t>(slot_names.size() * sizeof(Value));
        type->slot_count += static_cast<std::uint32_t>(slot_names.size());
    }
    if (wants_dict && type->dict_offset == 0) {
        if (variable_size) {
            type->dict_offset = kDictBehindItems;
        } else {
            type->dict_offset = size;
            size += sizeof(Dict*);
        }
    }
    type->basic_size = size;

    Ref<Tuple> mro = linearise(type, all_bases.get());
    if (!mro) return {};
    type->mro = mro.release();
    track(type);  // the MRO refers back to the type: what fails from here on leaves a cycle
    for (std::size_t i = 0; i < all_bases->size; ++i) add_subclass(all_bases->items[i].as<Type>(), type);
    if (type->dict_offset != 0 && base->dict_offset == 0) {
        // The first class of a chain that gives its instances a dict offers it as a descriptor.
        dict_set(namespace_dict, intern("__dict__"), make_getset(type, kDictGetter));
    }
    // So does the first whose instances may be weakly referred to.
    constexpr std::uint32_t kVariable = type_flags::kInt | type_flags::kTuple | type_flags::kBytes;
    Str* weakref = intern("__weakref__");
    for (std::size_t i = 0; i < all_bases->size; ++i)
        wants_weakref = wants_weakref && !lookup_in_type(all_bases->items[i].as<Type>(), weakref);
    if (wants_weakref && !base->native_base->has(kVariable) && !has_native_weak_references(base->native_base))
        dict_set(namespace_dict, weakref, make_getset(type, kWeakrefGetter));
    for (std::size_t i = 0; i < slot_names.size(); ++i) {
        Value member =
            make_member(type, slot_names[i], type->slot_offset + static_cast<std::uint32_t>(i * sizeof(Value)));
        dict_set(namespace_dict, slot_names[i], member);
    }
    // __init_subclass__ and __class_getitem__ are class methods, __new__ is static, without saying so.
    for (const char* implicit : {"__init_subclass__", "__class_getitem__", "__new__"}) {
        Str* key = intern(implicit);
        View function = dict_get(namespace_dict, key);
        if (!function || !has_python_signature(function)) continue;
        Type& wrapper = implicit[2] == 'n' ? staticmethod_type : classmethod_type;
        Value wrapped = call(View(&wrapper), function);
        if (!wrapped) return {};
        dict_set(namespace_dict, key, wrapped);
    }
    Str* eq = intern("__eq__");
    Str* hash_name = intern("__hash__");
    if (dict_get(namespace_dict, eq) && !dict_get(namespace_dict, hash_name))
        dict_set(namespace_dict, hash_name, View::none());
    if (!dict_get(namespace_dict, intern("__doc__"))) dict_set(namespace_dict, intern("__doc__"), View::none());
    if (dict_get(namespace_dict, intern("__getattr__")) || dict_get(namespace_dict, intern("__getattribute__"))) {
        type->type_flag_bits |= type_flags::kCustomGetattr;
    }
    update_slots(type, nullptr);
    type->slots.destroy = &heap_destroy;
    type->slots.traverse = &heap_traverse;
    type->slots.clear = &heap_clear;
    if (type->slots.finalize == nullptr) type->slots.finalize = type->native_base->slots.finalize;
    type->slots.send = type->native_base->slots.send;
    type->slots.throw_into = type->native_base->slots.throw_into;
    type->slots.power_modulo = type->native_base->slots.power_modulo;
    // Asked last, for the program may use the class in its answer.
    const Ref<Tuple> linearised(type->mro);
    if (!ask_for_mro(type)) return {};
    if (type->mro != linearised.get()) {
        renew_version(type);
        update_slots(type, nullptr);
    }
    return owner;
}

}  // namespace loopglass
