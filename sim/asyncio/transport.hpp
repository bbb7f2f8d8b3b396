#pragma once
/// The transports of the selector event loop over the simulated network. The class a program sees derives from these
/// types and from asyncio.Transport or asyncio.DatagramTransport (sim/python/lib/asyncio/selector_events.py).
/// CPython 3.13 Lib/asyncio/selector_events.py: _SelectorTransport and below; transports.py: _FlowControlMixin.
#include "sim/asyncio/socket.hpp"
#include "sim/core/objects/dict.hpp"
#include "sim/loop/selector.hpp"

namespace loopglass {

extern Type socket_transport_type, datagram_transport_type;

struct ServerClients;

struct Transport : IoTarget {
    Value loop;  ///< empty once the connection is lost, as the next two
    Value protocol;
    Value server;         ///< Server, or empty
    Value extra;          ///< dict of what the creator gave, or empty
    Value socket_object;  ///< the Python socket it was made from, or empty
    Value handed_out;     ///< what get_extra_info('socket') has returned
    Value remote;         ///< DatagramTransport: the address given to the endpoint
    SocketRef socket;
    ServerClients* clients;  ///< the list of its server it is on, borrowed; null: none
    Transport *previous_client, *next_client;
    std::size_t high_water, low_water;
    std::uint32_t lost;  ///< set when connection_lost is scheduled; counts writes after it
    int descriptor;
    bool closing, paused, eof, gone, buffered, protocol_paused, native_protocol;
    ByteQueue* pending;               ///< not sent yet; null when there is nothing
    std::deque<Datagram>* datagrams;  ///< likewise
};

/// The living transports of a server, which it does not keep alive: what CPython's Server has a WeakSet for.
struct ServerClients : Object {
    Transport* first;
    std::size_t size;
};
extern Type server_clients_type;
void leave_clients(Transport* transport);

/// A transport of `type` over `socket`; connection_made and the start of reading are scheduled. `waiter` may be empty.
/// Empty when raised.
Value make_socket_transport(Type& type, EventLoop* loop, Socket* socket, View protocol, View waiter, View server);

/// Transport.write. `data` must be bytes-like. False when raised.
bool transport_write(Transport* transport, View data);
/// Transport.close.
void transport_close(Transport* transport);
bool transport_pause_reading(Transport* transport);
bool transport_resume_reading(Transport* transport);
/// The native transport of a value whose methods no subclass has overridden; null otherwise.
Transport* plain_transport(View value);

/// Where the native stream protocol takes bytes without going through Python; set by stream_protocol.cpp.
struct StreamProtocolHooks {
    bool (*is_native)(View protocol);
    bool (*data_received)(View protocol, std::string_view bytes);
};
extern StreamProtocolHooks stream_protocol;
/// Issues a ResourceWarning; set by the layer above.
extern void (*warn_of_resource)(std::string_view message);

void define_transport_types();

}  // namespace loopglass
