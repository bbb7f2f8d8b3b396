// _thread._local: an object whose attributes are another set in every thread. CPython 3.13 Modules/_threadmodule.c:
// local.
#include "sim/core/collector.hpp"
#include "sim/core/objects/dict.hpp"
#include "sim/core/objects/instance.hpp"
#include "sim/core/objects/number.hpp"
#include "sim/core/objects/sequence.hpp"
#include "sim/core/operations.hpp"
#include "sim/loop/machine.hpp"
#include "sim/python/modules/modules.hpp"

namespace loopglass {

Type thread_local_type;

namespace {

/// The attributes lie with the thread, in SimulatedThread::locals under `key`, and go with it; `dict` is the set of the
/// thread that touched the object last.
struct ThreadLocal : GcObject {
    Dict* dict;
    std::uint64_t thread;  ///< whose set `dict` is
    Value key;             ///< an int of its own
    Value args, keywords;  ///< for __init__, which is called in every thread
};
ThreadLocal* as_local(View self) { return self.as<ThreadLocal>(); }

/// Makes `dict` the set of the current thread, new with a call of __init__. False when that raised.
bool attach(View self) {
    ThreadLocal* local = as_local(self);
    SimulatedThread* thread = Machine::current().current_thread();
    if (local->thread == thread->number) return true;
    if (!thread->locals) thread->locals = View(make_dict());
    auto* sets = thread->locals.as<Dict>();
    const View known = dict_get(sets, local->key);
    Ref<Dict> own(known ? known.as<Dict>() : nullptr);
    if (!own) {
        own = make_dict();
        dict_set(sets, local->key, View(own));
    }
    Dict* before = std::exchange(local->dict, own.release());
    local->thread = thread->number;
    if (before != nullptr) decref(before);
    if (known || !local->args) return true;
    Value method = get_attr(self, intern("__init__"));
    return method && call_with(method, local->args.as<Tuple>(), local->keywords.as<Dict>());
}

Value local_construct(Type* type, CallArgs args) {
    const bool given = args.positional > 0 || args.keyword_count() > 0;
    if (given && type->slots.initialize == thread_local_type.slots.initialize)
        return raise_text(TypeError_type, "Initialization arguments are not supported");
    auto* local = new_instance<ThreadLocal>(*type);
    SimulatedThread* thread = Machine::current().current_thread();
    static_assert(sizeof(GcObject) == 32);
    place(local->key);
    place(local->args);
    place(local->keywords);
    track(local);
    Value made = Value::adopt(View(local));
    local->key = make_int(static_cast<std::int64_t>(id_of(made)));
    if (type->slots.initialize != thread_local_type.slots.initialize) {
        local->args = make_tuple(std::span<const Value>(args.values, args.positional));
        Ref<Dict> keywords = make_dict();
        for (std::uint32_t i = 0; i < args.keyword_count(); ++i)
            dict_set(keywords.get(), args.names->items[i], args.values[args.positional + i]);
        local->keywords = View(keywords);
    }
    // The creating thread's __init__ is called by the class as always.
    Ref<Dict> own = make_dict();
    if (!thread->locals) thread->locals = View(make_dict());
    dict_set(thread->locals.as<Dict>(), local->key, View(own));
    local->dict = own.release();
    local->thread = thread->number;
    return made;
}
void local_destroy(Object* self) {
    auto* local = static_cast<ThreadLocal*>(self);
    for (const auto& thread : Machine::current().threads()) {
        if (!thread->locals || !local->key) continue;
        if (dict_get(thread->locals.as<Dict>(), local->key)) dict_delete(thread->locals.as<Dict>(), local->key);
    }
    if (local->dict != nullptr) decref(local->dict);
    drop(local->key);
    drop(local->args);
    drop(local->keywords);
    free_object(self, sizeof(ThreadLocal));
}
void local_traverse(Object* self, Visitor& visit) {
    auto* local = static_cast<ThreadLocal*>(self);
    visit(static_cast<Object*>(local->dict));
    visit(local->args);
    visit(local->keywords);
}
void local_clear(Object* self) {
    auto* local = static_cast<ThreadLocal*>(self);
    if (Dict* dict = std::exchange(local->dict, nullptr); dict != nullptr) decref(dict);
    local->thread = 0;
    local->args.reset();
    local->keywords.reset();
}
Value local_get(View self, Str* name) {
    if (!attach(self)) return {};
    Value value = generic_get_attribute(self, name);
    if (!value && is_exactly(self, thread_local_type) && clear_error_if(AttributeError_type))
        return raise(AttributeError_type, "'_thread._local' object has no attribute '{}'", name->view());
    return value;
}
Value local_dict(View self) { return attach(self) ? Value(View(as_local(self)->dict)) : Value(); }
constexpr Getter kLocalGetters[] = {{"__dict__", &local_dict}};
bool local_set(View self, Str* name, View value) { return attach(self) && generic_set_attribute(self, name, value); }

}  // namespace

void define_thread_local_type() {
    Slots& slots = thread_local_type.slots;
    slots.construct = &local_construct;
    slots.initialize = [](View, CallArgs) { return true; };
    slots.destroy = &local_destroy;
    slots.traverse = &local_traverse;
    slots.clear = &local_clear;
    slots.get_attribute = &local_get;
    slots.set_attribute = &local_set;
    define_type(thread_local_type, {.name = "_thread._local",
                                    .size = sizeof(ThreadLocal),
                                    .flags = type_flags::kGc | type_flags::kBaseType,
                                    .dict_offset = sizeof(GcObject),
                                    .getters = kLocalGetters});
}

}  // namespace loopglass
