def inner():
    try:
        got = yield 1
        print("inner got", got)
        got = yield 2
        print("inner got", got)
    except ValueError as error:
        print("inner caught", error)
        yield "recovered"
    return "inner result"

def outer():
    result = yield from inner()
    print("result", result)
    yield from [10, 20]
    yield from "ab"

g = outer()
print(next(g), g.send("a"), g.throw(ValueError("v")))
print(list(g))

def flatten(items):
    for item in items:
        if isinstance(item, list):
            yield from flatten(item)
        else:
            yield item

print(list(flatten([1, [2, [3, [4]], 5]])))

def tree(depth):
    if depth:
        yield from tree(depth - 1)
        yield depth
        yield from tree(depth - 1)

print(*tree(3))
