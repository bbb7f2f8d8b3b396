"""Reading and writing rows. C in CPython, so its frames are in no traceback."""

QUOTE_MINIMAL, QUOTE_ALL, QUOTE_NONNUMERIC, QUOTE_NONE, QUOTE_STRINGS, QUOTE_NOTNULL = range(6)
_field_size_limit = 131072
_dialects = {}
_OPTIONS = ("delimiter", "quotechar", "escapechar", "doublequote", "skipinitialspace", "lineterminator", "quoting", "strict")
_DEFAULTS = {"delimiter": ",", "quotechar": '"', "escapechar": None, "doublequote": True, "skipinitialspace": False,
             "lineterminator": "\r\n", "quoting": QUOTE_MINIMAL, "strict": False}  # fmt: skip
_missing = object()


class Error(Exception):
    pass


class Dialect:
    """How a file is written: checked, and fixed from then on."""

    __slots__ = tuple("_" + name for name in _OPTIONS)

    def __new__(cls, base=None, /, **options):
        dialect = options.pop("dialect", base)
        for name in options:
            if name not in _OPTIONS:
                raise TypeError(f"this function got an unexpected keyword argument '{name}'")
        if isinstance(dialect, str):
            dialect = get_dialect(dialect)
        if type(dialect) is Dialect and not options:
            return dialect
        self = super().__new__(cls)
        values = {}
        for name in _OPTIONS:
            value = options.get(name, _missing)
            if value is _missing and dialect is not None:
                value = getattr(dialect, name, _missing)
            values[name] = value
        given = {name for name, value in values.items() if value is not _missing}
        values = {name: _DEFAULTS[name] if value is _missing else value for name, value in values.items()}
        _check(values, given)
        for name, value in values.items():
            object.__setattr__(self, "_" + name, value)
        return self

    def __reduce_ex__(self, protocol):
        raise TypeError(f"cannot pickle '{type(self).__name__}' instances")


for _name in _OPTIONS:
    setattr(Dialect, _name, property(lambda self, _hidden="_" + _name: getattr(self, _hidden)))


def _check(values, given):
    """CPython 3.13 Modules/_csv.c: dialect_new."""
    for name in ("delimiter", "escapechar", "quotechar"):
        value, optional = values[name], name != "delimiter"
        if value is None and optional:
            continue
        if not isinstance(value, str):
            raise TypeError(f'"{name}" must be string{" or None" if optional else ""}, not {type(value).__name__}')
        if len(value) != 1:
            raise TypeError(f'"{name}" must be a 1-character string')
    quoting = values["quoting"]
    if type(quoting) is not int:
        raise TypeError('"quoting" must be an integer')
    if not 0 <= quoting <= 5:
        raise TypeError('bad "quoting" value')
    for name in ("doublequote", "skipinitialspace", "strict"):
        values[name] = bool(values[name])
    if values["lineterminator"] is None:
        raise TypeError("lineterminator must be set")
    if not isinstance(values["lineterminator"], str):
        raise TypeError('"lineterminator" must be a string')
    if values["quotechar"] is None and "quotechar" in given and "quoting" not in given:
        values["quoting"] = quoting = QUOTE_NONE
    if quoting != QUOTE_NONE and values["quotechar"] is None:
        raise TypeError("quotechar must be set if quoting enabled")
    ends = values["lineterminator"]
    for name in ("delimiter", "escapechar", "quotechar"):
        value = values[name]
        if value is None:
            continue
        if value in "\r\n" or (value == " " and name != "delimiter" and values["skipinitialspace"]):
            raise ValueError(f"bad {name} value")
        if value in ends:
            raise ValueError(f"bad {name} or lineterminator value")
    for one, other in (("delimiter", "escapechar"), ("delimiter", "quotechar"), ("escapechar", "quotechar")):
        if values[one] is not None and values[one] == values[other]:
            raise ValueError(f"bad {one} or {other} value")


def register_dialect(name, dialect=None, /, **fmtparams):
    if not isinstance(name, str):
        raise TypeError("dialect name must be a string")
    _dialects[name] = Dialect(dialect, **fmtparams)


def unregister_dialect(name):
    try:
        del _dialects[name]
    except KeyError:
        raise Error("unknown dialect") from None


def get_dialect(name):
    try:
        return _dialects[name]
    except KeyError:
        raise Error("unknown dialect") from None


def list_dialects():
    return list(_dialects)


def field_size_limit(*new_limit):
    global _field_size_limit
    if len(new_limit) > 1:
        raise TypeError(f"field_size_limit expected at most 1 argument, got {len(new_limit)}")
    old = _field_size_limit
    if new_limit:
        if not isinstance(new_limit[0], int):
            raise TypeError("limit must be an integer")
        _field_size_limit = new_limit[0]
    return old


# What the reader is in the middle of.
_START_RECORD, _START_FIELD, _IN_FIELD, _IN_QUOTES, _QUOTE_IN_QUOTES, _ESCAPED, _ESCAPE_IN_QUOTES, _AFTER_ESCAPED_END, _AFTER_END = range(9)


class _Reader:
    """Rows as lists of texts."""

    __slots__ = ("_lines", "_dialect", "_line_num")

    def __new__(cls):
        raise TypeError("cannot create '_csv.reader' instances")

    dialect = property(lambda self: self._dialect)
    line_num = property(lambda self: self._line_num)

    def __iter__(self):
        return self

    def __next__(self):
        d = self._dialect
        delimiter, quotechar, escapechar, quoting = d._delimiter, d._quotechar, d._escapechar, d._quoting
        fields, field, state, quoted = [], [], _START_RECORD, False

        def save():
            nonlocal quoted
            text = "".join(field)
            field.clear()
            if quoted:
                quoted = False
            elif quoting == QUOTE_NONNUMERIC and text:
                text = float(text)
            elif quoting == QUOTE_STRINGS:
                text = None if not text else float(text)
            elif quoting == QUOTE_NOTNULL and not text:
                text = None
            fields.append(text)

        while True:
            try:
                line = next(self._lines)
            except StopIteration:
                if field or state in (_IN_QUOTES, _ESCAPED, _ESCAPE_IN_QUOTES) or (fields and state not in (_START_RECORD,)):
                    if d._strict:
                        raise Error("unexpected end of data") from None
                    save()
                    return fields
                raise
            if not isinstance(line, str):
                raise Error(
                    f"iterator should return strings, not {type(line).__name__} (the file should be opened in text mode)"
                )
            self._line_num += 1
            plain = state == _START_RECORD and quoting == QUOTE_MINIMAL and escapechar is None and not d._skipinitialspace
            if plain and quotechar not in line and len(line) <= _field_size_limit:
                text = line.rstrip("\r\n")
                if "\r" not in text and "\n" not in text:
                    return text.split(delimiter) if text else []
            for c in (*line, None):
                ends = c is None or c == "\n" or c == "\r"
                if state == _START_RECORD:
                    if c is None:
                        break
                    if ends:
                        state = _AFTER_END
                        continue
                    state = _START_FIELD
                if state == _START_FIELD:
                    if ends:
                        save()
                        state = _START_RECORD if c is None else _AFTER_END
                    elif c == quotechar and quoting != QUOTE_NONE:
                        quoted, state = True, _IN_QUOTES
                    elif c == escapechar:
                        state = _ESCAPED
                    elif c == " " and d._skipinitialspace:
                        pass
                    elif c == delimiter:
                        save()
                    else:
                        field.append(c)
                        state = _IN_FIELD
                elif state == _ESCAPED:
                    if c == "\n" or c == "\r":
                        field.append(c)
                        state = _AFTER_ESCAPED_END
                        continue
                    field.append("\n" if c is None else c)
                    state = _IN_FIELD
                elif state == _IN_FIELD or state == _AFTER_ESCAPED_END:
                    if state == _AFTER_ESCAPED_END and c is None:
                        break
                    if ends:
                        save()
                        state = _START_RECORD if c is None else _AFTER_END
                    elif c == escapechar:
                        state = _ESCAPED
                    elif c == delimiter:
                        save()
                        state = _START_FIELD
                    else:
                        field.append(c)
                        state = _IN_FIELD
                elif state == _IN_QUOTES:
                    if c is None:
                        pass
                    elif c == escapechar:
                        state = _ESCAPE_IN_QUOTES
                    elif c == quotechar and quoting != QUOTE_NONE:
                        state = _QUOTE_IN_QUOTES if d._doublequote else _IN_FIELD
                    else:
                        field.append(c)
                elif state == _ESCAPE_IN_QUOTES:
                    field.append("\n" if c is None else c)
                    state = _IN_QUOTES
                elif state == _QUOTE_IN_QUOTES:
                    if quoting != QUOTE_NONE and c == quotechar:
                        field.append(c)
                        state = _IN_QUOTES
                    elif c == delimiter:
                        save()
                        state = _START_FIELD
                    elif ends:
                        save()
                        state = _START_RECORD if c is None else _AFTER_END
                    elif not d._strict:
                        field.append(c)
                        state = _IN_FIELD
                    else:
                        raise Error(f"'{delimiter}' expected after '{quotechar}'")
                elif state == _AFTER_END:
                    if c is None:
                        state = _START_RECORD
                    elif not ends:
                        raise Error(
                            "new-line character seen in unquoted field - do you need to open the file with newline=''?"
                        )
                if len(field) > _field_size_limit:
                    raise Error(f"field larger than field limit ({_field_size_limit})")
            if state == _START_RECORD:
                return fields


class _Writer:
    """Writes rows, quoting what needs it."""

    __slots__ = ("_write", "_dialect")

    def __new__(cls):
        raise TypeError("cannot create '_csv.writer' instances")

    dialect = property(lambda self: self._dialect)

    def writerow(self, row, /):
        try:
            values = list(row)
        except TypeError:
            raise Error(f"iterable expected, not {type(row).__name__}") from None
        d = self._dialect
        alone = len(values) == 1
        texts = [self._text(d, value, alone) for value in values]
        return self._write(d._delimiter.join(texts) + d._lineterminator)

    def writerows(self, seqseq, /):
        for row in seqseq:
            self.writerow(row)

    def _text(self, d, value, alone):
        """One field as it is written. CPython 3.13 Modules/_csv.c: join_append_data."""
        text = "" if value is None else value if isinstance(value, str) else str(value)
        quoting, quotechar, escapechar = d._quoting, d._quotechar, d._escapechar
        if quoting == QUOTE_ALL:
            quoted = True
        elif quoting == QUOTE_NONNUMERIC:
            quoted = not isinstance(value, (int, float, complex)) and not hasattr(type(value), "__float__")
        elif quoting == QUOTE_STRINGS:
            quoted = isinstance(value, str)
        elif quoting == QUOTE_NOTNULL:
            quoted = value is not None
        else:
            quoted = False
        special = {d._delimiter, escapechar, quotechar, "\n", "\r", *d._lineterminator}
        parts = []
        for c in text:
            if c in special:
                if quoting == QUOTE_NONE:
                    escape = True
                elif c == quotechar:
                    if d._doublequote:
                        parts.append(quotechar)
                        escape = False
                    else:
                        escape = True
                    if not escape:
                        quoted = True
                elif c == escapechar:
                    escape = True
                else:
                    escape, quoted = False, True
                if escape:
                    if escapechar is None:
                        raise Error("need to escape, but no escapechar set")
                    parts.append(escapechar)
            parts.append(c)
        if not text and not quoted and (alone or (d._delimiter == " " and d._skipinitialspace)):
            if quoting == QUOTE_NONE or (value is None and quoting in (QUOTE_STRINGS, QUOTE_NOTNULL)):
                if alone:
                    raise Error("single empty field record must be quoted")
                raise Error(f"empty field must be quoted if delimiter is a space and skipinitialspace is true")
            quoted = True
        result = "".join(parts)
        return quotechar + result + quotechar if quoted else result


_Reader.__name__ = _Reader.__qualname__ = "reader"
_Writer.__name__ = _Writer.__qualname__ = "writer"


def reader(iterable, dialect=None, /, **fmtparams):
    self = object.__new__(_Reader)
    self._lines, self._line_num = iter(iterable), 0
    self._dialect = Dialect(dialect, **fmtparams)
    return self


def writer(fileobj, dialect=None, /, **fmtparams):
    self = object.__new__(_Writer)
    write = getattr(fileobj, "write", None)
    if not callable(write):
        raise TypeError('argument 1 must have a "write" method')
    self._write = write
    self._dialect = Dialect(dialect, **fmtparams)
    return self
