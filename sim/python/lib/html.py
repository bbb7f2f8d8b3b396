"""Text made safe for HTML, and back."""

__all__ = ["escape", "unescape"]

_NAMED = {
    "amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'", "nbsp": "\xa0", "copy": "©", "reg": "®", "hellip": "…",
    "ndash": "–", "mdash": "—", "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”", "euro": "€", "trade": "™",
}  # fmt: skip


def escape(s, quote=True):
    s = s.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return s.replace('"', "&quot;").replace("'", "&#x27;") if quote else s


def unescape(s):
    """Numeric references, and the named ones in common use."""
    pieces = s.split("&")
    out = [pieces[0]]
    for piece in pieces[1:]:
        name, semicolon, rest = piece.partition(";")
        char = None
        if semicolon and name[:1] == "#":
            digits, base = (name[2:], 16) if name[1:2] in ("x", "X") else (name[1:], 10)
            try:
                char = chr(int(digits, base))
            except (ValueError, OverflowError):
                pass
        elif semicolon:
            char = _NAMED.get(name)
        out.append(f"&{piece}" if char is None else char + rest)
    return "".join(out)
