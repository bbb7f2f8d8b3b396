import sys
from contextlib import ExitStack, closing, contextmanager, nullcontext, redirect_stdout, suppress
from io import StringIO

@contextmanager
def tag(name):
    print(f"<{name}>")
    try:
        yield name.upper()
    except ValueError as error:
        print("swallowed", error)
    finally:
        print(f"</{name}>")

with tag("a") as value:
    print(value)
with tag("b"):
    raise ValueError("x")
try:
    with tag("c"):
        raise KeyError("k")
except KeyError as error:
    print("KeyError", error)

@tag("deco")
def work():
    print("working")

work()
with suppress(ZeroDivisionError, KeyError):
    1 / 0
print("after suppress")
with ExitStack() as stack:
    for name in "xy":
        stack.enter_context(tag(name))
    stack.callback(print, "callback", 1)
    print("inside")
class Thing:
    def close(self):
        print("closed")
with closing(Thing()):
    pass
with nullcontext(5) as n:
    print(n)
buffer = StringIO()
with redirect_stdout(buffer):
    print("captured")
print(repr(buffer.getvalue()))

@contextmanager
def never():
    if False:
        yield

try:
    with never():
        pass
except RuntimeError as error:
    print(error)
