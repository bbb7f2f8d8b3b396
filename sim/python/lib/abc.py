"""Abstract base classes.  Instantiating a class whose `__abstractmethods__` is not empty is refused by `object.__new__`."""

from _abc import match_like, match_pattern
from _weakref import ref

_SEQUENCE, _MAPPING = 1 << 5, 1 << 6  # bits of `__flags__`, which a class body says as `__abc_tpflags__`
_registrations = 0  # rises with every register(): negative answers older than it are asked again


def abstractmethod(function):
    function.__isabstractmethod__ = True
    return function


class abstractclassmethod(classmethod):
    __isabstractmethod__ = True

    def __init__(self, function):
        super().__init__(abstractmethod(function))


class abstractstaticmethod(staticmethod):
    __isabstractmethod__ = True

    def __init__(self, function):
        super().__init__(abstractmethod(function))


class abstractproperty(property):
    __isabstractmethod__ = True


class _Answers:
    """What is known about the subclasses of one abstract class; classes are held weakly."""

    __slots__ = ("registered", "yes", "no", "no_as_of")

    def __init__(self):
        self.registered = set()
        self.yes = set()
        self.no = set()
        self.no_as_of = 0


class ABCMeta(type):
    """The metaclass of abstract classes: abstract methods, virtual subclasses, `__subclasshook__`."""

    def __new__(mcls, name, bases, namespace, /, **kwargs):
        cls = super().__new__(mcls, name, bases, namespace, **kwargs)
        _compute_abstract_methods(cls)
        cls._abc_impl = _Answers()
        if (flags := namespace.get("__abc_tpflags__", 0)) & (_SEQUENCE | _MAPPING):
            match_pattern(cls, flags & _MAPPING)
            del cls.__abc_tpflags__
        return cls

    def register(cls, subclass):
        global _registrations
        if not isinstance(subclass, type):
            raise TypeError("Can only register classes")
        if issubclass(subclass, cls):
            return subclass
        if issubclass(cls, subclass):
            raise RuntimeError("Refusing to create an inheritance cycle")
        _add(cls._abc_impl.registered, subclass)
        _registrations += 1
        match_like(subclass, cls)
        return subclass

    def __instancecheck__(cls, instance):
        claimed = instance.__class__
        if cls.__subclasscheck__(claimed):
            return True
        actual = type(instance)
        return actual is not claimed and cls.__subclasscheck__(actual)

    def __subclasscheck__(cls, subclass):
        if not isinstance(subclass, type):
            raise TypeError("issubclass() arg 1 must be a class")
        answers = cls._abc_impl
        key = ref(subclass)
        if key in answers.yes:
            return True
        if answers.no_as_of < _registrations:
            answers.no = set()
            answers.no_as_of = _registrations
        elif key in answers.no:
            return False
        answer = _find_out(cls, subclass)
        _add(answers.yes if answer else answers.no, subclass)
        return answer

    def _abc_registry_clear(cls):
        cls._abc_impl.registered.clear()

    def _abc_caches_clear(cls):
        cls._abc_impl.yes.clear()
        cls._abc_impl.no.clear()


def _find_out(cls, subclass):
    answer = cls.__subclasshook__(subclass)
    if answer is not NotImplemented:
        assert isinstance(answer, bool)
        return answer
    if cls in getattr(subclass, "__mro__", ()):
        return True
    for reference in list(cls._abc_impl.registered):
        registered = reference()
        if registered is not None and issubclass(subclass, registered):
            return True
    return any(issubclass(subclass, known) for known in type.__subclasses__(cls))


def _add(references, cls):
    references.add(ref(cls, references.discard))


def _compute_abstract_methods(cls):
    abstract = {name for name, value in vars(cls).items() if getattr(value, "__isabstractmethod__", False)}
    for base in cls.__bases__:
        for name in getattr(base, "__abstractmethods__", ()):
            if getattr(getattr(cls, name, None), "__isabstractmethod__", False):
                abstract.add(name)
    cls.__abstractmethods__ = frozenset(abstract)


def update_abstractmethods(cls):
    if hasattr(cls, "__abstractmethods__"):
        _compute_abstract_methods(cls)
    return cls


def get_cache_token():
    return _registrations


class ABC(metaclass=ABCMeta):
    __slots__ = ()
