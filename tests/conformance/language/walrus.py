if (n := len("hello")) > 3:
    print(n)
data = [1, 5, 2, 8]
print([(v, last) for v in data if (last := v) > 1], last)
numbers = iter([3, 2, 1, 0])
while (value := next(numbers)) != 0:
    print(value, end=" ")
print()
print((a := 1) + (b := 2), a, b)
def f(x, y):
    return x, y
print(f(z := 3, y=(w := 4)), z, w)
