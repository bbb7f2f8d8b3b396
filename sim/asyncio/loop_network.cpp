// What the event loop does with sockets: watching descriptors, accepting connections. The rest of the loop's network
// methods are Python (sim/python/lib/asyncio/_network.py), reached from here.
// CPython 3.13 Lib/asyncio/selector_events.py: BaseSelectorEventLoop.
#include "sim/asyncio/module.hpp"
#include "sim/asyncio/streams.hpp"
#include "sim/core/objects/callable.hpp"
#include "sim/core/objects/number.hpp"

namespace loopglass {

namespace {

Network& network() { return Network::current(); }
EventLoop* as_loop(View self) { return self.as<EventLoop>(); }

// -- watching -------------------------------------------------------------------------------------------------------

/// _ensure_fd_no_transport. Null when raised, or when the descriptor is closed and `lenient`.
Socket* free_descriptor(EventLoop* loop, View descriptor, bool lenient) {
    if (lenient && is_int(descriptor)) {
        std::int64_t number = 0;
        if (!to_int64(descriptor, number)) return nullptr;
        if (network().find(static_cast<int>(number)) == nullptr) return nullptr;
    }
    Socket* socket = socket_of(descriptor);
    if (socket == nullptr) return nullptr;
    const Watch* watch = selector_of(loop).find(socket);
    if (watch == nullptr) return socket;
    for (const Value* target : {&watch->reader, &watch->writer}) {
        if (!*target || is_instance(*target, handle_type)) continue;
        Ref<Str> shown = repr(descriptor), transport = repr(*target);
        if (shown && transport)
            raise(RuntimeError_type, "File descriptor {} is used by transport {}", shown->view(), transport->view());
        return nullptr;
    }
    return socket;
}

Value watch_descriptor(Args args, bool writing, bool checks) {
    EventLoop* loop = as_loop(args[0]);
    if (!check_open(loop)) return {};
    Socket* socket = checks ? free_descriptor(loop, args[1], false) : socket_of(args[1]);
    if (socket == nullptr) return {};
    Ref<Handle> handle = make_handle(loop, args[2], Ref<Tuple>(args[3].as<Tuple>()));
    selector_of(loop).set(socket, writing, View(handle));
    return checks ? Value::none() : Value(View(handle));
}
Value unwatch_descriptor(Args args, bool writing, bool checks) {
    EventLoop* loop = as_loop(args[0]);
    if (loop->closed) return Value::boolean(false);
    Socket* socket = checks ? free_descriptor(loop, args[1], true) : socket_of(args[1]);
    if (socket == nullptr) return failed() ? Value() : Value::boolean(false);
    return Value::boolean(selector_of(loop).set(socket, writing, View()));
}
template <bool writing, bool checks>
Value method_add(Args args) {
    return watch_descriptor(args, writing, checks);
}
template <bool writing, bool checks>
Value method_remove(Args args) {
    return unwatch_descriptor(args, writing, checks);
}

// -- accepting ------------------------------------------------------------------------------------------------------

Type* transport_class() {
    Value module = import_library != nullptr ? import_library("asyncio.selector_events") : Value();
    Value type = module ? get_attr(module, "_SelectorSocketTransport") : Value();
    return type ? type.as<Type>() : nullptr;
}

/// _accept_connection2's `except BaseException`: said only in debug mode.
Value report_accept_error(EventLoop* loop, View protocol, View transport) {
    if (aborting() || error_is(KeyboardInterrupt_type) || error_is(SystemExit_type)) return {};
    Ref<ExceptionObject> error = take_error();
    if (!loop->debug) return Value::none();
    Ref<Dict> context = make_dict();
    dict_set(context.get(), intern("message"), make_str("Error on transport creation for incoming connection"));
    dict_set(context.get(), intern("exception"), View(error));
    if (protocol) dict_set(context.get(), intern("protocol"), protocol);
    if (transport) dict_set(context.get(), intern("transport"), transport);
    return call_exception_handler(loop, std::move(context)) ? Value::none() : Value();
}

Async accept_connection(Ref<EventLoop> loop, Value factory, Value server, SocketRef socket) {
    Traced<Value> protocol(call(factory));
    if (!*protocol) {
        network().close(socket.get());
        co_return report_accept_error(loop.get(), View(), View());
    }
    Traced<Ref<Future>> waiter(make_waiter(loop.get(), WaitKind::connect, socket->entity));
    Type* type = transport_class();
    Traced<Value> transport(
        type != nullptr ? make_socket_transport(*type, loop.get(), socket.get(), *protocol, *waiter, server) : Value());
    if (!*transport) co_return report_accept_error(loop.get(), *protocol, View());
    Outcome outcome = co_await outcome_of(*waiter);
    if (!outcome.failed()) co_return Value::none();
    transport_close((*transport).as<Transport>());
    (void)outcome.take();
    co_return report_accept_error(loop.get(), *protocol, *transport);
}

/// The reader callback of a listening socket: (loop, protocol_factory, sock, server, backlog).
Value accept_connections(Args args) {
    auto* values = args[0].as<Tuple>();
    auto* loop = (*values)[0].as<EventLoop>();
    Socket* listener = socket_of((*values)[2]);
    if (listener == nullptr) return {};
    SocketRef keep(listener);
    for (std::int64_t left = (*values)[4].small_int(); left > 0; --left) {
        Socket* taken = network().accept(listener);
        if (taken == nullptr) break;
        if (loop->debug) {
            Value module = import_library("asyncio._network");
            SocketRef again(taken);
            if (!module || !call_method(module, "_log_accepted", {(*values)[3], make_socket_object(taken, true)}))
                return {};
        }
        Value coroutine = accept_connection(Ref<EventLoop>(loop), (*values)[1], (*values)[3], SocketRef(taken))
                              .named("BaseSelectorEventLoop._accept_connection2");
        Value task = loop->type == &event_loop_type ? create_task(loop, coroutine, View(), View())
                                                    : call_method(View(loop), "create_task", {coroutine});
        if (!task) return {};
    }
    return Value::none();
}
constexpr Method kAcceptConnections{"BaseSelectorEventLoop._accept_connection", "self, /", &accept_connections};

Value method_start_serving(Args args) {
    EventLoop* loop = as_loop(args[0]);
    Socket* socket = socket_of(args[2]);
    std::int64_t backlog = 0;
    if (socket == nullptr || !check_open(loop) || !to_int64(args[5], backlog)) return {};
    Ref<Tuple> values = make_tuple({args[0], args[1], args[2], args[4], View::small_int(backlog)});
    Ref<Handle> handle =
        make_handle(loop, make_native_closure(kAcceptConnections, View(values)), make_tuple(std::size_t{0}));
    selector_of(loop).set(socket, false, View(handle));
    return Value::none();
}
Value method_stop_serving(Args args) {
    EventLoop* loop = as_loop(args[0]);
    Socket* socket = socket_of(args[1]);
    if (socket == nullptr) return {};
    selector_of(loop).set(socket, false, View());
    return call_method(args[1], "close");
}

// -- what Python does -----------------------------------------------------------------------------------------------

/// Calls the function `name` of our library with the loop as its first argument.
Value call_library(Args args, const char* name) {
    Value module = import_library != nullptr ? import_library("asyncio._network") : Value();
    Value loops = module ? get_attr(module, "BaseEventLoop") : Value();
    Value function = loops ? get_attr(loops, name) : Value();
    if (!function) return {};
    std::vector<Value> values{args[0]};
    for (Value& value : args[1].as<Tuple>()->view()) values.push_back(value);
    Ref<Tuple> all = make_tuple(std::span<const Value>(values));
    return call_with(function, all.get(), args[2].as<Dict>());
}
#define LOOPGLASS_LIBRARY_METHOD(name) \
    {#name, "def self, *args, **kwargs", [](Args args) { return call_library(args, #name); }}
#define LOOPGLASS_LIBRARY_COROUTINE(name) \
    {#name, "async def self, *args, **kwargs", [](Args args) { return call_library(args, #name); }}

constexpr Method kMethods[] = {
    LOOPGLASS_LIBRARY_COROUTINE(_ensure_resolved),
    LOOPGLASS_LIBRARY_COROUTINE(getaddrinfo),
    LOOPGLASS_LIBRARY_COROUTINE(getnameinfo),
    LOOPGLASS_LIBRARY_COROUTINE(create_connection),
    LOOPGLASS_LIBRARY_COROUTINE(create_server),
    LOOPGLASS_LIBRARY_COROUTINE(create_datagram_endpoint),
    LOOPGLASS_LIBRARY_COROUTINE(connect_accepted_socket),
    LOOPGLASS_LIBRARY_COROUTINE(connect_read_pipe),
    LOOPGLASS_LIBRARY_COROUTINE(connect_write_pipe),
    LOOPGLASS_LIBRARY_COROUTINE(sendfile),
    LOOPGLASS_LIBRARY_COROUTINE(start_tls),
    LOOPGLASS_LIBRARY_COROUTINE(sock_sendfile),
    LOOPGLASS_LIBRARY_COROUTINE(subprocess_exec),
    LOOPGLASS_LIBRARY_COROUTINE(subprocess_shell),
};
constexpr Method kSelectorMethods[] = {
    {"add_reader", "def self, fd, callback, *args", &method_add<false, true>},
    {"add_writer", "def self, fd, callback, *args", &method_add<true, true>},
    {"remove_reader", "def self, fd", &method_remove<false, true>},
    {"remove_writer", "def self, fd", &method_remove<true, true>},
    {"_add_reader", "def self, fd, callback, *args", &method_add<false, false>},
    {"_add_writer", "def self, fd, callback, *args", &method_add<true, false>},
    {"_remove_reader", "def self, fd", &method_remove<false, false>},
    {"_remove_writer", "def self, fd", &method_remove<true, false>},
    {"_start_serving",
     "def self, protocol_factory, sock, sslcontext=None, server=None, backlog=100, ssl_handshake_timeout=None, "
     "ssl_shutdown_timeout=None",
     &method_start_serving},
    {"_stop_serving", "def self, sock", &method_stop_serving},
    LOOPGLASS_LIBRARY_METHOD(_make_socket_transport),
    LOOPGLASS_LIBRARY_METHOD(_make_datagram_transport),
    LOOPGLASS_LIBRARY_COROUTINE(sock_recv),
    LOOPGLASS_LIBRARY_COROUTINE(sock_recv_into),
    LOOPGLASS_LIBRARY_COROUTINE(sock_recvfrom),
    LOOPGLASS_LIBRARY_COROUTINE(sock_recvfrom_into),
    LOOPGLASS_LIBRARY_COROUTINE(sock_sendall),
    LOOPGLASS_LIBRARY_COROUTINE(sock_sendto),
    LOOPGLASS_LIBRARY_COROUTINE(sock_connect),
    LOOPGLASS_LIBRARY_COROUTINE(sock_accept),
};
constexpr Method kUnixMethods[] = {
    LOOPGLASS_LIBRARY_COROUTINE(create_unix_connection),
    LOOPGLASS_LIBRARY_COROUTINE(create_unix_server),
};
#undef LOOPGLASS_LIBRARY_COROUTINE
#undef LOOPGLASS_LIBRARY_METHOD

/// Ends the run with status 4 and a sentence.
Value f_unsupported(Args args) {
    Ref<Str> text = str(args[0]);
    return text ? unsupported(text->view()) : Value();
}
constexpr Method kUnsupported{"unsupported", "what, /", &f_unsupported};

void put(Module* module, const char* name, View value) { dict_set(module->dict, intern(name), value); }

}  // namespace

void add_network_methods() {
    add_methods(base_event_loop_type, kMethods);
    add_methods(selector_event_loop_type, kSelectorMethods);
    add_methods(event_loop_type, kUnixMethods);
}

Ref<Module> make_socket_module() {
    Ref<Module> module = make_module("_socket");
    put(module.get(), "socket", View(&socket_type));
    put(module.get(), "gaierror", View(&gaierror_type));
    put(module.get(), "herror", View(&herror_type));
    for (const Method& method : socket_functions())
        put(module.get(), method.name, make_native_function(method, intern("_socket")));
    return module;
}

Ref<Module> make_asyncio_native_module() {
    Ref<Module> module = make_module("_asyncio_native");
    put(module.get(), "BaseSelectorEventLoop", View(&selector_event_loop_type));
    put(module.get(), "SocketTransport", View(&socket_transport_type));
    put(module.get(), "DatagramTransport", View(&datagram_transport_type));
    put(module.get(), "ServerClients", View(&server_clients_type));
    put(module.get(), "StreamReader", View(&stream_reader_type));
    put(module.get(), "StreamWriter", View(&stream_writer_type));
    put(module.get(), "StreamReaderProtocol", View(&stream_protocol_type));
    put(module.get(), "unsupported", make_native_function(kUnsupported, intern("_asyncio_native")));
    return module;
}

}  // namespace loopglass
