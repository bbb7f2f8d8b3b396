"""Comma-separated values: read and written."""

__all__ = [
    "QUOTE_MINIMAL", "QUOTE_ALL", "QUOTE_NONNUMERIC", "QUOTE_NONE", "QUOTE_STRINGS", "QUOTE_NOTNULL", "Error", "Dialect",
    "excel", "excel_tab", "unix_dialect", "field_size_limit", "reader", "writer", "register_dialect", "get_dialect",
    "list_dialects", "unregister_dialect", "DictReader", "DictWriter",
]  # fmt: skip

QUOTE_MINIMAL, QUOTE_ALL, QUOTE_NONNUMERIC, QUOTE_NONE, QUOTE_STRINGS, QUOTE_NOTNULL = range(6)
_field_size_limit = 131072


class Error(Exception):
    pass


Error.__module__ = "_csv"


class Dialect:
    delimiter = ","
    quotechar = '"'
    escapechar = None
    doublequote = True
    skipinitialspace = False
    lineterminator = "\r\n"
    quoting = QUOTE_MINIMAL
    strict = False


class excel(Dialect):
    pass


class excel_tab(excel):
    delimiter = "\t"


class unix_dialect(Dialect):
    lineterminator = "\n"
    quoting = QUOTE_ALL


_dialects = {"excel": excel, "excel-tab": excel_tab, "unix": unix_dialect}
_OPTIONS = ("delimiter", "quotechar", "escapechar", "doublequote", "skipinitialspace", "lineterminator", "quoting", "strict")


def register_dialect(name, dialect=excel, **fmtparams):
    if not isinstance(name, str):
        raise TypeError("dialect name must be a string")
    _dialects[name] = _dialect(dialect, fmtparams)


def unregister_dialect(name):
    if name not in _dialects:
        raise Error("unknown dialect")
    del _dialects[name]


def get_dialect(name):
    if name not in _dialects:
        raise Error("unknown dialect")
    return _dialects[name]


def list_dialects():
    return list(_dialects)


def field_size_limit(new_limit=None):
    global _field_size_limit
    old, _field_size_limit = _field_size_limit, _field_size_limit if new_limit is None else new_limit
    return old


def _dialect(base, options):
    if isinstance(base, str):
        base = get_dialect(base)
    made = Dialect()
    for name in _OPTIONS:
        setattr(made, name, options.pop(name) if name in options else getattr(base, name, getattr(Dialect, name)))
    if options:
        raise TypeError(f"this function got an unexpected keyword argument '{next(iter(options))}'")
    for name, optional in (("delimiter", False), ("quotechar", True), ("escapechar", True)):
        value = getattr(made, name)
        if value is None and optional:
            continue
        if not isinstance(value, str):
            raise TypeError(f'"{name}" must be a unicode character{" or None" if optional else ""}, not {type(value).__name__}')
        if len(value) != 1:
            raise TypeError(f'"{name}" must be a 1-character string')
    if made.quotechar is None and made.quoting != QUOTE_NONE:
        if "quoting" in options:
            raise TypeError("quotechar must be set if quoting enabled")
        made.quoting = QUOTE_NONE
    return made


class reader:
    """Rows as lists of texts."""

    def __init__(self, csvfile, dialect="excel", **fmtparams):
        self._lines = iter(csvfile)
        self.dialect = _dialect(dialect, fmtparams)
        self.line_num = 0

    def __iter__(self):
        return self

    def __next__(self):
        d = self.dialect
        fields, field, state, quoted = [], [], "start", False

        def finish():
            text = "".join(field)
            field.clear()
            if d.quoting == QUOTE_NONNUMERIC and not quoted:
                fields.append(float(text) if text else "")
            else:
                fields.append(text)

        while True:
            try:
                line = next(self._lines)
            except StopIteration:
                if state == "quoted" and (field or fields or quoted):
                    if d.strict:
                        raise Error("unexpected end of data") from None
                    finish()
                    return fields
                raise
            if not isinstance(line, str):
                raise Error(
                    f"iterator should return strings, not {type(line).__name__} (the file should be opened in text mode)"
                )
            self.line_num += 1
            i = 0
            while i < len(line):
                c = line[i]
                i += 1
                if state == "quoted":
                    if c == d.escapechar:
                        field.append(line[i] if i < len(line) else "\n")
                        i += 1
                    elif c == d.quotechar:
                        if d.doublequote and line[i : i + 1] == d.quotechar:
                            field.append(c)
                            i += 1
                        else:
                            state = "after quote"
                    else:
                        field.append(c)
                elif c in "\r\n":
                    break
                elif state == "start" and c == d.quotechar and d.quoting != QUOTE_NONE:
                    state, quoted = "quoted", True
                elif state == "start" and c == " " and d.skipinitialspace:
                    pass
                elif c == d.delimiter:
                    finish()
                    state, quoted = "start", False
                elif c == d.escapechar:
                    field.append(line[i] if i < len(line) else "\n")
                    i += 1
                    state = "plain"
                elif state == "after quote" and d.strict:
                    raise Error(f"'{d.delimiter}' expected after '{d.quotechar}'")
                else:
                    field.append(c)
                    state = "plain"
                if len(field) > _field_size_limit:
                    raise Error(f"field larger than field limit ({_field_size_limit})")
            if state == "quoted":
                continue
            if state == "start" and not fields and not field and not quoted:
                return []
            finish()
            return fields


class writer:
    """Writes rows, quoting what needs it."""

    def __init__(self, csvfile, dialect="excel", **fmtparams):
        self._write = csvfile.write
        self.dialect = _dialect(dialect, fmtparams)

    def writerow(self, row):
        try:
            row = list(row)
        except TypeError:
            raise Error(f"iterable expected, not {type(row).__name__}") from None
        texts = [self._text(value, len(row) == 1) for value in row]
        return self._write(self.dialect.delimiter.join(texts) + self.dialect.lineterminator)

    def writerows(self, rows):
        for row in rows:
            self.writerow(row)

    def _text(self, value, alone):
        d = self.dialect
        text = "" if value is None else repr(value) if isinstance(value, float) else str(value)
        special = [d.delimiter, d.quotechar, d.escapechar, "\n", "\r", *d.lineterminator]
        if d.quoting == QUOTE_NONE:
            if d.escapechar:
                return "".join([d.escapechar + c if c in special and c is not None else c for c in text])
            if any(c in text for c in special if c):
                raise Error("need to escape, but no escapechar set")
            if not text and alone:
                raise Error("single empty field record must be quoted")
            return text
        quote = {
            QUOTE_ALL: True, QUOTE_NONNUMERIC: not isinstance(value, (int, float)), QUOTE_STRINGS: isinstance(value, str),
            QUOTE_NOTNULL: value is not None,
        }.get(d.quoting, False)  # fmt: skip
        quote = quote or any(c in text for c in special if c) or (text.startswith(" ") and d.skipinitialspace) or (alone and not text)
        if not quote:
            return text
        if d.quotechar in text:
            if d.doublequote:
                text = text.replace(d.quotechar, d.quotechar * 2)
            elif d.escapechar:
                text = text.replace(d.quotechar, d.escapechar + d.quotechar)
            else:
                raise Error("need to escape, but no escapechar set")
        return d.quotechar + text + d.quotechar


class DictReader:
    """Rows as dicts, by the names in the first row."""

    def __init__(self, f, fieldnames=None, restkey=None, restval=None, dialect="excel", *args, **kwds):
        self._fieldnames = list(fieldnames) if fieldnames is not None and iter(fieldnames) is fieldnames else fieldnames
        self.restkey, self.restval, self.dialect = restkey, restval, dialect
        self.reader = reader(f, dialect, *args, **kwds)
        self.line_num = 0

    @property
    def fieldnames(self):
        if self._fieldnames is None:
            try:
                self._fieldnames = next(self.reader)
            except StopIteration:
                pass
        self.line_num = self.reader.line_num
        return self._fieldnames

    @fieldnames.setter
    def fieldnames(self, value):
        self._fieldnames = value

    def __iter__(self):
        return self

    def __next__(self):
        if self.line_num == 0:
            self.fieldnames
        row = next(self.reader)
        self.line_num = self.reader.line_num
        while row == []:
            row = next(self.reader)
        names = self.fieldnames
        result = dict(zip(names, row))
        if len(names) < len(row):
            result[self.restkey] = row[len(names) :]
        for name in names[len(row) :]:
            result[name] = self.restval
        return result

    __class_getitem__ = classmethod(type(list[int]))


class DictWriter:
    def __init__(self, f, fieldnames, restval="", extrasaction="raise", dialect="excel", *args, **kwds):
        if extrasaction.lower() not in ("raise", "ignore"):
            raise ValueError(f"extrasaction ({extrasaction}) must be 'raise' or 'ignore'")
        self.fieldnames, self.restval, self.extrasaction = fieldnames, restval, extrasaction.lower()
        self.writer = writer(f, dialect, *args, **kwds)

    def writeheader(self):
        return self.writerow(dict(zip(self.fieldnames, self.fieldnames)))

    def _list(self, row):
        if self.extrasaction == "raise":
            wrong = row.keys() - self.fieldnames
            if wrong:
                raise ValueError(f"dict contains fields not in fieldnames: {', '.join([repr(name) for name in wrong])}")
        return [row.get(name, self.restval) for name in self.fieldnames]

    def writerow(self, rowdict):
        return self.writer.writerow(self._list(rowdict))

    def writerows(self, rowdicts):
        self.writer.writerows(map(self._list, rowdicts))

    __class_getitem__ = classmethod(type(list[int]))


class Sniffer:
    """Guesses a dialect: not simulated."""

    def sniff(self, sample, delimiters=None):
        import sys

        sys._unsupported("csv.Sniffer: name the dialect")

    has_header = sniff
