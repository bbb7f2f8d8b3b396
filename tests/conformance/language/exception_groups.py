def show(group):
    print(type(group).__name__, group.message, [repr(e) for e in group.exceptions])

group = ExceptionGroup("many", [ValueError(1), TypeError(2), ExceptionGroup("inner", [ValueError(3), KeyError(4)])])
show(group)
match, rest = group.split(ValueError)
show(match)
show(rest)
print(group.subgroup(OSError))
try:
    raise group
except* ValueError as values:
    print("values", len(values.exceptions))
except* (TypeError, KeyError) as others:
    print("others", len(others.exceptions))
try:
    try:
        raise ExceptionGroup("g", [ValueError(1), OSError(2)])
    except* ValueError:
        print("handled values")
except ExceptionGroup as left:
    print("left", left.exceptions)
try:
    raise KeyError("plain")
except* KeyError as wrapped:
    print(repr(wrapped))
try:
    ExceptionGroup("empty", [])
except ValueError as error:
    print(error)
print(type(BaseExceptionGroup("b", [ValueError()])).__name__, type(BaseExceptionGroup("b", [KeyboardInterrupt()])).__name__)
