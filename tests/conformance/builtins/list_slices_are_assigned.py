items = list(range(10))
items[2:5] = "abc"
print(items)
items[::2] = "vwxyz"
print(items)
items[1:1] = [0.5, 0.6]
print(items)
del items[::3]
print(items)
items[-2:] = []
items[100:] = ["end"]
print(items, items[5:2], items[::-1][:3], items[-100:2])
items[:] = items[2:4]
print(items)
for change in (lambda: items.__setitem__(slice(0, 2, 2), [1, 2]), lambda: items.__setitem__(slice(0, 1), 5), lambda: items["a"], lambda: items[9],
               lambda: items.index("zz"), lambda: items.remove("zz"), lambda: [].pop(), lambda: items.pop(9), lambda: items.insert("a", 1)):
    try:
        change()
    except (ValueError, TypeError, IndexError) as error:
        print(type(error).__name__, error)
numbers = [3, 1, 2]
numbers *= 2
numbers += "x"
numbers.extend(n for n in (7, 8))
print(numbers, numbers.count(1), numbers.index(1, 2), [1, 2] < [1, 3], [1] == [1.0], [[]] * 2, sorted(numbers[:3], reverse=True))
