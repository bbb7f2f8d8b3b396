// The type _socket.socket. A call that finds nothing to do blocks its simulated thread, for as long as the timeout
// says.
#include <algorithm>
#include <limits>

#include "sim/asyncio/socket.hpp"
#include "sim/core/objects/bytes.hpp"
#include "sim/core/objects/memoryview.hpp"
#include "sim/core/objects/number.hpp"
#include "sim/core/objects/sequence.hpp"
#include "sim/core/operations/signature.hpp"
#include "sim/loop/interpreter_side.hpp"

namespace loopglass {

Type socket_type;

namespace {

constexpr double kNever = std::numeric_limits<double>::infinity();
constexpr double kBlocking = -1;

SocketObject* as_socket(View self) { return self.as<SocketObject>(); }
Network& network() { return Network::current(); }

/// The open socket; null with OSError EBADF.
Socket* open_socket(View self) {
    Socket* socket = as_socket(self)->socket.get();
    if (socket == nullptr || socket->owner_closed) {
        raise_os_error(error::bad_descriptor);
        return nullptr;
    }
    return socket;
}

/// Blocks until the socket may be ready or `deadline` is over. False when raised or unwinding.
bool block_on(SocketObject* self, double deadline, WaitKind kind) {
    Machine& machine = Machine::current();
    SocketRef keep(self->socket);
    if (machine.clock.now() >= deadline) {
        raise_text(TimeoutError_type, "timed out");
        return false;
    }
    if (!keep->blocked) keep->blocked = std::make_unique<ThreadWaitQueue>();
    const int woken = machine.wait(*keep->blocked, deadline, kind, keep->entity);
    if (woken < 0) return false;
    if (woken == 0) {
        raise_text(TimeoutError_type, "timed out");
        return false;
    }
    return true;
}

/// Repeats `attempt` until it does not say "again". Its last result, or INT64_MIN when raised.
template <class Attempt>
std::int64_t blocking_call(View self, WaitKind kind, Attempt&& attempt) {
    SocketObject* object = as_socket(self);
    const double deadline = object->timeout < 0 ? kNever : Machine::current().clock.now() + object->timeout;
    for (;;) {
        Socket* socket = open_socket(self);
        if (socket == nullptr) return INT64_MIN;
        const std::int64_t result = attempt(socket);
        if (result != -error::again) {
            if (result >= 0) return result;
            raise_os_error(static_cast<int>(result));
            return INT64_MIN;
        }
        if (object->timeout == 0) {
            raise_os_error(error::again);
            return INT64_MIN;
        }
        if (!block_on(object, deadline, kind)) return INT64_MIN;
    }
}

// -- life -----------------------------------------------------------------------------------------------------------

bool initialize(View self, CallArgs args) {
    static const Method row{"__init__", "def family=-1, type=-1, proto=-1, fileno=None", nullptr};
    Value values[4];
    if (!bind_arguments(signature_of(row), "socket.__init__", args, values)) return false;
    std::int64_t family = 0, type = 0, protocol = 0;
    if (!to_int64(values[0], family) || !to_int64(values[1], type) || !to_int64(values[2], protocol)) return false;
    SocketObject* object = as_socket(self);
    object->timeout = kBlocking;
    if (!values[3].is_none()) {
        std::int64_t descriptor = 0;
        if (!to_int64(values[3], descriptor)) return false;
        Socket* socket = network().find(static_cast<int>(descriptor));
        if (socket == nullptr) {
            raise_os_error(error::bad_descriptor);
            return false;
        }
        object->socket = SocketRef(socket);
        if (descriptor != socket->descriptor) object->duplicate = static_cast<int>(descriptor);
        return true;
    }
    if (family < 0) family = kInternet;
    if (type < 0) type = kStream;
    if ((type & 2048) != 0) object->timeout = 0;
    type &= 15;
    protocol = std::max<std::int64_t>(protocol, 0);
    if (family != kUnix && family != kInternet && family != kInternet6) {
        raise_os_error(error::family_not_supported);
        return false;
    }
    if (type != kStream && type != kDatagram) return static_cast<bool>(unsupported("raw sockets are not simulated"));
    object->socket =
        SocketRef(network().create(static_cast<int>(family), static_cast<int>(type), static_cast<int>(protocol)));
    return true;
}

/// CPython 3.13 Modules/socketmodule.c: sock_finalize. The library's own sockets are no instances of a class in Python.
void socket_finalize(Object* object) {
    auto* self = static_cast<SocketObject*>(object);
    if (!self->socket || self->borrows || self->socket->owner_closed || !self->type->is_heap_type()) return;
    Ref<Str> text = repr(View(self));
    if (text && interpreter_side.warn_unclosed != nullptr)
        interpreter_side.warn_unclosed(fmt::format("unclosed {}", text->view()), View(self));
    else
        take_error();
}
void socket_destroy(Object* object) {
    auto* self = static_cast<SocketObject*>(object);
    if (self->socket && !self->borrows) network().close(self->socket.get(), self->descriptor());
    primitive::destroy<SocketObject>(object);
}

Value method_close(Args args) {
    SocketObject* self = as_socket(args[0]);
    const int descriptor = self->socket ? self->descriptor() : -1;
    SocketRef held = std::move(self->socket);
    if (held) network().close(held.get(), descriptor);
    return Value::none();
}
Value method_detach(Args args) {
    // The descriptor stays open, for whoever knows its number.
    SocketObject* self = as_socket(args[0]);
    if (!self->socket) return make_int(-1);
    const int descriptor = self->descriptor();
    self->socket = SocketRef();
    return make_int(descriptor);
}
Value method_fileno(Args args) {
    SocketObject* self = as_socket(args[0]);
    return make_int(self->socket && !self->socket->owner_closed ? self->descriptor() : -1);
}
Value method_duplicate(Args args) {
    Socket* socket = open_socket(args[0]);
    return socket != nullptr ? make_int(network().duplicate(socket)) : Value();
}

// -- names ----------------------------------------------------------------------------------------------------------

Value method_bind(Args args) {
    Socket* socket = open_socket(args[0]);
    SocketAddress address;
    if (socket == nullptr || !read_address(socket->family, args[1], "bind", address)) return {};
    const int problem = network().bind(socket, address);
    return problem == 0 ? Value::none() : raise_os_error(problem);
}
Value method_listen(Args args) {
    Socket* socket = open_socket(args[0]);
    std::int64_t backlog = 0;
    if (socket == nullptr || !to_int64(args[1], backlog)) return {};
    const int problem = network().listen(socket, static_cast<int>(std::min<std::int64_t>(backlog, 4096)));
    return problem == 0 ? Value::none() : raise_os_error(problem);
}
Value method_getsockname(Args args) {
    Socket* socket = open_socket(args[0]);
    return socket != nullptr ? address_value(socket->local) : Value();
}
Value method_getpeername(Args args) {
    Socket* socket = open_socket(args[0]);
    if (socket == nullptr) return {};
    const bool connected = socket->type == kDatagram ? socket->remote.port != 0 || socket->remote.host != 0
                                                     : socket->state == Socket::State::connected && !socket->reset;
    if (!connected) return raise_os_error(error::not_connected);
    SocketAddress remote = socket->remote;
    remote.family = socket->family;
    return address_value(remote);
}

// -- connections ----------------------------------------------------------------------------------------------------

Value method_accept(Args args) {
    Socket* taken = nullptr;
    const std::int64_t result = blocking_call(args[0], WaitKind::accept, [&](Socket* socket) -> std::int64_t {
        if (socket->state != Socket::State::listening) return -error::invalid;
        taken = network().accept(socket);
        return taken != nullptr ? 0 : -error::again;
    });
    if (result < 0) return {};
    SocketAddress remote = taken->remote;
    remote.family = taken->family;
    Value address = address_value(remote);
    return make_tuple({View::small_int(taken->descriptor), address.view()});
}

/// 0, an error number, or INT64_MIN when raised.
std::int64_t connect_socket(View self, View where) {
    Socket* socket = open_socket(self);
    SocketAddress address;
    if (socket == nullptr || !read_address(socket->family, where, "connect", address)) return INT64_MIN;
    const int begun = network().connect(socket, address);
    SocketObject* object = as_socket(self);
    if (begun != -error::in_progress || object->timeout == 0) return -begun;
    const double deadline = object->timeout < 0 ? kNever : Machine::current().clock.now() + object->timeout;
    while (object->socket && object->socket->state == Socket::State::connecting) {
        if (!block_on(object, deadline, WaitKind::connect)) return INT64_MIN;
    }
    return object->socket ? network().take_error(object->socket.get()) : error::bad_descriptor;
}
Value method_connect(Args args) {
    const std::int64_t result = connect_socket(args[0], args[1]);
    if (result == INT64_MIN) return {};
    return result == 0 ? Value::none() : raise_os_error(static_cast<int>(result));
}
Value method_connect_ex(Args args) {
    const std::int64_t result = connect_socket(args[0], args[1]);
    if (result == INT64_MIN) {
        if (error_is(TimeoutError_type)) {
            take_error();
            return make_int(error::again);
        }
        return {};
    }
    return make_int(result);
}
Value method_shutdown(Args args) {
    Socket* socket = open_socket(args[0]);
    std::int64_t how = 0;
    if (socket == nullptr || !to_int64(args[1], how)) return {};
    if (how < 0 || how > 2) return raise_os_error(error::invalid);
    const int problem = network().shut_down(socket, static_cast<int>(how));
    return problem == 0 ? Value::none() : raise_os_error(problem);
}

// -- bytes ----------------------------------------------------------------------------------------------------------

Value method_send(Args args) {
    std::string_view bytes;
    if (!bytes_argument(args[1], bytes)) return {};
    const std::int64_t sent =
        blocking_call(args[0], WaitKind::drain, [&](Socket* socket) { return network().send(socket, bytes); });
    return sent < 0 ? Value() : make_int(sent);
}
Value method_sendall(Args args) {
    std::string_view bytes;
    if (!bytes_argument(args[1], bytes)) return {};
    do {
        const std::int64_t sent =
            blocking_call(args[0], WaitKind::drain, [&](Socket* socket) { return network().send(socket, bytes); });
        if (sent < 0) return {};
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    } while (!bytes.empty());
    return Value::none();
}
Value method_sendmsg(Args args) {
    std::string joined;
    const bool fine = for_each(args[1], [&](Value& item) {
        std::string_view bytes;
        if (!bytes_argument(item, bytes)) return false;
        joined += bytes;
        return true;
    });
    if (!fine || has_error()) return {};
    const std::int64_t sent =
        blocking_call(args[0], WaitKind::drain, [&](Socket* socket) { return network().send(socket, joined); });
    return sent < 0 ? Value() : make_int(sent);
}
Value method_sendto(Args args) {
    std::string_view bytes;
    if (!bytes_argument(args[1], bytes)) return {};
    const View where = args[3] ? args[3] : args[2];
    Socket* socket = open_socket(args[0]);
    SocketAddress address;
    if (socket == nullptr || !read_address(socket->family, where, "sendto", address)) return {};
    const std::int64_t sent =
        blocking_call(args[0], WaitKind::drain, [&](Socket* to) { return network().send_to(to, bytes, address); });
    return sent < 0 ? Value() : make_int(sent);
}

Value method_recv(Args args) {
    std::int64_t size = 0, flags = 0;
    if (!to_int64(args[1], size) || !to_int64(args[2], flags)) return {};
    if (size < 0) return raise_text(ValueError_type, "negative buffersize in recv");
    Ref<Bytes> bytes;
    const std::int64_t result = blocking_call(args[0], WaitKind::read, [&](Socket* socket) -> std::int64_t {
        if (socket->type != kDatagram) {
            const std::int64_t there = network().available(socket);
            if (there <= 0) return there;
            bytes = make_bytes_uninitialised(static_cast<std::size_t>(std::min(there, size)));
        } else {
            bytes = make_bytes_uninitialised(static_cast<std::size_t>(size));
        }
        return bytes ? network().receive(socket, bytes->data, bytes->length, (flags & 2) != 0) : INT64_MIN;
    });
    if (result < 0) return {};
    if (!bytes || result == 0) return make_bytes({});
    return static_cast<std::size_t>(result) == bytes->length
               ? Value(View(bytes))
               : Value(make_bytes(bytes->view().substr(0, static_cast<std::size_t>(result))));
}

/// The writable bytes of a bytearray or memoryview. False with TypeError.
bool writable(View value, char*& data, std::size_t& size) {
    if (is_bytearray(value)) {
        data = value.as<ByteArray>()->data;
        size = value.as<ByteArray>()->length;
        return true;
    }
    if (is_memoryview(value)) {
        auto* view = value.as<MemoryView>();
        if (view->owner && !view->readonly && view->is_contiguous()) {
            data = view->data;
            size = view->view().size();
            return true;
        }
    }
    raise(TypeError_type, "a read-write bytes-like object is required, not '{}'", type_of(value)->name_view());
    return false;
}
Value method_recv_into(Args args) {
    std::int64_t wanted = 0;
    char* data = nullptr;
    std::size_t size = 0;
    if (!to_int64(args[2], wanted) || !writable(args[1], data, size)) return {};
    if (wanted < 0) return raise_text(ValueError_type, "negative buffersize in recv_into");
    if (wanted > 0) size = std::min(size, static_cast<std::size_t>(wanted));
    const std::int64_t result =
        blocking_call(args[0], WaitKind::read, [&](Socket* socket) { return network().receive(socket, data, size); });
    return result < 0 ? Value() : make_int(result);
}
/// The datagram, or the bytes of a stream; false when raised.
bool receive_from(View self, std::int64_t size, Datagram& datagram, Value& address) {
    const std::int64_t result = blocking_call(
        self, WaitKind::read, [&](Socket* socket) -> std::int64_t { return network().receive_from(socket, datagram); });
    if (result < 0) return false;
    if (datagram.bytes.size() > static_cast<std::size_t>(size)) datagram.bytes.resize(static_cast<std::size_t>(size));
    address = datagram.from.family != 0 ? address_value(datagram.from) : Value::none();
    return true;
}
Value method_recvfrom(Args args) {
    std::int64_t size = 0;
    if (!to_int64(args[1], size)) return {};
    Datagram datagram;
    Value address;
    if (!receive_from(args[0], size, datagram, address)) return {};
    return make_tuple({Value(make_bytes(datagram.bytes)).view(), address.view()});
}
Value method_recvfrom_into(Args args) {
    char* data = nullptr;
    std::size_t size = 0;
    std::int64_t wanted = 0;
    if (!writable(args[1], data, size) || !to_int64(args[2], wanted)) return {};
    if (wanted > 0) size = std::min(size, static_cast<std::size_t>(wanted));
    Datagram datagram;
    Value address;
    if (!receive_from(args[0], static_cast<std::int64_t>(size), datagram, address)) return {};
    std::copy(datagram.bytes.begin(), datagram.bytes.end(), data);
    return make_tuple({View::small_int(static_cast<std::int64_t>(datagram.bytes.size())), address.view()});
}

// -- options --------------------------------------------------------------------------------------------------------

constexpr std::int64_t kSocketLevel = 1, kReuseAddress = 2, kType = 3, kError = 4, kSendBuffer = 7, kReceiveBuffer = 8,
                       kReusePort = 15, kAccepting = 30, kProtocol = 38, kDomain = 39;
constexpr std::int64_t kTcpLevel = 6, kNoDelay = 1;

Value method_setsockopt(Args args) {
    Socket* socket = open_socket(args[0]);
    std::int64_t level = 0, option = 0, value = 0;
    if (socket == nullptr || !to_int64(args[1], level) || !to_int64(args[2], option)) return {};
    if (!is_int(args[3])) return Value::none();
    if (!to_int64(args[3], value)) return {};
    if (level == kSocketLevel && option == kReuseAddress) socket->reuse_address = value != 0;
    if (level == kSocketLevel && option == kReusePort) socket->reuse_port = value != 0;
    if (level == kTcpLevel && option == kNoDelay) socket->no_delay = value != 0;
    return Value::none();
}
Value method_getsockopt(Args args) {
    Socket* socket = open_socket(args[0]);
    std::int64_t level = 0, option = 0;
    if (socket == nullptr || !to_int64(args[1], level) || !to_int64(args[2], option)) return {};
    if (level == kTcpLevel) return make_int(option == kNoDelay && socket->no_delay ? 1 : 0);
    if (level != kSocketLevel) return make_int(0);
    switch (option) {
        case kError: return make_int(network().take_error(socket));
        case kReuseAddress: return make_int(socket->reuse_address ? 1 : 0);
        case kReusePort: return make_int(socket->reuse_port ? 1 : 0);
        case kType: return make_int(socket->type);
        case kSendBuffer:
        case kReceiveBuffer: return make_int(static_cast<std::int64_t>(network().settings().buffer));
        case kAccepting: return make_int(socket->state == Socket::State::listening ? 1 : 0);
        case kProtocol: return make_int(socket->protocol);
        case kDomain: return make_int(socket->family);
        default: return make_int(0);
    }
}
Value method_settimeout(Args args) {
    if (args[1].is_none()) {
        as_socket(args[0])->timeout = kBlocking;
        return Value::none();
    }
    double seconds = 0;
    if (!to_double(args[1], seconds)) return {};
    if (seconds < 0) return raise_text(ValueError_type, "Timeout value out of range");
    as_socket(args[0])->timeout = seconds;
    return Value::none();
}
Value method_gettimeout(Args args) {
    const double timeout = as_socket(args[0])->timeout;
    return timeout < 0 ? Value::none() : make_float(timeout);
}
Value method_setblocking(Args args) {
    const int flag = truth(args[1]);
    if (flag < 0) return {};
    as_socket(args[0])->timeout = flag == 1 ? kBlocking : 0;
    return Value::none();
}
Value method_getblocking(Args args) { return Value::boolean(as_socket(args[0])->timeout != 0); }

constexpr Method kMethods[] = {
    {"close", "self, /", &method_close},
    {"detach", "self, /", &method_detach},
    {"fileno", "self, /", &method_fileno},
    {"_duplicate", "self, /", &method_duplicate},
    {"bind", "self, address, /", &method_bind},
    {"listen", "self, backlog=128, /", &method_listen},
    {"getsockname", "self, /", &method_getsockname},
    {"getpeername", "self, /", &method_getpeername},
    {"_accept", "self, /", &method_accept},
    {"connect", "self, address, /", &method_connect},
    {"connect_ex", "self, address, /", &method_connect_ex},
    {"shutdown", "self, how, /", &method_shutdown},
    {"send", "self, data, flags=0, /", &method_send},
    {"sendall", "self, data, flags=0, /", &method_sendall},
    {"sendmsg", "self, buffers, ancdata=None, flags=0, address=None, /", &method_sendmsg},
    {"sendto", "self, data, flags_or_address, address=?, /", &method_sendto},
    {"recv", "self, bufsize, flags=0, /", &method_recv},
    {"recv_into", "def self, buffer, nbytes=0, flags=0", &method_recv_into},
    {"recvfrom", "self, bufsize, flags=0, /", &method_recvfrom},
    {"recvfrom_into", "def self, buffer, nbytes=0, flags=0", &method_recvfrom_into},
    {"setsockopt", "self, level, option, value, optlen=None, /", &method_setsockopt},
    {"getsockopt", "self, level, option, buflen=0, /", &method_getsockopt},
    {"settimeout", "self, timeout, /", &method_settimeout},
    {"gettimeout", "self, /", &method_gettimeout},
    {"setblocking", "self, flag, /", &method_setblocking},
    {"getblocking", "self, /", &method_getblocking},
};

Value get_family(View self) {
    const SocketRef& socket = as_socket(self)->socket;
    return make_int(socket ? socket->family : kInternet);
}
Value get_type(View self) {
    const SocketRef& socket = as_socket(self)->socket;
    return make_int(socket ? socket->type : kStream);
}
Value get_protocol(View self) {
    const SocketRef& socket = as_socket(self)->socket;
    return make_int(socket ? socket->protocol : 0);
}
Value get_timeout(View self) {
    const double timeout = as_socket(self)->timeout;
    return timeout < 0 ? Value::none() : make_float(timeout);
}
constexpr Getter kGetters[] = {
    {"family", &get_family}, {"type", &get_type}, {"proto", &get_protocol}, {"timeout", &get_timeout}};

}  // namespace

Value make_socket_object(Socket* socket, bool borrows) {
    auto* object = primitive::make<SocketObject>(socket_type);
    object->borrows = borrows;
    object->socket = SocketRef(socket);
    object->timeout = 0;
    return Value::adopt(View(object));
}

void define_socket_type() {
    socket_type.slots.initialize = &initialize;
    primitive::define<SocketObject>(socket_type, "_socket.socket", type_flags::kBaseType, kMethods, kGetters);
    socket_type.slots.destroy = &socket_destroy;
    socket_type.slots.finalize = &socket_finalize;
}

}  // namespace loopglass
