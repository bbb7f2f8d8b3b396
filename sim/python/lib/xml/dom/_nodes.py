"""Nodes that have others inside: what is common to all, attributes, elements."""

import io

import xml.dom
from xml.dom import EMPTY_NAMESPACE

__name__ = "xml.dom.minidom"


def escaped(text, in_attribute):
    text = text.replace("&", "&amp;").replace("<", "&lt;")
    if in_attribute:
        text = text.replace('"', "&quot;").replace("\r", "&#13;").replace("\n", "&#10;").replace("\t", "&#9;")
    return text.replace(">", "&gt;")


def _local_name(name):
    return name.rpartition(":")[2]


class NodeList(list):
    __slots__ = ()

    def item(self, index):
        return self[index] if 0 <= index < len(self) else None

    @property
    def length(self):
        return len(self)


class Node(xml.dom.Node):
    namespaceURI = parentNode = ownerDocument = None
    nextSibling = previousSibling = None
    prefix = nodeValue = attributes = None
    _child_kinds = ()

    def __init__(self):
        self.childNodes = NodeList()

    def __bool__(self):
        return True

    @property
    def firstChild(self):
        return self.childNodes[0] if self.childNodes else None

    @property
    def lastChild(self):
        return self.childNodes[-1] if self.childNodes else None

    @property
    def localName(self):
        return None

    def hasChildNodes(self):
        return bool(self.childNodes)

    def _link(self):
        """Tells the children who their siblings are."""
        before = None
        for child in self.childNodes:
            child.parentNode, child.previousSibling, child.nextSibling = self, before, None
            if before is not None:
                before.nextSibling = child
            before = child

    def insertBefore(self, newChild, refChild):
        if newChild.nodeType == self.DOCUMENT_FRAGMENT_NODE:
            for child in list(newChild.childNodes):
                self.insertBefore(child, refChild)
            return newChild
        if newChild.nodeType not in self._child_kinds:
            raise xml.dom.HierarchyRequestErr(f"{newChild!r} cannot be child of {self!r}")
        if newChild.parentNode is not None:
            newChild.parentNode.removeChild(newChild)
        if refChild is None:
            before = self.lastChild
            self.childNodes.append(newChild)
            newChild.parentNode, newChild.previousSibling, newChild.nextSibling = self, before, None
            if before is not None:
                before.nextSibling = newChild
        else:
            self.childNodes.insert(self._place_of(refChild), newChild)
            self._link()
        return newChild

    def appendChild(self, node):
        self.insertBefore(node, None)
        return node

    def _place_of(self, child):
        for place, each in enumerate(self.childNodes):
            if each is child:
                return place
        raise xml.dom.NotFoundErr()

    def removeChild(self, oldChild):
        del self.childNodes[self._place_of(oldChild)]
        oldChild.parentNode = oldChild.previousSibling = oldChild.nextSibling = None
        self._link()
        return oldChild

    def replaceChild(self, newChild, oldChild):
        if newChild is oldChild:
            return None
        following = oldChild.nextSibling
        self.removeChild(oldChild)
        self.insertBefore(newChild, following)
        return oldChild

    def normalize(self):
        """Joins neighbouring texts, drops empty ones."""
        kept = NodeList()
        for child in self.childNodes:
            if child.nodeType != self.TEXT_NODE:
                child.normalize()
            elif not child.data:
                continue
            elif kept and kept[-1].nodeType == self.TEXT_NODE:
                kept[-1].data += child.data
                continue
            kept.append(child)
        self.childNodes[:] = kept
        self._link()

    def cloneNode(self, deep):
        clone = self._copy()
        clone.ownerDocument = self.ownerDocument
        if deep:
            for child in self.childNodes:
                clone.appendChild(child.cloneNode(True))
        return clone

    def isSameNode(self, other):
        return self is other

    def getElementsByTagName(self, name):
        found = NodeList()
        for child in self.childNodes:
            if child.nodeType == self.ELEMENT_NODE:
                if name in ("*", child.tagName):
                    found.append(child)
                found.extend(child.getElementsByTagName(name))
        return found

    def unlink(self):
        self.parentNode = self.nextSibling = self.previousSibling = None
        for child in self.childNodes:
            child.unlink()
        self.childNodes = NodeList()

    def __enter__(self):
        return self

    def __exit__(self, *exc_info):
        self.unlink()

    def toxml(self, encoding=None, standalone=None):
        return self.toprettyxml("", "", encoding, standalone)

    def toprettyxml(self, indent="\t", newl="\n", encoding=None, standalone=None):
        writer = io.StringIO()
        if self.nodeType == self.DOCUMENT_NODE:
            self.writexml(writer, "", indent, newl, encoding, standalone)
        else:
            self.writexml(writer, "", indent, newl)
        text = writer.getvalue()
        return text if encoding is None else text.encode(encoding, "xmlcharrefreplace")


_CONTENT = (
    Node.ELEMENT_NODE, Node.PROCESSING_INSTRUCTION_NODE, Node.COMMENT_NODE, Node.TEXT_NODE, Node.CDATA_SECTION_NODE,
    Node.ENTITY_REFERENCE_NODE,
)  # fmt: skip


class DocumentFragment(Node):
    nodeType, nodeName, _child_kinds = Node.DOCUMENT_FRAGMENT_NODE, "#document-fragment", _CONTENT

    def _copy(self):
        return DocumentFragment()


class Attr(Node):
    nodeType, specified = Node.ATTRIBUTE_NODE, False

    def __init__(self, name, value="", namespace=EMPTY_NAMESPACE):
        super().__init__()
        self.name = self.nodeName = name
        self.value, self.namespaceURI = value, namespace
        self.ownerElement = None

    @property
    def localName(self):
        return _local_name(self.name)

    nodeValue = property(lambda self: self.value, lambda self, value: setattr(self, "value", value))


class NamedNodeMap:
    """An element's attributes by name."""

    def __init__(self, owner):
        self._attributes, self._owner = {}, owner

    @property
    def length(self):
        return len(self._attributes)

    def __len__(self):
        return len(self._attributes)

    def item(self, index):
        return list(self._attributes.values())[index] if 0 <= index < len(self._attributes) else None

    def items(self):
        return [(attribute.name, attribute.value) for attribute in self._attributes.values()]

    def keys(self):
        return self._attributes.keys()

    def values(self):
        return self._attributes.values()

    def get(self, name, value=None):
        return self._attributes.get(name, value)

    getNamedItem = get

    def __contains__(self, name):
        return name in self._attributes

    def __getitem__(self, name):
        return self._attributes[name]

    def __setitem__(self, name, value):
        self._owner.setAttribute(name, value if isinstance(value, str) else value.value)

    def __delitem__(self, name):
        self._owner.removeAttribute(name)


class Element(Node):
    nodeType, _child_kinds = Node.ELEMENT_NODE, _CONTENT

    def __init__(self, tagName, namespaceURI=EMPTY_NAMESPACE, prefix=None, localName=None):
        super().__init__()
        self.tagName = self.nodeName = tagName
        self.namespaceURI, self.prefix = namespaceURI, prefix
        self._attrs = NamedNodeMap(self)

    @property
    def localName(self):
        return _local_name(self.tagName)

    @property
    def attributes(self):
        return self._attrs

    def _copy(self):
        clone = Element(self.tagName, self.namespaceURI, self.prefix)
        for name, value in self._attrs.items():
            clone.setAttribute(name, value)
        return clone

    def getAttribute(self, attname):
        attribute = self._attrs.get(attname)
        return "" if attribute is None else attribute.value

    def setAttribute(self, attname, value):
        attribute = self._attrs.get(attname)
        if attribute is None:
            attribute = self._attrs._attributes[attname] = Attr(attname)
            attribute.ownerElement, attribute.ownerDocument = self, self.ownerDocument
        attribute.value = value

    def removeAttribute(self, name):
        if self._attrs._attributes.pop(name, None) is None:
            raise xml.dom.NotFoundErr()

    def hasAttribute(self, name):
        return name in self._attrs

    def hasAttributes(self):
        return len(self._attrs) > 0

    def getAttributeNode(self, attrname):
        return self._attrs.get(attrname)

    def setAttributeNode(self, attr):
        old = self._attrs.get(attr.name)
        self._attrs._attributes[attr.name] = attr
        attr.ownerElement = self
        return old

    def getAttributeNS(self, namespaceURI, localName):
        return next((a.value for a in self._attrs.values() if a.localName == localName), "")

    def setAttributeNS(self, namespaceURI, qualifiedName, value):
        self.setAttribute(qualifiedName, value)
        self._attrs[qualifiedName].namespaceURI = namespaceURI

    def writexml(self, writer, indent="", addindent="", newl=""):
        writer.write(f"{indent}<{self.tagName}")
        for name, value in self._attrs.items():
            writer.write(f' {name}="{escaped(value, True)}"')
        if not self.childNodes:
            writer.write(f"/>{newl}")
            return
        writer.write(">")
        if len(self.childNodes) == 1 and self.firstChild.nodeType in (Node.TEXT_NODE, Node.CDATA_SECTION_NODE):
            self.firstChild.writexml(writer, "", "", "")
        else:
            writer.write(newl)
            for child in self.childNodes:
                child.writexml(writer, indent + addindent, addindent, newl)
            writer.write(indent)
        writer.write(f"</{self.tagName}>{newl}")

    def __repr__(self):
        return f"<DOM Element: {self.tagName} at {id(self):#x}>"
