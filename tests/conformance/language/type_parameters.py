def first[T](items: list[T]) -> T:
    return items[0]

class Stack[T]:
    def __init__(self):
        self.items: list[T] = []
    def push(self, item: T) -> None:
        self.items.append(item)

type Pair = tuple[int, str]
s = Stack[int]()
s.push(1)
print(first([3, 4]), s.items, Pair.__name__, Stack.__type_params__, first.__type_params__)
print(Pair, Pair.__value__)
