# Ideographs and Hangul syllables have names that are made, not stored: case matters in these.
import unicodedata

for name in (
    "CJK UNIFIED IDEOGRAPH-4E00", "CJK UNIFIED IDEOGRAPH-4e00", "cjk unified ideograph-4E00", "CJK UNIFIED IDEOGRAPH-2A700",
    "CJK UNIFIED IDEOGRAPH-2B73A", "CJK UNIFIED IDEOGRAPH-31350", "CJK UNIFIED IDEOGRAPH-04E00", "CJK UNIFIED IDEOGRAPH-0041",
    "HANGUL SYLLABLE GA", "HANGUL SYLLABLE A", "HANGUL SYLLABLE HIH", "HANGUL SYLLABLE ZZ", "hangul syllable ga",
    "latin small letter a",
):  # fmt: skip
    try:
        print(name, hex(ord(unicodedata.lookup(name))), ascii(eval(f"'\\N{{{name}}}'")))
    except KeyError as error:
        print(error)
for code in 0x2B739, 0x2B73A, 0x31350, 0x9FFF, 0x2A6E0, 0xAC00, 0xD7A3:
    print(hex(code), unicodedata.name(chr(code), None))
ﬁn = "a name is compared in its normal form KC"
print(fin)
