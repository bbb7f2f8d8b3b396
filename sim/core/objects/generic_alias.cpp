// types.GenericAlias: a class with its arguments, as annotations and bases use it.
#include "sim/core/objects/generic_alias.hpp"

#include "sim/core/collector.hpp"
#include "sim/core/objects/construct_arguments.hpp"
#include "sim/core/objects/instance.hpp"
#include "sim/core/operations.hpp"
#include "sim/core/slot_methods.hpp"

namespace loopglass {

Type generic_alias_type, union_type;

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

/// An argument in a repr: a class by its name, anything else by its own repr.
bool append_argument(std::string& text, View item) {
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

Value alias_repr(View self) {
    auto* alias = self.as<GenericAlias>();
    std::string text;
    if (!append_argument(text, alias->origin)) return {};
    text += "[";
    for (std::size_t i = 0; i < alias->args->size; ++i) {
        if (i > 0) text += ", ";
        if (!append_argument(text, (*alias->args)[i])) return {};
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
    if (!dunder || text == "__name__" || text == "__qualname__" || text == "__module__" || text == "__doc__" || text == "__mro__") {
        return get_attr(self.as<GenericAlias>()->origin, name);
    }
    return generic_get_attribute(self, name);
}

Value alias_construct(Type*, CallArgs args) {
    const ConstructArguments given("GenericAlias", args, {"", ""});
    if (!given) return {};
    if (args.positional != 2) return raise(TypeError_type, "GenericAlias expected 2 arguments, got {}", args.positional);
    return make_generic_alias(given[0], given[1]);
}

Value mro_entries(Args args) { return make_tuple({args[0].as<GenericAlias>()->origin}); }

constexpr Method kMethods[] = {{"__mro_entries__", "self, bases, /", mro_entries}};
constexpr Getter kGetters[] = {
    {"__origin__", [](View self) -> Value { return self.as<GenericAlias>()->origin; }},
    {"__args__", [](View self) -> Value { return self.as<GenericAlias>()->args; }},
    {"__parameters__", [](View) -> Value { return make_tuple(std::size_t{0}); }},
};

// -- union --------------------------------------------------------------------------------------------------------

void union_destroy(Object* self) {
    static_cast<Union*>(self)->args = nullptr;
    free_object(self, sizeof(Union));
}

void union_traverse(Object* self, Visitor& visit) { visit(static_cast<Union*>(self)->args); }

Value union_repr(View self) {
    auto* args = self.as<Union>()->args.get();
    std::string text;
    for (std::size_t i = 0; i < args->size; ++i) {
        if (i > 0) text += " | ";
        if (!append_argument(text, (*args)[i])) return {};
    }
    return make_str(text);
}

int same_members(Tuple* left, Tuple* right) {
    if (left->size != right->size) return 0;
    for (const Value& item : left->view()) {
        if (const int found = contains(View(right), item); found <= 0) return found;
    }
    return 1;
}

Value union_compare(View self, View other, CompareOp op) {
    if (!is_exactly(self, union_type) || !is_exactly(other, union_type)) return View::not_implemented();
    if (op != CompareOp::equal && op != CompareOp::not_equal) return View::not_implemented();
    const int same = same_members(self.as<Union>()->args.get(), other.as<Union>()->args.get());
    return same < 0 ? Value() : Value::boolean((same > 0) == (op == CompareOp::equal));
}

std::int64_t union_hash(View self) {
    std::int64_t mixed = 0;
    for (const Value& item : self.as<Union>()->args->view()) {
        const std::int64_t hashed = hash(item);
        if (hashed == -1) return -1;
        mixed ^= hashed;
    }
    return mixed == -1 ? -2 : mixed;
}

Value union_instance_check(Args args) {
    for (const Value& item : args[0].as<Union>()->args->view()) {
        if (is_generic_alias(item)) return raise_text(TypeError_type, "isinstance() argument 2 cannot be a parameterized generic");
        const int is = is_instance_of(args[1], item);
        if (is != 0) return is < 0 ? Value() : Value::boolean(true);
    }
    return Value::boolean(false);
}

Value union_subclass_check(Args args) {
    for (const Value& item : args[0].as<Union>()->args->view()) {
        if (is_generic_alias(item)) return raise_text(TypeError_type, "issubclass() argument 2 cannot be a parameterized generic");
        const int is = is_subclass_of(args[1], item);
        if (is != 0) return is < 0 ? Value() : Value::boolean(true);
    }
    return Value::boolean(false);
}

constexpr Method kUnionMethods[] = {
    {"__instancecheck__", "self, object, /", union_instance_check},
    {"__subclasscheck__", "self, object, /", union_subclass_check},
};
constexpr Getter kUnionGetters[] = {
    {"__args__", [](View self) -> Value { return self.as<Union>()->args; }},
    {"__parameters__", [](View) -> Value { return make_tuple(std::size_t{0}); }},
};

/// The members that `value` brings into a union, each once. False when raised; `fits` false when it cannot be in one.
bool add_members(List* members, View value, bool& fits) {
    if (is_exactly(value, union_type)) {
        for (const Value& item : value.as<Union>()->args->view()) {
            if (!add_members(members, item, fits)) return false;
        }
        return true;
    }
    const View member = value.is_none() ? View(&none_type) : value;
    if (!is_instance(member, type_type) && !is_generic_alias(member)) {
        fits = false;
        return true;
    }
    const int present = contains(View(members), member);
    return present > 0 || (present == 0 && append(members, member));
}

}  // namespace

Value make_generic_alias(View origin, View item) {
    Ref<Tuple> args = is_tuple(item) ? tuple_from(item) : make_tuple({item});
    auto* alias = new_object<GenericAlias>(generic_alias_type);
    place(alias->origin, origin);
    alias->args = std::move(args);
    track(alias);
    return Value::adopt(alias);
}

Value make_union(View left, View right) {
    const Ref<List> members = make_list();
    bool fits = true;
    if (!add_members(members.get(), left, fits) || !add_members(members.get(), right, fits)) return {};
    if (!fits) return View::not_implemented();
    if (members->size == 1) return members->items[0];
    auto* made = new_object<Union>(union_type);
    made->args = make_tuple(members->view());
    track(made);
    return Value::adopt(made);
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
    alias.get_attribute = alias_get_attribute;
    alias.construct = alias_construct;
    alias.binary[static_cast<std::size_t>(BinaryOp::bit_or)] = make_union;
    define_type(generic_alias_type, {.name = "types.GenericAlias",
                                     .size = sizeof(GenericAlias),
                                     .flags = type_flags::kGc,
                                     .methods = kMethods,
                                     .getters = kGetters,
                                     .doc = "Represent a PEP 585 generic type"});

    Slots& slots = union_type.slots;
    slots.destroy = union_destroy;
    slots.traverse = union_traverse;
    slots.repr = union_repr;
    slots.hash = union_hash;
    slots.compare = union_compare;
    slots.binary[static_cast<std::size_t>(BinaryOp::bit_or)] = make_union;
    define_type(union_type, {.name = "types.UnionType",
                             .size = sizeof(Union),
                             .flags = type_flags::kGc | type_flags::kNoInstances,
                             .methods = kUnionMethods,
                             .getters = kUnionGetters,
                             .doc = "Represent a PEP 604 union type"});

    // `int | None`: types themselves join unions.
    type_type.slots.binary[static_cast<std::size_t>(BinaryOp::bit_or)] = make_union;
    add_slot_wrappers(type_type);
}

}  // namespace loopglass
