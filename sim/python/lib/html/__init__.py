"""Text made safe for HTML, and back."""

__all__ = ["escape", "unescape"]

#: what the numbers 128 to 159 mean to browsers: Windows' code page
_WINDOWS = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ"


def escape(s, quote=True):
    s = s.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return s.replace('"', "&quot;").replace("'", "&#x27;") if quote else s


def _numbered(code):
    if code == 0 or 0xD800 <= code <= 0xDFFF or code > 0x10FFFF:
        return "\ufffd"
    if 0x80 <= code <= 0x9F:
        return _WINDOWS[code - 0x80]
    if code in (0x0D,):
        return "\r"
    if code < 9 or code == 11 or 14 <= code < 32 or code == 0x7F or 0xFDD0 <= code <= 0xFDEF or code & 0xFFFE == 0xFFFE:
        return ""
    return chr(code)


def _reference(found):
    text = found.group(1)
    if text[0] == "#":
        digits = text[1:].rstrip(";")
        return _numbered(int(digits[1:], 16) if digits[0] in "xX" else int(digits))
    from html.entities import html5

    if text in html5:
        return html5[text]
    for end in range(len(text) - 1, 1, -1):  # the longest name that it begins with
        if text[:end] in html5:
            return html5[text[:end]] + text[end:]
    return "&" + text


def unescape(s):
    """Numeric and named references as the HTML standard reads them."""
    if "&" not in s:
        return s
    import re

    return re.sub(r"&(#[0-9]+;?|#[xX][0-9a-fA-F]+;?|[^\t\n\f <&#;]{1,32};?)", _reference, s)
