#pragma once
/// What the two kinds of transport have in common: their life, closing, flow control.
#include "sim/asyncio/transport.hpp"

namespace loopglass {

void define_datagram_transport_type();
void define_server_clients_type();

namespace transport_base {

inline Transport* as_transport(View self) { return self.as<Transport>(); }
/// Precondition: the connection is not lost.
inline EventLoop* loop_of_transport(Transport* self) { return self->loop.as<EventLoop>(); }

void define_transport_type(Type& type, const char* name, bool (*initialize)(View, CallArgs),
                           std::span<const Method> methods);
Value construct(Type* type, CallArgs args);
/// Fills the members from the arguments of the constructor. False when raised.
bool begin_transport(Transport* self, View loop, View socket, View protocol, View extra, View server);
/// Schedules connection_made, then reading, then the waiter's result.
bool schedule_start(Transport* self, View waiter);
void set_protocol(Transport* self, View protocol);
std::size_t write_buffer_size(const Transport* self);
void drop_pending(Transport* self);
/// logger.debug("%r" + what, self) of a function in asyncio/selector_events.py, in debug mode only. False when
/// the run unwinds or the repr raised.
bool log_in_debug_mode(Transport* self, int line, const char* function, const char* what, View error = {});
bool maybe_pause_protocol(Transport* self);
bool maybe_resume_protocol(Transport* self);
/// _fatal_error with the exception that is set, which is taken; false (still set) when it must leave the loop.
bool fatal_from_error(Transport* self, const char* message);
bool force_close(Transport* self, View error);
/// _call_connection_lost. False when raised.
bool call_connection_lost(Transport* self, View error);

}  // namespace transport_base
}  // namespace loopglass
