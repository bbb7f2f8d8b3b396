#include "sim/python/vm/function.hpp"

#include <array>

#include <fmt/format.h>

#include "sim/core/collector.hpp"
#include "sim/core/objects/callable.hpp"
#include "sim/core/operations.hpp"
#include "sim/core/operations/signature.hpp"
#include "sim/python/state.hpp"
#include "sim/python/vm/frame.hpp"
#include "sim/python/vm/types.hpp"

namespace loopglass {

Type function_type;

Ref<Function> make_function(CodeObject* code, Dict* globals) {
    auto* function = new_object<Function>(function_type);
    new (&function->code) Ref<CodeObject>(code);
    function->globals = Ref<Dict>(globals).release();
    View own_builtins = dict_get(globals, intern("__builtins__"));
    Dict* builtins = python_state().builtins.get();
    if (own_builtins && is_dict(own_builtins)) builtins = own_builtins.as<Dict>();
    function->builtins = Ref<Dict>(builtins).release();
    new (&function->name) Value(View(code->name));
    new (&function->qualname) Value(View(code->qualname));
    View module = dict_get(globals, intern("__name__"));
    new (&function->module) Value(module ? module : View::none());
    new (&function->doc) Value(code->docstring ? code->docstring : Value::none());
    new (&function->defaults) Ref<Tuple>();
    new (&function->closure) Ref<Tuple>();
    new (&function->annotations) Value();
    new (&function->type_params) Value();
    track(function);
    return Ref<Function>::adopt(function);
}

namespace {

void raise_missing_parameters(Function* function, const Value* locals, std::uint32_t begin, std::uint32_t end,
                              std::string_view kind) {
    std::vector<std::string_view> names;
    for (std::uint32_t i = begin; i < end; ++i) {
        if (locals[i].is_empty()) names.push_back(function->code->locals[i]->view());
    }
    raise_missing(as_str(function->qualname)->view(), kind, names);
}

std::uint32_t default_count(const Function* function) {
    return function->defaults ? static_cast<std::uint32_t>(function->defaults->size) : 0;
}

bool bind_keywords(Function* function, CallArgs args, Value* locals, Dict* extra) {
    CodeObject* code = function->code.get();
    const std::string_view name = as_str(function->qualname)->view();
    const std::uint32_t named = code->argument_count + code->keyword_only_count;
    for (std::uint32_t k = 0; k < args.keyword_count(); ++k) {
        const View keyword_view = args.names->items[k];
        Str* keyword = as_str(keyword_view);
        const View value = args[args.positional + k];
        std::uint32_t found = named;
        for (std::uint32_t i = code->positional_only_count; i < named; ++i) {
            if (code->locals[i] == keyword) {
                found = i;
                break;
            }
        }
        for (std::uint32_t i = code->positional_only_count; found == named && i < named; ++i) {
            if (code->locals[i]->view() == keyword->view()) found = i;
        }
        if (found < named) {
            if (locals[found]) {
                raise(TypeError_type, "{}() got multiple values for argument '{}'", name, keyword->view());
                return false;
            }
            locals[found] = value;
            continue;
        }
        if (extra != nullptr) {
            dict_set(extra, keyword, value);
            continue;
        }
        std::string positional_only;
        for (std::uint32_t j = 0; j < args.keyword_count(); ++j) {
            for (std::uint32_t i = 0; i < code->positional_only_count; ++i) {
                if (code->locals[i]->view() != as_str(args.names->items[j])->view()) continue;
                positional_only += fmt::format("{}{}", positional_only.empty() ? "" : ", ", code->locals[i]->view());
            }
        }
        if (!positional_only.empty()) {
            raise(TypeError_type, "{}() got some positional-only arguments passed as keyword arguments: '{}'", name,
                  positional_only);
        } else {
            raise(TypeError_type, "{}() got an unexpected keyword argument '{}'", name, keyword->view());
        }
        return false;
    }
    return true;
}

}  // namespace

bool bind_parameters(Function* function, CallArgs args, Value* locals) {
    CodeObject* code = function->code.get();
    const std::uint32_t count = code->argument_count;
    const std::uint32_t named = count + code->keyword_only_count;
    const std::uint32_t taken = std::min(args.positional, count);
    for (std::uint32_t i = 0; i < taken; ++i) locals[i] = args[i];

    std::uint32_t next = named;
    if (code->has(code_flags::kVarArgs)) {
        Ref<Tuple> rest = make_tuple(std::span<const Value>(args.values + taken, args.positional - taken));
        if (!rest) return false;
        locals[next++] = std::move(rest);
    }
    Ref<Dict> extra;
    if (code->has(code_flags::kVarKeywords)) {
        extra = make_dict();
        locals[next] = View(extra);
    }
    if (args.keyword_count() > 0 && !bind_keywords(function, args, locals, extra.get())) return false;
    const std::uint32_t defaults = default_count(function);
    if (args.positional > count && !code->has(code_flags::kVarArgs)) {
        std::size_t keyword_only_given = 0;
        for (std::uint32_t i = count; i < named; ++i) keyword_only_given += locals[i] ? 1 : 0;
        raise_too_many_positional(as_str(function->qualname)->view(), count - defaults, count, args.positional,
                                  keyword_only_given);
        return false;
    }
    bool missing = false;
    for (std::uint32_t i = taken; i < count; ++i) {
        if (locals[i]) continue;
        if (i + defaults >= count)
            locals[i] = function->defaults->items[i + defaults - count];
        else
            missing = true;
    }
    if (missing) {
        raise_missing_parameters(function, locals, 0, count - defaults, "positional");
        return false;
    }
    for (std::uint32_t i = count; i < named; ++i) {
        if (locals[i]) continue;
        View value =
            function->keyword_defaults != nullptr ? dict_get(function->keyword_defaults, code->locals[i]) : View();
        if (value)
            locals[i] = value;
        else
            missing = true;
    }
    if (missing) {
        raise_missing_parameters(function, locals, count, named, "keyword-only");
        return false;
    }
    return true;
}

Value run_code(CodeObject* code, Dict* globals, View name_space, Tuple* closure) {
    Ref<Function> function = make_function(code, globals);
    if (closure != nullptr) function->closure = Ref<Tuple>(closure);
    Frame* frame = push_frame(function.get(), globals, name_space);
    return interpret(frame);
}

// -- the type -------------------------------------------------------------------------------------------------------

namespace {

Function* as_function(View self) { return self.as<Function>(); }

Value function_call(View callable, CallArgs args) {
    Function* function = as_function(callable);
    Frame* frame = push_frame(function, function->globals, View());
    if (!bind_parameters(function, args, frame->locals)) {
        pop_frame(frame);
        return {};
    }
    return interpret(frame);
}
Value function_get(View self, View instance, View) {
    return instance ? make_bound_method(self, instance) : Value(self);
}
Value function_repr(View self) {
    return make_str(
        fmt::format("<function {} at {}>", as_str(as_function(self)->qualname)->view(), address_text(self)));
}

void function_destroy(Object* object) {
    auto* function = static_cast<Function*>(object);
    function->code.~Ref<CodeObject>();
    decref(function->globals);
    decref(function->builtins);
    for (Value* value : {&function->name, &function->qualname, &function->module, &function->doc,
                         &function->annotations, &function->type_params})
        value->~Value();
    function->defaults.~Ref<Tuple>();
    function->closure.~Ref<Tuple>();
    if (function->keyword_defaults != nullptr) decref(function->keyword_defaults);
    if (function->dict != nullptr) decref(function->dict);
    free_object(object, sizeof(Function));
}
void function_traverse(Object* object, Visitor& visit) {
    auto* function = static_cast<Function*>(object);
    visit(static_cast<Object*>(function->globals));
    visit(static_cast<Object*>(function->builtins));
    visit(function->annotations);
    visit(function->type_params);
    visit(function->module);
    visit(function->doc);
    visit(function->defaults);
    visit(function->closure);
    visit(static_cast<Object*>(function->keyword_defaults));
    visit(static_cast<Object*>(function->dict));
}
void function_clear(Object* object) {
    auto* function = static_cast<Function*>(object);
    function->defaults = nullptr;
    function->closure = nullptr;
    function->annotations.reset();
    if (Dict* dict = std::exchange(function->keyword_defaults, nullptr); dict != nullptr) decref(dict);
    if (Dict* dict = std::exchange(function->dict, nullptr); dict != nullptr) decref(dict);
}

template <Value Function::* field>
Value get_field(View self) {
    return as_function(self)->*field;
}
template <Value Function::* field>
bool set_str_field(View self, View value) {
    if (!value || !is_str(value)) {
        raise(TypeError_type, "{} must be set to a string object",
              field == &Function::name ? "__name__" : "__qualname__");
        return false;
    }
    as_function(self)->*field = value;
    return true;
}
template <Value Function::* field>
bool set_any_field(View self, View value) {
    as_function(self)->*field = value ? Value(value) : Value::none();
    return true;
}
Value get_code(View self) { return View(as_function(self)->code); }
bool set_code(View self, View value) {
    if (!value || !is_exactly(value, code_type)) {
        raise_text(TypeError_type, "__code__ must be set to a code object");
        return false;
    }
    as_function(self)->code = Ref<CodeObject>(value.as<CodeObject>());
    as_function(self)->caches = nullptr;
    return true;
}
Value get_defaults(View self) {
    auto& defaults = as_function(self)->defaults;
    return defaults ? Value(View(defaults)) : Value::none();
}
bool set_defaults(View self, View value) {
    as_function(self)->defaults = value && is_tuple(value) ? Ref<Tuple>(value.as<Tuple>()) : nullptr;
    return true;
}
Value get_keyword_defaults(View self) {
    Dict* dict = as_function(self)->keyword_defaults;
    return dict != nullptr ? Value(View(dict)) : Value::none();
}
bool set_keyword_defaults(View self, View value) {
    Dict* old = std::exchange(as_function(self)->keyword_defaults,
                              value && is_dict(value) ? Ref<Dict>(value.as<Dict>()).release() : nullptr);
    if (old != nullptr) decref(old);
    return true;
}
Value get_closure(View self) {
    auto& closure = as_function(self)->closure;
    return closure ? Value(View(closure)) : Value::none();
}
Value get_annotations(View self) {
    Function* function = as_function(self);
    if (!function->annotations) function->annotations = make_dict();
    return function->annotations;
}
Value get_globals(View self) { return View(as_function(self)->globals); }
Value get_builtins(View self) { return View(as_function(self)->builtins); }
Value get_dict(View self) { return View(instance_dict(self)); }
bool set_dict(View self, View value) {
    if (!value || !is_dict(value)) {
        raise_text(TypeError_type, "__dict__ must be set to a dictionary");
        return false;
    }
    Dict* old = std::exchange(as_function(self)->dict, Ref<Dict>(value.as<Dict>()).release());
    if (old != nullptr) decref(old);
    return true;
}
Value get_type_params(View self) {
    const Value& params = as_function(self)->type_params;
    return params ? params : Value(make_tuple(0));
}

constexpr Getter kGetters[] = {
    {"__name__", &get_field<&Function::name>, &set_str_field<&Function::name>},
    {"__qualname__", &get_field<&Function::qualname>, &set_str_field<&Function::qualname>},
    {"__module__", &get_field<&Function::module>, &set_any_field<&Function::module>},
    {"__doc__", &get_field<&Function::doc>, &set_any_field<&Function::doc>},
    {"__code__", &get_code, &set_code},
    {"__defaults__", &get_defaults, &set_defaults},
    {"__kwdefaults__", &get_keyword_defaults, &set_keyword_defaults},
    {"__closure__", &get_closure},
    {"__annotations__", &get_annotations, &set_any_field<&Function::annotations>},
    {"__type_params__", &get_type_params, &set_any_field<&Function::type_params>},
    {"__globals__", &get_globals},
    {"__builtins__", &get_builtins},
    {"__dict__", &get_dict, &set_dict},
};

/// types.FunctionType(code, globals, name=None, argdefs=None, closure=None)
Value function_construct(Type*, CallArgs args) {
    static const Method row{"function", "code, globals, name=None, argdefs=None, closure=None", nullptr};
    std::array<Value, 5> values;
    if (!bind_arguments(signature_of(row), "function", args, values.data())) return {};
    if (!is_exactly(values[0], code_type) || !is_dict(values[1]))
        return raise_text(TypeError_type, "function() argument 'code' must be code, not str");
    Ref<Function> function = make_function(values[0].as<CodeObject>(), values[1].as<Dict>());
    if (is_str(values[2])) function->name = values[2];
    if (is_tuple(values[3])) function->defaults = Ref<Tuple>(values[3].as<Tuple>());
    if (is_tuple(values[4])) function->closure = Ref<Tuple>(values[4].as<Tuple>());
    return function;
}

}  // namespace

void define_function_type() {
    Slots& slots = function_type.slots;
    slots.destroy = &function_destroy;
    slots.traverse = &function_traverse;
    slots.clear = &function_clear;
    slots.call = &function_call;
    slots.descriptor_get = &function_get;
    slots.repr = &function_repr;
    slots.construct = &function_construct;
    slots.initialize = [](View, CallArgs) { return true; };
    python_function_type = &function_type;
    define_type(function_type, {.name = "function",
                                .size = sizeof(Function),
                                .flags = type_flags::kGc | type_flags::kMethodDescriptor,
                                .dict_offset = offsetof(Function, dict),
                                .getters = kGetters});
}

}  // namespace loopglass
