"""XML as trees of elements: read, searched, changed and written."""

import io
import sys

from xml.etree._element import Comment, Element, ProcessingInstruction, SubElement, TreeBuilder
from xml.etree._reader import Problem, Reader, decoded

__all__ = [
    "Comment", "dump", "Element", "ElementTree", "canonicalize", "fromstring", "fromstringlist", "indent", "iselement", "iterparse",
    "parse", "ParseError", "PI", "ProcessingInstruction", "QName", "SubElement", "tostring", "tostringlist", "TreeBuilder",
    "VERSION", "XML", "XMLID", "XMLParser", "XMLPullParser", "register_namespace", "C14NWriterTarget",
]  # fmt: skip

VERSION = "1.3.0"
PI = ProcessingInstruction
_prefixes = {
    "http://www.w3.org/XML/1998/namespace": "xml", "http://www.w3.org/1999/xhtml": "html",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#": "rdf", "http://schemas.xmlsoap.org/wsdl/": "wsdl",
    "http://www.w3.org/2001/XMLSchema": "xs", "http://www.w3.org/2001/XMLSchema-instance": "xsi",
    "http://purl.org/dc/elements/1.1/": "dc",
}  # fmt: skip


class ParseError(SyntaxError):
    """The text is not XML; `code` and `position` say how and where."""


def iselement(element):
    return hasattr(element, "tag")


class QName:
    """A name with its namespace."""

    def __init__(self, text_or_uri, tag=None):
        self.text = text_or_uri if not tag else f"{{{text_or_uri}}}{tag}"

    def __str__(self):
        return self.text

    def __repr__(self):
        return f"<{type(self).__name__} {self.text!r}>"

    def __hash__(self):
        return hash(self.text)

    def _of(self, other):
        return other.text if isinstance(other, QName) else other

    def __eq__(self, other):
        return self.text == self._of(other)

    def __le__(self, other):
        return self.text <= self._of(other)

    def __lt__(self, other):
        return self.text < self._of(other)

    def __ge__(self, other):
        return self.text >= self._of(other)

    def __gt__(self, other):
        return self.text > self._of(other)


def register_namespace(prefix, uri):
    import re

    if re.match(r"ns\d+$", prefix):
        raise ValueError("Prefix format reserved for internal use")
    for known, name in list(_prefixes.items()):
        if known == uri or name == prefix:
            del _prefixes[known]
    _prefixes[uri] = prefix


class XMLParser:
    """Collects what it is fed; the tree is made at the end."""

    def __init__(self, *, target=None, encoding=None):
        self.target = TreeBuilder() if target is None else target
        self._parts, self._encoding, self.entity = [], encoding, {}
        self.version = "Expat 2.6.3"

    def feed(self, data):
        self._parts.append(data if isinstance(data, str) else bytes(data))

    def flush(self):
        pass

    def close(self):
        parts, self._parts = self._parts, []
        if any(isinstance(part, bytes) for part in parts):
            data = b"".join(part.encode() if isinstance(part, str) else part for part in parts)
            text = data.decode(self._encoding) if self._encoding else decoded(data)
        else:
            text = "".join(parts)
        _read(text, self.target, self.entity)
        close = getattr(self.target, "close", None)
        return close() if close is not None else None


class _Calls:
    """A target that may lack methods."""

    def __init__(self, target):
        nothing = lambda *args: None
        for name in ("start", "end", "data", "comment", "pi", "start_ns"):
            setattr(self, name, getattr(target, name, nothing))


def _read(text, target, entities=()):
    reader = Reader(text, _Calls(target))
    reader.entities.update(entities)
    try:
        reader.read()
    except Problem as problem:
        error = ParseError(str(problem))
        error.code, error.position = problem.code, problem.position
    else:
        return
    raise error


def XML(text, parser=None):
    """The root of a document in a text."""
    if not parser:
        parser = XMLParser(target=TreeBuilder())
    parser.feed(text)
    return parser.close()


fromstring = XML


def fromstringlist(sequence, parser=None):
    if not parser:
        parser = XMLParser(target=TreeBuilder())
    for text in sequence:
        parser.feed(text)
    return parser.close()


def XMLID(text, parser=None):
    tree = XML(text, parser)
    return tree, {element.get("id"): element for element in tree.iter() if element.get("id")}


def parse(source, parser=None):
    tree = ElementTree()
    tree.parse(source, parser)
    return tree


def iterparse(source, events=None, parser=None):
    return _Events(source, events)


class _Collector(TreeBuilder):
    def __init__(self, events):
        super().__init__(insert_comments=False)
        self._wanted, self.events = ("end",) if events is None else tuple(events), []
        for event in self._wanted:
            if event not in ("start", "end", "comment", "pi", "start-ns", "end-ns"):
                raise ValueError(f"unknown event {event!r}")

    def start(self, tag, attrs, /):
        element = super().start(tag, attrs)
        if "start" in self._wanted:
            self.events.append(("start", element))

    def end(self, tag, /):
        element = super().end(tag)
        if "end" in self._wanted:
            self.events.append(("end", element))

    def comment(self, text, /):
        element = super().comment(text)
        if "comment" in self._wanted:
            self.events.append(("comment", element))

    def pi(self, target, text=None, /):
        element = super().pi(target, text)
        if "pi" in self._wanted:
            self.events.append(("pi", element))

    def start_ns(self, prefix, uri):
        if "start-ns" in self._wanted:
            self.events.append(("start-ns", (prefix or "", uri or "")))


class _Events:
    """What happened while a file was read. The file is read as a whole first."""

    def __init__(self, source, events):
        opened = not hasattr(source, "read")
        file = open(source, "rb") if opened else source
        try:
            data = file.read()
        finally:
            if opened:
                file.close()
        collector = _Collector(events)
        self.root, self._error = None, None
        try:
            _read(data if isinstance(data, str) else decoded(data), collector)
            self.root = collector.close()
        except ParseError as error:
            self._error = error
        self._events = iter(collector.events)

    def __iter__(self):
        return self

    def __next__(self):
        for event in self._events:
            return event
        if self._error is not None:
            error, self._error = self._error, None
            raise error
        raise StopIteration

    def close(self):
        self._events = iter(())


class XMLPullParser:
    def __init__(self, events=None, *, _parser=None):
        sys._unsupported("XMLPullParser: feed an XMLParser, or use iterparse()")


def canonicalize(xml_data=None, *, out=None, from_file=None, **options):
    sys._unsupported("ElementTree.canonicalize()")


class C14NWriterTarget:
    def __init__(self, write, **options):
        sys._unsupported("ElementTree.C14NWriterTarget")


class ElementTree:
    """A whole document."""

    def __init__(self, element=None, file=None):
        self._root = element
        if file:
            self.parse(file)

    def getroot(self):
        return self._root

    def _setroot(self, element):
        self._root = element

    def parse(self, source, parser=None):
        opened = not hasattr(source, "read")
        file = open(source, "rb") if opened else source
        try:
            data = file.read()
        finally:
            if opened:
                file.close()
        self._root = XML(data, parser)
        return self._root

    def iter(self, tag=None):
        return self._root.iter(tag)

    def _relative(self, path, method):
        if path[:1] == "/":
            import warnings

            path = "." + path
            warnings.warn(
                "This search is broken in 1.3 and earlier, and will be fixed in a future version.  If you rely on the current "
                f"behaviour, change it to {path!r}", FutureWarning, stacklevel=3)  # fmt: skip
        return path

    def find(self, path, namespaces=None):
        return self._root.find(self._relative(path, "find"), namespaces)

    def findtext(self, path, default=None, namespaces=None):
        return self._root.findtext(self._relative(path, "findtext"), default, namespaces)

    def findall(self, path, namespaces=None):
        return self._root.findall(self._relative(path, "findall"), namespaces)

    def iterfind(self, path, namespaces=None):
        return self._root.iterfind(self._relative(path, "iterfind"), namespaces)

    def write(self, file_or_filename, encoding=None, xml_declaration=None, default_namespace=None, method=None, *,
              short_empty_elements=True):  # fmt: skip
        method = method or "xml"
        if method not in ("xml", "html", "text"):
            raise ValueError(f"unknown method {method!r}")
        encoding = encoding or "us-ascii"
        text = []
        if method == "xml" and (xml_declaration or (xml_declaration is None and encoding.lower() not in
                                                   ("utf-8", "us-ascii", "unicode"))):  # fmt: skip
            shown = "UTF-8" if encoding.lower() == "unicode" else encoding
            text.append(f"<?xml version='1.0' encoding='{shown}'?>\n")
        if method == "text":
            text.extend(self._root.itertext())
        else:
            names, spaces = _names(self._root, default_namespace)
            _Writer(text.append, names, method == "html", short_empty_elements).element(self._root, spaces)
        whole = "".join(text)
        data = whole if encoding.lower() == "unicode" else whole.encode(encoding, "xmlcharrefreplace")
        if hasattr(file_or_filename, "write"):
            file_or_filename.write(data)
        elif isinstance(data, str):
            with open(file_or_filename, "w", encoding="utf-8", errors="xmlcharrefreplace") as file:
                file.write(data)
        else:
            with open(file_or_filename, "wb") as file:
                file.write(data)


def _names(root, default_namespace):
    """How each name is written, and the prefixes that the root declares."""
    names, spaces = {None: None}, {}
    if default_namespace:
        spaces[default_namespace] = ""

    def add(name):
        if name in names:
            return
        if name[:1] != "{":
            if default_namespace:
                raise ValueError("cannot use non-qualified names with default_namespace option")
            names[name] = name
            return
        uri, _, local = name[1:].rpartition("}")
        prefix = spaces.get(uri)
        if prefix is None:
            prefix = _prefixes.get(uri) or f"ns{len(spaces)}"
            if prefix != "xml":
                spaces[uri] = prefix
        names[name] = f"{prefix}:{local}" if prefix else local

    for element in root.iter():
        tag = element.tag
        if isinstance(tag, QName):
            add(tag.text)
        elif isinstance(tag, str):
            add(tag)
        elif tag is not None and tag is not Comment and tag is not PI:
            raise TypeError(f"cannot serialize {tag!r} (type {type(tag).__name__})")
        for key, value in element.items():
            key = key.text if isinstance(key, QName) else key
            if not isinstance(key, str):
                raise TypeError(f"cannot serialize {key!r} (type {type(key).__name__})")
            add(key)
            if isinstance(value, QName):
                add(value.text)
        if isinstance(element.text, QName):
            add(element.text.text)
    return names, spaces


_VOID = frozenset("area base basefont br col embed frame hr img input isindex link meta param source track wbr".split())


class _Writer:
    def __init__(self, write, names, html, short):
        self.write, self.names, self.html, self.short = write, names, html, short

    def element(self, element, spaces):
        write, tag, text = self.write, element.tag, element.text
        if tag is Comment:
            write(f"<!--{text}-->")
        elif tag is PI:
            write(f"<?{text}?>")
        else:
            name = self.names[tag.text if isinstance(tag, QName) else tag]
            if name is None:
                if text:
                    write(_escaped(text))
                for child in element:
                    self.element(child, None)
            else:
                write("<" + name)
                if spaces:
                    for uri, prefix in sorted(spaces.items(), key=lambda item: item[1]):
                        write(f' xmlns{":" + prefix if prefix else ""}="{_attribute(uri)}"')
                for key, value in element.items():
                    key = key.text if isinstance(key, QName) else key
                    value = self.names[value.text] if isinstance(value, QName) else (_html_attribute if self.html else _attribute)(value)
                    write(f' {self.names[key]}="{value}"')
                self._content(element, name, text)
        if element.tail:
            write(_escaped(element.tail))

    def _content(self, element, name, text):
        write = self.write
        if self.html:
            write(">")
            if text:
                write(text if name.lower() in ("script", "style") else _escaped(text))
            for child in element:
                self.element(child, None)
            if name.lower() not in _VOID:
                write(f"</{name}>")
        elif text or len(element) or not self.short:
            write(">")
            if text:
                write(self.names[text.text] if isinstance(text, QName) else _escaped(text))
            for child in element:
                self.element(child, None)
            write(f"</{name}>")
        else:
            write(" />")


def _not_text(text):
    raise TypeError(f"cannot serialize {text!r} (type {type(text).__name__})")


def _escaped(text):
    if not isinstance(text, str):
        _not_text(text)
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _attribute(text):
    text = _escaped(text).replace('"', "&quot;")
    return text.replace("\r", "&#13;").replace("\n", "&#10;").replace("\t", "&#09;")


def _html_attribute(text):
    if not isinstance(text, str):
        _not_text(text)
    return text.replace("&", "&amp;").replace(">", "&gt;").replace('"', "&quot;")


def tostring(element, encoding=None, method=None, *, xml_declaration=None, default_namespace=None, short_empty_elements=True):
    stream = io.StringIO() if encoding == "unicode" else io.BytesIO()
    ElementTree(element).write(stream, encoding, xml_declaration, default_namespace, method, short_empty_elements=short_empty_elements)
    return stream.getvalue()


def tostringlist(element, encoding=None, method=None, *, xml_declaration=None, default_namespace=None, short_empty_elements=True):
    return [tostring(element, encoding, method, xml_declaration=xml_declaration, default_namespace=default_namespace,
                     short_empty_elements=short_empty_elements)]  # fmt: skip


def dump(elem):
    """The element on stdout."""
    if not isinstance(elem, ElementTree):
        elem = ElementTree(elem)
    elem.write(sys.stdout, encoding="unicode")
    tail = elem.getroot().tail
    if not tail or tail[-1] != "\n":
        sys.stdout.write("\n")


def indent(tree, space="  ", level=0):
    """Puts line ends and blanks between elements, where there is no text."""
    if isinstance(tree, ElementTree):
        tree = tree.getroot()
    if level < 0:
        raise ValueError(f"Initial indentation level must be >= 0, got {level}")
    if not len(tree):
        return
    _indent_children(tree, level, space)


def _indent_children(element, level, space):
    inner = "\n" + (level + 1) * space
    if not element.text or not element.text.strip():
        element.text = inner
    for child in element:
        if len(child):
            _indent_children(child, level + 1, space)
        if not child.tail or not child.tail.strip():
            child.tail = inner
    if not child.tail.strip():
        child.tail = "\n" + level * space
