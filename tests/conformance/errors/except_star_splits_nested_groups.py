def nested():
    return ExceptionGroup(
        "outer", [ExceptionGroup("middle", [ExceptionGroup("a", [ValueError(1)]), ExceptionGroup("b", [TypeError(2)])])]
    )


for kind in (TypeError, ValueError, KeyError):
    try:
        try:
            raise nested()
        except* kind as group:
            print("caught", repr(group))
    except ExceptionGroup as rest:
        print("rest", repr(rest))

try:
    try:
        raise nested()
    except* TypeError:
        raise
    except* ValueError as group:
        raise KeyError(3)
except ExceptionGroup as rest:
    print(repr(rest))
