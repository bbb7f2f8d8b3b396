print("tab\tnew\\n", 'single "double"', "it's", r"raw\n", """triple
quoted""", "a" "b" 'c')
print(repr("quote ' and \""), repr("it's"), repr('say "x"'), repr("line\nbreak\ttab\\"), repr("\x00\x7f\xe9\u20ac\U0001f600"))
print("\x41\u00e9\N{GREEK SMALL LETTER ALPHA}", len("é€😀"), b"by\xfftes", repr(b"it's \"x\"\n"))
print("abc" < "abd", "Z" < "a", "a" * 3, "x" in "xyz", "abc"[1], "continued \
line")
