import contextlib


@contextlib.contextmanager
def failing(error):
    try:
        yield
    finally:
        raise error


def chain(error):
    while error is not None:
        yield error.args[0]
        error = error.__context__


try:
    with contextlib.ExitStack() as stack:
        stack.enter_context(failing(Exception(4)))
        stack.enter_context(failing(Exception(3)))
        stack.enter_context(failing(Exception(2)))
        raise Exception(1)
except Exception as error:
    print(list(chain(error)))


def generator():
    try:
        yield
    except ValueError:
        yield


first = generator()
next(first)
first.throw(ValueError("handled inside"))
try:
    try:
        raise KeyError("outside")
    except KeyError:
        first.throw(TypeError("thrown in"))
except TypeError as error:
    print(list(chain(error)))
