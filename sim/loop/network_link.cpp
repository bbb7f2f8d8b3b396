// How connections come about and bytes travel: at once, or after the latency and at the bandwidth of the scenario.
#include <algorithm>
#include <cstring>

#include <fmt/format.h>

#include "sim/loop/network.hpp"

namespace loopglass {

namespace {

constexpr double kResendAfter = 0.2;      // seconds until what was lost is sent again; Linux's shortest
constexpr double kNobodyAnswers = 127.0;  // seconds a connect to an address where nothing is goes on trying
constexpr std::size_t kLargestDatagram = 65507;

bool answers(std::string_view host) {
    return host.starts_with("127.") || host == "::1" || host == "0.0.0.0" || host == "::";
}

}  // namespace

bool Network::lost() {
    if (settings_.loss <= 0) return false;
    random_ ^= random_ << 13U;
    random_ ^= random_ >> 7U;
    random_ ^= random_ << 17U;
    return static_cast<double>(random_ >> 11U) * 0x1p-53 < settings_.loss;
}

double Network::arrival(double& link_free, std::size_t bytes, bool resend) {
    Machine& machine = Machine::current();
    double start = std::max(link_free, machine.clock.now());
    while (resend && lost()) start += kResendAfter;
    if (settings_.bandwidth > 0) start += static_cast<double>(bytes) / settings_.bandwidth;
    link_free = start;
    return start + (settings_.latency > 0 ? machine.policy.duration(ChoiceKind::legal, settings_.latency) : 0);
}

void Network::pass(Socket* from, Parcel parcel, std::string bytes) {
    Socket* to = from->peer;
    if (to == nullptr) return;
    if (instant() || from->type == kPipe || from->family == kUnix) return arrive(to, parcel, bytes);
    const double when = arrival(from->link_free, bytes.size(), true);
    // Parcels of one line never overtake each other.
    from->link_free = std::max(from->link_free, when - settings_.latency);
    Machine::current().at(
        when, [this, to = SocketRef(to), parcel, bytes = std::move(bytes)] { arrive(to.get(), parcel, bytes); });
}

void Network::arrive(Socket* to, Parcel parcel, std::string_view bytes) {
    if (to->owner_closed) {
        if (parcel == Parcel::bytes && to->state == Socket::State::closed && to->family != kUnix) to->reset = true;
        return;
    }
    if (to->reset) return;
    switch (parcel) {
        case Parcel::bytes: to->received.push(bytes); return wake(to, ready::in);
        case Parcel::finish: to->finished = true; return wake(to, ready::in | ready::hung_up);
        case Parcel::reset:
            to->pending_error = to->finished ? error::broken_pipe : error::connection_reset;
            to->reset = true;
            return wake(to, ready::in | ready::out | ready::failed | ready::hung_up);
    }
}

void Network::break_port(std::uint16_t port) {
    // Both ends of every connection that has the port, in order of their descriptors.
    for (Socket* socket : descriptors_) {
        if (socket == nullptr || socket->state != Socket::State::connected || socket->reset) continue;
        if (socket->type != kStream || socket->family == kUnix) continue;
        if (socket->local.port != port && socket->remote.port != port) continue;
        arrive(socket, Parcel::reset, {});
    }
}

// -- connecting -----------------------------------------------------------------------------------------------------

void Network::establish(Socket* client, Socket* server) {
    client->state = server->state = Socket::State::connected;
    acquire(server);
    acquire(client);
    client->peer = server;
    server->peer = client;
    Recorder& trace = Machine::current().recorder;
    if (!trace.enabled()) return;
    const auto name = [&](const Socket* socket) {
        return socket->family == kUnix ? std::string("unix connection")
                                       : fmt::format("{}:{}", name_of(socket->remote.host), socket->remote.port);
    };
    client->entity = trace.register_entity(EntityKind::connection, name(client), trace.context().actor);
    server->entity = trace.register_entity(EntityKind::connection, name(server), trace.context().actor);
    client->sent_to_it = server->sent_to_it = client->read_from_it = server->read_from_it =
        trace.record(TraceKind::connection_opened, client->entity, trace.context().step, 0, server->entity);
}

int Network::connect(Socket* socket, SocketAddress address) {
    if (socket->type == kDatagram) {
        if (socket->local.port == 0 && socket->family != kUnix)
            bind(socket, {intern(socket->family == kInternet ? "127.0.0.1" : "::1"), 0, socket->family});
        socket->remote = address;
        return 0;
    }
    switch (socket->state) {
        case Socket::State::connected: return -error::is_connected;
        case Socket::State::connecting: return -error::already;
        case Socket::State::listening: return -error::is_connected;
        case Socket::State::closed: return -error::bad_descriptor;
        case Socket::State::fresh: break;
    }
    Machine& machine = Machine::current();
    if (socket->family == kUnix) {
        const auto found = paths_.find(address.host);
        if (found == paths_.end()) return -error::no_entry;
        if (found->second->state != Socket::State::listening) return -error::refused;
        socket->remote = address;
        Socket* server = make(kUnix, kStream, 0);
        server->local = address;
        establish(socket, server);
        found->second->listening->accepted.push_back(server);
        wake(found->second, ready::in);
        return 0;
    }
    std::uint32_t host = address.host;
    if (name_of(host) == "0.0.0.0") host = intern("127.0.0.1");
    if (name_of(host) == "::") host = intern("::1");
    if (socket->local.port == 0) {
        name_client(socket, intern(socket->family == kInternet ? "127.0.0.1" : "::1"));
    } else if (const std::string& own = name_of(socket->local.host); own == "0.0.0.0" || own == "::") {
        socket->local.host = intern(socket->family == kInternet ? "127.0.0.1" : "::1");
    }
    socket->remote = {host, address.port, socket->family};
    socket->state = Socket::State::connecting;
    const bool local =
        answers(name_of(host)) || std::any_of(settings_.hosts.begin(), settings_.hosts.end(),
                                              [&](const auto& entry) { return entry.second == name_of(host); });
    const auto fail = [this](Socket* client, int number) {
        if (client->state != Socket::State::connecting) return;
        client->state = Socket::State::fresh;
        client->reset = false;
        client->pending_error = number;
        wake(client, ready::in | ready::out | ready::failed | ready::hung_up);
    };
    if (!local) {
        machine.at(machine.clock.now() + kNobodyAnswers,
                   [fail, client = SocketRef(socket)] { fail(client.get(), error::timed_out); });
        return -error::in_progress;
    }
    // The request arrives; what it meets there decides.
    const auto request = [this, fail](Socket* client) {
        if (client->state != Socket::State::connecting) return;
        Socket* listener = listener_for(client->family, client->remote.host, client->remote.port);
        const auto answer = [this](Socket* to, const auto& action) {
            if (instant()) return action(to);
            Machine::current().at(arrival(to->link_free, 0, true), [action, to = SocketRef(to)] { action(to.get()); });
        };
        if (listener == nullptr) {
            answer(client, [fail](Socket* to) { fail(to, error::refused); });
            return;
        }
        Socket* server = make(client->family, kStream, client->protocol);
        server->local = client->remote;
        server->remote = client->local;
        answer(client, [this, server = SocketRef::adopt(server), listener = SocketRef(listener)](Socket* to) {
            if (to->state != Socket::State::connecting) return;
            establish(to, server.get());
            wake(to, ready::out);
            const auto join = [this, server, listener] {
                if (listener->state != Socket::State::listening) {
                    abort(server.get());
                    return;
                }
                acquire(server.get());
                listener->listening->accepted.push_back(server.get());
                wake(listener.get(), ready::in);
            };
            if (instant()) return join();
            Machine::current().at(arrival(to->link_free, 0, true), join);
        });
    };
    if (instant())
        request(socket);
    else
        machine.at(arrival(socket->link_free, 0, true),
                   [request, client = SocketRef(socket)] { request(client.get()); });
    return -error::in_progress;
}

Socket* Network::accept(Socket* socket) {
    if (socket->state != Socket::State::listening || socket->listening->accepted.empty()) return nullptr;
    Socket* taken = socket->listening->accepted.front();
    socket->listening->accepted.pop_front();
    give_descriptor(taken);
    return taken;
}

// -- streams --------------------------------------------------------------------------------------------------------

std::size_t capacity_of(const Socket& socket, std::size_t buffer) {
    constexpr std::size_t kPipeCapacity = 65536;  // pipe(7)
    return socket.type == kPipe ? std::min(buffer, kPipeCapacity) : buffer;
}

std::int64_t Network::send(Socket* socket, std::string_view bytes) {
    if (socket->owner_closed) return -error::bad_descriptor;
    if (socket->type == kDatagram) {
        if (socket->remote.port == 0 && socket->remote.host == 0) return -error::destination_required;
        return send_to(socket, bytes, socket->remote);
    }
    if (socket->pending_error != 0) return -take_error(socket);
    if (socket->state == Socket::State::connecting) return -error::again;
    if (socket->state != Socket::State::connected || socket->reset || socket->write_shut || socket->peer == nullptr)
        return socket->family == kUnix && socket->state == Socket::State::fresh ? -error::not_connected
                                                                                : -error::broken_pipe;
    Socket* peer = socket->peer;
    if ((socket->family == kUnix || socket->type == kPipe) && (peer->owner_closed || peer->read_shut))
        return -error::broken_pipe;
    const std::size_t room = capacity_of(*socket, settings_.buffer);
    if (socket->outstanding >= room) return -error::again;
    const std::size_t count = std::min(bytes.size(), room - socket->outstanding);
    Recorder& trace = Machine::current().recorder;
    if (trace.enabled() && socket->entity != 0)
        peer->sent_to_it =
            trace.record(TraceKind::data_sent, socket->entity, trace.context().step, trace.context().location, count);
    if (peer->owner_closed) {
        // The other side is gone: it answers with a reset.
        if (instant()) {
            arrive(socket, Parcel::reset, {});
        } else {
            Machine& machine = Machine::current();
            machine.at(arrival(socket->link_free, count, true) + settings_.latency,
                       [this, to = SocketRef(socket)] { arrive(to.get(), Parcel::reset, {}); });
        }
        return static_cast<std::int64_t>(count);
    }
    socket->outstanding += count;
    if (instant())
        arrive(peer, Parcel::bytes, bytes.substr(0, count));
    else
        pass(socket, Parcel::bytes, std::string(bytes.substr(0, count)));
    return static_cast<std::int64_t>(count);
}

std::int64_t Network::available(Socket* socket) {
    if (socket->owner_closed) return -error::bad_descriptor;
    if (!socket->received.empty()) return static_cast<std::int64_t>(socket->received.size());
    if (socket->finished) return 0;
    if (socket->pending_error != 0) return -take_error(socket);
    if (socket->reset || socket->read_shut) return 0;
    if (socket->state != Socket::State::connected) {
        if (socket->state == Socket::State::connecting) return -error::again;
        return -error::not_connected;
    }
    return -error::again;
}

std::int64_t Network::receive(Socket* socket, char* into, std::size_t room, bool peek) {
    if (socket->type == kDatagram) {
        Datagram datagram;
        const int problem = receive_from(socket, datagram, peek);
        if (problem != 0) return problem;
        const std::size_t count = std::min(room, datagram.bytes.size());
        std::copy_n(datagram.bytes.data(), count, into);
        return static_cast<std::int64_t>(count);
    }
    const std::int64_t there = available(socket);
    if (there <= 0) return there;
    const std::size_t count = std::min(room, static_cast<std::size_t>(there));
    std::memcpy(into, socket->received.view().data(), count);
    if (!peek) skip(socket, count);
    return static_cast<std::int64_t>(count);
}

void Network::skip(Socket* socket, std::size_t count) {
    socket->received.drop(count);
    Recorder& trace = Machine::current().recorder;
    Socket* peer = socket->peer;
    if (trace.enabled() && socket->entity != 0) {
        const EventRef read = trace.record(TraceKind::data_received, socket->entity, trace.context().step,
                                           trace.context().location, count);
        if (peer != nullptr) peer->read_from_it = read;
    }
    if (peer == nullptr || count == 0) return;
    const bool was_writable = (poll(peer) & ready::out) != 0;
    peer->outstanding -= std::min(count, peer->outstanding);
    if (!was_writable && (poll(peer) & ready::out) != 0) wake(peer, ready::out);
}

// -- datagrams ------------------------------------------------------------------------------------------------------

std::int64_t Network::send_to(Socket* socket, std::string_view bytes, SocketAddress address) {
    if (socket->owner_closed) return -error::bad_descriptor;
    if (socket->type != kDatagram) return send(socket, bytes);
    if (socket->pending_error != 0) return -take_error(socket);
    if (bytes.size() > kLargestDatagram && socket->family != kUnix) return -error::message_size;
    if (socket->family != kUnix) {
        if (socket->local.port == 0)
            bind(socket, {intern(socket->family == kInternet ? "0.0.0.0" : "::"), 0, socket->family});
        if (name_of(address.host) == "0.0.0.0") address.host = intern("127.0.0.1");
    }
    Socket* target = nullptr;
    if (socket->family == kUnix) {
        const auto found = paths_.find(address.host);
        if (found == paths_.end()) return -error::no_entry;
        target = found->second;
    }
    SocketAddress from = socket->local;
    if (const std::string& own = name_of(from.host); own == "0.0.0.0" || own == "::")
        from.host = name_of(address.host).starts_with("127.") ? address.host
                                                              : intern(from.family == kInternet ? "127.0.0.1" : "::1");
    const auto deliver = [this, address, from](Socket* sender, Socket* to, std::string content) {
        if (to == nullptr) to = datagram_socket_for(address.family, address.host, address.port);
        // A connected socket takes only what comes from its partner.
        if (to != nullptr && to->remote.port != 0 && !(to->remote == from)) return;
        if (to == nullptr) {
            if (sender->remote.port == 0) return;
            sender->pending_error = error::refused;
            wake(sender, ready::in | ready::out | ready::failed);
            return;
        }
        if (!to->datagrams) to->datagrams = std::make_unique<std::deque<Datagram>>();
        to->datagrams->push_back({from, std::move(content)});
        wake(to, ready::in);
    };
    if (socket->family == kUnix || instant()) {
        deliver(socket, target, std::string(bytes));
    } else if (!lost()) {
        Machine::current().at(arrival(socket->link_free, bytes.size(), false),
                              [deliver, sender = SocketRef(socket), content = std::string(bytes)] {
                                  deliver(sender.get(), nullptr, content);
                              });
    }
    return static_cast<std::int64_t>(bytes.size());
}

int Network::receive_from(Socket* socket, Datagram& out, bool peek) {
    if (socket->owner_closed) return -error::bad_descriptor;
    if (socket->type != kDatagram) {
        const std::int64_t there = available(socket);
        if (there < 0) return static_cast<int>(there);
        out.from = {};
        out.bytes.resize(static_cast<std::size_t>(there));
        return there == 0 ? 0
                          : static_cast<int>(
                                std::min<std::int64_t>(0, receive(socket, out.bytes.data(), out.bytes.size(), peek)));
    }
    if (socket->pending_error != 0) return -take_error(socket);
    if (!socket->datagrams || socket->datagrams->empty()) return -error::again;
    if (peek) {
        out = socket->datagrams->front();
    } else {
        out = std::move(socket->datagrams->front());
        socket->datagrams->pop_front();
    }
    return 0;
}

}  // namespace loopglass
