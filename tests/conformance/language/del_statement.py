x = [1, 2, 3, 4]
del x[0], x[-1]
print(x)
d = {"a": 1, "b": 2}
del d["a"]
print(d)
class C: pass
c = C()
c.a = 1
del c.a
try:
    c.a
except AttributeError as error:
    print(error)
try:
    del c.a
except AttributeError as error:
    print(error)
try:
    del d["zz"]
except KeyError as error:
    print(repr(error))
a = b = 1
del a, b
try:
    del a
except NameError as error:
    print(error)
