"""Data printed so that it fits a width."""

import sys

__all__ = ["pprint", "pformat", "isreadable", "isrecursive", "saferepr", "PrettyPrinter", "pp"]


def pprint(object, stream=None, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    PrettyPrinter(indent, width, depth, stream, compact=compact, sort_dicts=sort_dicts, underscore_numbers=underscore_numbers).pprint(object)


def pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    return PrettyPrinter(indent, width, depth, compact=compact, sort_dicts=sort_dicts, underscore_numbers=underscore_numbers).pformat(object)


def pp(object, *args, sort_dicts=False, **kwargs):
    pprint(object, *args, sort_dicts=sort_dicts, **kwargs)


def saferepr(object):
    return PrettyPrinter()._safe_repr(object, {}, None, 0)[0]


def isreadable(object):
    return PrettyPrinter()._safe_repr(object, {}, None, 0)[1]


def isrecursive(object):
    return PrettyPrinter()._safe_repr(object, {}, None, 0)[2]


class _SafeKey:
    """Orders what has no order of its own by type and address."""

    __slots__ = ("obj",)

    def __init__(self, obj):
        self.obj = obj

    def __lt__(self, other):
        try:
            return self.obj < other.obj
        except TypeError:
            return (str(type(self.obj)), id(self.obj)) < (str(type(other.obj)), id(other.obj))


def _safe_pair(item):
    return _SafeKey(item[0]), _SafeKey(item[1])


class PrettyPrinter:
    def __init__(self, indent=1, width=80, depth=None, stream=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
        if int(indent) < 0:
            raise ValueError("indent must be >= 0")
        if depth is not None and depth <= 0:
            raise ValueError("depth must be > 0")
        if not width:
            raise ValueError("width must be != 0")
        self._indent_per_level, self._width, self._depth = int(indent), int(width), depth
        self._stream = sys.stdout if stream is None else stream
        self._compact, self._sort_dicts, self._underscore_numbers = bool(compact), sort_dicts, underscore_numbers

    def pprint(self, object):
        if self._stream is not None:
            self._stream.write(self.pformat(object) + "\n")

    def pformat(self, object):
        pieces = []
        self._format(object, pieces, 0, 0, {}, 0)
        return "".join(pieces)

    def isrecursive(self, object):
        return self.format(object, {}, 0, 0)[2]

    def isreadable(self, object):
        _, readable, recursive = self.format(object, {}, 0, 0)
        return readable and not recursive

    def format(self, object, context, maxlevels, level):
        return self._safe_repr(object, context, maxlevels, level)

    def _repr(self, object, context, level):
        return self.format(object, context.copy(), self._depth, level)[0]

    def _format(self, obj, out, indent, allowance, context, level):
        key = id(obj)
        if key in context:
            out.append(_recursion(obj))
            return
        text = self._repr(obj, context, level)
        if len(text) <= self._width - indent - allowance:
            out.append(text)
            return
        pretty = self._pretty_method(obj)
        if pretty is None:
            out.append(text)
            return
        context[key] = 1
        pretty(obj, out, indent, allowance, context, level + 1)
        del context[key]

    def _pretty_method(self, obj):
        method = type(obj).__repr__
        for kind, pretty in (
            (dict, self._dict), (list, self._list), (tuple, self._tuple), (set, self._set), (frozenset, self._set),
            (str, self._str), (bytes, self._bytes),
        ):  # fmt: skip
            if method is kind.__repr__:
                return pretty
        module = type(obj).__module__
        params = getattr(type(obj), "__dataclass_params__", None)
        if params is not None and params.repr and not isinstance(obj, type):
            return self._dataclass
        if module == "collections":
            return {"OrderedDict": self._ordered_dict, "defaultdict": self._defaultdict, "Counter": self._counter,
                    "deque": self._deque}.get(type(obj).__name__)  # fmt: skip
        if type(obj).__name__ == "SimpleNamespace" and module == "types":
            return self._namespace
        return None

    def _dict(self, obj, out, indent, allowance, context, level):
        out.append("{")
        if self._indent_per_level > 1:
            out.append((self._indent_per_level - 1) * " ")
        if obj:
            items = sorted(obj.items(), key=_safe_pair) if self._sort_dicts else obj.items()
            self._format_dict_items(items, out, indent, allowance + 1, context, level)
        out.append("}")

    def _format_dict_items(self, items, out, indent, allowance, context, level):
        indent += self._indent_per_level
        separator = ",\n" + " " * indent
        last = len(items) - 1
        for i, (key, value) in enumerate(items):
            text = self._repr(key, context, level)
            out.append(f"{text}: ")
            self._format(value, out, indent + len(text) + 2, allowance if i == last else 1, context, level)
            if i != last:
                out.append(separator)

    def _format_items(self, items, out, indent, allowance, context, level):
        indent += self._indent_per_level
        if self._indent_per_level > 1:
            out.append((self._indent_per_level - 1) * " ")
        items = list(items)
        width = room = self._width - indent + 1
        delimiter, separator = "", ",\n" + " " * indent
        last = len(items) - 1
        for i, item in enumerate(items):
            if i == last:
                room -= allowance
                width -= allowance
            if self._compact:
                text = self._repr(item, context, level)
                needed = len(text) + 2
                if room < needed:
                    room = width
                    delimiter = separator if delimiter else delimiter
                if room >= needed:
                    room -= needed
                    out.append(delimiter + text)
                    delimiter = ", "
                    continue
            out.append(delimiter)
            delimiter = separator
            self._format(item, out, indent, allowance if i == last else 1, context, level)

    def _list(self, obj, out, indent, allowance, context, level):
        out.append("[")
        self._format_items(obj, out, indent, allowance + 1, context, level)
        out.append("]")

    def _tuple(self, obj, out, indent, allowance, context, level):
        end = ",)" if len(obj) == 1 else ")"
        out.append("(")
        self._format_items(obj, out, indent, allowance + len(end), context, level)
        out.append(end)

    def _set(self, obj, out, indent, allowance, context, level):
        if not obj:
            out.append(repr(obj))
            return
        start, end = "{", "}"
        if type(obj) is not set:
            start, end = f"{type(obj).__name__}({{", "})"
            indent += len(type(obj).__name__) + 1
        out.append(start)
        self._format_items(sorted(obj, key=_SafeKey), out, indent, allowance + len(end), context, level)
        out.append(end)

    def _str(self, obj, out, indent, allowance, context, level):
        if not obj:
            out.append(repr(obj))
            return
        chunks = []
        if level == 1:
            indent += 1
            allowance += 1
        lines = obj.splitlines(True)
        room = self._width - indent
        for i, line in enumerate(lines):
            last_line = i == len(lines) - 1
            if len(repr(line)) <= (room - allowance if last_line else room):
                chunks.append(repr(line))
                continue
            parts = _words(line)
            current = ""
            for j, part in enumerate(parts):
                candidate = current + part
                limit = room - allowance if last_line and j == len(parts) - 1 else room
                if len(repr(candidate)) > limit:
                    if current:
                        chunks.append(repr(current))
                    current = part
                else:
                    current = candidate
            if current:
                chunks.append(repr(current))
        if len(chunks) == 1:
            out.append(chunks[0])
            return
        if level == 1:
            out.append("(")
        out.append(("\n" + " " * indent).join(chunks))
        if level == 1:
            out.append(")")

    def _bytes(self, obj, out, indent, allowance, context, level):
        if len(obj) <= 4:
            out.append(repr(obj))
            return
        parens = level == 1
        if parens:
            indent += 1
            allowance += 1
            out.append("(")
        out.append(("\n" + " " * indent).join(_bytes_chunks(obj, self._width - indent, allowance)))
        if parens:
            out.append(")")

    def _dataclass(self, obj, out, indent, allowance, context, level):
        fields = [(f.name, getattr(obj, f.name)) for f in type(obj).__dataclass_fields__.values() if f.repr and hasattr(obj, f.name)]
        self._namespace_items(type(obj).__name__, fields, out, indent, allowance, context, level)

    def _namespace(self, obj, out, indent, allowance, context, level):
        name = "namespace" if type(obj).__name__ == "SimpleNamespace" else type(obj).__name__
        self._namespace_items(name, list(vars(obj).items()), out, indent, allowance, context, level)

    def _namespace_items(self, name, items, out, indent, allowance, context, level):
        indent += len(name) + 1
        out.append(f"{name}(")
        separator = ",\n" + " " * indent
        last = len(items) - 1
        for i, (key, value) in enumerate(items):
            out.append(f"{key}=")
            if id(value) in context:
                out.append("...")
            else:
                self._format(value, out, indent + len(key) + 1, allowance if i == last else 1, context, level)
            if i != last:
                out.append(separator)
        out.append(")")

    def _ordered_dict(self, obj, out, indent, allowance, context, level):
        if not obj:
            out.append(repr(obj))
            return
        name = type(obj).__name__
        out.append(f"{name}(")
        self._ordered_items(obj, out, indent + len(name) + 1, allowance + 1, context, level)
        out.append(")")

    def _ordered_items(self, obj, out, indent, allowance, context, level):
        out.append("[")
        self._format_items(list(obj.items()), out, indent, allowance + 1, context, level)
        out.append("]")

    def _defaultdict(self, obj, out, indent, allowance, context, level):
        if not obj:
            out.append(repr(obj))
            return
        factory = self._repr(obj.default_factory, context, level)
        name = type(obj).__name__
        indent += len(name) + 1
        out.append(f"{name}({factory},\n{' ' * indent}")
        self._dict(obj, out, indent, allowance + 1, context, level)
        out.append(")")

    def _counter(self, obj, out, indent, allowance, context, level):
        if not obj:
            out.append(repr(obj))
            return
        name = type(obj).__name__
        out.append(f"{name}({{")
        if self._indent_per_level > 1:
            out.append((self._indent_per_level - 1) * " ")
        self._format_dict_items(obj.most_common(), out, indent + len(name) + 1, allowance + 2, context, level)
        out.append("})")

    def _deque(self, obj, out, indent, allowance, context, level):
        if not obj:
            out.append(repr(obj))
            return
        name = type(obj).__name__
        indent += len(name) + 1
        out.append(f"{name}([")
        if obj.maxlen is None:
            self._format_items(obj, out, indent, allowance + 2, context, level)
            out.append("])")
        else:
            self._format_items(obj, out, indent, 2, context, level)
            limit = self._repr(obj.maxlen, context, level)
            out.append(f"],\n{' ' * indent}maxlen={limit})")

    def _safe_repr(self, obj, context, maxlevels, level):
        """Text; whether it can be read back; whether it runs in circles."""
        kind = type(obj)
        if kind in (str, bytes, float, complex, bool, type(None), bytearray):
            return repr(obj), True, False
        method = getattr(kind, "__repr__", None)
        if issubclass(kind, int) and method is int.__repr__:
            return (f"{obj:_d}" if self._underscore_numbers else repr(obj)), True, False
        if issubclass(kind, dict) and method is dict.__repr__:
            return self._safe_container(obj, "{", "}", context, maxlevels, level)
        if (issubclass(kind, list) and method is list.__repr__) or (issubclass(kind, tuple) and method is tuple.__repr__):
            left, right = ("[", "]") if issubclass(kind, list) else ("(", ")")
            return self._safe_container(obj, left, right, context, maxlevels, level)
        text = repr(obj)
        return text, bool(text) and not text.startswith("<"), False

    def _safe_container(self, obj, left, right, context, maxlevels, level):
        if not obj:
            return left + right, True, False
        if maxlevels and level >= maxlevels:
            return f"{left}...{right}", False, id(obj) in context
        if id(obj) in context:
            return _recursion(obj), False, True
        context[id(obj)] = 1
        readable, recursive, parts = True, False, []

        def add(item):
            nonlocal readable, recursive
            text, item_readable, item_recursive = self.format(item, context, maxlevels, level + 1)
            readable, recursive = readable and item_readable, recursive or item_recursive
            return text

        if left == "{":
            for key, value in sorted(obj.items(), key=_safe_pair) if self._sort_dicts else obj.items():
                parts.append(f"{add(key)}: {add(value)}")
        else:
            parts = [add(item) for item in obj]
        del context[id(obj)]
        if left == "(" and len(obj) == 1:
            right = ",)"
        return f"{left}{', '.join(parts)}{right}", readable, recursive


def _recursion(obj):
    return f"<Recursion on {type(obj).__name__} with id={id(obj)}>"


def _words(line):
    """The line cut after each run of blanks."""
    parts, start, i = [], 0, 0
    while i < len(line):
        while i < len(line) and not line[i].isspace():
            i += 1
        while i < len(line) and line[i].isspace():
            i += 1
        parts.append(line[start:i])
        start = i
    return parts


def _bytes_chunks(obj, width, allowance):
    current = b""
    last = len(obj) // 4 * 4
    for i in range(0, len(obj), 4):
        part = obj[i : i + 4]
        candidate = current + part
        if i == last:
            width -= allowance
        if len(repr(candidate)) > width:
            if current:
                yield repr(current)
            current = part
        else:
            current = candidate
    if current:
        yield repr(current)
