#include "sim/loop/context_vars.hpp"

#include "sim/core/collector.hpp"
#include "sim/core/objects/generic_alias.hpp"
#include "sim/core/objects/instance.hpp"
#include "sim/core/objects/number.hpp"
#include "sim/core/objects/sequence.hpp"
#include "sim/core/operations.hpp"
#include "sim/core/operations/signature.hpp"

namespace loopglass {

Type context_type, context_var_type, context_token_type;

namespace {

/// Raises with the text of `value`, or what getting that text raises.
Value raise_about(Type& type, std::string_view before, View value, std::string_view after) {
    const Ref<Str> shown = repr(value);
    return shown ? raise(type, "{}{}{}", before, shown->view(), after) : Value();
}

struct ContextVar : GcObject {
    Ref<Str> name;
    Value default_value;  ///< empty: none
};
struct ContextToken : GcObject {
    Ref<ContextVar> variable;
    Ref<Context> context;
    Value old_value;  ///< empty: missing
    bool used;
};
Type missing_type;
struct Missing : Object {};
Object* missing = nullptr;  // Token.MISSING, immortal

Ref<Context> new_context(Ref<Dict> variables) {
    auto* context = new_object<Context>(context_type);
    context->variables = std::move(variables);
    place(context->previous);
    track(context);
    return Ref<Context>::adopt(context);
}

Context* as_context(View self) { return self.as<Context>(); }
ContextVar* as_variable(View self) { return self.as<ContextVar>(); }

Dict* variables_of(Context* context) { return context->variables.get(); }

/// The variables, for the context's own use: copies part from what they shared.
bool set_variable(Context* context, View variable, View value) {
    if (!context->variables)
        context->variables = make_dict();
    else if (context->variables->refcount > 1)
        context->variables = dict_copy(context->variables.get());
    return dict_set(context->variables.get(), variable, value);
}

}  // namespace

Value copy_context() {
    const Value& current = runtime().thread->context;
    if (!current) return {};
    Context* context = as_context(current);
    if (!context->variables || context->variables->used == 0) return {};
    return new_context(context->variables);
}

Context* context_object(Value& stored) {
    if (!stored) stored = View(new_context(nullptr));
    return as_context(stored);
}

namespace {

// -- ContextVar -----------------------------------------------------------------------------------------------------

Value variable_construct(Type*, CallArgs args) {
    static const Method row{"ContextVar", "name, *, default=?", nullptr};
    std::array<Value, 2> values;
    if (!bind_arguments(signature_of(row), "ContextVar", args, values.data())) return {};
    if (!is_str(values[0])) return raise_text(TypeError_type, "context variable name must be a str");
    auto* variable = new_object<ContextVar>(context_var_type);
    variable->name = Ref<Str>(as_str(values[0]));
    place(variable->default_value, std::move(values[1]));
    track(variable);
    return Value::adopt(View(variable));
}
View current_value(View variable) {
    const Value& current = runtime().thread->context;
    if (!current || !as_context(current)->variables) return {};
    return dict_get(variables_of(as_context(current)), variable);
}
Value variable_get(Args args) {
    if (View value = current_value(args[0])) return value;
    if (args[1]) return args[1];
    if (as_variable(args[0])->default_value) return as_variable(args[0])->default_value;
    return raise_with(LookupError_type, args[0]);
}
Value variable_set(Args args) {
    auto* token = new_object<ContextToken>(context_token_type);
    Context* context = context_object(runtime().thread->context);
    token->variable = Ref<ContextVar>(as_variable(args[0]));
    token->context = Ref<Context>(context);
    place(token->old_value, Value(current_value(args[0])));
    track(token);
    Value owner = Value::adopt(View(token));
    if (!set_variable(context, args[0], args[1])) return {};
    return owner;
}
Value variable_reset(Args args) {
    if (!is_exactly(args[1], context_token_type))
        return raise_about(TypeError_type, "expected an instance of Token, got ", args[1], "");
    auto* token = args[1].as<ContextToken>();
    if (token->used) return raise_about(RuntimeError_type, "", args[1], " has already been used once");
    if (View(token->variable) != args[0])
        return raise_about(ValueError_type, "", args[1], " was created by a different ContextVar");
    if (View(token->context) != runtime().thread->context.view())
        return raise_about(ValueError_type, "", args[1], " was created in a different Context");
    token->used = true;
    Context* context = token->context.get();
    if (token->old_value) {
        if (!set_variable(context, args[0], token->old_value)) return {};
    } else {
        if (context->variables->refcount > 1) context->variables = dict_copy(context->variables.get());
        dict_delete(context->variables.get(), args[0]);
    }
    return Value::none();
}
Value variable_repr(View self) {
    const Ref<Str> name = repr(View(as_variable(self)->name));
    if (!name) return {};
    std::string text = fmt::format("<ContextVar name={}", name->view());
    if (as_variable(self)->default_value) {
        Ref<Str> shown = repr(as_variable(self)->default_value);
        if (!shown) return {};
        text += fmt::format(" default={}", shown->view());
    }
    return make_str(fmt::format("{} at {}>", text, address_text(self)));
}
Value get_variable_name(View self) { return View(as_variable(self)->name); }
constexpr Method kVariableMethods[] = {{"get", "self, default=?, /", &variable_get},
                                       {"set", "self, value, /", &variable_set},
                                       {"reset", "self, token, /", &variable_reset},
                                       {"__class_getitem__", "cls, object, /", &class_get_item, "", Method::kClass}};
constexpr Getter kVariableGetters[] = {{"name", &get_variable_name}};

// -- Token ----------------------------------------------------------------------------------------------------------

Value token_repr(View self) {
    auto* token = self.as<ContextToken>();
    Ref<Str> variable = repr(View(token->variable));
    if (!variable) return {};
    return make_str(
        fmt::format("<Token{} var={} at {}>", token->used ? " used" : "", variable->view(), address_text(self)));
}
Value get_token_variable(View self) { return View(self.as<ContextToken>()->variable); }
Value get_old_value(View self) {
    const Value& old = self.as<ContextToken>()->old_value;
    return old ? old : Value(View(missing));
}
constexpr Getter kTokenGetters[] = {{"var", &get_token_variable}, {"old_value", &get_old_value}};

// -- Context --------------------------------------------------------------------------------------------------------

Value context_construct(Type*, CallArgs args) {
    if (args.positional + args.keyword_count() > 0)
        return raise_text(TypeError_type, "Context() does not accept any arguments");
    return new_context(nullptr);
}
Value context_run(Args args) {
    Tuple* positional = args[2].as<Tuple>();
    Context* context = as_context(args[0]);
    if (context->entered)
        return raise_about(RuntimeError_type, "cannot enter context: ", args[0], " is already entered");
    context->entered = true;
    Value stored(args[0]);
    Value result;
    {
        ContextScope scope(stored);
        result = call_with(args[1], positional, args[3].as<Dict>());
    }
    context->entered = false;
    return result;
}
Value context_copy(Args args) { return new_context(as_context(args[0])->variables); }
bool check_key(View key) {
    if (is_exactly(key, context_var_type)) return true;
    if (Ref<Str> shown = repr(key)) raise(TypeError_type, "a ContextVar key was expected, got {}", shown->view());
    return false;
}
Value context_get(Args args) {
    if (!check_key(args[1])) return {};
    if (as_context(args[0])->variables) {
        if (View value = dict_get(variables_of(as_context(args[0])), args[1])) return value;
    }
    return args[2];
}
Ref<Dict> variables_or_empty(View self) {
    return as_context(self)->variables ? as_context(self)->variables : make_dict();
}
Value context_keys(Args args) { return make_dict_view(dict_keys_type, variables_or_empty(args[0]).get()); }
Value context_values(Args args) { return make_dict_view(dict_values_type, variables_or_empty(args[0]).get()); }
Value context_items(Args args) { return make_dict_view(dict_items_type, variables_or_empty(args[0]).get()); }
constexpr Method kContextMethods[] = {{"run", "self, callable, /, *args, **kwargs", &context_run},
                                      {"copy", "self, /", &context_copy},
                                      {"get", "self, key, default=None, /", &context_get},
                                      {"keys", "self, /", &context_keys},
                                      {"values", "self, /", &context_values},
                                      {"items", "self, /", &context_items}};
Value context_repr(View self) {
    return make_str(fmt::format("<_contextvars.Context object at {}>", address_text(self)));
}

Value f_copy_context(Args) {
    const Value& current = runtime().thread->context;
    return new_context(current ? as_context(current)->variables : Ref<Dict>());
}
constexpr Method kFunctions[] = {{"copy_context", "", &f_copy_context}};

}  // namespace

std::span<const Method> contextvars_functions() { return kFunctions; }

void define_context_types() {
    using namespace type_flags;
    Slots& variable = context_var_type.slots;
    variable.destroy = [](Object* self) {
        drop(static_cast<ContextVar*>(self)->default_value);
        static_cast<ContextVar*>(self)->name = nullptr;
        free_object(self, sizeof(ContextVar));
    };
    variable.traverse = [](Object* self, Visitor& visit) { visit(static_cast<ContextVar*>(self)->default_value); };
    variable.construct = &variable_construct;
    variable.repr = &variable_repr;
    define_type(context_var_type, {.name = "_contextvars.ContextVar",
                                   .size = sizeof(ContextVar),
                                   .flags = kGc,
                                   .methods = kVariableMethods,
                                   .getters = kVariableGetters});

    Slots& token = context_token_type.slots;
    token.destroy = [](Object* self) {
        auto* it = static_cast<ContextToken*>(self);
        drop(it->old_value);
        it->variable = nullptr;
        it->context = nullptr;
        free_object(self, sizeof(ContextToken));
    };
    token.traverse = [](Object* self, Visitor& visit) {
        auto* it = static_cast<ContextToken*>(self);
        visit(it->old_value);
        visit(it->variable);
        visit(it->context);
    };
    token.repr = &token_repr;
    define_type(context_token_type, {.name = "_contextvars.Token",
                                     .size = sizeof(ContextToken),
                                     .flags = kGc | kNoInstances,
                                     .getters = kTokenGetters});

    missing_type.slots.repr = [](View) -> Value { return make_str("<Token.MISSING>"); };
    define_type(missing_type, {.name = "Token.MISSING", .size = sizeof(Missing), .flags = kNoInstances});
    missing = new_object<Missing>(missing_type);
    missing->flags |= object_flags::kImmortal;
    define_attribute(context_token_type, "MISSING", View(missing));

    Slots& context = context_type.slots;
    context.destroy = [](Object* self) {
        drop(static_cast<Context*>(self)->previous);
        static_cast<Context*>(self)->variables = nullptr;
        free_object(self, sizeof(Context));
    };
    context.traverse = [](Object* self, Visitor& visit) {
        // Shared variables are visited by each copy; their dict counts a reference for each.
        visit(static_cast<Context*>(self)->variables);
        visit(static_cast<Context*>(self)->previous);
    };
    context.clear = [](Object* self) { static_cast<Context*>(self)->variables = nullptr; };
    context.construct = &context_construct;
    context.repr = &context_repr;
    context.iter = [](View self) -> Value { return iter(variables_or_empty(self)); };
    context.length = [](View self) -> std::int64_t {
        return as_context(self)->variables ? as_context(self)->variables->used : 0;
    };
    context.get_item = [](View self, View key) -> Value {
        if (!check_key(key)) return {};
        if (as_context(self)->variables) {
            if (View value = dict_get(variables_of(as_context(self)), key)) return value;
        }
        return raise_with(KeyError_type, key);
    };
    context.hash = [](View) -> std::int64_t {
        raise_text(TypeError_type, "unhashable type: '_contextvars.Context'");
        return -1;
    };
    context.compare = [](View self, View other, CompareOp op) -> Value {
        if (!is_exactly(other, context_type) || (op != CompareOp::equal && op != CompareOp::not_equal))
            return View::not_implemented();
        return compare(View(variables_or_empty(self)), View(variables_or_empty(other)), op);
    };
    context.contains = [](View self, View key) -> int {
        if (!check_key(key)) return -1;
        return as_context(self)->variables && dict_get(variables_of(as_context(self)), key) ? 1 : 0;
    };
    define_type(context_type,
                {.name = "_contextvars.Context", .size = sizeof(Context), .flags = kGc, .methods = kContextMethods});
}

}  // namespace loopglass
