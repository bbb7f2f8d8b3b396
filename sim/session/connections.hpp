#pragma once
/// The network at one moment of a run: who is connected with whom, how much was sent and read, and where the bytes are
/// that nobody has read yet.
#include <vector>

#include "sim/session/snapshot.hpp"

namespace loopglass {

/// What the trace tells of all connections that were ever open, after that many events.
std::vector<ConnectionView> connections_at(const Trace& trace, std::uint64_t position);

/// Adds what only the current run itself knows: whether bytes are on the way, in a socket's buffer or in a
/// StreamReader's. The servers that listen come in the order in which their sockets were made.
void look_at_sockets(std::vector<ConnectionView>& connections, std::vector<ServerView>& servers);

}  // namespace loopglass
