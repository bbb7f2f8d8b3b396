# format_exception gives a piece for each frame.
import traceback


def outer():
    inner()


def inner():
    raise ValueError("x")


try:
    outer()
except ValueError as error:
    for function in traceback.format_exception, traceback.format_exception_only:
        print([piece.replace(__file__, "FILE") for piece in function(error)])
    grouped = ExceptionGroup("two", [error, KeyError(1)])
    print("".join(traceback.format_exception(grouped)).replace(__file__, "FILE"))
