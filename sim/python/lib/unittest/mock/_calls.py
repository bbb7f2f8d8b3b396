"""What was called, and names that stand for themselves: `call`, `sentinel`, `ANY`."""

__name__ = "unittest.mock"  # where its classes and functions say they are from


class _SentinelObject:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f"sentinel.{self.name}"

    def __reduce__(self):
        return f"sentinel.{self.name}"


class _Sentinel:
    """`sentinel.anything`: one object for each name."""

    def __init__(self):
        self._sentinels = {}

    def __getattr__(self, name):
        if name == "__bases__":
            raise AttributeError
        return self._sentinels.setdefault(name, _SentinelObject(name))


sentinel = _Sentinel()
DEFAULT = sentinel.DEFAULT
_missing = sentinel.MISSING
_deleted = sentinel.DELETED


class _ANY:
    """Equal to everything."""

    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False

    def __repr__(self):
        return "<ANY>"


ANY = _ANY()


class _Call(tuple):
    """One call: (name, args, kwargs).  Compares equal to tuples with parts left out."""

    def __new__(cls, value=(), name="", parent=None, two=False, from_kall=True):
        args, kwargs = (), {}
        rest = list(value)
        if rest and isinstance(rest[0], str):
            name = rest.pop(0)
        if rest and isinstance(rest[0], tuple):
            args = rest.pop(0)
        if rest:
            kwargs = rest.pop(0)
        return tuple.__new__(cls, (args, kwargs) if two else (name or "", args, kwargs))

    def __init__(self, value=(), name=None, parent=None, two=False, from_kall=True):
        self._mock_name, self._mock_parent, self._mock_from_kall = name, parent, from_kall

    def _parts(self):
        return ("", *self) if len(self) == 2 else tuple(self)

    def __eq__(self, other):
        try:
            count = len(other)
        except TypeError:
            return NotImplemented
        name, args, kwargs = self._parts()
        other_name, other_args, other_kwargs = "", (), {}
        if getattr(self, "_mock_parent", None) and getattr(other, "_mock_parent", None) \
                and self._mock_parent != other._mock_parent:  # fmt: skip
            return False
        rest = list(other)
        if count > 3:
            return False
        if rest and isinstance(rest[0], str):
            other_name = rest.pop(0)
        if rest and isinstance(rest[0], tuple):
            other_args = rest.pop(0)
        if rest and isinstance(rest[0], dict):
            other_kwargs = rest.pop(0)
        if rest:
            return False
        if name and other_name != name:
            return False
        if not name and other_name and len(self) == 3:
            return False
        return (other_args, other_kwargs) == (args, kwargs)

    def __ne__(self, other):
        equal = self == other
        return equal if equal is NotImplemented else not equal

    __hash__ = None

    def __call__(self, *args, **kwargs):
        if self._mock_name is None:
            return _Call(("", args, kwargs), name="()")
        return _Call((self._mock_name, args, kwargs), name=self._mock_name + "()", parent=self)

    def __getattr__(self, attr):
        if self._mock_name is None:
            return _Call(name=attr, from_kall=False)
        return _Call(name=f"{self._mock_name}.{attr}", parent=self, from_kall=False)

    def __getattribute__(self, attr):
        if attr in tuple.__dict__ and attr in ("count", "index"):
            return self.__getattr__(attr)
        return tuple.__getattribute__(self, attr)

    @property
    def args(self):
        return self._parts()[1]

    @property
    def kwargs(self):
        return self._parts()[2]

    def __repr__(self):
        if not self._mock_from_kall:
            name = self._mock_name or "call"
            return name if name.startswith("call") else f"call.{name}"
        name, args, kwargs = self._parts()
        if not name:
            name = "call"
        elif not name.startswith("()"):
            name = f"call.{name}"
        else:
            name = f"call{name}"
        return _call_text(name, args, kwargs)

    def call_list(self):
        """The calls of a chain, each with those before it."""
        calls, one = [], self
        while one is not None:
            if one._mock_from_kall:
                calls.append(one)
            one = one._mock_parent
        return _CallList(reversed(calls))


call = _Call(from_kall=False)


def _call_text(name, args, kwargs):
    return f"{name}({', '.join([*map(repr, args), *(f'{key}={value!r}' for key, value in kwargs.items())])})"


class _CallList(list):
    """A list that also contains its slices."""

    def __contains__(self, value):
        if not isinstance(value, list):
            return list.__contains__(self, value)
        return any(self[i : i + len(value)] == value for i in range(len(self) - len(value) + 1))

    def __repr__(self):
        from pprint import pformat

        return pformat(list(self))
