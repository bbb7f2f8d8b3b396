#include "sim/asyncio/primitive.hpp"

#include <algorithm>

namespace loopglass {

EventLoop* require_running_loop() {
    EventLoop* loop = running_loop();
    if (loop == nullptr) raise_text(RuntimeError_type, "no running event loop");
    return loop;
}

EventLoop* loop_of(Primitive* self) {
    EventLoop* loop = require_running_loop();
    if (loop == nullptr) return nullptr;
    if (!self->loop) self->loop = View(loop);
    if (self->loop.view() == View(loop)) return loop;
    Ref<Str> text = repr(View(self));
    if (text) raise(RuntimeError_type, "{} is bound to a different event loop", text->view());
    return nullptr;
}

EntityId entity_of(Primitive* self, EntityKind kind) {
    if (self->entity == 0) {
        Recorder& recorder = Machine::current().recorder;
        self->entity = recorder.register_entity(kind, EntityName{}, recorder.context().actor);
    }
    return self->entity;
}

EventRef note(TraceKind kind, Primitive* self, EntityKind entity_kind, std::size_t level) {
    Recorder& recorder = Machine::current().recorder;
    if (!recorder.enabled()) return 0;
    if (running_location != nullptr) {
        if (const LocationId here = running_location(); here != 0) recorder.context().location = here;
    }
    return recorder.note(kind, entity_of(self, entity_kind), saturated(level));
}

Value primitive_repr(View self, std::string_view extra, std::size_t waiters) {
    Type* type = type_of(self);
    Value name = full_name(type);
    std::string more = waiters > 0 ? fmt::format(", waiters:{}", waiters) : std::string();
    return make_str(fmt::format("<{} object at {} [{}{}]>", as_str(name)->view(), address_text(self), extra, more));
}

namespace {
constexpr Frameless kGive = {[](NativeCoroutine* self, Value& out) {
                                 out = self->result.take();
                                 return SendStatus::returned;
                             },
                             nullptr};
}  // namespace
Value returns_at_once(Value value, const char* name) { return make_frameless(kGive, name, value); }

Future* future_of(View waiter) {
    if (is_future(waiter)) return waiter.as<Future>();
    unsupported("waking a waiter that is no asyncio.Future");
    return nullptr;
}

void wake_next(Waiters& waiters, EventRef cause) {
    while (!waiters.empty()) {
        const Value first = std::move(waiters.front());
        waiters.pop_front();
        Future* waiter = future_of(first);
        if (waiter == nullptr) return;
        if (is_done(waiter)) continue;
        waiter->resolved_by = cause;
        deliver_result(waiter, View::none());
        break;
    }
}

bool remove_waiter(Waiters& waiters, Future* waiter) {
    const auto place_of =
        std::find_if(waiters.begin(), waiters.end(), [&](const Value& each) { return each.view() == View(waiter); });
    if (place_of == waiters.end()) return false;
    waiters.erase(place_of);
    return true;
}

Ref<Future> new_waiter(EventLoop* loop, Waiters& waiters, WaitKind kind, EntityId resource) {
    Ref<Future> waiter = make_waiter(loop, kind, resource);
    waiters.emplace_back(View(waiter));
    return waiter;
}

}  // namespace loopglass
