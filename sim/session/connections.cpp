#include "sim/session/connections.hpp"

#include <unordered_map>
#include <unordered_set>

#include <fmt/format.h>

#include "sim/asyncio/streams.hpp"
#include "sim/core/collector_node.hpp"
#include "sim/trace/wait_graph.hpp"

namespace loopglass {

namespace {

/// Both ends of every connection by their entities.
using Ends = std::unordered_map<EntityId, ConnectionEnd*>;

Ends ends_of(std::vector<ConnectionView>& connections) {
    Ends ends;
    for (ConnectionView& connection : connections) {
        ends.emplace(connection.client.id, &connection.client);
        ends.emplace(connection.server.id, &connection.server);
    }
    return ends;
}

ConnectionEnd* find(const Ends& ends, EntityId entity) {
    const auto found = ends.find(entity);
    return found == ends.end() ? nullptr : found->second;
}

std::string address_of(const Socket& listener) {
    const std::string& host = Network::current().name_of(listener.local.host);
    return listener.family == kUnix ? host : fmt::format("{}:{}", host, listener.local.port);
}

/// A moment may lie within a call that sends or reads: what the trace has counted holds, whatever the sockets say.
std::uint64_t on_the_way(const ConnectionEnd& from, const ConnectionEnd& to) {
    const std::uint64_t there = to.read + to.arrived;
    return to.closed || there > from.sent ? 0 : from.sent - there;
}

/// What objects of the program know of one end.
class Sockets {
public:
    Sockets(const Ends& ends, std::vector<ServerView>& servers) : ends_(ends), servers_(servers) {}

    void look_at(const Socket* socket) {
        if (socket == nullptr || !seen_.insert(socket).second) return;
        if (socket->state == Socket::State::listening && socket->listening != nullptr)
            servers_.push_back({address_of(*socket), socket->listening->accepted.size()});
        ConnectionEnd* end = find(ends_, socket->entity);
        if (end == nullptr) return;
        end->arrived = socket->received.size();
        if (socket->peer == nullptr) return;
        if (ConnectionEnd* other = find(ends_, socket->peer->entity); other != nullptr)
            other->arrived = socket->peer->received.size();
    }

    void look_at(const Transport* transport) {
        look_at(transport->socket.get());
        if (!transport->socket) return;
        ConnectionEnd* end = find(ends_, transport->socket->entity);
        if (end != nullptr && transport->pending != nullptr) end->unsent = transport->pending->size();
    }

    void look_at(const StreamReader* reader) {
        if (!reader->transport.is_object() || !is_instance(View(reader->transport), socket_transport_type)) return;
        const auto* transport = reader->transport.as<Transport>();
        if (!transport->socket) return;
        if (ConnectionEnd* end = find(ends_, transport->socket->entity); end != nullptr)
            end->buffered = reader->buffer.size();
    }

private:
    const Ends& ends_;
    std::vector<ServerView>& servers_;
    std::unordered_set<const Socket*> seen_;
};

}  // namespace

std::vector<ConnectionView> connections_at(const Trace& trace, std::uint64_t position) {
    std::vector<ConnectionView> views;
    std::unordered_map<EntityId, std::size_t> index;  // of both ends
    const auto end_of = [&](EntityId entity) -> ConnectionEnd* {
        const auto found = index.find(entity);
        if (found == index.end()) return nullptr;
        ConnectionView& view = views[found->second];
        return view.client.id == entity ? &view.client : &view.server;
    };
    for (std::uint64_t at = 0; at < position && at < trace.events.size(); ++at) {
        const TraceEvent& event = trace.events[at];
        switch (event.kind) {
            case TraceKind::connection_opened: {
                const auto server = static_cast<EntityId>(event.payload);
                index[event.subject] = index[server] = views.size();
                ConnectionView view;
                view.name = trace.name_of(event.subject);
                view.client.id = event.subject;
                view.server.id = server;
                views.push_back(std::move(view));
                break;
            }
            case TraceKind::data_sent:
                if (ConnectionEnd* end = end_of(event.subject)) end->sent += event.payload;
                break;
            case TraceKind::data_received:
                if (ConnectionEnd* end = end_of(event.subject)) end->read += event.payload;
                break;
            case TraceKind::connection_closed:
                if (ConnectionEnd* end = end_of(event.subject)) end->closed = true;
                break;
            default: break;
        }
    }
    if (views.empty()) return views;
    const WaitGraph graph(trace, static_cast<EventRef>(position));
    for (ConnectionView& view : views) {
        if (!view.client.closed) view.client.waiters = graph.waiters_of(view.client.id);
        if (!view.server.closed) view.server.waiters = graph.waiters_of(view.server.id);
    }
    return views;
}

void look_at_sockets(std::vector<ConnectionView>& connections, std::vector<ServerView>& servers) {
    if (!Network::exists()) return;
    const Ends ends = ends_of(connections);
    Sockets sockets(ends, servers);
    for_each_object(*runtime().collector, [&](Object* object) {
        const View value(object);
        if (is_instance(value, socket_type))
            sockets.look_at(value.as<SocketObject>()->socket.get());
        else if (is_instance(value, socket_transport_type))
            sockets.look_at(value.as<Transport>());
        else if (is_instance(value, stream_reader_type))
            sockets.look_at(value.as<StreamReader>());
        return true;
    });
    for (ConnectionView& each : connections) {
        each.client.on_the_way = on_the_way(each.client, each.server);
        each.server.on_the_way = on_the_way(each.server, each.client);
    }
}

}  // namespace loopglass
