// Truth, comparison, hash, and the questions isinstance() and issubclass().
#include "sim/core/objects/generic_alias.hpp"
#include "sim/core/objects/instance.hpp"
#include "sim/core/objects/number.hpp"
#include "sim/core/objects/sequence.hpp"
#include "sim/core/operations.hpp"
#include "sim/core/operations/word_arithmetic.hpp"
#include "sim/core/slot_methods.hpp"
#include "sim/core/text/hash.hpp"

namespace loopglass {

namespace {

std::string_view symbol(CompareOp op) {
    switch (op) {
        case CompareOp::less: return "<";
        case CompareOp::less_equal: return "<=";
        case CompareOp::equal: return "==";
        case CompareOp::not_equal: return "!=";
        case CompareOp::greater: return ">";
        case CompareOp::greater_equal: return ">=";
    }
    return "";
}

/// The operator that gives the same answer with the operands exchanged.
CompareOp reflected(CompareOp op) {
    switch (op) {
        case CompareOp::less: return CompareOp::greater;
        case CompareOp::less_equal: return CompareOp::greater_equal;
        case CompareOp::greater: return CompareOp::less;
        case CompareOp::greater_equal: return CompareOp::less_equal;
        default: return op;
    }
}

/// Numbers that live in the word and strings: no slot needs to be asked. False: take the slots.
bool compare_words(View left, View right, CompareOp op, bool& out) {
    if (left.is_small_int() && right.is_small_int()) {
        out = ordered(left.small_int(), right.small_int(), op);
        return true;
    }
    double a, b;
    if ((left.is_inline_float() || right.is_inline_float()) && word_as_double(left, a) && word_as_double(right, b)) {
        out = ordered(a, b, op);
        return true;
    }
    if (!left.is_object() || !right.is_object()) return false;
    if (left.object()->type != &str_type || right.object()->type != &str_type) return false;
    if (op == CompareOp::equal || op == CompareOp::not_equal) {
        out = (left == right || equal_str(as_str(left), as_str(right))) == (op == CompareOp::equal);
    } else {
        out = ordered(compare_str(as_str(left), as_str(right)), 0, op);
    }
    return true;
}

/// CPython 3.13 Objects/object.c: do_richcompare.
Value compare_slots(View left, View right, CompareOp op) {
    Type* left_type = type_of(left);
    Type* right_type = type_of(right);
    auto* left_slot = left_type->slots.compare;
    auto* right_slot = right_type->slots.compare;
    bool asked_right = false;
    if (left_type != right_type && right_slot != nullptr && is_subtype(right_type, left_type)) {
        asked_right = true;
        Value result = right_slot(right, left, reflected(op));
        if (!result.view().is_not_implemented()) return result;
    }
    if (left_slot != nullptr) {
        Value result = left_slot(left, right, op);
        if (!result.view().is_not_implemented()) return result;
    }
    if (!asked_right && right_slot != nullptr) {
        Value result = right_slot(right, left, reflected(op));
        if (!result.view().is_not_implemented()) return result;
    }
    if (op == CompareOp::equal) return Value::boolean(left == right);
    if (op == CompareOp::not_equal) return Value::boolean(!(left == right));
    return raise(TypeError_type, "'{}' not supported between instances of '{}' and '{}'", symbol(op),
                 left_type->name_view(), right_type->name_view());
}

// -- isinstance and issubclass ------------------------------------------------------------------------------------

/// What `metaclass` answers to a check instead of type itself; empty when it leaves that to type.
View overridden(Type* metaclass, Str* check) {
    if (metaclass == &type_type) return {};
    const View method = lookup_in_type(metaclass, check);
    return method == lookup_in_type(&type_type, check) ? View() : method;
}

/// An object may claim another class through its `__class__`, as mocks do; of builtin types only coroutines do.
int claims_class(View object, Type* wanted) {
    Type* type = type_of(object);
    Str* name = intern("__class__");
    if (!type->is_heap_type() && type->slots.send == nullptr) return 0;
    Str* lookup = intern("__getattribute__");
    const bool own_lookup =
        type->has(type_flags::kCustomGetattr) && lookup_in_type(type, lookup) != lookup_in_type(&object_type, lookup);
    if (!own_lookup && lookup_in_type(type, name) == lookup_in_type(&object_type, name)) return 0;
    const Value claimed = get_attr_or_empty(object, name);
    if (!claimed) return failed() ? -1 : 0;
    return is_instance(claimed, type_type) && is_subtype(claimed.as<Type>(), wanted) ? 1 : 0;
}

/// Calls `ask` with each item of a tuple of classes until one says yes.
template <class Ask>
int any_of_tuple(View classes, Ask&& ask) {
    if (!enter_native(" in __instancecheck__")) return -1;
    int result = 0;
    auto* tuple = classes.as<Tuple>();
    for (std::size_t i = 0; i < tuple->size && result == 0; ++i) result = ask((*tuple)[i]);
    leave_native();
    return result;
}

int ask_class(View of, Str* check, View subject) {
    const Value method = lookup_special(of, check);
    if (!method) return -1;
    const Value answer = call(method, subject);
    return answer ? truth(answer) : -1;
}

}  // namespace

int truth(View value) {
    if (value.is_bool()) return value.is_true() ? 1 : 0;
    if (value.is_none()) return 0;
    if (value.is_small_int()) return value.small_int() != 0 ? 1 : 0;
    const Slots& slots = type_of(value)->slots;
    if (slots.truth != nullptr) return slots.truth(value);
    if (slots.length == nullptr) return 1;
    const std::int64_t size = slots.length(value);
    return size < 0 ? -1 : size > 0 ? 1 : 0;
}

Value compare(View left, View right, CompareOp op) {
    bool result;
    if (compare_words(left, right, op, result)) return Value::boolean(result);
    if (!enter_native(" in comparison")) return {};
    Value answer = compare_slots(left, right, op);
    leave_native();
    return answer;
}

int compare_bool(View left, View right, CompareOp op) {
    bool result;
    if (compare_words(left, right, op, result)) return result ? 1 : 0;
    const Value answer = compare(left, right, op);
    return answer ? truth(answer) : -1;
}

int equal(View left, View right) { return left == right ? 1 : compare_bool(left, right, CompareOp::equal); }

std::int64_t hash(View value) {
    if (value.is_small_int()) return text::hash_integer(value.small_int());
    if (value.is_bool()) return value.is_true() ? 1 : 0;
    if (value.is_none()) return text::hash_of_none;
    const Slots& slots = type_of(value)->slots;
    return slots.hash != nullptr ? slots.hash(value) : hash_unhashable(value);
}

/// CPython 3.13 Objects/abstract.c: object_recursive_isinstance.
int is_instance_of(View object, View type) {
    if (is_exactly(type, type_type)) {
        return is_instance(object, *type.as<Type>()) ? 1 : claims_class(object, type.as<Type>());
    }
    if (View(type_of(object)) == type) return 1;
    if (is_tuple(type)) return any_of_tuple(type, [&](View item) { return is_instance_of(object, item); });
    Str* check = intern("__instancecheck__");
    if (is_instance(type, type_type)) {
        if (overridden(type_of(type), check)) return ask_class(type, check, object);
        return is_instance(object, *type.as<Type>()) ? 1 : claims_class(object, type.as<Type>());
    }
    if (is_generic_alias(type)) {
        raise_text(TypeError_type, "isinstance() argument 2 cannot be a parameterized generic");
        return -1;
    }
    if (lookup_in_type(type_of(type), check)) return ask_class(type, check, object);
    raise_text(TypeError_type, "isinstance() arg 2 must be a type, a tuple of types, or a union");
    return -1;
}

/// CPython 3.13 Objects/abstract.c: object_issubclass.
int is_subclass_of(View type, View of) {
    const bool is_class = is_instance(type, type_type);
    Str* check = intern("__subclasscheck__");
    if (is_exactly(of, type_type)) {
        if (is_class) return is_subtype(type.as<Type>(), of.as<Type>()) ? 1 : 0;
        raise_text(TypeError_type, "issubclass() arg 1 must be a class");
        return -1;
    }
    if (is_tuple(of)) return any_of_tuple(of, [&](View item) { return is_subclass_of(type, item); });
    if (is_instance(of, type_type)) {
        if (overridden(type_of(of), check)) return ask_class(of, check, type);
        if (is_class) return is_subtype(type.as<Type>(), of.as<Type>()) ? 1 : 0;
        raise_text(TypeError_type, "issubclass() arg 1 must be a class");
        return -1;
    }
    if (is_generic_alias(of)) {
        raise_text(TypeError_type, "issubclass() argument 2 cannot be a parameterized generic");
        return -1;
    }
    if (lookup_in_type(type_of(of), check)) return ask_class(of, check, type);
    if (!is_class)
        raise_text(TypeError_type, "issubclass() arg 1 must be a class");
    else
        raise_text(TypeError_type, "issubclass() arg 2 must be a class, a tuple of classes, or a union");
    return -1;
}

}  // namespace loopglass
