# The functions of re and the methods of Pattern.
import re

text = "The rain in Spain, 2024-11-20 and 1999-01-02; ünïcode ſtraße"
print(re.match("The", text), re.match("rain", text), re.search(r"r\w+", text), re.fullmatch("a|ab", "ab"))
print(re.findall(r"\b\w{2}\b", text), re.findall(r"(\d+)-(\d+)", text), re.findall(r"(a)|i", text), re.findall("", "ab"))
print([m.span() for m in re.finditer("ai?", text)], [m.group() for m in re.finditer(r"\w*", "a b")])
print(re.split(r"[,;]\s*", text), re.split("(-)", "a-b-c", maxsplit=1), re.split("x*", "axbc"), re.split("", "ab"), re.split("(a)|b", "cab"))
print(re.sub(r"(\d+)-(\d+)-(\d+)", r"\3.\2.\1", text), re.sub("a", "-", "banana", count=2), re.subn("x*", "-", "abxd"), re.sub("a*", "<>", "baac"))
print(re.sub(r"\d+", lambda m: str(int(m[0]) * 2), "1 22 333"), re.sub("(?P<first>a)(?P<second>b)?", r"[\g<second>\g<first>]", "ab a"), re.sub("a", r"\\", "cat"))
print(re.escape("a.b*c [x] é\n-_"), re.escape(b"a+b"), re.sub(".", re.escape("\\"), "x"))
p = re.compile(r"(?P<key>\w+)=(?P<value>\d*)", re.I)
print(p, p.pattern, p.flags, p.groups, p.groupindex, p == re.compile(p.pattern, re.I), p is re.compile(p), hash(p) == hash(re.compile(p.pattern, re.I)))
m = p.search("  x=12 y=")
print(m, m.group(), m.group(1), m.group("value"), m.group(1, 2, "key"), m[0], m["key"], m.groups(), m.groupdict(), m.span("value"), m.start(2), m.end(), m.lastindex, m.lastgroup, m.re is p, m.string, m.pos, m.endpos, m.regs)
print(m.expand(r"\g<value>=\1\n"), p.match("a=1", 1), p.match("xa=1", 1).span(), p.search("a=12", 0, 3), p.fullmatch("a=1;", 0, 3))
print(re.match("(a)|(b)", "b").groups(), re.match("(a)|(b)", "b").groups("-"), re.match("(?P<x>a)|(?P<y>b)", "b").groupdict(default=0), re.match("(a)?", "").span(1))
print(re.findall("^.", "ab\ncd", re.M), re.findall(".$", "ab\ncd\n"), re.findall(".", "a\nb", re.S), re.findall("[a-z]", "aB", re.I), re.findall("a  b # c", "ab", re.X))
print(re.findall(r"\w+", text, re.A), re.findall(r"(?i:STRASSE|SS|ſ)", text), re.findall("k", "K\u212a", re.I), re.findall("[^\\W\\d_]+", text))
print(re.findall(rb"\w+", "aé b".encode()), re.sub(rb"(a)", rb"[\1]", b"banana"), re.match(b"a", bytearray(b"abc")), re.split(b",", b"a,b"), re.search(b"b", memoryview(b"abc")))
print(re.findall("é", "éaé"), re.search("b", "éb").span(), re.sub("é", "e", "été"), re.split("é", "aébéc"), re.compile("ü").sub("ue", "Müll"))
scanner = re.compile("a|b").scanner("abc")
print(scanner.match(), scanner.match(), scanner.match(), scanner.match())
for call in (
    lambda: re.match("a", b"a"), lambda: re.match(b"a", "a"), lambda: re.match("a", 1), lambda: re.compile(1), lambda: re.match("(a)", "a").group(2), lambda: re.match("a", "a").group("x"),
    lambda: re.match("a", "a")["n"], lambda: re.sub("a", 1, "a"), lambda: re.sub("a", lambda m: 1, "a"), lambda: re.compile(re.compile("a"), re.I), lambda: re.match("a", "a").group(-1), lambda: re.sub("a", b"b", "a"),
    lambda: type(p)(), lambda: m.start("no"), lambda: re.compile("a").match(), lambda: re.split("a", "a", maxsplit="x"),
):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
print(re.Pattern[str], re.Match, isinstance(p, re.Pattern), re.error is re.PatternError, type(iter(re.finditer("a", "a"))).__name__)
import copy

print(copy.copy(p) is p, copy.deepcopy(m) is m, repr(re.match(".*", "x" * 80)), repr(re.compile("y" * 300))[-5:])
