def averages():
    total, count, average = 0, 0, None
    while True:
        value = yield average
        if value is None:
            return total, count
        total += value
        count += 1
        average = total / count


def outer(results):
    while True:
        results.append((yield from averages()))


results = []
running = outer(results)
next(running)
print([running.send(n) for n in (10, 20, 30)], running.send(None), running.send(5), running.send(None), results)
running.close()


def guarded():
    try:
        while True:
            try:
                yield "ready"
            except ValueError as error:
                yield f"caught {error}"
    finally:
        print("closed")


steps = guarded()
print(next(steps), steps.throw(ValueError("v")), next(steps))
try:
    steps.throw(KeyError("k"))
except KeyError as error:
    print("through", error)
print(next(steps, "exhausted"))
try:
    (lambda: (yield))().send(1)
except TypeError as error:
    print(error)
