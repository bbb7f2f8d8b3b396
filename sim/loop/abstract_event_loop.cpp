// What every loop can do, said and not done: for loops of a program's own, and for isinstance and mocks' specs.
// CPython 3.13 Lib/asyncio/events.py: AbstractEventLoop.
#include "sim/loop/async.hpp"
#include "sim/loop/event_loop.hpp"

namespace loopglass {

Type abstract_event_loop_type;

namespace {

Value not_implemented(Args) { return raise_value(View(&NotImplementedError_type)); }
Async not_implemented_when_awaited() { co_return raise_value(View(&NotImplementedError_type)); }

#define LOOPGLASS_ABSTRACT(name, parameters) {#name, "def " parameters, &not_implemented}
#define LOOPGLASS_ABSTRACT_COROUTINE(name, parameters) \
    {#name, "async def " parameters,                   \
     [](Args) { return Value(not_implemented_when_awaited().named("AbstractEventLoop." #name)); }}
#define LOOPGLASS_TLS_TIMES "ssl_handshake_timeout=None, ssl_shutdown_timeout=None"

constexpr Method kMethods[] = {
    LOOPGLASS_ABSTRACT(run_forever, "self"),
    LOOPGLASS_ABSTRACT(run_until_complete, "self, future"),
    LOOPGLASS_ABSTRACT(stop, "self"),
    LOOPGLASS_ABSTRACT(is_running, "self"),
    LOOPGLASS_ABSTRACT(is_closed, "self"),
    LOOPGLASS_ABSTRACT(close, "self"),
    LOOPGLASS_ABSTRACT_COROUTINE(shutdown_asyncgens, "self"),
    LOOPGLASS_ABSTRACT_COROUTINE(shutdown_default_executor, "self"),
    LOOPGLASS_ABSTRACT(_timer_handle_cancelled, "self, handle"),
    LOOPGLASS_ABSTRACT(call_soon, "self, callback, *args, context=None"),
    LOOPGLASS_ABSTRACT(call_later, "self, delay, callback, *args, context=None"),
    LOOPGLASS_ABSTRACT(call_at, "self, when, callback, *args, context=None"),
    LOOPGLASS_ABSTRACT(time, "self"),
    LOOPGLASS_ABSTRACT(create_future, "self"),
    LOOPGLASS_ABSTRACT(create_task, "self, coro, *, name=None, context=None"),
    LOOPGLASS_ABSTRACT(call_soon_threadsafe, "self, callback, *args, context=None"),
    LOOPGLASS_ABSTRACT(run_in_executor, "self, executor, func, *args"),
    LOOPGLASS_ABSTRACT(set_default_executor, "self, executor"),
    LOOPGLASS_ABSTRACT_COROUTINE(getaddrinfo, "self, host, port, *, family=0, type=0, proto=0, flags=0"),
    LOOPGLASS_ABSTRACT_COROUTINE(getnameinfo, "self, sockaddr, flags=0"),
    LOOPGLASS_ABSTRACT_COROUTINE(create_connection,
                                 "self, protocol_factory, host=None, port=None, *, ssl=None, family=0, proto=0, "
                                 "flags=0, sock=None, local_addr=None, server_hostname=None, " LOOPGLASS_TLS_TIMES
                                 ", happy_eyeballs_delay=None, interleave=None"),
    LOOPGLASS_ABSTRACT_COROUTINE(create_server,
                                 "self, protocol_factory, host=None, port=None, *, family=0, flags=1, sock=None, "
                                 "backlog=100, ssl=None, reuse_address=None, reuse_port=None, "
                                 "keep_alive=None, " LOOPGLASS_TLS_TIMES ", start_serving=True"),
    LOOPGLASS_ABSTRACT_COROUTINE(sendfile, "self, transport, file, offset=0, count=None, *, fallback=True"),
    LOOPGLASS_ABSTRACT_COROUTINE(start_tls,
                                 "self, transport, protocol, sslcontext, *, server_side=False, "
                                 "server_hostname=None, " LOOPGLASS_TLS_TIMES),
    LOOPGLASS_ABSTRACT_COROUTINE(create_unix_connection,
                                 "self, protocol_factory, path=None, *, ssl=None, sock=None, "
                                 "server_hostname=None, " LOOPGLASS_TLS_TIMES),
    LOOPGLASS_ABSTRACT_COROUTINE(create_unix_server,
                                 "self, protocol_factory, path=None, *, sock=None, backlog=100, "
                                 "ssl=None, " LOOPGLASS_TLS_TIMES ", start_serving=True"),
    LOOPGLASS_ABSTRACT_COROUTINE(connect_accepted_socket,
                                 "self, protocol_factory, sock, *, ssl=None, " LOOPGLASS_TLS_TIMES),
    LOOPGLASS_ABSTRACT_COROUTINE(create_datagram_endpoint,
                                 "self, protocol_factory, local_addr=None, remote_addr=None, *, family=0, proto=0, "
                                 "flags=0, reuse_address=None, reuse_port=None, allow_broadcast=None, sock=None"),
    LOOPGLASS_ABSTRACT_COROUTINE(connect_read_pipe, "self, protocol_factory, pipe"),
    LOOPGLASS_ABSTRACT_COROUTINE(connect_write_pipe, "self, protocol_factory, pipe"),
    LOOPGLASS_ABSTRACT_COROUTINE(subprocess_shell,
                                 "self, protocol_factory, cmd, *, stdin=-1, stdout=-1, stderr=-1, **kwargs"),
    LOOPGLASS_ABSTRACT_COROUTINE(subprocess_exec,
                                 "self, protocol_factory, *args, stdin=-1, stdout=-1, stderr=-1, **kwargs"),
    LOOPGLASS_ABSTRACT(add_reader, "self, fd, callback, *args"),
    LOOPGLASS_ABSTRACT(remove_reader, "self, fd"),
    LOOPGLASS_ABSTRACT(add_writer, "self, fd, callback, *args"),
    LOOPGLASS_ABSTRACT(remove_writer, "self, fd"),
    LOOPGLASS_ABSTRACT_COROUTINE(sock_recv, "self, sock, nbytes"),
    LOOPGLASS_ABSTRACT_COROUTINE(sock_recv_into, "self, sock, buf"),
    LOOPGLASS_ABSTRACT_COROUTINE(sock_recvfrom, "self, sock, bufsize"),
    LOOPGLASS_ABSTRACT_COROUTINE(sock_recvfrom_into, "self, sock, buf, nbytes=0"),
    LOOPGLASS_ABSTRACT_COROUTINE(sock_sendall, "self, sock, data"),
    LOOPGLASS_ABSTRACT_COROUTINE(sock_sendto, "self, sock, data, address"),
    LOOPGLASS_ABSTRACT_COROUTINE(sock_connect, "self, sock, address"),
    LOOPGLASS_ABSTRACT_COROUTINE(sock_accept, "self, sock"),
    LOOPGLASS_ABSTRACT_COROUTINE(sock_sendfile, "self, sock, file, offset=0, count=None, *, fallback=None"),
    LOOPGLASS_ABSTRACT(add_signal_handler, "self, sig, callback, *args"),
    LOOPGLASS_ABSTRACT(remove_signal_handler, "self, sig"),
    LOOPGLASS_ABSTRACT(set_task_factory, "self, factory"),
    LOOPGLASS_ABSTRACT(get_task_factory, "self"),
    LOOPGLASS_ABSTRACT(get_exception_handler, "self"),
    LOOPGLASS_ABSTRACT(set_exception_handler, "self, handler"),
    LOOPGLASS_ABSTRACT(default_exception_handler, "self, context"),
    LOOPGLASS_ABSTRACT(call_exception_handler, "self, context"),
    LOOPGLASS_ABSTRACT(get_debug, "self"),
    LOOPGLASS_ABSTRACT(set_debug, "self, enabled"),
};
#undef LOOPGLASS_TLS_TIMES
#undef LOOPGLASS_ABSTRACT_COROUTINE
#undef LOOPGLASS_ABSTRACT

}  // namespace

void define_abstract_event_loop_type() {
    define_type(abstract_event_loop_type, {.name = "asyncio.events.AbstractEventLoop",
                                           .size = sizeof(Object),
                                           .flags = type_flags::kBaseType,
                                           .methods = kMethods,
                                           .doc = "A loop that says what loops can do."});
}

}  // namespace loopglass
