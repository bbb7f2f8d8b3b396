import weakref

class Thing:
    pass

def generator():
    thing = Thing()
    yield weakref.ref(thing)
    yield "second"

g = generator()
watch = next(g)
print(watch() is not None)
print(next(g), watch() is not None)
g.close()
print(watch() is None)

def fails():
    thing = Thing()
    global watch
    watch = weakref.ref(thing)
    raise ValueError

try:
    fails()
except ValueError as error:
    print("in except:", watch() is not None)
print("after except:", watch() is None)
