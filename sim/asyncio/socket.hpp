#pragma once
/// `_socket.socket`: a Python object over a descriptor of the simulated network, blocking or not, and what it shares
/// with the transports: addresses as Python writes them, and errors. CPython 3.13 Modules/socketmodule.c.
#include "sim/asyncio/primitive.hpp"
#include "sim/loop/network.hpp"

namespace loopglass {

extern Type socket_type, gaierror_type, herror_type;

// For primitive::make and its kin.
inline void begin(SocketRef& member) { ::new (static_cast<void*>(&member)) SocketRef(); }
inline void end(SocketRef& member) { member = SocketRef(); }
inline void show(Visitor&, SocketRef&) {}
inline void empty(SocketRef&) {}

struct SocketObject : Primitive {
    SocketRef socket;  ///< null once closed or detached
    double timeout;    ///< seconds; negative: blocking without end, 0: non-blocking
    int duplicate;     ///< its own descriptor, where the socket has several; 0: the socket's first
    bool borrows;      ///< the descriptor belongs to somebody else: it stays open when this object dies
    template <class A>
    void each(A&& action) {
        action(socket);
    }
    int descriptor() const { return duplicate != 0 ? duplicate : socket->descriptor; }
};

/// An object over `socket`, non-blocking; `borrows`: see there.
Value make_socket_object(Socket* socket, bool borrows);
/// Sets OSError(number, text) (as the subclass that belongs to it); returns empty. `number` may be negative.
Value raise_os_error(int number);
/// An address as Python writes it: ('127.0.0.1', 80), ('::1', 80, 0, 0), a path.
Value address_value(const SocketAddress& address);
/// The other way round; a name is resolved. `method` is for messages: "connect". False when raised.
bool read_address(int family, View value, const char* method, SocketAddress& out);
/// The socket of a SocketObject, an int, or what has a fileno(); null when raised (ValueError, OSError).
Socket* socket_of(View descriptor);

void define_socket_type();
std::span<const Method> socket_functions();  // of the module _socket

}  // namespace loopglass
