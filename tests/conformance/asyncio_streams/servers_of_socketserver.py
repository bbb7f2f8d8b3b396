# clock: real
# Servers that call a handler: in this thread, in one for each request, for datagrams; what a failing handler does.
import contextlib
import io
import socket
import socketserver
import threading


class Upper(socketserver.BaseRequestHandler):
    def handle(self):
        self.request.sendall(self.rest().upper())

    def rest(self):
        data = b""
        while more := self.request.recv(100):
            data += more
        return data


class Lines(socketserver.StreamRequestHandler):
    def handle(self):
        for line in self.rfile:
            self.wfile.write(b"> " + line)


class Failing(socketserver.BaseRequestHandler):
    def setup(self):
        print("setup")

    def handle(self):
        raise ValueError("handler")

    def finish(self):
        print("finish")


class Datagrams(socketserver.DatagramRequestHandler):
    def handle(self):
        self.wfile.write(self.rfile.read()[::-1])


def ask(address, *messages):
    with socket.create_connection(address) as client:
        for message in messages:
            client.sendall(message)
        client.shutdown(socket.SHUT_WR)
        received = b""
        while data := client.recv(100):
            received += data
        return received


for kind, handler in (
    (socketserver.TCPServer, Upper),
    (socketserver.ThreadingTCPServer, Lines),
    (socketserver.TCPServer, Failing),
):
    with kind(("localhost", 0), handler) as server, contextlib.redirect_stderr(io.StringIO()) as said:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        for _ in range(2):
            print(kind.__name__, handler.__name__, ask(server.server_address, b"one\n", b"two\n"))
        server.shutdown()
        thread.join()
    print([line for line in said.getvalue().splitlines() if line.startswith("ValueError")])

with socketserver.UDPServer(("localhost", 0), Datagrams) as server:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as client:
        client.sendto(b"abc", server.server_address)
        server.handle_request()
        print(client.recv(100))
    server.timeout = 0.01
    server.handle_timeout = lambda: print("nobody asked")
    server.handle_request()
