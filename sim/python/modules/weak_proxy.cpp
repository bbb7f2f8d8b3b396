#include "sim/python/modules/weak_proxy.hpp"

#include "sim/core/collector.hpp"
#include "sim/core/objects/basic.hpp"
#include "sim/core/objects/exception.hpp"
#include "sim/core/operations.hpp"

namespace loopglass {

Type weak_proxy_type, callable_weak_proxy_type;

namespace {

struct WeakProxy : GcObject {
    Value reference;
};

/// The object, or ReferenceError.
Value target(View self) {
    Object* object = self.as<WeakProxy>()->reference.as<WeakReference>()->referent;
    if (object == nullptr) return raise_text(ReferenceError_type, "weakly-referenced object no longer exists");
    return View(object);
}
Value unwrapped(View value) {
    return is_exactly(value, weak_proxy_type) || is_exactly(value, callable_weak_proxy_type) ? target(value)
                                                                                             : Value(value);
}

template <std::size_t op>
Value proxy_binary(View left, View right) {
    Value a = unwrapped(left), b = unwrapped(right);
    return a && b ? binary(static_cast<BinaryOp>(op), a, b) : Value();
}
template <std::size_t... ops>
void set_binary(Slots& slots, std::index_sequence<ops...>) {
    ((slots.binary[ops] = &proxy_binary<ops>), ...);
}

void define(Type& type, const char* name, bool callable) {
    Slots& slots = type.slots;
    slots.destroy = [](Object* self) {
        static_cast<WeakProxy*>(self)->reference.~Value();
        free_object(self, sizeof(WeakProxy));
    };
    slots.traverse = [](Object* self, Visitor& visit) { visit(static_cast<WeakProxy*>(self)->reference); };
    slots.get_attribute = [](View self, Str* attribute) -> Value {
        Value object = target(self);
        return object ? get_attr(object, attribute) : Value();
    };
    slots.set_attribute = [](View self, Str* attribute, View value) {
        Value object = target(self);
        return object && (value ? set_attr(object, attribute, value) : del_attr(object, attribute));
    };
    slots.repr = [](View self) -> Value {
        Object* object = self.as<WeakProxy>()->reference.as<WeakReference>()->referent;
        return make_str(fmt::format("<weakproxy at {}; to '{}' at {}>", address_text(self),
                                    object != nullptr ? type_of(View(object))->name_view() : "NoneType",
                                    object != nullptr ? address_text(View(object)) : "0x0"));
    };
    slots.str = [](View self) -> Value {
        Value object = target(self);
        return object ? Value(str(object)) : Value();
    };
    slots.compare = [](View self, View other, CompareOp op) -> Value {
        Value a = unwrapped(self), b = unwrapped(other);
        return a && b ? compare(a, b, op) : Value();
    };
    slots.truth = [](View self) {
        Value object = target(self);
        return object ? truth(object) : -1;
    };
    slots.length = [](View self) -> std::int64_t {
        Value object = target(self);
        return object ? length(object) : -1;
    };
    slots.get_item = [](View self, View key) -> Value {
        Value object = target(self);
        return object ? get_item(object, key) : Value();
    };
    slots.set_item = [](View self, View key, View value) {
        Value object = target(self);
        return object && (value ? set_item(object, key, value) : del_item(object, key));
    };
    slots.contains = [](View self, View item) {
        Value object = target(self);
        return object ? contains(object, item) : -1;
    };
    slots.iter = [](View self) -> Value {
        Value object = target(self);
        return object ? iter(object) : Value();
    };
    set_binary(slots, std::make_index_sequence<kBinaryOps>());
    if (callable) {
        slots.call = [](View self, CallArgs args) -> Value {
            Value object = target(self);
            return object ? call(object, args) : Value();
        };
    }
    define_type(type, {.name = name, .size = sizeof(WeakProxy), .flags = type_flags::kGc | type_flags::kNoInstances});
}

}  // namespace

Value make_weak_proxy(View object, View callback) {
    Value reference = make_weakref(object, callback);
    if (!reference) return {};
    auto* proxy = new_object<WeakProxy>(is_callable(object) ? callable_weak_proxy_type : weak_proxy_type);
    new (&proxy->reference) Value(std::move(reference));
    track(proxy);
    return Value::adopt(View(proxy));
}

void define_weak_proxy_types() {
    define(weak_proxy_type, "weakref.ProxyType", false);
    define(callable_weak_proxy_type, "weakref.CallableProxyType", true);
}

}  // namespace loopglass
