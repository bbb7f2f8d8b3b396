assert (type((frozenset({1, 2}) / complex(float('inf'), 1))) in ((... * slice(1, None, 2))).indices(0)), [1000]
def f1(*args):
    v3, args = (args for c2 in ((range(5))[-1:True] & args))
    v4 = args
    return (AttributeError @ (type((1.5-2.5j)) or [1.5, 0]))
print(f1())
f1 = f1
