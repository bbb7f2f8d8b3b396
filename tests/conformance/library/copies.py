import copy

class Node:
    def __init__(self, value, kids=()):
        self.value, self.kids = value, list(kids)

a = Node(1, [Node(2), Node(3)])
shallow, deep = copy.copy(a), copy.deepcopy(a)
print(shallow.kids is a.kids, deep.kids is a.kids, deep.kids[0].value, deep.kids[0] is a.kids[0])
loop = [1]
loop.append(loop)
twin = copy.deepcopy(loop)
print(twin[1] is twin, copy.copy([1, 2]), copy.deepcopy({"a": [1]}), copy.copy((1,)) is not None)

class Special:
    def __copy__(self):
        return "copied"
    def __deepcopy__(self, memo):
        return "deep copied"

print(copy.copy(Special()), copy.deepcopy([Special()]))
