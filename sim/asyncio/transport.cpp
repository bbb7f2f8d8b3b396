// What both kinds of transport share, and the one for streams.
#include <algorithm>

#include "sim/asyncio/transport_base.hpp"
#include "sim/core/objects/basic.hpp"
#include "sim/core/objects/bytes.hpp"
#include "sim/core/objects/callable.hpp"
#include "sim/core/objects/memoryview.hpp"
#include "sim/core/objects/number.hpp"
#include "sim/core/operations/signature.hpp"
#include "sim/loop/context_vars.hpp"

namespace loopglass {

Type socket_transport_type;
StreamProtocolHooks stream_protocol{};
void (*warn_of_resource)(std::string_view) = nullptr;

namespace {

using namespace transport_base;

constexpr std::size_t kReadSize = 256 * 1024;  // _SelectorTransport.max_size
constexpr std::uint32_t kWarnAfter = 5;        // LOG_THRESHOLD_FOR_CONNLOST_WRITES

Network& network() { return Network::current(); }

// -- reading --------------------------------------------------------------------------------------------------------

bool on_eof(Transport* self) {
    if (!log_in_debug_mode(self, 1028, "_read_ready__on_eof", " received EOF")) return false;
    Value keep_open = call_method(self->protocol, "eof_received");
    if (!keep_open) return fatal_from_error(self, "Fatal error: protocol.eof_received() call failed.");
    const int keep = truth(keep_open);
    if (keep < 0) return fatal_from_error(self, "Fatal error: protocol.eof_received() call failed.");
    if (keep == 1)
        selector_of(loop_of_transport(self)).set(self->socket.get(), false, View());
    else
        transport_close(self);
    return true;
}

bool read_failed(Transport* self, std::int64_t result) {
    raise_os_error(static_cast<int>(result));
    return fatal_from_error(self, "Fatal read error on socket transport");
}

/// _read_ready__get_buffer.
bool read_into_buffer(Transport* self) {
    Value buffer = call_method(self->protocol, "get_buffer", {View::small_int(-1)});
    const std::int64_t size = buffer ? length(buffer) : -1;
    if (size == 0) raise_text(RuntimeError_type, "get_buffer() returned an empty buffer");
    if (size <= 0) return fatal_from_error(self, "Fatal error: protocol.get_buffer() call failed.");
    char* data = nullptr;
    std::size_t room = 0;
    if (is_bytearray(buffer)) {
        data = buffer.as<ByteArray>()->data;
        room = buffer.as<ByteArray>()->length;
    } else if (is_memoryview(buffer) && !buffer.as<MemoryView>()->readonly) {
        data = buffer.as<MemoryView>()->data;
        room = buffer.as<MemoryView>()->view().size();
    } else {
        raise(TypeError_type, "a read-write bytes-like object is required, not '{}'", type_of(buffer)->name_view());
        return fatal_from_error(self, "Fatal read error on socket transport");
    }
    const std::int64_t got = network().receive(self->socket.get(), data, room);
    if (got == -error::again) return true;
    if (got < 0) return read_failed(self, got);
    if (got == 0) return on_eof(self);
    if (!call_method(self->protocol, "buffer_updated", {View::small_int(got)}))
        return fatal_from_error(self, "Fatal error: protocol.buffer_updated() call failed.");
    return true;
}

/// _read_ready__data_received.
bool read_data(Transport* self) {
    const std::int64_t there = network().available(self->socket.get());
    if (there == -error::again) return true;
    if (there < 0) return read_failed(self, there);
    if (there == 0) return on_eof(self);
    const std::size_t size = std::min(kReadSize, static_cast<std::size_t>(there));
    if (self->native_protocol) {
        std::string bytes(self->socket->received.view().substr(0, size));
        network().skip(self->socket.get(), size);
        Value keep = self->protocol;
        if (stream_protocol.data_received(keep, bytes)) return true;
    } else {
        Ref<Bytes> bytes = make_bytes_uninitialised(size);
        if (!bytes) return fatal_from_error(self, "Fatal read error on socket transport");
        network().receive(self->socket.get(), bytes->data, size);
        Value keep = self->protocol;
        if (call_method(keep, "data_received", {View(bytes)})) return true;
    }
    return fatal_from_error(self, "Fatal error: protocol.data_received() call failed.");
}

bool read_ready(Transport* self) {
    if (self->lost != 0) return true;
    return self->buffered ? read_into_buffer(self) : read_data(self);
}

// -- writing --------------------------------------------------------------------------------------------------------

/// _write_sendmsg.
bool write_ready(Transport* self) {
    if (self->lost != 0 || self->pending == nullptr) return true;
    EventLoop* loop = loop_of_transport(self);
    const std::int64_t sent = network().send(self->socket.get(), self->pending->view());
    if (sent == -error::again) return true;
    if (sent < 0) {
        raise_os_error(static_cast<int>(sent));
        selector_of(loop).set(self->socket.get(), true, View());
        drop_pending(self);
        return fatal_from_error(self, "Fatal write error on socket transport");
    }
    self->pending->drop(static_cast<std::size_t>(sent));
    if (self->pending->empty()) drop_pending(self);
    if (!maybe_resume_protocol(self)) return false;  // may write more
    if (self->pending != nullptr) return true;
    selector_of(loop).set(self->socket.get(), true, View());
    if (self->closing) return call_connection_lost(self, View::none());
    if (self->eof) network().shut_down(self->socket.get(), 1);
    return true;
}

bool io_ready(IoTarget* target, bool writing) {
    auto* self = static_cast<Transport*>(target);
    Ref<Transport> keep(self);
    if (Recorder& trace = Machine::current().recorder; trace.enabled() && self->socket)
        trace.context().step = writing ? self->socket->read_from_it : self->socket->sent_to_it;
    return writing ? write_ready(self) : read_ready(self);
}

bool writable_state(Transport* self, const char* method) {
    if (!self->eof) return true;
    raise(RuntimeError_type, "Cannot call {}() after write_eof()", method);
    return false;
}

Value method_write(Args args) {
    if (!is_bytes(args[1]) && !is_bytearray(args[1]) && !is_memoryview(args[1])) {
        Ref<Str> name = repr(make_str(type_of(args[1])->name->view()));
        return raise(TypeError_type, "data argument must be a bytes-like object, not {}", name->view());
    }
    return transport_write(as_transport(args[0]), args[1]) ? Value::none() : Value();
}
Value method_writelines(Args args) {
    Transport* self = as_transport(args[0]);
    if (!writable_state(self, "writelines")) return {};
    const int any = truth(args[1]);
    if (any <= 0) return any < 0 ? Value() : Value::none();
    std::string joined;
    const bool fine = for_each(args[1], [&](Value& item) {
        std::string_view bytes;
        if (!bytes_argument(item, bytes)) return false;
        joined += bytes;
        return true;
    });
    if (!fine || has_error()) return {};
    if (!self->loop) {
        // The connection is gone, and 3.13.0 looks for its loop all the same.
        return raise_text(AttributeError_type, "'NoneType' object has no attribute '_add_writer'");
    }
    if (self->lost != 0 || joined.empty()) return Value::none();
    if (self->pending == nullptr) self->pending = new ByteQueue();
    self->pending->push(joined);
    if (!write_ready(self)) return {};
    if (self->pending != nullptr && self->loop) {
        selector_of(loop_of_transport(self)).set(self->socket.get(), true, args[0]);
    }
    return Value::none();
}
Value method_write_eof(Args args) {
    Transport* self = as_transport(args[0]);
    if (self->closing || self->eof) return Value::none();
    self->eof = true;
    if (self->pending == nullptr) {
        const int problem = network().shut_down(self->socket.get(), 1);
        if (problem != 0) return raise_os_error(problem);
    }
    return Value::none();
}
Value method_can_write_eof(Args) { return Value::boolean(true); }
Value method_read_ready(Args args) { return read_ready(as_transport(args[0])) ? Value::none() : Value(); }
Value method_write_ready(Args args) { return write_ready(as_transport(args[0])) ? Value::none() : Value(); }
Value method_write_buffer_size(Args args) {
    const ByteQueue* pending = as_transport(args[0])->pending;
    return make_int(pending != nullptr ? static_cast<std::int64_t>(pending->size()) : 0);
}

constexpr Method kMethods[] = {
    {"write", "def self, data", &method_write},
    {"writelines", "def self, list_of_data", &method_writelines},
    {"write_eof", "def self", &method_write_eof},
    {"can_write_eof", "def self", &method_can_write_eof},
    {"get_write_buffer_size", "def self", &method_write_buffer_size},
    {"_read_ready", "def self", &method_read_ready},
    {"_write_ready", "def self", &method_write_ready},
};

bool initialize(View self, CallArgs args) {
    static const Method row{"__init__", "def loop, sock, protocol, waiter=None, extra=None, server=None", nullptr};
    Value values[6];
    if (!bind_arguments(signature_of(row), "_SelectorSocketTransport.__init__", args, values)) return false;
    Transport* transport = as_transport(self);
    if (!begin_transport(transport, values[0], values[1], values[2], values[4], values[5])) return false;
    transport->action = &io_ready;
    return schedule_start(transport, values[3]);
}

}  // namespace

bool transport_write(Transport* self, View data) {
    std::string_view bytes;
    if (!bytes_argument(data, bytes)) return false;
    if (!writable_state(self, "write")) return false;
    if (bytes.empty()) return true;
    if (self->lost != 0) {
        if (self->lost >= kWarnAfter && log_asyncio != nullptr)
            log_asyncio(30, {"asyncio/selector_events.py", 1060, "write"}, "socket.send() raised exception.", View());
        ++self->lost;
        return true;
    }
    if (self->pending == nullptr) {
        const std::int64_t sent = network().send(self->socket.get(), bytes);
        if (sent < 0 && sent != -error::again) {
            raise_os_error(static_cast<int>(sent));
            return fatal_from_error(self, "Fatal write error on socket transport");
        }
        if (sent > 0) bytes.remove_prefix(static_cast<std::size_t>(sent));
        if (bytes.empty()) return true;
        selector_of(loop_of_transport(self)).set(self->socket.get(), true, View(self));
        self->pending = new ByteQueue();
    }
    self->pending->push(bytes);
    runtime().heap.charge(static_cast<std::ptrdiff_t>(bytes.size()));
    if (runtime().heap.would_exceed(0)) {
        raise_value(View(&MemoryError_type));
        return false;
    }
    return maybe_pause_protocol(self);
}

Transport* plain_transport(View value) {
    if (!value || !value.is_object()) return nullptr;
    Type* type = value.object()->type;
    // The program's class is one below the native type, and the next ones are the program's own.
    return type->base == &socket_transport_type ? value.as<Transport>() : nullptr;
}

Value make_socket_transport(Type& type, EventLoop* loop, Socket* socket, View protocol, View waiter, View server) {
    Value made = construct(&type, {});
    if (!made) return {};
    auto* transport = made.as<Transport>();
    transport->socket = SocketRef(socket);
    if (!begin_transport(transport, View(loop), View::none(), protocol, View::none(), server)) return {};
    transport->action = &io_ready;
    return schedule_start(transport, waiter) ? made : Value();
}

void define_transport_types() {
    define_transport_type(socket_transport_type, "asyncio.selector_events._SelectorSocketTransport", &initialize,
                          kMethods);
    define_datagram_transport_type();
    define_server_clients_type();
}

}  // namespace loopglass
