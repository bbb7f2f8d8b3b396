"""Ask CPython 3.13 for every encoding of one byte a character, and for the names by which encodings go.

    PYENV_VERSION=3.13.0 python3 scripts/record/encoding_tables.py > sim/python/lib/_encoding_tables.py
"""

import codecs
import encodings.aliases
import pathlib

NATIVE = {"ascii", "latin_1", "utf_8", "utf_8_sig", "utf_16", "utf_16_le", "utf_16_be", "utf_32", "utf_32_le", "utf_32_be"}


def table_of(name):
    """The 256 characters, U+FFFE where there is none; None when it is an encoding of another kind."""
    try:
        info = codecs.lookup(name)
        if not info._is_text_encoding or name in NATIVE:
            return None
        text = "".join(info.decode(bytes([byte]), "replace")[0] for byte in range(256))
    except (LookupError, TypeError, ValueError, AttributeError):
        return None
    if len(text) != 256 or name == "raw_unicode_escape":  # which looks like one
        return None
    for byte, char in enumerate(text):  # one byte alone may still be the beginning of a longer character
        try:
            info.decode(bytes([byte]))
        except UnicodeDecodeError as error:
            if "maps to <undefined>" not in error.reason:
                return None
    return text.replace("\ufffd", "\ufffe")


names = sorted(path.stem for path in pathlib.Path(encodings.__file__).parent.glob("*.py"))
names = [name for name in names if not name.startswith("__") and name not in ("aliases", "mbcs", "oem")]
tables = {name: table_of(name) for name in names}
print('"""Encodings of one byte a character, written by scripts/record/encoding_tables.py from CPython 3.13."""\n')
print("# The characters of bytes 128 to 255, or of all where the first half is not ASCII.")
print("TABLES = {")
for name, table in tables.items():
    if table is not None:
        ascii_half = table[:128] == "".join(map(chr, range(128)))
        print(f'    "{name}": {ascii(table[128:] if ascii_half else table)},')
print("}\n\n# What else CPython knows.")
print("OTHERS = frozenset(")
print(f'    "{" ".join(name for name, table in tables.items() if table is None and name not in NATIVE)}".split()')
print(")\n\nALIASES = {")
for alias, name in sorted(encodings.aliases.aliases.items()):
    if name not in NATIVE and name in tables:
        print(f'    "{alias}": "{name}",')
print("}")
