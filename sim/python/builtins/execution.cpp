// Running code from code: eval, exec, compile, __build_class__, __import__, globals, locals.
#include <fmt/format.h>

#include "sim/core/objects/basic.hpp"
#include "sim/core/objects/bytes.hpp"
#include "sim/core/objects/number.hpp"
#include "sim/core/objects/sequence.hpp"
#include "sim/core/operations.hpp"
#include "sim/python/builtins/builtins.hpp"
#include "sim/python/import.hpp"
#include "sim/python/program.hpp"
#include "sim/python/state.hpp"
#include "sim/python/vm/evaluation.hpp"
#include "sim/python/vm/function.hpp"
#include "sim/python/vm/interpreter.hpp"

namespace loopglass {

namespace {

/// The metaclass of a class statement: the most derived of those of its bases and the one given.
Value most_derived_metaclass(View given, Tuple* bases) {
    Value winner = given;
    for (const Value& base : bases->view()) {
        Type* candidate = type_of(base);
        if (is_subtype(winner.as<Type>(), candidate)) continue;
        if (is_subtype(candidate, winner.as<Type>())) {
            winner = View(candidate);
            continue;
        }
        return raise_text(TypeError_type,
                          "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the "
                          "metaclasses of all its bases");
    }
    return winner;
}

/// Bases that are not classes may stand for others (PEP 560).
Ref<Tuple> resolve_bases(std::span<const Value> given, bool& changed) {
    std::vector<Value> bases;
    changed = false;
    Ref<Tuple> original = make_tuple(given);
    for (const Value& base : given) {
        Value entries;
        if (!is_instance(base, type_type)) {
            entries = get_attr_or_empty(base, intern("__mro_entries__"));
            if (!entries && has_error()) return nullptr;
        }
        if (!entries) {
            bases.push_back(base);
            continue;
        }
        Value replaced = call(entries, View(original));
        if (!replaced) return nullptr;
        if (!is_tuple(replaced)) {
            raise_text(TypeError_type, "__mro_entries__ must return a tuple");
            return nullptr;
        }
        for (const Value& item : replaced.as<Tuple>()->view()) bases.push_back(item);
        changed = true;
    }
    return make_tuple(std::span<const Value>(bases));
}

/// The cell behind `super()` and `__class__` holds the new class, unless a metaclass kept it from type.__new__.
/// CPython 3.13 Python/bltinmodule.c: builtin___build_class__.
bool check_class_cell(View cell, View made, View name) {
    if (!is_exactly(cell, cell_type) || !is_instance(made, type_type)) return true;
    const Value& content = cell.as<Cell>()->value;
    if (content.view() == made) return true;
    const Ref<Str> shown_name = repr(name), shown = repr(made);
    const Ref<Str> other = content ? repr(content) : make_str("");
    if (!shown_name || !shown || !other) return false;
    if (content)
        raise(TypeError_type, "__class__ set to {} defining {} as {}", other->view(), shown_name->view(),
              shown->view());
    else
        raise(RuntimeError_type, "__class__ not set defining {} as {}. Was __classcell__ propagated to type.__new__?",
              shown_name->view(), shown->view());
    return false;
}

/// __build_class__(function, name, *bases, metaclass=…, **keywords)
Value f_build_class(Args args) {
    auto* positional = args[0].as<Tuple>();
    auto* keywords = args[1].as<Dict>();
    if (positional->size < 2) return raise_text(TypeError_type, "__build_class__: not enough arguments");
    if (!is_exactly(positional->items[0], function_type))
        return raise_text(TypeError_type, "__build_class__: func must be a function");
    if (!is_str(positional->items[1])) return raise_text(TypeError_type, "__build_class__: name is not a string");
    auto* body = positional->items[0].as<Function>();
    const View name = positional->items[1];
    const std::span<const Value> given(positional->items + 2, positional->size - 2);
    bool changed = false;
    Ref<Tuple> bases = resolve_bases(given, changed);
    if (!bases) return {};
    Value metaclass = dict_pop(keywords, View(intern("metaclass")));
    if (!metaclass) metaclass = bases->size == 0 ? View(&type_type) : View(type_of(bases->items[0]));
    if (is_instance(metaclass, type_type)) {
        metaclass = most_derived_metaclass(metaclass, bases.get());
        if (!metaclass) return {};
    }
    Value prepare = get_attr_or_empty(metaclass, intern("__prepare__"));
    if (!prepare && has_error()) return {};
    Value name_space;
    Ref<Tuple> prepare_args = make_tuple({name, View(bases)});
    if (prepare)
        name_space = call_with(prepare, prepare_args.get(), keywords);
    else
        name_space = make_dict();
    if (!name_space) return {};
    if (type_of(name_space)->slots.get_item == nullptr) {
        const bool is_class = is_instance(metaclass, type_type);
        return raise(TypeError_type, "{}.__prepare__() must return a mapping, not {}",
                     is_class ? metaclass.as<Type>()->name_view() : "<metaclass>", type_of(name_space)->name_view());
    }
    Value cell = run_code(body->code.get(), body->globals, name_space, body->closure.get());
    if (!cell) return {};
    if (changed && !set_item(name_space, View(intern("__orig_bases__")), make_tuple(given))) return {};
    Ref<Tuple> class_args = make_tuple({name, View(bases), name_space});
    Value made = call_with(metaclass, class_args.get(), keywords);
    if (!made) return {};
    return check_class_cell(cell, made, name) ? made : Value();
}

Value f_globals(Args) {
    Frame* frame = current_frame();
    return frame != nullptr ? Value(View(frame->globals)) : Value::none();
}
Value f_locals(Args) { return frame_locals(current_frame()); }

Value f_import(Args args) {
    if (!is_str(args[0]))
        return raise(TypeError_type, "__import__() argument 1 must be str, not {}", type_of(args[0])->name_view());
    std::int64_t level = 0;
    if (!to_int64(args[4], level)) return {};
    Dict* globals = is_dict(args[1]) ? args[1].as<Dict>() : nullptr;
    return import_module(as_str(args[0])->view(), globals, args[3], level);
}

/// The code of eval's or exec's first argument.
Value to_code(View source, std::string_view function, CompileMode mode) {
    if (is_exactly(source, code_type)) return source;
    std::string_view text;
    if (is_str(source))
        text = as_str(source)->view();
    else if (!bytes_like(source, text))
        return raise(TypeError_type, "{}() arg 1 must be a string, bytes or code object", function);
    if (mode == CompileMode::eval) {
        const auto begin = text.find_first_not_of(" \t");
        text.remove_prefix(begin == std::string_view::npos ? text.size() : begin);
    }
    return compile_source(text, "<string>", mode);
}

Value execute(Args args, std::string_view function, CompileMode mode) {
    Frame* frame = current_frame();
    Value globals = args[1], locals = args[2];
    if (globals.is_none()) {
        globals = View(frame->globals);
        if (locals.is_none()) {
            locals = frame_locals(frame);
            if (!locals) return {};
        }
    } else if (!is_dict(globals)) {
        return raise(TypeError_type, "{}() globals must be a dict, not {}", function, type_of(globals)->name_view());
    }
    if (locals.is_none()) locals = globals;
    if (!dict_get(globals.as<Dict>(), intern("__builtins__"))) {
        dict_set(globals.as<Dict>(), intern("__builtins__"), View(python_state().builtins));
    }
    Value code = to_code(args[0], function, mode);
    if (!code) return {};
    if (code.as<CodeObject>()->free_count > 0)
        return raise(TypeError_type, "code object passed to {}() may not contain free variables", function);
    return run_code(code.as<CodeObject>(), globals.as<Dict>(), locals);
}
Value f_eval(Args args) { return execute(args, "eval", CompileMode::eval); }
/// A code object that takes a closure is run by nothing here but its function.
Value f_exec(Args args) {
    if (!args[3].is_none()) {
        if (is_exactly(args[0], code_type) && args[0].as<CodeObject>()->free_count > 0)
            return unsupported("exec() with a closure");
        return raise_text(TypeError_type, is_exactly(args[0], code_type)
                                              ? "cannot use a closure with this code object"
                                              : "closure can only be used when source is a code object");
    }
    if (!execute(args, "exec", CompileMode::exec)) return {};
    return Value::none();
}
/// A tree of `ast`, as source in which every statement stands on its line; empty when it is none.
Value source_of_tree(View tree) {
    const View module = dict_get(python_state().modules.get(), intern("ast"));
    Value base = module ? get_attr(module, intern("AST")) : Value();
    if (!base || !is_instance(tree, *base.as<Type>())) return {};
    Value writer =
        import_dotted("ast._unparse") ? dict_get(python_state().modules.get(), intern("ast._unparse")) : View();
    Value write = writer ? get_attr(writer, intern("unparse")) : Value();
    const Value values[] = {tree, View::boolean(true)};
    return write ? call(write, std::span<const Value>(values)) : Value();
}

Value f_compile(Args args) {
    std::string_view source;
    const Value from_tree = is_str(args[0]) ? Value() : source_of_tree(args[0]);
    if (has_error() || aborting()) return {};
    std::int64_t flags = 0;
    if (!to_int64(args[3], flags)) return {};
    constexpr std::int64_t kOnlyTree = 0x400;  // ast.PyCF_ONLY_AST
    if ((flags & kOnlyTree) != 0) {
        Value module = import_dotted("ast") ? dict_get(python_state().modules.get(), intern("ast")) : View();
        Value parse = module ? get_attr(module, intern("parse")) : Value();
        return parse ? call(parse, args[0], args[1], args[2]) : Value();
    }
    if (from_tree)
        source = as_str(from_tree)->view();
    else if (is_str(args[0]))
        source = as_str(args[0])->view();
    else if (!bytes_like(args[0], source))
        return raise_text(TypeError_type, "compile() arg 1 must be a string, bytes or AST object");
    if (!is_str(args[1]) || !is_str(args[2]))
        return raise_text(TypeError_type, "compile() argument 'mode' must be str");
    const std::string_view mode = as_str(args[2])->view();
    if (mode != "exec" && mode != "eval" && mode != "single")
        return raise_text(ValueError_type, "compile() mode must be 'exec', 'eval' or 'single'");
    return compile_source(source, as_str(args[1])->view(),
                          mode == "exec"   ? CompileMode::exec
                          : mode == "eval" ? CompileMode::eval
                                           : CompileMode::single);
}
Value f_breakpoint(Args) { return Value::none(); }

constexpr Method kFunctions[] = {
    {"__build_class__", "*args, **kwargs", &f_build_class},
    {"__import__", "name, globals=None, locals=None, fromlist=None, level=0", &f_import},
    {"globals", "", &f_globals},
    {"locals", "", &f_locals},
    {"eval", "source, /, globals=None, locals=None", &f_eval},
    {"exec", "source, /, globals=None, locals=None, *, closure=None", &f_exec},
    {"compile", "source, filename, mode, flags=0, dont_inherit=False, optimize=-1, *, _feature_version=-1", &f_compile},
    {"breakpoint", "*args, **kwargs", &f_breakpoint},
};

}  // namespace

std::span<const Method> execution_functions() { return kFunctions; }

}  // namespace loopglass
