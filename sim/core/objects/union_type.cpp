// types.UnionType: `int | None` and its kin.
#include "sim/core/collector.hpp"
#include "sim/core/objects/annotation_types.hpp"
#include "sim/core/objects/generic_alias.hpp"
#include "sim/core/objects/instance.hpp"
#include "sim/core/operations.hpp"
#include "sim/core/slot_methods.hpp"

namespace loopglass {

Type union_type;

namespace {

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
        if (!append_annotation(text, (*args)[i])) return {};
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

Value union_get_item(View self, View item) {
    const Ref<Tuple> args = substitute_parameters(self, self.as<Union>()->args.get(), item);
    if (!args) return {};
    Value result = args->items[0];
    for (std::size_t i = 1; result && i < args->size; ++i) result = binary(BinaryOp::bit_or, result, (*args)[i]);
    return result;
}

Value union_instance_check(Args args) {
    for (const Value& item : args[0].as<Union>()->args->view()) {
        if (is_generic_alias(item))
            return raise_text(TypeError_type, "isinstance() argument 2 cannot be a parameterized generic");
        const int is = is_instance_of(args[1], item);
        if (is != 0) return is < 0 ? Value() : Value::boolean(true);
    }
    return Value::boolean(false);
}

Value union_subclass_check(Args args) {
    for (const Value& item : args[0].as<Union>()->args->view()) {
        if (is_generic_alias(item))
            return raise_text(TypeError_type, "issubclass() argument 2 cannot be a parameterized generic");
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
    {"__parameters__", [](View self) -> Value { return annotation_parameters(self.as<Union>()->args.get()); }},
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

void define_union_type() {
    Slots& slots = union_type.slots;
    slots.destroy = union_destroy;
    slots.traverse = union_traverse;
    slots.repr = union_repr;
    slots.hash = union_hash;
    slots.compare = union_compare;
    slots.get_item = union_get_item;
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
