"""Ask CPython 3.13 for every property of every code point that str methods depend on.

    PYENV_VERSION=3.13.0 python3 scripts/record/unicode_tables.py > sim/core/text/unicode_tables.inc

The tables make str behave the same on every machine: the Unicode version is CPython 3.13's (15.1),
whatever library happens to be installed. Properties that Python does not expose by name are found out
by what they do to a neighbour: a cased letter turns the following one to lower case in str.title().
"""

import sys
import unicodedata

PAGE = 128
FLAGS = ["alpha", "decimal", "digit", "numeric", "space", "upper", "lower", "titlecase",
         "identifier_start", "identifier_continue", "printable", "cased", "case_ignorable"]
special_mappings = []
special_index = {}


def flags_of(char):
    def final_sigma(text):
        return text.lower()[-1] == "ς"

    ends_word_after_digit = final_sigma("1" + char + "Σ")
    return {
        "alpha": char.isalpha(),
        "decimal": char.isdecimal(),
        "digit": char.isdigit(),
        "numeric": char.isnumeric(),
        "space": char.isspace(),
        "upper": char.isupper(),
        "lower": char.islower(),
        "titlecase": char.istitle() and not char.isupper(),
        "identifier_start": char.isidentifier(),
        "identifier_continue": ("a" + char).isidentifier(),
        "printable": char.isprintable(),
        "cased": (char + "a").title()[-1] == "a",
        "case_ignorable": final_sigma("A" + char + "Σ") and not ends_word_after_digit,
    }


def mapping(char, mapped):
    """A distance to one code point, or 0x200000 + position in the table of longer mappings."""
    if len(mapped) == 1:
        return ord(mapped) - ord(char)
    if mapped not in special_index:
        special_index[mapped] = len(special_mappings)
        special_mappings.extend([len(mapped)] + [ord(c) for c in mapped])
    return 0x200000 + special_index[mapped]


def record_of(code):
    char = chr(code)
    flags = sum(1 << bit for bit, name in enumerate(FLAGS) if flags_of(char)[name])
    return (flags, unicodedata.decimal(char, 0),
            mapping(char, char.upper()), mapping(char, char.lower()),
            mapping(char, char.title()), mapping(char, char.casefold()))


def print_array(kind, name, values, per_line):
    print(f"inline constexpr {kind} {name}[] = {{")
    for start in range(0, len(values), per_line):
        print("    " + ", ".join(map(str, values[start:start + per_line])) + ",")
    print("};\n")


def main():
    assert sys.version_info[:2] == (3, 13)
    records, record_number, pages, page_number, page_of = [], {}, [], {}, []
    for first in range(0, sys.maxunicode + 1, PAGE):
        page = []
        for code in range(first, first + PAGE):
            record = record_of(code)
            if record not in record_number:
                record_number[record] = len(records)
                records.append(record)
            page.append(record_number[record])
        page = tuple(page)
        if page not in page_number:
            page_number[page] = len(pages)
            pages.append(page)
        page_of.append(page_number[page])

    print(f"// Written by scripts/record/unicode_tables.py from CPython 3.13, Unicode {unicodedata.unidata_version}.")
    print("// clang-format off\n")
    print("enum CharacterFlag : std::uint16_t {")
    for bit, name in enumerate(FLAGS):
        print(f"    flag_{name} = 1 << {bit},")
    print("};\n")
    print(f"inline constexpr char32_t page_size = {PAGE};\n")
    print_array("CharacterRecord", "character_records", ["{" + ", ".join(map(str, r)) + "}" for r in records], 4)
    print_array("char32_t", "special_mappings", special_mappings, 16)
    print_array("std::uint16_t", "page_of_code_point", page_of, 24)
    print_array("std::uint16_t", "record_of_page", [n for page in pages for n in page], 32)


main()
