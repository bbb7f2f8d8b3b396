// Queue, PriorityQueue, LifoQueue. CPython 3.13 Lib/asyncio/queues.py.
#include <algorithm>

#include "sim/asyncio/deque_view.hpp"
#include "sim/asyncio/primitive.hpp"
#include "sim/core/objects/basic.hpp"
#include "sim/core/objects/callable.hpp"
#include "sim/core/objects/generic_alias.hpp"
#include "sim/core/objects/number.hpp"
#include "sim/core/operations/signature.hpp"

namespace loopglass {

Type queue_type, priority_queue_type, lifo_queue_type;

namespace {

struct Queue : Primitive {
    Value maxsize;
    Value items;  ///< list; its first `head` items are gone already
    Waiters* getters;
    Waiters* putters;
    Waiters* joiners;
    std::size_t head;
    std::int64_t unfinished;
    bool shut_down;
    bool given_items;  ///< `items` is a list that a program has set as `_queue`
    bool overridden;   ///< the class of a program may have its own _init, _get, _put, qsize, empty, full …
    template <class A>
    void each(A&& action) {
        action(maxsize);
        action(items);
        action(getters);
        action(putters);
        action(joiners);
    }
};
Queue* as_queue(View self) { return self.as<Queue>(); }
List* list_of(Queue* queue) { return queue->items.as<List>(); }

// -- what a subclass may override -----------------------------------------------------------------------------------

std::size_t native_size(Queue* queue) { return list_of(queue)->size - queue->head; }

/// Forgets the items before `head`, so that the list is what a program expects to see.
void compact(Queue* queue) {
    if (queue->head == 0) return;
    replace_slice(list_of(queue), 0, queue->head, {});
    queue->head = 0;
}

/// heapq.heappush on the items. False when raised.
bool heap_push(List* heap, Value item) {
    if (!append(heap, std::move(item))) return false;
    std::size_t position = heap->size - 1;
    Value moving(heap->items[position]);
    while (position > 0) {
        const std::size_t parent = (position - 1) >> 1U;
        Value above(heap->items[parent]);
        const int before = compare_bool(moving, above, CompareOp::less);
        if (before < 0) return false;
        if (before == 0 || position >= heap->size) break;
        heap->items[position] = above;
        position = parent;
    }
    if (position < heap->size) heap->items[position] = moving;
    return true;
}
/// heapq.heappop. Empty when raised.
Value heap_pop(List* heap) {
    Value last(heap->items[heap->size - 1]);
    replace_slice(heap, heap->size - 1, heap->size, {});
    if (heap->size == 0) return last;
    Value first(heap->items[0]);
    const std::size_t end = heap->size;
    std::size_t position = 0, child = 1;
    while (child < end) {
        const std::size_t right = child + 1;
        if (right < end) {
            const int before = compare_bool(Value(heap->items[child]), Value(heap->items[right]), CompareOp::less);
            if (before < 0) return {};
            if (before == 0) child = right;
        }
        heap->items[position] = Value(heap->items[child]);
        position = child;
        child = 2 * position + 1;
    }
    while (position > 0) {
        const std::size_t parent = (position - 1) >> 1U;
        Value above(heap->items[parent]);
        const int before = compare_bool(last, above, CompareOp::less);
        if (before < 0) return {};
        if (before == 0) break;
        heap->items[position] = above;
        position = parent;
    }
    heap->items[position] = last;
    return first;
}

bool native_put(Queue* queue, View item) {
    if (queue->type == &queue_type) return append(list_of(queue), item);
    if (is_instance(View(queue), priority_queue_type)) return heap_push(list_of(queue), item);
    return append(list_of(queue), item);
}
Value native_get(Queue* queue) {
    List* list = list_of(queue);
    if (native_size(queue) == 0)
        return raise_text(IndexError_type, is_instance(View(queue), priority_queue_type) ? "index out of range"
                                                                                         : "pop from an empty deque");
    const bool plain = queue->type == &queue_type;
    if (!plain && is_instance(View(queue), priority_queue_type)) return heap_pop(list);
    if (!plain && is_instance(View(queue), lifo_queue_type)) {
        Value last(list->items[list->size - 1]);
        replace_slice(list, list->size - 1, list->size, {});
        return last;
    }
    Value first = std::move(list->items[queue->head]);
    list->items[queue->head] = Value::none();
    ++queue->head;
    if (queue->head > 32 && queue->head > list->size / 2) compact(queue);
    return first;
}

/// What the class of a program says to `question`: 1, 0, or -1 when raised.
[[gnu::noinline]] int answer_to(Queue* queue, const char* question) {
    const Value value = call_method(View(queue), question);
    return value ? truth(value) : -1;
}
int is_empty(Queue* queue) {
    if (queue->overridden) [[unlikely]]
        return answer_to(queue, "empty");
    return native_size(queue) == 0 ? 1 : 0;
}
/// `maxsize` may be any number.
[[gnu::noinline]] int has_reached(Queue* queue, View maxsize) {
    double most = 0;
    if (!to_double(maxsize, most)) return -1;
    return most > 0 && static_cast<double>(native_size(queue)) >= most ? 1 : 0;
}
int is_full(Queue* queue) {
    if (queue->overridden) [[unlikely]]
        return answer_to(queue, "full");
    if (!queue->maxsize.is_small_int()) return has_reached(queue, queue->maxsize);
    const std::int64_t most = queue->maxsize.view().small_int();
    return most > 0 && static_cast<std::int64_t>(native_size(queue)) >= most ? 1 : 0;
}
[[gnu::noinline]] std::int64_t size_it_says(Queue* queue) {
    const Value size = call_method(View(queue), "qsize");
    std::int64_t number = 0;
    if (!size || !to_int64(size, number)) take_error();
    return number;
}
std::int64_t size_of(Queue* queue) {
    return queue->overridden ? size_it_says(queue) : static_cast<std::int64_t>(native_size(queue));
}

// -- waking ---------------------------------------------------------------------------------------------------------

void all_done(Queue* queue, EventRef cause) {
    for (const Value& waiter : *queue->joiners) wake(waiter.as<Future>(), cause);
}

bool put_nowait(Queue* queue, View item) {
    if (queue->shut_down) {
        raise_value(View(&QueueShutDown_type));
        return false;
    }
    const int full = is_full(queue);
    if (full < 0) return false;
    if (full == 1) {
        raise_value(View(&QueueFull_type));
        return false;
    }
    if (queue->overridden ? !call_method(View(queue), "_put", {item}) : !native_put(queue, item)) return false;
    ++queue->unfinished;
    const EventRef cause = Machine::current().recorder.enabled() ? note(TraceKind::put, queue, EntityKind::queue,
                                                                        static_cast<std::size_t>(size_of(queue)))
                                                                 : 0;
    wake_next(*queue->getters, cause);
    return true;
}
Value get_nowait(Queue* queue) {
    const int empty = is_empty(queue);
    if (empty < 0) return {};
    if (empty == 1) return raise_value(View(queue->shut_down ? &QueueShutDown_type : &QueueEmpty_type));
    Value item = queue->overridden ? call_method(View(queue), "_get") : native_get(queue);
    if (!item) return {};
    const EventRef cause = Machine::current().recorder.enabled() ? note(TraceKind::got, queue, EntityKind::queue,
                                                                        static_cast<std::size_t>(size_of(queue)))
                                                                 : 0;
    wake_next(*queue->putters, cause);
    return item;
}

// Queue.put and Queue.get, with the queue as their own. An await that ends well looks again whether there is room, or
// an item: another task may have been quicker.

SendStatus begin_put(NativeCoroutine* self, Value& out) {
    auto* queue = self->yielded.as<Queue>();
    const int full = is_full(queue);
    if (full < 0) return SendStatus::raised;
    if (full == 1) {
        if (queue->shut_down) {
            raise_value(View(&QueueShutDown_type));
            return SendStatus::raised;
        }
        EventLoop* loop = loop_of(queue);
        if (loop == nullptr) return SendStatus::raised;
        note(TraceKind::waiting, queue, EntityKind::queue, queue->putters->size() + 1);
        Ref<Future> putter = new_waiter(loop, *queue->putters, WaitKind::queue_put, queue->entity);
        return await_frameless(self, putter.get(), out);
    }
    const Value item = self->result.take();
    if (queue->overridden) {
        out = call_method(View(queue), "put_nowait", {item});
        return out ? SendStatus::returned : SendStatus::raised;
    }
    out = Value::none();
    return put_nowait(queue, item) ? SendStatus::returned : SendStatus::raised;
}
SendStatus go_on_put(NativeCoroutine* self, Outcome outcome, Value& out) {
    if (!outcome.failed()) return begin_put(self, out);
    auto* queue = self->yielded.as<Queue>();
    auto* putter = self->delegate.as<Future>();
    cancel_future(putter, View());
    remove_waiter(*queue->putters, putter);
    if (is_full(queue) == 0 && putter->state != Future::State::cancelled) wake_next(*queue->putters, 0);
    return raise_frameless(std::move(outcome));
}
constexpr Frameless kPut = {&begin_put, &go_on_put};

SendStatus begin_get(NativeCoroutine* self, Value& out) {
    auto* queue = self->yielded.as<Queue>();
    const int empty = is_empty(queue);
    if (empty < 0) return SendStatus::raised;
    if (empty == 1) {
        if (queue->shut_down) {
            raise_value(View(&QueueShutDown_type));
            return SendStatus::raised;
        }
        EventLoop* loop = loop_of(queue);
        if (loop == nullptr) return SendStatus::raised;
        note(TraceKind::waiting, queue, EntityKind::queue, queue->getters->size() + 1);
        Ref<Future> getter = new_waiter(loop, *queue->getters, WaitKind::queue_get, queue->entity);
        return await_frameless(self, getter.get(), out);
    }
    out = queue->overridden ? call_method(View(queue), "get_nowait") : get_nowait(queue);
    return out ? SendStatus::returned : SendStatus::raised;
}
SendStatus go_on_get(NativeCoroutine* self, Outcome outcome, Value& out) {
    if (!outcome.failed()) return begin_get(self, out);
    auto* queue = self->yielded.as<Queue>();
    auto* getter = self->delegate.as<Future>();
    cancel_future(getter, View());
    remove_waiter(*queue->getters, getter);
    if (is_empty(queue) == 0 && getter->state != Future::State::cancelled) wake_next(*queue->getters, 0);
    return raise_frameless(std::move(outcome));
}
constexpr Frameless kGet = {&begin_get, &go_on_get};

/// Queue.join: Event.wait on "nothing unfinished".
Async join(Ref<Queue> queue) {
    if (queue->unfinished <= 0) co_return Value::none();
    EventLoop* loop = loop_of(queue.get());
    if (loop == nullptr) co_return Value();
    note(TraceKind::waiting, queue.get(), EntityKind::queue, queue->joiners->size() + 1);
    Traced<Ref<Future>> waiter(new_waiter(loop, *queue->joiners, WaitKind::queue_join, queue->entity));
    Outcome outcome = co_await outcome_of(*waiter);
    remove_waiter(*queue->joiners, (*waiter).get());
    if (outcome.failed()) co_return outcome;
    co_return Value::none();
}

// -- the Python face ------------------------------------------------------------------------------------------------

bool initialize(View self, CallArgs args) {
    static const Method row{"__init__", "def maxsize=0", nullptr};
    Value maxsize;
    if (!bind_arguments(signature_of(row), "Queue.__init__", args, &maxsize)) return false;
    Queue* queue = as_queue(self);
    queue->maxsize = maxsize;
    queue->items = View(make_list());
    queue->head = 0;
    queue->overridden = queue->type->is_heap_type();
    if (queue->overridden) return static_cast<bool>(call_method(self, "_init", {maxsize.view()}));
    return true;
}
Value method_put(Args args) { return make_frameless(kPut, "Queue.put", args[1], args[0]); }
Value method_get(Args args) { return make_frameless(kGet, "Queue.get", View::none(), args[0]); }
Value method_put_nowait(Args args) { return put_nowait(as_queue(args[0]), args[1]) ? Value::none() : Value(); }
Value method_get_nowait(Args args) { return get_nowait(as_queue(args[0])); }
Value method_join(Args args) { return join(Ref<Queue>(as_queue(args[0]))).named("Queue.join"); }
Value method_task_done(Args args) {
    Queue* queue = as_queue(args[0]);
    if (queue->unfinished <= 0) return raise_text(ValueError_type, "task_done() called too many times");
    --queue->unfinished;
    const EventRef cause =
        note(TraceKind::item_done, queue, EntityKind::queue, static_cast<std::size_t>(queue->unfinished));
    if (queue->unfinished == 0) all_done(queue, cause);
    return Value::none();
}
Value method_qsize(Args args) {
    Queue* queue = as_queue(args[0]);
    if (!queue->overridden) return make_int(static_cast<std::int64_t>(native_size(queue)));
    Value own = get_attr(args[0], "_queue");
    const std::int64_t size = own ? length(own) : -1;
    return size < 0 ? Value() : make_int(size);
}
Value method_empty(Args args) {
    Queue* queue = as_queue(args[0]);
    if (!queue->overridden) return Value::boolean(native_size(queue) == 0);
    Value own = get_attr(args[0], "_queue");
    const int any = own ? truth(own) : -1;
    return any < 0 ? Value() : Value::boolean(any == 0);
}
Value method_full(Args args) {
    Queue* queue = as_queue(args[0]);
    double most = 0;
    if (!to_double(queue->maxsize, most)) return {};
    if (most <= 0) return Value::boolean(false);
    Value size = call_method(args[0], "qsize");
    return size ? compare(size, queue->maxsize, CompareOp::greater_equal) : Value();
}
Value method_init(Args args) {
    as_queue(args[0])->items = View(make_list());
    as_queue(args[0])->head = 0;
    return Value::none();
}
Value method_native_put(Args args) { return native_put(as_queue(args[0]), args[1]) ? Value::none() : Value(); }
Value method_native_get(Args args) { return native_get(as_queue(args[0])); }
Value method_shutdown(Args args) {
    Queue* queue = as_queue(args[0]);
    const int immediate = truth(args[1]);
    if (immediate < 0) return {};
    queue->shut_down = true;
    if (immediate == 1) {
        for (;;) {
            const int empty = is_empty(queue);
            if (empty < 0) return {};
            if (empty == 1) break;
            if (!(queue->overridden ? call_method(args[0], "_get") : native_get(queue))) return {};
            if (queue->unfinished > 0) --queue->unfinished;
        }
        if (queue->unfinished == 0) all_done(queue, 0);
    }
    for (Waiters* waiters : {queue->getters, queue->putters}) {
        while (!waiters->empty()) {
            const Value first = std::move(waiters->front());
            waiters->pop_front();
            Future* waiter = future_of(first);
            if (waiter == nullptr) return {};
            if (!is_done(waiter)) deliver_result(waiter, View::none());
        }
    }
    return Value::none();
}
Value method_format(Args args);
constexpr Method kMethods[] = {
    {"_format", "def self", &method_format},
    {"put", "async def self, item", &method_put},
    {"get", "async def self", &method_get},
    {"put_nowait", "def self, item", &method_put_nowait},
    {"get_nowait", "def self", &method_get_nowait},
    {"join", "async def self", &method_join},
    {"task_done", "def self", &method_task_done},
    {"qsize", "def self", &method_qsize},
    {"empty", "def self", &method_empty},
    {"full", "def self", &method_full},
    {"shutdown", "def self, immediate=False", &method_shutdown},
    {"_init", "def self, maxsize", &method_init},
    {"_put", "def self, item", &method_native_put},
    {"_get", "def self", &method_native_get},
    {"__class_getitem__", "cls, object, /", &class_get_item, "", Method::kClass},
};
Value get_maxsize(View self) { return as_queue(self)->maxsize; }
constexpr DequeAccess kItems{
    [](View owner) { return native_size(as_queue(owner)); },
    [](View owner, std::size_t index) { return Value(list_of(as_queue(owner))->items[as_queue(owner)->head + index]); },
    [](View owner, std::size_t index, Value item) {
        compact(as_queue(owner));
        replace_slice(list_of(as_queue(owner)), index, index, {&item, 1});
    },
    [](View owner, std::size_t index) {
        compact(as_queue(owner));
        replace_slice(list_of(as_queue(owner)), index, index + 1, {});
    }};
Value get_queue(View self) {
    const bool is_deque = !is_instance(self, priority_queue_type) && !is_instance(self, lifo_queue_type);
    if (is_deque && !as_queue(self)->given_items) return make_deque_view(self, kItems);
    compact(as_queue(self));
    return as_queue(self)->items;
}
bool set_queue(View self, View value) {
    // A program's own container: kept where its methods look for it, in place of ours.
    if (value && is_exactly(value, list_type)) {
        as_queue(self)->items = value;
        as_queue(self)->given_items = true;
        as_queue(self)->head = 0;
        return true;
    }
    Dict* dict = instance_dict(self);
    if (value) dict_set(dict, intern("_queue"), value);
    return true;
}
Value get_own_queue(View self) {
    if (Dict* dict = as_queue(self)->dict; dict != nullptr) {
        if (View own = dict_get(dict, intern("_queue"))) return own;
    }
    return get_queue(self);
}
Value get_unfinished(View self) { return make_int(as_queue(self)->unfinished); }
Value get_shut_down(View self) { return Value::boolean(as_queue(self)->shut_down); }
template <Waiters* Queue::* member>
Value get_waiters(View self) {
    return make_deque_view(self, kDequeMember<Queue, member>);
}
bool set_unfinished(View self, View value) {
    std::int64_t count = 0;
    if (!value || !is_int(value) || !int_fits(value, count)) {
        raise_text(TypeError_type, "_unfinished_tasks is an integer");
        return false;
    }
    as_queue(self)->unfinished = static_cast<decltype(as_queue(self)->unfinished)>(count);
    return true;
}
constexpr Getter kGetters[] = {{"maxsize", &get_maxsize},
                               {"_maxsize", &get_maxsize},
                               {"_queue", &get_own_queue, &set_queue},
                               {"_unfinished_tasks", &get_unfinished, &set_unfinished},
                               {"_is_shutdown", &get_shut_down},
                               {"_getters", &get_waiters<&Queue::getters>},
                               {"_putters", &get_waiters<&Queue::putters>}};

/// Queue._format. False when raised.
bool format_queue(Queue* queue, std::string& out) {
    Ref<Str> maxsize = repr(queue->maxsize);
    if (!maxsize) return false;
    out = fmt::format("maxsize={}", maxsize->view());
    Value items = get_own_queue(View(queue));
    const int any = truth(items);
    if (any < 0) return false;
    if (any == 1) {
        Ref<List> list = list_from(items);
        Ref<Str> text = list ? repr(list) : Ref<Str>();
        if (!text) return false;
        out += fmt::format(" _queue={}", text->view());
    }
    if (!queue->getters->empty()) out += fmt::format(" _getters[{}]", queue->getters->size());
    if (!queue->putters->empty()) out += fmt::format(" _putters[{}]", queue->putters->size());
    if (queue->unfinished > 0) out += fmt::format(" tasks={}", queue->unfinished);
    if (queue->shut_down) out += " shutdown";
    return true;
}
Value method_format(Args args) {
    std::string text;
    return format_queue(as_queue(args[0]), text) ? Value(make_str(text)) : Value();
}
/// "<Queue maxsize=0 …>", with the address behind the name for repr; a class may have its own _format.
Value queue_text(View self, const std::string& address) {
    const Value format = call_method(self, "_format");
    Ref<Str> text = format ? str(format) : Ref<Str>();
    return text ? Value(make_str(fmt::format("<{}{} {}>", type_of(self)->name->view(), address, text->view())))
                : Value();
}
Value queue_repr(View self) { return queue_text(self, fmt::format(" at {}", address_text(self))); }
Value queue_str(View self) { return queue_text(self, ""); }

}  // namespace

void define_queue_types() {
    using type_flags::kBaseType;
    queue_type.slots.initialize = &initialize;
    queue_type.slots.repr = &queue_repr;
    queue_type.slots.str = &queue_str;
    primitive::define<Queue>(queue_type, "asyncio.queues.Queue", kBaseType, kMethods, kGetters, &loop_bound_type);
    primitive::define<Queue>(priority_queue_type, "asyncio.queues.PriorityQueue", kBaseType, {}, {}, &queue_type);
    primitive::define<Queue>(lifo_queue_type, "asyncio.queues.LifoQueue", kBaseType, {}, {}, &queue_type);
}

}  // namespace loopglass
