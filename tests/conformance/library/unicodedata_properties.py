import unicodedata

print(unicodedata.unidata_version)
for char in "aé€Ω中한½٣😀\n\u200d":
    print(ascii(char), unicodedata.name(char, "-"), unicodedata.category(char), unicodedata.bidirectional(char),
          unicodedata.east_asian_width(char), unicodedata.numeric(char, None), unicodedata.digit(char, None),
          unicodedata.decimal(char, None), unicodedata.decomposition(char) or "-", unicodedata.mirrored(char))
print(unicodedata.lookup("GREEK SMALL LETTER ALPHA"), unicodedata.lookup("white smiling face"))
for mistake in (lambda: unicodedata.name("\n"), lambda: unicodedata.name("ab"), lambda: unicodedata.category(1),
                lambda: unicodedata.lookup("NO SUCH NAME"), lambda: unicodedata.decimal("x"), lambda: unicodedata.digit("½"),
                lambda: unicodedata.numeric("x"), lambda: unicodedata.normalize("NFX", "é")):
    try:
        mistake()
    except (ValueError, TypeError, KeyError) as error:
        print(type(error).__name__, error)
