def countdown(n):
    print("start")
    while n > 0:
        yield n
        n -= 1
    return "lift off"

g = countdown(2)
print(type(g).__name__, iter(g) is g)
print(next(g), next(g))
try:
    next(g)
except StopIteration as stop:
    print("stopped", stop.value)
print(next(g, "default"), list(countdown(3)))

def averager():
    total = count = 0
    average = None
    while True:
        value = yield average
        total += value
        count += 1
        average = total / count

a = averager()
print(next(a), a.send(10), a.send(20))
try:
    averager().send(1)
except TypeError as error:
    print(error)

def fibonacci():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b

for n in fibonacci():
    if n > 50:
        break
    print(n, end=" ")
print()
print(sum(x * x for x in range(5)), max((len(w), w) for w in ["aa", "b"]))
