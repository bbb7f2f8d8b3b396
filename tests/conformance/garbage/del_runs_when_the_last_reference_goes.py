class Noisy:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print("del", self.name)

a = Noisy("a")
b = a
del a
print("b still holds it")
b = None
print("gone")
for name in "xy":
    Noisy(name)
print("temporaries gone")

def scope():
    local = Noisy("local")
    print("leaving")

scope()
items = [Noisy(1), Noisy(2)]
items.pop()
items[0] = 0
d = {"k": Noisy("value")}
d["k"] = None
print("end")
