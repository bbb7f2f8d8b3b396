// Handle and TimerHandle as Python types. CPython 3.13 Lib/asyncio/events.py.
#include <fmt/ranges.h>

#include "sim/core/collector.hpp"
#include "sim/core/objects/instance.hpp"
#include "sim/core/objects/number.hpp"
#include "sim/core/operations.hpp"
#include "sim/core/operations/signature.hpp"
#include "sim/loop/callback_text.hpp"
#include "sim/loop/context_vars.hpp"
#include "sim/loop/event_loop.hpp"
#include "sim/loop/origin.hpp"

namespace loopglass {

Type handle_type, timer_handle_type;

namespace {

Handle* as_handle(View self) { return self.as<Handle>(); }

Value method_cancel(Args args) {
    cancel_handle(as_handle(args[0]));
    return Value::none();
}
Value method_cancelled(Args args) { return Value::boolean(as_handle(args[0])->cancelled); }
Value method_get_context(Args args) { return View(context_object(as_handle(args[0])->context)); }
Value method_when(Args args) { return make_float(as_handle(args[0])->when); }
constexpr Method kMethods[] = {{"cancel", "def self", &method_cancel},
                               {"cancelled", "def self", &method_cancelled},
                               {"get_context", "def self", &method_get_context}};
constexpr Method kTimerMethods[] = {{"when", "def self", &method_when}};

Value get_callback(View self) {
    Handle* handle = as_handle(self);
    return handle->callback && handle->args ? handle->callback : Value::none();
}
Value get_args(View self) { return as_handle(self)->args ? Value(View(as_handle(self)->args)) : Value::none(); }
Value get_cancelled(View self) { return Value::boolean(as_handle(self)->cancelled); }
Value get_loop(View self) {
    EventLoop* loop = as_handle(self)->loop;
    return loop != nullptr ? Value(View(loop)) : Value::none();
}
Value get_scheduled(View self) { return Value::boolean(as_handle(self)->scheduled); }
Value get_source_traceback(View self) { return origin_of(self); }
Value get_when(View self) { return make_float(as_handle(self)->when); }
constexpr Getter kGetters[] = {{"_callback", &get_callback},
                               {"_args", &get_args},
                               {"_cancelled", &get_cancelled},
                               {"_loop", &get_loop},
                               {"_source_traceback", &get_source_traceback}};
constexpr Getter kTimerGetters[] = {{"_scheduled", &get_scheduled}, {"_when", &get_when}};

Value handle_repr(View self) {
    Handle* handle = as_handle(self);
    if (handle->cancelled && handle->has_origin) {
        if (std::string kept = kept_text(handle); !kept.empty()) return make_str(kept);
    }
    std::vector<std::string> parts{std::string(type_of(self)->name_view())};
    if (handle->cancelled) parts.emplace_back("cancelled");
    if (is_instance(self, timer_handle_type)) {
        Ref<Str> when = repr(make_float(handle->when));
        parts.push_back(fmt::format("when={}", when->view()));
    }
    if (handle->callback && handle->args) {
        std::string text;
        if (!callback_text(handle->callback, handle->args.get(), text, handle->loop != nullptr && handle->loop->debug))
            return {};
        parts.push_back(std::move(text));
    }
    if (handle->has_origin) parts.push_back(created_at(self));
    return make_str(fmt::format("<{}>", fmt::join(parts, " ")));
}

/// TimerHandle.__eq__: the same call at the same time. -1 when raised.
int same_timer(const Handle* a, const Handle* b) {
    if (a == b) return 1;
    if (a->when != b->when || a->cancelled != b->cancelled) return 0;
    if (a->cancelled) return 1;
    const int same = equal(a->callback, b->callback);
    return same == 1 ? equal(View(a->args), View(b->args)) : same;
}
/// TimerHandle.__lt__ and its kin.
Value timer_compare(View self, View other, CompareOp op) {
    if (!is_instance(other, timer_handle_type)) return View::not_implemented();
    const Handle *a = as_handle(self), *b = as_handle(other);
    if (op == CompareOp::less) return Value::boolean(a->when < b->when);
    if (op == CompareOp::greater) return Value::boolean(a->when > b->when);
    const int same = same_timer(a, b);
    if (same < 0) return {};
    switch (op) {
        case CompareOp::less_equal: return Value::boolean(a->when < b->when || same == 1);
        case CompareOp::greater_equal: return Value::boolean(a->when > b->when || same == 1);
        default: return Value::boolean((same == 1) == (op == CompareOp::equal));
    }
}

/// Handle(callback, args, loop, context=None) and TimerHandle(when, callback, args, loop, context=None): on no queue.
Value construct_handle(Type* type, CallArgs) {
    auto* handle = new_object<Handle>(*type);
    place(handle->callback);
    place(handle->context);
    track(handle);
    return Value::adopt(View(handle));
}
bool initialize_handle(View self, CallArgs args) {
    static const Method plain{"Handle", "def callback, args, loop, context=None", nullptr};
    static const Method timed{"TimerHandle", "def when, callback, args, loop, context=None", nullptr};
    const bool timer = is_instance(self, timer_handle_type);
    Value values[5];
    Value* given = timer ? values : values + 1;
    if (!bind_arguments(signature_of(timer ? timed : plain), timer ? "TimerHandle.__init__" : "Handle.__init__", args,
                        given))
        return false;
    if (!is_instance(values[3], base_event_loop_type)) {
        raise(TypeError_type, "an event loop is required, not {}", type_of(values[3])->name_view());
        return false;
    }
    Handle* handle = as_handle(self);
    if (timer && !to_double(values[0], handle->when)) return false;
    handle->args = tuple_from(values[2]);
    if (!handle->args) return false;
    handle->callback = values[1];
    handle->context = values[4].is_none() ? copy_context() : values[4];
    EventLoop* loop = values[3].as<EventLoop>();
    incref(loop);
    if (EventLoop* old = std::exchange(handle->loop, loop); old != nullptr) decref(old);
    if (loop->debug) note_origin(handle);
    return true;
}

void set_slots(Slots& slots) {
    slots.construct = &construct_handle;
    slots.initialize = &initialize_handle;
    slots.destroy = [](Object* self) {
        auto* handle = static_cast<Handle*>(self);
        if (handle->has_origin) forget_origin(handle);
        drop(handle->callback);
        drop(handle->context);
        handle->args = nullptr;
        if (handle->loop != nullptr) decref(handle->loop);
        free_object(self, sizeof(Handle));
    };
    slots.traverse = [](Object* self, Visitor& visit) {
        auto* handle = static_cast<Handle*>(self);
        visit(handle->callback);
        visit(handle->context);
        visit(handle->args);
        visit(static_cast<Object*>(handle->loop));
    };
    slots.clear = [](Object* self) {
        auto* handle = static_cast<Handle*>(self);
        handle->callback.reset();
        handle->context.reset();
        handle->args = nullptr;
    };
    slots.repr = &handle_repr;
}

}  // namespace

void define_handle_types() {
    set_slots(handle_type.slots);
    define_type(handle_type, {.name = "asyncio.events.Handle",
                              .size = sizeof(Handle),
                              .flags = type_flags::kGc,
                              .methods = kMethods,
                              .getters = kGetters});
    set_slots(timer_handle_type.slots);
    timer_handle_type.slots.compare = &timer_compare;
    timer_handle_type.slots.hash = [](View self) { return hash(make_float(as_handle(self)->when)); };
    define_type(timer_handle_type, {.name = "asyncio.events.TimerHandle",
                                    .base = &handle_type,
                                    .size = sizeof(Handle),
                                    .flags = type_flags::kGc,
                                    .methods = kTimerMethods,
                                    .getters = kTimerGetters});
}

}  // namespace loopglass
