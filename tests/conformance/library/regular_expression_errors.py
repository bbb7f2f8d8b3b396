import re
for bad in ("(", "[a", "a**", "(?P<1>x)", "\\", "(?<=a+)b", "(?P=x)", "a{3,1}", ")", "(?z)", "[z-a]", "*a", "(?P<a>x)(?P<a>y)", "(?(9)a)", "\\9", "(?i", "x{2}{3}", "(?P<>x)", "\\N{nope}", "[\\d-z]", "(?-i:x", "(?ii)x", "a(?i)b", "\\q", "\\u12", "(?#", "a++", "a{,}", "++"):
    try:
        re.compile(bad); print(bad, "is fine")
    except re.error as e:
        print(bad, "->", e, e.msg, e.pos)
for f in (lambda: re.match("a", b"a"), lambda: re.match(b"a", "a"), lambda: re.sub("a", 1, "a"), lambda: re.sub("(a)", r"\2", "a"), lambda: re.sub("(a)", r"\g<x>", "a"), lambda: re.match(1, "a"), lambda: re.match("(a)", "a").group(2), lambda: re.match("a", "a")["x"], lambda: re.compile(re.compile("a"), re.I), lambda: re.findall("a", None), lambda: re.sub("a", r"\q", "a")):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
