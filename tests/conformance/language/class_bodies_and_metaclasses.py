class Meta(type):
    def __new__(mcs, name, bases, namespace, **options):
        print("new", name, sorted(k for k in namespace if not k.startswith("__")), options)
        return super().__new__(mcs, name, bases, namespace)
    def __init__(cls, name, bases, namespace, **options):
        super().__init__(name, bases, namespace)
    def __call__(cls, *args):
        print("call", cls.__name__)
        return super().__call__(*args)

class Made(metaclass=Meta, table="t"):
    x = 1
    def f(self): pass

Made()

class Plugin:
    registry = []
    def __init_subclass__(cls, /, kind="plain", **kwargs):
        super().__init_subclass__(**kwargs)
        cls.registry.append((cls.__name__, kind))

class A(Plugin): pass
class B(Plugin, kind="fancy"): pass
print(Plugin.registry)
print(type("Dynamic", (A,), {"y": 2}).y, type(Made).__name__)
class Generic:
    def __class_getitem__(cls, item):
        return f"{cls.__name__}[{item}]"
print(Generic["int"])
class Single:
    _instance = None
    def __new__(cls, *args):
        if cls._instance is None:
            cls._instance = super().__new__(cls)
        return cls._instance
print(Single(1) is Single(2))
