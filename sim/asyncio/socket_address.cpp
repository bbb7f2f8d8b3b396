// Addresses between Python and the simulated network, names and numbers.
#include <limits>

#include "sim/asyncio/socket.hpp"
#include "sim/core/objects/bytes.hpp"
#include "sim/core/objects/number.hpp"
#include "sim/core/objects/sequence.hpp"
#include "sim/loop/selector.hpp"

namespace loopglass {

Type gaierror_type, herror_type;

Value raise_os_error(int number) {
    if (number < 0) number = -number;
    Value values[] = {make_int(number), Value(make_str(error_text(number)))};
    Value error = call(View(&OSError_type), std::span<const Value>(values));
    return error ? raise_value(error) : Value();
}

namespace {

Value raise_unknown_host(int number, const char* text) {
    Value values[] = {make_int(number), Value(make_str(text))};
    Value error = call(View(&gaierror_type), std::span<const Value>(values));
    return error ? raise_value(error) : Value();
}

/// The address a host argument stands for; empty when raised.
std::string address_of_host(std::string_view host, int family) {
    if (host.empty()) return family == kInternet6 ? "::" : "0.0.0.0";
    if (host == "<broadcast>") return "255.255.255.255";
    int found = family;
    std::string numeric = canonical_ip(host, found);
    if (!numeric.empty()) return numeric;
    numeric = Network::current().resolve(host);
    int other = family;
    if (numeric.empty() || canonical_ip(numeric, other).empty()) {
        int any = 0;
        if (numeric.empty() && canonical_ip(host, any).empty())
            raise_unknown_host(-2, "Name or service not known");
        else
            raise_unknown_host(-9, "Address family for hostname not supported");
        return {};
    }
    return numeric;
}

bool text_of(View value, std::string_view& out) {
    if (is_str(value)) {
        out = as_str(value)->view();
        return true;
    }
    return bytes_like(value, out);
}

}  // namespace

Value address_value(const SocketAddress& address) {
    const std::string& host = Network::current().name_of(address.host);
    switch (address.family) {
        case kInternet:
            return make_tuple({Value(make_str(host.empty() ? std::string_view("0.0.0.0") : host)).view(),
                               View::small_int(address.port)});
        case kInternet6:
            return make_tuple({Value(make_str(host.empty() ? std::string_view("::") : host)).view(),
                               View::small_int(address.port), View::small_int(0), View::small_int(0)});
        default: return make_str(host);
    }
}

bool read_address(int family, View value, const char* method, SocketAddress& out) {
    Network& network = Network::current();
    out = {};
    out.family = static_cast<std::uint8_t>(family);
    std::string_view host;
    if (family == kUnix) {
        if (!text_of(value, host)) {
            raise(TypeError_type, "a bytes-like object is required, not '{}'", type_of(value)->name_view());
            return false;
        }
        if (host.size() > 107) {
            raise_text(OSError_type, "AF_UNIX path too long");
            return false;
        }
        out.host = network.intern(host);
        return true;
    }
    const char* name = family == kInternet ? "AF_INET" : "AF_INET6";
    if (!is_tuple(value)) {
        raise(TypeError_type, "{}(): {} address must be tuple, not {}", method, name, type_of(value)->name_view());
        return false;
    }
    const auto* pair = value.as<Tuple>();
    if (family == kInternet ? pair->size != 2 : pair->size < 2 || pair->size > 4) {
        raise(TypeError_type, "{}",
              family == kInternet ? "AF_INET address must be a pair (host, port)"
                                  : "AF_INET6 address must be a tuple (host, port[, flowinfo[, scopeid]])");
        return false;
    }
    if (!text_of((*pair)[0], host)) {
        raise(TypeError_type, "str, bytes or bytearray expected, not {}", type_of((*pair)[0])->name_view());
        return false;
    }
    if (!is_int((*pair)[1])) {
        raise(TypeError_type, "'{}' object cannot be interpreted as an integer", type_of((*pair)[1])->name_view());
        return false;
    }
    std::int64_t port = 0;
    if (!int_fits((*pair)[1], port) || port < 0 || port > 65535) {
        raise(OverflowError_type, "{}(): port must be 0-65535.", method);
        return false;
    }
    const std::string numeric = address_of_host(host, family);
    if (numeric.empty()) return false;
    out.host = network.intern(numeric);
    out.port = static_cast<std::uint16_t>(port);
    return true;
}

Socket* socket_of(View descriptor) {
    if (is_instance(descriptor, socket_type)) {
        if (Socket* socket = descriptor.as<SocketObject>()->socket.get(); socket != nullptr) return socket;
        raise_text(ValueError_type, "Invalid file descriptor: -1");
        return nullptr;
    }
    Value number = descriptor;
    if (!is_int(descriptor)) {
        number = call_method(descriptor, "fileno");
        if (!number) {
            if (aborting()) return nullptr;
            Ref<Str> shown = repr(descriptor);
            runtime().thread->error = nullptr;
            if (shown) raise(ValueError_type, "Invalid file object: {}", shown->view());
            return nullptr;
        }
    }
    std::int64_t fd = 0;
    if (!to_int64(number, fd)) return nullptr;
    if (fd < 0) {
        raise(ValueError_type, "Invalid file descriptor: {}", fd);
        return nullptr;
    }
    Socket* socket = Network::current().find(static_cast<int>(fd));
    if (socket == nullptr) raise_os_error(error::bad_descriptor);
    return socket;
}

namespace {

// -- functions of the module ----------------------------------------------------------------------------------------

Value f_resolve(Args args) { return make_str(Network::current().resolve(as_str(args[0])->view())); }
Value f_canonical(Args args) {
    int family = static_cast<int>(args[1].small_int());
    const std::string text = canonical_ip(as_str(args[0])->view(), family);
    return make_tuple({View::small_int(text.empty() ? 0 : family), Value(make_str(text)).view()});
}
Value f_inet_pton(Args args) {
    std::int64_t family = 0;
    if (!to_int64(args[0], family)) return {};
    if (!is_str(args[1]))
        return raise(TypeError_type, "inet_pton() argument 2 must be str, not {}", type_of(args[1])->name_view());
    if (family != kInternet && family != kInternet6) return raise_os_error(error::family_not_supported);
    const std::string bytes = pack_ip(as_str(args[1])->view(), static_cast<int>(family));
    if (bytes.empty()) return raise_text(OSError_type, "illegal IP address string passed to inet_pton");
    return make_bytes(bytes);
}
Value f_inet_ntop(Args args) {
    std::int64_t family = 0;
    std::string_view bytes;
    if (!to_int64(args[0], family) || !bytes_argument(args[1], bytes)) return {};
    if (bytes.size() != (family == kInternet6 ? 16U : 4U))
        return raise_text(ValueError_type, "invalid length of packed IP address string");
    return make_str(unpack_ip(bytes));
}
Value f_socketpair(Args args) {
    Socket *first = nullptr, *second = nullptr;
    Network::current().create_pair(static_cast<int>(args[0].small_int()), static_cast<int>(args[1].small_int()),
                                   args[2].is_true(), first, second);
    return make_tuple({View::small_int(first->descriptor), View::small_int(second->descriptor)});
}
Value f_forget_path(Args args) {
    SocketAddress address;
    if (!read_address(kUnix, args[0], "bind", address)) return {};
    Network::current().forget_path(address.host);
    return Value::none();
}
Value f_poll(Args args) {
    Socket* socket = socket_of(args[0]);
    return socket != nullptr ? make_int(Network::current().poll(socket)) : Value();
}

/// Waits until one of `descriptors` is ready for its bits: 1, 0 after the time, empty when the run unwinds.
Value f_wait_any(Args args) {
    const std::span<Value> descriptors = args[0].as<List>()->view();
    double timeout = -1;
    if (!args[2].is_none() && !to_double(args[2], timeout)) return {};
    Machine& machine = Machine::current();
    Network& network = Network::current();
    const double deadline = timeout < 0 ? std::numeric_limits<double>::infinity() : machine.clock.now() + timeout;
    if (!machine.yield()) return {};
    for (;;) {
        std::vector<Socket*> sockets;
        for (std::size_t i = 0; i < descriptors.size(); ++i) {
            Socket* socket = socket_of(descriptors[i]);
            if (socket == nullptr) return {};
            const auto wanted = static_cast<std::uint8_t>(args[1].as<List>()->items[i].view().small_int());
            if ((network.poll(socket) & (wanted | ready::failed | ready::hung_up)) != 0) return Value::boolean(true);
            sockets.push_back(socket);
        }
        if (machine.clock.now() >= deadline) return Value::boolean(false);
        ThreadWaitQueue own;
        if (sockets.empty()) {
            if (machine.wait(own, deadline, WaitKind::read) < 0) return {};
            continue;
        }
        Selector gathering(&own);
        for (std::size_t i = 0; i < sockets.size(); ++i) {
            const std::int64_t wanted = args[1].as<List>()->items[i].view().small_int();
            if ((wanted & ready::in) != 0) gathering.set(sockets[i], false, View::none());
            if ((wanted & ready::out) != 0) gathering.set(sockets[i], true, View::none());
        }
        if (machine.wait(own, deadline, WaitKind::read) < 0) return {};
    }
}

constexpr Method kFunctions[] = {
    {"resolve", "host, /", &f_resolve},
    {"canonical", "text, family, /", &f_canonical},
    {"inet_pton", "address_family, ip_string, /", &f_inet_pton},
    {"inet_ntop", "address_family, packed_ip, /", &f_inet_ntop},
    {"pair", "family, type, pipe, /", &f_socketpair},
    {"forget_path", "path, /", &f_forget_path},
    {"poll", "descriptor, /", &f_poll},
    {"wait_any", "descriptors, wanted, timeout, /", &f_wait_any},
};

}  // namespace

std::span<const Method> socket_functions() { return kFunctions; }

}  // namespace loopglass
