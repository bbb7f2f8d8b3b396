try:

    class Lonely:
        itself = [__class__ for _ in range(1)]

except NameError as error:
    print(error)

__class__ = "the module's"


class Found:
    itself = [__class__ for _ in range(1)]

    def method(self):
        return __class__


print(Found.itself, Found().method().__name__)
