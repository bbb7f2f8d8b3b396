def down(n):
    return down(n + 1)

try:
    down(0)
except RecursionError as error:
    print("RecursionError:", error)

class Endless:
    def __repr__(self):
        return repr(self)

try:
    repr(Endless())
except RecursionError as error:
    print(type(error).__name__)
