// types.GenericAlias: a class with its arguments, as annotations and bases use it.
#include "sim/core/objects/generic_alias.hpp"

#include "sim/core/collector.hpp"
#include "sim/core/objects/annotation_types.hpp"
#include "sim/core/objects/construct_arguments.hpp"
#include "sim/core/objects/instance.hpp"
#include "sim/core/operations.hpp"

namespace loopglass {

Type generic_alias_type;

namespace {

void alias_destroy(Object* self) {
    auto* alias = static_cast<GenericAlias*>(self);
    drop(alias->origin);
    alias->args = nullptr;
    free_object(self, sizeof(GenericAlias));
}

void alias_traverse(Object* self, Visitor& visit) {
    visit(static_cast<GenericAlias*>(self)->origin);
    visit(static_cast<GenericAlias*>(self)->args);
}

Value alias_repr(View self) {
    auto* alias = self.as<GenericAlias>();
    std::string text;
    if (!append_annotation(text, alias->origin)) return {};
    text += "[";
    for (std::size_t i = 0; i < alias->args->size; ++i) {
        if (i > 0) text += ", ";
        if (!append_annotation(text, (*alias->args)[i])) return {};
    }
    if (alias->args->size == 0) text += "()";
    text += "]";
    return make_str(text);
}

std::int64_t alias_hash(View self) {
    const std::int64_t origin = hash(self.as<GenericAlias>()->origin);
    const std::int64_t args = origin == -1 ? -1 : hash(self.as<GenericAlias>()->args);
    if (args == -1) return -1;
    return (origin ^ args) == -1 ? -2 : origin ^ args;
}

Value alias_compare(View self, View other, CompareOp op) {
    if (!is_generic_alias(self) || !is_generic_alias(other)) return View::not_implemented();
    if (op != CompareOp::equal && op != CompareOp::not_equal) return View::not_implemented();
    auto* left = self.as<GenericAlias>();
    auto* right = other.as<GenericAlias>();
    int same = equal(left->origin, right->origin);
    if (same > 0) same = equal(left->args, right->args);
    return same < 0 ? Value() : Value::boolean((same > 0) == (op == CompareOp::equal));
}

/// `list[int]()` is `list()`; an instance that can take it remembers how it was made.
Value alias_call(View self, CallArgs args) {
    Value made = call(self.as<GenericAlias>()->origin, args);
    if (made && !set_attr(made, intern("__orig_class__"), self)) {
        if (!clear_error_if(AttributeError_type) && !clear_error_if(TypeError_type)) return {};
    }
    return made;
}

/// What the alias has not itself, its origin has.
Value alias_get_attribute(View self, Str* name) {
    const std::string_view text = name->view();
    const bool dunder = text.starts_with("__") && text.ends_with("__");
    if (!dunder || text == "__name__" || text == "__qualname__" || text == "__module__" || text == "__doc__" ||
        text == "__mro__") {
        return get_attr(self.as<GenericAlias>()->origin, name);
    }
    return generic_get_attribute(self, name);
}

/// One argument with its type variables replaced by what stands at their place in `chosen`.
Value substitute(View arg, Tuple* parameters, Tuple* chosen) {
    if (is_instance(arg, type_type)) return arg;
    if (const Value replace = lookup_special(arg, intern("__typing_subst__"))) {
        for (std::size_t i = 0; i < parameters->size; ++i) {
            const int same = equal((*parameters)[i], arg);
            if (same != 0) return same < 0 ? Value() : call(replace, (*chosen)[i]);
        }
        return arg;
    }
    const Value inner = get_attr_or_empty(arg, intern("__parameters__"));
    if (failed()) return {};
    if (!inner || !is_tuple(inner) || inner.as<Tuple>()->size == 0) return arg;
    const Ref<Tuple> key = make_tuple(inner.as<Tuple>()->size);
    for (std::size_t i = 0; i < key->size; ++i) {
        key->items[i] = substitute((*inner.as<Tuple>())[i], parameters, chosen);
        if (!key->items[i]) return {};
    }
    return get_item(arg, key);
}

/// CPython 3.13 Objects/genericaliasobject.c: _Py_subs_parameters.
Value alias_get_item(View self, View item) {
    auto* alias = self.as<GenericAlias>();
    const Ref<Tuple> args = substitute_parameters(self, alias->args.get(), item);
    return args ? make_generic_alias(alias->origin, args) : Value();
}

Value make_alias_of(Type& type, View origin, View item) {
    Ref<Tuple> args = is_tuple(item) ? tuple_from(item) : make_tuple({item});
    auto* alias = new_instance<GenericAlias>(type);
    place(alias->origin, origin);
    alias->args = std::move(args);
    track(alias);
    return Value::adopt(alias);
}

Value alias_construct(Type* type, CallArgs args) {
    const ConstructArguments given("GenericAlias", args, {"", ""});
    if (!given) return {};
    if (args.positional != 2)
        return raise(TypeError_type, "GenericAlias expected 2 arguments, got {}", args.positional);
    return make_alias_of(*type, given[0], given[1]);
}

Value mro_entries(Args args) { return make_tuple({args[0].as<GenericAlias>()->origin}); }

constexpr Method kMethods[] = {{"__mro_entries__", "self, bases, /", mro_entries}};
constexpr Getter kGetters[] = {
    {"__origin__", [](View self) -> Value { return self.as<GenericAlias>()->origin; }},
    {"__args__", [](View self) -> Value { return self.as<GenericAlias>()->args; }},
    {"__parameters__", [](View self) -> Value { return annotation_parameters(self.as<GenericAlias>()->args.get()); }},
};

}  // namespace

bool append_annotation(std::string& text, View item) {
    if (item.is_ellipsis()) {
        text += "...";
        return true;
    }
    if (is_instance(item, type_type)) {
        const Value name = full_name(item.as<Type>());
        if (!name) return false;
        text += item == View(&none_type) ? "None" : as_str(name)->view();
        return true;
    }
    const Ref<Str> item_text = repr(item);
    if (item_text) text += item_text->view();
    return static_cast<bool>(item_text);
}

Value make_generic_alias(View origin, View item) { return make_alias_of(generic_alias_type, origin, item); }

// What stands for a type variable has `__typing_subst__`.
Ref<Tuple> annotation_parameters(Tuple* args) {
    const Ref<List> found = make_list();
    const auto add = [&](View parameter) {
        const int present = contains(View(found), parameter);
        return present > 0 || (present == 0 && append(found.get(), parameter));
    };
    for (const Value& arg : args->view()) {
        if (is_instance(arg, type_type)) continue;
        if (lookup_in_type(type_of(arg), intern("__typing_subst__"))) {
            if (!add(arg)) return nullptr;
            continue;
        }
        const Value inner = get_attr_or_empty(arg, intern("__parameters__"));
        if (failed()) return nullptr;
        if (!inner || !is_tuple(inner)) continue;
        for (const Value& parameter : inner.as<Tuple>()->view()) {
            if (!add(parameter)) return nullptr;
        }
    }
    return make_tuple(found->view());
}

Ref<Tuple> substitute_parameters(View alias, Tuple* args, View item) {
    const Ref<Tuple> parameters = annotation_parameters(args);
    const Ref<Str> text = parameters ? repr(alias) : nullptr;
    if (!text) return nullptr;
    if (parameters->size == 0) {
        raise(TypeError_type, "{} is not a generic class", text->view());
        return nullptr;
    }
    const Ref<Tuple> chosen = is_tuple(item) ? tuple_from(item) : make_tuple({item});
    if (chosen->size != parameters->size) {
        const bool few = chosen->size < parameters->size;
        raise(TypeError_type, "Too {} arguments for {}; actual {}, expected {}{}", few ? "few" : "many", text->view(),
              chosen->size, few ? "at least " : "", parameters->size);
        return nullptr;
    }
    Ref<Tuple> result = make_tuple(args->size);
    for (std::size_t i = 0; i < args->size; ++i) {
        result->items[i] = substitute((*args)[i], parameters.get(), chosen.get());
        if (!result->items[i]) return nullptr;
    }
    return result;
}

Value class_get_item(Args args) { return make_generic_alias(args[0], args[1]); }

void define_annotation_types() {
    Slots& alias = generic_alias_type.slots;
    alias.destroy = alias_destroy;
    alias.traverse = alias_traverse;
    alias.repr = alias_repr;
    alias.hash = alias_hash;
    alias.compare = alias_compare;
    alias.call = alias_call;
    alias.get_item = alias_get_item;
    alias.get_attribute = alias_get_attribute;
    alias.construct = alias_construct;
    alias.binary[static_cast<std::size_t>(BinaryOp::bit_or)] = make_union;
    define_type(generic_alias_type, {.name = "types.GenericAlias",
                                     .size = sizeof(GenericAlias),
                                     .flags = type_flags::kGc | type_flags::kBaseType,
                                     .methods = kMethods,
                                     .getters = kGetters,
                                     .doc = "Represent a PEP 585 generic type"});

    define_union_type();
}

}  // namespace loopglass
