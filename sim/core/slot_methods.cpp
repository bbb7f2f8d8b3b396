#include "sim/core/slot_methods.hpp"

#include <algorithm>
#include <array>
#include <cstring>

#include "sim/core/objects/bytes.hpp"
#include "sim/core/objects/callable.hpp"
#include "sim/core/objects/dict.hpp"
#include "sim/core/objects/number.hpp"
#include "sim/core/objects/sequence.hpp"
#include "sim/core/operations.hpp"
#include "sim/core/operations/sequence_errors.hpp"

namespace loopglass {

Type wrapper_descriptor_type, method_wrapper_type;

namespace {

/// A string usable as a template argument: the dunder a dispatcher calls.
template <std::size_t N>
struct Name {
    char text[N];
    constexpr Name(const char (&source)[N]) { std::copy_n(source, N, text); }
};
template <Name name>
Str* interned() {
    static Str* const str = intern(name.text);
    return str;
}

/// Calls a special method found on the type, unbound where that saves the bound method.
Value call_special(View self, Str* name, std::initializer_list<View> arguments) {
    Type* type = type_of(self);
    std::array<Value, 4> values;
    View function = lookup_in_type(type, name);
    if (!function)
        return raise(AttributeError_type, "'{}' object has no attribute '{}'", type->name_view(), name->view());
    Value keep(function);
    std::size_t count = 0;
    if (type_of(function)->has(type_flags::kMethodDescriptor)) {
        values[count++] = self;
    } else if (auto* get = type_of(function)->slots.descriptor_get; get != nullptr) {
        keep = get(function, self, type);
        if (!keep) return {};
    }
    for (View argument : arguments) values[count++] = argument;
    // What is called may be a slot's wrapper that comes back here: `__repr__ = __str__`.
    if (!enter_native(" while calling a Python object")) return {};
    Value result = call(keep, std::span<const Value>(values.data(), count));
    leave_native();
    return result;
}

bool check_count(CallArgs args, std::uint32_t least, std::uint32_t most) {
    if (args.positional < least || args.positional > most) {
        if (least == most)
            raise(TypeError_type, "expected {} argument{}, got {}", least, least == 1 ? "" : "s", args.positional);
        else
            raise(TypeError_type, "expected at {} {} argument{}, got {}", args.positional < least ? "least" : "most",
                  args.positional < least ? least : most, (args.positional < least ? least : most) == 1 ? "" : "s",
                  args.positional);
        return false;
    }
    return true;
}

/// Those that CPython unpacks with PyArg_UnpackTuple and a name that is empty say so with a space before.
bool check_unpacked(CallArgs args, std::uint32_t least, std::uint32_t most) {
    if (args.positional >= least && args.positional <= most) return true;
    const bool few = args.positional < least;
    const std::uint32_t bound = few ? least : most;
    raise(TypeError_type, " expected {}{} argument{}, got {}", least == most ? "" : (few ? "at least " : "at most "),
          bound, bound == 1 ? "" : "s", args.positional);
    return false;
}

// -- () -> value: __repr__, __iter__, __neg__ … ---------------------------------------------------------------------
template <Value (*Slots::*slot)(View)>
Value wrap_unary(Type* owner, View self, CallArgs args, const SlotMethod&) {
    if (!check_count(args, 0, 0)) return {};
    return (owner->slots.*slot)(self);
}
template <Name name>
Value dispatch_unary(View self) {
    return call_special(self, interned<name>(), {});
}

Value wrap_next(Type* owner, View self, CallArgs args, const SlotMethod&) {
    if (!check_count(args, 0, 0)) return {};
    Value item = owner->slots.next(self);
    if (!item && !has_error()) {
        restore_error(make_stop_iteration(View()));
    }
    return item;
}
Value dispatch_next(View self) { return call_special(self, interned<"__next__">(), {}); }
Value dispatch_iter(View self) {
    View method = lookup_in_type(type_of(self), interned<"__iter__">());
    if (method.is_none()) return raise(TypeError_type, "'{}' object is not iterable", type_of(self)->name_view());
    return call_special(self, interned<"__iter__">(), {});
}
/// repr and str must give a str.
template <Name name>
Value dispatch_text(View self) {
    Value text = call_special(self, interned<name>(), {});
    if (text && !is_str(text))
        return raise(TypeError_type, "{} returned non-string (type {})", name.text, type_of(text)->name_view());
    return text;
}

// -- hash, length, truth, contains -----------------------------------------------------------------------------------
Value wrap_hash(Type* owner, View self, CallArgs args, const SlotMethod&) {
    if (!check_count(args, 0, 0)) return {};
    const std::int64_t value = owner->slots.hash(self);
    return value == -1 ? Value() : make_int(value);
}
std::int64_t dispatch_hash(View self) {
    View method = lookup_in_type(type_of(self), interned<"__hash__">());
    if (method.is_empty() || method.is_none()) return hash_unhashable(self);
    Value value = call_special(self, interned<"__hash__">(), {});
    if (!value) return -1;
    if (!is_int(value)) {
        raise_text(TypeError_type, "__hash__ method should return an integer");
        return -1;
    }
    std::int64_t result = 0;
    if (!int_fits(value, result)) return hash(value);
    return result == -1 ? -2 : result;
}
Value wrap_length(Type* owner, View self, CallArgs args, const SlotMethod&) {
    if (!check_count(args, 0, 0)) return {};
    const std::int64_t value = owner->slots.length(self);
    return value < 0 ? Value() : make_int(value);
}
std::int64_t dispatch_length(View self) {
    Value value = call_special(self, interned<"__len__">(), {});
    if (!value) return -1;
    Value index = index_of(value);
    if (!index) return -1;
    std::int64_t result = 0;
    if (!int_fits(index, result)) {
        raise_text(OverflowError_type, "cannot fit 'int' into an index-sized integer");
        return -1;
    }
    if (result < 0) {
        raise_text(ValueError_type, "__len__() should return >= 0");
        return -1;
    }
    return result;
}
Value wrap_truth(Type* owner, View self, CallArgs args, const SlotMethod&) {
    if (!check_count(args, 0, 0)) return {};
    const int value = owner->slots.truth(self);
    return value < 0 ? Value() : Value::boolean(value != 0);
}
int dispatch_truth(View self) {
    Value value = call_special(self, interned<"__bool__">(), {});
    if (!value) return -1;
    if (!value.view().is_bool()) {
        raise(TypeError_type, "__bool__ should return bool, returned {}", type_of(value)->name_view());
        return -1;
    }
    return value.view().is_true() ? 1 : 0;
}
Value wrap_contains(Type* owner, View self, CallArgs args, const SlotMethod&) {
    if (!check_count(args, 1, 1)) return {};
    const int value = owner->slots.contains(self, args[0]);
    return value < 0 ? Value() : Value::boolean(value != 0);
}
int dispatch_contains(View self, View item) {
    View method = lookup_in_type(type_of(self), interned<"__contains__">());
    if (method.is_none()) {
        raise(TypeError_type, "'{}' object is not a container", type_of(self)->name_view());
        return -1;
    }
    Value value = call_special(self, interned<"__contains__">(), {item});
    return value ? truth(value) : -1;
}

// -- attributes, items, descriptors ---------------------------------------------------------------------------------
Value wrap_get_attribute(Type* owner, View self, CallArgs args, const SlotMethod&) {
    if (!check_count(args, 1, 1)) return {};
    if (!is_str(args[0]))
        return raise(TypeError_type, "attribute name must be string, not '{}'", type_of(args[0])->name_view());
    return owner->slots.get_attribute(self, as_str(args[0]));
}
Value dispatch_get_attribute(View self, Str* name) {
    Type* type = type_of(self);
    static Str* const getattribute = intern("__getattribute__");
    static Str* const getattr = intern("__getattr__");
    View own = lookup_in_type(type, getattribute);
    Value result;
    if (own && !is_exactly(own, wrapper_descriptor_type)) {
        result = call_special(self, getattribute, {name});
    } else {
        // A builtin base may look attributes up in its own way (modules, types).
        result = type->native_base->slots.get_attribute(self, name);
    }
    if (result || aborting() || !error_is(AttributeError_type)) return result;
    View fallback = lookup_in_type(type, getattr);
    if (!fallback) return {};
    take_error();
    return call_special(self, getattr, {name});
}
Value wrap_set_attribute(Type* owner, View self, CallArgs args, const SlotMethod& method) {
    const bool deletes = method.name[2] == 'd';
    if (!(deletes ? check_count(args, 1, 1) : check_unpacked(args, 2, 2))) return {};
    if (!is_str(args[0]))
        return raise(TypeError_type, "attribute name must be string, not '{}'", type_of(args[0])->name_view());
    if (!owner->slots.set_attribute(self, as_str(args[0]), deletes ? View() : args[1])) return {};
    return Value::none();
}
bool dispatch_set_attribute(View self, Str* name, View value) {
    if (!value) return static_cast<bool>(call_special(self, interned<"__delattr__">(), {name}));
    return static_cast<bool>(call_special(self, interned<"__setattr__">(), {name, value}));
}
Value wrap_descriptor_get(Type* owner, View self, CallArgs args, const SlotMethod&) {
    if (!check_unpacked(args, 1, 2)) return {};
    const View instance = args[0].is_none() ? View() : args[0];
    const View cls = args.positional > 1 && !args[1].is_none() ? args[1] : View();
    if (!instance && !cls) return raise_text(TypeError_type, "__get__(None, None) is invalid");
    return owner->slots.descriptor_get(self, instance, cls);
}
Value dispatch_descriptor_get(View self, View instance, View cls) {
    return call_special(self, interned<"__get__">(), {instance ? instance : View::none(), cls ? cls : View::none()});
}
Value wrap_descriptor_set(Type* owner, View self, CallArgs args, const SlotMethod& method) {
    const bool deletes = method.name[2] == 'd';
    if (!(deletes ? check_count(args, 1, 1) : check_unpacked(args, 2, 2))) return {};
    if (!owner->slots.descriptor_set(self, args[0], deletes ? View() : args[1])) return {};
    return Value::none();
}
bool dispatch_descriptor_set(View self, View instance, View value) {
    if (!value) {
        Value method = lookup_special(self, interned<"__delete__">());
        if (!method) {
            if (!has_error()) raise_text(AttributeError_type, "__delete__");
            return false;
        }
        return static_cast<bool>(call(method, instance));
    }
    Value method = lookup_special(self, interned<"__set__">());
    if (!method) {
        if (!has_error()) raise_text(AttributeError_type, "__set__");
        return false;
    }
    return static_cast<bool>(call(method, instance, value));
}
Value wrap_get_item(Type* owner, View self, CallArgs args, const SlotMethod&) {
    if (!check_count(args, 1, 1)) return {};
    return owner->slots.get_item(self, args[0]);
}
Value dispatch_get_item(View self, View key) { return call_special(self, interned<"__getitem__">(), {key}); }
Value wrap_set_item(Type* owner, View self, CallArgs args, const SlotMethod& method) {
    const bool deletes = method.name[2] == 'd';
    if (!(deletes ? check_count(args, 1, 1) : check_unpacked(args, 2, 2))) return {};
    if (!owner->slots.set_item(self, args[0], deletes ? View() : args[1])) return {};
    return Value::none();
}
bool dispatch_set_item(View self, View key, View value) {
    if (!value) {
        if (!lookup_in_type(type_of(self), interned<"__delitem__">())) {
            const bool item_meant = is_int(key) || type_of(key)->slots.index != nullptr;
            raise(TypeError_type, "'{}' object {} support item deletion", type_of(self)->name_view(),
                  item_meant ? "doesn't" : "does not");
            return false;
        }
        return static_cast<bool>(call_special(self, interned<"__delitem__">(), {key}));
    }
    if (!lookup_in_type(type_of(self), interned<"__setitem__">())) {
        raise(TypeError_type, "'{}' object does not support item assignment", type_of(self)->name_view());
        return false;
    }
    return static_cast<bool>(call_special(self, interned<"__setitem__">(), {key, value}));
}

// -- comparison -----------------------------------------------------------------------------------------------------
constexpr std::array<const char*, 6> kCompareNames{"__lt__", "__le__", "__eq__", "__ne__", "__gt__", "__ge__"};
template <CompareOp op>
Value wrap_compare(Type* owner, View self, CallArgs args, const SlotMethod&) {
    if (!check_count(args, 1, 1)) return {};
    return owner->slots.compare(self, args[0], op);
}
Value dispatch_compare(View self, View other, CompareOp op) {
    static const std::array<Str*, 6> names = [] {
        std::array<Str*, 6> out{};
        for (std::size_t i = 0; i < out.size(); ++i) out[i] = intern(kCompareNames[i]);
        return out;
    }();
    Str* name = names[static_cast<std::size_t>(op)];
    Value method = lookup_special(self, name);
    if (!method) return has_error() ? Value() : Value(View::not_implemented());
    return call(method, other);
}

// -- call, construct, initialize, finalize --------------------------------------------------------------------------
Value wrap_call(Type* owner, View self, CallArgs args, const SlotMethod&) { return owner->slots.call(self, args); }
Value dispatch_call(View self, CallArgs args) {
    Value method = lookup_special(self, interned<"__call__">());
    if (!method)
        return has_error() ? Value() : raise(TypeError_type, "'{}' object is not callable", type_of(self)->name_view());
    // A `__call__` that is an instance with a `__call__` …
    if (!enter_native(" while calling a Python object")) return {};
    Value result = call(method, args);
    leave_native();
    return result;
}
Value wrap_initialize(Type* owner, View self, CallArgs args, const SlotMethod&) {
    if (!owner->slots.initialize(self, args)) return {};
    return Value::none();
}
bool dispatch_initialize(View self, CallArgs args) {
    Value method = lookup_special(self, interned<"__init__">());
    if (!method) return false;
    Value result = call(method, args);
    if (!result) return false;
    if (!result.is_none()) {
        raise(TypeError_type, "__init__() should return None, not '{}'", type_of(result)->name_view());
        return false;
    }
    return true;
}
Value wrap_construct(Type* owner, View self, CallArgs args, const SlotMethod&) {
    // `self` is the class: __new__ is static.
    if (!is_instance(self, type_type))
        return raise(TypeError_type, "{}.__new__(X): X is not a type object ({})", owner->name_view(),
                     type_of(self)->name_view());
    Type* type = self.as<Type>();
    if (!is_subtype(type, owner)) {
        return raise(TypeError_type, "{0}.__new__({1}): {1} is not a subtype of {0}", owner->name_view(),
                     type->name_view());
    }
    // What makes an instance must be what makes those of the nearest builtin base.
    if (type->native_base->slots.construct != owner->slots.construct) {
        return raise(TypeError_type, "{0}.__new__({1}) is not safe, use {2}.__new__()", owner->name_view(),
                     type->name_view(), type->native_base->name_view());
    }
    return owner->slots.construct(type, args);
}
Value dispatch_construct(Type* type, CallArgs args) {
    Value function = get_attr(type, interned<"__new__">());
    if (!function) return {};
    std::vector<Value> values;
    const std::uint32_t total = args.positional + args.keyword_count();
    values.reserve(total + 1);
    values.emplace_back(static_cast<Object*>(type));
    for (std::uint32_t i = 0; i < total; ++i) values.emplace_back(args[i]);
    return call(function, CallArgs{values.data(), args.positional + 1, args.names});
}
Value wrap_finalize(Type* owner, View self, CallArgs args, const SlotMethod&) {
    if (!check_count(args, 0, 0)) return {};
    owner->slots.finalize(self.object());
    return Value::none();
}
void dispatch_finalize(Object* self) {
    Value method = lookup_special(View(self), interned<"__del__">());
    if (!method) {
        take_error();
        return;
    }
    if (Value result = call(method); !result && has_error()) {
        report_unraisable(lookup_in_type(self->type, interned<"__del__">()), "");
    }
}

// -- binary operators -----------------------------------------------------------------------------------------------
struct BinaryNames {
    const char *plain, *reflected, *inplace;
};
constexpr std::array<BinaryNames, kBinaryOps> kBinaryNames{{
    {"__add__", "__radd__", "__iadd__"},
    {"__sub__", "__rsub__", "__isub__"},
    {"__mul__", "__rmul__", "__imul__"},
    {"__matmul__", "__rmatmul__", "__imatmul__"},
    {"__truediv__", "__rtruediv__", "__itruediv__"},
    {"__floordiv__", "__rfloordiv__", "__ifloordiv__"},
    {"__mod__", "__rmod__", "__imod__"},
    {"__divmod__", "__rdivmod__", nullptr},
    {"__pow__", "__rpow__", "__ipow__"},
    {"__lshift__", "__rlshift__", "__ilshift__"},
    {"__rshift__", "__rrshift__", "__irshift__"},
    {"__and__", "__rand__", "__iand__"},
    {"__xor__", "__rxor__", "__ixor__"},
    {"__or__", "__ror__", "__ior__"},
}};
struct BinaryStrs {
    Str *plain, *reflected, *inplace;
};
const BinaryStrs& binary_strs(std::size_t op) {
    static const auto table = [] {
        std::array<BinaryStrs, kBinaryOps> out{};
        for (std::size_t i = 0; i < kBinaryOps; ++i) {
            out[i] = {intern(kBinaryNames[i].plain), intern(kBinaryNames[i].reflected),
                      kBinaryNames[i].inplace != nullptr ? intern(kBinaryNames[i].inplace) : nullptr};
        }
        return out;
    }();
    return table[op];
}
Value call_binary(View self, Str* name, View other) {
    Value method = lookup_special(self, name);
    if (!method) return has_error() ? Value() : Value(View::not_implemented());
    return call(method, other);
}

/// As CPython's SLOT1BINFULL: a subclass on the right that overrides the reflected method goes first.
template <std::size_t op>
Value dispatch_binary(View left, View right) {
    const BinaryStrs& names = binary_strs(op);
    Type *left_type = type_of(left), *right_type = type_of(right);
    const bool left_is_ours = left_type->slots.binary[op] == &dispatch_binary<op>;
    bool try_right = left_type != right_type && right_type->slots.binary[op] == &dispatch_binary<op>;
    if (left_is_ours) {
        if (try_right && is_subtype(right_type, left_type) &&
            lookup_in_type(right_type, names.reflected) != lookup_in_type(left_type, names.reflected)) {
            Value result = call_binary(right, names.reflected, left);
            if (!result || !result.view().is_not_implemented()) return result;
            try_right = false;
        }
        Value result = call_binary(left, names.plain, right);
        if (!result || !result.view().is_not_implemented() || left_type == right_type) return result;
    }
    if (try_right) return call_binary(right, names.reflected, left);
    return View::not_implemented();
}
template <std::size_t op>
Value dispatch_inplace(View left, View right) {
    return call_binary(left, binary_strs(op).inplace, right);
}
/// Where CPython's type has a slot for sequences (sq_concat, sq_repeat), its wrapper raises instead of giving
/// NotImplemented.
template <std::size_t op>
Value refused_by_sequence(View self, View other) {
    constexpr std::uint32_t kSequences = type_flags::kStr | type_flags::kBytes | type_flags::kList | type_flags::kTuple;
    if (!type_of(self)->has(kSequences) && !is_instance(self, bytearray_type)) return View::not_implemented();
    if constexpr (op == static_cast<std::size_t>(BinaryOp::multiply)) {
        if (!index_of(other)) return {};
    } else if constexpr (op == static_cast<std::size_t>(BinaryOp::add)) {
        raise_for_sequence(BinaryOp::add, self, other);
        if (has_error()) return {};
    }
    return View::not_implemented();
}
template <std::size_t op>
Value wrap_binary(Type* owner, View self, CallArgs args, const SlotMethod&) {
    constexpr bool is_power = op == static_cast<std::size_t>(BinaryOp::power);
    if (!(is_power ? check_unpacked(args, 1, 2) : check_count(args, 1, 1))) return {};
    if (args.positional == 2 && !args[1].is_none() && owner->slots.power_modulo != nullptr)
        return owner->slots.power_modulo(self, args[0], args[1]);
    Value result = owner->slots.binary[op](self, args[0]);
    return result.view().is_not_implemented() ? refused_by_sequence<op>(self, args[0]) : result;
}
template <std::size_t op>
Value wrap_reflected(Type* owner, View self, CallArgs args, const SlotMethod&) {
    constexpr bool is_power = op == static_cast<std::size_t>(BinaryOp::power);
    if (!(is_power ? check_unpacked(args, 1, 2) : check_count(args, 1, 1))) return {};
    Value result = owner->slots.binary[op](args[0], self);
    return result.view().is_not_implemented() ? refused_by_sequence<op>(self, args[0]) : result;
}
template <std::size_t op>
Value wrap_inplace(Type* owner, View self, CallArgs args, const SlotMethod&) {
    constexpr bool is_power = op == static_cast<std::size_t>(BinaryOp::power);
    if (!(is_power ? check_unpacked(args, 1, 2) : check_count(args, 1, 1))) return {};
    Value result = owner->slots.inplace[op](self, args[0]);
    return result.view().is_not_implemented() ? refused_by_sequence<op>(self, args[0]) : result;
}

template <class Function>
AnySlot any(Function* function) {
    return reinterpret_cast<AnySlot>(function);
}

template <std::size_t op>
void add_binary_rows(std::vector<SlotMethod>& rows) {
    const std::size_t binary = offsetof(Slots, binary) + op * sizeof(AnySlot);
    const std::size_t inplace = offsetof(Slots, inplace) + op * sizeof(AnySlot);
    rows.push_back({kBinaryNames[op].plain, binary, any(&dispatch_binary<op>), &wrap_binary<op>, ""});
    rows.push_back({kBinaryNames[op].reflected, binary, any(&dispatch_binary<op>), &wrap_reflected<op>, ""});
    if (kBinaryNames[op].inplace != nullptr) {
        rows.push_back({kBinaryNames[op].inplace, inplace, any(&dispatch_inplace<op>), &wrap_inplace<op>, ""});
    }
}
template <std::size_t... ops>
void add_all_binary_rows(std::vector<SlotMethod>& rows, std::index_sequence<ops...>) {
    (add_binary_rows<ops>(rows), ...);
}

std::vector<SlotMethod> build_rows() {
    std::vector<SlotMethod> rows;
#define UNARY(dunder, member) \
    {dunder, offsetof(Slots, member), any(&dispatch_unary<dunder>), &wrap_unary<&Slots::member>, ""}
    rows = {
        {"__repr__", offsetof(Slots, repr), any(&dispatch_text<"__repr__">), &wrap_unary<&Slots::repr>, ""},
        {"__str__", offsetof(Slots, str), any(&dispatch_text<"__str__">), &wrap_unary<&Slots::str>, ""},
        {"__hash__", offsetof(Slots, hash), any(&dispatch_hash), &wrap_hash, ""},
        {"__call__", offsetof(Slots, call), any(&dispatch_call), &wrap_call, ""},
        {"__getattribute__", offsetof(Slots, get_attribute), any(&dispatch_get_attribute), &wrap_get_attribute, ""},
        {"__getattr__", offsetof(Slots, get_attribute), any(&dispatch_get_attribute), nullptr, ""},
        {"__setattr__", offsetof(Slots, set_attribute), any(&dispatch_set_attribute), &wrap_set_attribute, ""},
        {"__delattr__", offsetof(Slots, set_attribute), any(&dispatch_set_attribute), &wrap_set_attribute, ""},
        {"__get__", offsetof(Slots, descriptor_get), any(&dispatch_descriptor_get), &wrap_descriptor_get, ""},
        {"__set__", offsetof(Slots, descriptor_set), any(&dispatch_descriptor_set), &wrap_descriptor_set, ""},
        {"__delete__", offsetof(Slots, descriptor_set), any(&dispatch_descriptor_set), &wrap_descriptor_set, ""},
        {"__iter__", offsetof(Slots, iter), any(&dispatch_iter), &wrap_unary<&Slots::iter>, ""},
        {"__next__", offsetof(Slots, next), any(&dispatch_next), &wrap_next, ""},
        {"__lt__", offsetof(Slots, compare), any(&dispatch_compare), &wrap_compare<CompareOp::less>, ""},
        {"__le__", offsetof(Slots, compare), any(&dispatch_compare), &wrap_compare<CompareOp::less_equal>, ""},
        {"__eq__", offsetof(Slots, compare), any(&dispatch_compare), &wrap_compare<CompareOp::equal>, ""},
        {"__ne__", offsetof(Slots, compare), any(&dispatch_compare), &wrap_compare<CompareOp::not_equal>, ""},
        {"__gt__", offsetof(Slots, compare), any(&dispatch_compare), &wrap_compare<CompareOp::greater>, ""},
        {"__ge__", offsetof(Slots, compare), any(&dispatch_compare), &wrap_compare<CompareOp::greater_equal>, ""},
        {"__bool__", offsetof(Slots, truth), any(&dispatch_truth), &wrap_truth, ""},
        {"__len__", offsetof(Slots, length), any(&dispatch_length), &wrap_length, ""},
        {"__getitem__", offsetof(Slots, get_item), any(&dispatch_get_item), &wrap_get_item, ""},
        {"__setitem__", offsetof(Slots, set_item), any(&dispatch_set_item), &wrap_set_item, ""},
        {"__delitem__", offsetof(Slots, set_item), any(&dispatch_set_item), &wrap_set_item, ""},
        {"__contains__", offsetof(Slots, contains), any(&dispatch_contains), &wrap_contains, ""},
        UNARY("__neg__", negative),
        UNARY("__pos__", positive),
        UNARY("__abs__", absolute),
        UNARY("__invert__", invert),
        UNARY("__index__", index),
        UNARY("__int__", to_int),
        UNARY("__float__", to_float),
        UNARY("__await__", await),
        UNARY("__aiter__", aiter),
        UNARY("__anext__", anext),
        {"__new__", offsetof(Slots, construct), any(&dispatch_construct), &wrap_construct, ""},
        {"__init__", offsetof(Slots, initialize), any(&dispatch_initialize), &wrap_initialize, ""},
        {"__del__", offsetof(Slots, finalize), any(&dispatch_finalize), &wrap_finalize, ""},
    };
#undef UNARY
    add_all_binary_rows(rows, std::make_index_sequence<kBinaryOps>());
    return rows;
}

/// wrapper_descriptor: a slot seen from Python, unbound.
struct SlotWrapper : Object {
    const SlotMethod* method;
    Type* owner;
};

Value make_bound_wrapper(View wrapper, View self);

Value wrapper_call(View self, CallArgs args) {
    auto* wrapper = self.as<SlotWrapper>();
    const bool is_new = wrapper->method->offset == offsetof(Slots, construct);
    if (args.positional == 0) {
        if (is_new) return raise(TypeError_type, "{}.__new__(): not enough arguments", wrapper->owner->name_view());
        return raise(TypeError_type, "descriptor '{}' of '{}' object needs an argument", wrapper->method->name,
                     wrapper->owner->name_view());
    }
    if (!is_new && !is_instance(args[0], *wrapper->owner)) {
        return raise(TypeError_type, "descriptor '{}' requires a '{}' object but received a '{}'",
                     wrapper->method->name, wrapper->owner->name_view(), type_of(args[0])->name_view());
    }
    const std::size_t slot = wrapper->method->offset;
    const bool takes_keywords = is_new || slot == offsetof(Slots, call) || slot == offsetof(Slots, initialize);
    if (!takes_keywords && args.keyword_count() > 0)
        return raise(TypeError_type, "wrapper {}() takes no keyword arguments", wrapper->method->name);
    return wrapper->method->wrap(wrapper->owner, args[0], args.without_first(), *wrapper->method);
}
Value wrapper_get(View self, View instance, View) {
    if (!instance || self.as<SlotWrapper>()->method->offset == offsetof(Slots, construct)) return self;
    return make_bound_wrapper(self, instance);
}
Value wrapper_repr(View self) {
    auto* wrapper = self.as<SlotWrapper>();
    if (wrapper->method->offset == offsetof(Slots, construct)) {
        return make_str(fmt::format("<built-in method __new__ of type object at {}>", address_text(wrapper->owner)));
    }
    return make_str(
        fmt::format("<slot wrapper '{}' of '{}' objects>", wrapper->method->name, wrapper->owner->name_view()));
}
Value wrapper_name(View self) { return make_str(self.as<SlotWrapper>()->method->name); }
Value wrapper_qualname(View self) {
    return make_str(
        fmt::format("{}.{}", self.as<SlotWrapper>()->owner->name_view(), self.as<SlotWrapper>()->method->name));
}
Value wrapper_owner(View self) { return View(static_cast<Object*>(self.as<SlotWrapper>()->owner)); }
Value wrapper_none(View) { return Value::none(); }
constexpr Getter kWrapperGetters[] = {{"__name__", &wrapper_name},
                                      {"__qualname__", &wrapper_qualname},
                                      {"__objclass__", &wrapper_owner},
                                      {"__doc__", &wrapper_none}};

// method-wrapper: a slot bound to an instance, `(1).__add__`; its function is the slot's wrapper.

SlotWrapper* wrapper_of(View bound) { return bound.as<BoundMethod>()->function.as<SlotWrapper>(); }

Value make_bound_wrapper(View wrapper, View self) {
    auto* bound = new_object<BoundMethod>(method_wrapper_type);
    new (&bound->function) Value(wrapper);
    new (&bound->self) Value(self);
    track(bound);
    return Value::adopt(View(bound));
}
void bound_wrapper_destroy(Object* object) {
    auto* bound = static_cast<BoundMethod*>(object);
    bound->function.~Value();
    bound->self.~Value();
    free_object(object, sizeof(BoundMethod));
}
void bound_wrapper_traverse(Object* object, Visitor& visit) { visit(static_cast<BoundMethod*>(object)->self); }
Value bound_wrapper_call(View self, CallArgs args) {
    const std::uint32_t total = args.positional + args.keyword_count();
    std::vector<Value> values;
    values.reserve(total + 1);
    values.push_back(self.as<BoundMethod>()->self);
    for (std::uint32_t i = 0; i < total; ++i) values.emplace_back(args[i]);
    return wrapper_call(self.as<BoundMethod>()->function, CallArgs{values.data(), args.positional + 1, args.names});
}
Value bound_wrapper_compare(View self, View other, CompareOp op) {
    if ((op != CompareOp::equal && op != CompareOp::not_equal) || !is_exactly(other, method_wrapper_type))
        return View::not_implemented();
    const bool same = View(self.as<BoundMethod>()->self) == View(other.as<BoundMethod>()->self) &&
                      View(self.as<BoundMethod>()->function) == View(other.as<BoundMethod>()->function);
    return Value::boolean(same == (op == CompareOp::equal));
}
std::int64_t bound_wrapper_hash(View self) {
    const auto* bound = self.as<BoundMethod>();
    const auto result = static_cast<std::int64_t>(id_of(bound->self) >> 4U) ^ hash(bound->function);
    return result == -1 ? -2 : result;
}
Value bound_wrapper_repr(View self) {
    const View instance = self.as<BoundMethod>()->self;
    return make_str(fmt::format("<method-wrapper '{}' of {} object at {}>", wrapper_of(self)->method->name,
                                type_of(instance)->name_view(), address_text(instance)));
}
Value bound_wrapper_self(View self) { return self.as<BoundMethod>()->self; }
Value bound_wrapper_name(View self) { return wrapper_name(View(wrapper_of(self))); }
Value bound_wrapper_qualname(View self) { return wrapper_qualname(View(wrapper_of(self))); }
Value bound_wrapper_owner(View self) { return wrapper_owner(View(wrapper_of(self))); }
constexpr Getter kBoundWrapperGetters[] = {{"__self__", &bound_wrapper_self},
                                           {"__name__", &bound_wrapper_name},
                                           {"__qualname__", &bound_wrapper_qualname},
                                           {"__objclass__", &bound_wrapper_owner},
                                           {"__doc__", &wrapper_none}};

bool is_wrapper_of(View descriptor, std::size_t offset) {
    return is_exactly(descriptor, wrapper_descriptor_type) && descriptor.as<SlotWrapper>()->method->offset == offset;
}

/// What one slot of a class should be, from the descriptors its dunders find along the MRO.
AnySlot resolve_slot(Type* type, std::span<const SlotMethod> rows) {
    AnySlot native = nullptr;
    bool any_found = false;
    for (const SlotMethod& row : rows) {
        View found = lookup_in_type(type, intern(row.name));
        if (!found) continue;
        if (row.offset == offsetof(Slots, hash) && found.is_none()) return any(&hash_unhashable);
        if (!is_wrapper_of(found, row.offset)) return row.dispatcher;
        AnySlot candidate = slot_at(found.as<SlotWrapper>()->owner->slots, row.offset);
        if (any_found && candidate != native) return row.dispatcher;
        native = candidate;
        any_found = true;
    }
    return native;
}

}  // namespace

std::span<const SlotMethod> slot_methods() {
    static const std::vector<SlotMethod> rows = build_rows();
    return rows;
}

AnySlot slot_at(const Slots& slots, std::size_t offset) {
    AnySlot function = nullptr;
    std::memcpy(static_cast<void*>(&function), reinterpret_cast<const char*>(&slots) + offset, sizeof function);
    return function;
}

void set_slot_at(Slots& slots, std::size_t offset, AnySlot function) {
    std::memcpy(reinterpret_cast<char*>(&slots) + offset, static_cast<const void*>(&function), sizeof function);
}

std::int64_t hash_unhashable(View self) {
    raise(TypeError_type, "unhashable type: '{}'", type_of(self)->name_view());
    return -1;
}

void add_slot_wrappers(Type& type) {
    for (const SlotMethod& method : slot_methods()) {
        AnySlot own = slot_at(type.slots, method.offset);
        if (own == nullptr || method.wrap == nullptr) continue;
        if (type.base != nullptr && slot_at(type.base->slots, method.offset) == own) continue;
        Str* name = intern(method.name);
        if (dict_get(type.dict, name)) continue;
        if (method.offset == offsetof(Slots, hash) && own == any(&hash_unhashable)) {
            dict_set(type.dict, name, View::none());
            continue;
        }
        auto* wrapper = new_object<SlotWrapper>(wrapper_descriptor_type);
        wrapper->flags |= object_flags::kImmortal;
        wrapper->refcount = 1U << 30;
        wrapper->method = &method;
        wrapper->owner = &type;
        dict_set(type.dict, name, View(wrapper));
    }
}

void update_slots(Type* type, Str* name) {
    const auto rows = slot_methods();
    for (std::size_t i = 0; i < rows.size();) {
        std::size_t end = i + 1;
        while (end < rows.size() && rows[end].offset == rows[i].offset) ++end;
        const auto group = rows.subspan(i, end - i);
        const bool touched = name == nullptr || std::any_of(group.begin(), group.end(), [&](const SlotMethod& row) {
                                 return name->view() == row.name;
                             });
        if (touched) set_slot_at(type->slots, rows[i].offset, resolve_slot(type, group));
        i = end;
    }
}

void define_slot_wrapper_type() {
    Slots& slots = wrapper_descriptor_type.slots;
    slots.call = &wrapper_call;
    slots.descriptor_get = &wrapper_get;
    slots.repr = &wrapper_repr;
    slots.destroy = [](Object* self) { free_object(self, sizeof(SlotWrapper)); };
    define_type(wrapper_descriptor_type, {.name = "wrapper_descriptor",
                                          .size = sizeof(SlotWrapper),
                                          .flags = type_flags::kMethodDescriptor | type_flags::kNoInstances,
                                          .getters = kWrapperGetters});
    Slots& bound = method_wrapper_type.slots;
    bound.call = &bound_wrapper_call;
    bound.compare = &bound_wrapper_compare;
    bound.hash = &bound_wrapper_hash;
    bound.repr = &bound_wrapper_repr;
    bound.destroy = &bound_wrapper_destroy;
    bound.traverse = &bound_wrapper_traverse;
    define_type(method_wrapper_type, {.name = "method-wrapper",
                                      .size = sizeof(BoundMethod),
                                      .flags = type_flags::kGc | type_flags::kNoInstances,
                                      .getters = kBoundWrapperGetters});
}

}  // namespace loopglass
