#pragma once
/// The small objects: module, cell, weak reference, simple namespace, and the plain instance of a program's class.
#include "sim/core/objects/dict.hpp"
#include "sim/core/type.hpp"

namespace loopglass {

extern Type module_type, cell_type, weakref_type, simple_namespace_type, mapping_proxy_type;

struct Module : GcObject {
    Dict* dict;  ///< owned
};
struct Cell : GcObject {
    Value value;  ///< empty: unbound
};
struct WeakReference : GcObject {
    Object* referent;  ///< borrowed; null when dead
    Value callback;
    std::int64_t hash;
};
/// An instance of a class whose bases are all Python classes or object. Further slots (`__slots__`) follow.
struct Instance : GcObject {
    Dict* dict;  ///< owned; null until the first attribute is set
};

Ref<Module> make_module(std::string_view name);
Ref<Cell> make_cell(View value);
/// TypeError when the type does not allow weak references.
Value make_weakref(View referent, View callback);
/// A read-only view of a mapping.
Value make_mapping_proxy(View mapping);
/// Where `object` keeps its `__dict__`: null when it cannot have one.
Dict** dict_slot(View object);
/// The dict, created when missing; null when the object has none.
Dict* instance_dict(View object);

}  // namespace loopglass
