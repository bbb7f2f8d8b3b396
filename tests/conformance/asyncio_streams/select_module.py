import select
import selectors
import socket

a, b = socket.socketpair()
print(select.select([a, b], [], [], 0))
a.send(b"x")
readable, writable, _ = select.select([a, b], [a], [], 1)
print(readable == [b], writable == [a])
with selectors.DefaultSelector() as selector:
    selector.register(a, selectors.EVENT_READ, "a")
    selector.register(b, selectors.EVENT_READ | selectors.EVENT_WRITE, "b")
    print(sorted((key.data, events) for key, events in selector.select(1)))
    selector.modify(b, selectors.EVENT_WRITE, "changed")
    print([(key.data, events) for key, events in selector.select()])
    selector.unregister(b)
    b.close()
    print([(key.data, events) for key, events in selector.select()], a.recv(10) if False else "")
    try:
        selector.register(a, selectors.EVENT_READ)
    except KeyError as error:
        print(str(error)[-24:])
a.close()
