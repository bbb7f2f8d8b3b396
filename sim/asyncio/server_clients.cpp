// The connections of a server.
#include "sim/asyncio/transport_base.hpp"
#include "sim/core/objects/sequence.hpp"

namespace loopglass {

Type server_clients_type;

namespace {

ServerClients* as_clients(View self) { return self.as<ServerClients>(); }

Value construct(Type* type, CallArgs) {
    return Value::adopt(View(static_cast<Object*>(new_object_memory(*type, sizeof(ServerClients)))));
}
void destroy(Object* object) {
    auto* self = static_cast<ServerClients*>(object);
    while (self->first != nullptr) leave_clients(self->first);
    free_object(object, sizeof(ServerClients));
}

/// The native transport of a value; null for what is none: a server's transports are all native.
Transport* transport_of(View value) {
    return is_instance(value, socket_transport_type) ? value.as<Transport>() : nullptr;
}

Value method_add(Args args) {
    ServerClients* self = as_clients(args[0]);
    Transport* transport = transport_of(args[1]);
    if (transport == nullptr || transport->clients == self) return Value::none();
    leave_clients(transport);
    transport->clients = self;
    transport->next_client = self->first;
    if (self->first != nullptr) self->first->previous_client = transport;
    self->first = transport;
    ++self->size;
    return Value::none();
}
Value method_discard(Args args) {
    Transport* transport = transport_of(args[1]);
    if (transport != nullptr && transport->clients == as_clients(args[0])) leave_clients(transport);
    return Value::none();
}
/// A list of them, the oldest first.
Value method_copy(Args args) {
    std::vector<Value> newest_first;
    for (Transport* each = as_clients(args[0])->first; each != nullptr; each = each->next_client)
        newest_first.emplace_back(View(each));
    Ref<List> list = make_list();
    for (std::size_t i = newest_first.size(); i > 0; --i) append(list.get(), newest_first[i - 1]);
    return list;
}
constexpr Method kMethods[] = {{"add", "self, transport, /", &method_add},
                               {"discard", "self, transport, /", &method_discard},
                               {"copy", "self, /", &method_copy}};

}  // namespace

void leave_clients(Transport* transport) {
    ServerClients* clients = std::exchange(transport->clients, nullptr);
    if (clients == nullptr) return;
    (transport->previous_client != nullptr ? transport->previous_client->next_client : clients->first) =
        transport->next_client;
    if (transport->next_client != nullptr) transport->next_client->previous_client = transport->previous_client;
    transport->previous_client = transport->next_client = nullptr;
    --clients->size;
}

void define_server_clients_type() {
    Slots& slots = server_clients_type.slots;
    slots.construct = &construct;
    slots.initialize = [](View, CallArgs) { return true; };
    slots.destroy = &destroy;
    slots.length = [](View self) { return static_cast<std::int64_t>(as_clients(self)->size); };
    define_type(server_clients_type,
                {.name = "_asyncio_native.ServerClients", .size = sizeof(ServerClients), .methods = kMethods});
}

}  // namespace loopglass
