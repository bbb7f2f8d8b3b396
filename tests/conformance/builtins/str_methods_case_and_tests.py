s = "hello World"
print(s.upper(), s.lower(), s.title(), s.capitalize(), s.swapcase(), "Straße".casefold(), "ǆ".title())
for t in ("abc", "ABC", "a1", "12", "²", "½", " \t", "", "Ab", "a_b", "1a", "Title Case", "é"):
    print(repr(t), t.isalpha(), t.isdigit(), t.isdecimal(), t.isnumeric(), t.isalnum(), t.isspace(), t.isupper(), t.islower(), t.istitle(), t.isidentifier(), t.isascii(), t.isprintable())
