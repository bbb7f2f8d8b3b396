"""Objects that live in one process, and proxies for them in the others."""

from _asyncio_native import unsupported
from multiprocessing import queues, synchronize
from multiprocessing._fork import Shared, sent

__all__ = ["BaseManager", "SyncManager", "BaseProxy", "Namespace"]


class BaseProxy(Shared):
    """Arguments and results are copied on their way; a change inside of a result does not reach the object."""

    _exposed_ = ()

    def __init__(self, referent, typeid):
        self._referent, self._typeid = referent, typeid

    def __deepcopy__(self, memo):
        return self

    def _callmethod(self, methodname, args=(), kwds={}):
        return sent(getattr(self._referent, methodname)(*map(sent, args), **sent(kwds)))

    def _getvalue(self):
        return sent(self._referent)

    def __repr__(self):
        return f"<{type(self).__name__} object, typeid {self._typeid!r} at {id(self):#x}>"

    def __str__(self):
        return repr(self._referent)


def MakeProxyType(name, exposed):
    def method(called):
        def call(self, /, *args, **kwds):
            return self._callmethod(called, args, kwds)

        call.__name__ = called
        return call

    return type(name, (BaseProxy,), {"_exposed_": tuple(exposed), **{called: method(called) for called in exposed}})


_SEQUENCE = ("__contains__", "__getitem__", "__len__", "__setitem__", "count", "index", "reverse")
_BaseListProxy = MakeProxyType(
    "BaseListProxy",
    (*_SEQUENCE, "__add__", "__delitem__", "__imul__", "__mul__", "__reversed__", "__rmul__", "append", "extend", "insert",
     "pop", "remove", "sort", "clear", "copy"),
)  # fmt: skip
_BaseDictProxy = MakeProxyType(
    "DictProxy",
    ("__contains__", "__delitem__", "__getitem__", "__len__", "__setitem__", "clear", "copy", "get", "pop", "popitem",
     "setdefault", "update"),
)  # fmt: skip
ArrayProxy = MakeProxyType("ArrayProxy", ("__len__", "__getitem__", "__setitem__"))


class ListProxy(_BaseListProxy):
    def __iter__(self):
        return iter(self._getvalue())

    def __iadd__(self, value):
        self._callmethod("extend", (value,))
        return self

    def __imul__(self, value):
        self._callmethod("__imul__", (value,))
        return self


class DictProxy(_BaseDictProxy):
    def __iter__(self):
        return iter(self._getvalue())

    def keys(self):
        return list(self._getvalue())

    def values(self):
        return list(self._getvalue().values())

    def items(self):
        return list(self._getvalue().items())


class ValueProxy(BaseProxy):
    def get(self):
        return self._referent.value

    def set(self, value):
        self._referent.value = sent(value)

    value = property(get, set)


class Namespace:
    def __init__(self, /, **kwds):
        self.__dict__.update(kwds)

    def __repr__(self):
        shown = sorted(f"{name}={value!r}" for name, value in self.__dict__.items() if not name.startswith("_"))
        return f"{type(self).__name__}({', '.join(shown)})"


class NamespaceProxy(BaseProxy):
    def __getattr__(self, name):
        if name[0] == "_":
            return object.__getattribute__(self, name)
        return self._callmethod("__getattribute__", (name,))

    def __setattr__(self, name, value):
        if name[0] == "_":
            return object.__setattr__(self, name, value)
        return self._callmethod("__setattr__", (name, value))

    def __delattr__(self, name):
        if name[0] == "_":
            return object.__delattr__(self, name)
        return self._callmethod("__delattr__", (name,))


class _Value:
    def __init__(self, typecode, value, lock=True):
        self._typecode, self.value = typecode, value

    def __repr__(self):
        return f"Value({self._typecode!r}, {self.value!r})"


def _array(typecode, sequence, lock=True):
    import array

    return array.array(typecode, sequence)


class BaseManager(Shared):
    _registry = {}

    def __init__(self, address=None, authkey=None, serializer="pickle", ctx=None, *, shutdown_timeout=1.0):
        self._address, self._started, self._ended = address, False, False

    def start(self, initializer=None, initargs=()):
        if self._started:
            raise process_error("Already started server" if not self._ended else "Manager has shut down")
        if initializer is not None:
            initializer(*initargs)
        self._started = True

    def get_server(self):
        unsupported("a manager's server for other programs")

    connect = get_server

    def shutdown(self):
        self._ended = True

    def join(self, timeout=None):
        pass

    def __enter__(self):
        if not self._started:
            self.start()
        return self

    def __exit__(self, exc_type, exc_value, traceback):
        self.shutdown()

    @classmethod
    def register(cls, typeid, callable=None, proxytype=None, exposed=None, method_to_typeid=None, create_method=True):
        if "_registry" not in cls.__dict__:
            cls._registry = dict(cls._registry)
        cls._registry[typeid] = callable

        def make(self, /, *args, **kwds):
            assert self._started, "server not yet started"
            referent = callable(*args, **kwds)
            if proxytype is _itself:
                return referent
            kind = proxytype or _proxy_for(typeid, referent, exposed)
            return kind(referent, typeid)

        make.__name__ = typeid
        if create_method:
            setattr(cls, typeid, make)


def process_error(text):
    from multiprocessing import ProcessError

    return ProcessError(text)


def _itself():
    """Stands for a proxy where the object is shared as it is."""


def _proxy_for(typeid, referent, exposed):
    if exposed is None:
        exposed = [name for name in dir(referent) if name[0] != "_" and callable(getattr(referent, name))]
    return MakeProxyType(f"AutoProxy[{typeid}]", exposed)


class SyncManager(BaseManager):
    """Makes the objects that programs share most."""


for _name in ("Queue", "JoinableQueue"):
    SyncManager.register(_name, getattr(queues, _name), _itself)
for _name in ("Event", "Lock", "RLock", "Semaphore", "BoundedSemaphore", "Condition", "Barrier"):
    SyncManager.register(_name, getattr(synchronize, _name), _itself)
SyncManager.register("list", list, ListProxy)
SyncManager.register("dict", dict, DictProxy)
SyncManager.register("Value", _Value, ValueProxy)
SyncManager.register("Array", _array, ArrayProxy)
SyncManager.register("Namespace", Namespace, NamespaceProxy)
