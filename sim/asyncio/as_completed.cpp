// as_completed. CPython 3.13 Lib/asyncio/tasks.py: class _AsCompletedIterator.
#include "sim/asyncio/primitive.hpp"
#include "sim/core/objects/callable.hpp"
#include "sim/core/objects/number.hpp"
#include "sim/loop/future_answers.hpp"

namespace loopglass {

namespace {

Type as_completed_type;

struct AsCompleted : Primitive {
    Ref<List> todo, done;  ///< done ones in order; None stands for the timeout
    Waiters* getters;
    Ref<Handle> timer;
    Value callback;
    std::int64_t left;
    template <class A>
    void each(A&& action) {
        action(todo);
        action(done);
        action(getters);
        action(timer);
        action(callback);
    }
};
AsCompleted* as_iterator(View self) { return self.as<AsCompleted>(); }

void put_done(AsCompleted* self, View item, EventRef cause) {
    append(self->done.get(), item);
    wake_next(*self->getters, cause);
}

Value handle_completion(Args args) {
    AsCompleted* self = as_iterator(args[0]);
    if (self->todo->size == 0) return Value::none();
    for (std::size_t i = 0; i < self->todo->size; ++i) {
        if (self->todo->items[i].view() != args[1]) continue;
        replace_slice(self->todo.get(), i, i + 1, {});
        break;
    }
    put_done(self, args[1], args[1].as<Future>()->resolved_by);
    if (self->todo->size == 0 && self->timer) cancel_handle(self->timer.get());
    return Value::none();
}
constexpr Method kHandleCompletion{"_AsCompletedIterator._handle_completion", "self, f, /", &handle_completion};

void handle_timeout(View argument) {
    AsCompleted* self = as_iterator(argument);
    Ref<List> todo = std::exchange(self->todo, make_list());
    for (const Value& future : todo->view()) {
        if (!ask_to_forget(future.as<Future>(), self->callback)) return;
        put_done(self, View::none(), Machine::current().recorder.context().step);
    }
}

/// _AsCompletedIterator._wait_for_one.
Async wait_for_one(Ref<AsCompleted> self, bool resolve) {
    while (self->done->size == 0) {
        EventLoop* loop = require_running_loop();
        if (loop == nullptr) co_return Value();
        Traced<Ref<Future>> waiter(new_waiter(loop, *self->getters, WaitKind::wait, 0));
        Outcome outcome = co_await outcome_of(*waiter);
        if (!outcome.failed()) continue;
        remove_waiter(*self->getters, (*waiter).get());
        co_return outcome;
    }
    Value first(self->done->items[0]);
    replace_slice(self->done.get(), 0, 1, {});
    if (first.is_none()) co_return raise_value(View(&TimeoutError_type));
    if (!resolve) co_return first;
    co_return deliver_to_waiter(first.as<Future>());
}

Value on_time(Args args) {
    handle_timeout(args[0]);
    return has_error() ? Value() : Value::none();
}
constexpr Method kOnTime{"_AsCompletedIterator._handle_timeout", "self, /", &on_time};

Value f_as_completed(Args args) {
    if (is_future(args[0]) || is_coroutine(args[0])) {
        return raise(TypeError_type, "expects an iterable of awaitables, not {}", type_of(args[0])->name->view());
    }
    Ref<List> items = list_from(args[0]);
    if (!items) return {};
    Ref<EventLoop> loop = get_event_loop();
    if (!loop) return {};
    Ref<AsCompleted> self = Ref<AsCompleted>::adopt(primitive::make<AsCompleted>(as_completed_type));
    self->todo = make_list();
    self->done = make_list();
    self->callback = make_native_closure(kHandleCompletion, View(self));
    Ref<Dict> known = make_dict();
    for (const Value& item : items->view()) {
        if (dict_get(known.get(), item)) continue;
        if (has_error() || !dict_set(known.get(), item, View::none())) return {};
        Value future = ensure_future(item, loop.get());
        if (!future) return {};
        append(self->todo.get(), future);
    }
    for (const Value& future : self->todo->view()) add_done_callback(future.as<Future>(), self->callback, View());
    self->left = static_cast<std::int64_t>(self->todo->size);
    if (!args[1].is_none() && self->todo->size > 0) {
        double delay = 0;
        if (!to_double(args[1], delay)) return {};
        if (overrides_method(loop.get(), "call_later") || overrides_method(loop.get(), "call_at")) {
            Value timer = call_method(View(loop), "call_later", {args[1], make_native_closure(kOnTime, View(self))});
            if (!timer) return {};
            if (!is_instance(timer, handle_type)) return unsupported("a call_later that gives no asyncio.TimerHandle");
            self->timer = Ref<Handle>(timer.as<Handle>());
        } else {
            self->timer = call_at_native(loop.get(), loop_time(loop.get()) + delay, &handle_timeout, View(self));
        }
    }
    return self;
}
constexpr Method kFunctions[] = {{"as_completed", "def fs, *, timeout=None", &f_as_completed}};

}  // namespace

std::span<const Method> as_completed_functions() { return kFunctions; }

void define_as_completed_type() {
    Slots& slots = as_completed_type.slots;
    slots.iter = [](View self) -> Value { return self; };
    slots.aiter = [](View self) -> Value { return self; };
    slots.next = [](View self) -> Value {
        AsCompleted* it = as_iterator(self);
        if (it->left == 0) return {};
        --it->left;
        return wait_for_one(Ref<AsCompleted>(it), true).named("_AsCompletedIterator._wait_for_one");
    };
    slots.anext = [](View self) -> Value {
        AsCompleted* it = as_iterator(self);
        if (it->left == 0) return raise_value(View(&StopAsyncIteration_type));
        --it->left;
        return wait_for_one(Ref<AsCompleted>(it), false).named("_AsCompletedIterator.__anext__");
    };
    primitive::define<AsCompleted>(as_completed_type, "asyncio.tasks._AsCompletedIterator", type_flags::kNoInstances);
}

}  // namespace loopglass
