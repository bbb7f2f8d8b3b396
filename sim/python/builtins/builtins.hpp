#pragma once
/// The module `builtins`. Each file of this folder contributes a table of functions.
#include <span>

#include "sim/core/objects/basic.hpp"
#include "sim/core/type.hpp"

namespace loopglass {

std::span<const Method> object_functions();        ///< len, repr, getattr, isinstance, iter, sorted …
std::span<const Method> number_functions();        ///< abs, round, divmod, pow, sum, min, max, bin …
std::span<const Method> input_output_functions();  ///< print, input
std::span<const Method> execution_functions();  ///< eval, exec, compile, globals, locals, __import__, __build_class__

/// The namespace of a fresh `builtins` module.
Ref<Module> make_builtins_module();
/// exit, quit, help and their like, which CPython's `site` adds.
void define_site_types();
void add_site_objects(Module* builtins);

/// Adds __reduce__, __reduce_ex__ and __getstate__ to object.
void add_object_reduction();

extern Type super_type;
void define_super_type();

}  // namespace loopglass
