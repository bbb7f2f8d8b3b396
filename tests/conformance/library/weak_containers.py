import weakref

class Thing:
    def __init__(self, name):
        self.name = name
    def hello(self):
        return "hello " + self.name

a, b = Thing("a"), Thing("b")
values = weakref.WeakValueDictionary(a=a, b=b)
keys = weakref.WeakKeyDictionary({a: 1, b: 2})
things = weakref.WeakSet([a, b])
method = weakref.WeakMethod(a.hello)
print(sorted(values), len(keys), len(things), method()())
finalizer = weakref.finalize(b, print, "b is gone")
print(finalizer.alive)
del b
print(list(values), len(keys), len(things), finalizer.alive)
del a
print(list(values), len(keys), len(things), method())
