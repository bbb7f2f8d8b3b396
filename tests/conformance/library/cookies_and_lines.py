# http.cookies: headers written and read. fileinput: the lines of several files, and files rewritten.
import fileinput
from http import cookies

jar = cookies.SimpleCookie()
jar["fig"], jar["n"], jar["quoted"] = "newton", 7, 'a;b "c"'
jar["fig"]["path"], jar["fig"]["max-age"], jar["fig"]["secure"] = "/", 60, True
print(jar, repr(jar), jar["fig"], jar["n"].value, jar["quoted"].coded_value, sep="\n")
print(jar.output(attrs=[], header="Cookie:", sep="; "))
jar = cookies.SimpleCookie('chips=ahoy; vienna=finger; Path=/x; quoted="a b\\"c"; $Version=1')
print(sorted((key, morsel.value, morsel["path"]) for key, morsel in jar.items()))
for wrong in lambda: jar.__setitem__("bad key", "x"), lambda: jar["chips"].__setitem__("nope", 1):
    try:
        wrong()
    except cookies.CookieError as error:
        print(error)

for name, text in ("a.txt", "1\n2\n"), ("b.txt", "3\n"):
    with open(name, "w") as file:
        file.write(text)
for line in fileinput.input(["a.txt", "b.txt"]):
    print(fileinput.filename(), fileinput.lineno(), fileinput.filelineno(), fileinput.isfirstline(), line.strip())
with fileinput.input(files=("a.txt",), inplace=True, backup=".bak") as lines:
    for line in lines:
        print(f"{line.strip()}!")
print(repr(open("a.txt").read()), repr(open("a.txt.bak").read()))
try:
    fileinput.lineno()
except RuntimeError as error:
    print(error)
