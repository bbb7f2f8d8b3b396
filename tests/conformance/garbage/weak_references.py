import weakref

class Thing:
    pass

def gone(reference):
    print("callback", reference is r1)

thing = Thing()
r1 = weakref.ref(thing, gone)
r2 = weakref.ref(thing)
print(r1() is thing, r2() is thing, weakref.ref(thing) is r2)
del thing
print(r1(), r2())
try:
    weakref.ref(5)
except TypeError as error:
    print("TypeError:", error)
function = lambda: 1
print(weakref.ref(function)() is function)
