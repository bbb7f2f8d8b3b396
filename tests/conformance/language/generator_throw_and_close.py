def careful():
    while True:
        try:
            got = yield "ready"
            print("got", got)
        except ValueError as error:
            print("caught", error)
            yield "after error"
        except GeneratorExit:
            print("closing")
            raise

g = careful()
print(next(g), g.send(1), g.throw(ValueError("x")), next(g))
g.close()
g.close()
print(list(g))
try:
    g.throw(KeyError("dead"))
except KeyError as error:
    print("KeyError", error)

def stubborn():
    try:
        yield
    except GeneratorExit:
        yield

s = stubborn()
next(s)
try:
    s.close()
except RuntimeError as error:
    print(error)

def returns():
    try:
        yield
    except GeneratorExit:
        return 5

r = returns()
next(r)
print(r.close())

def raises():
    yield
    raise StopIteration("inside")

r = raises()
next(r)
try:
    next(r)
except RuntimeError as error:
    print(error)

def recursive():
    yield next(me)

me = recursive()
try:
    next(me)
except ValueError as error:
    print(error)
