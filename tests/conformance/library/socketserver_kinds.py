# clock: real
# Servers of socketserver: streams, threads, datagrams, one request at a time, errors of a handler.
import contextlib
import io
import socket
import socketserver
import threading


class Upper(socketserver.StreamRequestHandler):
    def handle(self):
        for line in self.rfile:
            self.wfile.write(line.strip().upper() + b"\n")


class Raw(socketserver.BaseRequestHandler):
    def setup(self):
        print("setup", self.client_address[0], type(self.server).__name__)

    def handle(self):
        data = self.request.recv(100)
        if data == b"fail":
            raise ValueError("handler")
        self.request.sendall(data[::-1])

    def finish(self):
        print("finish")


def ask(address, data):
    with socket.create_connection(address) as connection:
        connection.sendall(data)
        connection.shutdown(socket.SHUT_WR)
        answer = b""
        while part := connection.recv(100):
            answer += part
    return answer


def serve(server, *questions):
    with server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.1})
        thread.start()
        for question in questions:
            print(ask(server.server_address, question))
        server.shutdown()
        thread.join()


serve(socketserver.TCPServer(("127.0.0.1", 0), Upper), b"one\ntwo\n", b"three")
serve(socketserver.ThreadingTCPServer(("127.0.0.1", 0), Upper), b"threaded\n")
said = io.StringIO()
with contextlib.redirect_stderr(said):
    serve(socketserver.TCPServer(("127.0.0.1", 0), Raw), b"abc", b"fail", b"after")
lines = said.getvalue().splitlines()
print(lines[0], lines[1][:52], lines[-2], lines[-1])


class Echo(socketserver.DatagramRequestHandler):
    def handle(self):
        self.wfile.write(self.rfile.read() + b"!")


class Picky(socketserver.UDPServer):
    timeout = 0.5

    def verify_request(self, request, client_address):
        return request[0] != b"no"

    def handle_timeout(self):
        print("nobody came")


with Picky(("127.0.0.1", 0), Echo) as server, socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as client:
    client.settimeout(2)
    for message in (b"no", b"hi"):
        client.sendto(message, server.server_address)
        server.handle_request()
    print(client.recv(100))
    server.handle_request()
