from concurrent.futures import CancelledError, Future, InvalidStateError, TimeoutError

f = Future()
print(f.done(), f.running(), f.cancelled(), repr(f).split(" ", 3)[3])
f.add_done_callback(lambda f: print("first", f.result()))
f.add_done_callback(lambda f: print("second", f.done()))
try:
    f.result(timeout=0.1)
except TimeoutError as error:
    print("timeout", repr(error))
print(f.set_running_or_notify_cancel(), f.running(), f.cancel(), repr(f).split(" ", 3)[3])
f.set_result(42)
print(f.result(), f.exception(), f.done(), repr(f).split(" ", 3)[3])
f.add_done_callback(lambda f: print("at once"))
for again in (lambda: f.set_result(1), lambda: f.set_exception(ValueError())):
    try:
        again()
    except InvalidStateError as error:
        print(type(error).__name__, str(error).split(":")[0])
g = Future()
g.set_exception(KeyError("k"))
print(repr(g.exception()), repr(g).split(" ", 3)[3])
try:
    g.result()
except KeyError as error:
    print("raised", error)
h = Future()
h.add_done_callback(lambda f: print("cancelled callback", f.cancelled()))
print(h.cancel(), h.cancelled(), h.cancel(), h.done(), repr(h).split(" ", 3)[3])
for look in (h.result, h.exception):
    try:
        look()
    except CancelledError as error:
        print(type(error).__module__, repr(error))
print(h.set_running_or_notify_cancel(), repr(h).split(" ", 3)[3])
