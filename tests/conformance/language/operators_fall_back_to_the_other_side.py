class Left:
    def __add__(self, other):
        print("Left.__add__")
        return NotImplemented

    def __eq__(self, other):
        print("Left.__eq__")
        return NotImplemented

    def __lt__(self, other):
        print("Left.__lt__")
        return NotImplemented


class Right:
    def __radd__(self, other):
        print("Right.__radd__")
        return "added"

    def __eq__(self, other):
        print("Right.__eq__")
        return True

    def __gt__(self, other):
        print("Right.__gt__")
        return "greater"


print(Left() + Right(), Left() == Right(), Left() < Right())
try:
    Left() + 1
except TypeError as error:
    print(error)
value = Left()
print(value == 3, value != 3)


class Special(Left):
    def __radd__(self, other):
        return "first, as a subclass"


print(Left() + Special())
value = [1]
value += (2,)
print(value)
try:
    value = value + (3,)
except TypeError as error:
    print(error)
