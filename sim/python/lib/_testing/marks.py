"""`pytest.mark`, `pytest.param`, and what marks ask for."""

from _testing.outcomes import fail


class Mark:
    def __init__(self, name, args, kwargs):
        self.name, self.args, self.kwargs = name, args, kwargs

    def __repr__(self):
        return f"Mark(name={self.name!r}, args={self.args!r}, kwargs={self.kwargs!r})"

    def __eq__(self, other):
        if not isinstance(other, Mark):
            return NotImplemented
        return (self.name, self.args, self.kwargs) == (other.name, other.args, other.kwargs)

    __hash__ = None


class MarkDecorator:
    def __init__(self, mark):
        self.mark = mark

    name = property(lambda self: self.mark.name)
    args = property(lambda self: self.mark.args)
    kwargs = property(lambda self: self.mark.kwargs)

    def with_args(self, *args, **kwargs):
        return MarkDecorator(Mark(self.name, self.args + args, {**self.kwargs, **kwargs}))

    def __call__(self, *args, **kwargs):
        if len(args) == 1 and not kwargs and (isinstance(args[0], type) or hasattr(args[0], "__code__")):
            store(args[0], self.mark)
            return args[0]
        return self.with_args(*args, **kwargs)

    def __repr__(self):
        return f"MarkDecorator(mark={self.mark!r})"


class MarkGenerator:
    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError("Marker name must NOT start with underscore")
        return MarkDecorator(Mark(name, (), {}))


mark = MarkGenerator()


def store(target, new):
    own = target.__dict__.get("pytestmark", [])
    target.pytestmark = [*(own if isinstance(own, list) else [own]), new]


def _as_marks(value):
    values = value if isinstance(value, (list, tuple)) else [value]
    return [item.mark if isinstance(item, MarkDecorator) else item for item in values]


def marks_of(obj):
    """Marks of a function, class (its bases' first) or module."""
    if isinstance(obj, type):
        found = []
        for cls in reversed(obj.__mro__):
            found += _as_marks(cls.__dict__.get("pytestmark", []))
        return found
    return _as_marks(getattr(obj, "pytestmark", []))


class ParameterSet:
    def __init__(self, values, marks=(), id=None):
        self.values, self.id = tuple(values), id
        self.marks = _as_marks(marks if isinstance(marks, (list, tuple)) else [marks])


def param(*values, marks=(), id=None):
    return ParameterSet(values, marks, id)


def argument_names(names):
    return [name.strip() for name in names.split(",") if name.strip()] if isinstance(names, str) else list(names)


def parameter_sets(names, values, function_name):
    """Every row of a parametrize mark, with one value a name."""
    rows = []
    for value in values:
        if isinstance(value, ParameterSet):
            row = value
        elif len(names) == 1:
            row = ParameterSet((value,))
        else:
            row = ParameterSet(value)
        if len(row.values) != len(names):
            fail(
                f'{function_name}: in "parametrize" the number of names ({len(names)}):\n  {names}\n'
                f"must be equal to the number of values ({len(row.values)}):\n  {row.values}",
                pytrace=False,
            )
        rows.append(row)
    if not rows:
        rows.append(ParameterSet([None] * len(names), [Mark("skip", (), {"reason": f"got empty parameter set for ({', '.join(names)})"})]))
    return rows


def id_of_value(value, name, index):
    from enum import Enum

    if isinstance(value, str):
        return "".join(c if c.isascii() and c.isprintable() else c.encode("unicode_escape").decode("ascii") for c in value)
    if isinstance(value, (int, float, bool, complex)) or value is None:
        return str(value)
    if isinstance(value, bytes):
        return repr(value)[2:-1]
    if isinstance(value, Enum):
        return str(value)
    own = getattr(value, "__name__", None)
    return own if isinstance(own, str) else f"{name}{index}"


def ids_of_rows(names, rows, ids):
    """The text in brackets of each row; made unique."""
    texts = []
    for index, row in enumerate(rows):
        given = row.id
        if given is None and ids is not None and not callable(ids):
            given = ids[index]
        if given is not None:
            texts.append(given if isinstance(given, str) else id_of_value(given, names[0], index))
            continue
        parts = []
        for name, value in zip(names, row.values):
            made = ids(value) if callable(ids) else None
            parts.append(id_of_value(value if made is None else made, name, index))
        texts.append("-".join(parts))
    if len(set(texts)) != len(texts):
        seen = {}
        for index, text in enumerate(texts):
            if texts.count(text) > 1:
                seen.setdefault(text, []).append(index)
        for text, places in seen.items():
            for number, index in enumerate(places):
                texts[index] = f"{text}{'_' if text and text[-1].isdigit() else ''}{number}"
    return texts


def condition_of(mark, namespace):
    """Whether a skipif or xfail applies: (bool, reason)."""
    conditions = mark.args if "condition" not in mark.kwargs else (mark.kwargs["condition"],)
    reason = mark.kwargs.get("reason", "")
    if mark.name == "xfail" and conditions and isinstance(conditions[0], str) and not mark.kwargs and len(conditions[0].split()) > 3:
        conditions = ()
    if not conditions:
        return True, reason
    for condition in conditions:
        if isinstance(condition, str):
            import os
            import platform
            import sys

            if eval(condition, {"sys": sys, "os": os, "platform": platform, **namespace}):
                return True, reason or f"condition: {condition}"
        elif condition:
            return True, reason
    return False, ""
