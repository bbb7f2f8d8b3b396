"""encode and decode under the name by which pickles know them."""

import codecs


def encode(obj, encoding="utf-8", errors="strict"):
    return codecs.encode(obj, encoding, errors)


def decode(obj, encoding="utf-8", errors="strict"):
    return codecs.decode(obj, encoding, errors)
