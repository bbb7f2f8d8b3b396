x = "module"


class Outer:
    x = "class"
    from_list = [x for _ in range(1)]
    items = [1, 2]
    doubled = [item * 2 for item in items]

    def method(self):
        return x

    class Inner:
        seen = x

    lambda_value = (lambda: x)()


print(Outer.from_list, Outer.doubled, Outer().method(), Outer.Inner.seen, Outer.lambda_value)


def function():
    x = "function"

    class Local:
        before = x
        y = 1

        def get(self):
            return x

    return Local.before, Local().get(), Local.__qualname__


print(function())


class Counter:
    count = 0

    def __init__(self):
        type(self).count += 1
        self.count = 10


print(Counter().count, Counter.count, Counter.__dict__["count"])
try:

    class Broken:
        values = [limit for _ in range(2)]
        limit = 3
except NameError as error:
    print(error)
