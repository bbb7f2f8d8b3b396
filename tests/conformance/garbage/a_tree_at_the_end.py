# clock: real
class Node:
    def __init__(self, v): self.v = v; self.children = []; self.parent = None
    def add(self, c): c.parent = self; self.children.append(c)
    def __del__(self): print("del", self.v)
r = Node("root")
for i in range(3):
    c = Node(i); r.add(c)
    for j in range(2): c.add(Node(f"{i}.{j}"))
import weakref
other = Node("other")
w = weakref.ref(other)
