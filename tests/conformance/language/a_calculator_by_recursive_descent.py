"""A recursive-descent calculator"""
import re
from typing import NamedTuple, Iterator
from enum import Enum, auto
class Kind(Enum):
    NUM = auto(); OP = auto(); LP = auto(); RP = auto(); NAME = auto(); END = auto()
class Token(NamedTuple):
    kind: Kind
    text: str
    pos: int = 0
TOKEN = re.compile(r"""
    (?P<ws>\s+)
  | (?P<num>\d+(?:\.\d*)?(?:[eE][+-]?\d+)?)
  | (?P<name>[A-Za-z_]\w*)
  | (?P<op>\*\*|//|[-+*/%^=])
  | (?P<lp>\() | (?P<rp>\))
""", re.X)
class ParseError(Exception):
    def __init__(self, msg, pos):
        super().__init__(msg, pos)
        self.pos = pos
    def __str__(self): return f"{self.args[0]} at {self.pos}"
def tokens(text: str) -> Iterator[Token]:
    pos = 0
    while pos < len(text):
        m = TOKEN.match(text, pos)
        if not m: raise ParseError(f"unexpected {text[pos]!r}", pos)
        kind = m.lastgroup
        if kind != "ws":
            yield Token(Kind[kind.upper()], m[0], pos)
        pos = m.end()
    yield Token(Kind.END, "", pos)
class Parser:
    PREC = {"=": 0, "+": 1, "-": 1, "*": 2, "/": 2, "//": 2, "%": 2, "**": 4}
    def __init__(self, env=None): self.env = env if env is not None else {}
    def parse(self, text):
        self.toks = tokens(text); self.next()
        v = self.expr(0)
        if self.tok.kind is not Kind.END: raise ParseError(f"trailing {self.tok.text!r}", self.tok.pos)
        return v
    def next(self): self.tok = next(self.toks)
    def expr(self, level):
        left = self.atom()
        while self.tok.kind is Kind.OP and self.PREC[self.tok.text] >= level:
            op = self.tok.text; self.next()
            right = self.expr(self.PREC[op] + (op not in "**="))
            match op, left, right:
                case "=", (name, _), (_, v) | v: self.env[name] = v; left = v
                case "+", a, b: left = self.val(a) + self.val(b)
                case "-", a, b: left = self.val(a) - self.val(b)
                case "*", a, b: left = self.val(a) * self.val(b)
                case "/" | "//" | "%", _, 0: raise ZeroDivisionError(f"{op} by zero")
                case "/", a, b: left = self.val(a) / self.val(b)
                case "//", a, b: left = self.val(a) // self.val(b)
                case "%", a, b: left = self.val(a) % self.val(b)
                case "**", a, b: left = self.val(a) ** self.val(b)
        return left
    def val(self, x): return x[1] if isinstance(x, tuple) else x
    def atom(self):
        t = self.tok; self.next()
        match t:
            case Token(Kind.NUM, text): return float(text) if "." in text or "e" in text.lower() else int(text)
            case Token(Kind.NAME, name):
                return (name, self.env.get(name, 0))
            case Token(Kind.OP, "-"): return -self.val(self.expr(3))
            case Token(kind=Kind.LP):
                v = self.expr(0)
                if self.tok.kind is not Kind.RP: raise ParseError("expected )", self.tok.pos)
                self.next(); return v
            case Token(pos=p, text=s): raise ParseError(f"unexpected {s or 'end'}", p)
env = {}
for line in ["1+2*3", "2**3**2", "-2**2", "(1+2)*3-4/8", "x = 5", "x*x", "7//2 + 7%4", "1e3+.5", "2 $ 3", "(1", "1 2", "1/0", "3.5e-2*2"]:
    try: print(f"{line:<14} -> {Parser(env).parse(line)!r}")
    except (ParseError, ZeroDivisionError) as e: print(f"{line:<14} !! {type(e).__name__}: {e} {e.args}")
print(env, list(Kind), Token(Kind.OP, "+"), Token._fields, Token._field_defaults)
