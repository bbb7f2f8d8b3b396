text = "  one two\tthree\n"
print(text.split(), text.split(" "), text.split(None, 1), text.rsplit(None, 1), "a,b,,c".split(","), "a,b,c".rsplit(",", 1), "".split(), "".split(","), "abc".split("x"))
print("a-b-c".partition("-"), "a-b-c".rpartition("-"), "abc".partition("x"), "abc".rpartition("x"))
print("a\nb\r\nc\rd\x0be\x1cf\u2028g".splitlines(), "a\nb\n".splitlines(True), "".splitlines(), "\n".splitlines())
print("xxabcxx".strip("x"), "abc".lstrip("ab"), "mississippi".rstrip("ip"), "  x ".strip(), "prefix".removeprefix("pre"), "suffix".removesuffix("fix"), "abc".removeprefix("x"))
print("a1b2".replace("1", "_"), "aaa".replace("a", "b", 2), "abc".replace("", "-"), "aXbX".find("X", 2), "abcabc".rfind("b"), "abc".count(""), "aaaa".count("aa"), "abc".index("c"))
for f in (lambda: "a".split(""), lambda: "a".partition(""), lambda: "a".index("b"), lambda: "a".join([1]), lambda: "a".join(["b", 2]), lambda: "a".strip(1), lambda: "a".replace("a"), lambda: "a".split(1), lambda: "a".split(maxsplit="x"), lambda: "a".startswith(1), lambda: "a".find(), lambda: "a".center(), lambda: "a".zfill("x")):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print("abc".startswith(("x", "a")), "abc".endswith("bc", 1), "abc".startswith("b", 1, 2), ",".join("abc"), ", ".join(map(str, range(3))), "ab".center(7, "*"), "ab".ljust(4) + "|", "-5".zfill(5), "+x".zfill(4), "tab\there".expandtabs(4))
