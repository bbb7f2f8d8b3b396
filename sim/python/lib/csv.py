"""Comma-separated values: read and written."""

__all__ = [
    "QUOTE_MINIMAL", "QUOTE_ALL", "QUOTE_NONNUMERIC", "QUOTE_NONE", "QUOTE_STRINGS", "QUOTE_NOTNULL", "Error", "Dialect",
    "excel", "excel_tab", "unix_dialect", "field_size_limit", "reader", "writer", "register_dialect", "get_dialect",
    "list_dialects", "unregister_dialect", "DictReader", "DictWriter", "Sniffer",
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


class Sniffer:
    """Guesses how a file is written from its beginning."""

    def __init__(self):
        self.preferred = [",", "\t", ";", " ", ":"]

    def sniff(self, sample, delimiters=None):
        quotechar, doublequote, delimiter, skipinitialspace = self._by_quotes(sample, delimiters)
        if not delimiter:
            delimiter, skipinitialspace = self._by_counts(sample, delimiters)
        if not delimiter:
            raise Error("Could not determine delimiter")

        class dialect(Dialect):
            _name = "sniffed"
            lineterminator = "\r\n"
            quoting = QUOTE_MINIMAL

        dialect.doublequote, dialect.delimiter = doublequote, delimiter
        dialect.quotechar, dialect.skipinitialspace = quotechar or '"', skipinitialspace
        return dialect

    def _by_quotes(self, data, delimiters):
        """What stands beside quoted text. CPython 3.13 Lib/csv.py: Sniffer._guess_quote_and_delimiter."""
        import re

        quoted = r"""(?P<quote>["\']).*?(?P=quote)"""
        beside = (
            rf"(?P<delim>[^\w\n\"\'])(?P<space> ?){quoted}(?P=delim)",
            rf"(?:^|\n){quoted}(?P<delim>[^\w\n\"\'])(?P<space> ?)",
            rf"(?P<delim>[^\w\n\"\'])(?P<space> ?){quoted}(?:$|\n)",
            rf"(?:^|\n){quoted}(?:$|\n)",
        )
        for pattern in beside:
            found = list(re.finditer(pattern, data, re.DOTALL | re.MULTILINE))
            if found:
                break
        else:
            return "", False, None, 0
        quotes, delims, spaces = {}, {}, 0
        for match in found:
            groups = match.groupdict()
            quotes[groups["quote"]] = quotes.get(groups["quote"], 0) + 1
            delim = groups.get("delim")
            if delim and (delimiters is None or delim in delimiters):
                delims[delim] = delims.get(delim, 0) + 1
            spaces += bool(groups.get("space"))
        quotechar = max(quotes, key=quotes.get)
        if delims:
            delim = max(delims, key=delims.get)
            skipinitialspace = delims[delim] == spaces
            if delim == "\n":
                delim = ""
        else:
            delim, skipinitialspace = "", 0
        separator, q = re.escape(delim), quotechar
        doubled = rf"(({separator})|^)\W*{q}[^{separator}\n]*{q}[^{separator}\n]*{q}\W*(({separator})|$)"
        return quotechar, bool(re.search(doubled, data, re.MULTILINE)), delim, skipinitialspace

    def _by_counts(self, data, delimiters):
        """The character that comes equally often in most lines. CPython 3.13 Lib/csv.py: Sniffer._guess_delimiter."""
        from collections import Counter

        lines = list(filter(None, data.split("\n")))
        candidates = [chr(code) for code in range(127)]
        step, start, iteration = min(10, len(lines)), 0, 0
        seen, modes, delims = {}, {}, {}
        while start < len(lines):
            iteration += 1
            for line in lines[start : start + step]:
                for char in candidates:
                    counts = seen.setdefault(char, {})
                    count = line.count(char)
                    counts[count] = counts.get(count, 0) + 1
            for char, counts in seen.items():
                items = list(counts.items())
                if len(items) == 1 and items[0][0] == 0:
                    continue
                if len(items) > 1:
                    modes[char] = max(items, key=lambda item: item[1])
                    items.remove(modes[char])
                    modes[char] = modes[char][0], modes[char][1] - sum(item[1] for item in items)
                else:
                    modes[char] = items[0]
            total = float(min(step * iteration, len(lines)))
            consistency = 1.0
            while not delims and consistency >= 0.9:
                for char, (often, lines_so) in modes.items():
                    if often > 0 and lines_so > 0 and lines_so / total >= consistency and (delimiters is None or char in delimiters):
                        delims[char] = often, lines_so
                consistency -= 0.01
            if len(delims) == 1:
                delim = next(iter(delims))
                return delim, lines[0].count(delim) == lines[0].count(f"{delim} ")
            start += step
        if not delims:
            return "", 0
        for delim in self.preferred:
            if len(delims) > 1 and delim in delims:
                return delim, lines[0].count(delim) == lines[0].count(f"{delim} ")
        delim = max((value, char) for char, value in delims.items())[1]
        return delim, lines[0].count(delim) == lines[0].count(f"{delim} ")

    def has_header(self, sample):
        """Whether the first row is unlike those below it."""
        from io import StringIO

        rows = reader(StringIO(sample), self.sniff(sample))
        header = next(rows)
        kinds = dict.fromkeys(range(len(header)))
        for number, row in enumerate(rows):
            if number > 20:
                break
            if len(row) != len(header):
                continue
            for column in list(kinds):
                try:
                    complex(row[column])
                    kind = complex
                except (ValueError, OverflowError):
                    kind = len(row[column])
                if kind != kinds[column]:
                    if kinds[column] is None:
                        kinds[column] = kind
                    else:
                        del kinds[column]
        votes = 0
        for column, kind in kinds.items():
            if isinstance(kind, int):
                votes += 1 if len(header[column]) != kind else -1
            else:
                try:
                    kind(header[column])
                except (ValueError, TypeError):
                    votes += 1
                else:
                    votes -= 1
        return votes > 0
