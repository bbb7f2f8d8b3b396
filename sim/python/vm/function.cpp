#include "sim/python/vm/function.hpp"

#include <array>

#include <fmt/format.h>

#include "sim/core/collector.hpp"
#include "sim/core/objects/callable.hpp"
#include "sim/core/operations.hpp"
#include "sim/core/operations/python_binding.hpp"
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

/// A code object's parameters: named ones are its first locals, then come `*args` and `**keywords`.
struct CodeShape {
    explicit CodeShape(const Function* of)
        : function(of),
          code(of->code.get()),
          defaults(of->defaults ? static_cast<std::uint32_t>(of->defaults->size) : 0) {}

    std::string_view function_name() const { return as_str(function->qualname)->view(); }
    std::uint32_t positional_only() const { return code->positional_only_count; }
    std::uint32_t positional() const { return code->argument_count; }
    std::uint32_t named() const { return code->argument_count + code->keyword_only_count; }
    std::uint32_t required() const { return code->argument_count - defaults; }
    std::uint32_t bound_before() const { return 0; }
    Str* name(std::uint32_t i) const { return code->locals[i]; }
    bool take_default(std::uint32_t i, Value& out) const {
        const std::uint32_t count = code->argument_count;
        if (i < count) {
            if (i + defaults < count) return false;
            out = function->defaults->items[i + defaults - count];
            return true;
        }
        if (function->keyword_defaults != nullptr) out = dict_get(function->keyword_defaults, code->locals[i]);
        return static_cast<bool>(out);
    }
    std::uint32_t slot(std::uint32_t i) const { return i; }
    std::uint32_t variadic_slot() const { return code->has(code_flags::kVarArgs) ? named() : python_binding::kNoSlot; }
    std::uint32_t keyword_variadic_slot() const {
        if (!code->has(code_flags::kVarKeywords)) return python_binding::kNoSlot;
        return named() + (code->has(code_flags::kVarArgs) ? 1 : 0);
    }

    const Function* function;
    const CodeObject* code;
    std::uint32_t defaults;
};

}  // namespace

bool bind_parameters(Function* function, CallArgs args, Value* locals) {
    // Most calls: every parameter gets its argument by position, or its default.
    const CodeObject* code = function->code.get();
    const std::uint32_t count = code->argument_count;
    const auto defaults = function->defaults ? static_cast<std::uint32_t>(function->defaults->size) : 0;
    if (args.names == nullptr && args.positional <= count && args.positional + defaults >= count &&
        code->keyword_only_count == 0 && !code->has(code_flags::kVarArgs | code_flags::kVarKeywords)) {
        for (std::uint32_t i = 0; i < args.positional; ++i) locals[i] = args[i];
        for (std::uint32_t i = args.positional; i < count; ++i)
            locals[i] = function->defaults->items[i + defaults - count];
        return true;
    }
    return python_binding::bind(CodeShape(function), args, locals);
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
