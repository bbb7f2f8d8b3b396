// super(): attribute lookup that starts behind a class in the MRO of an object's type.
#include <fmt/format.h>

#include "sim/core/collector.hpp"
#include "sim/core/objects/basic.hpp"
#include "sim/core/objects/sequence.hpp"
#include "sim/core/operations.hpp"
#include "sim/python/builtins/builtins.hpp"
#include "sim/python/vm/frame.hpp"

namespace loopglass {

Type super_type;

namespace {

struct Super : GcObject {
    Ref<Type> start;  ///< the class to start behind
    Value object;     ///< instance or class; empty when unbound
    Ref<Type> object_type;
};

/// The two arguments that `super()` leaves out: `__class__` of the enclosing class body and the first parameter.
bool implicit_arguments(Value& cls, Value& object) {
    Frame* frame = current_frame();
    if (frame == nullptr) {
        raise_text(RuntimeError_type, "super(): no current frame");
        return false;
    }
    const CodeObject* code = frame->code;
    if (code->argument_count == 0 && !code->has(code_flags::kVarArgs)) {
        raise_text(RuntimeError_type, "super(): no arguments");
        return false;
    }
    object = frame->locals[0];
    if (object && is_exactly(object, cell_type)) object = object.as<Cell>()->value;
    if (!object) {
        raise_text(RuntimeError_type, "super(): arg[0] deleted");
        return false;
    }
    for (std::uint32_t i = code->local_count() - code->free_count; i < code->local_count(); ++i) {
        if (code->locals[i]->view() != "__class__") continue;
        cls = frame->locals[i].as<Cell>()->value;
        if (!cls) {
            raise_text(RuntimeError_type, "super(): empty __class__ cell");
            return false;
        }
        return true;
    }
    raise_text(RuntimeError_type, "super(): __class__ cell not found");
    return false;
}

Value raise_not_of_type(View object, const Type* start) {
    const bool is_type = is_instance(object, type_type);
    return raise(TypeError_type, "super(type, obj): obj ({} {}) is not an instance or subtype of type ({}).",
                 is_type ? "type" : "instance of",
                 is_type ? object.as<Type>()->name_view() : type_of(object)->name_view(), start->name_view());
}

/// The class whose MRO is walked for `object`, which may claim one by its `__class__`. Null with TypeError.
/// CPython 3.13 Objects/typeobject.c: supercheck.
Type* type_for(View object, const Type* start) {
    if (is_instance(object, type_type) && is_subtype(object.as<Type>(), start)) return object.as<Type>();
    if (is_instance(object, *start)) return type_of(object);
    const Value claimed = get_attr_or_empty(object, intern("__class__"));
    if (!claimed && has_error()) return nullptr;
    if (claimed && is_instance(claimed, type_type) && is_subtype(claimed.as<Type>(), start)) return claimed.as<Type>();
    raise_not_of_type(object, start);
    return nullptr;
}

Value super_construct(Type* type, CallArgs args) {
    Value cls, object;
    if (args.keyword_count() > 0) return raise_text(TypeError_type, "super() takes no keyword arguments");
    if (args.positional > 2)
        return raise(TypeError_type, "super() expected at most 2 arguments, got {}", args.positional);
    if (args.positional == 0) {
        if (!implicit_arguments(cls, object)) return {};
    } else {
        cls = args[0];
        if (args.positional > 1 && !args[1].is_none()) object = args[1];
    }
    if (!is_instance(cls, type_type))
        return raise(TypeError_type, "super() argument 1 must be a type, not {}", type_of(cls)->name_view());
    Type* start = cls.as<Type>();
    Type* of = nullptr;
    if (object) {
        of = type_for(object, start);
        if (of == nullptr) return {};
    }
    auto* made = static_cast<Super*>(new_object_memory(*type, type->basic_size));
    new (&made->start) Ref<Type>(start);
    new (&made->object) Value(object);
    new (&made->object_type) Ref<Type>(of);
    track(made);
    return Value::adopt(View(made));
}

Value super_get_attribute(View self, Str* name) {
    auto* super = self.as<Super>();
    if (super->object_type && name->view() != "__class__") {
        Tuple* mro = super->object_type->mro;
        std::size_t i = 0;
        while (i < mro->size && mro->items[i].object() != super->start.get()) ++i;
        for (++i; i < mro->size; ++i) {
            Value found = dict_get(mro->items[i].as<Type>()->dict, name);
            if (!found) continue;
            auto* get = type_of(found)->slots.descriptor_get;
            if (get == nullptr) return found;
            // Through a class the descriptor sees no instance.
            const bool through_class = super->object.object() == super->object_type.get();
            return get(found, through_class ? View() : View(super->object), View(super->object_type));
        }
    }
    if (lookup_in_type(type_of(self), name)) return generic_get_attribute(self, name);
    raise(AttributeError_type, "'super' object has no attribute '{}'", name->view());
    return {};
}
Value super_repr(View self) {
    auto* super = self.as<Super>();
    if (super->object_type)
        return make_str(fmt::format("<super: <class '{}'>, <{} object>>", super->start->name_view(),
                                    super->object_type->name_view()));
    return make_str(fmt::format("<super: <class '{}'>, NULL>", super->start->name_view()));
}

Value super_start(View self) { return self.as<Super>()->start; }
Value super_self(View self) {
    const Value& object = self.as<Super>()->object;
    return object ? object : Value::none();
}
Value super_self_class(View self) {
    const Ref<Type>& type = self.as<Super>()->object_type;
    return type ? Value(type) : Value::none();
}
constexpr Getter kGetters[] = {
    {"__thisclass__", &super_start}, {"__self__", &super_self}, {"__self_class__", &super_self_class}};

}  // namespace

void define_super_type() {
    Slots& slots = super_type.slots;
    slots.destroy = [](Object* self) {
        auto* super = static_cast<Super*>(self);
        super->start.~Ref<Type>();
        super->object.~Value();
        super->object_type.~Ref<Type>();
        free_object(self, sizeof(Super));
    };
    slots.traverse = [](Object* self, Visitor& visit) {
        visit(static_cast<Super*>(self)->start);
        visit(static_cast<Super*>(self)->object);
        visit(static_cast<Super*>(self)->object_type);
    };
    slots.construct = &super_construct;
    slots.initialize = [](View, CallArgs) { return true; };
    slots.get_attribute = &super_get_attribute;
    slots.repr = &super_repr;
    define_type(super_type, {.name = "super",
                             .size = sizeof(Super),
                             .flags = type_flags::kGc | type_flags::kBaseType,
                             .getters = kGetters});
}

}  // namespace loopglass
