import io
import tomllib

WRONG = [
    "x", "x =", "x = 1 y = 2", "x = 01", "= 1", "x = [1", "x = {a=1", "[a", "[a]\n[a]", "x=1\nx=2", "a.b=1\na=2", "[[a]]\n[a]",
    "a=[]\n[[a]]", 'x = "abc', 'x = "\\q"', "x = 'a\nb'", "x = 1979-13-01", "x = 1979-02-30", "x = {a=1,a=2}", "x={a=1}\nx.b=2",
    "[a.b]\n[a]\nb.c=1", 'x = "\\ud800"', "\x00", "# \x01", "[x] y=1", "x = tru", "x = 1__0", 'x="""abc', "x='''abc", "x = {a=1,}",
    "a.b.c=1\n[a.b]", "[]", "[a.]", "x = .5", "x = 5.", "[[a]]x", 'x = "\\', 'x="\\u12"', "a={}\n[a.b]", "a=1\n[a.b]",
    "a.b=1\na.b.c=2", "[[a.b]]\n[a]\nb=1", "[[a]",
]
for text in WRONG:
    try:
        print(repr(text), tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        print(repr(text), error)
try:
    tomllib.load(io.StringIO("x=1"))
except TypeError as error:
    print(error)
