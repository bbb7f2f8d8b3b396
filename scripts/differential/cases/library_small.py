# modules: base64,secrets,shlex,timeit,fractions,csv
import base64
import csv
import io
import random
import shlex
import timeit
from fractions import Fraction


def attempt(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


for data in (b"", b"f", b"fo", b"foo", b"foob", b"fooba", b"foobar", bytes(range(256))):
    for name in ("b64", "urlsafe_b64", "b32", "b16"):
        encoded = getattr(base64, name + "encode")(data)
        print(encoded, getattr(base64, name + "decode")(encoded) == data)
print(base64.encodebytes(b"x" * 100), base64.b64decode("Zm9v\nYmFy"), base64.b64decode("Zm9vYg=="), base64.b64encode(b"\xff\xfe", b"-_"))
for bad in (lambda: base64.b64decode("Zm9"), lambda: base64.b64decode("Z"), lambda: base64.b64decode("Zm9v!", validate=True), lambda: base64.b64encode("x"), lambda: base64.b64decode("é"), lambda: base64.b16decode("0g"), lambda: base64.b32decode("ABC")):
    attempt(bad)
print(shlex.split("a 'b c' \"d \\\" e\" f\\ g # h"), shlex.split("x # y", comments=True), shlex.quote("it's"), shlex.quote("ok"), shlex.quote(""), shlex.join(["a b", "c"]), shlex.split("a '' b"))
attempt(lambda: shlex.split("'open"))
attempt(lambda: shlex.split("back\\"))
print(timeit.timeit("x = 1", number=3) >= 0, len(timeit.repeat(lambda: 1, repeat=2, number=2)), timeit.timeit("f()", "def f(): pass", number=1) >= 0)
F = Fraction
print(F(3, 4), F(-6, 8), F("1.25"), F(" -3/6 "), F(0.5), F("2e-3"), F(7), repr(F(1, 3)), F(1, 3) + F(1, 6), F(1, 2) * 4, 1 / F(2, 3), F(7, 2) // 1, F(7, 2) % 1, F(2, 3) ** -2, F(1, 4) ** 0.5, -F(1, 2), abs(F(-1, 2)), float(F(1, 3)))
print(F(1, 2) == 0.5, F(1, 2) < 0.6, F(1, 3) == 1 / 3, hash(F(1, 2)) == hash(0.5), hash(F(5)) == hash(5), round(F(5, 2)), round(F(7, 3), 2), int(F(-7, 2)), F(3.14159).limit_denominator(100), sum([F(1, 3)] * 3), sorted([F(1, 2), 0.25, 1]), F(1, 2) + 0.5, F(1, 2) + 1j, F(3, 1), F(1, 2).as_integer_ratio(), f"{F(1, 3):.3f}", divmod(F(7, 2), 1), bool(F(0)))
for bad in (lambda: F(1, 0), lambda: F("x"), lambda: F(1, 2.5), lambda: F("1/0"), lambda: F(1, 2) + "a", lambda: F([]), lambda: F(0) ** -1, lambda: F(1) / 0):
    attempt(bad)
random.seed(2)
for _ in range(200):
    a, b = F(random.randint(-50, 50), random.randint(1, 30)), F(random.randint(-50, 50), random.randint(1, 30))
    print(a + b, a - b, a * b, a / b if b else "", a // b if b else "", a % b if b else "", a < b, hash(a), round(a), a.limit_denominator(5))
out = io.StringIO()
w = csv.writer(out)
w.writerow(["a", 1, 2.5, None, 'q"uote', "com,ma", "new\nline", ""])
w.writerows([[1], [""], ["x y"]])
csv.writer(out, delimiter=";", quoting=csv.QUOTE_NONNUMERIC, lineterminator="\n").writerow(["s", 3, "t;u"])
csv.writer(out, quoting=csv.QUOTE_ALL, dialect="unix").writerow([1, None])
d = csv.DictWriter(out, ["x", "y"], restval="-")
d.writeheader()
d.writerow({"x": 1})
print(repr(out.getvalue()))
attempt(lambda: d.writerow({"z": 1}))
for row in csv.reader(io.StringIO('a,b,"c ""d"" e",\r\n"multi\nline",2\n\n x, y\n')):
    print(row)
print(list(csv.DictReader(io.StringIO("n,v\na,1\nb\nc,3,4\n"))), list(csv.reader(["a;b", "c;'d;e'"], delimiter=";", quotechar="'")), list(csv.reader(["1,\"a\""], quoting=csv.QUOTE_NONNUMERIC)), list(csv.reader(["a, b"], skipinitialspace=True)), csv.list_dialects())
attempt(lambda: csv.writer(out, quoting=csv.QUOTE_NONE).writerow(["a,b"]))
attempt(lambda: csv.reader([], delimiter="ab"))
attempt(lambda: list(csv.reader([b"x"])))
