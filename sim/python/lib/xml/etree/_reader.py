"""Reads XML 1.0: calls the methods of a target for what it finds. It stands for expat, which is C in CPython."""

import re

_NAME = re.compile(r"[A-Za-z_:\u00c0-\U000effff][-.\w:\u00b7]*")
_SPACE = re.compile(r"[ \t\r\n]*")
_ATTRIBUTE = re.compile(r"""[ \t\r\n]*=[ \t\r\n]*(?:"([^"]*)"|'([^']*)')""")
_REFERENCE = re.compile(r"&(?:#([0-9]+)|#x([0-9a-fA-F]+)|([^;&<\s]+));")
_BEGUN = re.compile(r"&(?:#x[0-9a-fA-F]*|#[0-9]*|[-.:\w]*)")
_WRONG = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_ENTITIES = {"lt": "<", "gt": ">", "amp": "&", "quot": '"', "apos": "'"}
# expat's numbers
_SYNTAX, _NO_ELEMENTS, _INVALID_TOKEN, _UNCLOSED, _TAG_MISMATCH, _DUPLICATE, _JUNK, _UNDEFINED, _UNBOUND = 2, 3, 4, 5, 7, 8, 9, 11, 27
_TEXTS = {
    _SYNTAX: "syntax error", _NO_ELEMENTS: "no element found", _INVALID_TOKEN: "not well-formed (invalid token)",
    _UNCLOSED: "unclosed token", _TAG_MISMATCH: "mismatched tag", _DUPLICATE: "duplicate attribute",
    _JUNK: "junk after document element", _UNDEFINED: "undefined entity", _UNBOUND: "unbound prefix",
}  # fmt: skip


class Problem(Exception):
    def __init__(self, code, line, column, text=None):
        self.code, self.position = code, (line, column)
        super().__init__(f"{text or _TEXTS[code]}: line {line}, column {column}")


def decoded(data):
    """The text of a document in bytes, by its mark or its declaration."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16")
    found = re.match(rb"""(?:\xef\xbb\xbf)?<\?xml[^>]*encoding=["']([A-Za-z0-9._-]+)["']""", data)
    return data.decode("utf-8-sig" if not found or found.group(1).lower() in (b"utf-8", b"utf8") else found.group(1).decode())


class Reader:
    def __init__(self, text, target):
        self.text = text.replace("\r\n", "\n").replace("\r", "\n")
        self.target, self.at, self.open, self.scopes = target, 0, [], [{"xml": "http://www.w3.org/XML/1998/namespace"}]
        self.entities, self.root_seen, self.has_doctype = dict(_ENTITIES), False, False

    def fail(self, code, at=None, text=None):
        at = self.at if at is None else at
        line = self.text.count("\n", 0, at) + 1
        raise Problem(code, line, at - (self.text.rfind("\n", 0, at) + 1), text)

    def read(self):
        text = self.text
        wrong = _WRONG.search(text)
        if text.startswith("\ufeff"):
            self.at = 1
        while self.at < len(text):
            start = text.find("<", self.at)
            end = len(text) if start < 0 else start
            if wrong and wrong.start() < end:
                self.fail(_INVALID_TOKEN, wrong.start())
            if end > self.at:
                self._text(self.at, end)
            self.at = end
            if end < len(text):
                self._markup()
        if self.open or not self.root_seen:
            self.fail(_NO_ELEMENTS, len(text))

    def _text(self, begin, end):
        piece = self.text[begin:end]
        if self.open:
            if "]]>" in piece:
                self.fail(_INVALID_TOKEN, begin + piece.index("]]>") + 2)
            self.target.data(self._resolved(piece, begin))
            return
        stripped = piece.lstrip(" \t\n")
        if stripped:
            self.fail(_JUNK if self.root_seen else _SYNTAX, end - len(stripped))

    def _resolved(self, piece, begin):
        if "&" not in piece:
            return piece
        parts, position = [], 0
        while (at := piece.find("&", position)) >= 0:
            parts.append(piece[position:at])
            found = _REFERENCE.match(piece, at)
            if not found:
                self.fail(_INVALID_TOKEN, begin + _BEGUN.match(piece, at).end())
            decimal, hexadecimal, name = found.groups()
            if name is None:
                parts.append(chr(int(decimal) if decimal else int(hexadecimal, 16)))
            elif name in self.entities:
                parts.append(self.entities[name])
            else:
                self.fail(_UNDEFINED, begin + at, f"undefined entity &{name};" if self.has_doctype else None)
            position = found.end()
        parts.append(piece[position:])
        return "".join(parts)

    def _markup(self):
        text, at = self.text, self.at
        if text.startswith("<!--", at):
            self._until("-->", 4, lambda body: self.target.comment(body))
        elif text.startswith("<![CDATA[", at) and self.open:
            self._until("]]>", 9, self.target.data)
        elif text.startswith("<?", at):
            if not _NAME.match(text, at + 2):
                self.fail(_INVALID_TOKEN, at + 2)
            self._until("?>", 2, self._instruction)
        elif text.startswith("<!DOCTYPE", at):
            self._doctype()
        elif text.startswith("</", at):
            self._end_tag()
        elif _NAME.match(text, at + 1):
            self._start_tag()
        elif at + 1 >= len(text):
            self.fail(_UNCLOSED)
        else:
            self.fail(_INVALID_TOKEN, at + 1)

    def _until(self, end, skip, handle):
        found = self.text.find(end, self.at + skip)
        if found < 0:
            self.fail(_UNCLOSED)
        handle(self.text[self.at + skip : found])
        self.at = found + len(end)

    def _instruction(self, body):
        name, _, rest = body.partition(" ")
        if name == "xml":
            if self.at > (1 if self.text.startswith("\ufeff") else 0):
                self.fail(17, text="XML or text declaration not at start of entity")
        else:
            self.target.pi(name, rest.lstrip() or None)

    def _doctype(self):
        self.has_doctype = True
        depth, at = 0, self.at
        while at < len(self.text):
            char = self.text[at]
            if char in "\"'":
                at = self.text.find(char, at + 1)
                if at < 0:
                    break
            elif char == "[":
                depth += 1
            elif char == "]":
                depth -= 1
            elif char == ">" and depth <= 0:
                body = self.text[self.at : at]
                for name, value in re.findall(r"""<!ENTITY\s+([\w.:-]+)\s+["']([^"']*)["']\s*>""", body):
                    self.entities.setdefault(name, value)
                self.at = at + 1
                return
            at += 1
        self.fail(_UNCLOSED)

    def _start_tag(self):
        text, begin = self.text, self.at
        if self.root_seen and not self.open:
            self.fail(_JUNK)
        name = _NAME.match(text, begin + 1)
        at, attributes = name.end(), {}
        while True:
            after = _SPACE.match(text, at).end()
            if after >= len(text):
                self.fail(_UNCLOSED, begin)
            if text[after] == ">" or text.startswith("/>", after):
                at = after
                break
            key = _NAME.match(text, after)
            if not key or after == at:
                self.fail(_INVALID_TOKEN, after)
            value = _ATTRIBUTE.match(text, key.end())
            if not value:
                gap = _SPACE.match(text, key.end()).end()
                if gap >= len(text):
                    self.fail(_UNCLOSED, begin)
                if text[gap] == "=":
                    gap = _SPACE.match(text, gap + 1).end()
                    if gap < len(text) and text[gap] in "\"'":
                        self.fail(_UNCLOSED, begin)
                self.fail(_INVALID_TOKEN, gap)
            raw = value.group(1) if value.group(1) is not None else value.group(2)
            where = value.end() - 1 - len(raw)
            if "<" in raw:
                self.fail(_INVALID_TOKEN, where + raw.index("<"))
            if key.group() in attributes:
                self.fail(_DUPLICATE, after)
            attributes[key.group()] = self._resolved(raw.replace("\t", " ").replace("\n", " "), where)
            at = value.end()
        scope = dict(self.scopes[-1])
        for key in [key for key in attributes if key == "xmlns" or key.startswith("xmlns:")]:
            prefix = key[6:]
            scope[prefix] = attributes.pop(key)
            self.target.start_ns(prefix, scope[prefix])
        tag = self._qualified(name.group(), scope, True, begin)
        resolved = {self._qualified(key, scope, False, begin): value for key, value in attributes.items()}
        self.root_seen = True
        self.at = at
        self.target.start(tag, resolved)
        if text[at] == "/":
            self.at = at + 2
            self.target.end(tag)
        else:
            self.at = at + 1
            self.open.append((name.group(), tag))
            self.scopes.append(scope)

    def _qualified(self, name, scope, is_tag, at):
        prefix, colon, local = name.partition(":")
        if not colon:
            prefix, local = "", name
            if not is_tag:
                return name
        if prefix and prefix not in scope:
            self.fail(_UNBOUND, at)
        space = scope.get(prefix)
        return f"{{{space}}}{local}" if space else local

    def _end_tag(self):
        name = _NAME.match(self.text, self.at + 2)
        if not name:
            self.fail(_INVALID_TOKEN, self.at + 2)
        end = _SPACE.match(self.text, name.end()).end()
        if end >= len(self.text):
            self.fail(_UNCLOSED)
        if self.text[end] != ">":
            self.fail(_INVALID_TOKEN, end)
        if not self.open:
            self.fail(_INVALID_TOKEN, self.at + 1)
        if self.open[-1][0] != name.group():
            self.fail(_TAG_MISMATCH, self.at + 2)
        self.at = end + 1
        self.scopes.pop()
        self.target.end(self.open.pop()[1])
