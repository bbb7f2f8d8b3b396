"""Constants of characters, templates, and the machinery of `str.format` as a class."""

__all__ = [
    "ascii_letters", "ascii_lowercase", "ascii_uppercase", "capwords", "digits", "hexdigits", "octdigits", "printable",
    "punctuation", "whitespace", "Formatter", "Template",
]  # fmt: skip

whitespace = " \t\n\r\v\f"
ascii_lowercase = "abcdefghijklmnopqrstuvwxyz"
ascii_uppercase = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
ascii_letters = ascii_lowercase + ascii_uppercase
digits = "0123456789"
hexdigits = digits + "abcdef" + "ABCDEF"
octdigits = "01234567"
punctuation = r"""!"#$%&'()*+,-./:;<=>?@[\]^_`{|}~"""
printable = digits + ascii_letters + punctuation + whitespace

_missing = object()


def capwords(s, sep=None):
    """Capitalize every word."""
    return (sep or " ").join([word.capitalize() for word in s.split(sep)])


class Template:
    """Text with `$name` and `${name}` in it; a subclass may say what stands for the dollar and what a name is."""

    delimiter = "$"
    idpattern = r"(?a:[_a-z][_a-z0-9]*)"
    braceidpattern = None
    flags = 2  # re.IGNORECASE

    def __init_subclass__(cls):
        super().__init_subclass__()
        import re

        if "pattern" in cls.__dict__:
            pattern = cls.pattern
        else:
            delimiter, name = re.escape(cls.delimiter), cls.idpattern
            braced = cls.braceidpattern or name
            pattern = f"{delimiter}(?:(?P<escaped>{delimiter})|(?P<named>{name})|{{(?P<braced>{braced})}}|(?P<invalid>))"
        cls.pattern = re.compile(pattern, cls.flags | re.VERBOSE)

    def __init__(self, template):
        self.template = template

    def _invalid(self, mo):
        lines = self.template[: mo.start("invalid")].splitlines(keepends=True)
        if not lines:
            line, column = 1, 1
        else:
            line, column = len(lines), mo.start("invalid") - len("".join(lines[:-1]))
        raise ValueError(f"Invalid placeholder in string: line {line}, col {column}")

    def substitute(self, mapping=_missing, /, **kws):
        value = _both(mapping, kws)

        def filled(mo):
            name = mo.group("named") or mo.group("braced")
            if name is not None:
                return str(value(name))
            if mo.group("escaped") is not None:
                return self.delimiter
            if mo.group("invalid") is not None:
                self._invalid(mo)
            raise ValueError("Unrecognized named group in pattern", self.pattern)

        return self.pattern.sub(filled, self.template)

    def safe_substitute(self, mapping=_missing, /, **kws):
        value = _both(mapping, kws)

        def filled(mo):
            name = mo.group("named") or mo.group("braced")
            if name is not None:
                try:
                    return str(value(name))
                except KeyError:
                    return mo.group()
            if mo.group("escaped") is not None:
                return self.delimiter
            if mo.group("invalid") is not None:
                return mo.group()
            raise ValueError("Unrecognized named group in pattern", self.pattern)

        return self.pattern.sub(filled, self.template)

    def is_valid(self):
        for mo in self.pattern.finditer(self.template):
            if mo.group("invalid") is not None:
                return False
            if mo.group("named") is None and mo.group("braced") is None and mo.group("escaped") is None:
                raise ValueError("Unrecognized named group in pattern", self.pattern)
        return True

    def get_identifiers(self):
        names = []
        for mo in self.pattern.finditer(self.template):
            name = mo.group("named") or mo.group("braced")
            if name is not None and name not in names:
                names.append(name)
            elif name is None and mo.group("invalid") is None and mo.group("escaped") is None:
                raise ValueError("Unrecognized named group in pattern", self.pattern)
        return names


Template.__init_subclass__()


def _both(mapping, kws):
    def value(name):
        if name in kws or mapping is _missing:
            return kws[name]
        return mapping[name]

    return value


class Formatter:
    """`str.format`, with every step open to a subclass."""

    def format(self, format_string, /, *args, **kwargs):
        return self.vformat(format_string, args, kwargs)

    def vformat(self, format_string, args, kwargs):
        used_args = set()
        result, _ = self._vformat(format_string, args, kwargs, used_args, 2)
        self.check_unused_args(used_args, args, kwargs)
        return result

    def _vformat(self, format_string, args, kwargs, used_args, recursion_depth, auto_arg_index=0):
        if recursion_depth < 0:
            raise ValueError("Max string recursion exceeded")
        result = []
        for literal_text, field_name, format_spec, conversion in self.parse(format_string):
            if literal_text:
                result.append(literal_text)
            if field_name is None:
                continue
            first = field_name.replace("[", ".").partition(".")[0]
            if first == "":
                if auto_arg_index is False:
                    raise ValueError("cannot switch from manual field specification to automatic field numbering")
                field_name = str(auto_arg_index) + field_name
                auto_arg_index += 1
            elif first.isdigit():
                if auto_arg_index:
                    raise ValueError("cannot switch from manual field specification to automatic field numbering")
                auto_arg_index = False
            obj, arg_used = self.get_field(field_name, args, kwargs)
            used_args.add(arg_used)
            obj = self.convert_field(obj, conversion)
            format_spec, auto_arg_index = self._vformat(
                format_spec, args, kwargs, used_args, recursion_depth - 1, auto_arg_index
            )
            result.append(self.format_field(obj, format_spec))
        return "".join(result), auto_arg_index

    def get_value(self, key, args, kwargs):
        return args[key] if isinstance(key, int) else kwargs[key]

    def check_unused_args(self, used_args, args, kwargs):
        pass

    def format_field(self, value, format_spec):
        return format(value, format_spec)

    def convert_field(self, value, conversion):
        if conversion is None:
            return value
        if conversion in ("s", "r", "a"):
            return {"s": str, "r": repr, "a": ascii}[conversion](value)
        raise ValueError(f"Unknown conversion specifier {conversion!s}")

    def parse(self, format_string):
        """(literal text, field name, format spec, conversion) for each field."""
        literal, position, end = [], 0, len(format_string)
        while position < end:
            char = format_string[position]
            position += 1
            if char not in "{}":
                literal.append(char)
                continue
            if format_string.startswith(char, position):
                literal.append(char)
                position += 1
                yield "".join(literal), None, None, None
                literal = []
                continue
            if char == "}":
                raise ValueError("Single '}' encountered in format string")
            if position >= end:
                raise ValueError("Single '{' encountered in format string")
            field, position = _field_text(format_string, position)
            yield "".join(literal), *_split_field(field)
            literal = []
        if literal:
            yield "".join(literal), None, None, None

    def get_field(self, field_name, args, kwargs):
        first, rest = _split_name(field_name)
        obj = self.get_value(first, args, kwargs)
        for is_attr, name in rest:
            obj = getattr(obj, name) if is_attr else obj[name]
        return obj, first


def _field_text(text, position):
    start, depth = position, 1
    while position < len(text):
        if text[position] == "{":
            depth += 1
        elif text[position] == "}":
            depth -= 1
            if not depth:
                return text[start:position], position + 1
        elif text[position] == "[" and depth == 1:
            close = text.find("]", position)
            position = close if close >= 0 else position
        position += 1
    raise ValueError("expected '}' before end of string")


def _split_field(field):
    """name, spec, conversion"""
    bracket = 0
    for index, char in enumerate(field):
        if char == "[":
            bracket += 1
        elif char == "]":
            bracket -= 1
        elif char in "!:" and bracket <= 0:
            break
    else:
        return field, "", None
    name, rest = field[:index], field[index:]
    conversion = None
    if rest[0] == "!":
        if len(rest) < 2:
            raise ValueError("end of string while looking for conversion specifier")
        conversion, rest = rest[1], rest[2:]
        if rest and rest[0] != ":":
            raise ValueError("expected ':' after conversion specifier")
    return name, rest[1:], conversion


def _split_name(name):
    """The first part, an int if it is one, and a list of (is attribute, key)."""
    end = min([at for at in (name.find("."), name.find("[")) if at >= 0], default=len(name))
    first, rest, parts = name[:end], name[end:], []
    while rest:
        if rest[0] == ".":
            rest = rest[1:]
            end = min([at for at in (rest.find("."), rest.find("[")) if at >= 0], default=len(rest))
            if not end:
                raise ValueError("Empty attribute in format string")
            parts.append((True, rest[:end]))
            rest = rest[end:]
        elif rest[0] == "[":
            close = rest.find("]")
            if close < 0:
                raise ValueError("Missing ']' in format string")
            key = rest[1:close]
            if not key:
                raise ValueError("Empty attribute in format string")
            parts.append((False, int(key) if key.isdigit() else key))
            rest = rest[close + 1 :]
        else:
            raise ValueError("Only '.' or '[' may follow ']' in format field specifier")
    return int(first) if first.isdigit() else first, parts
