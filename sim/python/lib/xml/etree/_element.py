"""Elements. C in CPython."""

import warnings

__name__ = "xml.etree.ElementTree"  # where its classes and functions say they are from


class Element:
    """A tag with attributes, text, and further elements in it."""

    def __init__(self, tag, attrib={}, **extra):
        if not isinstance(attrib, dict):
            raise TypeError(f"Element() argument 2 must be dict, not {type(attrib).__name__}")
        self.tag, self.attrib, self.text, self.tail, self._children = tag, {**attrib, **extra}, None, None, []

    def __repr__(self):
        return f"<Element {self.tag!r} at {id(self):#x}>"

    def makeelement(self, tag, attrib, /):
        return type(self)(tag, attrib)

    def __copy__(self):
        new = Element(self.tag, self.attrib)
        new.text, new.tail, new._children = self.text, self.tail, list(self._children)
        return new

    def __len__(self):
        return len(self._children)

    def __bool__(self):
        warnings.warn(
            "Testing an element's truth value will always return True in future versions.  Use specific 'len(elem)' or "
            "'elem is not None' test instead.", DeprecationWarning, stacklevel=2)  # fmt: skip
        return bool(self._children)

    def __getitem__(self, index):
        try:
            return self._children[index]
        except IndexError:
            raise IndexError("child index out of range") from None

    def __setitem__(self, index, element):
        if isinstance(index, slice):
            element = list(element)
            for one in element:
                _check(one)
        else:
            _check(element)
        try:
            self._children[index] = element
        except IndexError:
            raise IndexError("child assignment index out of range") from None

    def __delitem__(self, index):
        try:
            del self._children[index]
        except IndexError:
            raise IndexError("child assignment index out of range") from None

    def append(self, subelement, /):
        _check(subelement, "append() argument 1")
        self._children.append(subelement)

    def extend(self, elements, /):
        for element in elements:
            _check(element)
            self._children.append(element)

    def insert(self, index, subelement, /):
        _check(subelement, "insert() argument 2")
        self._children.insert(index, subelement)

    def remove(self, subelement, /):
        for position, child in enumerate(self._children):
            if child is subelement:
                del self._children[position]
                return
        raise ValueError("list.remove(x): x not in list")

    def find(self, path, namespaces=None):
        from xml.etree import ElementPath

        return ElementPath.find(self, path, namespaces)

    def findtext(self, path, default=None, namespaces=None):
        from xml.etree import ElementPath

        return ElementPath.findtext(self, path, default, namespaces)

    def findall(self, path, namespaces=None):
        from xml.etree import ElementPath

        return ElementPath.findall(self, path, namespaces)

    def iterfind(self, path, namespaces=None):
        from xml.etree import ElementPath

        return ElementPath.iterfind(self, path, namespaces)

    def clear(self):
        self.attrib.clear()
        self._children = []
        self.text = self.tail = None

    def get(self, key, default=None):
        return self.attrib.get(key, default)

    def set(self, key, value, /):
        self.attrib[key] = value

    def keys(self):
        return self.attrib.keys()

    def items(self):
        return self.attrib.items()

    def iter(self, tag=None):
        if tag == "*":
            tag = None
        if tag is None or self.tag == tag:
            yield self
        for child in self._children:
            yield from child.iter(tag)

    def itertext(self):
        if self.text:
            yield self.text
        for child in self._children:
            yield from child.itertext()
            if child.tail:
                yield child.tail


def _check(element, which=None):
    if not isinstance(element, Element):
        wanted = f"{which} must be xml.etree.ElementTree.Element" if which else "expected an Element"
        raise TypeError(f"{wanted}, not {type(element).__name__}")


def SubElement(*args, **extra):
    """An element added at the end of another."""
    if len(args) < 2:
        raise TypeError(f"SubElement() takes at least 2 arguments ({len(args)} given)")
    parent, tag, *rest = args
    attrib = rest[0] if rest else {}
    _check(parent, "SubElement() argument 1")
    element = parent.makeelement(tag, {**attrib, **extra})
    parent.append(element)
    return element


def Comment(text=None):
    element = Element(Comment)
    element.text = text
    return element


def ProcessingInstruction(target, text=None):
    element = Element(ProcessingInstruction)
    element.text = target if not text else f"{target} {text}"
    return element


class TreeBuilder:
    """Elements made from calls of start, data and end."""

    def __init__(self, element_factory=None, *, comment_factory=None, pi_factory=None, insert_comments=False, insert_pis=False):
        self._factory = element_factory or Element
        self._comment, self._pi = comment_factory or Comment, pi_factory or ProcessingInstruction
        self.insert_comments, self.insert_pis = insert_comments, insert_pis
        self._data, self._open, self._last, self._root, self._after_end = [], [], None, None, False

    def close(self):
        return self._root

    def _flush(self):
        if self._data:
            text = "".join(self._data)
            self._data = []
            if self._last is not None:
                if self._after_end:
                    self._last.tail = text
                else:
                    self._last.text = text

    def data(self, data, /):
        self._data.append(data)

    def start(self, tag, attrs, /):
        self._flush()
        self._last = element = self._factory(tag, attrs)
        if self._open:
            self._open[-1].append(element)
        elif self._root is None:
            self._root = element
        self._open.append(element)
        self._after_end = False
        return element

    def end(self, tag, /):
        self._flush()
        self._last = self._open.pop()
        self._after_end = True
        return self._last

    def _single(self, made, insert):
        if insert:
            self._flush()
            self._last = made
            if self._open:
                self._open[-1].append(made)
            self._after_end = True
        return made

    def comment(self, text, /):
        return self._single(self._comment(text), self.insert_comments)

    def pi(self, target, text=None, /):
        return self._single(self._pi(target, text), self.insert_pis)

    def start_ns(self, prefix, uri):
        pass
