// Future as a Python type, and the iterator that awaits one.
#include <algorithm>

#include <fmt/ranges.h>

#include "sim/core/collector.hpp"
#include "sim/core/objects/basic.hpp"
#include "sim/core/objects/callable.hpp"
#include "sim/core/objects/construct_arguments.hpp"
#include "sim/core/objects/generic_alias.hpp"
#include "sim/core/objects/instance.hpp"
#include "sim/core/objects/number.hpp"
#include "sim/core/objects/sequence.hpp"
#include "sim/core/operations.hpp"
#include "sim/core/operations/signature.hpp"
#include "sim/loop/callback_text.hpp"
#include "sim/loop/context_vars.hpp"
#include "sim/loop/coroutine.hpp"
#include "sim/loop/coroutine_methods.hpp"
#include "sim/loop/event_loop.hpp"
#include "sim/loop/future_answers.hpp"
#include "sim/loop/interpreter_side.hpp"
#include "sim/loop/origin.hpp"

namespace loopglass {

bool store_done_callback(Future* future, View callback, View context);

Type future_type, future_iterator_type;

namespace {

Future* as_future(View self) { return self.as<Future>(); }

struct FutureIterator : GcObject {
    Ref<Future> future;  ///< null once it has been read
};

/// CPython 3.13 Modules/_asynciomodule.c: FutureIter_am_send.
SendStatus iterator_send(View self, View, Value& out) {
    auto* iterator = self.as<FutureIterator>();
    if (!iterator->future) {
        out = Value::none();
        return SendStatus::returned;
    }
    if (!is_done(iterator->future.get())) {
        if (iterator->future->blocking) {
            raise_text(RuntimeError_type, "await wasn't used with future");
            return SendStatus::raised;
        }
        iterator->future->blocking = true;
        out = View(iterator->future);
        return SendStatus::yielded;
    }
    Ref<Future> future = std::move(iterator->future);
    out = result_of(future.get());
    return out ? SendStatus::returned : SendStatus::raised;
}
SendStatus iterator_throw(View self, Value exception, Value&) {
    self.as<FutureIterator>()->future = nullptr;
    restore_error(Ref<ExceptionObject>(exception.as<ExceptionObject>()));
    return SendStatus::raised;
}
/// What __next__ gives: a result of None ends without an exception of its own.
Value next_item(SendStatus status, Value out) {
    if (status == SendStatus::yielded) return out;
    if (status == SendStatus::returned && !out.is_none()) restore_error(make_stop_iteration(out));
    return {};
}
Value iterator_next(View self) {
    Value out;
    const SendStatus status = iterator_send(self, View::none(), out);
    return next_item(status, std::move(out));
}
Value iterator_method_send(Args args) {
    Value out;
    const SendStatus status = iterator_send(args[0], args[1], out);
    if (status == SendStatus::returned) restore_error(make_stop_iteration(out));
    return status == SendStatus::yielded ? out : Value();
}
Value iterator_method_throw(Args args) {
    if (args[2] && interpreter_side.warn != nullptr &&
        !interpreter_side.warn(DeprecationWarning_type,
                               "the (type, exc, tb) signature of throw() is deprecated, use "
                               "the single-arg signature instead."))
        return {};
    const bool is_class = is_instance(args[1], type_type) && args[1].as<Type>()->has(type_flags::kException);
    if (!is_class && !type_of(args[1])->has(type_flags::kException))
        return raise_text(TypeError_type,
                          "exceptions must be classes deriving BaseException or instances of such a class");
    Value exception = normalize_thrown(args[1], args[2], args[3]);
    if (!exception) return {};
    Value out;
    iterator_throw(args[0], std::move(exception), out);
    return {};
}
Value iterator_method_close(Args args) {
    args[0].as<FutureIterator>()->future = nullptr;
    return Value::none();
}
constexpr Method kIteratorMethods[] = {{"send", "self, arg, /", &iterator_method_send},
                                       {"throw", "self, type, val=?, tb=?, /", &iterator_method_throw},
                                       {"close", "self, /", &iterator_method_close}};

// -- construction ---------------------------------------------------------------------------------------------------

Value future_construct(Type* type, CallArgs) {
    auto* future = new_instance<Future>(*type);
    for (Value* member : {&future->result, &future->first_callback}) place(*member);
    if (!type->is_heap_type()) future->flags |= object_flags::kFinalized;
    track(future);
    return Value::adopt(View(future));
}
bool future_initialize(View self, CallArgs args) {
    static const Method row{"Future", "*, loop=None", nullptr};
    Value loop;
    if (!bind_arguments(signature_of(row), "Future", args, &loop)) return false;
    Ref<EventLoop> found = loop_argument(loop);
    if (!found) return false;
    Future* future = as_future(self);
    EventLoop* old = std::exchange(future->loop, found.release());
    if (old != nullptr) decref(old);
    if (future->loop->debug) note_origin(future);
    return true;
}

void future_destroy(Object* self) {
    future_release_members(static_cast<Future*>(self));
    free_object(self, sizeof(Future));
}
void future_finalize(Object* self) { complain_unretrieved(static_cast<Future*>(self)); }

bool check_initialized(Future* future) {
    if (future->loop != nullptr) return true;
    raise_text(RuntimeError_type, "Future object is not initialized.");
    return false;
}

// -- methods --------------------------------------------------------------------------------------------------------

Value method_result(Args args) { return result_of(as_future(args[0])); }
Value method_exception(Args args) { return exception_of(as_future(args[0])); }
Value method_set_result(Args args) {
    if (!check_initialized(as_future(args[0]))) return {};
    return set_result(as_future(args[0]), args[1]) ? Value::none() : Value();
}
Value method_set_exception(Args args) {
    if (!check_initialized(as_future(args[0]))) return {};
    return set_exception(as_future(args[0]), args[1]) ? Value::none() : Value();
}
Value method_cancel(Args args) {
    if (!check_initialized(as_future(args[0]))) return {};
    const bool cancelled = cancel_future(as_future(args[0]), args[1]);
    return has_error() ? Value() : Value::boolean(cancelled);
}
Value method_cancelled(Args args) { return Value::boolean(as_future(args[0])->state == Future::State::cancelled); }
Value method_done(Args args) { return Value::boolean(is_done(as_future(args[0]))); }
Value method_add_done_callback(Args args) {
    if (!check_initialized(as_future(args[0]))) return {};
    return store_done_callback(as_future(args[0]), args[1], args[2]) ? Value::none() : Value();
}
Value method_remove_done_callback(Args args) {
    if (!check_initialized(as_future(args[0]))) return {};
    const std::int64_t removed = remove_done_callback(as_future(args[0]), args[1]);
    return removed < 0 ? Value() : make_int(removed);
}
Value method_get_loop(Args args) {
    if (!check_initialized(as_future(args[0]))) return {};
    return View(as_future(args[0])->loop);
}
Value method_make_cancelled_error(Args args) { return View(make_cancelled_error(as_future(args[0]))); }
constexpr Method kMethods[] = {
    {"result", "self, /", &method_result},
    {"exception", "self, /", &method_exception},
    {"set_result", "self, result, /", &method_set_result},
    {"set_exception", "self, exception, /", &method_set_exception},
    {"cancel", "self, /, msg=None", &method_cancel},
    {"cancelled", "self, /", &method_cancelled},
    {"done", "self, /", &method_done},
    {"add_done_callback", "self, fn, /, *, context=None", &method_add_done_callback},
    {"remove_done_callback", "self, fn, /", &method_remove_done_callback},
    {"get_loop", "self, /", &method_get_loop},
    {"_make_cancelled_error", "self, /", &method_make_cancelled_error},
    {"__class_getitem__", "cls, object, /", &class_get_item, "", Method::kClass},
};

Value get_state(View self) {
    constexpr const char* names[] = {"PENDING", "CANCELLED", "FINISHED"};
    return View(intern(names[static_cast<int>(as_future(self)->state)]));
}
Value get_blocking(View self) { return Value::boolean(as_future(self)->blocking); }
/// The truth of what an attribute is set to; -1 when raised, as for `del`.
int flag_of(View value) {
    if (value) return truth(value);
    raise_text(AttributeError_type, "cannot delete attribute");
    return -1;
}
bool set_blocking(View self, View value) {
    const int flag = flag_of(value);
    if (flag < 0) return false;
    as_future(self)->blocking = flag != 0;
    return true;
}
Value get_loop(View self) {
    return as_future(self)->loop != nullptr ? Value(View(as_future(self)->loop)) : Value::none();
}
Value get_callbacks(View self) {
    std::vector<DoneCallback> all = callbacks_of(as_future(self));
    if (all.empty()) return Value::none();
    Ref<List> list = make_list();
    for (DoneCallback& entry : all) {
        Context* context = context_object(entry.context);
        append(list.get(), make_tuple({entry.callback.view(), View(context)}));
    }
    return list;
}
Value get_result(View self) { return as_future(self)->result ? as_future(self)->result : Value::none(); }
Value get_exception(View self) {
    return as_future(self)->exception() ? Value(View(as_future(self)->exception())) : Value::none();
}
Value get_log_traceback(View self) { return Value::boolean(as_future(self)->log_traceback); }
bool set_log_traceback(View self, View value) {
    const int flag = flag_of(value);
    if (flag < 0) return false;
    if (flag != 0) {
        raise_text(ValueError_type, "_log_traceback can only be set to False");
        return false;
    }
    mark_retrieved(as_future(self));
    return true;
}
Value get_cancel_message(View self) {
    const Value message = cancel_message_of(as_future(self));
    return message ? message : Value::none();
}
bool set_cancel_message(View self, View value) {
    loopglass::set_cancel_message(as_future(self), value);
    return true;
}
Value get_source_traceback(View self) { return origin_of(self); }
constexpr Getter kGetters[] = {
    {"_state", &get_state},
    {"_asyncio_future_blocking", &get_blocking, &set_blocking},
    {"_loop", &get_loop},
    {"_callbacks", &get_callbacks},
    {"_result", &get_result},
    {"_exception", &get_exception},
    {"_log_traceback", &get_log_traceback, &set_log_traceback},
    {"_cancel_message", &get_cancel_message, &set_cancel_message},
    {"_source_traceback", &get_source_traceback},
};

Value future_repr(View self) {
    std::vector<std::string> parts;
    if (!future_repr_parts(as_future(self), parts)) return {};
    return make_str(fmt::format("<{} {}>", type_of(self)->name->view(), fmt::join(parts, " ")));
}

}  // namespace

Value future_await(View self) {
    if (!check_initialized(as_future(self))) return {};
    auto* iterator = new_object<FutureIterator>(future_iterator_type);
    iterator->future = Ref<Future>(as_future(self));
    track(iterator);
    return Value::adopt(View(iterator));
}

namespace {
void drop_details(Future* future) {
    FutureDetails* details = std::exchange(future->details, nullptr);
    if (details == nullptr) return;
    std::destroy_at(details);
    runtime().heap.release(details, sizeof(FutureDetails));
}
}  // namespace

void future_release_members(Future* future) {
    if (future->has_origin) forget_origin(future);
    drop_details(future);
    for (Value* member : {&future->result, &future->first_callback}) drop(*member);
    if (future->dict != nullptr) decref(future->dict);
    if (future->loop != nullptr) decref(future->loop);
}

void future_traverse(Object* self, Visitor& visit) {
    auto* future = static_cast<Future*>(self);
    visit(static_cast<Object*>(future->loop));
    visit(static_cast<Object*>(future->dict));
    visit(future->result);
    visit(future->first_callback);
    if (future->details == nullptr) return;
    const FutureDetails& details = *future->details;
    visit(details.exception);
    visit(details.exception_traceback);
    visit(details.cancel_message);
    visit(details.cancelled_error);
    for (const DoneCallback& entry : details.further_callbacks) {
        visit(entry.callback);
        visit(entry.context);
    }
}

void future_clear(Object* self) {
    auto* future = static_cast<Future*>(self);
    future->first_callback.reset();
    future->result.reset();
    drop_details(future);
    if (Dict* dict = std::exchange(future->dict, nullptr); dict != nullptr) decref(dict);
    // The loop stays: a finalizer that is still to come complains through it. It is no part of a cycle for long.
}

/// CPython 3.13 Lib/asyncio/base_futures.py: _future_repr_info, _format_callbacks.
bool future_repr_parts(Future* future, std::vector<std::string>& parts) {
    static constexpr const char* states[] = {"pending", "cancelled", "finished"};
    parts.emplace_back(states[static_cast<int>(future->state)]);
    if (future->state == Future::State::finished) {
        if (future->exception()) {
            Ref<Str> text = repr(View(future->exception()));
            if (!text) return false;
            parts.push_back(fmt::format("exception={}", text->view()));
        } else {
            std::string text;
            if (!short_repr(future->result, text)) return false;
            parts.push_back(fmt::format("result={}", text));
        }
    }
    std::vector<DoneCallback> all = callbacks_of(future);
    if (all.empty()) {
        if (future->has_origin) parts.push_back(created_at(View(future)));
        return true;
    }
    std::string first, last;
    if (!callback_text(all.front().callback, nullptr, first)) return false;
    if (all.size() > 1 && !callback_text(all.back().callback, nullptr, last)) return false;
    if (all.size() == 1)
        parts.push_back(fmt::format("cb=[{}]", first));
    else if (all.size() == 2)
        parts.push_back(fmt::format("cb=[{}, {}]", first, last));
    else
        parts.push_back(fmt::format("cb=[{}, <{} more>, {}]", first, all.size() - 2, last));
    if (future->has_origin) parts.push_back(created_at(View(future)));
    return true;
}

void define_future_types() {
    Slots& iterator = future_iterator_type.slots;
    iterator.destroy = [](Object* self) {
        static_cast<FutureIterator*>(self)->future.~Ref<Future>();
        free_object(self, sizeof(FutureIterator));
    };
    iterator.traverse = [](Object* self, Visitor& visit) { visit(static_cast<FutureIterator*>(self)->future); };
    iterator.clear = [](Object* self) { static_cast<FutureIterator*>(self)->future = nullptr; };
    iterator.iter = [](View self) -> Value { return self; };
    iterator.next = &iterator_next;
    iterator.send = &iterator_send;
    iterator.throw_into = &iterator_throw;
    define_type(future_iterator_type, {.name = "_asyncio.FutureIter",
                                       .size = sizeof(FutureIterator),
                                       .flags = type_flags::kGc | type_flags::kNoInstances,
                                       .methods = kIteratorMethods});

    Slots& slots = future_type.slots;
    slots.destroy = &future_destroy;
    slots.traverse = &future_traverse;
    slots.clear = &future_clear;
    slots.finalize = &future_finalize;
    slots.construct = &future_construct;
    slots.initialize = &future_initialize;
    slots.repr = &future_repr;
    slots.await = &future_await;
    slots.iter = &future_await;
    define_type(future_type, {.name = "_asyncio.Future",
                              .size = sizeof(Future),
                              .flags = type_flags::kGc | type_flags::kBaseType,
                              .dict_offset = offsetof(Future, dict),
                              .methods = kMethods,
                              .getters = kGetters});
}

}  // namespace loopglass
