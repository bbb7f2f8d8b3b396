#include "sim/python/builtins/builtins.hpp"

#include "sim/core/objects/bytes.hpp"
#include "sim/core/objects/callable.hpp"
#include "sim/core/objects/exception_group.hpp"
#include "sim/core/objects/iterators.hpp"
#include "sim/core/objects/memoryview.hpp"
#include "sim/core/objects/number.hpp"
#include "sim/core/objects/sequence.hpp"
#include "sim/core/objects/set.hpp"
#include "sim/core/operations.hpp"

namespace loopglass {

Ref<Module> make_builtins_module() {
    Ref<Module> module = make_module("builtins");
    Dict* names = module->dict;
    Str* module_name = intern("builtins");
    for (const auto table : {object_functions(), number_functions(), input_output_functions(), execution_functions()}) {
        for (const Method& method : table)
            dict_set(names, intern(method.name), make_native_function(method, module_name));
    }
    for (Type* type :
         {&object_type,      &type_type,  &bool_type,          &int_type,        &float_type,    &complex_type,
          &str_type,         &bytes_type, &bytearray_type,     &memoryview_type, &list_type,     &tuple_type,
          &dict_type,        &set_type,   &frozenset_type,     &range_type,      &slice_type,    &enumerate_type,
          &zip_type,         &map_type,   &filter_type,        &reversed_type,   &property_type, &staticmethod_type,
          &classmethod_type, &super_type, &ExceptionGroup_type}) {
        dict_set(names, type->name, View(type));
    }
#define LOOPGLASS_EXCEPTION(exception, base) dict_set(names, exception##_type.name, View(&exception##_type));
#include "sim/core/objects/exceptions.def"
#undef LOOPGLASS_EXCEPTION
    dict_set(names, intern("EnvironmentError"), View(&OSError_type));
    dict_set(names, intern("IOError"), View(&OSError_type));
    dict_set(names, intern("None"), View::none());
    dict_set(names, intern("True"), View::boolean(true));
    dict_set(names, intern("False"), View::boolean(false));
    dict_set(names, intern("Ellipsis"), View::ellipsis());
    dict_set(names, intern("NotImplemented"), View::not_implemented());
    dict_set(names, intern("__debug__"), View::boolean(true));
    add_site_objects(module.get());
    return module;
}

}  // namespace loopglass
