"""What goes wrong with XML; the parser itself is C in CPython, and not here."""

__all__ = ["ExpatError", "error", "ErrorString"]


class ExpatError(Exception):
    """Text that is no XML: `code`, `lineno` and `offset` say how and where."""

    def __init__(self, *args, code=None, position=(None, None)):
        super().__init__(*args)
        self.code = code
        self.lineno, self.offset = position


error = ExpatError


def ErrorString(code):
    from xml.etree._reader import _TEXTS

    return _TEXTS.get(code)


def ParserCreate(*args, **kwargs):
    import sys

    sys._unsupported("xml.parsers.expat.ParserCreate(): read with xml.etree.ElementTree or xml.dom.minidom")
