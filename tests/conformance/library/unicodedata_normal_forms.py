import unicodedata

samples = ["e\u0301", "é", "ﬁ", "Å", "한", "\u1112\u1161\u11ab", "a\u0323\u0307", "a\u0307\u0323", "ｆｕｌｌ", "①", "\u0958", "x\ud800e\u0301"]
for sample in samples:
    print(ascii(sample), *(ascii(unicodedata.normalize(form, sample)) for form in ("NFC", "NFD", "NFKC", "NFKD")),
          unicodedata.is_normalized("NFC", sample))


def without_accents(text):
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))


print(without_accents("Crème Brûlée, Ångström, naïve, żółć"))
