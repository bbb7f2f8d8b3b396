class AppError(Exception):
    def __init__(self, code, message):
        super().__init__(code, message)
        self.code = code
    def __str__(self):
        return f"[{self.code}] {self.args[1]}"

class NotFound(AppError):
    pass

try:
    raise NotFound(404, "no page")
except AppError as error:
    print(error, repr(error), error.args, error.code)

try:
    try:
        raise ValueError("low")
    except ValueError as low:
        raise AppError(1, "high") from low
except AppError as error:
    print(repr(error.__cause__), error.__suppress_context__, repr(error.__context__))

try:
    try:
        1 / 0
    except ZeroDivisionError:
        raise KeyError("while handling")
except KeyError as error:
    print(repr(error.__context__), error.__cause__)

try:
    raise ValueError
except ValueError as error:
    print(repr(error), str(error) == "")
try:
    raise 5
except TypeError as error:
    print(error)
try:
    try:
        raise ValueError
    except 5:
        pass
except TypeError as error:
    print(error)
try:
    error
except NameError as name_error:
    print(name_error)
try:
    raise
except RuntimeError as error:
    print(error)
