x = 3


def function():
    first = [x for x in [1]]
    second = [x for _ in [1]]
    third = [[x for _ in [1]] + [x] for x in [5]]
    return first, second, third, x


class Body:
    first = [x for x in [1]]
    second = [x for _ in [1]]


print(function(), Body.second, [x for x in [7]], [x for _ in [1]])
