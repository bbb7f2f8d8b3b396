// `object` and `type`: what every value and every class can do.
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "sim/core/collector.hpp"
#include "sim/core/core_hooks.hpp"
#include "sim/core/objects/basic.hpp"
#include "sim/core/objects/callable.hpp"
#include "sim/core/objects/define.hpp"
#include "sim/core/objects/number.hpp"
#include "sim/core/objects/sequence.hpp"
#include "sim/core/operations.hpp"
#include "sim/core/slot_methods.hpp"
#include "sim/core/type_bases.hpp"

namespace loopglass {

namespace {

// -- object ---------------------------------------------------------------------------------------------------------

Value object_repr(View self) {
    Value name = full_name(type_of(self));
    return make_str(fmt::format("<{} object at {}>", as_str(name)->view(), address_text(self)));
}
Value object_str(View self) { return type_of(self)->slots.repr(self); }
std::int64_t object_hash(View self) {
    // By address in CPython; ours in order of creation.
    return static_cast<std::int64_t>(id_of(self) >> 4U);
}
Value object_compare(View self, View other, CompareOp op) {
    if (op == CompareOp::equal) return self == other ? Value::boolean(true) : Value(View::not_implemented());
    if (op == CompareOp::not_equal) {
        // != is the inverse of == unless a class says otherwise.
        Value result = type_of(self)->slots.compare(self, other, CompareOp::equal);
        if (!result || result.view().is_not_implemented()) return result;
        const int is_equal = truth(result);
        return is_equal < 0 ? Value() : Value::boolean(is_equal == 0);
    }
    return View::not_implemented();
}

bool overrides(Type* type, const char* name) {
    View found = lookup_in_type(type, intern(name));
    return found && found != dict_get(object_type.dict, intern(name));
}

Value object_construct(Type* type, CallArgs args) {
    const bool excess = args.positional > 0 || args.keyword_count() > 0;
    if (excess) {
        if (overrides(type, "__new__"))
            return raise_text(TypeError_type, "object.__new__() takes exactly one argument (the type to instantiate)");
        if (!overrides(type, "__init__")) return raise(TypeError_type, "{}() takes no arguments", type->name_view());
    }
    if (type->has(type_flags::kAbstract)) {
        Value abstract = get_attr(View(type), intern("__abstractmethods__"));
        if (!abstract) return {};
        Ref<List> names = list_from(abstract);
        if (!names || !sort_list(names.get(), View(), false)) return {};
        std::string text;
        for (Value& name : names->view()) text += fmt::format("{}'{}'", text.empty() ? "" : ", ", as_str(name)->view());
        return raise(TypeError_type,
                     "Can't instantiate abstract class {} without an implementation for abstract method{} {}",
                     type->name_view(), names->size == 1 ? "" : "s", text);
    }
    auto* object = static_cast<Object*>(new_object_memory(*type, type->basic_size));
    if (type->has(type_flags::kGc)) track(static_cast<GcObject*>(object));
    return Value::adopt(View(object));
}
bool object_initialize(View self, CallArgs args) {
    if (args.positional == 0 && args.keyword_count() == 0) return true;
    Type* type = type_of(self);
    if (overrides(type, "__init__")) {
        raise_text(TypeError_type, "object.__init__() takes exactly one argument (the instance to initialize)");
        return false;
    }
    if (!overrides(type, "__new__")) {
        raise(TypeError_type, "{}() takes no arguments", type->name_view());
        return false;
    }
    return true;
}
void object_destroy(Object* object) {
    // A plain `object()` is an Object; an instance of a program's class starts as a GcObject. See make_class.
    free_object(object, sizeof(Object));
}

Value object_format(Args args) {
    if (!is_str(args[1]))
        return raise(TypeError_type, "__format__() argument must be str, not {}", type_of(args[1])->name_view());
    if (as_str(args[1])->length > 0) {
        return raise(TypeError_type, "unsupported format string passed to {}.__format__",
                     type_of(args[0])->name_view());
    }
    return str(args[0]);
}
Value object_init_subclass(Args args) {
    if (args[1].as<Tuple>()->size > 0)
        return raise(TypeError_type, "{}.__init_subclass__() takes no arguments ({} given)",
                     args[0].as<Type>()->qualname->view(), args[1].as<Tuple>()->size);
    if (args[2].as<Dict>()->used > 0)
        return raise(TypeError_type, "{}.__init_subclass__() takes no keyword arguments",
                     args[0].as<Type>()->qualname->view());
    return Value::none();
}
Value object_subclasshook(Args) { return View::not_implemented(); }
Value object_sizeof(Args args) { return make_int(type_of(args[0])->basic_size); }

/// The names a class offers, bases included.
bool merge_names(Dict* names, Type* type) {
    for (Value& item : type->mro->view()) {
        Dict* dict = item.as<Type>()->dict;
        std::size_t position = 0;
        while (DictEntry* entry = dict_next(dict, position)) {
            if (!dict_set(names, entry->key, View::none())) return false;
        }
    }
    return true;
}
Value sorted_keys(Dict* names) {
    Ref<List> keys = make_list();
    std::size_t position = 0;
    while (DictEntry* entry = dict_next(names, position)) {
        if (!append(keys.get(), entry->key)) return {};
    }
    if (!sort_list(keys.get(), View(), false)) return {};
    return keys;
}
Value object_dir(Args args) {
    Ref<Dict> names = make_dict();
    if (Dict** dict = dict_slot(args[0]); dict != nullptr && *dict != nullptr && !dict_update(names.get(), View(*dict)))
        return {};
    if (!merge_names(names.get(), type_of(args[0]))) return {};
    return sorted_keys(names.get());
}

Value object_class(View self) { return View(type_of(self)); }
bool object_set_class(View self, View value) {
    if (!value) {
        raise_text(TypeError_type, "can't delete __class__ attribute");
        return false;
    }
    if (!is_instance(value, type_type)) {
        raise(TypeError_type, "__class__ must be set to a class, not '{}' object", type_of(value)->name_view());
        return false;
    }
    Type* type = value.as<Type>();
    Type* old = type_of(self);
    const bool modules = is_subtype(type, &module_type) && is_subtype(old, &module_type);
    if (!modules && !(type->is_heap_type() && old->is_heap_type())) {
        raise_text(TypeError_type, "__class__ assignment only supported for mutable types or ModuleType subclasses");
        return false;
    }
    if (!self.is_object() || !(modules || type->native_base == old->native_base) ||
        type->basic_size != old->basic_size || type->dict_offset != old->dict_offset) {
        raise(TypeError_type, "__class__ assignment: '{}' object layout differs from '{}'", type->name_view(),
              old->name_view());
        return false;
    }
    incref(type);
    self.object()->type = type;
    decref(old);
    return true;
}

constexpr Method kObjectMethods[] = {
    {"__format__", "self, format_spec, /", &object_format},
    {"__init_subclass__", "cls, *args, **kwargs", &object_init_subclass, "", Method::kClass},
    {"__subclasshook__", "cls, *args", &object_subclasshook, "", Method::kClass},
    {"__sizeof__", "self, /", &object_sizeof},
    {"__dir__", "self, /", &object_dir},
};
constexpr Getter kObjectGetters[] = {{"__class__", &object_class, &object_set_class}};

// -- type -----------------------------------------------------------------------------------------------------------

Value type_repr(View self) {
    Value name = full_name(self.as<Type>());
    return make_str(fmt::format("<class '{}'>", as_str(name)->view()));
}

Value type_call(View self, CallArgs args) {
    Type* type = self.as<Type>();
    if (type == &type_type && args.positional == 1 && args.keyword_count() == 0) return View(type_of(args[0]));
    if (type->slots.construct == nullptr || type->has(type_flags::kNoInstances)) {
        return raise(TypeError_type, "cannot create '{}' instances", type->native_base->native_name);
    }
    Value object = type->slots.construct(type, args);
    if (!object || !is_instance(object, *type)) return object;
    // Slots of the object's own type: __new__ may have given a subclass.
    auto* initialize = type_of(object)->slots.initialize;
    if (initialize != nullptr && !initialize(object, args)) return {};
    return object;
}

/// Called by `type(name, bases, dict)` and by `class` statements through their metaclass.
Value type_construct(Type* metaclass, CallArgs args) {
    if (args.positional != 3) return raise_text(TypeError_type, "type() takes 1 or 3 arguments");
    if (!is_str(args[0]))
        return raise(TypeError_type, "type.__new__() argument 1 must be str, not {}", type_of(args[0])->name_view());
    if (!is_tuple(args[1]))
        return raise(TypeError_type, "type.__new__() argument 2 must be tuple, not {}", type_of(args[1])->name_view());
    if (!is_dict(args[2]))
        return raise(TypeError_type, "type.__new__() argument 3 must be dict, not {}", type_of(args[2])->name_view());
    auto* bases = args[1].as<Tuple>();
    Type* winner = metaclass;
    for (Value& base : bases->view()) {
        Type* candidate = type_of(base);
        if (is_subtype(winner, candidate)) continue;
        if (is_subtype(candidate, winner))
            winner = candidate;
        else
            return raise_text(TypeError_type,
                              "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of "
                              "the metaclasses of all its bases");
    }
    if (winner != metaclass && winner->slots.construct != &type_construct) return winner->slots.construct(winner, args);

    Ref<Dict> dict = dict_copy(args[2].as<Dict>());
    if (!dict) return {};
    // CPython 3.13 Objects/typeobject.c: type_new_set_module.
    if (core_hooks.calling_module != nullptr && !dict_get(dict.get(), intern("__module__"))) {
        if (Value module = core_hooks.calling_module()) dict_set(dict.get(), intern("__module__"), module);
    }
    Value cell = dict_pop(dict.get(), View(intern("__classcell__")));
    if (cell && !is_exactly(cell, cell_type)) {
        const Ref<Str> kind = repr(View(type_of(cell)));
        return kind ? raise(TypeError_type, "__classcell__ must be a nonlocal cell, not {}", kind->view()) : Value();
    }
    Value made = make_class(winner, as_str(args[0]), bases, dict.get());
    if (!made) return {};
    if (cell) cell.as<Cell>()->value = made;

    // __set_name__ of every attribute that has one, then __init_subclass__ of the parent.
    Ref<Dict> attributes = dict_copy(dict.get());
    std::size_t position = 0;
    Str* set_name = intern("__set_name__");
    while (DictEntry* entry = dict_next(attributes.get(), position)) {
        if (!lookup_in_type(type_of(entry->value), set_name)) continue;
        Value method = lookup_special(entry->value, set_name);
        if (!method || !call(method, made, entry->key)) {
            if (auto& error = runtime().thread->error; error) {
                add_note(error.get(), fmt::format("Error calling __set_name__ on '{}' instance '{}' in '{}'",
                                                  type_of(entry->value)->name_view(),
                                                  is_str(entry->key) ? as_str(entry->key)->view() : "?",
                                                  made.as<Type>()->name_view()));
            }
            return {};
        }
    }
    Type* type = made.as<Type>();
    Value hook;
    for (std::size_t i = 1; i < type->mro->size && !hook; ++i) {
        Type* parent = type->mro->items[i].as<Type>();
        View found = dict_get(parent->dict, intern("__init_subclass__"));
        if (!found) continue;
        auto* get = type_of(found)->slots.descriptor_get;
        hook = get != nullptr ? get(found, View(), made) : Value(found);
    }
    if (!hook) return has_error() ? Value() : made;
    if (!call(hook, CallArgs{args.values + args.positional, 0, args.names})) return {};
    return made;
}
bool type_initialize(View, CallArgs args) {
    if (args.positional != 1 && args.positional != 3) {
        raise_text(TypeError_type, "type.__init__() takes 1 or 3 arguments");
        return false;
    }
    return true;
}

bool type_set_attribute(View self, Str* name, View value) {
    Type* metaclass = type_of(self);
    if (View descriptor = lookup_in_type(metaclass, name)) {
        if (auto* set = type_of(descriptor)->slots.descriptor_set; set != nullptr) return set(descriptor, self, value);
    }
    return set_type_attribute(self.as<Type>(), name, value);
}

void type_destroy(Object* object) {
    auto* type = static_cast<Type*>(object);
    for (std::size_t i = 0; type->bases != nullptr && i < type->bases->size; ++i) {
        auto* siblings = type->bases->items[i].as<Type>()->subclasses;
        if (siblings != nullptr)
            siblings->erase(std::remove(siblings->begin(), siblings->end(), type), siblings->end());
    }
    delete type->subclasses;
    for (Object* part :
         {static_cast<Object*>(type->name), static_cast<Object*>(type->qualname), static_cast<Object*>(type->base),
          static_cast<Object*>(type->bases), static_cast<Object*>(type->mro), static_cast<Object*>(type->dict)}) {
        if (part != nullptr) decref(part);
    }
    free_object(object, sizeof(Type));
}
void type_traverse(Object* object, Visitor& visit) {
    auto* type = static_cast<Type*>(object);
    if (!type->is_heap_type()) return;
    visit(static_cast<Object*>(type->base));
    visit(static_cast<Object*>(type->bases));
    visit(static_cast<Object*>(type->mro));
    visit(static_cast<Object*>(type->dict));
}
void type_clear(Object* object) {
    auto* type = static_cast<Type*>(object);
    if (!type->is_heap_type()) return;
    // The MRO refers to the type itself; instances need it to the end, so only the namespace goes.
    dict_clear(type->dict);
    type->version = 0x7fffffffU;
    if (type->mro != nullptr) {
        Tuple* mro = std::exchange(type->mro, make_tuple(0).release());
        decref(mro);
    }
}

Value type_name(View self) { return View(self.as<Type>()->name); }
bool type_set_name(View self, View value) {
    Type* type = self.as<Type>();
    if (!type->is_heap_type() || !value || !is_str(value)) {
        raise(TypeError_type, "can only assign string to {}.__name__, not '{}'", type->name_view(),
              value ? type_of(value)->name_view() : "NULL");
        return false;
    }
    Str* old = std::exchange(type->name, Ref<Str>(as_str(value)).release());
    decref(old);
    return true;
}
Value type_qualname(View self) { return View(self.as<Type>()->qualname); }
bool type_set_qualname(View self, View value) {
    Type* type = self.as<Type>();
    if (!type->is_heap_type() || !value || !is_str(value)) {
        raise(TypeError_type, "can only assign string to {}.__qualname__, not '{}'", type->name_view(),
              value ? type_of(value)->name_view() : "NULL");
        return false;
    }
    Str* old = std::exchange(type->qualname, Ref<Str>(as_str(value)).release());
    decref(old);
    return true;
}
Value type_module(View self) {
    // The dict of `type` itself holds this very descriptor.
    View module = self == View(&type_type) ? View() : dict_get(self.as<Type>()->dict, intern("__module__"));
    return module ? Value(module) : Value(View(intern("builtins")));
}
bool type_set_module(View self, View value) { return set_type_attribute(self.as<Type>(), intern("__module__"), value); }
Value type_bases(View self) { return View(self.as<Type>()->bases); }
Value type_base(View self) {
    Type* base = self.as<Type>()->base;
    return base != nullptr ? Value(View(base)) : Value::none();
}
Value type_mro_getter(View self) { return View(self.as<Type>()->mro); }
Value type_dict(View self) { return make_mapping_proxy(View(self.as<Type>()->dict)); }
Value type_doc(View self) {
    Type* type = self.as<Type>();
    View doc = dict_get(type->dict, intern("__doc__"));
    if (!doc) return Value::none();
    if (auto* get = type_of(doc)->slots.descriptor_get; get != nullptr && type->is_heap_type())
        return get(doc, View(), self);
    return doc;
}
bool type_set_doc(View self, View value) { return set_type_attribute(self.as<Type>(), intern("__doc__"), value); }
Value type_annotations(View self) {
    Type* type = self.as<Type>();
    if (View own = dict_get(type->dict, intern("__annotations__"))) return own;
    if (!type->is_heap_type())
        return raise(AttributeError_type, "type object '{}' has no attribute '__annotations__'", type->name_view());
    Ref<Dict> fresh = make_dict();
    dict_set(type->dict, intern("__annotations__"), View(fresh));
    return fresh;
}
bool type_set_annotations(View self, View value) {
    return set_type_attribute(self.as<Type>(), intern("__annotations__"), value);
}
Value type_abstract(View self) {
    View own = dict_get(self.as<Type>()->dict, intern("__abstractmethods__"));
    if (!own)
        return raise(AttributeError_type, "type object '{}' has no attribute '__abstractmethods__'",
                     self.as<Type>()->name_view());
    return own;
}
bool type_set_abstract(View self, View value) {
    Type* type = self.as<Type>();
    const int some = value ? truth(value) : 0;
    if (some < 0) return false;
    dict_set(type->dict, intern("__abstractmethods__"), value);
    if (some != 0)
        type->type_flag_bits |= type_flags::kAbstract;
    else
        type->type_flag_bits &= ~type_flags::kAbstract;
    return true;
}
Value type_type_params(View self) {
    View own = dict_get(self.as<Type>()->dict, intern("__type_params__"));
    return own ? Value(own) : Value(make_tuple(0));
}
bool type_set_type_params(View self, View value) {
    return set_type_attribute(self.as<Type>(), intern("__type_params__"), value);
}

Value type_mro(Args args) { return list_from(View(args[0].as<Type>()->mro)); }
Value type_subclasses(Args args) {
    Ref<List> out = make_list();
    if (auto* subclasses = args[0].as<Type>()->subclasses; subclasses != nullptr) {
        for (Type* subclass : *subclasses) {
            if (!append(out.get(), View(subclass))) return {};
        }
    }
    return out;
}
Value type_dir(Args args) {
    Ref<Dict> names = make_dict();
    if (!merge_names(names.get(), args[0].as<Type>())) return {};
    return sorted_keys(names.get());
}
Value type_instancecheck(Args args) { return Value::boolean(is_instance(args[1], *args[0].as<Type>())); }
Value type_subclasscheck(Args args) {
    if (!is_instance(args[1], type_type)) return raise_text(TypeError_type, "issubclass() arg 1 must be a class");
    return Value::boolean(is_subtype(args[1].as<Type>(), args[0].as<Type>()));
}
Value type_prepare(Args) { return make_dict(); }

constexpr Method kTypeMethods[] = {
    {"mro", "self, /", &type_mro},
    {"__subclasses__", "self, /", &type_subclasses},
    {"__dir__", "self, /", &type_dir},
    {"__instancecheck__", "self, instance, /", &type_instancecheck},
    {"__subclasscheck__", "self, subclass, /", &type_subclasscheck},
    {"__prepare__", "cls, *args, **kwargs", &type_prepare, "", Method::kClass},
};
constexpr Getter kTypeGetters[] = {
    {"__name__", &type_name, &type_set_name},
    {"__qualname__", &type_qualname, &type_set_qualname},
    {"__module__", &type_module, &type_set_module},
    {"__bases__", &type_bases, [](View self, View value) { return set_type_bases(self.as<Type>(), value); }},
    {"__base__", &type_base},
    {"__mro__", &type_mro_getter},
    {"__dict__", &type_dict},
    {"__doc__", &type_doc, &type_set_doc},
    {"__annotations__", &type_annotations, &type_set_annotations},
    {"__abstractmethods__", &type_abstract, &type_set_abstract},
    {"__type_params__", &type_type_params, &type_set_type_params},
};

}  // namespace

void define_object_types() {
    Slots& object = object_type.slots;
    object.destroy = &object_destroy;
    object.repr = &object_repr;
    object.str = &object_str;
    object.hash = &object_hash;
    object.compare = &object_compare;
    object.get_attribute = &generic_get_attribute;
    object.set_attribute = &generic_set_attribute;
    object.construct = &object_construct;
    object.initialize = &object_initialize;
    define_type(object_type,
                {.name = "object",
                 .size = sizeof(Object),
                 .flags = type_flags::kBaseType,
                 .methods = kObjectMethods,
                 .getters = kObjectGetters,
                 .doc = "The base class of the class hierarchy.\n\nWhen called, it accepts no arguments and returns a "
                        "new featureless\ninstance that has no instance attributes and cannot be given any.\n"});

    Slots& type = type_type.slots;
    type.destroy = &type_destroy;
    type.traverse = &type_traverse;
    type.clear = &type_clear;
    type.repr = &type_repr;
    type.call = &type_call;
    type.construct = &type_construct;
    type.initialize = &type_initialize;
    type.get_attribute = &type_get_attribute;
    type.set_attribute = &type_set_attribute;
    define_type(type_type, {.name = "type",
                            .size = sizeof(Type),
                            .flags = type_flags::kBaseType | type_flags::kGc | type_flags::kType,
                            .methods = kTypeMethods,
                            .getters = kTypeGetters});
    define_type_layout();
}

}  // namespace loopglass
