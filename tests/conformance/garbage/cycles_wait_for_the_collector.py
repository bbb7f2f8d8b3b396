import gc
import weakref

class Node:
    def __init__(self, name):
        self.name = name
        self.other = None
    def __del__(self):
        print("del", self.name)

gc.disable()
a, b = Node("a"), Node("b")
a.other, b.other = b, a
watch = weakref.ref(a)
del a, b
print("cycle alive:", watch() is not None)
print("unreachable:", gc.collect() >= 2)
print("cycle alive:", watch() is not None)
lonely = Node("self")
lonely.other = lonely
del lonely
gc.collect()
print("end")
