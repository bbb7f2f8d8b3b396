import re

match = re.match(r"(?P<year>\d{4})-(?P<month>\d\d)(?:-(?P<day>\d\d))?", "2024-05 and more")
print(match, match.groups(), match.groupdict("none"), match.span("month"), match["year"], match.lastgroup, match.end(), match.re.groups, match.expand(r"\g<month>/\1"))
print(re.sub(r"(\w+)@(\w+)", r"\2 at \1", "joe@home"), re.sub("a", lambda m: m[0].upper(), "banana", count=2), re.subn(r"\s+", " ", "a  b   c"))
print(re.split(r"(,)\s*", "a, b,c"), re.split("x*", "axbc"), re.findall(r"(\w)(\d)?", "a1b"), [m.span() for m in re.finditer("(?=aa)", "aaa")])
print(re.findall(r"\b\w+(?<!s)\b", "cats dog birds ant"), re.search(r"(?i:HELLO) World", "say hello World"), re.fullmatch("a+?b*", "aab"), re.sub("(a)|b", r"[\1]", "ab"))
text = re.compile(r"""
    ^ \s* (?P<key> \w+ )   # name
    \s* = \s* (?P<value> .*? ) \s* $ """, re.VERBOSE | re.MULTILINE)
print([m.groupdict() for m in text.finditer("a = 1\n b=two words \n")], text.flags, text.groupindex)
print(re.escape("a.b[c]*"), re.compile("x").sub("y", "xx", 1), re.match("(a)(b)?", "a").group(1, 2), re.search("z", "abc"), re.sub("", "-", "abc"))
print(re.findall(r"(?P<quote>['\"]).*?(?P=quote)", "say 'a' \"b\""), re.match(r"(?:(a)|b)(?(1)c|d)", "ac"), re.match(r"a{2,3}?", "aaaa"), re.match(r"(?>a+)ab", "aaab"))
for pattern in ("(", "[z-a]", "*a", r"\1", "(?P<n>a)(?P<n>b)", "(?<=a+)b", "a{3,1}", "(?P<1>a)", r"\q", "(?z)"):
    try:
        re.compile(pattern)
    except re.error as error:
        print(repr(pattern), error, error.pos)
