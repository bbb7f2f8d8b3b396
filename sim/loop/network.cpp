// Sockets, names, ports. How bytes travel is in network_link.cpp.
#include "sim/loop/network.hpp"

#include <algorithm>
#include <cstring>

#include <fmt/format.h>

#include "sim/loop/loop_state.hpp"
#include "sim/loop/selector.hpp"

namespace loopglass {

namespace {

constexpr int kFirstDescriptor = 6;  // 0 to 2 are the standard streams, 3 to 5 a loop's epoll and self-pipe

constexpr std::size_t kFirstPort = 32768, kGivenPorts = 28232;  // net.ipv4.ip_local_port_range

bool is_wildcard(std::string_view host) { return host == "0.0.0.0" || host == "::" || host.empty(); }

}  // namespace

// -- byte queue -----------------------------------------------------------------------------------------------------

void ByteQueue::push(std::string_view bytes) {
    if (head_ > 0 && head_ >= bytes_.size() / 2) {
        bytes_.erase(0, head_);
        head_ = 0;
    }
    bytes_.append(bytes);
}
void ByteQueue::drop(std::size_t count) {
    head_ += count;
    if (head_ < bytes_.size()) return;
    // Idle connections hold no memory.
    if (bytes_.capacity() > 4096)
        bytes_ = std::string();
    else
        bytes_.clear();
    head_ = 0;
}

SocketRef::~SocketRef() {
    if (socket_ != nullptr) Network::current().release(socket_);
}

// -- the network of a run -------------------------------------------------------------------------------------------

Network::Network() : names_{""}, descriptors_(kFirstDescriptor, nullptr), lowest_free_(kFirstDescriptor) {}
Network::~Network() {
    for (Socket* socket = all_; socket != nullptr;) {
        Socket* next = socket->next;
        for (Watch* watch = socket->watches; watch != nullptr; watch = watch->next_of_socket) watch->socket = nullptr;
        delete socket;
        socket = next;
    }
}

Network& Network::current() {
    LoopState& state = LoopState::current();
    if (!state.network) state.network = std::make_unique<Network>();
    return *state.network;
}
bool Network::exists() { return LoopState::current().network != nullptr; }

void Network::configure(NetworkSettings settings) {
    settings_ = std::move(settings);
    random_ = settings_.seed * 0x9e3779b97f4a7c15U + 0x2545f4914f6cdd1dU;
    for (const NetworkSettings::Reset& reset : settings_.resets) {
        Machine::current().at(reset.at, [this, port = reset.port] { break_port(port); });
    }
}

std::uint32_t Network::intern(std::string_view text) {
    const auto [place, fresh] = name_ids_.try_emplace(std::string(text), static_cast<std::uint32_t>(names_.size()));
    if (text.empty()) return 0;
    if (fresh) names_.emplace_back(text);
    return place->second;
}

std::string Network::resolve(std::string_view host) const {
    if (host == "localhost" || host == "vm" || host == "ip6-localhost") return "127.0.0.1";
    const auto found = settings_.hosts.find(std::string(host));
    return found != settings_.hosts.end() ? found->second : std::string();
}

// -- life of a socket -----------------------------------------------------------------------------------------------

Socket* Network::make(int family, int type, int protocol) {
    auto* socket = new Socket();
    runtime().heap.charge(sizeof(Socket));
    socket->family = static_cast<std::uint8_t>(family);
    socket->type = static_cast<std::uint8_t>(type);
    socket->protocol = static_cast<std::uint8_t>(protocol);
    socket->local.family = socket->family;
    socket->next = all_;
    if (all_ != nullptr) all_->previous = socket;
    all_ = socket;
    return socket;
}

int Network::lowest_descriptor_for(Socket* socket) {
    while (lowest_free_ < descriptors_.size() && descriptors_[lowest_free_] != nullptr) ++lowest_free_;
    if (lowest_free_ == descriptors_.size()) descriptors_.push_back(nullptr);
    descriptors_[lowest_free_] = socket;
    return static_cast<int>(lowest_free_++);
}

void Network::free_descriptor(int descriptor) {
    const auto index = static_cast<std::size_t>(descriptor);
    descriptors_[index] = nullptr;
    lowest_free_ = std::min(lowest_free_, index);
}

void Network::give_descriptor(Socket* socket) { socket->descriptor = lowest_descriptor_for(socket); }

int Network::duplicate(Socket* socket) {
    acquire(socket);
    ++socket->duplicates;
    return lowest_descriptor_for(socket);
}

void Network::close(Socket* socket, int descriptor) {
    if (socket->owner_closed || socket->duplicates == 0) {
        close(socket);
        return;
    }
    if (find(descriptor) != socket) return;
    free_descriptor(descriptor);
    --socket->duplicates;
    if (descriptor == socket->descriptor) {
        const auto left = std::find(descriptors_.begin(), descriptors_.end(), socket);
        socket->descriptor = static_cast<int>(left - descriptors_.begin());
    }
    release(socket);
}

Socket* Network::create(int family, int type, int protocol) {
    Socket* socket = make(family, type, protocol);
    give_descriptor(socket);
    return socket;
}

void Network::create_pair(int family, int type, bool pipe, Socket*& first, Socket*& second) {
    first = create(family, type, 0);
    second = create(family, type, 0);
    establish(first, second);
    if (!pipe) return;
    first->type = second->type = kPipe;
    second->writes_pipe = true;
}

void Network::release(Socket* socket) {
    if (--socket->references > 0) return;
    if (!socket->owner_closed) shut(socket);
    (socket->previous != nullptr ? socket->previous->next : all_) = socket->next;
    if (socket->next != nullptr) socket->next->previous = socket->previous;
    delete socket;
    runtime().heap.charge(-static_cast<std::ptrdiff_t>(sizeof(Socket)));
}

Socket* Network::find(int descriptor) const {
    const auto index = static_cast<std::size_t>(descriptor);
    return descriptor >= 0 && index < descriptors_.size() ? descriptors_[index] : nullptr;
}

void Network::unregister(Socket* socket) {
    if (socket->family == kUnix) {
        const auto found = paths_.find(socket->local.host);
        if (found != paths_.end() && found->second == socket) paths_.erase(found);
        return;
    }
    const auto [from, to] = bound_.equal_range(socket->local.port);
    const auto found = std::find_if(from, to, [&](const auto& entry) { return entry.second == socket; });
    if (found != to) bound_.erase(found);
    give_port_back(socket);
}

void Network::close(Socket* socket) {
    if (socket->owner_closed) return;
    const bool had_descriptor = socket->descriptor >= 0;
    shut(socket);
    if (had_descriptor) release(socket);
}

void Network::shut(Socket* socket) {
    socket->owner_closed = true;
    if (socket->descriptor >= 0) free_descriptor(socket->descriptor);
    unregister(socket);
    const Socket::State before = std::exchange(socket->state, Socket::State::closed);
    if (before == Socket::State::listening) {
        for (Socket* waiting : socket->listening->accepted) {
            abort(waiting);
            release(waiting);
        }
        socket->listening.reset();
    }
    if (socket->peer != nullptr) {
        Recorder& trace = Machine::current().recorder;
        if (socket->entity != 0)
            socket->peer->sent_to_it = trace.record(TraceKind::connection_closed, socket->entity, trace.context().step);
        if (!socket->reset) {
            // Bytes that nobody will read: the other side is told by a reset, as TCP does.
            const bool unread = !socket->received.empty() && socket->family != kUnix && socket->type == kStream;
            if (unread)
                pass(socket, Parcel::reset, {});
            else if (!socket->write_shut)
                pass(socket, Parcel::finish, {});
        }
        if (socket->type == kPipe || socket->family == kUnix) {
            // A local writer finds out at once.
            Socket* peer = socket->peer;
            if (!peer->owner_closed) wake(peer, ready::out | ready::hung_up | ready::failed);
        }
        release(std::exchange(socket->peer, nullptr));
    }
    socket->received = {};
    while (Watch* watch = socket->watches) {
        watch->selector->set(socket, false, View());
        if (socket->watches == watch) watch->selector->set(socket, true, View());
    }
    if (socket->blocked) Machine::current().notify_all(*socket->blocked);
}

void Network::abort(Socket* socket) {
    if (socket->peer != nullptr && !socket->reset) {
        socket->reset = true;
        pass(socket, Parcel::reset, {});
    }
}

// -- names of sockets -----------------------------------------------------------------------------------------------

std::uint16_t Network::take_port(std::uint16_t& used_before) {
    if (port_use_.empty()) port_use_.resize(kGivenPorts);
    const bool full = ports_used_ >= kGivenPorts;
    for (std::size_t tries = 0;; ++tries) {
        const std::size_t index = next_port_++ % kGivenPorts;
        const auto port = static_cast<std::uint16_t>(kFirstPort + index);
        const bool taken = port_use_[index] > 0 || bound_.find(port) != bound_.end();
        if (taken && !full && tries < kGivenPorts) continue;
        used_before = port_use_[index];
        if (port_use_[index]++ == 0) ++ports_used_;
        return port;
    }
}

void Network::give_port_back(Socket* socket) {
    if (!std::exchange(socket->port_given, false)) return;
    std::uint16_t& use = port_use_[socket->local.port - kFirstPort];
    if (--use == 0) --ports_used_;
}

void Network::name_client(Socket* socket, std::uint32_t host) {
    // More connections than ports: further ones come from further addresses of this machine.
    std::uint16_t level = 0;
    socket->local.port = take_port(level);
    socket->local.host = level == 0 || socket->family != kInternet
                             ? host
                             : intern(fmt::format("127.0.{}.{}", level / 250, 1 + level % 250));
    socket->port_given = true;
}

int Network::bind(Socket* socket, SocketAddress address) {
    if (socket->local.host != 0 || socket->local.port != 0) return -error::invalid;
    if (socket->family == kUnix) {
        if (address.host != 0 && !paths_.try_emplace(address.host, socket).second) return -error::address_in_use;
        socket->local = address;
        return 0;
    }
    const std::string& host = name_of(address.host);
    const bool own = is_wildcard(host) || host.starts_with("127.") || host == "::1" ||
                     std::any_of(settings_.hosts.begin(), settings_.hosts.end(),
                                 [&](const auto& entry) { return entry.second == host; });
    if (!own) return -error::address_unavailable;
    if (address.port == 0) {
        std::uint16_t level = 0;
        address.port = take_port(level);
        socket->port_given = true;
        if (level > 0) return -error::address_in_use;
    } else {
        const auto [from, to] = bound_.equal_range(address.port);
        for (auto entry = from; entry != to; ++entry) {
            const Socket* other = entry->second;
            if (other->family != socket->family || other->type != socket->type) continue;
            const std::string& others = name_of(other->local.host);
            if (others != host && !is_wildcard(others) && !is_wildcard(host)) continue;
            if (other->reuse_port && socket->reuse_port) continue;
            if (other->reuse_address && socket->reuse_address && other->state != Socket::State::listening &&
                socket->type == kStream)
                continue;
            return -error::address_in_use;
        }
    }
    socket->local = address;
    bound_.emplace(address.port, socket);
    return 0;
}

int Network::listen(Socket* socket, int backlog) {
    if (socket->type != kStream) return -error::not_supported;
    if (socket->state == Socket::State::connected || socket->state == Socket::State::connecting) return -error::invalid;
    if (socket->family == kUnix && socket->local.host == 0) return -error::invalid;
    if (socket->local.port == 0 && socket->family != kUnix) {
        const int problem = bind(socket, {intern(socket->family == kInternet ? "0.0.0.0" : "::"), 0, socket->family});
        if (problem != 0) return problem;
    }
    if (!socket->listening) socket->listening = std::make_unique<Socket::Listening>();
    socket->listening->backlog = static_cast<std::size_t>(std::max(backlog, 0));
    socket->state = Socket::State::listening;
    Recorder& trace = Machine::current().recorder;
    if (trace.enabled() && socket->entity == 0) {
        const std::string name = socket->family == kUnix
                                     ? name_of(socket->local.host)
                                     : fmt::format("{}:{}", name_of(socket->local.host), socket->local.port);
        socket->entity = trace.register_entity(EntityKind::server, name, trace.context().actor);
    }
    return 0;
}

Socket* Network::listener_for(int family, std::uint32_t host, std::uint16_t port) const {
    const auto [from, to] = bound_.equal_range(port);
    for (auto entry = from; entry != to; ++entry) {
        Socket* socket = entry->second;
        if (socket->state != Socket::State::listening || socket->family != family) continue;
        if (socket->local.host == host || is_wildcard(name_of(socket->local.host))) return socket;
    }
    return nullptr;
}

Socket* Network::datagram_socket_for(int family, std::uint32_t host, std::uint16_t port) const {
    const auto [from, to] = bound_.equal_range(port);
    for (auto entry = from; entry != to; ++entry) {
        Socket* socket = entry->second;
        if (socket->type != kDatagram || socket->family != family) continue;
        if (socket->local.host == host || is_wildcard(name_of(socket->local.host))) return socket;
    }
    return nullptr;
}

std::string Network::describe_listeners() const {
    std::string out;
    for (const Socket* socket : descriptors_) {
        if (socket == nullptr || socket->state != Socket::State::listening) continue;
        out += out.empty() ? "" : ", ";
        out += socket->family == kUnix ? name_of(socket->local.host)
                                       : fmt::format("{}:{}", name_of(socket->local.host), socket->local.port);
    }
    return out;
}

// -- options and state ----------------------------------------------------------------------------------------------

int Network::shut_down(Socket* socket, int how) {
    if (socket->state == Socket::State::listening && how != 1) {
        // Nobody will be accepted any more, and who waits for it is told so.
        socket->state = Socket::State::fresh;
        wake(socket, ready::in | ready::out | ready::hung_up);
        return 0;
    }
    if (socket->state != Socket::State::connected || socket->reset) return -error::not_connected;
    if (how == 0 || how == 2) socket->read_shut = true;
    if ((how == 1 || how == 2) && !socket->write_shut) {
        socket->write_shut = true;
        pass(socket, Parcel::finish, {});
    }
    wake(socket, ready::in | ready::out | ready::hung_up);
    return 0;
}

int Network::take_error(Socket* socket) { return std::exchange(socket->pending_error, 0); }

std::uint8_t Network::poll(const Socket* socket) const {
    using namespace ready;
    if (socket->state == Socket::State::listening) return socket->listening->accepted.empty() ? 0 : in;
    std::uint8_t now = socket->pending_error != 0 ? failed : 0;
    if (socket->type == kDatagram) {
        if (now != 0 || (socket->datagrams && !socket->datagrams->empty())) now |= in;
        return now | out;
    }
    if (socket->type == kPipe) {
        const bool gone = socket->finished || socket->peer == nullptr || socket->peer->owner_closed;
        if (socket->writes_pipe)
            return static_cast<std::uint8_t>((gone ? failed | out : 0) |
                                             (socket->outstanding < capacity_of(*socket, settings_.buffer) ? out : 0));
        return static_cast<std::uint8_t>((socket->received.empty() ? 0 : in) | (socket->finished ? hung_up : 0));
    }
    if (socket->state == Socket::State::connecting) return now;
    if (socket->state == Socket::State::fresh) return now | out | hung_up;
    if (socket->reset || (socket->finished && socket->write_shut)) now |= hung_up;
    if (!socket->received.empty() || socket->finished || socket->reset || socket->read_shut || now != 0) now |= in;
    const bool roomy = socket->outstanding <= settings_.buffer - settings_.buffer / 8;
    if (roomy || socket->reset || socket->write_shut || (now & failed) != 0) now |= out;
    return now;
}

void Network::wake(Socket* socket, std::uint8_t what) {
    for (Watch* watch = socket->watches; watch != nullptr; watch = watch->next_of_socket) {
        if ((what & (watch->interest | ready::failed | ready::hung_up)) != 0) watch->selector->note_ready(watch);
    }
    if (socket->blocked) Machine::current().notify_all(*socket->blocked);
}

}  // namespace loopglass
