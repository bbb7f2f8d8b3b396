"""Ask CPython 3.13 for what `unicodedata` says of every code point.

    PYENV_VERSION=3.13.0 python3 scripts/record/unicode_database.py > sim/python/unicode/database.inc

The tables make the module answer the same on every machine: the Unicode version is CPython 3.13's (15.1).
Names are not here: what the \\N{…} of string literals knows is in sim/python/unicode/character_names_table.cpp.
"""

import unicodedata as database
from fractions import Fraction

HANGUL = range(0xAC00, 0xD7A4)  # composed by rule


def record_of(char):
    return (database.category(char), database.bidirectional(char), database.combining(char),
            database.mirrored(char), database.east_asian_width(char))


def print_array(kind, name, values, width=150):
    print(f"inline constexpr {kind} {name}[] = {{")
    line = "   "
    for value in values:
        if len(line) + len(value) + 2 > width:
            print(line)
            line = "   "
        line += f" {value},"
    print(line)
    print("};\n")


records, runs, before = {}, [], None
decompositions, numbers = [], []
for code in range(0x110000):
    char = chr(code)
    record = record_of(char)
    if record != before:
        runs.append((code, records.setdefault(record, len(records))))
        before = record
    if code not in HANGUL and database.decomposition(char):
        parts = database.decomposition(char).split()
        composes = len(parts) == 2 and parts[0][0] != "<" and database.normalize("NFC", char) == char
        decompositions.append((code, database.decomposition(char), composes))
    value = database.numeric(char, None)
    if value is not None:
        exact = Fraction(value).limit_denominator(1000)
        assert float(exact) == value
        numbers.append((code, exact.numerator, exact.denominator, database.digit(char, -1)))

print(f"// Written by scripts/record/unicode_database.py from CPython 3.13, Unicode {database.unidata_version}.")
print("// clang-format off\n")
print(f'inline constexpr const char* unicode_version = "{database.unidata_version}";\n')
print_array("CharacterProperties", "properties",
            [f'{{"{category}", "{bidirectional}", "{width}", {combining}, {mirrored}}}'
             for category, bidirectional, combining, mirrored, width in records])
print_array("Run", "runs", [f"{{{start:#x}, {record}}}" for start, record in runs])
print_array("Decomposition", "decompositions", [f'{{{code:#x}, "{text}", {int(composes)}}}' for code, text, composes in decompositions])
print_array("Number", "numbers", [f"{{{code:#x}, {top}, {bottom}, {digit}}}" for code, top, bottom, digit in numbers])
