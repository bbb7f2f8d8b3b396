#pragma once
/// The network of the simulated machine, as a kernel offers it: sockets with descriptors, listening ports, connections
/// with a byte queue in each direction, datagrams, pipes. Everything is local: a program talks to itself, and a
/// scenario says how far away that is (latency, bandwidth, loss, resets).
///
/// With no latency and no bandwidth set, what is sent arrives within the call that sends it, as over a real loopback;
/// otherwise arrivals are timed events of the Machine. The order of everything is determined by the program alone.
/// Calls return a negative error number where a kernel would (`-error::again`). Numbers and behaviour are Linux's.
#include <cstdint>
#include <deque>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "sim/core/runtime.hpp"
#include "sim/loop/machine.hpp"
#include "sim/loop/network_settings.hpp"

namespace loopglass {

namespace error {
inline constexpr int bad_descriptor = 9, again = 11, invalid = 22, broken_pipe = 32, message_size = 90,
                     not_supported = 95, family_not_supported = 97, address_in_use = 98, address_unavailable = 99,
                     connection_aborted = 103, connection_reset = 104, is_connected = 106, not_connected = 107,
                     timed_out = 110, refused = 111, already = 114, in_progress = 115, no_entry = 2,
                     destination_required = 89;
}
/// The text of an error number, as strerror says it.
std::string_view error_text(int number);

inline constexpr int kUnix = 1, kInternet = 2, kInternet6 = 10;
inline constexpr int kStream = 1, kDatagram = 2, kPipe = 0;

/// What a socket is bound or connected to: an IP address or path (interned by the Network) and a port.
struct SocketAddress {
    std::uint32_t host = 0;  ///< Network::name_of; 0: none
    std::uint16_t port = 0;
    std::uint8_t family = 0;
    friend bool operator==(const SocketAddress&, const SocketAddress&) = default;
};

/// What a socket is ready for, and what somebody waits for: epoll's bits.
namespace ready {
inline constexpr std::uint8_t in = 1, out = 2, failed = 4, hung_up = 8;
}

/// Bytes that have arrived and are not read yet.
class ByteQueue {
public:
    std::size_t size() const { return bytes_.size() - head_; }
    bool empty() const { return size() == 0; }
    std::string_view view() const { return std::string_view(bytes_).substr(head_); }
    void push(std::string_view bytes);
    void drop(std::size_t count);

private:
    std::string bytes_;
    std::size_t head_ = 0;
};

struct Socket;
class Selector;

/// Somebody's interest in one descriptor: an item of an epoll set, and its place on the list of those that may be
/// ready.
struct Watch {
    Selector* selector = nullptr;
    Socket* socket = nullptr;
    Watch* next_of_socket = nullptr;
    Watch* previous_ready = nullptr;
    Watch* next_ready = nullptr;
    Watch* previous = nullptr;  ///< of all of the selector
    Watch* next = nullptr;
    Value reader, writer;  ///< Handle or IoTarget; empty: none
    std::uint8_t interest = 0;
    bool linked = false;
};

struct Datagram {
    SocketAddress from;
    std::string bytes;
};

struct Socket {
    enum class State : std::uint8_t { fresh, listening, connecting, connected, closed };
    struct Listening {
        std::size_t backlog = 0;
        std::deque<Socket*> accepted;  ///< connected, not taken yet; one reference each
    };
    std::uint32_t references = 1;
    int descriptor = -1;
    SocketAddress local, remote;
    Socket* peer = nullptr;  ///< counted; null once closed on this side
    ByteQueue received;
    std::size_t outstanding = 0;  ///< bytes sent that the other side has not read
    std::unique_ptr<Listening> listening;
    std::unique_ptr<std::deque<Datagram>> datagrams;
    std::unique_ptr<ThreadWaitQueue> blocked;  ///< threads in a blocking call on it
    Watch* watches = nullptr;
    double link_free = 0;  ///< when the line towards the peer has carried what was given to it
    int pending_error = 0;
    EntityId entity = 0;
    /// What the other end did last, for the causes of the trace: it sent, closed or was connected; it read.
    EventRef sent_to_it = 0, read_from_it = 0;
    std::uint8_t family = kInternet, type = kStream;
    std::uint8_t protocol = 0;
    std::uint16_t duplicates = 0;  ///< further descriptors it has: see Network::duplicate
    State state = State::fresh;
    bool finished = false;  ///< the peer will send nothing more
    bool reset = false;     ///< the connection is gone
    bool read_shut = false, write_shut = false;
    bool reuse_address = false, reuse_port = false, no_delay = false;
    bool owner_closed = false;   ///< its descriptor is gone
    bool writes_pipe = false;    ///< the writing end of a pipe
    bool port_given = false;     ///< its local port was chosen for it
    Socket* previous = nullptr;  ///< of all of the network
    Socket* next = nullptr;
};

/// How many bytes sent through it and not read yet it takes, where others take `buffer`.
std::size_t capacity_of(const Socket& socket, std::size_t buffer);

class Network {
public:
    Network();
    ~Network();
    Network(const Network&) = delete;
    Network& operator=(const Network&) = delete;
    /// The current run's; made at first use.
    static Network& current();
    /// True once a program has touched it.
    static bool exists();

    const NetworkSettings& settings() const { return settings_; }
    void configure(NetworkSettings settings);

    // -- names ------------------------------------------------------------------------------------------------------
    std::uint32_t intern(std::string_view text);
    const std::string& name_of(std::uint32_t id) const { return names_[id]; }
    /// The addresses of a host name; empty when there is no such name.
    std::string resolve(std::string_view host) const;

    // -- sockets ----------------------------------------------------------------------------------------------------
    /// A new socket with the lowest free descriptor, which holds a reference until it is closed.
    Socket* create(int family, int type, int protocol);
    /// Two connected ones. `pipe`: the first only reads, the second only writes.
    void create_pair(int family, int type, bool pipe, Socket*& first, Socket*& second);
    void acquire(Socket* socket) { ++socket->references; }
    void release(Socket* socket);
    /// The socket of a descriptor; null when it is not open.
    Socket* find(int descriptor) const;
    /// close(2) of its descriptor, which gives up its reference.
    void close(Socket* socket);
    /// The same of one of several descriptors.
    void close(Socket* socket, int descriptor);
    /// dup(2): one more descriptor of the same socket, which lives until all are closed.
    int duplicate(Socket* socket);

    int bind(Socket* socket, SocketAddress address);
    /// The name of a Unix socket may be bound again: unlink(2). Who is bound to it goes on without a name.
    void forget_path(std::uint32_t path) { paths_.erase(path); }
    int listen(Socket* socket, int backlog);
    /// 0: connected; -in_progress: watch for writing.
    int connect(Socket* socket, SocketAddress address);
    /// A connected socket that has a descriptor now, or null: nobody is there yet.
    Socket* accept(Socket* socket);
    std::int64_t send(Socket* socket, std::string_view bytes);
    /// Copies at most `room` bytes.
    std::int64_t receive(Socket* socket, char* into, std::size_t room, bool peek = false);
    /// Takes `count` bytes that have arrived, which the caller has copied.
    void skip(Socket* socket, std::size_t count);
    /// How many bytes a read would give now (0 also at the end), or an error.
    std::int64_t available(Socket* socket);
    std::int64_t send_to(Socket* socket, std::string_view bytes, SocketAddress address);
    /// 0, and the datagram; an error otherwise.
    int receive_from(Socket* socket, Datagram& out, bool peek = false);
    /// `how`: 0 reading, 1 writing, 2 both.
    int shut_down(Socket* socket, int how);
    /// SO_ERROR: the pending error, which is taken.
    int take_error(Socket* socket);
    std::uint8_t poll(const Socket* socket) const;
    /// Something about it has changed: whoever waits for `what` looks again.
    void wake(Socket* socket, std::uint8_t what);
    /// Ends a connection at once: the peer sees a reset.
    void abort(Socket* socket);
    /// What the listening sockets that are left wait for, for the message of a stalled run; empty when there are none.
    std::string describe_listeners() const;

private:
    enum class Parcel : std::uint8_t { bytes, finish, reset };
    Socket* make(int family, int type, int protocol);
    void give_descriptor(Socket* socket);
    int lowest_descriptor_for(Socket* socket);
    void free_descriptor(int descriptor);
    void shut(Socket* socket);
    void unregister(Socket* socket);
    Socket* listener_for(int family, std::uint32_t host, std::uint16_t port) const;
    Socket* datagram_socket_for(int family, std::uint32_t host, std::uint16_t port) const;
    /// A port that nobody uses; when all are used, one that is least used, and how often.
    std::uint16_t take_port(std::uint16_t& used_before);
    void give_port_back(Socket* socket);
    /// The local end of an opening connection.
    void name_client(Socket* socket, std::uint32_t host);
    void establish(Socket* client, Socket* server);
    void pass(Socket* from, Parcel parcel, std::string bytes);
    void arrive(Socket* to, Parcel parcel, std::string_view bytes);
    /// When something of `bytes` given to the line now reaches the other side.
    double arrival(double& link_free, std::size_t bytes, bool resend);
    bool lost();
    bool instant() const { return settings_.latency <= 0 && settings_.bandwidth <= 0 && settings_.loss <= 0; }
    void break_port(std::uint16_t port);

    NetworkSettings settings_;
    std::vector<std::string> names_;
    std::unordered_map<std::string, std::uint32_t> name_ids_;
    std::vector<Socket*> descriptors_;
    std::size_t lowest_free_ = 0;
    std::multimap<std::uint16_t, Socket*> bound_;  ///< internet sockets by local port, in order of binding
    std::map<std::uint32_t, Socket*> paths_;       ///< unix sockets by path
    Socket* all_ = nullptr;
    std::vector<std::uint16_t> port_use_;  ///< of the ports a kernel gives out by itself, from kFirstPort
    std::size_t ports_used_ = 0;
    std::size_t next_port_ = 0;
    std::uint64_t random_ = 0;
};

/// A counted Socket*.
class SocketRef {
public:
    SocketRef() = default;
    explicit SocketRef(Socket* socket) : socket_(socket) {
        if (socket_ != nullptr) ++socket_->references;
    }
    static SocketRef adopt(Socket* socket) {
        SocketRef ref;
        ref.socket_ = socket;
        return ref;
    }
    SocketRef(const SocketRef& other) : SocketRef(other.socket_) {}
    SocketRef(SocketRef&& other) noexcept : socket_(std::exchange(other.socket_, nullptr)) {}
    SocketRef& operator=(SocketRef other) noexcept {
        std::swap(socket_, other.socket_);
        return *this;
    }
    ~SocketRef();
    Socket* get() const { return socket_; }
    Socket* operator->() const { return socket_; }
    explicit operator bool() const { return socket_ != nullptr; }
    [[nodiscard]] Socket* release() { return std::exchange(socket_, nullptr); }

private:
    Socket* socket_ = nullptr;
};

/// Canonical text of an IP address of `family` (0: either), with the family it is of; empty when it is none.
std::string canonical_ip(std::string_view text, int& family);
/// The 4 or 16 bytes of a canonical address, and back.
std::string pack_ip(std::string_view text, int family);
std::string unpack_ip(std::string_view bytes);

}  // namespace loopglass
