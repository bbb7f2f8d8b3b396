# clock: real
import socket
import threading


def serve(listener):
    conn, address = listener.accept()
    with conn:
        while data := conn.recv(1024):
            print("server", data)
            conn.sendall(data.upper())
    print("server ends")


listener = socket.create_server(("127.0.0.1", 8779))
thread = threading.Thread(target=serve, args=(listener,))
thread.start()
with socket.create_connection(("127.0.0.1", 8779)) as client:
    for text in (b"one", b"two"):
        client.sendall(text)
        print("client", client.recv(1024))
    client.settimeout(0.5)
    try:
        client.recv(1)
    except TimeoutError as error:
        print(repr(error), client.gettimeout())
thread.join()
listener.close()
try:
    socket.create_connection(("127.0.0.1", 8779))
except OSError as error:
    print(repr(error))
for call in (
    lambda: socket.socket().send(b"x"),
    lambda: socket.socket().recv(1),
    lambda: socket.socket().getpeername(),
    lambda: socket.socket().accept(),
    lambda: socket.socket().bind(("127.0.0.1", 99999)),
    lambda: socket.socket().bind("x"),
    lambda: socket.socket().bind(("10.1.2.3", 80)),
    lambda: socket.socket().connect("127.0.0.1:80"),
    lambda: listener.accept(),
    lambda: socket.gethostbyname("no-such-host.invalid"),
    lambda: socket.inet_pton(socket.AF_INET, "1.2.3"),
):
    try:
        print(call())
    except Exception as error:
        print(repr(error))
print(socket.gethostbyname("localhost"), socket.inet_aton("127.0.0.1"), socket.inet_ntoa(b"\x7f\0\0\1"))
print(socket.AF_INET, repr(socket.SOCK_STREAM), socket.getaddrinfo("127.0.0.1", 80, type=socket.SOCK_STREAM))
