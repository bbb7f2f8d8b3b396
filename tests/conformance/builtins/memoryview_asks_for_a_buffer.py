import array


class Holder:
    def __init__(self, data):
        self.data = bytearray(data)

    def __buffer__(self, flags):
        return memoryview(self.data)


class Wrong:
    def __buffer__(self, flags):
        return b"not a view"


holder = Holder(b"abc")
view = memoryview(holder)
view[0] = ord("X")
print(holder.data, view.tolist(), len(view))
numbers = memoryview(array.array("i", [1, 2, 3]))
print(numbers.tolist(), numbers.format, numbers.itemsize, numbers.nbytes)
for value in (Wrong(), object(), "text"):
    try:
        memoryview(value)
    except TypeError as error:
        print(error)
