def logged(function):
    def wrapper(*args, **kwargs):
        print("call", function.__name__, args, kwargs)
        result = function(*args, **kwargs)
        print("returned", result)
        return result
    return wrapper

def repeat(times):
    def decorate(function):
        def wrapper(*args):
            return [function(*args) for _ in range(times)]
        return wrapper
    return decorate

@logged
@repeat(2)
def double(x):
    return x * 2

double(4)

def register(cls):
    registry.append(cls.__name__)
    return cls

registry = []

@register
class A: pass

@register
class B(A): pass

print(registry)

class Memo:
    def __init__(self, function):
        self.function, self.cache = function, {}
    def __call__(self, n):
        if n not in self.cache:
            self.cache[n] = self.function(n)
        return self.cache[n]

@Memo
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)

print(fib(80), len(fib.cache))
