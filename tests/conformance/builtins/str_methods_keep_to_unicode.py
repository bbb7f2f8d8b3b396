print("straße".upper(), "ΑΣ".lower(), "ǆ".title(), "ﬁ".upper(), "İ".lower().encode(), "ŉ".upper(), "ß".casefold(), "ÀÉ".swapcase())
for text in ("Ⅷ", "²", "٣", "½", "一", "ª", "\u00a0", "\u200b", "🙂", "e\u0301"):
    print(ascii(text), text.isdecimal(), text.isdigit(), text.isnumeric(), text.isalpha(), text.isalnum(), text.isspace(), text.isprintable(),
          text.isidentifier())
print(int("٣٤"), float("１.５"), "a\u2028b\x85c\x1cd".splitlines(), "a\u3000b\u00a0c".split(), " \u2003x\u2003 ".strip())
print("they're bill's".title(), "hello world".capitalize(), "ABC".istitle(), "Abc Def".istitle(), "ab12".isupper(), "A1".isupper())
print("%s|%r|%a" % ("é", "é", "é"), ascii("é\u20ac😀"), repr("\x7f\xad\u200b\ud800"), "é".encode("ascii", "namereplace"))
print("é" == "e\u0301", sorted(["é", "e", "z", "Z", "É"]), "ab".translate({97: "x", 98: None}), "abc".translate(str.maketrans("ab", "12", "c")))
