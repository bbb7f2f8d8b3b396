s = "the cat and the hat"
print(s.find("the"), s.find("the", 1), s.rfind("the"), s.find("dog"), s.index("cat"), s.count("the"), s.count(""), s.startswith("the"), s.endswith(("hat", "x")), s.startswith("cat", 4))
print(s.split(), s.split("the"), s.split(" ", 2), s.rsplit(" ", 1), " a  b ".split(), " a  b ".split(" "), "".split(), "".split(","))
print(s.partition(" and "), s.rpartition("the"), s.partition("x"), "a\nb\r\nc\n".splitlines(), "a\nb".splitlines(True))
print(s.replace("the", "a"), s.replace("t", "T", 2), "aaa".replace("", "-"), "abc".replace("x", "y"))
print("  x ".strip(), "xxhixx".strip("x"), "abcba".lstrip("ab"), "abcba".rstrip("ab"), "prefix-x".removeprefix("prefix-"), "x.py".removesuffix(".py"))
print("-".join(["a", "b"]), ",".join("abc"), "".join([]), "x".center(5, "*"), "x".ljust(3) + "|", "x".rjust(3), "7".zfill(3), "-7".zfill(4), "a\tb".expandtabs(4))
print("abc".translate({97: "A", 98: None}), "abc".translate(str.maketrans("ab", "xy", "c")), "abc" * 0 == "", "b" in "abc", "abc".encode(), "é".encode("latin-1"))
try:
    ",".join([1, 2])
except TypeError as error:
    print(error)
try:
    "a".split("")
except ValueError as error:
    print(error)
