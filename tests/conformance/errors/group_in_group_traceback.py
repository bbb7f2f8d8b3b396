# stderr: compared
# A group raised inside another one has its header at the margin, as its lines do.


def inner():
    raise ExceptionGroup("inner", [ValueError("no seat")])


def outer():
    try:
        inner()
    except ExceptionGroup as group:
        raise ExceptionGroup("outer", [group, KeyError("row")]) from None


outer()
