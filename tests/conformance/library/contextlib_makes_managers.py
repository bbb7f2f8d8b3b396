import contextlib
import io


@contextlib.contextmanager
def tag(name):
    print(f"<{name}>")
    try:
        yield name.upper()
    except ValueError as error:
        print("handled", error)
    finally:
        print(f"</{name}>")


with tag("a") as name:
    print(name)
with tag("b"):
    raise ValueError("inside")


@tag("decorated")
def function():
    return "done"


print(function(), function())
with contextlib.ExitStack() as stack:
    names = [stack.enter_context(tag(n)) for n in "xy"]
    stack.callback(print, "callback", sep="")
    print(names)
with contextlib.suppress(KeyError, ZeroDivisionError):
    {}["missing"]
with contextlib.redirect_stdout(io.StringIO()) as caught:
    print("captured")
print(repr(caught.getvalue()))
with contextlib.nullcontext(5) as five, contextlib.closing(io.StringIO("text")) as file:
    print(five, file.read())
print(file.closed)


@contextlib.contextmanager
def twice():
    yield 1
    yield 2


@contextlib.contextmanager
def never():
    if False:
        yield


for broken in (twice, never):
    try:
        with broken():
            pass
    except RuntimeError as error:
        print(error)
saved = contextlib.ExitStack()
with saved as stack:
    stack.callback(print, "later")
    moved = stack.pop_all()
print("before")
moved.close()
