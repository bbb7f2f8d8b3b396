#include "sim/core/objects/basic.hpp"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

#include "sim/core/collector.hpp"
#include "sim/core/collector_node.hpp"
#include "sim/core/objects/bytes.hpp"
#include "sim/core/objects/callable.hpp"
#include "sim/core/objects/define.hpp"
#include "sim/core/objects/module_state.hpp"
#include "sim/core/objects/number.hpp"
#include "sim/core/objects/sequence.hpp"
#include "sim/core/objects/weak_references.hpp"
#include "sim/core/operations.hpp"
#include "sim/core/slot_methods.hpp"

namespace loopglass {

Type module_type, cell_type, weakref_type, simple_namespace_type, mapping_proxy_type;

// -- instance dicts -------------------------------------------------------------------------------------------------

namespace {

/// Where a namespace stands on the collector's list shows in the order of finalizers: right behind its owner. CPython
/// keeps an instance's attributes in the instance itself, and tracks a module's dict once it has something in it.
void place_behind(Object* owner, Dict* dict) {
    if ((owner->flags & object_flags::kTracked) == 0) return;
    GcObject* before = node_of(owner);
    dict->gc_previous->gc_next = dict->gc_next;
    dict->gc_next->gc_previous = dict->gc_previous;
    constexpr std::uint32_t kGeneration = 3U << object_flags::kGenerationShift;
    dict->flags = (dict->flags & ~kGeneration) | (before->flags & kGeneration);
    dict->gc_previous = before;
    dict->gc_next = before->gc_next;
    before->gc_next->gc_previous = dict;
    before->gc_next = dict;
}

/// Where the Dict* of a variable-size object sits: behind its items, aligned.
Dict** dict_behind_items(Object* object) {
    std::size_t bytes = 0;
    const Type* type = object->type;
    if (type->has(type_flags::kTuple))
        bytes = sizeof(Tuple) + static_cast<Tuple*>(object)->size * sizeof(Value);
    else if (type->has(type_flags::kStr))
        return str_dict_slot(static_cast<Str*>(object));
    else if (type->has(type_flags::kBytes))
        return bytes_dict_slot(static_cast<Bytes*>(object));
    else
        return nullptr;
    return reinterpret_cast<Dict**>(reinterpret_cast<char*>(object) + ((bytes + 7) & ~std::size_t{7}));
}

}  // namespace

Dict** dict_slot(View value) {
    if (!value.is_object()) return nullptr;
    Object* object = value.object();
    const std::uint32_t offset = object->type->dict_offset;
    if (offset == 0) return nullptr;
    if (offset == kDictBehindItems) return dict_behind_items(object);
    return reinterpret_cast<Dict**>(reinterpret_cast<char*>(object) + offset);
}

Dict* instance_dict(View object) {
    Dict** slot = dict_slot(object);
    if (slot == nullptr) return nullptr;
    if (*slot == nullptr) {
        *slot = make_dict().release();
        place_behind(object.object(), *slot);
    }
    return *slot;
}

bool is_being_made(View module) {
    if (!is_instance(module, module_type)) return false;
    View spec = dict_get(module.as<Module>()->dict, intern("__spec__"));
    Dict* parts = spec && is_exactly(spec, simple_namespace_type) ? instance_dict(spec) : nullptr;
    View flag = parts != nullptr ? dict_get(parts, intern("_initializing")) : View();
    return flag && flag.is_true();
}

// -- module ---------------------------------------------------------------------------------------------------------

namespace {

Value module_get_attribute(View self, Str* name) {
    // Through the type first only for what is special; names of the module are by far the most frequent.
    auto* module = self.as<Module>();
    if (View found = dict_get(module->dict, name)) return found;
    if (lookup_in_type(type_of(self), name)) return generic_get_attribute(self, name);
    if (View hook = dict_get(module->dict, intern("__getattr__"))) return call(hook, View(name));
    View module_name = dict_get(module->dict, intern("__name__"));
    const std::string_view shown = module_name && is_str(module_name) ? as_str(module_name)->view() : "?";
    View file = dict_get(module->dict, intern("__file__"));
    if (is_being_made(self))
        raise(AttributeError_type,
              "partially initialized module '{}'{} has no attribute '{}' (most likely due to a circular import)", shown,
              file && is_str(file) ? fmt::format(" from '{}'", as_str(file)->view()) : std::string(), name->view());
    else
        raise(AttributeError_type, "module '{}' has no attribute '{}'", shown, name->view());
    if (auto& error = runtime().thread->error; error) {
        error->payload = View(name);
        error->payload2 = self;
    }
    return {};
}
Value module_repr(View self) {
    View name = dict_get(self.as<Module>()->dict, intern("__name__"));
    View file = dict_get(self.as<Module>()->dict, intern("__file__"));
    if (file && is_str(file))
        return make_str(fmt::format("<module '{}' from '{}'>", as_str(name)->view(), as_str(file)->view()));
    const std::string_view shown = name && is_str(name) ? as_str(name)->view() : "?";
    if (const View loader = dict_get(self.as<Module>()->dict, intern("__loader__")); loader && !loader.is_none()) {
        const Ref<Str> text = repr(loader);
        return text ? Value(make_str(fmt::format("<module '{}' ({})>", shown, text->view()))) : Value();
    }
    // One that the program made does not know its package.
    const View package = dict_get(self.as<Module>()->dict, intern("__package__"));
    return make_str(fmt::format("<module '{}'{}>", shown, package && is_str(package) ? " (built-in)" : ""));
}
Value module_construct(Type* type, CallArgs) {
    auto* module = static_cast<Module*>(new_object_memory(*type, type->basic_size));
    module->dict = make_dict().release();
    track(module);
    place_behind(module, module->dict);
    return Value::adopt(View(module));
}
bool module_initialize(View self, CallArgs args) {
    if (args.positional < 1 || !is_str(args[0])) {
        raise_text(TypeError_type, "module() missing required argument 'name' (pos 1)");
        return false;
    }
    Dict* dict = self.as<Module>()->dict;
    dict_set(dict, intern("__name__"), args[0]);
    dict_set(dict, intern("__doc__"), args.positional > 1 ? args[1] : View::none());
    for (const char* unknown : {"__package__", "__loader__", "__spec__"}) dict_set(dict, intern(unknown), View::none());
    return true;
}
Value module_dict(View self) { return View(self.as<Module>()->dict); }
Value module_dir(Args args) {
    Ref<List> names = list_from(View(args[0].as<Module>()->dict));
    if (!names || !sort_list(names.get(), View(), false)) return {};
    return names;
}
constexpr Getter kModuleGetters[] = {{"__dict__", &module_dict}};
constexpr Method kModuleMethods[] = {{"__dir__", "self, /", &module_dir}};

}  // namespace

Ref<Module> make_module(std::string_view name) {
    auto* module = new_object<Module>(module_type);
    module->dict = make_dict().release();
    dict_set(module->dict, intern("__name__"), View(intern(name)));
    dict_set(module->dict, intern("__doc__"), View::none());
    dict_set(module->dict, intern("__package__"), View(intern("")));
    dict_set(module->dict, intern("__loader__"), View::none());
    dict_set(module->dict, intern("__spec__"), View::none());
    track(module);
    place_behind(module, module->dict);
    return Ref<Module>::adopt(module);
}

// -- cell -----------------------------------------------------------------------------------------------------------

Ref<Cell> make_cell(View value) {
    auto* cell = new_object<Cell>(cell_type);
    new (&cell->value) Value(value);
    track(cell);
    return Ref<Cell>::adopt(cell);
}

namespace {

Value cell_contents(View self) {
    const Value& value = self.as<Cell>()->value;
    return value ? value : raise_text(ValueError_type, "Cell is empty");
}
bool cell_set_contents(View self, View value) {
    self.as<Cell>()->value = value;
    return true;
}
Value cell_repr(View self) {
    const Value& value = self.as<Cell>()->value;
    if (!value) return make_str(fmt::format("<cell at {}: empty>", address_text(self)));
    return make_str(fmt::format("<cell at {}: {} object at {}>", address_text(self), type_of(value)->name_view(),
                                address_text(value)));
}
constexpr Getter kCellGetters[] = {{"cell_contents", &cell_contents, &cell_set_contents}};

// -- weak references ------------------------------------------------------------------------------------------------

void weakref_destroy(Object* object) {
    auto* reference = static_cast<WeakReference*>(object);
    if (reference->referent != nullptr) {
        auto& table = runtime().weakrefs;
        auto [first, last] = table.equal_range(reference->referent);
        for (auto it = first; it != last; ++it) {
            if (it->second != reference) continue;
            table.erase(it);
            break;
        }
        if (table.find(reference->referent) == table.end()) reference->referent->flags &= ~object_flags::kHasWeakrefs;
    }
    reference->callback.~Value();
    free_object(object, sizeof(WeakReference));
}
void weakref_traverse(Object* object, Visitor& visit) { visit(static_cast<WeakReference*>(object)->callback); }
void weakref_clear(Object* object) { static_cast<WeakReference*>(object)->callback.reset(); }

}  // namespace

bool has_native_weak_references(const Type* native) {
    static const Type* const kWithoutRoom[] = {&object_type,
                                               &weakref_type,
                                               &complex_type,
                                               &range_type,
                                               &slice_type,
                                               &bytearray_type,
                                               &property_type,
                                               &staticmethod_type,
                                               &classmethod_type,
                                               &getset_type,
                                               &member_type,
                                               &wrapper_descriptor_type,
                                               &method_descriptor_type,
                                               &method_wrapper_type};
    if (std::find(std::begin(kWithoutRoom), std::end(kWithoutRoom), native) != std::end(kWithoutRoom)) return false;
    const bool is_iterator = native->slots.next != nullptr && native->slots.send == nullptr;
    return !is_iterator &&
           !native->has(type_flags::kInt | type_flags::kStr | type_flags::kBytes | type_flags::kTuple |
                        type_flags::kList | type_flags::kDict | type_flags::kFloat | type_flags::kException);
}

namespace {

Value new_weakref(Type* type, View referent, View callback) {
    Type* of = type_of(referent);
    // CPython's builtin value types have no room for weak references; functions, classes, sets and instances do.
    const bool allowed =
        referent.is_object() && (has_native_weak_references(of->native_base) ||
                                 (of->is_heap_type() && static_cast<bool>(lookup_in_type(of, intern("__weakref__")))));
    if (!allowed) return raise(TypeError_type, "cannot create weak reference to '{}' object", of->name_view());
    Runtime& rt = runtime();
    if (callback.is_none()) callback = View();
    if (!callback && type == &weakref_type) {
        auto [first, last] = rt.weakrefs.equal_range(referent.object());
        for (auto it = first; it != last; ++it) {
            if (it->second->type == &weakref_type && !it->second->callback) return View(it->second);
        }
    }
    auto* reference = static_cast<WeakReference*>(new_object_memory(*type, type->basic_size));
    reference->referent = referent.object();
    new (&reference->callback) Value(callback);
    reference->hash = -1;
    rt.weakrefs.emplace(referent.object(), reference);
    referent.object()->flags |= object_flags::kHasWeakrefs;
    track(reference);
    return Value::adopt(View(reference));
}
Value weakref_construct(Type* type, CallArgs args) {
    if (args.positional < 1 || args.positional > 2)
        return raise(TypeError_type, "__new__ expected at least 1 argument, got {}", args.positional);
    return new_weakref(type, args[0], args.positional > 1 ? args[1] : View());
}
Value weakref_call(View self, CallArgs) {
    Object* referent = self.as<WeakReference>()->referent;
    return referent != nullptr ? Value(View(referent)) : Value::none();
}
std::int64_t weakref_hash(View self) {
    auto* reference = self.as<WeakReference>();
    if (reference->hash != -1) return reference->hash;
    if (reference->referent == nullptr) {
        raise_text(TypeError_type, "weak object has gone away");
        return -1;
    }
    return reference->hash = hash(View(reference->referent));
}
Value weakref_compare(View self, View other, CompareOp op) {
    if ((op != CompareOp::equal && op != CompareOp::not_equal) || !is_instance(other, weakref_type))
        return View::not_implemented();
    auto *a = self.as<WeakReference>(), *b = other.as<WeakReference>();
    if (a->referent == nullptr || b->referent == nullptr) return Value::boolean((a == b) == (op == CompareOp::equal));
    return compare(View(a->referent), View(b->referent), op);
}
Value weakref_repr(View self) {
    Object* referent = self.as<WeakReference>()->referent;
    if (referent == nullptr) return make_str(fmt::format("<weakref at {}; dead>", address_text(self)));
    return make_str(fmt::format("<weakref at {}; to '{}' at {}>", address_text(self),
                                type_of(View(referent))->name_view(), address_text(View(referent))));
}
Value weakref_callback(View self) {
    const Value& callback = self.as<WeakReference>()->callback;
    return callback ? callback : Value::none();
}
constexpr Getter kWeakrefGetters[] = {{"__callback__", &weakref_callback}};

// -- mappingproxy ---------------------------------------------------------------------------------------------------

struct MappingProxy : GcObject {
    Value mapping;
};
View proxied(View self) { return self.as<MappingProxy>()->mapping; }
Value proxy_method(Args args, const char* name) { return call_method(proxied(args[0]), name); }
constexpr Method kProxyMethods[] = {
    {"keys", "self, /", [](Args args) { return proxy_method(args, "keys"); }},
    {"values", "self, /", [](Args args) { return proxy_method(args, "values"); }},
    {"items", "self, /", [](Args args) { return proxy_method(args, "items"); }},
    {"copy", "self, /", [](Args args) { return proxy_method(args, "copy"); }},
    {"get", "self, key, default=None, /",
     [](Args args) { return call_method(proxied(args[0]), "get", {args[1], args[2]}); }},
};

// -- SimpleNamespace ------------------------------------------------------------------------------------------------

struct SimpleNamespace : GcObject {
    Dict* dict;
};
bool namespace_initialize(View self, CallArgs args) {
    if (args.positional > 1) {
        raise(TypeError_type, "SimpleNamespace expected at most 1 argument, got {}", args.positional);
        return false;
    }
    Dict* dict = instance_dict(self);
    if (args.positional == 1 && !dict_update(dict, args[0])) return false;
    for (std::uint32_t i = 0; i < args.keyword_count(); ++i)
        dict_set(dict, args.names->items[i], args[args.positional + i]);
    return true;
}
Value namespace_construct(Type* type, CallArgs) {
    auto* object = static_cast<SimpleNamespace*>(new_object_memory(*type, type->basic_size));
    track(object);
    return Value::adopt(View(object));
}
Value namespace_repr(View self) {
    ReprScope scope(self.object());
    const std::string_view name = type_of(self)->is_heap_type() ? type_of(self)->name_view() : "namespace";
    if (!scope.entered()) return make_str(fmt::format("{}(...)", name));
    std::string out = fmt::format("{}(", name);
    std::size_t position = 0;
    bool first = true;
    Ref<Dict> dict = dict_copy(instance_dict(self));
    while (DictEntry* entry = dict_next(dict.get(), position)) {
        Ref<Str> text = repr(entry->value);
        if (!text) return {};
        out += fmt::format("{}{}={}", first ? "" : ", ", as_str(entry->key)->view(), text->view());
        first = false;
    }
    return make_str(out + ")");
}
Value namespace_compare(View self, View other, CompareOp op) {
    if (!is_instance(other, simple_namespace_type)) return View::not_implemented();
    return compare(View(instance_dict(self)), View(instance_dict(other)), op);
}
void namespace_destroy(Object* object) {
    if (auto* dict = static_cast<SimpleNamespace*>(object)->dict; dict != nullptr) decref(dict);
    free_object(object, sizeof(SimpleNamespace));
}
void namespace_traverse(Object* object, Visitor& visit) {
    visit(static_cast<Object*>(static_cast<SimpleNamespace*>(object)->dict));
}
void namespace_clear(Object* object) {
    if (Dict* dict = std::exchange(static_cast<SimpleNamespace*>(object)->dict, nullptr); dict != nullptr) decref(dict);
}
Value namespace_dict(View self) { return View(instance_dict(self)); }
constexpr Getter kNamespaceGetters[] = {{"__dict__", &namespace_dict}};

}  // namespace

Value make_weakref(View referent, View callback) { return new_weakref(&weakref_type, referent, callback); }

Value make_mapping_proxy(View mapping) {
    auto* proxy = new_object<MappingProxy>(mapping_proxy_type);
    new (&proxy->mapping) Value(mapping);
    track(proxy);
    return Value::adopt(View(proxy));
}

void define_basic_types() {
    using namespace type_flags;
    Slots& module = module_type.slots;
    module.destroy = [](Object* self) {
        if (Dict* dict = static_cast<Module*>(self)->dict; dict != nullptr) decref(dict);
        free_object(self, sizeof(Module));
    };
    module.traverse = [](Object* self, Visitor& visit) {
        visit(static_cast<Object*>(static_cast<Module*>(self)->dict));
    };
    module.clear = [](Object* self) { dict_clear(static_cast<Module*>(self)->dict); };
    module.get_attribute = &module_get_attribute;
    module.repr = &module_repr;
    module.construct = &module_construct;
    module.initialize = &module_initialize;
    define_type(module_type, {.name = "module",
                              .size = sizeof(Module),
                              .flags = kGc | kBaseType,
                              .dict_offset = offsetof(Module, dict),
                              .methods = kModuleMethods,
                              .getters = kModuleGetters});

    Slots& cell = cell_type.slots;
    cell.destroy = [](Object* self) {
        static_cast<Cell*>(self)->value.~Value();
        free_object(self, sizeof(Cell));
    };
    cell.traverse = [](Object* self, Visitor& visit) { visit(static_cast<Cell*>(self)->value); };
    cell.clear = [](Object* self) { static_cast<Cell*>(self)->value.reset(); };
    cell.repr = &cell_repr;
    cell.construct = [](Type*, CallArgs args) -> Value { return make_cell(args.positional > 0 ? args[0] : View()); };
    define_type(cell_type, {.name = "cell", .size = sizeof(Cell), .flags = kGc, .getters = kCellGetters});

    Slots& weakref = weakref_type.slots;
    weakref.destroy = &weakref_destroy;
    weakref.traverse = &weakref_traverse;
    weakref.clear = &weakref_clear;
    weakref.construct = &weakref_construct;
    weakref.initialize = [](View, CallArgs) { return true; };
    weakref.call = &weakref_call;
    weakref.hash = &weakref_hash;
    weakref.compare = &weakref_compare;
    weakref.repr = &weakref_repr;
    define_type(weakref_type, {.name = "weakref.ReferenceType",
                               .size = sizeof(WeakReference),
                               .flags = kGc | kBaseType,
                               .getters = kWeakrefGetters});

    Slots& proxy = mapping_proxy_type.slots;
    proxy.destroy = [](Object* self) {
        static_cast<MappingProxy*>(self)->mapping.~Value();
        free_object(self, sizeof(MappingProxy));
    };
    proxy.traverse = [](Object* self, Visitor& visit) { visit(static_cast<MappingProxy*>(self)->mapping); };
    proxy.get_item = [](View self, View key) { return get_item(proxied(self), key); };
    proxy.length = [](View self) { return length(proxied(self)); };
    proxy.contains = [](View self, View key) { return contains(proxied(self), key); };
    proxy.iter = [](View self) { return iter(proxied(self)); };
    proxy.str = [](View self) -> Value { return str(proxied(self)); };
    proxy.repr = [](View self) -> Value {
        Ref<Str> inner = repr(proxied(self));
        if (!inner) return {};
        return make_str(fmt::format("mappingproxy({})", inner->view()));
    };
    proxy.compare = [](View self, View other, CompareOp op) {
        return compare(proxied(self), is_exactly(other, mapping_proxy_type) ? proxied(other) : other, op);
    };
    proxy.construct = [](Type*, CallArgs args) -> Value {
        if (args.positional != 1)
            return raise_text(TypeError_type, "mappingproxy() missing required argument 'mapping' (pos 1)");
        const View mapping = args[0];
        if (type_of(mapping)->slots.get_item == nullptr || is_list(mapping) || is_tuple(mapping)) {
            return raise(TypeError_type, "mappingproxy() argument must be a mapping, not {}",
                         type_of(mapping)->name_view());
        }
        return make_mapping_proxy(args[0]);
    };
    define_type(
        mapping_proxy_type,
        {.name = "mappingproxy", .size = sizeof(MappingProxy), .flags = kGc | kMapping, .methods = kProxyMethods});

    Slots& simple = simple_namespace_type.slots;
    simple.destroy = &namespace_destroy;
    simple.traverse = &namespace_traverse;
    simple.clear = &namespace_clear;
    simple.construct = &namespace_construct;
    simple.initialize = &namespace_initialize;
    simple.repr = &namespace_repr;
    simple.compare = &namespace_compare;
    define_type(simple_namespace_type, {.name = "types.SimpleNamespace",
                                        .size = sizeof(SimpleNamespace),
                                        .flags = kGc | kBaseType,
                                        .dict_offset = offsetof(SimpleNamespace, dict),
                                        .getters = kNamespaceGetters});
}

}  // namespace loopglass
