#pragma once
/// Functions written in Python, and the binding of arguments to their parameters.
#include "sim/core/objects/dict.hpp"
#include "sim/core/objects/sequence.hpp"
#include "sim/python/code/code.hpp"

namespace loopglass {

struct InlineCache;

extern Type function_type;

struct Function : GcObject {
    Ref<CodeObject> code;
    Dict* globals;   ///< owned
    Dict* builtins;  ///< owned
    Value name, qualname, module, doc;
    Ref<Tuple> defaults;     ///< null when none
    Dict* keyword_defaults;  ///< owned; null when none
    Ref<Tuple> closure;
    Value annotations;  ///< dict, or empty
    Value type_params;
    Dict* dict;
    InlineCache* caches;  ///< of its code in this run; null before the first call
};

Ref<Function> make_function(CodeObject* code, Dict* globals);
/// Fills `locals` (empty before) from a call's arguments: values are copied. False with TypeError.
bool bind_parameters(Function* function, CallArgs args, Value* locals);
/// Runs a code object as a module or class body, or for exec/eval. `closure` may be null.
Value run_code(CodeObject* code, Dict* globals, View name_space, Tuple* closure = nullptr);

}  // namespace loopglass
