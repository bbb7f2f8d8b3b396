"""HTML taken apart: start tags, end tags, text, comments, declarations."""

import re

from html import unescape

__all__ = ["HTMLParser"]

_TAG_NAME = re.compile(r"[a-zA-Z][^\t\n\r\f />]*")
_ATTRIBUTE = re.compile(
    r"""[\s/]*((?<=['"\s/])[^\s/>][^\s/=>]*)(?:(\s*=+\s*)('[^']*'|"[^"]*"|(?!['"])[^>\s]*))?"""
)
_OPEN_QUOTE = re.compile(r"""[\s/]*[^\s/>=]+\s*=+\s*(?:"[^"]*|'[^']*)$""")
_REFERENCE = re.compile(r"&(?:#(?:[xX][0-9a-fA-F]+|[0-9]+)|([a-zA-Z][-.a-zA-Z0-9]*))(;?)")


class HTMLParser:
    """Calls a method for each piece of what it is fed."""

    CDATA_CONTENT_ELEMENTS = ("script", "style")

    def __init__(self, *, convert_charrefs=True):
        self.convert_charrefs = convert_charrefs
        self.reset()

    def reset(self):
        self.rawdata, self.lasttag, self.cdata_elem, self.lineno, self.offset = "", "???", None, 1, 0
        self._start_text = None

    def feed(self, data):
        self.rawdata += data
        self._go(False)

    def close(self):
        self._go(True)

    def getpos(self):
        return self.lineno, self.offset

    def get_starttag_text(self):
        return self._start_text

    # What a subclass says.
    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)
        self.handle_endtag(tag)

    def handle_starttag(self, tag, attrs):
        pass

    def handle_endtag(self, tag):
        pass

    def handle_charref(self, name):
        pass

    def handle_entityref(self, name):
        pass

    def handle_data(self, data):
        pass

    def handle_comment(self, data):
        pass

    def handle_decl(self, decl):
        pass

    def handle_pi(self, data):
        pass

    def unknown_decl(self, data):
        pass

    def set_cdata_mode(self, elem):
        self.cdata_elem = elem.lower()

    def clear_cdata_mode(self):
        self.cdata_elem = None

    def _move(self, start, end):
        lines = self.rawdata.count("\n", start, end)
        if lines:
            self.lineno += lines
            self.offset = end - self.rawdata.rindex("\n", start, end) - 1
        else:
            self.offset += end - start
        return end

    def _text(self, text):
        if text:
            self.handle_data(unescape(text) if self.convert_charrefs and self.cdata_elem is None else text)

    def _go(self, ending):
        data, at = self.rawdata, 0
        while at < len(data):
            end = self._end_of_text(data, at, ending)
            if end is None:
                break
            self._text(data[at:end])
            at = self._move(at, end)
            if at >= len(data):
                break
            end = self._markup(data, at, ending) if data[at] == "<" else self._reference(data, at, ending)
            if end is None:
                if not ending:
                    break
                end = self._unfinished(data, at)
            at = self._move(at, end)
        self.rawdata = data[at:]

    def _end_of_text(self, data, at, ending):
        """Where markup begins; None when that cannot be told yet."""
        if self.cdata_elem is not None:
            found = re.compile(rf"</{re.escape(self.cdata_elem)}(?=[\s/>])", re.I).search(data, at)
            if found is None:
                return len(data) if ending else None
            return found.start()
        if self.convert_charrefs:
            found = data.find("<", at)
            if found < 0:
                ampersand = data.rfind("&", max(at, len(data) - 34))
                if not ending and ampersand >= 0 and not re.compile(r"[\s;]").search(data, ampersand):
                    return None
                return len(data)
            return found
        found = re.compile(r"[&<]").search(data, at)
        return found.start() if found else len(data)

    def _markup(self, data, at, ending):
        """Where it ends; None when it is not all there."""
        if _TAG_NAME.match(data, at + 1):
            return self._start_tag(data, at)
        if data.startswith("</", at):
            return self._end_tag(data, at)
        if data.startswith("<!--", at):
            end = data.find("-->", at + 4)
            if end < 0:
                return None
            self.handle_comment(data[at + 4 : end])
            return end + 3
        if data.startswith("<?", at):
            end = data.find(">", at + 2)
            if end < 0:
                return None
            self.handle_pi(data[at + 2 : end])
            return end + 1
        if data.startswith("<![", at):
            end = data.find("]>" if not data.startswith("<![CDATA[", at) else "]]>", at + 3)
            if end < 0:
                return None
            self.unknown_decl(data[at + 3 : end])
            return end + (3 if data.startswith("<![CDATA[", at) else 2)
        if data.startswith("<!", at):
            end = data.find(">", at + 2)
            if end < 0:
                return None
            if data[at : at + 9].lower() == "<!doctype":
                self.handle_decl(data[at + 2 : end])
            else:
                self.handle_comment(data[at + 2 : end])
            return end + 1
        if at + 1 < len(data) or ending:
            self.handle_data("<")
            return at + 1
        return None

    def _start_tag(self, data, at):
        self._start_text = None
        name = _TAG_NAME.match(data, at + 1)
        position, attributes = name.end(), []
        while True:
            found = _ATTRIBUTE.match(data, position)
            if not found or found.end() == position:
                break
            key, equals, value = found.groups()
            if not equals:
                value = None
            elif value[:1] == value[-1:] and value[:1] in ("'", '"') and len(value) > 1:
                value = value[1:-1]
            attributes.append((key.lower(), unescape(value) if value else value))
            position = found.end()
        end = data.find(">", position)
        if end < 0 or _OPEN_QUOTE.match(data, position):
            return None
        rest = data[position : end + 1].strip()
        if rest not in (">", "/>"):
            self.handle_data(data[at : end + 1])
            return end + 1
        self._start_text = data[at : end + 1]
        tag = self.lasttag = name.group().lower()
        if rest == "/>":
            self.handle_startendtag(tag, attributes)
        else:
            self.handle_starttag(tag, attributes)
            if tag in self.CDATA_CONTENT_ELEMENTS:
                self.set_cdata_mode(tag)
        return end + 1

    def _end_tag(self, data, at):
        end = data.find(">", at + 1)
        if end < 0:
            return None
        name = _TAG_NAME.match(data, at + 2)
        if not name:
            if data.startswith("</>", at):
                return at + 3
            self.handle_comment(data[at + 2 : end])
            return end + 1
        tag = name.group().lower()
        if self.cdata_elem is not None and tag != self.cdata_elem:
            self.handle_data(data[at : end + 1])
            return end + 1
        self.handle_endtag(tag)
        self.clear_cdata_mode()
        return end + 1

    def _reference(self, data, at, ending):
        found = _REFERENCE.match(data, at)
        if not found:
            if not ending and re.compile("&#?[xX]?[0-9a-zA-Z]*$").match(data, at):
                return None
            self.handle_data("&")
            return at + 1
        if found.end() == len(data) and not found.group(2):
            if not ending:
                return None
            self.handle_data(found.group())
            return found.end()
        if found.group(1) is None:
            self.handle_charref(found.group()[2:].rstrip(";"))
        else:
            self.handle_entityref(found.group(1))
        return found.end()

    def _unfinished(self, data, at):
        """At the end of all: what was not closed is text."""
        end = data.find(">", at + 1)
        if end < 0:
            end = data.find("<", at + 1)
            if end < 0:
                end = at + 1
        else:
            end += 1
        self._text(data[at:end])
        return end
