// StreamReaderProtocol: hands a transport's bytes to a reader, and wakes those who wait for room to write.
#include "sim/asyncio/streams.hpp"
#include "sim/core/objects/bytes.hpp"
#include "sim/core/objects/callable.hpp"
#include "sim/core/operations/signature.hpp"

namespace loopglass {

Type stream_protocol_type;

namespace {

StreamProtocol* as_protocol(View self) { return self.as<StreamProtocol>(); }
EventLoop* loop_of_protocol(StreamProtocol* self) { return self->loop.as<EventLoop>(); }
Value or_none(const Value& value) { return value ? value : Value::none(); }

bool initialize(View view, CallArgs args) {
    static const Method row{"__init__", "def stream_reader, client_connected_cb=None, loop=None", nullptr};
    Value values[3];
    if (!bind_arguments(signature_of(row), "StreamReaderProtocol.__init__", args, values)) return false;
    StreamProtocol* self = as_protocol(view);
    if (values[2].is_none()) {
        Ref<EventLoop> loop = get_event_loop();
        if (!loop) return false;
        self->loop = View(loop);
    } else {
        self->loop = values[2];
    }
    if (!values[0].is_none()) {
        if (!is_instance(values[0], stream_reader_type)) {
            raise_text(TypeError_type, "stream_reader must be a StreamReader");
            return false;
        }
        auto* reader = values[0].as<StreamReader>();
        // A reader given to a second protocol is kept by the first.
        if (reader->owner != nullptr) {
            reader->owner->strong_reader = View(reader);
        }
        self->reader = reader;
        reader->owner = self;
        if (!values[1].is_none()) self->strong_reader = values[0];
    }
    if (!values[1].is_none()) self->callback = values[1];
    return true;
}

void protocol_destroy(Object* object) {
    auto* self = static_cast<StreamProtocol*>(object);
    if (self->reader != nullptr && self->reader->owner == self) self->reader->owner = nullptr;
    primitive::destroy<StreamProtocol>(object);
}

void forget_reader(StreamProtocol* self) {
    if (self->reader == nullptr) return;
    if (self->reader->owner == self) self->reader->owner = nullptr;
    self->reader = nullptr;
}

/// When the task of client_connected_cb ends.
Value client_done(Args args) {
    auto* pair = args[0].as<Tuple>();
    auto* task = args[1].as<Future>();
    Value transport = (*pair)[1];
    if (task->state == Future::State::cancelled) return call_method(transport, "close");
    mark_retrieved(task);
    if (!task->exception()) return Value::none();
    Ref<Dict> context = make_dict();
    dict_set(context.get(), intern("message"), make_str("Unhandled exception in client_connected_cb"));
    dict_set(context.get(), intern("exception"), View(task->exception()));
    dict_set(context.get(), intern("transport"), transport);
    if (!call_exception_handler((*pair)[0].as<EventLoop>(), std::move(context))) return {};
    return call_method(transport, "close");
}
constexpr Method kClientDone{"StreamReaderProtocol.connection_made.<locals>.callback", "self, task, /", &client_done};

Value method_connection_made(Args args) {
    StreamProtocol* self = as_protocol(args[0]);
    Ref<StreamProtocol> keep(self);
    if (self->rejects) {
        Ref<Dict> context = make_dict();
        dict_set(context.get(), intern("message"),
                 make_str("An open stream was garbage collected prior to establishing network connection; "
                          "call \"stream.close()\" explicitly."));
        if (!call_exception_handler(loop_of_protocol(self), std::move(context))) return {};
        return call_method(args[1], "abort");
    }
    self->transport = args[1];
    Ref<StreamReader> reader(self->reader);
    if (reader) {
        if (reader->transport) return raise_text(AssertionError_type, "Transport already set");
        reader->transport = args[1];
    }
    if (!self->callback) return Value::none();
    Value shown = reader ? Value(View(reader)) : Value::none();
    Value writer = make_stream_writer(args[1], args[0], shown, self->loop);
    if (!writer) return {};
    Value callback = self->callback;
    Value result = call(callback, shown, writer);
    writer.reset();
    if (!result) return {};
    if (is_coroutine(result)) {
        EventLoop* loop = loop_of_protocol(self);
        Value task = loop->type == &event_loop_type ? create_task(loop, result, View(), View())
                                                    : call_method(View(loop), "create_task", {result});
        if (!task) return {};
        self->task = task;
        Ref<Tuple> pair = make_tuple({View(loop), args[1]});
        Value done = make_native_closure(kClientDone, View(pair));
        if (is_future(task)) {
            if (!add_done_callback(task.as<Future>(), done, View())) return {};
        } else if (!call_method(task, "add_done_callback", {done})) {
            return {};
        }
    }
    self->strong_reader.reset();
    return Value::none();
}

void settle_closed(StreamProtocol* self) {
    if (!self->closed || is_done(self->closed.get()) || !self->close_error) return;
    if (self->close_error.is_none()) {
        deliver_result(self->closed.get(), View::none());
        return;
    }
    set_exception(self->closed.get(), self->close_error);
    mark_retrieved(self->closed.get());  // nobody is told of what nobody reads: StreamReaderProtocol.__del__
}

Value method_connection_lost(Args args) {
    StreamProtocol* self = as_protocol(args[0]);
    Ref<StreamProtocol> keep(self);
    const bool in_order = args[1].is_none();
    Ref<StreamReader> reader(self->reader);
    if (reader && !(in_order ? feed_eof(reader.get()) : set_stream_exception(reader.get(), args[1]))) return {};
    if (!self->close_error) self->close_error = args[1];
    settle_closed(self);
    self->connection_lost = true;
    if (self->paused) {
        const Waiters waiting = self->drainers.get();
        for (const Value& waiter : waiting) {
            if (is_done(waiter.as<Future>())) continue;
            if (in_order)
                deliver_result(waiter.as<Future>(), View::none());
            else
                set_exception(waiter.as<Future>(), args[1]);
        }
    }
    forget_reader(self);
    self->strong_reader.reset();
    self->task.reset();
    self->transport.reset();
    return Value::none();
}

bool data_received(View view, std::string_view bytes) {
    StreamReader* reader = as_protocol(view)->reader;
    if (reader == nullptr) return true;
    Ref<StreamReader> keep(reader);
    return feed_data(reader, bytes);
}
Value method_data_received(Args args) {
    std::string_view bytes;
    if (!bytes_argument(args[1], bytes)) return {};
    return data_received(args[0], bytes) ? Value::none() : Value();
}
Value method_eof_received(Args args) {
    Ref<StreamReader> reader(as_protocol(args[0])->reader);
    if (reader && !feed_eof(reader.get())) return {};
    return Value::boolean(true);
}
/// logger.debug("%r pauses writing", self). False when the run unwinds or the repr raised.
bool log_in_debug_mode(StreamProtocol* self, int line, const char* function, const char* what) {
    if (!loop_of_protocol(self)->debug || log_asyncio == nullptr) return true;
    Ref<Str> shown = repr(View(self));
    if (!shown) return false;
    constexpr int kDebug = 10;
    log_asyncio(kDebug, {"asyncio/streams.py", line, function}, fmt::format("{} {}", shown->view(), what), View());
    return !aborting();
}

Value method_pause_writing(Args args) {
    StreamProtocol* self = as_protocol(args[0]);
    if (self->paused) return raise_value(View(&AssertionError_type));
    self->paused = true;
    return log_in_debug_mode(self, 139, "pause_writing", "pauses writing") ? Value::none() : Value();
}
Value method_resume_writing(Args args) {
    StreamProtocol* self = as_protocol(args[0]);
    if (!self->paused) return raise_value(View(&AssertionError_type));
    self->paused = false;
    if (!log_in_debug_mode(self, 145, "resume_writing", "resumes writing")) return {};
    const Waiters waiting = self->drainers.get();
    for (const Value& waiter : waiting) {
        if (!is_done(waiter.as<Future>())) deliver_result(waiter.as<Future>(), View::none());
    }
    return Value::none();
}

Async drain_helper(Ref<StreamProtocol> self) {
    if (self->connection_lost) co_return raise_text(ConnectionResetError_type, "Connection lost");
    if (!self->paused) co_return Value::none();
    Transport* plain = plain_transport(self->transport);
    Traced<Ref<Future>> waiter(new_waiter(loop_of_protocol(self.get()), self->drainers.get(), WaitKind::drain,
                                          plain != nullptr ? plain->entity : 0));
    Outcome outcome = co_await outcome_of(*waiter);
    remove_waiter(self->drainers.get(), (*waiter).get());
    if (outcome.failed()) co_return outcome;
    co_return Value::none();
}
Value method_drain_helper(Args args) {
    return drain_helper(Ref<StreamProtocol>(as_protocol(args[0]))).named("FlowControlMixin._drain_helper");
}

Ref<Future> close_waiter(StreamProtocol* self) {
    if (!self->closed) {
        self->closed = make_waiter(loop_of_protocol(self), WaitKind::none, 0);
        settle_closed(self);
    }
    return self->closed;
}
Value method_close_waiter(Args args) { return close_waiter(as_protocol(args[0])); }
Value method_replace_transport(Args args) {
    as_protocol(args[0])->transport = args[1];
    return Value::none();
}

constexpr Method kMethods[] = {
    {"connection_made", "def self, transport", &method_connection_made},
    {"connection_lost", "def self, exc", &method_connection_lost},
    {"data_received", "def self, data", &method_data_received},
    {"eof_received", "def self", &method_eof_received},
    {"pause_writing", "def self", &method_pause_writing},
    {"resume_writing", "def self", &method_resume_writing},
    {"_drain_helper", "async def self", &method_drain_helper},
    {"_get_close_waiter", "def self, stream", &method_close_waiter},
    {"_replace_transport", "def self, transport", &method_replace_transport},
};

Value get_reader(View self) {
    StreamReader* reader = as_protocol(self)->reader;
    return reader != nullptr ? Value(View(reader)) : Value::none();
}
Value get_transport(View self) { return or_none(as_protocol(self)->transport); }
Value get_task(View self) { return or_none(as_protocol(self)->task); }
Value get_loop(View self) { return or_none(as_protocol(self)->loop); }
Value get_callback(View self) { return or_none(as_protocol(self)->callback); }
Value get_paused(View self) { return Value::boolean(as_protocol(self)->paused); }
Value get_lost(View self) { return Value::boolean(as_protocol(self)->connection_lost); }
Value get_closed(View self) { return close_waiter(as_protocol(self)); }
Value get_false(View) { return Value::boolean(false); }
Value get_rejects(View self) { return Value::boolean(as_protocol(self)->rejects); }
bool set_rejects(View self, View value) {
    const int flag = value ? truth(value) : 0;
    as_protocol(self)->rejects = flag == 1;
    return flag >= 0;
}
constexpr Getter kGetters[] = {{"_stream_reader", &get_reader},
                               {"_transport", &get_transport},
                               {"_task", &get_task},
                               {"_loop", &get_loop},
                               {"_client_connected_cb", &get_callback},
                               {"_paused", &get_paused},
                               {"_connection_lost", &get_lost},
                               {"_closed", &get_closed},
                               {"_over_ssl", &get_false},
                               {"_reject_connection", &get_rejects, &set_rejects}};

}  // namespace

void define_stream_protocol_type() {
    stream_protocol_type.slots.initialize = &initialize;
    primitive::define<StreamProtocol>(stream_protocol_type, "asyncio.streams.StreamReaderProtocol",
                                      type_flags::kBaseType, kMethods, kGetters);
    stream_protocol_type.slots.destroy = &protocol_destroy;
    stream_protocol.is_native = [](View protocol) {
        return protocol.is_object() && protocol.object()->type->base == &stream_protocol_type;
    };
    stream_protocol.data_received = &data_received;
}

void define_stream_types() {
    define_stream_reader_type();
    define_stream_protocol_type();
    define_stream_writer_type();
}

}  // namespace loopglass
