def nested_list(depth):
    value = []
    for _ in range(depth):
        value = [value]
    return value


def nested_tuple(depth):
    value = ()
    for _ in range(depth):
        value = (value,)
    return value


def nested_dict(depth):
    value = {}
    for _ in range(depth):
        value = {1: value}
    return value


for make in nested_list, nested_tuple, nested_dict:
    print(len(repr(make(9000))), make() == make(9000))
    for use in repr, str, lambda value: value == make(11000):
        try:
            use(make(11000))
        except RecursionError as error:
            print(error)

print(isinstance(1, nested_tuple(9000)))
try:
    isinstance(1, nested_tuple(11000))
except RecursionError as error:
    print(error)
