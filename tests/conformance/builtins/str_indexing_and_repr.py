s = "héllo€😀"
print(len(s), s[1], s[-1], s[::-1], s[1:3], [c for c in s], ord("€"), chr(128512), ascii(s), repr(s))
print(str(1.0), str(None), str([1, "a"]), str(b"x"), repr("a'b"), str(object)[:15], str(ValueError("m")), repr(ValueError("m", 1)))
print("a" < "b", "abc" == "abc", "abc" != "abd", "a" in "", "" in "a", min("hello"), max("hello"), sorted("cab"), list(enumerate("ab")))
print(hash("a") == hash("a"), "x" "y", str(), str(b"abc", "utf-8"), "\u00e9" == "é", "a" + "b" * 2)
try:
    s[0] = "x"
except TypeError as error:
    print(error)
