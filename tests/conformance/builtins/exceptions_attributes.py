for error in (OSError(2, "no", "file"), KeyError("k"), StopIteration(5), SystemExit(3), UnicodeDecodeError("utf-8", b"\xff", 0, 1, "bad"), ImportError("m", name="n"), AttributeError("a", name="x"), ValueError(), ValueError(1, 2)):
    print(type(error).__name__, repr(error), str(error), error.args)
print(type(OSError(2, "x")).__name__, OSError(2, "x").errno, StopIteration(5).value, SystemExit(3).code, KeyError("k").args)
print([e.__name__ for e in ZeroDivisionError.__mro__], issubclass(TimeoutError, OSError), issubclass(KeyboardInterrupt, Exception), issubclass(ModuleNotFoundError, ImportError))
error = ValueError("x").with_traceback(None)
print(error.__traceback__, error.__cause__, error.__context__, error.__suppress_context__)
print(ConnectionResetError.__mro__[1].__name__, FileNotFoundError.__mro__[1].__name__, RecursionError.__mro__[1].__name__, IndexError.__mro__[1].__name__, EnvironmentError is OSError)
