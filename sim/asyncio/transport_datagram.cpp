// Datagrams: _SelectorDatagramTransport.
#include "sim/asyncio/transport_base.hpp"
#include "sim/core/objects/bytes.hpp"
#include "sim/core/objects/memoryview.hpp"
#include "sim/core/objects/number.hpp"
#include "sim/core/operations/signature.hpp"

namespace loopglass {

Type datagram_transport_type;

namespace {

using namespace transport_base;

constexpr std::uint32_t kWarnAfter = 5;

Network& network() { return Network::current(); }

/// protocol.error_received(exc) with the exception that is set. False when that raises.
bool tell_error(Transport* self) {
    if (aborting()) return false;
    Ref<ExceptionObject> error = take_error();
    return static_cast<bool>(call_method(self->protocol, "error_received", {View(error)}));
}

bool read_ready(Transport* self) {
    if (self->lost != 0) return true;
    Datagram datagram;
    const int problem = network().receive_from(self->socket.get(), datagram);
    if (problem == -error::again) return true;
    if (problem != 0) {
        raise_os_error(problem);
        return tell_error(self);
    }
    Value address = address_value(datagram.from);
    Value keep = self->protocol;
    return static_cast<bool>(call_method(keep, "datagram_received", {Value(make_bytes(datagram.bytes)), address}));
}

std::int64_t send_one(Transport* self, std::string_view bytes, SocketAddress to) {
    if (self->socket->remote.port != 0 || self->socket->remote.host != 0)
        return network().send(self->socket.get(), bytes);
    return network().send_to(self->socket.get(), bytes, to);
}

bool write_ready(Transport* self) {
    EventLoop* loop = loop_of_transport(self);
    while (self->datagrams != nullptr && !self->datagrams->empty()) {
        Datagram& first = self->datagrams->front();
        const std::int64_t sent = send_one(self, first.bytes, first.from);
        if (sent == -error::again) break;
        self->datagrams->pop_front();
        if (sent >= 0) continue;
        raise_os_error(static_cast<int>(sent));
        return tell_error(self);
    }
    if (self->datagrams != nullptr && self->datagrams->empty()) drop_pending(self);
    if (!maybe_resume_protocol(self)) return false;
    if (self->datagrams != nullptr) return true;
    selector_of(loop).set(self->socket.get(), true, View());
    return self->closing ? call_connection_lost(self, View::none()) : true;
}

bool io_ready(IoTarget* target, bool writing) {
    auto* self = static_cast<Transport*>(target);
    Ref<Transport> keep(self);
    return writing ? write_ready(self) : read_ready(self);
}

Value method_sendto(Args args) {
    Transport* self = as_transport(args[0]);
    if (!is_bytes(args[1]) && !is_bytearray(args[1]) && !is_memoryview(args[1])) {
        Ref<Str> name = repr(make_str(type_of(args[1])->name->view()));
        return raise(TypeError_type, "data argument must be a bytes-like object, not {}", name->view());
    }
    Value address = args[2];
    if (self->remote && !self->remote.is_none()) {
        if (!address.is_none()) {
            const int same = equal(address, self->remote);
            if (same < 0) return {};
            if (same == 0) {
                Ref<Str> text = str(self->remote);
                return text ? raise(ValueError_type, "Invalid address: must be None or {}", text->view()) : Value();
            }
        }
        address = self->remote;
        if (self->lost != 0) {
            if (self->lost >= kWarnAfter && log_asyncio != nullptr)
                log_asyncio(30, {"asyncio/selector_events.py", 1255, "sendto"}, "socket.send() raised exception.",
                            View());
            ++self->lost;
            return Value::none();
        }
    }
    if (!self->loop) return Value::none();
    std::string_view bytes;
    if (!bytes_argument(args[1], bytes)) return {};
    const bool connected = self->socket->remote.port != 0 || self->socket->remote.host != 0;
    SocketAddress to;
    if (!connected && !read_address(self->socket->family, address, "sendto", to)) {
        if (error_is(OSError_type)) return tell_error(self) ? Value::none() : Value();
        return fatal_from_error(self, "Fatal write error on datagram transport") ? Value::none() : Value();
    }
    if (self->datagrams == nullptr) {
        const std::int64_t sent = send_one(self, bytes, to);
        if (sent >= 0) return Value::none();
        if (sent != -error::again) {
            raise_os_error(static_cast<int>(sent));
            return tell_error(self) ? Value::none() : Value();
        }
        selector_of(loop_of_transport(self)).set(self->socket.get(), true, args[0]);
        self->datagrams = new std::deque<Datagram>();
    }
    self->datagrams->push_back({to, std::string(bytes)});
    return maybe_pause_protocol(self) ? Value::none() : Value();
}
Value method_read_ready(Args args) { return read_ready(as_transport(args[0])) ? Value::none() : Value(); }
Value method_write_ready(Args args) { return write_ready(as_transport(args[0])) ? Value::none() : Value(); }
Value method_write_buffer_size(Args args) {
    return make_int(static_cast<std::int64_t>(write_buffer_size(as_transport(args[0]))));
}

constexpr Method kMethods[] = {
    {"sendto", "def self, data, addr=None", &method_sendto},
    {"get_write_buffer_size", "def self", &method_write_buffer_size},
    {"_read_ready", "def self", &method_read_ready},
    {"_sendto_ready", "def self", &method_write_ready},
    {"_write_ready", "def self", &method_write_ready},
};

bool initialize(View self, CallArgs args) {
    static const Method row{"__init__", "def loop, sock, protocol, address=None, waiter=None, extra=None", nullptr};
    Value values[6];
    if (!bind_arguments(signature_of(row), "_SelectorDatagramTransport.__init__", args, values)) return false;
    Transport* transport = as_transport(self);
    if (!begin_transport(transport, values[0], values[1], values[2], values[5], View::none())) return false;
    transport->action = &io_ready;
    transport->remote = values[3];
    return schedule_start(transport, values[4]);
}

}  // namespace

void define_datagram_transport_type() {
    define_transport_type(datagram_transport_type, "asyncio.selector_events._SelectorDatagramTransport", &initialize,
                          kMethods);
}

}  // namespace loopglass
