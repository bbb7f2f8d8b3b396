# str() of a Unicode error escapes the character whatever it is, and does not mind positions outside the text.
for text in "abc", "a\nc", "aéc", "a漢c", "a😀c", "'\\'":
    print(UnicodeEncodeError("x", text, 1, 2, "r"))
print(UnicodeEncodeError("x", "abc", 0, 2, "r"), UnicodeEncodeError("x", "a", 5, 6, "r"), sep="\n")
for data in b"a\xffc", bytearray(b"abc"):
    print(UnicodeDecodeError("x", data, 1, 2, "r"))
print(UnicodeDecodeError("x", b"abc", 0, 3, "r"), UnicodeDecodeError("x", b"a", 4, 5, "r"), sep="\n")
