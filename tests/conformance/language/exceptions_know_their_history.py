def low():
    raise KeyError("low")


def middle():
    try:
        low()
    except KeyError as error:
        raise ValueError("middle") from error


try:
    middle()
except ValueError as error:
    print(repr(error.__cause__), repr(error.__context__), error.__suppress_context__)
try:
    try:
        low()
    except KeyError:
        raise RuntimeError("hidden") from None
except RuntimeError as error:
    print(error.__cause__, repr(error.__context__), error.__suppress_context__)
try:
    raise ValueError("noted")
except ValueError as error:
    error.add_note("first")
    error.add_note("second")
    print(error.__notes__)
try:
    error
except NameError as gone:
    print(gone)
for wrong in (3, "text", int):
    try:
        raise wrong
    except TypeError as error:
        print(error)
try:
    raise ValueError from 3
except TypeError as error:
    print(error)
try:
    try:
        1 / 0
    except (ValueError, 3):
        pass
except TypeError as error:
    print(error)
