"""Names for the interpreter's own types, and making classes at run time."""

import sys


def _a_function():
    def inner():
        return captured

    captured = None
    return inner


async def _a_coroutine():
    pass


async def _an_async_generator():
    yield


def _a_traceback():
    try:
        raise TypeError
    except TypeError as error:
        return error.__traceback__


FunctionType = LambdaType = type(_a_function)
CodeType = type(_a_function.__code__)
CellType = type(_a_function().__closure__[0])
MappingProxyType = type(type.__dict__)
GeneratorType = type(_ for _ in ())
AsyncGeneratorType = type(_an_async_generator())
BuiltinFunctionType = BuiltinMethodType = type(len)
WrapperDescriptorType = type(object.__init__)
MethodWrapperType = type(object().__str__)
MethodDescriptorType = type(str.join)
ClassMethodDescriptorType = type(dict.__dict__["fromkeys"])
ModuleType = type(sys)
TracebackType = type(_a_traceback())
FrameType = type(_a_traceback().tb_frame)
GetSetDescriptorType = type(FunctionType.__code__)
MemberDescriptorType = type(FunctionType.__globals__)
NoneType = type(None)
NotImplementedType = type(NotImplemented)
EllipsisType = type(...)
GenericAlias = type(list[int])
UnionType = type(int | str)


class _Sample:
    def method(self):
        pass


MethodType = type(_Sample().method)
_coroutine = _a_coroutine()
CoroutineType = type(_coroutine)
_coroutine.close()
del _Sample, _coroutine

if hasattr(sys.implementation, "_is_a_namespace") or type(sys.implementation).__name__ == "SimpleNamespace":
    SimpleNamespace = type(sys.implementation)
else:

    class SimpleNamespace:
        def __init__(self, mapping_or_iterable=(), /, **kwargs):
            self.__dict__.update(mapping_or_iterable)
            self.__dict__.update(kwargs)

        def __repr__(self):
            name = "namespace" if type(self) is SimpleNamespace else type(self).__name__
            return f"{name}({', '.join(f'{key}={value!r}' for key, value in self.__dict__.items())})"

        def __eq__(self, other):
            if isinstance(other, SimpleNamespace):
                return self.__dict__ == other.__dict__
            return NotImplemented

        def __replace__(self, /, **changes):
            return type(self)(self.__dict__, **changes)


def new_class(name, bases=(), kwds=None, exec_body=None):
    """Create a class as the class statement would."""
    resolved = resolve_bases(bases)
    metaclass, namespace, kwds = prepare_class(name, resolved, kwds)
    if exec_body is not None:
        exec_body(namespace)
    if resolved is not bases:
        namespace["__orig_bases__"] = bases
    return metaclass(name, resolved, namespace, **kwds)


def resolve_bases(bases):
    """Bases that are no classes are replaced by what their `__mro_entries__` gives."""
    resolved = []
    for base in bases:
        if isinstance(base, type) or not hasattr(base, "__mro_entries__"):
            resolved.append(base)
            continue
        entries = base.__mro_entries__(bases)
        if not isinstance(entries, tuple):
            raise TypeError("__mro_entries__ must return a tuple")
        resolved.extend(entries)
    return bases if list(bases) == resolved else tuple(resolved)


def prepare_class(name, bases=(), kwds=None):
    kwds = dict(kwds or {})
    metaclass = kwds.pop("metaclass", None) or (type(bases[0]) if bases else type)
    if isinstance(metaclass, type):
        for base in bases:
            if issubclass(type(base), metaclass):
                metaclass = type(base)
            elif not issubclass(metaclass, type(base)):
                raise TypeError(
                    "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the "
                    "metaclasses of all its bases"
                )
    namespace = metaclass.__prepare__(name, bases, **kwds) if hasattr(metaclass, "__prepare__") else {}
    return metaclass, namespace, kwds


def get_original_bases(cls, /):
    try:
        return cls.__dict__.get("__orig_bases__", cls.__bases__)
    except AttributeError:
        raise TypeError(f"Expected an instance of type, not {type(cls).__name__!r}") from None


class DynamicClassAttribute(property):
    """A property of instances; on the class the lookup goes on to the metaclass's `__getattr__`."""

    def __init__(self, fget=None, fset=None, fdel=None, doc=None):
        super().__init__(fget, fset, fdel, doc)
        self.overwrite_doc = doc is None
        self.__isabstractmethod__ = bool(getattr(fget, "__isabstractmethod__", False))

    def __get__(self, instance, owner=None):
        if instance is None:
            if self.__isabstractmethod__:
                return self
            raise AttributeError
        return super().__get__(instance, owner)


def coroutine(function):
    """Make a generator function awaitable."""
    if not callable(function):
        raise TypeError("types.coroutine() expects a callable")
    code = getattr(function, "__code__", None)
    if code is None or code.co_flags & 0x180:
        return function
    if code.co_flags & 0x20:
        function.__code__ = code.replace(co_flags=code.co_flags | 0x100)
    return function


__all__ = [name for name in globals() if not name.startswith("_") and name != "sys"]
