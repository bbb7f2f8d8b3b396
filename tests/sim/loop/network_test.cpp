#include "sim/loop/network.hpp"

#include <functional>

#include <fmt/format.h>

#include "sim/core/collector.hpp"
#include "sim/loop/coroutine.hpp"
#include "sim/loop/selector.hpp"
#include "tests/catch.hpp"

using namespace loopglass;

namespace {

/// A body on the main thread of a machine that has a network.
struct Wire {
    Recorder recorder;
    FifoPolicy policy;
    Runtime rt;

    Wire() {
        initialize_loop();
        RuntimeScope scope(rt);
        rt.set_extension(ExtensionSlot::machine, std::make_unique<Machine>(rt, recorder, policy));
    }
    void run(std::function<void(Network&, Machine&)> body) {
        RuntimeScope scope(rt);
        Machine& machine = Machine::of(rt);
        machine.start([&] { body(Network::current(), machine); });
        while (machine.run(0) != Machine::Stop::finished) {
        }
        CHECK(rt.abort == Abort::none);
    }
};

SocketAddress local(Network& network, std::uint16_t port) { return {network.intern("127.0.0.1"), port, kInternet}; }

Socket* listener_on(Network& network, std::uint16_t port) {
    Socket* listener = network.create(kInternet, kStream, 0);
    REQUIRE(network.bind(listener, local(network, port)) == 0);
    REQUIRE(network.listen(listener, 10) == 0);
    return listener;
}

std::string read(Network& network, Socket* socket) {
    char bytes[100];
    const std::int64_t count = network.receive(socket, bytes, sizeof bytes);
    return count >= 0 ? std::string(bytes, static_cast<std::size_t>(count)) : fmt::format("error {}", -count);
}

}  // namespace

TEST_CASE("a connection over the loopback is there at once and carries bytes both ways") {
    Wire().run([](Network& network, Machine&) {
        Socket* listener = listener_on(network, 80);
        Socket* client = network.create(kInternet, kStream, 0);
        CHECK(network.connect(client, local(network, 80)) == -error::in_progress);
        CHECK((network.poll(listener) & ready::in) != 0);
        Socket* server = network.accept(listener);
        REQUIRE(server != nullptr);
        CHECK(network.accept(listener) == nullptr);
        CHECK(network.take_error(client) == 0);
        CHECK(read(network, server) == "error 11");
        CHECK(network.send(client, "hello") == 5);
        CHECK(read(network, server) == "hello");
        CHECK(network.send(server, "back") == 4);
        network.close(server);
        CHECK(read(network, client) == "back");
        CHECK(read(network, client).empty());
        // Who writes to a closed connection succeeds once, and is told then.
        CHECK(network.send(client, "x") == 1);
        CHECK(network.send(client, "x") == -error::broken_pipe);
        network.close(client);
        network.close(listener);
    });
}

TEST_CASE("a refused connection and a taken port and bytes left unread") {
    Wire().run([](Network& network, Machine&) {
        Socket* client = network.create(kInternet, kStream, 0);
        CHECK(network.connect(client, local(network, 81)) == -error::in_progress);
        CHECK(network.take_error(client) == error::refused);
        Socket* listener = listener_on(network, 81);
        Socket* second = network.create(kInternet, kStream, 0);
        CHECK(network.bind(second, local(network, 81)) == -error::address_in_use);
        CHECK(network.connect(client, local(network, 81)) == -error::in_progress);
        Socket* server = network.accept(listener);
        network.send(client, "never read");
        network.close(server);
        CHECK(read(network, client) == "error 104");
        CHECK(network.connect(second, {network.intern("10.0.0.1"), 80, kInternet}) == -error::in_progress);
        CHECK(network.poll(second) == 0);
    });
}

TEST_CASE("descriptors are the lowest free ones") {
    Wire().run([](Network& network, Machine&) {
        Socket* first = network.create(kInternet, kStream, 0);
        Socket* second = network.create(kInternet, kStream, 0);
        CHECK(second->descriptor == first->descriptor + 1);
        const int number = first->descriptor;
        network.close(first);
        CHECK(network.find(number) == nullptr);
        CHECK(network.create(kInternet, kDatagram, 0)->descriptor == number);
    });
}

TEST_CASE("what a scenario says of its network decides when bytes arrive") {
    Wire().run([](Network& network, Machine& machine) {
        NetworkSettings settings;
        settings.latency = 0.5;
        settings.bandwidth = 100;
        network.configure(settings);
        Socket* listener = listener_on(network, 80);
        Socket* client = network.create(kInternet, kStream, 0);
        network.connect(client, local(network, 80));
        CHECK(network.accept(listener) == nullptr);
        machine.sleep(1);
        CHECK((network.poll(client) & ready::out) != 0);
        machine.sleep(0.5);
        Socket* server = network.accept(listener);
        REQUIRE(server != nullptr);
        network.send(client, std::string(100, 'x'));
        network.send(client, "!");
        machine.sleep(1.4);
        CHECK(read(network, server) == "error 11");
        machine.sleep(0.1);
        CHECK(read(network, server).size() == 100);
        machine.sleep(0.02);
        CHECK(read(network, server) == "!");
    });
}

TEST_CASE("a writer that fills the buffer waits until the reader has made room") {
    Wire().run([](Network& network, Machine&) {
        NetworkSettings settings;
        settings.buffer = 80;
        network.configure(settings);
        Socket *writer = nullptr, *reader = nullptr;
        network.create_pair(kUnix, kStream, false, writer, reader);
        CHECK(network.send(writer, std::string(100, 'x')) == 80);
        CHECK(network.send(writer, "x") == -error::again);
        CHECK((network.poll(writer) & ready::out) == 0);
        CHECK(read(network, reader).size() == 80);
        CHECK((network.poll(writer) & ready::out) != 0);
    });
}

TEST_CASE("datagrams find their socket by address") {
    Wire().run([](Network& network, Machine&) {
        Socket* server = network.create(kInternet, kDatagram, 0);
        REQUIRE(network.bind(server, local(network, 53)) == 0);
        Socket* client = network.create(kInternet, kDatagram, 0);
        CHECK(network.send_to(client, "who?", local(network, 53)) == 4);
        Datagram datagram;
        REQUIRE(network.receive_from(server, datagram) == 0);
        CHECK(datagram.bytes == "who?");
        CHECK(datagram.from.port == client->local.port);
        CHECK(network.receive_from(server, datagram) == -error::again);
        network.connect(client, local(network, 54));
        CHECK(network.send(client, "nobody") == 6);
        CHECK(network.send(client, "nobody") == -error::refused);
    });
}

TEST_CASE("addresses are read and written as the system does") {
    int family = 0;
    CHECK(canonical_ip("127.0.0.1", family) == "127.0.0.1");
    CHECK(family == kInternet);
    family = 0;
    CHECK(canonical_ip("0:0:0:0:0:0:0:1", family) == "::1");
    CHECK(family == kInternet6);
    family = 0;
    CHECK(canonical_ip("2001:db8::ff00:42:8329", family) == "2001:db8::ff00:42:8329");
    for (const char* text : {"1.2.3", "1.2.3.256", "01.2.3.4", "example.com", ":::", "1::2::3", "12345::", ""}) {
        family = 0;
        CHECK(canonical_ip(text, family).empty());
    }
}
