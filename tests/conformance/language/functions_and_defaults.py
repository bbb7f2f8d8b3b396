def greet(name, greeting="Hello", *, mark="!"):
    return f"{greeting}, {name}{mark}"

print(greet("Ada"), greet("Bob", "Bye"), greet(greeting="Hi", name="Cy", mark="?"))

def remember(item, seen=[]):
    seen.append(item)
    return seen

print(remember(1), remember(2), remember(3, []))
print(greet.__name__, greet.__defaults__, greet.__kwdefaults__)

def nothing():
    pass

print(nothing())

def positional(a, b, /, c, *, d):
    return a, b, c, d

print(positional(1, 2, c=3, d=4))
try:
    positional(a=1, b=2, c=3, d=4)
except TypeError as error:
    print(error)
