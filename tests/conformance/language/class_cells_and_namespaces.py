# What a metaclass may do to the namespace of a class, and what is told when it goes wrong.
def tell(make):
    try:
        print(make())
    except Exception as error:
        print(type(error).__name__, error)


class Dropping(type):
    def __new__(mcls, name, bases, namespace):
        namespace.pop("__classcell__", None)
        return super().__new__(mcls, name, bases, namespace)


class Replacing(type):
    def __new__(mcls, name, bases, namespace, cell=None):
        namespace["__classcell__"] = cell
        return super().__new__(mcls, name, bases, namespace)


class Late(type):
    def __new__(mcls, name, bases, namespace):
        cls = super().__new__(mcls, name, bases, namespace)
        type("Second", bases, namespace)
        return cls


def uses_class(metaclass, **keywords):
    class Made(metaclass=metaclass, **keywords):
        def method(self):
            return __class__

    return Made().method()


tell(lambda: uses_class(type))
tell(lambda: uses_class(Dropping))
tell(lambda: uses_class(Replacing))
tell(lambda: uses_class(Replacing, cell=3))
tell(lambda: uses_class(Late))
tell(lambda: uses_class(lambda name, bases, namespace: type(name, bases, dict(namespace))))


class NoMapping(type):
    @classmethod
    def __prepare__(mcls, name, bases):
        return 3


def no_mapping():
    class Made(metaclass=NoMapping):
        pass


tell(no_mapping)
build = __build_class__
for arguments in ((), (1,), (1, 2), (lambda: None, 2), (lambda: None, "Made"), (lambda: None, "Made", 3)):
    tell(lambda: build(*arguments))
