class Manager:
    def __init__(self, name, swallow=False):
        self.name, self.swallow = name, swallow
    def __enter__(self):
        print("enter", self.name)
        return self.name
    def __exit__(self, kind, error, traceback):
        print("exit", self.name, kind and kind.__name__, error)
        return self.swallow

with Manager("a") as a, Manager("b") as b:
    print(a, b)
with Manager("quiet", swallow=True):
    raise ValueError("hidden")
try:
    with Manager("loud"):
        raise ValueError("seen")
except ValueError as error:
    print("caught", error)

def early():
    with Manager("r"):
        return "returned"

print(early())
for i in range(3):
    with Manager(i):
        if i == 1:
            break
with (Manager("x") as x,
      Manager("y") as y):
    print(x, y)
try:
    with 5:
        pass
except TypeError as error:
    print(error)
