// gather, wait, shield. CPython 3.13 Lib/asyncio/tasks.py.
#include <bit>

#include "sim/asyncio/primitive.hpp"
#include "sim/core/objects/callable.hpp"
#include "sim/core/objects/number.hpp"
#include "sim/core/objects/set.hpp"
#include "sim/loop/future_answers.hpp"
#include "sim/loop/origin.hpp"

namespace loopglass {

namespace {

/// tasks._GatheringFuture.
struct GatheringFuture : Future {
    Value children;  ///< list of futures, one an argument
    Value unique;    ///< how many different ones, then how many have finished
    std::size_t count, finished;
    bool return_exceptions, cancel_requested;
};
Type gathering_future_type;

GatheringFuture* as_gathering(View self) { return self.as<GatheringFuture>(); }

Value method_cancel(Args args) {
    auto* outer = as_gathering(args[0]);
    if (is_done(outer)) return Value::boolean(false);
    bool any = false;
    Ref<List> children(outer->children.as<List>());
    for (std::size_t i = 0; i < children->size; ++i) {
        const int cancelled = cancel(Value(children->items[i]), args[1]);
        if (cancelled < 0) return {};
        any = any || cancelled == 1;
    }
    if (any) outer->cancel_requested = true;
    return Value::boolean(any);
}
constexpr Method kMethods[] = {{"cancel", "def self, msg=None", &method_cancel}};

bool finish_gathering(GatheringFuture* outer) {
    Ref<List> results = make_list();
    Ref<List> children(outer->children.as<List>());
    for (std::size_t i = 0; i < children->size; ++i) {
        auto* child = children->items[i].as<Future>();
        Value result;
        const int cancelled = says_cancelled(child);
        if (cancelled < 0) return false;
        if (cancelled == 1) {
            Value message = cancel_message_of(child) ? cancel_message_of(child) : Value(View(intern("")));
            result = View(make_exception(CancelledError_type, make_tuple({message.view()})));
        } else {
            result = says_exception(child);
            if (!result) return false;
            if (result.is_none()) result = deliver_to_waiter(child);
            if (!result) return false;
        }
        if (!append(results.get(), std::move(result))) return false;
    }
    if (outer->cancel_requested) {
        // That of the last child in order, whichever was the last to end: so it is there.
        return set_exception(outer, View(make_cancelled_error(children->items[children->size - 1].as<Future>())));
    }
    return set_result(outer, View(results));
}

/// Nobody is told of an exception that comes too late. False when raised.
bool retrieve_unless_cancelled(Future* future) {
    const int cancelled = says_cancelled(future);
    return cancelled == 1 || (cancelled == 0 && says_exception(future));
}

/// gather.<locals>._done_callback.
Value child_done(Args args) {
    auto* outer = as_gathering(args[0]);
    auto* child = args[1].as<Future>();
    ++outer->finished;
    if (is_done(outer)) return retrieve_unless_cancelled(child) ? Value::none() : Value();
    if (!outer->return_exceptions) {
        const int cancelled = says_cancelled(child);
        if (cancelled < 0) return {};
        Value error = cancelled == 1 ? Value(View(make_cancelled_error(child))) : says_exception(child);
        if (!error) return {};
        if (!error.is_none()) return set_exception(outer, error) ? Value::none() : Value();
    }
    if (outer->finished < outer->count) return Value::none();
    return finish_gathering(outer) ? Value::none() : Value();
}
constexpr Method kChildDone{"gather.<locals>._done_callback", "self, fut, /", &child_done};

/// Which future stands for an awaitable that was given before. Coroutines and futures are told apart by identity alone;
/// only what has a `__hash__` or `__eq__` of its own is asked.
class FuturesByAwaitable {
public:
    explicit FuturesByAwaitable(std::size_t count) : slots_(std::bit_ceil(count * 2)) {}
    /// Null when it is new, or when raised.
    View find(View awaitable) {
        if (!by_identity(awaitable)) return equal_ones_ ? dict_get(equal_ones_.get(), awaitable) : View();
        return slot_of(awaitable.object()).second;
    }
    bool add(View awaitable, View future) {
        if (by_identity(awaitable)) {
            slot_of(awaitable.object()) = {awaitable.object(), future};
            return true;
        }
        if (!equal_ones_) equal_ones_ = make_dict();
        return dict_set(equal_ones_.get(), awaitable, future);
    }

private:
    using Slot = std::pair<Object*, View>;
    static bool by_identity(View awaitable) {
        const Slots& slots = type_of(awaitable)->slots;
        return awaitable.is_object() && slots.hash == object_type.slots.hash &&
               slots.compare == object_type.slots.compare;
    }
    /// Its own, or the free one where it belongs. Never more than half are taken.
    Slot& slot_of(Object* object) {
        const std::size_t mask = slots_.size() - 1;
        std::size_t at = (reinterpret_cast<std::uintptr_t>(object) >> 4U) * 0x9E3779B97F4A7C15U >> 32U & mask;
        while (slots_[at].first != nullptr && slots_[at].first != object) at = (at + 1) & mask;
        return slots_[at];
    }
    std::vector<Slot> slots_;
    Ref<Dict> equal_ones_;
};

void link_child(Future* outer, Future* child) {
    Recorder& recorder = Machine::current().recorder;
    if (!recorder.enabled()) return;
    // One after the other: whoever is named first gets the lower number, and compilers order arguments as they like.
    const EntityId outer_entity = entity_of(outer), child_entity = entity_of(child);
    recorder.record(TraceKind::linked, outer_entity, recorder.context().step, recorder.context().location,
                    child_entity);
}

GatheringFuture* make_gathering_future(EventLoop* loop, List* children) {
    auto* outer = new_object<GatheringFuture>(gathering_future_type);
    future_construct_members(outer, loop);
    place(outer->children, View(children));
    place(outer->unique);
    outer->flags |= object_flags::kFinalized;
    outer->wait_kind = WaitKind::gather;
    track(outer);
    return outer;
}

}  // namespace

Value gather(std::span<const Value> awaitables, bool return_exceptions) {
    if (awaitables.empty()) {
        Ref<EventLoop> loop = get_event_loop();
        if (!loop) return {};
        Ref<Future> outer = make_waiter(loop.get(), WaitKind::none, 0);
        set_result(outer.get(), View(make_list()));
        return outer;
    }
    FuturesByAwaitable known(awaitables.size());
    Ref<List> children = make_list();
    std::vector<Ref<Future>> unique, done;
    Ref<EventLoop> loop;
    GatheringFuture* outer = nullptr;
    Value owner, callback;
    // What a child does that is there already, when a later one cannot be made, is nobody's concern.
    const auto give_up = [&] {
        if (outer != nullptr) outer->state = Future::State::cancelled;
        return Value();
    };
    for (const Value& awaitable : awaitables) {
        View seen = known.find(awaitable);
        if (!seen && has_error()) return give_up();
        if (seen) {
            if (!append(children.get(), seen)) return {};
            continue;
        }
        Value future = ensure_future(awaitable, loop.get());
        if (!future) return give_up();
        if (outer == nullptr) {
            loop = Ref<EventLoop>(future.as<Future>()->loop);
            outer = make_gathering_future(loop.get(), children.get());
            outer->return_exceptions = return_exceptions;
            owner = Value::adopt(View(outer));
            callback = make_native_closure(kChildDone, owner);
        }
        if (!(future == awaitable)) future.as<Future>()->log_destroy_pending = false;
        if (!known.add(awaitable, future)) return give_up();
        unique.emplace_back(future.as<Future>());
        ++outer->count;
        const int is_over = says_done(unique.back().get());
        if (is_over < 0) return give_up();
        if (is_over == 1)
            done.push_back(unique.back());
        else if (!add_done_callback(unique.back().get(), callback, View()))
            return give_up();
        if (!append(children.get(), future)) return give_up();
    }
    if (loop->debug) {
        static constexpr LibraryLine kGather{"tasks.py", 765, "__init__"};
        made_at(loop.get(), kGather);
        note_origin(outer);
    }
    if (Machine::current().recorder.enabled()) {
        for (Ref<Future>& child : unique) link_child(outer, child.get());
    }
    for (Ref<Future>& child : done) {
        if (!call(callback, View(child))) return {};
    }
    return owner;
}

namespace {

Value f_gather(Args args) {
    const int return_exceptions = truth(args[1]);
    if (return_exceptions < 0) return {};
    Tuple* awaitables = args[0].as<Tuple>();
    return gather({awaitables->items, awaitables->size}, return_exceptions != 0);
}

// -- wait -----------------------------------------------------------------------------------------------------------

/// What wait() shares with its callbacks.
struct Waiting : Primitive {
    Ref<Future> waiter;
    Ref<Handle> timer;
    std::size_t left;
    bool first_completed, first_exception;
    template <class A>
    void each(A&& action) {
        action(waiter);
        action(timer);
    }
};
Type waiting_type;

void release_waiter(View argument) {
    auto* waiter = argument.as<Future>();
    if (is_done(waiter)) return;
    waiter->resolved_by = Machine::current().recorder.context().step;
    deliver_result(waiter, View::none());
}

Value release_method(Args args) {
    release_waiter(args[0]);
    return has_error() ? Value() : Value::none();
}
constexpr Method kRelease{"_release_waiter", "self, /", &release_method};

/// _wait.<locals>._on_completion.
Value on_completion(Args args) {
    auto* waiting = args[0].as<Waiting>();
    auto* future = args[1].as<Future>();
    --waiting->left;
    bool enough = waiting->left == 0 || waiting->first_completed;
    if (!enough && waiting->first_exception) {
        const int cancelled = says_cancelled(future);
        const Value error = cancelled == 0 ? says_exception(future) : Value::none();
        if (cancelled < 0 || !error) return {};
        enough = !error.is_none();
    }
    if (!enough) return Value::none();
    if (waiting->timer) cancel_handle(waiting->timer.get());
    if (!is_done(waiting->waiter.get())) {
        waiting->waiter->resolved_by = future->resolved_by;
        deliver_result(waiting->waiter.get(), View::none());
    }
    return Value::none();
}
constexpr Method kOnCompletion{"_wait.<locals>._on_completion", "self, f, /", &on_completion};

Async wait(Value futures, Value timeout, Value return_when) {
    if (is_future(futures) || is_coroutine(futures))
        co_return raise(TypeError_type, "expect a list of futures, not {}", type_of(futures)->name->view());
    const int any = truth(futures);
    if (any < 0) co_return Value();
    if (any == 0) co_return raise_text(ValueError_type, "Set of Tasks/Futures is empty.");
    const std::string_view when = is_str(return_when) ? as_str(return_when)->view() : std::string_view();
    if (when != "FIRST_COMPLETED" && when != "FIRST_EXCEPTION" && when != "ALL_COMPLETED") {
        Ref<Str> text = str(return_when);
        co_return text ? raise(ValueError_type, "Invalid return_when value: {}", text->view()) : Value();
    }
    Traced<Ref<List>> items(list_from(futures));
    if (!*items) co_return Value();
    Traced<Ref<Set>> unique(make_set());
    Traced<Ref<List>> all(make_list());
    for (const Value& item : (*items)->view()) {
        const int known = set_contains((*unique).get(), item);
        if (known < 0) co_return Value();
        if (known == 1) continue;
        if (!set_add((*unique).get(), item)) co_return Value();
        append((*all).get(), item);
    }
    for (const Value& item : (*all)->view()) {
        if (is_coroutine(item))
            co_return raise_text(TypeError_type, "Passing coroutines is forbidden, use tasks explicitly.");
    }
    EventLoop* loop = require_running_loop();
    if (loop == nullptr) co_return Value();
    Traced<Ref<Waiting>> waiting(Ref<Waiting>::adopt(primitive::make<Waiting>(waiting_type)));
    (*waiting)->waiter = make_waiter(loop, WaitKind::wait, 0);
    if (!timeout.is_none()) {
        double delay = 0;
        if (!to_double(timeout, delay)) co_return Value();
        if (overrides_method(loop, "call_later") || overrides_method(loop, "call_at")) {
            Value release = make_native_closure(kRelease, View((*waiting)->waiter));
            Value timer = call_method(View(loop), "call_later", {timeout, release});
            if (!timer) co_return Value();
            if (!is_instance(timer, handle_type))
                co_return unsupported("a call_later that gives no asyncio.TimerHandle");
            (*waiting)->timer = Ref<Handle>(timer.as<Handle>());
        } else {
            (*waiting)->timer =
                call_at_native(loop, loop_time(loop) + delay, &release_waiter, View((*waiting)->waiter));
        }
    }
    (*waiting)->left = (*all)->size;
    (*waiting)->first_completed = when == "FIRST_COMPLETED";
    (*waiting)->first_exception = when == "FIRST_EXCEPTION";
    Traced<Value> callback(make_native_closure(kOnCompletion, View(*waiting)));
    const bool recording = Machine::current().recorder.enabled();
    for (std::size_t i = 0; i < (*all)->size; ++i) {
        Value item((*all)->items[i]);
        if (!is_future(item))
            co_return raise(AttributeError_type, "'{}' object has no attribute 'add_done_callback'",
                            type_of(item)->name->view());
        if (recording) link_child((*waiting)->waiter.get(), item.as<Future>());
        add_done_callback(item.as<Future>(), *callback, View());
    }
    Outcome outcome = co_await outcome_of((*waiting)->waiter);
    if ((*waiting)->timer) cancel_handle((*waiting)->timer.get());
    for (const Value& item : (*all)->view()) {
        if (!ask_to_forget(item.as<Future>(), *callback)) co_return Value();
    }
    if (outcome.failed()) co_return outcome;
    Ref<Set> done = make_set(), pending = make_set();
    for (const Value& item : (*all)->view()) {
        const int is_over = says_done(item.as<Future>());
        if (is_over < 0 || !set_add(is_over == 1 ? done.get() : pending.get(), item)) co_return Value();
    }
    co_return make_tuple({View(done), View(pending)});
}
Value f_wait(Args args) { return wait(args[0], args[1], args[2]).named("wait"); }

// -- shield ---------------------------------------------------------------------------------------------------------

/// shield.<locals>._inner_done_callback; self is the outer future.
Value inner_done(Args args) {
    auto* outer = args[0].as<Future>();
    auto* inner = args[1].as<Future>();
    if (outer->state == Future::State::cancelled) return retrieve_unless_cancelled(inner) ? Value::none() : Value();
    const int cancelled = says_cancelled(inner);
    if (cancelled < 0) return {};
    if (cancelled == 1) {
        cancel_future(outer, View());
        return Value::none();
    }
    const Value error = says_exception(inner);
    if (!error) return {};
    if (!error.is_none()) return set_exception(outer, error) ? Value::none() : Value();
    const Value result = deliver_to_waiter(inner);
    return result && set_result(outer, result) ? Value::none() : Value();
}
constexpr Method kInnerDone{"shield.<locals>._inner_done_callback", "self, inner, /", &inner_done};

/// shield.<locals>._outer_done_callback; self is (inner, its callback).
Value outer_done(Args args) {
    Tuple* pair = args[0].as<Tuple>();
    auto* inner = pair->items[0].as<Future>();
    const int is_over = says_done(inner);
    if (is_over < 0 || (is_over == 0 && !ask_to_forget(inner, pair->items[1]))) return {};
    return Value::none();
}
constexpr Method kOuterDone{"shield.<locals>._outer_done_callback", "self, outer, /", &outer_done};

Value f_shield(Args args) {
    Value inner = ensure_future(args[0], nullptr);
    if (!inner) return {};
    auto* future = inner.as<Future>();
    const int is_over = says_done(future);
    if (is_over != 0) return is_over == 1 ? inner : Value();
    Ref<Future> outer = make_waiter(future->loop, WaitKind::none, 0);
    link_child(outer.get(), future);
    Value inner_callback = make_native_closure(kInnerDone, View(outer));
    Ref<Tuple> pair = make_tuple({inner.view(), inner_callback.view()});
    add_done_callback(future, inner_callback, View());
    add_done_callback(outer.get(), make_native_closure(kOuterDone, View(pair)), View());
    return outer;
}

constexpr Method kFunctions[] = {
    {"gather", "def *coros_or_futures, return_exceptions=False", &f_gather},
    {"wait", "async def fs, *, timeout=None, return_when='ALL_COMPLETED'", &f_wait},
    {"shield", "def arg", &f_shield},
};

}  // namespace

std::span<const Method> gather_functions() { return kFunctions; }

void define_gather_types() {
    Slots& slots = gathering_future_type.slots;
    slots.destroy = [](Object* self) {
        drop(static_cast<GatheringFuture*>(self)->children);
        drop(static_cast<GatheringFuture*>(self)->unique);
        future_release_members(static_cast<Future*>(self));
        free_object(self, sizeof(GatheringFuture));
    };
    slots.traverse = [](Object* self, Visitor& visit) {
        visit(static_cast<GatheringFuture*>(self)->children);
        future_traverse(self, visit);
    };
    define_type(gathering_future_type, {.name = "asyncio.tasks._GatheringFuture",
                                        .base = &future_type,
                                        .size = sizeof(GatheringFuture),
                                        .flags = type_flags::kGc | type_flags::kNoInstances,
                                        .methods = kMethods});
    primitive::define<Waiting>(waiting_type, "asyncio.tasks._Waiting", type_flags::kNoInstances);
}

}  // namespace loopglass
