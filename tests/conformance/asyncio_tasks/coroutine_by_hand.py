async def greet(name):
    return "hello " + name

coroutine = greet("Ada")
print(type(coroutine).__name__, coroutine.__name__, coroutine.__qualname__)
try:
    coroutine.send(None)
except StopIteration as stop:
    print("returned", stop.value)
try:
    coroutine.send(None)
except RuntimeError as error:
    print("RuntimeError:", error)

other = greet("Bob")
other.close()
try:
    other.send(None)
except RuntimeError as error:
    print("RuntimeError:", error)

third = greet("Cy")
try:
    third.send(1)
except TypeError as error:
    print("TypeError:", error)
third.close()

fourth = greet("Di")
try:
    fourth.throw(ValueError("thrown in"))
except ValueError as error:
    print("ValueError:", error)
