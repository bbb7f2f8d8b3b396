for name in ("cp1252", "iso-8859-15", "cp437", "koi8-r", "mac-roman", "cp1251", "latin2", "windows-1250", "cp037"):
    for text in ("é€", "привет", "plain"):
        try:
            data = text.encode(name)
            print(name, data, data.decode(name) == text)
        except UnicodeEncodeError as error:
            print(name, error)
    print(name, ascii(bytes(range(126, 170)).decode(name, "replace")))
for errors in ("strict", "replace", "ignore", "backslashreplace"):
    try:
        print(ascii(b"caf\xe9 \x81!".decode("cp1252", errors)))
    except UnicodeDecodeError as error:
        print(error)
try:
    "x".encode("no-such-encoding")
except LookupError as error:
    print(error)
