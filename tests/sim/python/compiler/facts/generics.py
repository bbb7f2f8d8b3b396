T = 1


def function[T: int, *Ts, **P](a: T = 2, *args: *Ts, b: T = 1) -> T:
    return a


class Generic[T = str](list[T], metaclass=type):
    inner: T

    def method[U: (int, T)](self, a: U = None, *, b=2) -> T:
        return super().method

    type Alias[V] = dict[V, T]


type Simple = int | Simple


def enclosing(x):
    class Local[A]:
        y = x
        type B = list[A, x, y]
    return Local
