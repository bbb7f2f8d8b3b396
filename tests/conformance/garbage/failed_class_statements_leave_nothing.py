import gc


class A:
    pass


class B(A):
    pass


def attempt(make):
    gc.collect()
    before = len(gc.get_objects())
    for _ in range(3):
        try:
            make()
        except Exception as error:
            text = f"{type(error).__name__}: {error}"
    gc.collect()
    print(text.splitlines()[0], len(gc.get_objects()) - before < 3)


def inconsistent():
    class C(A, B):
        pass


class Picky:
    def __init_subclass__(cls):
        raise ValueError("no subclasses")


def refused():
    class C(Picky):
        pass


def conflicting():
    class C(int, str):
        pass


def slots():
    class C:
        __slots__ = ["a"]
        a = 1


attempt(inconsistent)
attempt(refused)
attempt(conflicting)
attempt(slots)
