"""Tracebacks as text.

What is shown of the source, with the marks under it (`~~^~~`), comes from the interpreter, which can parse it:
`_traceback.excerpt`.
"""

import sys
import linecache
from _traceback import excerpt as _excerpt, position as _position, suggestion as _suggestion

__all__ = [
    "extract_stack", "extract_tb", "format_exception", "format_exception_only", "format_list", "format_stack", "format_tb",
    "print_exc", "format_exc", "print_exception", "print_last", "print_stack", "print_tb", "clear_frames",
    "FrameSummary", "StackSummary", "TracebackException", "walk_stack", "walk_tb", "print_list",
]  # fmt: skip

_CAUSE = "\nThe above exception was the direct cause of the following exception:\n\n"
_CONTEXT = "\nDuring handling of the above exception, another exception occurred:\n\n"
_REPEATS = 3  # equal frames in a row before the rest are counted instead of shown
_missing = object()


def walk_tb(tb):
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next


def walk_stack(f):
    if f is None:
        f = sys._getframe().f_back.f_back.f_back.f_back
    while f is not None:
        yield f, f.f_lineno
        f = f.f_back


class FrameSummary:
    """One frame: file, line, function, source line."""

    __slots__ = ("filename", "lineno", "end_lineno", "colno", "end_colno", "name", "_lines", "locals")

    def __init__(self, filename, lineno, name, *, lookup_line=True, locals=None, line=None, end_lineno=None, colno=None,
                 end_colno=None, **kwargs):  # fmt: skip
        self.filename, self.lineno, self.name = filename, lineno, name
        self.end_lineno = lineno if end_lineno is None else end_lineno
        self.colno, self.end_colno = colno, end_colno
        self._lines = line
        if lookup_line:
            self.line
        self.locals = None if locals is None else {key: _safe(value, repr) for key, value in locals.items()}

    def _source(self):
        """The lines from the first to the last, as they stand in the file."""
        if self._lines is None and self.lineno is not None and self.end_lineno is not None:
            lines = [linecache.getline(self.filename, n).rstrip() for n in range(self.lineno, self.end_lineno + 1)]
            self._lines = "\n".join(lines)
        return self._lines

    @property
    def line(self):
        source = self._source()
        return None if source is None else source.partition("\n")[0].strip()

    def _excerpt(self):
        """What is shown of it, with marks where the columns are known."""
        source = self._source()
        if not source or not source.strip():
            return ""
        if self.colno is None or self.end_colno is None:
            return self.line + "\n"
        return _excerpt(source, self.colno, self.end_colno)

    def __iter__(self):
        return iter([self.filename, self.lineno, self.name, self.line])

    def __getitem__(self, index):
        return (self.filename, self.lineno, self.name, self.line)[index]

    def __len__(self):
        return 4

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            mine = (self.filename, self.lineno, self.name, self.locals)
            return mine == (other.filename, other.lineno, other.name, other.locals)
        return tuple(self) == other if isinstance(other, tuple) else NotImplemented

    def __repr__(self):
        return f"<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>"


def _safe(value, function):
    try:
        return function(value)
    except Exception:
        return f"<unprintable {type(value).__name__} object>"


class StackSummary(list):
    @classmethod
    def extract(cls, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
        return cls._of([(frame, line, None) for frame, line in frame_gen], limit, capture_locals, lookup_lines)

    @classmethod
    def _of(cls, entries, limit=None, capture_locals=False, lookup_lines=True):
        if limit is None:
            limit = getattr(sys, "tracebacklimit", None)
            if limit is not None and limit < 0:
                limit = 0
        if limit is not None:
            entries = entries[:limit] if limit >= 0 else entries[limit:]
        summary = cls()
        for frame, line, instruction in entries:
            code = frame.f_code
            place = _position(code, instruction) if instruction is not None else None
            _, last, begin, end = (line, line, None, None) if place is None else place
            summary.append(FrameSummary(
                code.co_filename, line, code.co_name, lookup_line=False, end_lineno=last, colno=begin, end_colno=end,
                locals=frame.f_locals if capture_locals else None,
            ))  # fmt: skip
        if lookup_lines:
            for entry in summary:
                entry.line
        return summary

    @classmethod
    def from_list(cls, a_list):
        return cls([f if isinstance(f, FrameSummary) else FrameSummary(f[0], f[1], f[2], line=f[3]) for f in a_list])

    def format_frame_summary(self, frame_summary, **kwargs):
        filename = "<stdin>" if frame_summary.filename.startswith("<stdin>-") else frame_summary.filename
        text = f'  File "{filename}", line {frame_summary.lineno}, in {frame_summary.name}\n'
        for line in frame_summary._excerpt().splitlines():
            text += f"    {line}\n"
        for name, value in sorted((frame_summary.locals or {}).items()):
            text += f"    {name} = {value}\n"
        return text

    def format(self, **kwargs):
        result = []
        last, count = None, 0
        for frame in self:
            text = self.format_frame_summary(frame)
            if text is None:
                continue
            place = (frame.filename, frame.lineno, frame.name)
            if place != last:
                if count > _REPEATS:
                    result.append(_repeated(count - _REPEATS))
                last, count = place, 0
            count += 1
            if count <= _REPEATS:
                result.append(text)
        if count > _REPEATS:
            result.append(_repeated(count - _REPEATS))
        return result


def _repeated(count):
    return f"  [Previous line repeated {count} more time{'s' if count > 1 else ''}]\n"


def _entries_of_tb(tb):
    entries = []
    while tb is not None:
        entries.append((tb.tb_frame, tb.tb_lineno, tb.tb_lasti))
        tb = tb.tb_next
    return entries


def extract_tb(tb, limit=None):
    return StackSummary._of(_entries_of_tb(tb), limit)


def extract_stack(f=None, limit=None):
    if f is None:
        f = sys._getframe().f_back
    entries = [(frame, line, None) for frame, line in walk_stack(f)]
    if limit is None:
        limit = getattr(sys, "tracebacklimit", None)
    if limit is not None:
        entries = entries[: max(limit, 0)] if limit >= 0 else entries[limit:]
    entries.reverse()
    return StackSummary._of(entries)


class TracebackException:
    """All that is needed to show an exception, without holding on to it."""

    def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True, capture_locals=False,
                 compact=False, max_group_width=15, max_group_depth=10, save_exc_type=True, _seen=None):  # fmt: skip
        seen = {id(exc_value)} if _seen is None else _seen
        self.max_group_width, self.max_group_depth = max_group_width, max_group_depth
        self.stack = StackSummary._of(_entries_of_tb(exc_traceback), limit, capture_locals, lookup_lines)
        self.exc_type = exc_type if save_exc_type else None
        self.exc_type_str = "" if exc_type is None else _type_name(exc_type)
        self._has_value = exc_value is not None
        self._str = _safe_str(exc_value)
        self.__notes__ = _notes_of(exc_value)
        self._syntax = None
        if isinstance(exc_value, SyntaxError):
            for name in ("filename", "text", "offset", "end_offset", "msg"):
                setattr(self, name, getattr(exc_value, name))
            self.lineno, self.end_lineno = (None if n is None else str(n) for n in (exc_value.lineno, exc_value.end_lineno))
            self._syntax = exc_value
        self._str += _suggestion(exc_value, exc_traceback)
        self.__suppress_context__ = getattr(exc_value, "__suppress_context__", False)

        def of(error):
            if error is None or id(error) in seen:
                return None
            seen.add(id(error))
            return TracebackException(
                type(error), error, error.__traceback__, limit=limit, capture_locals=capture_locals,
                max_group_width=max_group_width, max_group_depth=max_group_depth, _seen=seen,
            )  # fmt: skip

        cause = getattr(exc_value, "__cause__", None)
        self._cause_was_handled = cause is not None and cause is getattr(exc_value, "__context__", None)
        self.__cause__ = of(getattr(exc_value, "__cause__", None))
        needs_context = not (compact and (self.__cause__ is not None or self.__suppress_context__))
        self.__context__ = of(getattr(exc_value, "__context__", None)) if needs_context else None
        self.exceptions = None
        if isinstance(exc_value, BaseExceptionGroup):
            self.exceptions = [of(error) for error in exc_value.exceptions]

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    def __eq__(self, other):
        return self.__dict__ == other.__dict__ if isinstance(other, TracebackException) else NotImplemented

    def __str__(self):
        return self._str

    def format_exception_only(self, *, show_group=False, _depth=0, **kwargs):
        indent = 3 * _depth * " "
        if not self._has_value and not self.exc_type_str:
            yield indent + "NoneType: None\n"
            return
        if self._syntax is not None:
            for line in self._format_syntax_error():
                yield indent + line
        else:
            head, _, rest = _final_line(self.exc_type_str, self._str).partition("\n")
            yield indent + head + ("\n" + rest if rest or _ else "")
        for note in self.__notes__ if isinstance(self.__notes__, (list, tuple)) else ():
            for line in _safe(note, str).split("\n"):
                yield indent + line + "\n"
        if self.__notes__ is not None and not isinstance(self.__notes__, (list, tuple)):
            yield indent + f"{_safe(self.__notes__, repr)}\n"
        if self.exceptions and show_group:
            for error in self.exceptions:
                yield from error.format_exception_only(show_group=show_group, _depth=_depth + 1)

    def _format_syntax_error(self):
        if self.lineno is not None:
            yield f'  File "{self.filename or "<string>"}", line {self.lineno}\n'
        elif self.filename is not None:
            yield f'  File "{self.filename}"\n'
        if self.text is not None and self.lineno is not None:
            stripped = self.text.rstrip("\n").lstrip(" \n\f")
            yield f"    {stripped}\n"
            if self.offset is not None:
                spaces = len(self.text.rstrip("\n")) - len(stripped)
                end = self.end_offset if self.end_offset not in (None, 0) and self.end_lineno == self.lineno else self.offset
                if self.offset == end or end == -1:
                    end = self.offset + 1
                start, end = self.offset - 1 - spaces, end - 1 - spaces
                if start >= 0:
                    blanks = "".join([c if c.isspace() else " " for c in stripped[:start]])
                    yield f"    {blanks}{'^' * (end - start)}\n"
        yield f"{self.exc_type_str}: {self.msg or '<no detail available>'}\n"

    def format(self, *, chain=True, _group=None, **kwargs):
        group = _group or _GroupContext()
        sequence, error, handled = [], self, False
        while error is not None:
            if not chain:
                sequence.append((None, error, handled))
                break
            if error.__cause__ is not None:
                sequence.append((_CAUSE, error, handled))
                error, handled = error.__cause__, error._cause_was_handled
            elif error.__context__ is not None and not error.__suppress_context__:
                sequence.append((_CONTEXT, error, handled))
                error, handled = error.__context__, True
            else:
                sequence.append((None, error, handled))
                break
        for message, error, handled in reversed(sequence):
            if message is not None:
                yield from group.emit(message)
            if error.exceptions is None:
                if error.stack or handled:  # what was handled was raised, if within the library
                    yield from group.emit("Traceback (most recent call last):\n")
                    for text in error.stack.format():
                        yield from group.emit(text)
                for text in error.format_exception_only():
                    yield from group.emit(text)
            elif group.depth > self.max_group_depth:
                yield from group.emit(f"... (max_group_depth is {self.max_group_depth})\n")
            else:
                yield from error._format_group(group, chain)

    def _format_group(self, group, chain):
        is_top = group.depth == 0
        if is_top:
            group.depth += 1
        if self.stack:
            yield from group.emit("Exception Group Traceback (most recent call last):\n", "+" if is_top else None)
            yield from group.emit("".join(self.stack.format()))
        yield from group.emit("".join(self.format_exception_only()))
        count = min(len(self.exceptions), self.max_group_width)
        group.needs_close = False
        total = count if count == len(self.exceptions) else count + 1
        for i in range(total):
            last = i == total - 1
            if last:
                group.needs_close = True
            title = f"{i + 1}" if i < count else "..."
            yield f"{group.indent()}{'+-' if i == 0 else '  '}+---------------- {title} ----------------\n"
            group.depth += 1
            if i < count:
                yield from self.exceptions[i].format(chain=chain, _group=group)
            else:
                left = len(self.exceptions) - count
                yield from group.emit(f"and {left} more exception{'s' if left > 1 else ''}\n")
            if last and group.needs_close:
                yield f"{group.indent()}+------------------------------------\n"
                group.needs_close = False
            group.depth -= 1
        if is_top:
            group.depth = 0

    def print(self, *, file=None, chain=True, **kwargs):
        for line in self.format(chain=chain):
            print(line, file=file if file is not None else sys.stderr, end="")


class _GroupContext:
    """How deep in exception groups the lines stand."""

    def __init__(self):
        self.depth = 0
        self.needs_close = False

    def indent(self):
        return " " * (2 * self.depth)

    def emit(self, text, margin=None):
        if not self.depth:
            yield text
            return
        prefix = self.indent() + (margin or "|") + " "
        for line in text.splitlines(True):
            yield prefix + line


def _type_name(exc_type):
    if exc_type.__module__ in ("__main__", "builtins"):
        return exc_type.__qualname__
    return f"{exc_type.__module__}.{exc_type.__qualname__}"


def _safe_str(value):
    if value is None:
        return "None"
    try:
        return str(value)
    except Exception:
        return "<exception str() failed>"


def _notes_of(value):
    try:
        return getattr(value, "__notes__", None)
    except Exception as error:
        return [f"Ignored error getting __notes__: {_safe(error, repr)}"]


def _final_line(name, text):
    return f"{name}\n" if not text else f"{name}: {text}\n"


def _arguments(exc, value, tb):
    if value is _missing and tb is _missing:
        if exc is None or isinstance(exc, BaseException):
            return exc, None if exc is None else exc.__traceback__
        raise TypeError(f"Exception expected for value, {type(exc).__name__} found")
    if value is _missing or tb is _missing:
        raise ValueError("Both or neither of value and tb must be given")
    return value, tb


def format_exception(exc, /, value=_missing, tb=_missing, limit=None, chain=True, **kwargs):
    value, tb = _arguments(exc, value, tb)
    return list(TracebackException(None if value is None else type(value), value, tb, limit=limit, compact=True).format(chain=chain))


def format_exception_only(exc, /, value=_missing, *, show_group=False, **kwargs):
    if value is _missing:
        value = exc
    return list(TracebackException(None if value is None else type(value), value, None, compact=True).format_exception_only(
        show_group=show_group))  # fmt: skip


def print_exception(exc, /, value=_missing, tb=_missing, limit=None, file=None, chain=True, **kwargs):
    value, tb = _arguments(exc, value, tb)
    TracebackException(None if value is None else type(value), value, tb, limit=limit, compact=True).print(file=file, chain=chain)


def print_exc(limit=None, file=None, chain=True):
    print_exception(sys.exception(), limit=limit, file=file, chain=chain)


def format_exc(limit=None, chain=True):
    return "".join(format_exception(sys.exception(), limit=limit, chain=chain))


def print_last(limit=None, file=None, chain=True):
    if not hasattr(sys, "last_exc") and not hasattr(sys, "last_type"):
        raise ValueError("no last exception")
    print_exception(sys.last_exc, limit=limit, file=file, chain=chain)


def format_list(extracted_list):
    return StackSummary.from_list(extracted_list).format()


def print_list(extracted_list, file=None):
    print("".join(format_list(extracted_list)), file=file if file is not None else sys.stderr, end="")


def format_tb(tb, limit=None):
    return extract_tb(tb, limit=limit).format()


def print_tb(tb, limit=None, file=None):
    print_list(extract_tb(tb, limit=limit), file=file)


def format_stack(f=None, limit=None):
    return format_list(extract_stack(sys._getframe().f_back if f is None else f, limit=limit))


def print_stack(f=None, limit=None, file=None):
    print_list(extract_stack(sys._getframe().f_back if f is None else f, limit=limit), file=file)


def clear_frames(tb):
    while tb is not None:
        try:
            tb.tb_frame.clear()
        except RuntimeError:
            pass
        tb = tb.tb_next
