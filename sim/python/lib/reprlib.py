"""repr() kept short, and kept from running in circles."""

__all__ = ["Repr", "repr", "recursive_repr"]

import builtins


def recursive_repr(fillvalue="..."):
    """Decorates a `__repr__` so that an object inside itself shows as `fillvalue`."""

    def decorate(function):
        under_way = set()

        def wrapper(self):
            key = id(self)
            if key in under_way:
                return fillvalue
            under_way.add(key)
            try:
                return function(self)
            finally:
                under_way.discard(key)

        for name in ("__module__", "__doc__", "__name__", "__qualname__"):
            setattr(wrapper, name, getattr(function, name))
        wrapper.__type_params__ = getattr(function, "__type_params__", ())
        wrapper.__wrapped__ = function
        return wrapper

    return decorate


class Repr:
    def __init__(self, *, maxlevel=6, maxtuple=6, maxlist=6, maxarray=5, maxdict=4, maxset=6, maxfrozenset=6, maxdeque=6,
                 maxstring=30, maxlong=40, maxother=30, fillvalue="...", indent=None):  # fmt: skip
        self.maxlevel, self.maxtuple, self.maxlist, self.maxarray, self.maxdict = maxlevel, maxtuple, maxlist, maxarray, maxdict
        self.maxset, self.maxfrozenset, self.maxdeque, self.maxstring = maxset, maxfrozenset, maxdeque, maxstring
        self.maxlong, self.maxother, self.fillvalue, self.indent = maxlong, maxother, fillvalue, indent

    def repr(self, x):
        return self.repr1(x, self.maxlevel)

    def repr1(self, x, level):
        method = getattr(self, "repr_" + type(x).__name__.replace(" ", "_"), None)
        return method(x, level) if method else self.repr_instance(x, level)

    def _iterable(self, x, level, left, right, limit, trail=""):
        n = len(x)
        if level <= 0 and n:
            return f"{left}{self.fillvalue}{right}"
        pieces = []
        for item in x:
            if len(pieces) >= limit:
                break
            pieces.append(self.repr1(item, level - 1))
        if n > limit:
            pieces.append(self.fillvalue)
        if n == 1 and trail and self.indent is None:
            right = trail + right
        return left + self._joined(pieces, level) + right

    def _joined(self, pieces, level):
        """On one line, or each on its own where there is an indent; the deeper, the further to the right."""
        if self.indent is None or not pieces:
            return ", ".join(pieces)
        step = self.indent
        if isinstance(step, int):
            if step < 0:
                raise ValueError(f"Repr.indent cannot be negative int (was {step!r})")
            step *= " "
        depth = self.maxlevel - level
        try:
            inner, outer = "\n" + step * (depth + 1), "\n" + step * depth
        except TypeError as error:
            raise TypeError(f"Repr.indent must be a str, int or None, not {type(step)}") from error
        return inner + ("," + inner).join(pieces) + "," + outer

    def repr_tuple(self, x, level):
        return self._iterable(x, level, "(", ")", self.maxtuple, ",")

    def repr_list(self, x, level):
        return self._iterable(x, level, "[", "]", self.maxlist)

    def repr_set(self, x, level):
        return self._iterable(_sorted(x), level, "{", "}", self.maxset) if x else "set()"

    def repr_frozenset(self, x, level):
        return self._iterable(_sorted(x), level, "frozenset({", "})", self.maxfrozenset) if x else "frozenset()"

    def repr_deque(self, x, level):
        return self._iterable(x, level, "deque([", "])", self.maxdeque)

    def repr_dict(self, x, level):
        if not x:
            return "{}"
        if level <= 0:
            return "{" + self.fillvalue + "}"
        keys = _sorted(x)
        pieces = [f"{self.repr1(key, level - 1)}: {self.repr1(x[key], level - 1)}" for key in keys[: self.maxdict]]
        if len(x) > self.maxdict:
            pieces.append(self.fillvalue)
        return "{" + self._joined(pieces, level) + "}"

    def _shortened(self, s, limit):
        if len(s) <= limit:
            return s
        before = max(0, (limit - len(self.fillvalue)) // 2)
        after = max(0, limit - len(self.fillvalue) - before)
        return s[:before] + self.fillvalue + s[len(s) - after :]

    def repr_str(self, x, level):
        s = builtins.repr(x[: self.maxstring])
        if len(s) <= self.maxstring:
            return s
        before = max(0, (self.maxstring - len(self.fillvalue)) // 2)
        after = max(0, self.maxstring - len(self.fillvalue) - before)
        s = builtins.repr(x[:before] + x[len(x) - after :])
        return s[:before] + self.fillvalue + s[len(s) - after :]

    def repr_int(self, x, level):
        return self._shortened(builtins.repr(x), self.maxlong)

    def repr_instance(self, x, level):
        try:
            s = builtins.repr(x)
        except Exception:
            return f"<{type(x).__name__} instance at {id(x):#x}>"
        return self._shortened(s, self.maxother)


def _sorted(x):
    try:
        return sorted(x)
    except Exception:
        return list(x)


aRepr = Repr()
repr = aRepr.repr
