import codecs


def as_hex(error):
    if isinstance(error, UnicodeEncodeError):
        return "<" + error.object[error.start : error.end].encode().hex() + ">", error.end
    return "?!", error.end


codecs.register_error("as_hex", as_hex)
codecs.register_error("wrong", lambda error: 3)
for errors in ("as_hex", "namereplace", "xmlcharrefreplace", "wrong", "unknown"):
    for encoding in ("ascii", "cp1252", "latin-1"):
        try:
            print(errors, encoding, "a☃éżż😀b".encode(encoding, errors))
        except (TypeError, LookupError) as error:
            print(errors, encoding, type(error).__name__, error)
    try:
        print(b"a\xff\xfeb".decode("utf-8", errors))
    except (TypeError, LookupError) as error:
        print(errors, type(error).__name__, error)
print(codecs.lookup_error("as_hex") is as_hex)


def search(name):
    if name == "backwards":
        return codecs.CodecInfo(lambda text, errors="strict": (text[::-1].encode(), len(text)),
                                lambda data, errors="strict": (bytes(data).decode()[::-1], len(data)), name="backwards")


codecs.register(search)
print("abc".encode("backwards"), b"xyz".decode("Backwards"))
for name in ("hex", "rot13", "base64"):
    try:
        "abc".encode(name)
    except LookupError as error:
        print(error)
    print(codecs.encode("abc" if name == "rot13" else b"abc", name), codecs.lookup(name).name)
