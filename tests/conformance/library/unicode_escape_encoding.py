import warnings

print("é€\n\\\t😀~".encode("unicode_escape"), "é€\n\\😀".encode("raw_unicode_escape"))
print(ascii(rb"\x41\u00e9\U0001f600\N{BULLET}\101\n\\ \
end".decode("unicode_escape")))
print(ascii(rb"\x41\u00e9\n".decode("raw_unicode_escape")))
for broken in (rb"\x4", rb"\u12", b"abc\\", rb"\N{nope}", rb"\U00110000", rb"\Nx"):
    for errors in ("strict", "replace"):
        try:
            print(ascii(broken.decode("unicode_escape", errors)))
        except UnicodeDecodeError as error:
            print(error)
with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter("always")
    print(rb"\q".decode("unicode_escape"), [str(w.message) for w in seen])
