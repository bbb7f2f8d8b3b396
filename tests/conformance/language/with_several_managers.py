class Manager:
    def __init__(self, name, swallow=False, fail_enter=False, fail_exit=False):
        self.name, self.swallow, self.fail_enter, self.fail_exit = name, swallow, fail_enter, fail_exit

    def __enter__(self):
        print("enter", self.name)
        if self.fail_enter:
            raise RuntimeError(f"enter {self.name}")
        return self.name

    def __exit__(self, kind, value, trace):
        print("exit", self.name, kind and kind.__name__)
        if self.fail_exit:
            raise LookupError(f"exit {self.name}")
        return self.swallow


with Manager("a") as a, Manager("b", swallow=True) as b:
    print(a, b)
    raise ValueError
try:
    with (Manager("c"), Manager("d", fail_enter=True), Manager("e")):
        print("never")
except RuntimeError as error:
    print(error)
try:
    with Manager("f", fail_exit=True):
        raise ValueError("body")
except LookupError as error:
    print(error, repr(error.__context__))


def leave():
    with Manager("g"):
        return "returned"


print(leave())
for number in range(2):
    with Manager(f"loop {number}"):
        continue
try:
    with 3:
        pass
except TypeError as error:
    print(error)
