"""Draws random snippets of Python: expressions and statements over the builtins, one text a seed.

scripts/differential/snippets runs them here and under CPython and compares what they print.  Types are followed loosely, so that
most operations make sense and some do not: what an error says is compared too.  Left out is what would take for ever or what depends on
addresses: powers and shifts by great numbers, the order of sets of objects.
"""

import builtins
import collections
import random

INTS = ["0", "1", "2", "3", "-1", "-2", "5", "7", "10", "-7", "16", "100", "255", "256", "-128", "1000", "65535", "2**31", "2**31-1", "2**62", "2**63-1",
        "2**63", "-2**63", "2**64", "10**20", "-10**30", "0x1F600", "0xD800", "sys.maxsize"]  # fmt: skip
SMALL = ["0", "1", "2", "3", "4", "-1", "-2", "-3", "5", "True"]
FLOATS = ["0.0", "-0.0", "1.0", "1.5", "-2.5", "0.1", "1e16", "1e22", "1e-7", "123456.789", "1e300", "5e-324", "float('inf')", "float('-inf')",
          "float('nan')", "2.675", "1/3", "0.5", "100.0", "9007199254740993.0"]  # fmt: skip
COMPLEXES = ["1j", "0j", "(1+2j)", "(-0.0-1j)", "complex('nan')", "(1.5-2.5j)", "complex(float('inf'), 1)"]
STRS = ["''", "'a'", "'abc'", "'Hello World'", "'ß'", "'ǅ'", "'éa\\u0301'", "'\\U0001F600'", "'a,b,,c'", "'  x y\\t'", "'12'", "'-3.5'", "'%d %s'", "'{} {0}'",
        "'{!r:>5}'", "'\\n\\r\\x1c'", "'aaa'", "'\\x00'", "'İ'", "'١٢'", "'½'", "'x' * 5", "'utf-8'", "'\\ud800'", "'strict'", "'ﬁ'", "'a\\nb\\r\\nc'", "'real'",
        "'__class__'", "'r'", "'>8'", "'08.3f'", "'abcabc'", "'TRUE'", "'_'", "'1_000'", "'0b101'", "'0x_ff'", "'nan'", "'1e5'", "'1+2j'"]  # fmt: skip
BYTESES = ["b''", "b'a'", "b'abc'", "b'\\x00\\xff'", "b'a,b'", "b' x '", "b'12'", "b'%d'", "b'\\r\\n'", "b'6162'", "b'ABC'"]
CONVERSIONS = ["", "", "!r", "!s", "!a"]
TYPES = ["int", "float", "complex", "bool", "str", "bytes", "bytearray", "list", "tuple", "dict", "set", "frozenset", "range", "slice", "object", "memoryview"]
FORBIDDEN = set("open input breakpoint help copyright credits license exit quit print id __import__ eval exec compile globals locals vars dir aiter anext "
                "__build_class__ __debug__ pow hash __loader__ __spec__ __doc__ __name__ _".split())  # fmt: skip
FUNCTIONS = sorted(n for n in dir(builtins) if n not in FORBIDDEN and callable(getattr(builtins, n)) and n[0].islower())
ERRORS = ["ValueError", "TypeError", "KeyError", "IndexError", "ZeroDivisionError", "StopIteration", "Exception", "LookupError", "ArithmeticError",
          "AttributeError", "OSError", "RuntimeError", "UnicodeError", "GeneratorExit", "KeyboardInterrupt", "ExceptionGroup"]  # fmt: skip
# Methods that print addresses, take for ever with great numbers or say how CPython is made.
SKIPPED = set("__pow__ __rpow__ __lshift__ __rlshift__ __sizeof__ __dir__ __reduce__ __reduce_ex__ __doc__ __init_subclass__ __subclasshook__ __getnewargs__ "
              "__class__ __hash__ __setstate__ __getstate__ __new__ __init__ __del__ __buffer__ __release_buffer__ __alloc__ __length_hint__".split())  # fmt: skip
SAMPLES = {"int": 1, "float": 1.0, "complex": 1j, "str": "", "bytes": b"", "bytearray": bytearray(), "list": [], "tuple": (), "dict": {}, "set": set(),
           "frozenset": frozenset(), "range": range(1), "slice": slice(1), "bool": True, "memoryview": memoryview(b"")}  # fmt: skip
METHODS = {
    kind: (
        [n for n in dir(sample) if not n.startswith("_")],
        [n for n in dir(sample) if n.startswith("__") and n not in SKIPPED],
    )
    for kind, sample in SAMPLES.items()
}
BINARY = ["+", "-", "*", "/", "//", "%", "&", "|", "^", ">>", "@"]
COMPARISONS = ["==", "!=", "<", "<=", ">", ">=", "in", "not in", "is", "is not"]


class Drawer:
    """Holds what has been drawn so far: which variables there are, and how much more may be drawn."""

    def __init__(self, seed, size):
        self.rng = random.Random(seed)
        self.left = size * 12  # expressions still to be drawn; then only leaves
        self.size = size
        self.names = [[]]  # a list of names a scope
        self.count = 0
        self.in_loop = False
        self.in_function = False
        self.in_generator = False

    # -- choices ---------------------------------------------------------------------------------------------------------
    def pick(self, values):
        return self.rng.choice(values)

    def chance(self, probability):
        return self.rng.random() < probability

    def new_name(self, prefix="v"):
        self.count += 1
        return f"{prefix}{self.count}"

    def bind(self, name):
        self.names[-1].append(name)
        return name

    def target(self):
        if self.names[-1] and self.chance(0.3):
            return self.pick(self.names[-1])
        return self.bind(self.new_name())

    # -- expressions -----------------------------------------------------------------------------------------------------
    def expression(self, kind=None, depth=3):
        self.left -= 1
        if kind is None or self.chance(0.06):
            kind = self.pick(["int", "int", "float", "str", "str", "bytes", "list", "list", "tuple", "dict", "set", "bool", "any", "any", "range", "none", "complex",
                              "bytearray", "frozenset", "slice", "function", "iterator", "memoryview", "type"])  # fmt: skip
        if depth <= 0 or self.left <= 0:
            return self.leaf(kind)
        visible = [n for scope in self.names for n in scope]
        if visible and self.chance(0.3):
            return self.pick(visible)
        if self.chance(0.4):
            made = getattr(self, "make_" + kind, None)
            return made(depth - 1) if made else self.leaf(kind)
        return self.pick(self.COMPOUND)(self, kind, depth - 1)

    def leaf(self, kind):
        tables = {"int": INTS, "float": FLOATS, "complex": COMPLEXES, "str": STRS, "bytes": BYTESES, "small": SMALL, "bool": ["True", "False"]}
        if kind in tables:
            return self.pick(tables[kind])
        fixed = {"none": "None", "list": "[3, 1, 2]", "tuple": "(1, 'a')", "dict": "{'a': 1, 2: 'b'}", "set": "{1, 2, 3}", "range": "range(5)",
                 "slice": "slice(1, None, 2)", "bytearray": "bytearray(b'abc')", "frozenset": "frozenset({1, 2})", "function": "len",
                 "iterator": "iter([1, 2])", "memoryview": "memoryview(b'abcd')", "type": "int"}  # fmt: skip
        if kind in fixed and self.chance(0.7):
            return fixed[kind]
        return self.pick(["None", "...", "()", "[]", "{}", "''", "0", "1.5", "'a'", "set()", "b'x'", "True", "NotImplemented"])

    def items(self, depth, kind=None, least=0, most=4):
        kind = kind or self.pick(["int", "str", "any", "float", "small"])
        return [self.expression(kind, depth) for _ in range(self.rng.randint(least, most))]

    def make_any(self, depth):
        return self.expression(None, depth)

    def make_int(self, depth):
        choice = self.rng.randrange(6)
        if choice == 0:
            return f"({self.expression('int', depth)} {self.pick(BINARY)} {self.expression('int', depth)})"
        if choice == 1:
            return f"len({self.expression(self.pick(['list', 'str', 'dict', 'set', 'any']), depth)})"
        if choice == 2:
            return f"int({self.expression(self.pick(['str', 'float', 'int', 'bytes']), depth)})"
        if choice == 3:
            return f"({self.expression('int', depth)} {self.pick(['**', '<<'])} {self.pick(['0', '1', '2', '3', '5', '-1', '17'])})"
        if choice == 4:
            return f"{self.pick('-+~')}{self.expression('int', depth)}"
        return self.leaf("int")

    def make_small(self, depth):
        return self.leaf("small")

    def make_float(self, depth):
        choice = self.rng.randrange(4)
        if choice == 0:
            return f"({self.expression('float', depth)} {self.pick(['+', '-', '*', '/', '//', '%', '**'])} {self.expression('float', depth)})"
        if choice == 1:
            return f"float({self.expression(self.pick(['str', 'int', 'float']), depth)})"
        if choice == 2:
            return f"round({self.expression('float', depth)}, {self.leaf('small')})"
        return self.leaf("float")

    def make_complex(self, depth):
        if self.chance(0.5):
            return f"({self.expression('complex', depth)} {self.pick(['+', '-', '*', '/', '**'])} {self.expression(self.pick(['complex', 'float', 'small']), depth)})"
        return f"complex({self.expression(self.pick(['str', 'float', 'int']), depth)})"

    def make_bool(self, depth):
        return self.compare(None, depth)

    def make_str(self, depth):
        choice = self.rng.randrange(8)
        if choice == 0:
            return f"({self.expression('str', depth)} + {self.expression('str', depth)})"
        if choice == 1:
            return self.f_string(depth)
        if choice == 2:
            return f"({self.percent_format()} % {self.expression(self.pick(['tuple', 'int', 'str', 'float', 'dict', 'any']), depth)})"
        if choice == 3:
            return f"format({self.expression(self.pick(['int', 'float', 'str', 'complex', 'bool', 'any']), depth)}, {self.format_spec()!r})"
        if choice == 4:
            return f"{self.pick(['str', 'repr', 'ascii'])}({self.expression(None, depth)})"
        if choice == 5:
            fields = "".join(self.pick(["{}", "{0}", "{1}", "{a}", "{0[1]}", "{0.real}", "{!r}", "{:" + self.format_spec() + "}", "{:{}}", "x", "{{", "}}"]) for _ in range(self.rng.randint(1, 3)))
            return f"{fields!r}.format({', '.join(self.items(depth, None, 0, 3) + ['a=' + self.expression(None, depth)])})"
        if choice == 6:
            return f"{self.expression('str', depth)}[{self.subscript(depth)}]"
        return self.leaf("str")

    def make_bytes(self, depth):
        choice = self.rng.randrange(5)
        if choice == 0:
            return f"({self.expression('bytes', depth)} + {self.expression(self.pick(['bytes', 'bytearray']), depth)})"
        if choice == 1:
            return f"{self.expression('str', depth)}.encode({self.pick(['', repr('latin-1'), repr('ascii') + ', ' + repr('replace'), repr('utf-16'), repr('utf-8') + ', ' + repr('surrogatepass')])})"
        if choice == 2:
            return f"bytes({self.expression(self.pick(['small', 'list', 'bytes', 'str']), depth)})"
        if choice == 3:
            return f"({self.pick(['b%d' % 0, 'b', 'b']) and repr(self.percent_text().encode())} % {self.expression(self.pick(['tuple', 'int', 'bytes']), depth)})"
        return self.leaf("bytes")

    def make_bytearray(self, depth):
        return f"bytearray({self.expression(self.pick(['bytes', 'small', 'list']), depth)})"

    def make_memoryview(self, depth):
        return f"memoryview({self.expression(self.pick(['bytes', 'bytearray']), depth)})"

    def make_list(self, depth):
        choice = self.rng.randrange(4)
        if choice == 0:
            return self.comprehension("[", "]", depth)
        if choice == 1:
            return f"[{', '.join(('*' if self.chance(0.2) else '') + self.expression(self.pick(['int', 'str', 'list', 'any']), depth) for _ in range(self.rng.randint(0, 4)))}]"
        if choice == 2:
            return f"{self.pick(['list', 'sorted'])}({self.expression(self.pick(['list', 'str', 'range', 'dict', 'iterator', 'set']), depth)})"
        return f"[{', '.join(self.items(depth))}]"

    def make_tuple(self, depth):
        items = self.items(depth)
        return f"({', '.join(items)}{',' if len(items) == 1 else ''})"

    def make_dict(self, depth):
        choice = self.rng.randrange(4)
        if choice == 0:
            name = self.new_name("c")
            self.names.append([name])
            key, value = self.expression(None, depth), self.expression(None, depth)
            self.names.pop()
            return f"{{{key}: {value} for {name} in {self.expression(self.pick(['list', 'str', 'range']), depth)}}}"
        if choice == 1:
            return f"{{**{self.expression('dict', depth)}, {self.expression('str', depth)}: {self.expression(None, depth)}}}"
        if choice == 2:
            return f"dict({self.expression(self.pick(['list', 'dict', 'tuple']), depth)}, k={self.expression(None, depth)})"
        return "{" + ", ".join(f"{self.expression(self.pick(['str', 'small', 'tuple']), depth)}: {self.expression(None, depth)}" for _ in range(self.rng.randint(0, 3))) + "}"

    def make_set(self, depth):
        if self.chance(0.3):
            return self.comprehension("{", "}", depth)
        return f"set({self.expression(self.pick(['list', 'str', 'range', 'tuple']), depth)})"

    def make_frozenset(self, depth):
        return f"frozenset({self.expression(self.pick(['list', 'str', 'range', 'tuple']), depth)})"

    def make_range(self, depth):
        return f"range({', '.join(self.leaf('small') for _ in range(self.rng.randint(1, 3)))})"

    def make_slice(self, depth):
        return f"slice({', '.join(self.expression(self.pick(['small', 'none']), depth) for _ in range(self.rng.randint(1, 3)))})"

    def make_iterator(self, depth):
        choice = self.rng.randrange(6)
        if choice == 0:
            return self.comprehension("(", ")", depth)
        return [
            lambda: f"zip({self.expression('list', depth)}, {self.expression('str', depth)}{self.pick(['', ', strict=True'])})",
            lambda: f"enumerate({self.expression('list', depth)}, {self.leaf('small')})",
            lambda: f"map({self.function(depth)}, {self.expression('list', depth)})",
            lambda: f"filter({self.pick(['None', self.function(depth)])}, {self.expression('list', depth)})",
            lambda: f"{self.pick(['iter', 'reversed'])}({self.expression(self.pick(['list', 'str', 'dict', 'range']), depth)})",
        ][choice - 1]()

    def make_function(self, depth):
        return self.function(depth)

    def make_type(self, depth):
        return self.pick(TYPES + ERRORS) if self.chance(0.7) else f"type({self.expression(None, depth)})"

    def function(self, depth):
        if self.chance(0.4):
            return self.pick(["len", "str", "repr", "int", "abs", "bool", "float", "ord", "chr", "list", "sorted", "max", "str.upper", "type"])
        name = self.new_name("p")
        self.names.append([name])
        body = self.expression(None, depth)
        self.names.pop()
        return f"(lambda {self.pick([name, name + '=1', '*' + name, name + ', /', name + ', *, kw=2'])}: {body})"

    # -- pieces of text --------------------------------------------------------------------------------------------------
    def format_spec(self):
        pick = self.pick
        spec = pick(["", "", "", "<", ">", "^", "=", "*<", "0>", "é^", "x="]) + pick(["", "", "", "+", "-", " "]) + pick(["", "", "z"]) * self.chance(0.3)
        spec += pick(["", "", "#"]) + pick(["", "", "0"]) + pick(["", "", "5", "10", "1", "08", "20"]) + pick(["", "", "", ",", "_"]) + pick(["", "", "", ".0", ".2", ".5", ".17", "."])
        return spec + pick(["", "", "d", "f", "g", "e", "x", "X", "o", "b", "c", "s", "n", "%", "F", "G", "E", "q", "r"])

    def percent_text(self):
        parts = []
        for _ in range(self.rng.randint(1, 2)):
            parts.append(self.pick(["a", "", "%%"]) + "%" + self.pick(["", "", "", "(a)", "-", "+", "0", " ", "#"]) + self.pick(["", "", "5", "*", "08"]) + self.pick(["", "", ".2", ".0", ".*"]) + self.pick("dsrxfgeicoXaGE%zu"))
        return "".join(parts)

    def percent_format(self):
        return repr(self.percent_text())

    def f_string(self, depth):
        parts = []
        for _ in range(self.rng.randint(1, 3)):
            inner = self.expression(None, min(depth, 1))
            if inner.startswith("{"):
                inner = " " + inner
            if "lambda" in inner or ":=" in inner:
                inner = f"({inner})"
            spec = ":" + self.format_spec() if self.chance(0.4) else ""
            if spec and self.chance(0.2):
                spec = ":{" + self.leaf("small") + "}"
            parts.append(self.pick(["", "x", "{{", "é"]) + "{" + inner + self.pick(["", "", "=", " = "]) + self.pick(CONVERSIONS) + spec + "}")
        text = "".join(parts)
        return f"f{text!r}" if "\\" not in repr(text) and repr(text)[0] == "'" else 'f"""' + text + '"""'

    # -- operations on anything ------------------------------------------------------------------------------------------
    def binary(self, kind, depth):
        left, right = self.expression(kind, depth), self.expression(kind, depth)
        return f"({left} {self.pick(BINARY)} {right})"

    def compare(self, kind, depth):
        text = self.expression(kind, depth)
        for _ in range(self.rng.randint(1, 2)):
            operator = self.pick(COMPARISONS)
            right = self.expression("none" if operator.startswith("is") else self.pick([kind, None]), depth)
            text += f" {operator} {right}"
        return f"({text})"

    def unary(self, kind, depth):
        return f"({self.pick(['-', '+', '~', 'not '])}{self.expression(kind, depth)})"

    def logical(self, kind, depth):
        return f"({self.expression(kind, depth)} {self.pick(['and', 'or'])} {self.expression(kind, depth)})"

    def conditional(self, kind, depth):
        return f"({self.expression(kind, depth)} if {self.expression('bool', depth)} else {self.expression(kind, depth)})"

    def subscript(self, depth):
        choice = self.rng.randrange(4)
        if choice == 0:
            return self.expression("small", depth)
        if choice == 1:
            return ":".join(self.pick(["", self.leaf("small"), self.leaf("small"), "None"]) for _ in range(self.rng.randint(2, 3)))
        return self.expression(self.pick(["small", "str", "slice", "int"]), depth)

    def subscripted(self, kind, depth):
        return f"{self.wrapped(self.pick(['list', 'str', 'tuple', 'dict', 'bytes', 'range', 'memoryview', kind]), depth)}[{self.subscript(depth)}]"

    def wrapped(self, kind, depth):
        """As something a dot, bracket or call may follow."""
        text = self.expression(kind, depth)
        return text if text.isidentifier() else f"({text})"

    def method(self, kind, depth):
        if kind not in METHODS:
            kind = self.pick(list(METHODS))
        plain, special = METHODS[kind]
        name = self.pick(special) if not plain or self.chance(0.12) else self.pick(plain)
        receiver = self.wrapped(kind, depth)
        if self.chance(0.05):
            return f"{receiver}.{name}"
        likely = {"int": ["small", "int", "str"], "float": ["float", "int"], "str": ["str", "str", "small", "list"], "bytes": ["bytes", "bytes", "small", "list"],
                  "bytearray": ["bytes", "small", "list"], "list": ["small", "int", "list", "any"], "dict": ["str", "small", "dict", "any"],
                  "set": ["set", "list", "small", "any"], "frozenset": ["set", "list", "any"], "tuple": ["any", "small"], "memoryview": ["str", "small"]}  # fmt: skip
        arguments = [self.expression(self.pick(likely.get(kind, ["any", "small"])), depth) for _ in range(self.pick([0, 1, 1, 1, 2, 2, 3]))]
        if self.chance(0.06):
            arguments.append(self.pick(["sep", "key", "reverse", "default", "maxsplit", "encoding", "errors", "keepends", "signed", "length"]) + "=" + self.expression(None, depth))
        if name == "sort" and self.chance(0.6):
            arguments = [self.pick(["key=" + self.function(depth), "reverse=True", ""])]
        return f"{receiver}.{name}({', '.join(arguments)})"

    def builtin(self, kind, depth):
        name = self.pick(FUNCTIONS)
        if name == "range":
            return self.make_range(depth)
        if name == "iter":
            return f"iter({self.expression(None, depth)})"
        count = self.pick([0, 1, 1, 1, 1, 2, 2, 3])
        first = {"ord": "str", "chr": "int", "len": "list", "abs": "int", "sum": "list", "max": "list", "min": "list", "sorted": "list", "reversed": "list",
                 "map": "function", "filter": "function", "round": "float", "divmod": "int", "hex": "int", "oct": "int", "bin": "int", "any": "list", "all": "list",
                 "next": "iterator", "isinstance": "any", "issubclass": "type", "getattr": "any", "hasattr": "any"}.get(name)  # fmt: skip
        second = {"isinstance": "type", "issubclass": "type", "getattr": "str", "hasattr": "str", "setattr": "str", "map": "list", "filter": "list", "round": "small"}.get(name)
        if second:
            count = max(count, 2)
        arguments = [self.expression(k, depth) for k in [first, second or kind, None][:count]]
        if self.chance(0.1):
            arguments.append(self.pick(["key", "default", "start", "strict", "base", "encoding", "reverse", "sep", "ndigits", "real", "object"]) + "=" + self.expression(None, depth))
        if name in ("max", "min", "sorted") and self.chance(0.3):
            arguments.append("key=" + self.function(depth))
        return f"{name}({', '.join(arguments)})"

    def comprehension(self, begin, end, depth):
        name = self.new_name("c")
        source = self.expression(self.pick(["list", "str", "range", "tuple"]), depth)
        self.names.append([name])
        body = self.expression(None, depth)
        clauses = f"for {name} in {source}"
        if self.chance(0.3):
            clauses += f" if {self.expression('bool', depth)}"
        if self.chance(0.2):
            other = self.new_name("c")
            clauses += f" for {other} in {self.expression(self.pick(['range', 'list']), depth)}"
        if self.chance(0.08):
            body = f"({self.new_name('w')} := {body})"
        self.names.pop()
        return f"{begin}{body} {clauses}{end}"

    def called(self, kind, depth):
        arguments = []
        for _ in range(self.rng.randint(0, 3)):
            arguments.append(self.pick(["", "", "", "*"]) + self.expression(self.pick(["int", "list", "any"]), depth))
        if self.chance(0.3):
            arguments.append(self.pick(["kw=", "a=", "b=", "c=", "key="]) + self.expression(None, depth))
        if self.chance(0.15):
            arguments.append("**" + self.pick(["{'a': 1}", "{'b': 2, 'kw': 3}", "{1: 2}", self.expression("dict", depth)]))
        return f"{self.wrapped('function', depth)}({', '.join(arguments)})"

    def list_of(self, kind, depth):
        return f"list({self.expression('iterator', depth)})"

    def attribute(self, kind, depth):
        return f"{self.wrapped(kind, depth)}.{self.pick(['real', 'imag', 'a', 'b', 'x', '__class__', 'start', 'args', '__name__', 'numerator', 'nbytes', 'missing'])}"

    def walrus(self, kind, depth):
        return f"({self.bind(self.new_name('w'))} := {self.expression(kind, depth)})" if len(self.names) == 1 else self.expression(kind, depth)

    COMPOUND = [binary, binary, compare, unary, logical, conditional, subscripted, subscripted, method, method, method, method, method, builtin, builtin, builtin,
                called, list_of, attribute, walrus]  # fmt: skip
