# The name of every character, as a checksum a plane, and the way back.
import unicodedata
import zlib

for plane in range(17):
    names = [unicodedata.name(chr(code), "") for code in range(plane << 16, plane + 1 << 16)]
    print(plane, sum(map(bool, names)), zlib.crc32(";".join(names).encode()))
    assert all(unicodedata.lookup(name.lower() if number % 2 and "-" not in name and "SYLLABLE" not in name else name)
               == chr((plane << 16) + number) for number, name in enumerate(names) if name and number % 7 == 0)  # fmt: skip
print(ascii("\N{NUL}\N{latin capital letter gha}\N{LATIN CAPITAL LETTER OI}\N{VS256}\N{BOM}\N{TIBETAN SYLLABLE OM}\N{MICR DASH SYMBOL}"))
for wrong in "", "no such name", "SPACE;20", "SPACE ", "ABACUS;1F9EE;AC CURRENT":
    try:
        unicodedata.lookup(wrong)
    except KeyError as error:
        print(error)
