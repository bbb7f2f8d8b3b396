#include <cstring>

#include "sim/core/objects/callable.hpp"
#include "sim/core/objects/dict.hpp"
#include "sim/core/objects/sequence.hpp"
#include "sim/core/operations.hpp"
#include "sim/loop/async.hpp"
#include "sim/loop/coroutine_methods.hpp"
#include "sim/loop/future.hpp"
#include "sim/loop/interpreter_side.hpp"
#include "sim/loop/library_coroutines.hpp"
#include "sim/loop/loop_state.hpp"
#include "sim/loop/machine.hpp"

namespace loopglass {

Type native_coroutine_type;
NativeCoroutine* NativeCoroutine::running = nullptr;
void (*on_never_awaited)(std::string_view, View) = nullptr;
std::uint32_t (*parked_location_of)(View) = nullptr;
std::uint32_t (*running_location)() = nullptr;

// -- the seam -------------------------------------------------------------------------------------------------------

namespace {

/// A StopIteration that came out of an iterator is its return value.
SendStatus returned_or_raised(Value& out) {
    if (has_error() && !error_is(StopIteration_type)) return SendStatus::raised;
    if (aborting()) return SendStatus::raised;
    Ref<ExceptionObject> stop = take_error();
    out = stop && stop->payload ? stop->payload : Value::none();
    return SendStatus::returned;
}

/// A Python class with its own send() and throw(): its iterator slots say nothing of them.
bool looks_like_coroutine(Type* type) {
    static Str* const names[] = {intern("__await__"), intern("send"), intern("throw"), intern("close")};
    for (Str* name : names) {
        if (!lookup_in_type(type, name)) return false;
    }
    return true;
}

}  // namespace

/// What has no `send` slot: an iterator, or an instance with methods of its own.
SendStatus send_to_iterator(View iterator, View value, Value& out) {
    const Slots& slots = type_of(iterator)->slots;
    if (value.is_none() && slots.next != nullptr) {
        out = slots.next(iterator);
    } else {
        out = call_method(iterator, "send", {value});
    }
    return out ? SendStatus::yielded : returned_or_raised(out);
}

SendStatus throw_into(View coroutine, Value exception, Value& out) {
    const Slots& slots = type_of(coroutine)->slots;
    if (slots.throw_into != nullptr) return slots.throw_into(coroutine, std::move(exception), out);
    static Str* const name = intern("throw");
    Value method = get_attr_or_empty(coroutine, name);
    if (!method) {
        if (!has_error() && !aborting()) restore_error(Ref<ExceptionObject>(exception.as<ExceptionObject>()));
        return SendStatus::raised;
    }
    out = call(method, exception);
    return out ? SendStatus::yielded : returned_or_raised(out);
}

bool close_coroutine(View coroutine) {
    Type* type = type_of(coroutine);
    if (type->slots.throw_into == nullptr) {
        Value method = get_attr_or_empty(coroutine, intern("close"));
        if (!method) return !has_error();
        return static_cast<bool>(call(method));
    }
    Value out;
    Value exit = View(make_exception(GeneratorExit_type, make_tuple(0)));
    switch (type->slots.throw_into(coroutine, std::move(exit), out)) {
        case SendStatus::yielded: raise(RuntimeError_type, "{} ignored GeneratorExit", type->name_view()); return false;
        case SendStatus::returned: return true;
        case SendStatus::raised: break;
    }
    return clear_error_if(GeneratorExit_type) || clear_error_if(StopIteration_type);
}

bool is_coroutine(View value) {
    Type* type = type_of(value);
    if (type == &native_coroutine_type) return true;
    if (type->slots.await == nullptr) return false;
    if (!type->is_heap_type() && type->slots.send != nullptr && type->slots.throw_into != nullptr) return true;
    return looks_like_coroutine(type);
}

namespace {
bool is_generator_coroutine(View value) {
    return interpreter_side.is_generator_coroutine != nullptr && interpreter_side.is_generator_coroutine(value);
}
}  // namespace

bool is_awaitable(View value) { return type_of(value)->slots.await != nullptr || is_generator_coroutine(value); }

Value get_awaitable(View value) {
    Type* type = type_of(value);
    if (type == &native_coroutine_type) {
        auto* frame = value.as<NativeCoroutine>();
        if (frame->state == NativeCoroutine::State::suspended && frame->delegate) {
            return raise_text(RuntimeError_type, "coroutine is being awaited already");
        }
        return value;
    }
    if (type->slots.await == nullptr) {
        if (is_generator_coroutine(value)) return value;
        return raise(TypeError_type, "object {} can't be used in 'await' expression", type->name_view());
    }
    if (type->slots.send != nullptr && !type->is_heap_type()) return value;  // coroutines await themselves
    Value iterator = type->slots.await(value);
    if (!iterator) return {};
    Type* iterator_type = type_of(iterator);
    if (iterator_type->slots.await != nullptr && iterator_type->slots.send != nullptr && iterator_type != type &&
        (iterator_type == &native_coroutine_type ||
         std::strcmp(iterator_type->native_base->native_name, "coroutine") == 0)) {
        return raise_text(TypeError_type, "__await__() returned a coroutine");
    }
    if (iterator_type->slots.next == nullptr && iterator_type->slots.send == nullptr) {
        return raise(TypeError_type, "__await__() returned non-iterator of type '{}'", iterator_type->name_view());
    }
    return iterator;
}

// -- traced slots ---------------------------------------------------------------------------------------------------

TracedBase::TracedBase() : frame_(nullptr) { move_to(NativeCoroutine::running); }
TracedBase::~TracedBase() { leave(); }

void TracedBase::move_to(NativeCoroutine* frame) {
    leave();
    frame_ = frame;
    if (frame_ == nullptr) return;
    next = frame_->traced;
    frame_->traced = this;
}

void TracedBase::leave() {
    if (frame_ == nullptr) return;
    for (TracedBase** link = &frame_->traced; *link != nullptr; link = &(*link)->next) {
        if (*link == this) {
            *link = next;
            return;
        }
    }
}

// -- native frames --------------------------------------------------------------------------------------------------

namespace native_await {

void* allocate(std::size_t bytes) { return runtime().heap.allocate(bytes); }
namespace {
/// The C++ frame that ends while its object lives on (see `end_body`), and then its size.
void* ending = nullptr;
std::size_t ending_bytes = 0;
}  // namespace

void release(void* memory, std::size_t bytes) {
    if (memory == ending) [[unlikely]]
        ending_bytes = bytes;
    else
        runtime().heap.release(memory, bytes);
}

void construct(NativeCoroutine* frame, Type& type) {
    frame->refcount = 1;
    frame->flags = 0;
    frame->type = &type;
    frame->name = "";
    frame->traced = nullptr;
    std::memset(frame->parameters, 0, sizeof frame->parameters);
    frame->state = NativeCoroutine::State::created;
    frame->propagates = false;
    frame->frameless = false;
    frame->scenario = false;
    ++runtime().live_objects;
}

bool Awaiter::ended() const { return aborting() || frame->result.failed(); }

Step begin(NativeCoroutine* frame, View awaitable, bool propagates, std::source_location where) {
    frame->where = where;
    frame->propagates = propagates;
    Value out;
    SendStatus status = SendStatus::raised;
    if (Future* future = directly_awaited(awaitable); future != nullptr) {
        // A future is awaited without an iterator of its own: FutureIter is for Python.
        if (!is_done(future)) {
            future->blocking = true;
            frame->delegate = awaitable;
            frame->yielded = awaitable;
            return Step::yielded;
        }
        frame->result = future_outcome(future);
        return Step::done;
    }
    if (awaitable) frame->delegate = get_awaitable(awaitable);
    if (frame->delegate) {
        Value delegate = frame->delegate;
        status = send(delegate, View::none(), out);
    }
    if (status == SendStatus::yielded) {
        frame->yielded = std::move(out);
        return Step::yielded;
    }
    frame->delegate.reset();
    frame->result = status == SendStatus::returned ? Outcome::success(std::move(out)) : Outcome::from_error();
    return Step::done;
}

}  // namespace native_await

namespace {

using State = NativeCoroutine::State;

NativeCoroutine* as_frame(View self) { return self.as<NativeCoroutine>(); }

/// The frame is over: what it still refers to goes now, for its memory may be held on by a program.
void finish(NativeCoroutine* frame) {
    frame->state = State::finished;
    frame->flags |= object_flags::kFinalized;
    frame->delegate.reset();
    frame->yielded.reset();
    for (TracedBase* slot = frame->traced; slot != nullptr; slot = slot->next) slot->clear();
}

SendStatus already_running() {
    raise_text(ValueError_type, "coroutine already executing");
    return SendStatus::raised;
}
SendStatus reused() {
    raise_text(RuntimeError_type, "cannot reuse already awaited coroutine");
    return SendStatus::raised;
}

/// Ends the C++ frame of a suspended scenario: its locals are destroyed as if an exception had left the body. The
/// promise goes with them; but it is the object that others hold, so it begins a second life in the same place.
void end_body(NativeCoroutine* frame) {
    frame->state = State::running;
    frame->flags |= object_flags::kFinalized;
    const std::coroutine_handle<> handle = frame->handle;
    const char* const name = frame->name;
    const std::source_location where = frame->where;
    Outcome result = std::move(frame->result);
    void* const outer = std::exchange(native_await::ending, handle.address());
    handle.destroy();
    native_await::ending = outer;
    // As it is now: what died meanwhile may have stood beside it on the collector's lists.
    GcObject object;
    std::memcpy(&object, static_cast<const void*>(frame), sizeof object);
    auto* bodiless = ::new (static_cast<void*>(frame)) NativeCoroutine;
    static_cast<GcObject&>(*bodiless) = object;
    bodiless->handle = handle;
    bodiless->name = name;
    bodiless->where = where;
    bodiless->result = std::move(result);
    bodiless->traced = nullptr;
    bodiless->frame_bytes = static_cast<std::uint32_t>(native_await::ending_bytes);
    bodiless->state = State::bodiless;
    bodiless->propagates = bodiless->frameless = false;
    bodiless->scenario = true;
}

/// Hands the outcome in `frame->result` to whoever drives the frame.
SendStatus hand_over(NativeCoroutine* frame, Value& out) {
    if (frame->scenario && frame->state != State::finished && !aborting())
        end_body(frame);
    else
        finish(frame);
    if (frame->result.failed() || !frame->result.value()) {
        (void)frame->result.take();
        return SendStatus::raised;
    }
    out = frame->result.take();
    return SendStatus::returned;
}

/// Runs the body until it suspends or ends.
SendStatus resume(NativeCoroutine* frame, Value& out) {
    Ref<NativeCoroutine> keep(frame);
    frame->state = State::running;
    NativeCoroutine* const previous = std::exchange(NativeCoroutine::running, frame);
    frame->handle.resume();
    NativeCoroutine::running = previous;
    if (frame->state == State::finished) return hand_over(frame, out);
    if (frame->yielded) {
        if (aborting()) {
            finish(frame);
            return SendStatus::raised;
        }
        frame->state = State::suspended;
        frame->flags &= ~object_flags::kFinalized;
        out = std::move(frame->yielded);
        return SendStatus::yielded;
    }
    return hand_over(frame, out);  // a propagating await failed
}

/// The delegate has come to an end, or something was thrown in at a bare yield: on with the body, unless the failure
/// ends it.
SendStatus go_on(NativeCoroutine* frame, Outcome outcome, Value& out) {
    frame->delegate.reset();
    frame->result = std::move(outcome);
    if (aborting()) {
        finish(frame);
        return SendStatus::raised;
    }
    if (frame->propagates && frame->result.failed()) return hand_over(frame, out);
    return resume(frame, out);
}

// -- frameless ones ---------------------------------------------------------------------------------------------------

const Frameless& steps_of(NativeCoroutine* frame) { return *static_cast<const Frameless*>(frame->handle.address()); }

/// What a step has come to: the frame stays suspended when it yielded, else it is over.
SendStatus close_step(NativeCoroutine* frame, SendStatus status) {
    if (status == SendStatus::yielded && !aborting()) {
        frame->state = State::suspended;
        return status;
    }
    finish(frame);
    return aborting() ? SendStatus::raised : status;
}

SendStatus go_on_frameless(NativeCoroutine* frame, Outcome outcome, Value& out) {
    frame->state = State::running;
    return close_step(frame, steps_of(frame).go_on(frame, std::move(outcome), out));
}

[[gnu::noinline]] Outcome outcome_of_delegate(Future* future) {
    if (is_done(future)) return future_outcome(future);
    raise_text(RuntimeError_type, "await wasn't used with future");
    return Outcome::from_error();
}

SendStatus send_frameless(NativeCoroutine* frame, View value, Value& out) {
    switch (frame->state) {
        case State::running: return already_running();
        case State::bodiless:
        case State::finished: return reused();
        case State::created:
            if (!value.is_none()) {
                raise_text(TypeError_type, "can't send non-None value to a just-started coroutine");
                return SendStatus::raised;
            }
            frame->state = State::running;
            return close_step(frame, steps_of(frame).begin(frame, out));
        case State::suspended: break;
    }
    if (!frame->delegate) return go_on_frameless(frame, Outcome::success(value), out);
    return go_on_frameless(frame, outcome_of_delegate(frame->delegate.as<Future>()), out);
}

[[gnu::noinline]] SendStatus send_with_frame(NativeCoroutine* frame, View value, Value& out) {
    switch (frame->state) {
        case State::running: return already_running();
        case State::bodiless:
        case State::finished: return reused();
        case State::created:
            if (!value.is_none()) {
                raise_text(TypeError_type, "can't send non-None value to a just-started coroutine");
                return SendStatus::raised;
            }
            frame->flags |= object_flags::kFinalized;
            return resume(frame, out);
        case State::suspended: break;
    }
    if (!enter_call()) return SendStatus::raised;
    struct Leave {
        ~Leave() { leave_call(); }
    } leave;
    Ref<NativeCoroutine> keep(frame);
    if (!frame->delegate) return go_on(frame, Outcome::success(value), out);
    if (Future* future = directly_awaited(frame->delegate); future != nullptr) {
        if (!is_done(future)) {
            raise_text(RuntimeError_type, "await wasn't used with future");
            return go_on(frame, Outcome::from_error(), out);
        }
        return go_on(frame, future_outcome(future), out);
    }
    frame->state = State::running;
    Value delegate = frame->delegate;
    const SendStatus status = send(delegate, value, out);
    frame->state = State::suspended;
    if (status == SendStatus::yielded) return status;
    return go_on(frame, status == SendStatus::returned ? Outcome::success(std::move(out)) : Outcome::from_error(), out);
}

SendStatus frame_send(View self, View value, Value& out) {
    NativeCoroutine* frame = as_frame(self);
    return frame->frameless ? send_frameless(frame, value, out) : send_with_frame(frame, value, out);
}

SendStatus frame_throw(View self, Value exception, Value& out) {
    NativeCoroutine* frame = as_frame(self);
    Ref<ExceptionObject> error(exception.as<ExceptionObject>());
    switch (frame->state) {
        case State::running: return already_running();
        case State::bodiless:
        case State::finished:
            if (!is_instance(exception, GeneratorExit_type)) return reused();
            restore_error(std::move(error));
            return SendStatus::raised;
        case State::created:
            finish(frame);
            restore_error(std::move(error));
            return SendStatus::raised;
        case State::suspended: break;
    }
    Ref<NativeCoroutine> keep(frame);
    if (frame->frameless) return go_on_frameless(frame, Outcome::failure(std::move(error)), out);
    Value delegate = frame->delegate;
    if (!delegate || directly_awaited(delegate) != nullptr)
        return go_on(frame, Outcome::failure(std::move(error)), out);
    frame->state = State::running;
    if (is_instance(exception, GeneratorExit_type)) {
        const bool closed = close_coroutine(delegate);
        frame->state = State::suspended;
        return go_on(frame, closed ? Outcome::failure(std::move(error)) : Outcome::from_error(), out);
    }
    const SendStatus status = throw_into(delegate, std::move(exception), out);
    frame->state = State::suspended;
    if (status == SendStatus::yielded) return status;
    return go_on(frame, status == SendStatus::returned ? Outcome::success(std::move(out)) : Outcome::from_error(), out);
}

void frame_finalize(Object* object) {
    auto* frame = static_cast<NativeCoroutine*>(object);
    if (frame->state == State::created) {
        if (on_never_awaited != nullptr) on_never_awaited(frame->name, View(frame));
        return;
    }
    if (frame->state != State::suspended) return;
    if (!close_coroutine(View(frame))) report_unraisable(View(frame), "");
    frame->flags |= object_flags::kFinalized;
}

void frame_destroy(Object* object) {
    auto* frame = static_cast<NativeCoroutine*>(object);
    --runtime().live_objects;
    if (frame->frameless) {
        frame->~NativeCoroutine();
        native_await::release(frame, sizeof(NativeCoroutine));
        return;
    }
    if (frame->state == State::bodiless) {
        void* const memory = frame->handle.address();
        const std::size_t bytes = frame->frame_bytes;
        frame->~NativeCoroutine();
        native_await::release(memory, bytes);
        return;
    }
    frame->handle.destroy();
}

template <class Action>
void for_each_parameter(NativeCoroutine* frame, Action&& action) {
    if (frame->state == State::bodiless) return;
    for (const std::int16_t tagged : frame->parameters) {
        if (tagged == 0) break;
        char* const place = reinterpret_cast<char*>(frame) + (tagged & ~1);
        if ((tagged & 1) != 0)
            action(*reinterpret_cast<Value*>(place));
        else
            action(*reinterpret_cast<Ref<Object>*>(place));
    }
}

void frame_traverse(Object* object, Visitor& visit) {
    auto* frame = static_cast<NativeCoroutine*>(object);
    visit(frame->delegate);
    visit(frame->yielded);
    visit(frame->result.value());
    visit(static_cast<Object*>(frame->result.error()));
    for_each_parameter(frame, [&](const auto& parameter) { visit(parameter); });
    for (TracedBase* slot = frame->traced; slot != nullptr; slot = slot->next) slot->traverse(visit);
}

void frame_clear(Object* object) {
    auto* frame = static_cast<NativeCoroutine*>(object);
    if (frame->state == State::running) return;
    if (frame->state != State::bodiless) finish(frame);
    frame->result = Outcome();
    for_each_parameter(frame, [](auto& parameter) { parameter = std::remove_reference_t<decltype(parameter)>(); });
}

// -- the Python face ------------------------------------------------------------------------------------------------

Value method_send(Args args) {
    Value out;
    const SendStatus status = frame_send(args[0], args[1], out);
    return as_iteration(status, std::move(out));
}
Value method_throw(Args args) {
    Value exception = normalize_thrown(args[1], args[2], args[3]);
    if (!exception) return {};
    Value out;
    const SendStatus status = frame_throw(args[0], std::move(exception), out);
    return as_iteration(status, std::move(out));
}
Value method_close(Args args) { return close_coroutine(args[0]) ? Value::none() : Value(); }
constexpr Method kMethods[] = {{"send", "self, arg, /", &method_send},
                               {"throw", "self, typ, val=?, tb=?, /", &method_throw},
                               {"close", "self, /", &method_close}};

std::string_view last_part(std::string_view name) {
    return name.substr(name.rfind('.') == std::string_view::npos ? 0 : name.rfind('.') + 1);
}
Value get_name(View self) { return make_str(last_part(as_frame(self)->name)); }
Value get_qualname(View self) { return make_str(as_frame(self)->name); }
Value get_running(View self) { return Value::boolean(as_frame(self)->state == State::running); }
Value get_suspended(View self) { return Value::boolean(as_frame(self)->state == State::suspended); }
Value get_await(View self) {
    const Value& delegate = as_frame(self)->delegate;
    return delegate ? delegate : Value::none();
}
Value get_none(View) { return Value::none(); }
constexpr Getter kGetters[] = {{"__name__", &get_name},      {"__qualname__", &get_qualname},
                               {"cr_running", &get_running}, {"cr_suspended", &get_suspended},
                               {"cr_await", &get_await},     {"cr_frame", &library_frame},
                               {"cr_origin", &get_none},     {"cr_code", &get_none}};

Value frame_repr(View self) {
    return make_str(fmt::format("<coroutine object {} at {}>", as_frame(self)->name, address_text(self)));
}

}  // namespace

SendStatus await_frameless(NativeCoroutine* self, Future* future, Value& out) {
    future->blocking = true;
    self->delegate = View(future);
    out = View(future);
    return SendStatus::yielded;
}

SendStatus raise_frameless(Outcome outcome) {
    (void)outcome.take();
    return SendStatus::raised;
}

Value make_frameless(const Frameless& steps, const char* name, View result, View own) {
    auto* frame = ::new (native_await::allocate(sizeof(NativeCoroutine))) NativeCoroutine;
    native_await::construct(frame, native_coroutine_type);
    frame->handle = std::coroutine_handle<>::from_address(const_cast<Frameless*>(&steps));
    frame->frameless = true;
    frame->name = name;
    std::construct_at(&frame->result, Value(result));
    std::construct_at(&frame->yielded, own);
    track(frame);
    return Value::adopt(View(frame));
}

std::uint32_t location_of(std::source_location where) {
    Recorder& recorder = Machine::current().recorder;
    if (!recorder.enabled()) return 0;
    auto& places = LoopState::current().known_places;
    auto& known = places[where.line() % places.size()];
    if (known.file == where.file_name() && known.function == where.function_name() && known.line == where.line())
        return known.location;
    std::string_view function = where.function_name();
    if (const auto end = function.find('('); end != std::string_view::npos) function = function.substr(0, end);
    if (const auto space = function.rfind(' '); space != std::string_view::npos) function = function.substr(space + 1);
    known = {where.file_name(), where.function_name(), where.line(),
             recorder.intern_location(where.file_name(), where.line(), function)};
    return known.location;
}

std::uint32_t where_parked(View coroutine) {
    if (!is_exactly(coroutine, native_coroutine_type) || !as_frame(coroutine)->scenario) {
        return parked_location_of != nullptr ? parked_location_of(coroutine) : 0;
    }
    NativeCoroutine* frame = as_frame(coroutine);
    while (frame->delegate && is_exactly(frame->delegate, native_coroutine_type) && as_frame(frame->delegate)->scenario)
        frame = as_frame(frame->delegate);
    return location_of(frame->where);
}

void define_native_coroutine_type() {
    Slots& slots = native_coroutine_type.slots;
    slots.destroy = &frame_destroy;
    slots.traverse = &frame_traverse;
    slots.clear = &frame_clear;
    slots.finalize = &frame_finalize;
    slots.repr = &frame_repr;
    slots.await = &make_coroutine_wrapper;
    slots.send = &frame_send;
    slots.throw_into = &frame_throw;
    define_type(native_coroutine_type, {.name = "coroutine",
                                        .size = sizeof(NativeCoroutine),
                                        .flags = type_flags::kGc | type_flags::kNoInstances,
                                        .methods = kMethods,
                                        .getters = kGetters});
}

bool is_coroutine_function(View given) {
    Value function(given);
    for (;;) {
        if (is_exactly(function, bound_method_type)) {
            function = function.as<BoundMethod>()->function;
        } else if (type_of(function)->name_view() == "functools.partial") {
            Value inner = get_attr_or_empty(function, intern("func"));
            take_error();
            if (!inner) return false;
            function = std::move(inner);
        } else {
            break;
        }
    }
    if (Value code = get_attr_or_empty(function, intern("__code__"))) {
        Value flags = get_attr_or_empty(code, intern("co_flags"));
        if (flags && flags.is_small_int() && (flags.view().small_int() & 0x80) != 0) return true;
    }
    take_error();
    // A coroutine function of ours, or one that inspect.markcoroutinefunction has marked.
    Value ours = get_attr_or_empty(function, intern("_is_coroutine_mark"));
    Value marked = get_attr_or_empty(function, intern("_is_coroutine_function"));
    // The mark of asyncio.coroutines, which libraries that wrap coroutine functions copy.
    const Value old_mark = get_attr_or_empty(function, intern("_is_coroutine"));
    take_error();
    if (old_mark && old_mark.view() == View(intern("asyncio.coroutines._is_coroutine"))) return true;
    return (ours && ours.view() == View::boolean(true)) || (marked && is_exactly(marked, object_type));
}

}  // namespace loopglass
