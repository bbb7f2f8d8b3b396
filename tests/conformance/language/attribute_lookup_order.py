class Data:
    def __get__(self, instance, owner):
        return "data descriptor"

    def __set__(self, instance, value):
        print("set", value)


class NonData:
    def __get__(self, instance, owner):
        return "non-data descriptor"


class Example:
    data, plain, value = Data(), NonData(), "class value"

    def __getattr__(self, name):
        return f"__getattr__({name})"


example = Example()
print(example.data, example.plain, example.value, example.missing)
example.__dict__.update(data="instance", plain="instance", value="instance")
print(example.data, example.plain, example.value)
example.data = 1
del example.__dict__["plain"]
print(example.plain, Example.plain)


class Logged:
    def __getattribute__(self, name):
        print("asked for", name)
        return super().__getattribute__(name)

    def method(self):
        return "called"


print(Logged().method())
print(getattr(example, "nothing"), hasattr(example, "nothing"), hasattr(Logged(), "nothing"))
