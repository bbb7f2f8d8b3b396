import gc


class Node:
    pass


def told(phase, info):
    print(phase, info)


gc.collect()
gc.callbacks.append(told)
node = Node()
node.itself = node
del node
print(gc.collect())
gc.collect(0)
gc.callbacks.remove(told)
gc.collect()
print(gc.is_tracked({}), gc.is_tracked({"a": 1}), gc.is_tracked({"a": []}), gc.is_tracked([]), gc.is_tracked("a"))
