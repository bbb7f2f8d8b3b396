// StreamWriter: a transport, and drain() to wait until it has room.
#include "sim/asyncio/primitive.hpp"
#include "sim/asyncio/streams.hpp"
#include "sim/core/objects/bytes.hpp"
#include "sim/core/objects/memoryview.hpp"
#include "sim/core/operations/signature.hpp"

namespace loopglass {

Type stream_writer_type;

namespace {

StreamWriter* as_writer(View self) { return self.as<StreamWriter>(); }

bool initialize(View view, CallArgs args) {
    static const Method row{"__init__", "def transport, protocol, reader, loop", nullptr};
    Value values[4];
    if (!bind_arguments(signature_of(row), "StreamWriter.__init__", args, values)) return false;
    if (!values[2].is_none() && !is_instance(values[2], stream_reader_type)) {
        raise_value(View(&AssertionError_type));
        return false;
    }
    StreamWriter* self = as_writer(view);
    self->transport = values[0];
    self->protocol = values[1];
    if (!values[2].is_none()) self->reader = values[2];
    self->loop = values[3];
    return true;
}

int is_closing(StreamWriter* self) {
    if (Transport* plain = plain_transport(self->transport)) return plain->closing ? 1 : 0;
    Value closing = call_method(self->transport, "is_closing");
    return closing ? truth(closing) : -1;
}

/// StreamWriter.__del__.
void finalize(Object* object) {
    auto* self = static_cast<StreamWriter*>(object);
    if (!self->transport) return;
    const int closing = is_closing(self);
    if (closing < 0) {
        report_unraisable(View(object), "");
        return;
    }
    if (closing == 1) return;
    const auto warn = [](std::string_view message) {
        if (warn_of_resource != nullptr) warn_of_resource(message);
    };
    if (self->loop && is_instance(self->loop, base_event_loop_type) && self->loop.as<EventLoop>()->closed) {
        warn("loop is closed");
        return;
    }
    if (!call_method(self->transport, "close")) report_unraisable(View(object), "");
    Ref<Str> text = repr(View(object));
    if (!text)
        take_error();
    else
        warn(fmt::format("unclosed {}", text->view()));
}

Value forward(Args args, const char* method) { return call_method(as_writer(args[0])->transport, method); }

Value method_write(Args args) {
    StreamWriter* self = as_writer(args[0]);
    Transport* plain = plain_transport(self->transport);
    if (plain != nullptr && (is_bytes(args[1]) || is_bytearray(args[1]) || is_memoryview(args[1])))
        return transport_write(plain, args[1]) ? Value::none() : Value();
    return call_method(self->transport, "write", {args[1]}) ? Value::none() : Value();
}
Value method_writelines(Args args) {
    return call_method(as_writer(args[0])->transport, "writelines", {args[1]}) ? Value::none() : Value();
}
Value method_write_eof(Args args) { return forward(args, "write_eof"); }
Value method_can_write_eof(Args args) { return forward(args, "can_write_eof"); }
Value method_close(Args args) {
    if (Transport* plain = plain_transport(as_writer(args[0])->transport)) {
        transport_close(plain);
        return has_error() ? Value() : Value::none();
    }
    return forward(args, "close");
}
Value method_is_closing(Args args) { return forward(args, "is_closing"); }
Value method_get_extra_info(Args args) {
    return call_method(as_writer(args[0])->transport, "get_extra_info", {args[1], args[2]});
}

/// The native protocol of an unmodified stream; null otherwise.
StreamProtocol* plain_protocol(StreamWriter* self) {
    return stream_protocol.is_native(self->protocol) ? self->protocol.as<StreamProtocol>() : nullptr;
}

Async drain(Ref<StreamWriter> self) {
    if (self->reader) {
        const Value& error = self->reader.as<StreamReader>()->exception;
        if (error) co_return raise_value(error);
    }
    const int closing = is_closing(self.get());
    if (closing < 0) co_return Value();
    if (closing == 1) {
        // One turn, so that connection_lost is called and the error is seen.
        Value nap = sleep(0, View::none());
        Outcome turn = co_await outcome_of(nap);
        if (turn.failed()) co_return turn;
    }
    if (StreamProtocol* plain = plain_protocol(self.get())) {
        if (!plain->connection_lost && !plain->paused) co_return Value::none();
    }
    Value helper = call_method(self->protocol, "_drain_helper");
    if (!helper) co_return Value();
    Value result = co_await propagating(helper);
    co_return result;
}
Value method_drain(Args args) { return drain(Ref<StreamWriter>(as_writer(args[0]))).named("StreamWriter.drain"); }

Async wait_closed(Ref<StreamWriter> self) {
    Traced<Value> waiter(call_method(self->protocol, "_get_close_waiter", {View(self)}));
    if (!*waiter) co_return Value();
    Outcome outcome = co_await outcome_of(*waiter);
    if (outcome.failed()) co_return outcome;
    co_return Value::none();
}
Value method_wait_closed(Args args) {
    return wait_closed(Ref<StreamWriter>(as_writer(args[0]))).named("StreamWriter.wait_closed");
}
Value method_start_tls(Args) {
    return unsupported("TLS is not simulated: connections are plain (StreamWriter.start_tls)");
}

constexpr Method kMethods[] = {
    {"write", "def self, data", &method_write},
    {"writelines", "def self, data", &method_writelines},
    {"write_eof", "def self", &method_write_eof},
    {"can_write_eof", "def self", &method_can_write_eof},
    {"close", "def self", &method_close},
    {"is_closing", "def self", &method_is_closing},
    {"wait_closed", "async def self", &method_wait_closed},
    {"get_extra_info", "def self, name, default=None", &method_get_extra_info},
    {"drain", "async def self", &method_drain},
    {"start_tls",
     "async def self, sslcontext, *, server_hostname=None, ssl_handshake_timeout=None, ssl_shutdown_timeout=None",
     &method_start_tls},
};

Value or_none(const Value& value) { return value ? value : Value::none(); }
Value get_transport(View self) { return or_none(as_writer(self)->transport); }
bool set_transport(View self, View value) {
    as_writer(self)->transport = value;
    return true;
}
Value get_protocol(View self) { return or_none(as_writer(self)->protocol); }
Value get_reader(View self) { return or_none(as_writer(self)->reader); }
Value get_loop(View self) { return or_none(as_writer(self)->loop); }
constexpr Getter kGetters[] = {{"transport", &get_transport},
                               {"_transport", &get_transport, &set_transport},
                               {"_protocol", &get_protocol},
                               {"_reader", &get_reader},
                               {"_loop", &get_loop}};

Value writer_repr(View view) {
    StreamWriter* self = as_writer(view);
    Ref<Str> transport = repr(or_none(self->transport));
    if (!transport) return {};
    std::string text = fmt::format("{} transport={}", type_of(view)->name->view(), transport->view());
    if (self->reader) {
        Ref<Str> reader = repr(self->reader);
        if (!reader) return {};
        text += fmt::format(" reader={}", reader->view());
    }
    return make_str(fmt::format("<{}>", text));
}

}  // namespace

Value make_stream_writer(View transport, View protocol, View reader, View loop) {
    auto* self = primitive::make<StreamWriter>(stream_writer_type);
    self->transport = transport;
    self->protocol = protocol;
    if (!reader.is_none()) self->reader = reader;
    self->loop = loop;
    return Value::adopt(View(self));
}

void define_stream_writer_type() {
    stream_writer_type.slots.initialize = &initialize;
    stream_writer_type.slots.repr = &writer_repr;
    stream_writer_type.slots.finalize = &finalize;
    primitive::define<StreamWriter>(stream_writer_type, "asyncio.streams.StreamWriter", type_flags::kBaseType, kMethods,
                                    kGetters);
}

}  // namespace loopglass
