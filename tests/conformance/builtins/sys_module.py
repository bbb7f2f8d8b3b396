import sys

print(sys.argv[1:], sys.version_info[:2], sys.version_info >= (3, 8), sys.maxsize, sys.byteorder, sys.getrecursionlimit())
print(sys.exc_info())
try:
    1 / 0
except ZeroDivisionError:
    kind, error, traceback = sys.exc_info()
    print(kind.__name__, error, traceback is error.__traceback__, sys.exception() is error)
print(sys.getsizeof([]) > 0, sys.modules["sys"] is sys, sys.implementation.name)
